"""Each message leaves once, in order, and whatever goes wrong is known."""

from datetime import timedelta

import pytest

from bot.channels.channel import OptedOut, Refused, SendingFailed, TryLater, Unsure
from bot.model.messages import Outbound, State, Status
from bot.model.people import Channel
from bot.store import messages, outbox, people
from bot.work import pauses
from bot.work.outgoing import reports
from bot.work.outgoing.claim import LEASE, Manner, claim
from bot.work.outgoing.deliver import Deliverer
from tests.fakes import Network
from tests.stage import Stage

SMS = {Channel.SMS: Manner()}


def deliverer(stage: Stage, network: Network, owner: str = "here") -> Deliverer:
    ways = {Channel.SMS: network}
    return Deliverer(
        db=stage.app.store.db, ways=ways, clock=stage.app.clock, news=stage.app.news, owner=owner
    )


async def states(stage: Stage, who: str = "kim") -> list[State | None]:
    shown = await stage.app.store.db.read(messages.conversation, stage.ids[who], limit=100)
    return [message.state for message in shown if message.direction == "out"]


async def errors(stage: Stage, who: str = "kim") -> list[str | None]:
    shown = await stage.app.store.db.read(messages.conversation, stage.ids[who], limit=100)
    return [message.error for message in shown if message.direction == "out"]


async def deliver_all(delivery: Deliverer) -> None:
    while (due := await delivery.once()) is not None and due <= delivery.clock.now():
        pass


async def test_messages_of_one_person_leave_one_by_one_in_order(stage: Stage) -> None:
    for text in ("hjälp", "meny", "hjälp"):
        await stage.send("kim", text)
    network = Network()

    await deliver_all(deliverer(stage, network))

    assert [outbound.id for outbound in network.taken] == sorted(
        outbound.id for outbound in network.taken
    )
    assert await states(stage) == [State.SENT] * len(network.taken)


