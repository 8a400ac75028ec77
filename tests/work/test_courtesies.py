"""Courtesies are done beside the work: nobody waits for one, and none that fails is heard of."""

import asyncio

from structlog.testing import capture_logs

from bot.work.incoming.courtesies import AT_ONCE, MOST, Courtesies


async def test_a_courtesy_that_breaks_does_not_end_the_others() -> None:
    done = asyncio.Event()
    courtesies = Courtesies()

    async def breaks() -> None:
        raise ZeroDivisionError

    async def works() -> None:
        done.set()

    for _ in range(AT_ONCE):
        courtesies.later(breaks)
    courtesies.later(works)

    with capture_logs() as told:
        async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
            running = tasks.create_task(courtesies.run())
            await done.wait()
            running.cancel()

    assert [line["event"] for line in told] == ["courtesy_broke"] * AT_ONCE


async def test_more_than_can_wait_are_left_undone() -> None:
    done, full = [], asyncio.Event()
    courtesies = Courtesies()

    async def count() -> None:
        done.append(1)
        if len(done) == MOST:
            full.set()

    for _ in range(MOST + 50):
        courtesies.later(count)

    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        running = tasks.create_task(courtesies.run())
        await full.wait()
        running.cancel()

    assert len(done) == MOST
