"""What has been kept long enough goes at night, and nothing else does."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock
from bot.store import check_ins, messages
from bot.work.news import News
from bot.work.timed.retain import next_night
from tests.databases import Kind
from tests.stage import Stage
from tests.work.outage import away


@pytest.mark.parametrize(
    ("now", "night"),
    [
        ("2026-11-24 01:00", "2026-11-24 02:30"),
        ("2026-11-24 02:30", "2026-11-25 02:30"),
        ("2026-06-01 12:00", "2026-06-02 01:30"),
    ],
)
def test_the_night_is_the_teams_own(now: str, night: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)

    assert f"{next_night(moment, 'Europe/Oslo').astimezone(UTC):%Y-%m-%d %H:%M}" == night


async def test_texts_go_after_their_days_and_what_was_answered_stays(stage: Stage) -> None:
    for text in ("check in", "hyran", "1"):
        await stage.play({"sam": text})
    stage.app.clock.forward(timedelta(days=89))
    await stage.play({"sam": "help"})
    await stage.app.retainer.once()
    before = await stage.app.store.db.read(messages.since, 0, 100)
    stage.app.clock.forward(timedelta(days=2))

    await stage.app.retainer.once()

    after = await stage.app.store.db.read(messages.since, 0, 100)
    assert len(before) > len(after) > 0
    assert min(message.at for message in after) > stage.app.clock.now() - timedelta(days=90)
    assert [one.words for one in await stage.app.store.db.read(check_ins.latest, 10)] == ["hyran"]


async def test_it_runs_at_the_start_and_again_the_next_night(stage: Stage) -> None:
    await stage.play({"sam": "help"})

    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(stage.app.retainer.run())
        await stage.app.traveller.forward(timedelta(days=91))
        while await stage.app.store.db.read(messages.since, 0, 100):
            pass  # reading lets the others run
        running.cancel()

    assert await stage.app.store.db.read(messages.since, 0, 100) == []


async def test_of_many_processes_one_does_it(stage: Stage, kind: Kind) -> None:
    await stage.play({"sam": "help"})
    await replace(stage.app.retainer, owner="another").once()
    stage.app.clock.forward(timedelta(days=91))
    await replace(stage.app.retainer, owner="another", texts_days=1000).once()

    await stage.app.retainer.once()

    left = await stage.app.store.db.read(messages.since, 0, 100)
    assert bool(left) is (kind == "postgresql")


class Nights(News):
    """News that nobody tells: each wait lasts until its moment, and the third is the last."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.moving = clock
        self.waits: list[datetime] = []
        self.over = asyncio.Event()

    async def wait(self, seen: int, until: datetime | None = None) -> int:
        """Let the time pass."""
        assert until is not None
        self.waits.append(until.astimezone(UTC))
        if len(self.waits) == 3:
            self.over.set()
            return await super().wait(seen)
        self.moving.forward(until - self.moving.now())
        return seen


async def test_it_waits_for_every_night(stage: Stage) -> None:
    nights = Nights(stage.app.clock)

    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(replace(stage.app.retainer, news=nights).run())
        await nights.over.wait()
        running.cancel()

    assert [f"{night:%d %H:%M}" for night in nights.waits] == ["25 02:30", "26 02:30", "27 02:30"]


async def test_a_database_at_fault_is_left_until_the_next_night(stage: Stage) -> None:
    await stage.play({"sam": "help"})
    stage.app.clock.forward(timedelta(days=91))

    with away(stage):
        await stage.app.retainer.once()
    during = await stage.app.store.db.read(messages.since, 0, 100)
    await stage.app.retainer.once()

    assert during != []
    assert await stage.app.store.db.read(messages.since, 0, 100) == []
