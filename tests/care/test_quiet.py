"""When we begin nothing, told on the person's own clock."""

from datetime import UTC, datetime, time

import pytest

from bot.care.quiet import loud_from, quiet_from
from bot.model.people import Hours

NIGHT = Hours(time(21), time(9))
SIESTA = Hours(time(13), time(15))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "quiet", "loud"),
    [
        ("2026-11-24 11:00", NIGHT, "2026-11-24 11:00"),
        ("2026-11-24 07:59", NIGHT, "2026-11-24 08:00"),
        ("2026-11-24 08:00", NIGHT, "2026-11-24 08:00"),
        ("2026-11-24 20:00", NIGHT, "2026-11-25 08:00"),
        ("2026-11-24 23:30", NIGHT, "2026-11-25 08:00"),  # past midnight there
        ("2026-11-24 12:30", SIESTA, "2026-11-24 14:00"),
        ("2026-03-28 20:30", NIGHT, "2026-03-29 07:00"),  # the clock goes forward that night
        ("2026-10-24 19:30", NIGHT, "2026-10-25 08:00"),  # and back that night
    ],
)
def test_quiet_hours_end_on_the_persons_own_clock(now: str, quiet: Hours, loud: str) -> None:
    assert loud_from(utc(now), quiet, "Europe/Stockholm") == utc(loud)


@pytest.mark.parametrize(
    ("now", "quiet", "begins"),
    [
        ("2026-11-24 11:00", NIGHT, "2026-11-24 20:00"),
        ("2026-11-24 19:59", NIGHT, "2026-11-24 20:00"),
        ("2026-11-24 20:00", NIGHT, "2026-11-25 20:00"),
        ("2026-11-24 23:30", NIGHT, "2026-11-25 20:00"),
        ("2026-11-24 13:00", SIESTA, "2026-11-25 12:00"),
        ("2026-03-28 20:30", NIGHT, "2026-03-29 19:00"),
    ],
)
def test_quiet_hours_begin_on_the_persons_own_clock(now: str, quiet: Hours, begins: str) -> None:
    assert quiet_from(utc(now), quiet, "Europe/Stockholm") == utc(begins)


def test_hours_of_no_length_never_begin() -> None:
    assert quiet_from(utc("2026-11-24 11:00"), Hours(time(9), time(9)), "Europe/Oslo") is None
