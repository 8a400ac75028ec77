"""Whoever waits for the next moment hears at once when there is an earlier one."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

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
    tmp_path: Path, kim: dict[str, object], texts: Sequence[str]
) -> None:
    people = {"kim": {"roles": ["tenant"], "language": "en", **kim}}
    async with staged({"at": "2026-11-24 12:00", "people": people}, tmp_path) as stage:
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
