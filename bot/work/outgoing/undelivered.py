"""What becomes of a message that does not reach its address: staff hear of it, another way is tried."""

from datetime import datetime

from bot.care import safety
from bot.care.peers import contacts
from bot.flow.definition import LATER
from bot.model.handovers import Why
from bot.model.ids import OutboxId
from bot.model.messages import Button, Private, Urgency
from bot.model.people import Channel
from bot.store import handovers, mentions, messages, outbox, people
from bot.store.outbox import NO_ADDRESS, Leaving, Unsure, Waiting
from bot.store.transaction import Tx
from bot.words import shape

MAYBE_SENT = "It may have been sent: please ask the person."
NO_CHANNEL = "nothing sends by this channel any more"


def fail(tx: Tx, outbox_id: OutboxId, now: datetime, *, opted_out: bool = False) -> None:
    """Follow up a permanent failure that was noted just now.

    An address that opted out is left alone from now on, of which staff hear once, and what we began
    goes no other way: who closed one door has not opened another.
    """
    leaving = outbox.leaving(tx, outbox_id)
    if leaving.thread.private is Private.RELAY:
        return _lose(tx, leaving, now, elsewhere=not opted_out)
    opted_out = opted_out and not _is_of_another_line(leaving)
    if not opted_out:
        handovers.keep_one(tx, leaving.person, leaving.message, Why.FAILED, now)
    elif people.refuse(tx, leaving.address):
        handovers.keep_one(tx, leaving.person, leaving.message, Why.OPTED_OUT, now)
    if not (opted_out and leaving.urgency is Urgency.STARTED):
        _say_elsewhere(tx, leaving, now)
    return None


def _lose(tx: Tx, leaving: Leaving, now: datetime, *, elsewhere: bool) -> None:
    """Let a text between two people go by the reader's other channel, else tell its writer; keep nothing.

    Staff need not know that it was lost, and must not know what it said.
    """
    went = elsewhere and _copied(tx, leaving, now)
    messages.blank(tx, leaving.message)
    if not went and leaving.thread.contact is not None:
        contacts.lose(tx, leaving.thread.contact, leaving.person, now)


def _is_of_another_line(leaving: Leaving) -> bool:
    """Whether it left from a number besides the team's: a stop there stops nothing from the team."""
    return leaving.channel is Channel.SMS and leaving.thread.line is not None


def drop(tx: Tx, waits: Waiting, reason: str, now: datetime) -> bool:
    """Do not send what is too late, or has no address any more; staff hear of an answer that is missing.

    Whether somebody is to hear of it from us.
    """
    if not outbox.drop(tx, waits.id, reason, now) or waits.urgency is Urgency.STARTED:
        return False
    leaving = outbox.leaving(tx, waits.id)
    if leaving.thread.private is Private.RELAY:
        _lose(tx, leaving, now, elsewhere=reason == NO_ADDRESS)
    elif reason == NO_ADDRESS:
        _say_elsewhere(tx, leaving, now)
    else:
        handovers.keep_one(tx, waits.person, waits.message, Why.TOO_LATE, now)
        _tell_alert(tx, waits, now)
    return True


def hold(tx: Tx, unsure: Unsure, now: datetime) -> bool:
    """Leave to a human what may have been sent and nobody can be asked about; as `drop`."""
    if not outbox.hold(tx, unsure.id, MAYBE_SENT, now):
        return False
    thread = outbox.leaving(tx, unsure.id).thread
    if thread.private is Private.RELAY and thread.contact is not None:
        contacts.lose(tx, thread.contact, unsure.person, now, perhaps=True)
    else:
        handovers.keep_one(tx, unsure.person, unsure.message, Why.MAYBE_SENT, now)
    return True


def _say_elsewhere(tx: Tx, leaving: Leaving, now: datetime) -> None:
    """Say it by the person's other channel, once, if they have agreed to one.

    Where they have not, those who are told of a danger hear that they could not be answered.
    """
    if not _copied(tx, leaving, now):
        _tell_alert(tx, leaving, now)


def _copied(tx: Tx, leaving: Leaving, now: datetime) -> bool:
    """Say it by the person's other channel, if there is one and this was not said instead already."""
    other = (
        None
        if leaving.stands_in
        else people.another_address(tx, leaving.person, besides=leaving.address)
    )
    if other is None:
        return False
    text = written_out(leaving.text, leaving.buttons)
    message = messages.keep(
        tx,
        leaving.person,
        other.id,
        other.channel,
        "out",
        text,
        (),
        now,
        inbox=leaving.inbox,
        thread=leaving.thread,
    )
    mentions.copy(tx, leaving.message, message)
    put = outbox.put(
        tx,
        person=leaving.person,
        message=message,
        address=other.id,
        channel=other.channel,
        inbox=leaving.inbox,
        urgency=leaving.urgency,
        resend=leaving.resend,
        now=now,
        best_before=leaving.best_before,
    )
    outbox.stand_in(tx, put, leaving, now)
    return True


def _tell_alert(tx: Tx, message: Waiting | Leaving, now: datetime) -> None:
    if message.urgency is Urgency.CRISIS:
        safety.could_not_answer(tx, message.person, now)


def written_out(text: str, buttons: tuple[Button, ...]) -> str:
    """Write a question with buttons as it is asked where there are none: with numbers."""
    numbered: list[tuple[int, str]] = []
    for button in buttons:
        is_later = button.data.rpartition(":")[2] == LATER
        number = 0 if is_later else sum(before > 0 for before, _ in numbered) + 1
        numbered.append((number, button.label))
    return shape.question(text, numbered, buttons=not numbered)
