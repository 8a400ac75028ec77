"""When a peer supporter says hello: in good time, and a day away from every check-in."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.care.peers import hellos
from bot.model.ids import PersonId
from bot.model.people import Country, Hours, Person
from bot.store import people, rhythms, timers
from bot.store.peers import told
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx
from tests.fakes import NOON, later
from tests.stage import Stage, staged

EVERY = timedelta(days=182)
HERE = ZoneInfo("Europe/Stockholm")
STORY: dict[str, Any] = {
    "at": "2026-11-24 12:00",
    "people": {
        "maria": {"roles": ["peer"], "peer": {"intro": {"sv": "mat"}}},
        "ola": {"roles": ["peer"], "peer": {"intro": {"sv": "fiske"}}},
        "kim": {"roles": ["tenant"], "language": "sv"},
        "leila": {"roles": ["tenant"], "language": "da"},
        "sam": {"roles": ["tenant"], "language": "sv", "agreed": False},
    },
}


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Two peer supporters who speak Swedish, and three tenants."""
    async with staged(STORY, tmp_path) as opened:
        yield opened


def the(tx: Tx, person: PersonId) -> Person:
    """Look at a person who is there."""
    found = people.look_at(tx, person)
    assert found is not None
    return found


async def due(stage: Stage, now: datetime, *, quiet: Hours | None = None) -> datetime:
    """Ask for the moment from which Kim may be said hello to."""
    hours = quiet or stage.app.house.team.quiet

    def ask(tx: Tx) -> datetime:
        kim = the(tx, stage.ids["kim"])
        return hellos.put_off_to(tx, kim, hours, EVERY, Country.SE, now)

    return await stage.app.store.db.read(ask)


async def ask_each(stage: Stage, every: str, check_in: datetime, **rests: datetime) -> None:
    """Let Kim be asked how they are in a rhythm, the next time then."""

    def keep(tx: Tx) -> None:
        rhythm = Rhythm(
            every=every,
            weekday=3,
            at=check_in.astimezone(HERE).time(),
            zone="Europe/Stockholm",
            changed_at=NOON,
            paused_until=rests.get("until"),
        )
        rhythms.put(tx, stage.ids["kim"], rhythm)
        kim = stage.ids["kim"]
        timers.set(tx, f"check_in:{kim}", "check_in", check_in, kim, {})

    await stage.app.store.db.write("kim", keep)


async def test_in_the_middle_of_a_working_day_it_is_now(stage: Stage) -> None:
    assert await due(stage, NOON) == NOON


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-24 08:00", "2026-11-24 11:00"),  # before a peer supporter would
        ("2026-11-24 17:00", "2026-11-25 11:00"),  # after
        ("2026-11-27 18:00", "2026-11-30 11:00"),  # over a weekend
        ("2026-12-23 17:30", "2026-12-28 11:00"),  # over Christmas
    ],
)
async def test_else_it_is_the_next_working_day_at_eleven(
    stage: Stage, now: str, expected: str
) -> None:
    found = await due(stage, datetime.fromisoformat(now).replace(tzinfo=HERE).astimezone(UTC))

    assert found == datetime.fromisoformat(expected).replace(tzinfo=HERE)


async def test_quiet_hours_in_the_day_are_waited_for(stage: Stage) -> None:
    quiet = Hours(NOON.astimezone(HERE).time(), later(hours=3).astimezone(HERE).time())

    assert await due(stage, NOON, quiet=quiet) == later(hours=3)


@pytest.mark.parametrize("hours", [-23, -1, 1, 23])
async def test_a_check_in_within_a_day_puts_it_off(stage: Stage, hours: int) -> None:
    await ask_each(stage, "week", later(hours=hours % (7 * 24)))

    found = await due(stage, NOON)

    assert found > NOON
    assert abs(found - later(hours=hours)) >= hellos.APART


async def test_a_check_in_every_week_leaves_room_for_a_hello_within_days(stage: Stage) -> None:
    await ask_each(stage, "week", later(hours=2))

    assert await due(stage, NOON) <= later(days=3)


async def test_a_rest_from_check_ins_is_a_rest_from_this_too(stage: Stage) -> None:
    await ask_each(stage, "week", later(days=20), until=later(days=14))

    assert await due(stage, NOON) >= later(days=14)


async def test_half_a_year_lies_between_two(stage: Stage) -> None:
    await stage.app.store.db.write("kim", told.note, stage.ids["kim"], "hello", NOON)

    assert await due(stage, later(days=30)) >= NOON + EVERY


async def test_whoever_has_said_hello_least_often_has_their_turn(stage: Stage) -> None:
    def whose(tx: Tx) -> PersonId | None:
        found = hellos.whose(tx, the(tx, stage.ids["kim"]), Country.SE, NOON)
        return found.peer if found else None

    first = await stage.app.store.db.read(whose)
    await stage.app.store.db.write("x", told.note, stage.ids["sam"], "hello", NOON, first)
    second = await stage.app.store.db.read(whose)

    assert {first, second} == {stage.ids["maria"], stage.ids["ola"]}


async def test_nobody_says_hello_in_a_language_they_have_no_introduction_in(stage: Stage) -> None:
    def whose(tx: Tx) -> hellos.Hello | None:
        return hellos.whose(tx, the(tx, stage.ids["leila"]), Country.SE, NOON)

    assert await stage.app.store.db.read(whose) is None


async def test_after_an_update_everybody_who_agreed_has_one_ahead_of_them(stage: Stage) -> None:
    await stage.app.retainer.once()

    def standing(tx: Tx) -> set[str]:
        return {name for name, id_ in stage.ids.items() if timers.standing(tx, hellos.key(id_))}

    assert await stage.app.store.db.read(standing) == {"kim", "leila"}


async def test_who_wants_it_no_more_has_none_set_again(stage: Stage) -> None:
    await stage.app.store.db.write("kim", hellos.not_again, stage.ids["kim"], NOON)
    await stage.app.retainer.once()

    def wanted(tx: Tx) -> tuple[bool, bool]:
        kim = the(tx, stage.ids["kim"])
        return hellos.want(tx, kim), timers.standing(tx, hellos.key(kim.id))

    assert await stage.app.store.db.read(wanted) == (False, False)
