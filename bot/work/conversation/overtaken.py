"""A question of how far a request has come, or a contact: it ends when that is not so any more."""

from typing import Final

from bot.care.peers.requests import INSTEAD, NOBODY
from bot.flow.events import Moved, Settled
from bot.flow.inputs import Input, Start
from bot.flow.talk import Session
from bot.work.conversation.record import record
from bot.work.conversation.scene import Scene

ASK: Final = "peer"  # the flow by which a tenant asks, and sees how it stands
OVERTAKEN: Final = frozenset({ASK, INSTEAD, NOBODY})


def close(scene: Scene, request: int) -> None:
    """Let go of what is asked of a request: whether we shall go on, and how it stands. It has moved on."""
    parked = tuple(one for one in scene.talk.parked if not _is_about(one, request))
    scene.talk = scene.talk._replace(parked=parked)
    session = scene.talk.open
    if session is not None and _is_about(session, request):
        _end(scene, session)


def begin_anew(scene: Scene, given: Input) -> None:
    """Let go of how it stood where it is asked how it stands now."""
    session = scene.talk.open
    if not isinstance(given, Start) or given.flow != ASK or session is None:
        return
    known = {"request", "contact"} & session.values.keys()
    if session.at == "asking" and session.stack[-1].flow.name == ASK and known:
        _end(scene, session)


def _is_about(session: Session, request: int) -> bool:
    names = {place.flow.name for place in session.stack}
    return bool(names & OVERTAKEN) and session.values.get("request") == request


def _end(scene: Scene, session: Session) -> None:
    record(scene, Settled(session.id))
    record(scene, Moved(session=session.id, flow=session.stack[0].flow, how="ended"))
    scene.talk = scene.talk._replace(open=None)
