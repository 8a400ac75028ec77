"""What is to be taken away at the provider: what is settled, once, and never what is in doubt."""

from datetime import timedelta

from bot.model.ids import OutboxId
from bot.model.messages import State
from bot.model.people import Channel
from bot.store import inbox, outbox, redactions
from bot.store.database import Database
from bot.store.redactions import Redaction, Stretch
from bot.store.transaction import Tx
from tests.store.here import DAY, MINUTE, NOON, OWNER, claim, kim, say


def send(tx: Tx, number: int) -> OutboxId:
    """Send a text to somebody of their own, which the provider calls by its number."""
    person, address = kim(tx, number=f"+4670174{number:04}")
    row = say(tx, person, address)
    claim(tx)
    outbox.sent(tx, row, OWNER, f"SM{number}", NOON)
    return row


def deliver(tx: Tx, number: int, state: State = State.DELIVERED) -> None:
    outbox.status(tx, Channel.SMS, f"SM{number}", state, None, NOON)


def settled(tx: Tx, after: int = 0, limit: int = 10) -> Stretch:
    return redactions.settled(tx, after, NOON + MINUTE, patience=DAY, limit=limit)


def due(tx: Tx) -> list[Redaction]:
    return redactions.due(tx, NOON, 10)


async def test_what_was_delivered_or_failed_is_settled_and_what_was_sent_is_not_yet(
    db: Database,
) -> None:
    for number in (1, 2, 3):
        await db.write("k", send, number)
    await db.write("k", deliver, 1)
    await db.write("k", deliver, 3, State.FAILED)

    stretch = await db.read(settled)

    assert stretch == Stretch(sids=("SM1", "SM3"), reached=1, waits=True, last=None)


async def test_what_nobody_reports_is_given_up_after_a_day(db: Database) -> None:
    await db.write("k", send, 1)

    stretch = await db.read(redactions.settled, 0, NOON + DAY + MINUTE, patience=DAY, limit=10)

    assert stretch.sids == ("SM1",)


async def test_what_is_in_doubt_is_waited_for(db: Database) -> None:
    def doubt(tx: Tx) -> None:
        person, address = kim(tx)
        row = say(tx, person, address)
        claim(tx)
        outbox.unsure(tx, row, OWNER, NOON)

    await db.write("k", doubt)

    stretch = await db.read(settled)

    assert stretch == Stretch(sids=(), reached=0, waits=True, last=None)
    assert await db.read(redactions.doubtful_since, Channel.SMS) == NOON


async def test_a_long_outbox_is_read_in_stretches(db: Database) -> None:
    for number in (1, 2, 3):
        await db.write("k", send, number)
        await db.write("k", deliver, number)

    first = await db.read(settled, 0, 2)
    second = await db.read(settled, 2, 2)

    assert (first.sids, first.reached, first.last) == (("SM1", "SM2"), 2, 2)
    assert (second.sids, second.reached, second.last) == (("SM3",), 3, None)


async def test_what_is_written_down_is_not_found_again(db: Database) -> None:
    await db.write("k", send, 1)
    await db.write("k", deliver, 1)
    await db.write("k", redactions.expect_all, ["SM1"], due=NOON)

    stretch = await db.read(settled)

    assert stretch.sids == ()
    assert await db.read(redactions.strange, ["SM1", "SM2"]) == {"SM2"}


async def test_pictures_go_first_then_the_text_and_then_the_row(db: Database) -> None:
    await db.write("k", redactions.expect, "MM1", media=True, due=NOON)
    await db.write("k", redactions.expect, "MM1", media=False, due=NOON)  # known already
    (pictures,) = await db.read(due)
    await db.write("k", redactions.text_left, pictures.id, NOON - MINUTE)
    (text,) = await db.read(due)
    await db.write("k", redactions.done, text.id, NOON)

    await db.write("k", redactions.forget, NOON + MINUTE)

    assert (pictures.media, text.media, text.sid) == (True, False, "MM1")
    assert await db.read(due) == []
    assert await db.read(redactions.strange, ["MM1"]) == {"MM1"}


async def test_what_cannot_be_done_now_is_due_later(db: Database) -> None:
    await db.write("k", redactions.expect, "SM1", media=False, due=NOON)
    (one,) = await db.read(due)

    await db.write("k", redactions.again, one.id, NOON + timedelta(hours=1))

    assert await db.read(due) == []
    (later,) = await db.read(redactions.due, NOON + DAY, 10)
    assert later.attempts == 1


async def test_it_is_remembered_how_far_was_read(db: Database) -> None:
    before = await db.read(redactions.reached)

    await db.write("k", redactions.reach, 17)

    assert (before, await db.read(redactions.reached)) == (0, 17)


async def test_a_message_that_came_is_known_again(db: Database) -> None:
    await db.write("k", inbox.record, Channel.SMS, "SM1", NOON)

    assert await db.read(inbox.seen, Channel.SMS, "SM1")
    assert not await db.read(inbox.seen, Channel.SMS, "SM2")
    assert not await db.read(inbox.seen, Channel.TELEGRAM, "SM1")
