"""Receive: one inbound message, and everything that follows from it, in one unit of work."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.flow.inputs import Input, Start
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.people import Role
from bot.routing import ALWAYS, ForHuman, Nothing, route
from bot.store import handovers, history, inbox, invitations, messages, people, prompts, timers
from bot.store.people import Met
from bot.store.transaction import Tx
from bot.words import language
from bot.words.codes import codes_in
from bot.words.phrases import Phrase
from bot.work.converse import converse, save
from bot.work.house import House
from bot.work.record import hand_over
from bot.work.scene import HOUR, Scene, fresh_talk, is_readable, set_scene
from bot.work.speak import phrased, say

TOLD = "told"  # while such a timer stands, the person need not be told the same again
DAY = timedelta(days=1)


class Came(StrEnum):
    """What became of an inbound message. Every one of these is committed."""

    NEW = "new"
    BEFORE = "before"  # the provider delivered it again
    DEAD = "dead"  # a fault of ours: kept for a human, with an apology to the sender


@dataclass(frozen=True, slots=True)
class Received:
    """`due`: the earliest moment at which this message gave `wake` something to do, if any."""

    came: Came
    due: datetime | None = None


def receive(tx: Tx, house: House, inbound: Inbound, *, now: datetime) -> Received:
    """Take one message in. Delivered twice, it is received once."""
    row = inbox.record(tx, inbound.channel, inbound.provider_id, now)
    if row is None:
        return Received(Came.BEFORE)
    scene = _enter(tx, house, inbound, row, now=now)
    if not _invited(scene, inbound):
        _answer(scene, inbound)
    save(scene)
    return Received(Came.NEW, scene.due)


def _enter(
    tx: Tx, house: House, inbound: Inbound, row: int, *, now: datetime, mend: bool = False
) -> Scene:
    """Meet the sender, and keep what they wrote before anything else is done with it.

    With `mend`, a conversation that cannot be read begins anew, with numbers that none has had.
    """
    met = people.meet(tx, inbound.channel, inbound.sender) or _stranger(tx, house, inbound, now)
    if mend and not is_readable(met):
        met = replace(met, talk=fresh_talk(met, int(now.timestamp())))
    scene = set_scene(tx, house, met, now=now)
    scene.inbox, scene.text = row, inbound.text
    scene.message = messages.keep(
        tx, met.person.id, met.address.id, inbound.channel, "in", inbound.text, (), now, inbox=row
    )
    return scene


def _stranger(tx: Tx, house: House, inbound: Inbound, now: datetime) -> Met:
    number = inbound.sender if inbound.sender.startswith("+") else None
    return people.welcome(
        tx,
        inbound.channel,
        inbound.sender,
        language=language.guess(number, inbound.text, inbound.language_code),
        zone=house.team.zone,
        now=now,
    )


def _invited(scene: Scene, inbound: Inbound) -> bool:
    """Let an invitation's code make a stranger the person it was made for, once."""
    person = None if scene.person.roles else _person_of(scene, inbound.text)
    if person is None:
        return False
    timers.clear(scene.tx, scene.person.id)
    prompts.clear(scene.tx, scene.person.id)
    people.move_address(scene.tx, scene.address.id, person, scene.now)
    _become(scene, person)
    history.note(scene.tx, person, "invitation_used", {}, scene.now)
    if Role.TENANT in scene.person.roles:
        converse(scene, Start("welcome", urgent=True))
    else:
        say(scene, phrased(scene, Phrase.CONNECTED))
    return True


def _person_of(scene: Scene, text: str) -> PersonId | None:
    """Use up the first code in the text that somebody was invited by."""
    used = (invitations.use(scene.tx, code, scene.now) for code in codes_in(text))
    return next((person for person in used if person is not None), None)


def _become(scene: Scene, person: PersonId) -> None:
    """Go on as the person that the code was made for: from now on they write from this address."""
    met = people.get(scene.tx, person)
    if met is None:  # pragma: no cover - the address was moved there in this very unit
        raise LookupError("the person whose address this is now has none")
    guest = set_scene(scene.tx, scene.house, met, now=scene.now)
    scene.person, scene.talk = guest.person, guest.talk
    scene.replies, scene.counted_from = guest.replies, guest.counted_from


def _answer(scene: Scene, inbound: Inbound) -> None:
    given = route(scene.house.book, scene.person, scene.talk, inbound, now=scene.now)
    if isinstance(given, Nothing) or _too_many(scene, given):
        return
    if isinstance(given, ForHuman):
        _for_human(scene, given)
    elif not converse(scene, given):
        say(scene, phrased(scene, Phrase.OLD_BUTTON if inbound.button else Phrase.EMPTY_MESSAGE))


def _too_many(scene: Scene, given: Input | ForHuman) -> bool:
    """Rest after so many replies in an hour; what comes in is kept for a human all the same."""
    most = scene.house.replies_per_hour
    if scene.replies < most or (isinstance(given, Start) and given.flow in ALWAYS):
        return False
    handovers.keep(scene.tx, scene.person.id, scene.message, "too_many", scene.now)
    if _is_news(scene, "too_many", scene.counted_from + HOUR):
        say(scene, phrased(scene, Phrase.TOO_MANY))
    return True


def _is_news(scene: Scene, what: str, until: datetime) -> bool:
    """Whether the person has not been told this yet; they have been from now on, until `until`."""
    key = f"{TOLD}:{what}:{scene.person.id}"
    if timers.standing(scene.tx, key):
        return False
    timers.set(scene.tx, key, TOLD, until, scene.person.id, {})
    return True


def _for_human(scene: Scene, human: ForHuman) -> None:
    if human.why == "empty":
        say(scene, phrased(scene, Phrase.EMPTY_MESSAGE))
    elif scene.person.stopped:
        _for_human_after_stop(scene, human.why)
    else:
        hand_over(scene, human.why)


def _for_human_after_stop(scene: Scene, why: str) -> None:
    """Keep what somebody writes after STOP, and say once a day how to begin again."""
    handovers.keep(scene.tx, scene.person.id, scene.message, why, scene.now)
    if _is_news(scene, "stopped", scene.now + DAY):
        say(scene, phrased(scene, Phrase.STOPPED))


def bury(tx: Tx, house: House, inbound: Inbound, error: str, *, now: datetime) -> Received:
    """Keep a message that a fault of ours could not bring through: for a human, with an apology.

    `error` is the kind of fault, never a text.
    """
    row = inbox.record(tx, inbound.channel, inbound.provider_id, now)
    if row is None:
        return Received(Came.BEFORE)
    scene = _enter(tx, house, inbound, row, now=now, mend=True)
    inbox.bury(tx, row, error)
    handovers.keep(tx, scene.person.id, scene.message, "fault", now)
    say(scene, phrased(scene, Phrase.APOLOGY))
    save(scene)
    return Received(Came.DEAD)
