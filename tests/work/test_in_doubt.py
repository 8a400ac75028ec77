"""What may have been sent is asked about before it is said again; what cannot be asked about is held."""

from datetime import timedelta

import pytest

from bot.channels.channel import TryLater, Unsure
from bot.model.ids import OutboxId
from bot.model.messages import State, Status
from bot.model.people import Channel
from bot.store import handovers, outbox
from bot.store.outbox_sql import MADE_AT
from bot.store.transaction import Tx
from bot.work.outgoing import reports
from bot.work.outgoing.claim import ASK_AGAIN, DOUBTED, LEASE, Manner, claim
from tests.fakes import Network, Provider, Took
from tests.stage import Stage
from tests.work.test_deliver import deliver_all, deliverer, states

CUT = Unsure("The line was cut.")


async def why(stage: Stage) -> list[str]:
    return [one.why for one in await stage.app.store.db.read(handovers.open_ones, 100)]


@pytest.mark.parametrize(("failure", "taken"), [(Took(), 1), (CUT, 1), (Took(TimeoutError()), 1)])
async def test_a_provider_is_asked_what_it_took_before_it_is_said_again(
    stage: Stage, failure: Exception, taken: int
) -> None:
    await stage.send("kim", "hjälp")
    provider = Provider(failure)
    delivery = deliverer(stage, provider)

    await deliver_all(delivery)
    at_once = (provider.asked, await states(stage))
    stage.app.clock.forward(DOUBTED)
    await deliver_all(delivery)

    assert at_once == (0, [State.UNSURE])
    assert provider.asked == 1
    assert await states(stage) == [State.SENT]
    assert len(provider.taken) == taken


@pytest.mark.parametrize(
    ("failure", "away", "taken"),
    [(Took(), None, 1), (CUT, None, 1), (Took(), TryLater("It does not answer."), 2)],
    ids=["taken", "not taken", "cannot tell"],
)
async def test_about_a_crisis_answer_the_provider_is_asked_at_once_and_it_waits_for_nothing(
    stage: Stage, failure: Exception, away: Exception | None, taken: int
) -> None:
    await stage.send("kim", "jag vill inte leva längre")
    provider = Provider(failure)
    provider.away = away
    delivery = deliverer(stage, provider)
    began = stage.app.clock.now()

    while (due := await delivery.once()) is not None:
        stage.app.clock.forward(max(due - stage.app.clock.now(), timedelta()))

    assert provider.asked == 1
    assert await states(stage) == [State.SENT]
    assert len(provider.taken) == taken
    assert stage.app.clock.now() - began < timedelta(seconds=30)


async def test_it_is_not_asked_before_two_minutes_and_nothing_overtakes_meanwhile(
    stage: Stage,
) -> None:
    await stage.send("kim", "hjälp")
    await stage.send("kim", "meny")
    provider = Provider(Took())
    delivery = deliverer(stage, provider)
    await deliver_all(delivery)

    stage.app.clock.forward(DOUBTED - timedelta(seconds=1))
    await deliver_all(delivery)

    assert provider.asked == 0
    assert await states(stage) == [State.UNSURE, State.READY]