async def test_only_the_first_of_a_person_is_under_way(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    await stage.send("kim", "meny")
    network = Network(TryLater("The network is full.", after=timedelta(minutes=5)))
    delivery = deliverer(stage, network)

    due = await delivery.once()
    due = await delivery.once()

    assert network.taken == []
    assert due == stage.app.clock.now() + timedelta(minutes=5)
    assert await states(stage) == [State.READY, State.READY]


@pytest.mark.parametrize(
    ("failure", "state", "sentence"),
    [
        (Refused("This number cannot get texts: it is a landline."), State.FAILED, "landline"),
        (OptedOut("The person has blocked us."), State.FAILED, "blocked"),
        (Unsure("The line was cut."), State.HELD, "may have been sent"),
        (TimeoutError(), State.HELD, "may have been sent"),
        (ValueError("a bug of ours"), State.HELD, "may have been sent"),
    ],
)
async def test_whatever_a_channel_says_is_noted(
    stage: Stage, failure: Exception, state: State, sentence: str
) -> None:
    await stage.send("kim", "hjälp")

    await deliver_all(deliverer(stage, Network(failure)))

    assert await states(stage) == [state]
    assert sentence in str((await errors(stage))[0])


async def test_a_person_who_blocked_us_is_not_written_to_until_they_write(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    await deliver_all(deliverer(stage, Network(OptedOut("The person has blocked us."))))
    blocked = await stage.app.store.db.read(people.get, stage.ids["kim"])

    await stage.send("kim", "hjälp")
    again = await stage.app.store.db.read(people.get, stage.ids["kim"])

    assert blocked is None
    assert again is not None


async def test_a_lane_that_must_rest_holds_everybody_back(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    await stage.send("sam", "help")
    rest = timedelta(seconds=30)
    network = Network(TryLater("Too many requests.", after=rest, lane=True))
    delivery = deliverer(stage, network)

    await delivery.once()
    stage.app.clock.forward(rest)
    await deliver_all(delivery)

    assert {outbound.to for outbound in network.taken} == {
        stage.numbers["kim"],
        stage.numbers["sam"],
    }


async def test_what_is_too_late_is_dropped_with_the_reason_and_the_next_one_goes(
    stage: Stage,
) -> None:
    await stage.send("kim", "hjälp")
    stage.app.clock.forward(stage.app.house.keep_reply + timedelta(minutes=1))
    await stage.send("kim", "meny")
    network = Network()

    await deliver_all(deliverer(stage, network))

    assert await states(stage) == [State.DROPPED, State.SENT]
    assert await errors(stage) == ["too late", None]


@pytest.mark.parametrize(
    ("repeatable", "state", "taken"), [(True, State.SENT, 1), (False, State.HELD, 0)]
)
async def test_what_a_process_that_died_had_claimed_is_said_again_or_held(
    stage: Stage, *, repeatable: bool, state: State, taken: int
) -> None:
    await stage.send("kim", "hjälp")
    db, now = stage.app.store.db, stage.app.clock.now()
    await db.write("deliver", claim, "dead", now, SMS)
    network = Network(repeatable=repeatable)
    delivery = deliverer(stage, network)

    waits_until = await delivery.once()
    stage.app.clock.forward(LEASE)
    await deliver_all(delivery)
    stage.app.clock.forward(pauses.LONGEST_PAUSE)
    await deliver_all(delivery)

    assert waits_until == now + LEASE
    assert await states(stage) == [state]
    assert len(network.taken) == taken


async def test_a_frozen_process_that_wakes_after_its_lease_sends_nothing(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    db = stage.app.store.db
    network = Network()
    delivery = deliverer(stage, network)
    batch = await db.write("deliver", claim, "here", stage.app.clock.now(), SMS)
    stage.app.clock.forward(LEASE)

    await delivery.hand_over_all(batch)

    assert network.taken == []
    assert await states(stage) == [State.READY]  # it was surely not sent: it is given back


async def test_a_note_of_a_lost_claim_changes_nothing(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    db, now = stage.app.store.db, stage.app.clock.now()
    batch = await db.write("deliver", claim, "first", now, SMS)

    noted = await db.write("deliver", outbox.sent, batch.claimed[0].id, "second", "x", now)

    assert noted is False
    assert await states(stage) == [State.SENDING]


def report(outbound: Outbound, state: State) -> Status:
    return Status(
        outbox=outbound.id,
        channel=Channel.SMS,
        provider_id=f"fake:{outbound.id}:1",
        state=state,
        mark=outbound.mark,
    )


async def test_a_report_may_come_before_our_own_note_and_is_never_undone(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    db, now = stage.app.store.db, stage.app.clock.now()
    batch = await db.write("deliver", claim, "here", now, SMS)
    first = batch.claimed[0]

    await db.write("deliver", reports.note, [report(first, State.DELIVERED)], now)
    await db.write("deliver", outbox.sent, first.id, "here", f"fake:{first.id}:1", now)
    await db.write(
        "deliver", reports.note, [report(first, State.FAILED), report(first, State.SENT)], now
    )

    assert await states(stage) == [State.DELIVERED]


def test_pauses_grow_and_never_exceed_ten_minutes() -> None:
    taken = [pauses.pause(attempts) for attempts in range(1, 40)]

    assert all(pause >= pauses.FIRST_PAUSE for pause in taken)
    assert all(pause <= pauses.LONGEST_PAUSE + pauses.FIRST_PAUSE for pause in taken)


def test_every_failure_says_what_to_do() -> None:
    assert {kind.__name__ for kind in SendingFailed.__subclasses__()} == {
        "TryLater",
        "Refused",
        "OptedOut",
        "Unsure",
    }


async def test_what_may_be_said_twice_is_said_again_only_after_a_pause(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    cut = Unsure("The line was cut.")
    network = Network(cut, cut, repeatable=True)
    delivery = deliverer(stage, network)

    await delivery.once()
    await delivery.once()  # the second try comes at once
    due = await delivery.once()
    at_once = list(network.taken)
    stage.app.clock.forward(pauses.FIRST_PAUSE + pauses.LONGEST_PAUSE)
    await deliver_all(delivery)

    assert due is not None
    assert due >= stage.app.clock.now() - pauses.LONGEST_PAUSE
    assert at_once == []
    assert await states(stage) == [State.SENT]
