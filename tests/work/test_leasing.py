"""A duty has one holder at a time; when that one is gone, the next one takes over soon."""

import asyncio
from datetime import timedelta

import pytest

from bot.store import meta
from bot.work import leasing
from bot.work.leasing import LASTS, Lease
from tests.databases import Kind
from tests.stage import Stage
from tests.work.outage import away

shared = pytest.mark.parametrize("kind", ["postgresql"])


def lease(stage: Stage, owner: str) -> Lease:
    return Lease(stage.app.store.db, stage.app.clock, name="telegram", owner=owner)


async def test_in_a_file_it_is_always_ours(kind: Kind, stage: Stage) -> None:
    one = lease(stage, "one")

    assert one.held is (kind == "sqlite")


@shared
async def test_one_holds_it_and_the_other_takes_over_when_that_one_is_gone(stage: Stage) -> None:
    one, other = lease(stage, "one"), lease(stage, "other")

    assert await one.once()
    assert not await other.once()
    assert (one.held, other.held) == (True, False)
    stage.app.clock.forward(LASTS)
    assert (one.held, await other.once()) == (False, True)
    assert not await one.once()
    assert (one.held, other.held) == (False, True)


@shared
async def test_who_waits_for_it_has_it_when_it_is_given_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leasing, "RENEWED", 0.01)
    one, other = lease(stage, "one"), lease(stage, "other")
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(one.run())
        await one.ours()
        second = tasks.create_task(other.run())
        assert not other.held

        first.cancel()

        async with asyncio.timeout(30):
            await other.ours()
        second.cancel()


@shared
async def test_who_leaves_without_having_had_it_takes_it_from_nobody(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leasing, "RENEWED", 0.01)
    one, other = lease(stage, "one"), lease(stage, "other")
    await one.once()
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(other.run())
        await asyncio.sleep(0)

        waiting.cancel()

    assert one.held
    assert await one.once()
    assert not other.held


@shared
async def test_a_database_that_is_away_takes_it_from_nobody_before_its_time(stage: Stage) -> None:
    one = lease(stage, "one")
    await one.once()

    with away(stage):
        renewed = await one.once()

    assert (renewed, one.held) == (False, True)
    stage.app.clock.forward(LASTS + timedelta(seconds=1))
    assert not one.held


async def test_in_a_file_there_is_nothing_to_run(stage: Stage, kind: Kind) -> None:
    if kind == "sqlite":
        await lease(stage, "one").run()
        await lease(stage, "one").ours()


@shared
async def test_a_process_without_the_bot_takes_no_turn_at_asking(stage: Stage) -> None:
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(stage.app.run())
        for _ in range(20):  # while the others run
            await stage.app.store.db.read(meta.get, "nothing")

        assert await lease(stage, "one that has it").once()

        running.cancel()
