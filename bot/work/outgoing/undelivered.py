"""What becomes of a message that does not reach its address: staff hear of it, another way is tried."""

from datetime import datetime

from bot.care import safety
from bot.flow.definition import LATER
from bot.model.ids import OutboxId
from bot.model.messages import Button, Urgency
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
    if not opted_out:
        handovers.keep_one(tx, leaving.person, leaving.message, "failed", now)
    elif people.refuse(tx, leaving.address):
        handovers.keep_one(tx, leaving.person, leaving.message, "opted_out", now)
    if not (opted_out and leaving.urgency is Urgency.STARTED):
        _say_elsewhere(tx, leaving, now)


def drop(tx: Tx, waits: Waiting, reason: str, now: datetime) -> None:
    """Do not send what is too late, or has no address any more; staff hear of an answer that is missing."""
    if not outbox.drop(tx, waits.id, reason, now) or waits.urgency is Urgency.STARTED:
        return
    if reason == NO_ADDRESS:
        _say_elsewhere(tx, outbox.leaving(tx, waits.id), now)
    else:
        handovers.keep_one(tx, waits.person, waits.message, "too_late", now)
        _tell_alert(tx, waits, now)


def hold(tx: Tx, unsure: Unsure, now: datetime) -> None:
    """Leave to a human what may have been sent and nobody can be asked about."""
    if outbox.hold(tx, unsure.id, MAYBE_SENT, now):
        handovers.keep_one(tx, unsure.person, unsure.message, "maybe_sent", now)


def _say_elsewhere(tx: Tx, leaving: Leaving, now: datetime) -> None:
    """Say it by the person's other channel, once, if they have agreed to one.

    Where they have not, those who are told of a danger hear that they could not be answered.
    """
    other = (
        None
        if leaving.stands_in
        else people.another_address(tx, leaving.person, besides=leaving.address)
    )
    if other is None:
        return _tell_alert(tx, leaving, now)
    text = written_out(leaving.text, leaving.buttons)
    message = messages.keep(
        tx, leaving.person, other.id, other.channel, "out", text, (), now, inbox=leaving.inbox
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
    return outbox.stand_in(tx, put, leaving, now)


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
