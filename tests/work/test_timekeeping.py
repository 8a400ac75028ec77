"""The clock follows the database server's, and who sleeps until a moment hears of it."""

import asyncio
from datetime import datetime, timedelta
from io import StringIO
from typing import Final

import pytest

from bot import logs
from bot.clock import Clock, system
from bot.work.news import News
from bot.work.timed.timekeeping import Timekeeper
from tests.stage import Stage
from tests.work.outage import Lock, away

pytestmark = pytest.mark.parametrize("kind", ["postgresql"])
WRONG: Final = timedelta(hours=3)
NEAR: Final = timedelta(seconds=20)  # a machine with much to do


def behind() -> datetime:
    return system() - WRONG


def keeper(stage: Stage, clock: Clock) -> Timekeeper:
    return Timekeeper(db=stage.app.store.db, clock=clock, news=News(clock), alarm=News(clock))


@pytest.mark.parametrize("ahead", [timedelta(), timedelta(days=2)])
async def test_a_clock_that_is_wrong_is_corrected(stage: Stage, ahead: timedelta) -> None:
    clock = Clock(ahead, read=behind)
    one = keeper(stage, clock)

    corrected = await one.once()

    assert abs(corrected - WRONG) < NEAR
    assert abs(clock.now() - ahead - system()) < NEAR
    assert (one.news.count, one.alarm.count) == (1, 1)


async def test_a_clock_that_is_right_is_left_alone(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.work.timed.timekeeping.SLIGHT", NEAR)
    clock = Clock()
    one = keeper(stage, clock)

    await one.once()

    assert clock.correction == timedelta()
    assert one.news.count == 0


async def test_a_clock_that_is_a_little_wrong_is_corrected_without_a_word(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.work.timed.timekeeping.NOTABLE", WRONG + NEAR)
    clock = Clock(read=behind)
    lines = StringIO()
    logs.set_up(level="INFO", form="json", stream=lines)

    await keeper(stage, clock).once()

    assert abs(clock.correction - WRONG) < NEAR
    assert "clock_corrected" not in lines.getvalue()


class Night(News):
    """News that nobody tells: with the first wait the outage ends and its time passes."""

    def __init__(self, clock: Clock, outage: Lock) -> None:
        super().__init__(clock)
        self.moving = clock
        self.outage = outage
        self.over = asyncio.Event()

    async def wait(self, seen: int, until: datetime | None = None) -> int:
        """Let the time pass, once."""
        assert until is not None
        if self.outage.over:
            self.over.set()
            return await super().wait(seen)
        self.outage.end()
        self.moving.forward(until - self.moving.now())
        return seen


async def test_a_database_that_is_away_is_asked_again_some_minutes_later(stage: Stage) -> None:
    clock = Clock(read=behind)
    with away(stage) as outage:
        night = Night(clock, outage)
        one = Timekeeper(db=stage.app.store.db, clock=clock, news=night, alarm=News(clock))

        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(one.run())
            await night.over.wait()
            running.cancel()

    assert abs(clock.correction - WRONG) < NEAR
