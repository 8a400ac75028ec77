"""An offer counts no longer: it is taken back from a peer supporter, who is thanked if they were asked."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.care.peers.requests import OFFER, OVER, THANKS
from bot.flow.inputs import Late, Start
from bot.flow.talk import Session
from bot.store import prompts
from bot.store.peers import offers
from bot.store.timers import Timer
from bot.work.conversation.converse import converse
from bot.work.conversation.limits import may_begin_from
from bot.work.conversation.scene import Scene


def over(scene: Scene, timer: Timer) -> None:
    """Take an offer back that counts no longer; who has been asked already is told so, and thanked."""
    loud = may_begin_from(scene)
    if loud > scene.now:
        scene.again(timer, loud)
        return
    number = int(timer.data["request"])
    prompts.withdraw(scene.tx, scene.person.id, f"{OFFER}:{number}")
    offer = offers.to(scene.tx, number, scene.person.id)
    if offer is not None:
        _take_back(scene, offer.id)


def _take_back(scene: Scene, offer: int) -> None:
    parked = tuple(one for one in scene.talk.parked if not _is_about(one, offer))
    was_parked = len(parked) < len(scene.talk.parked)
    scene.talk = scene.talk._replace(parked=parked)
    session = scene.talk.open
    if session is not None and _is_about(session, offer):
        converse(scene, Late(session.id, session.asked))
    elif was_parked:
        converse(scene, Start(THANKS, {"why": "taken"}))


def _is_about(session: Session, offer: int) -> bool:
    return session.stack[0].flow.name == OFFER and session.values.get("offer") == offer


TIMERS: Final[Mapping[str, Callable[[Scene, Timer], None]]] = {OVER: over}
