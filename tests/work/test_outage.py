"""A database that is at fault for a moment is waited for, and nothing is lost or done twice."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot import logs
from bot.flow.inputs import Did
from bot.model.messages import State
from bot.model.people import Channel
from bot.store.faults import Unavailable
from bot.work.conversation import actions
from bot.work.conversation.actions import Action
from bot.work.incoming.receive import Came
from bot.work.outgoing.claim import LEASE, Batch, Manner, claim
from bot.work.outgoing.reports import note_reports
from tests.databases import Kind
from tests.fakes import Network
from tests.stage import Stage, staged
from tests.work.outage import away
from tests.work.test_deliver import deliver_all, deliverer, states

WEEKLY = {"every": "week", "weekday": "thu", "at": "09:00"}


async def claimed(stage: Stage) -> Batch:
    """Let Kim be answered, and claim the answer."""
    await stage.send("kim", "hjälp")
    now = stage.app.clock.now()
    return await stage.app.store.db.write("deliver", claim, "here", now, {Channel.SMS: Manner()})


async def become(stage: Stage, who: str, *expected: State) -> None:
    """Look until what was said to somebody stands so; looking lets the others run."""
    async with asyncio.timeout(30):
        while await _states_now(stage, who) != [*expected]:
            pass


async def _states_now(stage: Stage, who: str) -> list[State | None] | None:
    """Look, or see nothing while the database is away."""
    with suppress(Unavailable):
        return await states(stage, who)
    return None


async def test_what_was_sent_while_the_database_was_locked_is_noted_after_it(
    stage: Stage,
) -> None:
    batch = await claimed(stage)
    network = Network()

    with away(stage) as news:
        await replace(deliverer(stage, network), news=news).hand_over_all(batch)

    stage.app.clock.forward(LEASE)
    await deliver_all(deliverer(stage, network))
    assert news.waits == 1
    assert await states(stage) == [State.SENT]
    assert len(network.taken) == 1


async def test_an_outage_longer_than_the_lease_leaves_the_message_to_a_human(
    stage: Stage,
) -> None:
    batch = await claimed(stage)

    with away(stage, lasts=LEASE) as news:
        delivery = replace(deliverer(stage, Network()), news=news)
        with pytest.raises(Unavailable):
            await delivery.hand_over_all(batch)

    await deliver_all(deliverer(stage, Network()))
    assert await states(stage) == [State.HELD]


async def test_reports_that_came_while_the_database_was_locked_are_noted_after_it(
    stage: Stage,
) -> None:
    batch = await claimed(stage)
    app = stage.app
    await replace(deliverer(stage, Network()), ways={Channel.SMS: app.phones}).hand_over_all(batch)

    with away(stage) as news:
        async with asyncio.TaskGroup() as tasks:
            noting = tasks.create_task(note_reports(app.phones, replace(app.reports, news=news)))
            await become(stage, "kim", State.DELIVERED)
            noting.cancel()

    assert news.waits == 1


async def test_delivery_waits_for_the_database_and_goes_on(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    network = Network()

    with away(stage) as news:
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(replace(deliverer(stage, network), news=news).run())
            await become(stage, "kim", State.SENT)
            running.cancel()

    assert news.waits == 1
    assert len(network.taken) == 1


async def test_waking_waits_for_the_database_and_goes_on(kind: Kind, tmp_path: Path) -> None:
    kim = {"roles": ["tenant"], "rhythm": WEEKLY}
    story = {"at": "2026-11-26 08:55", "people": {"kim": kim}}
    async with staged(story, tmp_path, kind=kind) as stage:
        stage.app.clock.forward(timedelta(minutes=5))

        with away(stage) as alarm:
            async with asyncio.TaskGroup() as tasks:
                running = tasks.create_task(replace(stage.app.waker, alarm=alarm).run())
                await become(stage, "kim", State.READY)
                running.cancel()

    assert alarm.waits == 1


async def test_an_outage_is_waited_out_by_every_message_and_logged_once(
    stage: Stage,
) -> None:
    lines = StringIO()
    logs.set_up(level="INFO", form="json", stream=lines)

    with away(stage):
        sent = (stage.send(who, "hjälp", id_=who) for who in ("kim", "sam"))
        failed = await asyncio.gather(*sent, return_exceptions=True)
    again = [(await stage.send(who, "hjälp", id_=who)).came for who in ("kim", "sam")]

    assert [type(one) for one in failed] == [Unavailable, Unavailable]
    assert again == [Came.NEW, Came.NEW]
    assert lines.getvalue().count("database_away") == 1


async def test_a_message_that_breaks_us_twice_at_once_is_buried_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_scene: object, _want: object) -> Did:
        raise ZeroDivisionError("a bug of ours")

    monkeypatch.setattr(
        actions, "ACTIONS", {**actions.ACTIONS, "stop.keep": Action(broken, ("stopped",))}
    )

    received = await asyncio.gather(*(stage.send("kim", "stopp", id_="SM1") for _ in range(2)))

    assert sorted(one.came for one in received) == [Came.BEFORE, Came.DEAD]
    assert len(await states(stage)) == 1
