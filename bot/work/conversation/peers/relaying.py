"""Passing a text on from one side of a contact to the other, who never see each other's number.

In the writer's unit it is only left for the other one; in theirs it goes to the outbox, in their
hours. Our own copy goes as soon as it has arrived.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from bot.care.peers import contacts as care
from bot.care.peers.reach import reads_from, reads_until
from bot.model.messages import Private, Thread, Urgency
from bot.model.peers import Side
from bot.model.people import Channel
from bot.store import people, timers
from bot.store.peers import contacts, relays
from bot.store.peers.contacts import Contact
from bot.store.peers.relays import Held
from bot.store.timers import Timer
from bot.words import times
from bot.words.contact_details import detail_in
from bot.words.phrases import Phrase
from bot.words.shape import pieces
from bot.work.conversation.limits import may_begin_from
from bot.work.conversation.peers.names import called
from bot.work.conversation.scene import HOUR, Scene
from bot.work.conversation.speak import leave, phrased, say
from bot.work.conversation.told import TOLD, is_news

BRING: Final = "peer_bring"  # timers: let somebody have what waits for them
FORGET: Final = "peer_forget"  # let go of what its writer was asked about and did not answer
DANGER: Final = "peer_danger"  # tell a peer supporter that somebody on duty knows
FORGOTTEN: Final = timedelta(hours=12)
KEEP: Final = timedelta(hours=6)  # that a text may take to leave
LOST: Final = timedelta(days=90)  # of silence, after which a number may have a new owner
MOST_WAITING: Final = 30  # texts of a contact
LONGEST: Final = {Channel.SMS: 1500, Channel.TELEGRAM: 4000}  # letters of one message
SECONDS: Final = timedelta(seconds=15)  # in which machines answer each other
MOST_QUICK: Final = 40  # such answers in a row: people do not write like that
REST: Final = timedelta(minutes=1)
AGAIN: Final = timedelta(minutes=1)  # until we look again whether somebody has heard of the contact


class Passed(StrEnum):
    """What became of a text. Where it does not go on, its writer has been told why."""

    PASSED = "passed"
    HELD = "held"  # its writer is to be asked whether to send it all the same
    NOT_PASSED = "not_passed"


def pass_along(scene: Scene, contact: Contact, text: str, *, all_the_same: bool = False) -> Passed:
    """Leave a text for the other side, unless they want quiet or its writer should think once more.

    `all_the_same`: they have.
    """
    side = contact.side(scene.person.id)
    if _cannot(scene, contact, side):
        return Passed.NOT_PASSED
    if scene.person.stopped != scene.now:  # a STOP in this very text holds
        care.go_on(scene.tx, contact, side, scene.now)
    if not all_the_same and detail_in(text):
        hold(scene, contact, text, Held.SEND)
        contacts.touch(scene.tx, contact.id, side, scene.now)
        return Passed.HELD
    return _leave_for_other(scene, contact, text)


def _cannot(scene: Scene, contact: Contact, side: Side) -> bool:
    """Say why nothing is passed on just now, if so."""
    if contact.paused_by is not None and contact.paused_by is not side:
        _notice(scene, contact, "rests", Phrase.PEER_RESTS)
    elif relays.count_in(scene.tx, contact.id) >= MOST_WAITING:
        _notice(scene, contact, "full", Phrase.PEER_FULL)
    else:
        return _is_too_quick(scene, contact, side)
    return True


def _notice(scene: Scene, contact: Contact, what: str, phrase: Phrase) -> None:
    """Say it once an hour."""
    if is_news(scene, f"{what}:{contact.id}", scene.now + HOUR):
        say(scene, phrased(scene, phrase, peer=called(scene, contact)))


def _is_too_quick(scene: Scene, contact: Contact, side: Side) -> bool:
    """Whether two machines answer each other: then nothing is passed on for a minute, which ends it.

    Only answers are counted that came within seconds, one from each side in turn.
    """
    what = f"quick:{contact.id}"
    if timers.ahead(scene.tx, f"{TOLD}:{what}:{scene.person.id}", scene.now):
        return True
    count = _quick_ones(scene, contact, side)
    if count != contact.quick:
        contacts.note_quick(scene.tx, contact.id, count % MOST_QUICK)
    if count < MOST_QUICK:
        return False
    if is_news(scene, what, scene.now + REST):
        say(scene, phrased(scene, Phrase.PEER_QUICK, peer=called(scene, contact)))
    return True


def _quick_ones(scene: Scene, contact: Contact, side: Side) -> int:
    mine, theirs = contact.tenant_at, contact.peer_at
    if side is Side.PEER:
        mine, theirs = theirs, mine
    if theirs is None or scene.now - theirs > SECONDS:
        return 0
    return contact.quick + int(mine is None or mine < theirs)


def _leave_for_other(scene: Scene, contact: Contact, text: str) -> Passed:
    """Leave it for the other side's hours, and say once when those begin."""
    other, me, now = contact.other(scene.person.id), scene.person.id, scene.now
    due = reads_from(scene.tx, contact, other, scene.house.team, now)
    if due is None:
        _notice(scene, contact, "away", Phrase.PEER_AWAY)
        return Passed.NOT_PASSED
    relays.add(scene.tx, contact.id, other, text, now, writer=me)
    contacts.touch(scene.tx, contact.id, contact.side(me), now)
    care.watch(scene.tx, contact.id, contact.person, now)
    key = f"{BRING}:{contact.id}:{other}"
    timers.set(scene.tx, key, BRING, due, other, {"contact": contact.id})
    scene.expect(due)
    if due > now and is_news(scene, f"later:{contact.id}", due):
        _say_when(scene, contact, due)
    return Passed.PASSED


