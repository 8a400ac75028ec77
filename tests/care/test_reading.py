"""When somebody reads: promised only as it truly is."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.care.reading import is_working_day, next_reading
from bot.model.ids import PersonId
from bot.model.people import Country, Language, Person, Role, Team

KIM = Person(
    id=PersonId(1),
    ref="r",
    name="Kim",
    language=Language.SV,
    roles=frozenset({Role.TENANT}),
    zone="Europe/Stockholm",
)


@pytest.mark.parametrize(
    ("now", "reads_at", "read"),
    [
        ("2026-11-24 09:59", (), "2026-11-24 10:00"),
        ("2026-11-24 10:00", (), "2026-11-24 15:00"),  # the team's: 10 and 15
        ("2026-11-24 15:00", (), "2026-11-25 10:00"),
        ("2026-11-24 12:00", (time(16), time(8)), "2026-11-24 16:00"),  # the worker's own
        ("2026-11-27 15:30", (), "2026-11-30 10:00"),  # over a weekend
        ("2026-12-23 16:00", (), "2026-12-28 10:00"),  # over Christmas
        ("2027-03-26 09:00", (), "2027-03-30 10:00"),  # over Easter and the change of the clock
    ],
)
def test_it_is_the_next_reading_time_of_a_working_day(
    team: Team, now: str, reads_at: tuple[time, ...], read: str
) -> None:
    local = datetime.fromisoformat(now).replace(tzinfo=ZoneInfo("Europe/Stockholm"))

    found = next_reading(replace(KIM, reads_at=reads_at), team, local)

    assert f"{found:%Y-%m-%d %H:%M}" == read


def test_it_is_told_on_the_teams_own_clock(team: Team) -> None:
    in_london = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/London"))

    found = next_reading(KIM, team, in_london)

    assert f"{found:%H:%M}" == "15:00"


@pytest.mark.parametrize(
    ("day", "country", "works"),
    [
        (date(2026, 11, 24), Country.SE, True),
        (date(2026, 11, 28), Country.SE, False),  # Saturday
        (date(2026, 11, 29), Country.SE, False),  # Sunday
        (date(2026, 6, 19), Country.SE, False),  # Midsummer Eve
        (date(2026, 6, 19), Country.NO, True),
        (date(2027, 5, 17), Country.NO, False),  # Constitution Day
        (date(2027, 5, 17), Country.DK, False),  # Whit Monday that year
        (date(2026, 4, 2), Country.DK, False),  # Maundy Thursday
        (date(2026, 4, 2), Country.NO, False),
        (date(2026, 4, 2), Country.SE, True),
    ],
)
def test_weekends_and_holidays_are_the_countrys_own(
    day: date, country: Country, *, works: bool
) -> None:
    assert is_working_day(day, country) is works
