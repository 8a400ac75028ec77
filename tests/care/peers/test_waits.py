"""Unit tests of the waits: working hours, weekends and holidays, and the day that is promised."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.care.peers.waits import Terms, next_morning, over_at, promised, size, worked
from bot.model.ids import PersonId
from bot.model.peers import Peer, Suggestion
from bot.model.people import Country, Hours, Language

FOUR, EIGHT = timedelta(hours=4), timedelta(hours=8)
TERMS = Terms(
    waves=(FOUR, FOUR, EIGHT),
    country=Country.SE,
    zone="Europe/Stockholm",
    quiet=Hours(time(21), time(9)),
)
JONAS = Peer(
    id=PersonId(1),
    known_as="Jonas",
    gender=None,
    intros={Language.SV: "musik"},
    topics=frozenset(),
    ways=frozenset(),
    hours=Hours(time(9), time(17)),
    days=frozenset(range(5)),
    zone="Europe/Stockholm",
    most=2,
    contacts=0,
    away=False,
)


def winter(day: int, hour: int, *, month: int = 12) -> datetime:
    """A moment on the clock of Stockholm in the winter of 2026, as UTC."""
    return datetime(2026, month, day, hour - 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "hours", "until"),
    [
        pytest.param(winter(8, 10), FOUR, winter(8, 14), id="within the day"),
        pytest.param(winter(8, 7), FOUR, winter(8, 13), id="counted from when they begin"),
        pytest.param(winter(8, 15), FOUR, winter(9, 11), id="over the night"),
        pytest.param(winter(11, 16), EIGHT, winter(14, 16), id="over a weekend"),
        pytest.param(winter(23, 16), FOUR, winter(28, 12), id="over Christmas and a weekend"),
        pytest.param(winter(8, 9), 2 * EIGHT, winter(9, 17), id="two whole days"),
    ],
)
def test_a_limit_counts_the_working_hours_of_whoever_is_asked(
    now: datetime, hours: timedelta, until: datetime
) -> None:
    assert worked(JONAS, now, hours, Country.SE) == until


@pytest.mark.parametrize(
    ("over", "by"),
    [
        pytest.param(winter(8, 14), winter(8, 16), id="the same day"),
        pytest.param(winter(8, 17), winter(9, 16), id="too late in the day: the next"),
        pytest.param(winter(11, 17), winter(14, 16), id="Friday evening: Monday"),
        pytest.param(winter(23, 17), winter(28, 16), id="not on Christmas Eve, nor until Monday"),
    ],
)
def test_a_day_is_promised_on_which_somebody_is_there(over: datetime, by: datetime) -> None:
    assert promised(over, TERMS) == by


def test_the_promise_is_kept_outside_somebodys_own_quiet_hours() -> None:
    sleeper = replace(TERMS, quiet=Hours(time(8), time(18)))

    assert promised(winter(8, 14), sleeper) == winter(8, 18)


def test_the_next_morning_is_one_on_which_people_work() -> None:
    assert next_morning(winter(11, 15), TERMS) == winter(14, 9)


def test_one_is_asked_first_then_two_and_at_last_all() -> None:
    assert [size(wave, TERMS, 9) for wave in (1, 2, 3, 9)] == [1, 2, 9, 9]
    assert size(2, TERMS, 1) == 1


def test_everybody_has_been_asked_when_the_last_wave_is_over() -> None:
    many = [Suggestion(peer=JONAS, why=(), works_from=winter(8, 9))] * 5

    assert over_at(many[:1], TERMS, winter(8, 9)) == winter(8, 13)
    assert over_at(many[:3], TERMS, winter(8, 9)) == winter(8, 17)
    assert over_at(many, TERMS, winter(8, 9)) == winter(9, 17)
    assert over_at([], TERMS, winter(8, 9)) == winter(8, 9)