def _say_when(scene: Scene, contact: Contact, due: datetime) -> None:
    zone = ZoneInfo(scene.person.zone)
    reads_from = times.say_from(due.astimezone(zone), scene.local_now, scene.person.language)
    peer = called(scene, contact)
    say(scene, phrased(scene, Phrase.PEER_READS, peer=peer, reads_from=reads_from))


def hold(scene: Scene, contact: Contact, text: str, why: Held) -> None:
    """Keep a text until its writer has said what shall become of it, or twelve hours have passed."""
    other, me = contact.other(scene.person.id), scene.person.id
    relays.add(scene.tx, contact.id, other, text, scene.now, writer=me, held=why)
    due = scene.now + FORGOTTEN
    timers.set(scene.tx, f"{FORGET}:{me}", FORGET, due, me, {})
    scene.expect(due)


def tell_of_danger(scene: Scene, contact: Contact) -> None:
    """Let the peer supporter know, in their hours, that somebody on duty is told of what they read."""
    due = reads_from(scene.tx, contact, contact.peer, scene.house.team, scene.now)
    if due is not None:
        key = f"{DANGER}:{contact.id}"
        timers.set(scene.tx, key, DANGER, due, contact.peer, {"contact": contact.id})


# ---------------------------------------------------------------- in the unit of whoever reads it


def bring(scene: Scene, timer: Timer) -> None:
    """Send on what waits for somebody, in their hours and the order it was written."""
    number = int(timer.data["contact"])
    contact = contacts.get(scene.tx, number)
    waiting = [
        one for one in relays.waiting_for(scene.tx, scene.person.id) if one.contact == number
    ]
    if contact is None or contact.ended_at is not None or not waiting:
        return
    due = _may_from(scene, contact)
    rests = contact.paused_by is contact.side(scene.person.id)
    if due is None or rests or _is_lost(scene, contact):
        care.lose_waiting(scene.tx, scene.person.id, number, scene.now)
    elif due > scene.now or not care.knows(scene.tx, contact, scene.person.id):
        scene.again(timer, max(due, scene.now + AGAIN))
    else:
        for one in waiting:
            relays.remove(scene.tx, one.id)
            _send_on(scene, contact, one.text)
        contacts.note_passed(scene.tx, number, scene.now)


def _may_from(scene: Scene, contact: Contact) -> datetime | None:
    """As `reads_from`; nothing goes to an address that was linked less than a day ago."""
    due = reads_from(scene.tx, contact, scene.person.id, scene.house.team, scene.now)
    new_until = scene.address.personal_from
    return due if due is None or new_until is None else max(due, new_until)


def _is_lost(scene: Scene, contact: Contact) -> bool:
    """Whether the number may be somebody else's by now: nothing has come from there for so long."""
    is_tenant = contact.side(scene.person.id) is Side.TENANT
    wrote = (contact.tenant_at if is_tenant else contact.peer_at) or contact.began_at
    since = scene.now - LOST
    return wrote < since and people.is_silent(
        scene.tx, scene.person.id, scene.address.id, since=since, but=None
    )


def _send_on(scene: Scene, contact: Contact, text: str) -> None:
    stale = scene.now + KEEP
    until = reads_until(contact, scene.person, scene.house.team, scene.now, stale)
    before = f"{called(scene, contact)}: "
    for piece in pieces(text, LONGEST[scene.channel] - len(before)):
        leave(
            scene,
            before + piece,
            urgency=Urgency.REPLY,
            resend=False,
            best_before=until,
            thread=replace(thread_of(scene, contact), private=Private.RELAY),
        )


def thread_of(scene: Scene, contact: Contact) -> Thread:
    """Give the thread of a contact, as it is for this side."""
    return Thread(contact.line_of(scene.person.id), contact=contact.id)


def forget(scene: Scene, timer: Timer) -> None:
    """Let go of what its writer was asked about and has not answered; they hear of it once awake."""
    held = relays.held_of(scene.tx, scene.person.id, Held.SEND)
    let_go(scene)
    number = held[-1].contact if held else timer.data.get("contact")
    contact = contacts.get(scene.tx, int(number)) if number is not None else None
    if contact is None or contact.ended_at is not None:
        return
    due = may_begin_from(scene)
    if due > scene.now:
        scene.again(replace(timer, data={"contact": contact.id}), due)
    else:
        scene.thread = thread_of(scene, contact)
        say(scene, phrased(scene, Phrase.PEER_LOST, peer=called(scene, contact)))


def let_go(scene: Scene) -> None:
    """Let go of what waited for an answer of its writer."""
    for why in Held:
        for one in relays.held_of(scene.tx, scene.person.id, why):
            relays.remove(scene.tx, one.id)


def danger(scene: Scene, timer: Timer) -> None:
    """Tell a peer supporter that somebody on duty knows of what they read."""
    contact = contacts.get(scene.tx, int(timer.data["contact"]))
    if contact is not None and not care.knows(scene.tx, contact, scene.person.id):
        scene.again(timer, scene.now + AGAIN)
    elif contact is not None:
        scene.thread = thread_of(scene, contact)
        say(scene, phrased(scene, Phrase.PEER_DANGER, peer=called(scene, contact)))


TIMERS: Final[Mapping[str, Callable[[Scene, Timer], None]]] = {
    BRING: bring,
    FORGET: forget,
    DANGER: danger,
}