async def test_what_a_provider_took_when_the_process_died_is_found(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    db = stage.app.store.db
    provider = Provider()
    batch = await db.write("deliver", claim, "dead", stage.app.clock.now(), {Channel.SMS: Manner()})
    await provider.send(batch.claimed[0])

    delivery = deliverer(stage, provider)
    stage.app.clock.forward(LEASE)
    await deliver_all(delivery)
    stage.app.clock.forward(DOUBTED)
    await deliver_all(delivery)

    assert await states(stage) == [State.SENT]
    assert len(provider.taken) == 1


async def test_two_texts_that_are_the_same_are_two_texts(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    await stage.send("kim", "hjälp")
    provider = Provider(None, CUT)
    delivery = deliverer(stage, provider)

    await deliver_all(delivery)
    stage.app.clock.forward(DOUBTED)
    await deliver_all(delivery)

    assert await states(stage) == [State.SENT, State.SENT]
    assert len(provider.taken) == 2


async def test_a_provider_that_is_away_is_asked_again_until_it_would_be_too_late(
    stage: Stage,
) -> None:
    await stage.send("kim", "hjälp")
    provider = Provider(Took())
    provider.away = TryLater("It does not answer.")
    delivery = deliverer(stage, provider)
    await deliver_all(delivery)

    for _ in range(3):
        stage.app.clock.forward(DOUBTED + ASK_AGAIN)
        await deliver_all(delivery)
    meanwhile = (provider.asked, await states(stage))
    stage.app.clock.forward(stage.app.house.keep_reply)
    await deliver_all(delivery)

    assert meanwhile == (3, [State.UNSURE])
    assert await states(stage) == [State.HELD]
    assert "maybe_sent" in await why(stage)


async def test_a_report_with_our_own_id_settles_the_doubt_at_once(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    await stage.send("kim", "meny")
    provider = Provider(Took())
    delivery = deliverer(stage, provider)
    await deliver_all(delivery)
    took = provider.taken[0]

    await stage.app.store.db.write(
        "deliver", reports.note, [told(took.id, took.mark, State.DELIVERED)], stage.app.clock.now()
    )
    await deliver_all(delivery)

    assert provider.asked == 0
    assert await states(stage) == [State.DELIVERED, State.SENT]


@pytest.mark.parametrize("first", ["held", "ready"])
async def test_a_late_report_settles_even_what_we_had_given_up_or_would_have_said_again(
    stage: Stage, first: str
) -> None:
    await stage.send("kim", "hjälp")
    network = Network(CUT) if first == "held" else Network(TryLater("Busy."))
    await deliver_all(deliverer(stage, network))
    before = await states(stage)

    mark = await stage.app.store.db.read(mark_of, OutboxId(1))
    await stage.app.store.db.write(
        "deliver", reports.note, [told(OutboxId(1), mark, State.DELIVERED)], stage.app.clock.now()
    )

    assert before == [State(first)]
    assert await states(stage) == [State.DELIVERED]


@pytest.mark.parametrize("state", [State.SENT, State.DELIVERED, State.FAILED])
async def test_a_report_of_a_message_that_had_this_id_before_a_restore_settles_nothing(
    stage: Stage, state: State
) -> None:
    await stage.send("kim", "hjälp")
    now = stage.app.clock.now()
    lost = await stage.app.store.db.read(mark_of, OutboxId(1), timedelta(seconds=1))

    for mark in (lost, ""):
        await stage.app.store.db.write(
            "deliver", reports.note, [told(OutboxId(1), mark, state)], now
        )

    assert await states(stage) == [State.READY]


async def test_an_answer_about_an_earlier_attempt_changes_nothing(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    db, now = stage.app.store.db, stage.app.clock.now()
    await deliver_all(deliverer(stage, Provider(CUT)))

    noted = await db.write("deliver", outbox.not_sent, OutboxId(1), now, attempts=0)

    assert noted is False
    assert await states(stage) == [State.UNSURE]


async def test_after_a_restore_all_that_waited_is_in_doubt_and_each_is_asked_about(
    stage: Stage,
) -> None:
    for text in ("hjälp", "meny"):
        await stage.send("kim", text)
    db, now = stage.app.store.db, stage.app.clock.now()
    provider = Provider()
    delivery = deliverer(stage, provider)
    batch = await db.write("deliver", claim, "lost", now, {Channel.SMS: Manner()})
    await provider.send(batch.claimed[0])  # it left after the backup was made
    await db.write("deliver", outbox.recover_all, now)

    doubted = await db.write("deliver", outbox.doubt_ready, now)
    stage.app.clock.forward(DOUBTED)
    await deliver_all(delivery)

    assert doubted == 2
    assert await states(stage) == [State.SENT, State.SENT]
    assert [outbound.id for outbound in provider.taken] == [1, 2]


def told(outbox_id: OutboxId, mark: str, state: State) -> Status:
    return Status(
        outbox=outbox_id,
        channel=Channel.SMS,
        provider_id=f"fake:{outbox_id}:1",
        state=state,
        mark=mark,
    )


def mark_of(tx: Tx, outbox_id: OutboxId, earlier: timedelta = timedelta()) -> str:
    """Give the mark of a message, or the one it would have if it had been made so much earlier."""
    return tx.keys.mark(outbox_id, MADE_AT.one(tx, row=outbox_id) - earlier)
