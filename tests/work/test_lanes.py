"""Messages leave at the pace of their channel, and an alarm waits behind nobody."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from bot.channels.channel import Pace, TryLater, Unsure
from bot.model.ids import AddressId, PersonId
from bot.model.messages import Outbound, Receipt, State, Urgency
from bot.model.people import Channel, Language, Role
from bot.store import messages, outbox, people
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from bot.work.outgoing.deliver import Deliverer
from tests.fakes import Network, Provider
from tests.stage import Stage
from tests.work.test_deliver import deliver_all, deliverer, states

SECOND = timedelta(seconds=1)
TELEGRAM = Pace(gap=SECOND / 28, burst=1, chat=SECOND)
BURSTS = Pace(gap=SECOND / 25, burst=5)
LONG_CODE = Pace(gap=SECOND, burst=1)


def crowd(tx: Tx, stage: Stage, many: int, urgency: Urgency = Urgency.STARTED) -> None:
    """Let something leave to each of many people."""
    now = stage.app.clock.now()
    for number in range(many):
        new = NewPerson(
            name="", roles=frozenset({Role.TENANT}), language=Language.SV, zone="Europe/Stockholm"
        )
        person = people.add(tx, new, now).id
        address = people.give_address(tx, person, Channel.SMS, f"+4670180{number:04}", now)
        _put(tx, stage, person, address, urgency)


def one(tx: Tx, stage: Stage, who: str, urgency: Urgency, *, resend: bool = False) -> None:
    """Let something leave to somebody."""
    met = people.get(tx, stage.ids[who])
    assert met is not None
    _put(tx, stage, met.person.id, met.address.id, urgency, resend=resend)


def _put(
    tx: Tx,
    stage: Stage,
    person: PersonId,
    address: AddressId,
    urgency: Urgency,
    *,
    resend: bool = False,
) -> None:
    now = stage.app.clock.now()
    message = messages.keep(
        tx,
        person,
        address,
        Channel.SMS,
        "out",
        urgency.name,
        (),
        now,
    )
    outbox.put(
        tx,
        person=person,
        message=message,
        address=address,
        channel=Channel.SMS,
        inbox=None,
        urgency=urgency,
        resend=resend,
        now=now,
        best_before=now + timedelta(hours=2),
    )


async def through(stage: Stage, delivery: Deliverer, network: Network) -> list[timedelta]:
    """Deliver all, moving the clock to each moment; when each message left, from now on."""
    began, left = stage.app.clock.now(), list[timedelta]()
    while (due := await delivery.once()) is not None:
        now = stage.app.clock.now()
        left += [now - began] * (len(network.taken) - len(left))
        stage.app.clock.forward(max(due - now, timedelta()))
    return left


@pytest.mark.parametrize(
    ("pace", "in_a_second", "whole"),
    [(TELEGRAM, 30, 2.2 * SECOND), (BURSTS, 30, 2.4 * SECOND), (LONG_CODE, 1, 59 * SECOND)],
    ids=["telegram", "in bursts", "a long code"],
)
async def test_messages_leave_at_the_pace_of_their_channel(
    stage: Stage, pace: Pace, in_a_second: int, whole: timedelta
) -> None:
    await stage.app.store.db.write("crowd", crowd, stage, 60)
    network = Provider(pace=pace)

    left = await through(stage, deliverer(stage, network), network)

    assert len(left) == 60
    assert left[-1] <= whole
    windows = [sum(start <= moment < start + SECOND for moment in left) for start in left]
    assert max(windows) <= in_a_second


async def test_one_chat_gets_one_message_a_second(stage: Stage) -> None:
    for text in ("hjälp", "meny", "hjälp"):
        await stage.send("kim", text)
    await stage.send("sam", "help")
    network = Provider(pace=TELEGRAM)

    await through(stage, deliverer(stage, network), network)

    to_kim = Counter(sent.to for sent in network.taken)[stage.numbers["kim"]]
    ahead = stage.app.clock.ahead
    assert to_kim >= 3
    assert (to_kim - 1) * SECOND <= ahead < to_kim * SECOND


async def test_what_a_provider_tells_to_rest_rests_and_then_goes_on(stage: Stage) -> None:
    await stage.app.store.db.write("crowd", crowd, stage, 3)
    network = Provider(TryLater("Slow down.", after=30 * SECOND, lane=True), pace=LONG_CODE)

    left = await through(stage, deliverer(stage, network), network)

    assert left == [30 * SECOND, 31 * SECOND, 32 * SECOND]


async def test_3600_texts_that_wait_do_not_delay_an_alarm(stage: Stage) -> None:
    db = stage.app.store.db
    await db.write("crowd", crowd, stage, 3600)
    network = Provider(pace=LONG_CODE)
    delivery = deliverer(stage, network)
    await delivery.once()
    waiting = len(network.taken)

    await db.write("anna", one, stage, "anna", Urgency.REPLY)
    await db.write("anna", one, stage, "anna", Urgency.ALARM)
    await db.write("kim", one, stage, "kim", Urgency.CRISIS)
    await delivery.once()

    assert waiting == 1
    assert [sent.text for sent in network.taken[1:]] == ["ALARM", "CRISIS"]


async def test_a_lane_that_was_told_to_rest_still_tries_an_alarm(stage: Stage) -> None:
    db = stage.app.store.db
    await db.write("sam", one, stage, "sam", Urgency.REPLY)
    network = Network(TryLater("Slow down.", after=3600 * SECOND, lane=True))
    delivery = deliverer(stage, network)
    await deliver_all(delivery)

    await db.write("anna", one, stage, "anna", Urgency.ALARM)
    await deliver_all(delivery)

    assert [sent.text for sent in network.taken] == ["ALARM"]


@pytest.mark.parametrize(
    "before", [Unsure("The line was cut."), TryLater("Busy.")], ids=["unsure", "waits"]
)
async def test_an_alarm_does_not_wait_behind_what_is_stuck(stage: Stage, before: Exception) -> None:
    db = stage.app.store.db
    await db.write("kim", one, stage, "kim", Urgency.REPLY)
    network = Provider(before)
    delivery = deliverer(stage, network)
    await deliver_all(delivery)

    await db.write("kim", one, stage, "kim", Urgency.CRISIS)
    await db.write("kim", one, stage, "kim", Urgency.REPLY)
    await deliver_all(delivery)

    assert [sent.text for sent in network.taken] == ["CRISIS"]
    stuck, _, behind = await states(stage)
    assert stuck in {State.UNSURE, State.READY}
    assert behind is State.READY


async def test_two_crisis_answers_that_may_not_wait_keep_their_order(stage: Stage) -> None:
    db = stage.app.store.db
    for _ in range(2):
        await db.write("kim", one, stage, "kim", Urgency.CRISIS)
    network = Network()

    await deliver_all(deliverer(stage, network))

    assert [sent.id for sent in network.taken] == [1, 2]


class Hanging(Network):
    """A provider that answers nobody but those who have an alarm, until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()
        self.hanging: asyncio.Queue[Outbound] = asyncio.Queue()
        self.through: asyncio.Queue[Outbound] = asyncio.Queue()

    async def send(self, outbound: Outbound) -> Receipt:
        if outbound.urgency is not Urgency.ALARM:
            self.hanging.put_nowait(outbound)
            await self.go.wait()
        self.through.put_nowait(outbound)
        return await super().send(outbound)


