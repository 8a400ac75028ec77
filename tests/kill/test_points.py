"""Killed between any two steps of receive, wake and deliver: nothing lost, nothing doubled, all in order."""

import asyncio
from functools import cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.model.messages import State
from tests.databases import KINDS, Kind
from tests.fakes import Network, Provider, Took
from tests.kill.life import WRITES, World, live, through, world
from tests.kill.points import Fate

Heard = dict[str, list[str]]  # by number, what its phone has heard, in order


def heard(way: Network) -> Heard:
    """Give what each phone has heard."""
    to = attrgetter("to")
    return {
        number: [sent.text for sent in theirs]
        for number, theirs in groupby(sorted(way.taken, key=to), to)
    }


def provider() -> Provider:
    """Give a provider that cuts the line at first, so that it is asked what it took."""
    return Provider(Took())


@cache
def undisturbed() -> tuple[Heard, tuple[str, ...]]:
    """Live once without dying: what the phones hear, and the points that are passed."""

    async def go() -> tuple[Heard, tuple[str, ...]]:
        with TemporaryDirectory() as folder:
            fate, way = Fate(), provider()
            async with world("sqlite", Path(folder), way) as outside:
                assert await live(outside, fate)
        return heard(way), tuple(dict.fromkeys(fate.passed))

    return asyncio.run(go())


POINTS = [
    f"{when} {unit}"
    for unit in ("receive", "fire", "begin", "claim", "written")
    for when in ("before", "inside", "after")
] + ["before send", "after send", "before find", "after find"]


def test_every_point_is_known() -> None:
    heard_, points = undisturbed()

    assert set(points) == set(POINTS)
    assert sum(map(len, heard_.values())) >= len(WRITES) + 2


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("point", POINTS)
def test_a_process_that_dies_at_any_point_loses_nothing_and_says_nothing_twice(
    point: str, kind: Kind, tmp_path: Path
) -> None:
    expected, _ = undisturbed()

    way = provider()

    async def go() -> World:
        async with world(kind, tmp_path, way) as outside:
            await through(outside, Fate(point))
        return outside

    outside = asyncio.run(go())

    assert outside.deaths == 1
    assert heard(way) == expected
    assert outside.written == {
        who: [text for whose, text in WRITES if whose == who] for who in ("anna", "kim", "sam")
    }


@pytest.mark.parametrize("kind", KINDS)
def test_where_nobody_can_be_asked_the_one_in_the_window_is_left_to_a_human(
    kind: Kind, tmp_path: Path
) -> None:
    expected, _ = undisturbed()
    way = Network()

    async def go() -> World:
        async with world(kind, tmp_path, way) as outside:
            await through(outside, Fate("after send"))
        return outside

    outside = asyncio.run(go())

    assert heard(way) == expected
    assert sorted(set(outside.states)) == [State.HELD, State.SENT]
