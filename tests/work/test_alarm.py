"""Whoever waits for the next moment hears at once when there is an earlier one."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import timers
from bot.store.timers import Timer
from bot.work.conversation.scene import Scene
from bot.work.timed import travel, wake
from tests.databases import Kind
from tests.stage import Stage, staged

THURSDAY = {"every": "week", "weekday": "thu", "at": "10:00"}


@pytest.mark.parametrize(
    ("kim", "texts"),
    [
        ({"rhythm": THURSDAY}, ["pause", "one week"]),
        ({}, ["how often", "every week", "thursday", "10:30"]),
        ({"rhythm": THURSDAY}, ["how often", "never"]),
        ({"rhythm": THURSDAY}, ["stop", "start"]),
        ({"agreed": False}, ["start", "yes"]),
    ],
)
async def test_who_wakes_hears_of_every_timer_that_an_answer_sets(
    kind: Kind, tmp_path: Path, kim: dict[str, object], texts: Sequence[str]
) -> None:
    people = {"kim": {"roles": ["tenant"], "language": "en", **kim}}
    async with staged({"at": "2026-11-24 12:00", "people": people}, tmp_path, kind=kind) as stage:
        for text in texts[:-1]:
            await stage.send("kim", text)
        heard = stage.app.alarm.count

        received = await stage.send("kim", texts[-1])

        assert received.due is not None
        assert stage.app.alarm.count == heard + 1


async def test_who_wakes_hears_of_nothing_new_when_nothing_was_set(stage: Stage) -> None:
    heard = stage.app.alarm.count

    received = await stage.send("kim", "tack")

    assert received.due is None
    assert stage.app.alarm.count == heard


async def test_who_travels_tells_everybody_of_the_new_time(stage: Stage) -> None:
    heard, alarmed = stage.app.news.count, stage.app.alarm.count

    await stage.app.traveller.forward(timedelta(days=1))

    assert stage.app.news.count > heard
    assert stage.app.alarm.count > alarmed


async def test_nobody_travels_back(stage: Stage) -> None:
    with pytest.raises(ValueError, match="only moves forward"):
        await stage.app.traveller.forward(timedelta(seconds=-1))


async def test_a_timer_that_sets_itself_for_the_present_moment_does_not_hold_a_demo_up_for_ever(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def again(scene: Scene, timer: Timer) -> None:
        timers.set(scene.tx, timer.key, timer.kind, timer.due, timer.person, {})

    monkeypatch.setattr(wake, "TIMERS", {"again": again})
    monkeypatch.setattr(travel, "MOST_STOPS", 5)
    now, kim = stage.app.clock.now(), stage.ids["kim"]
    await stage.app.store.db.write("kim", timers.set, "again", "again", now, kim, {})

    with pytest.raises(RuntimeError, match="always more to do"):
        await stage.app.traveller.settle()