async def some(those: asyncio.Queue[Outbound], many: int) -> list[Outbound]:
    return [await those.get() for _ in range(many)]


async def test_calls_that_hang_do_not_delay_an_alarm_nor_take_more_than_their_share(
    stage: Stage,
) -> None:
    db = stage.app.store.db
    await db.write("crowd", crowd, stage, 200)
    network = Hanging()
    delivery = deliverer(stage, network)

    async with asyncio.timeout(30), asyncio.TaskGroup() as tasks:
        running = tasks.create_task(delivery.run())
        await some(network.hanging, 64)
        await db.write("anna", one, stage, "anna", Urgency.ALARM)
        stage.app.news.tell()
        (first,) = await some(network.through, 1)
        more = network.hanging.qsize()
        network.go.set()
        rest = await some(network.through, 200)
        running.cancel()

    assert (first.urgency, more) == (Urgency.ALARM, 0)
    assert len({sent.id for sent in rest}) == 200


async def test_calls_that_are_under_way_when_we_are_told_to_stop_end_and_are_noted(
    stage: Stage,
) -> None:
    await stage.app.store.db.write("kim", one, stage, "kim", Urgency.REPLY)
    network = Hanging()

    async with asyncio.timeout(30), asyncio.TaskGroup() as tasks:
        running = tasks.create_task(deliverer(stage, network).run())
        await some(network.hanging, 1)
        running.cancel()
        await asyncio.sleep(0)
        network.go.set()

    assert await states(stage) == [State.SENT]
