"""When a person reads what came in: promised only as it truly is."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.model.people import Country, Person, Team

if TYPE_CHECKING:
    from holidays import HolidayBase

SATURDAY = 5
# Kinds of days, as the `holidays` calendar names them, on which offices there are closed. Christmas
# Eve is no public holiday in Sweden and Denmark, and nobody reads on it.
CLOSED = {
    Country.SE: ("public", "de_facto"),
    Country.NO: ("public",),
    Country.DK: ("public", "optional"),
}
MOST_DAYS = 60  # no country here is closed that long


def next_reading(person: Person, team: Team, now: datetime) -> datetime:
    """Give the moment by which somebody will have read it, in the team's local time.

    It is the first reading time after `now` of the person's worker, else of the team, on a day that
    is neither weekend nor holiday.
    """
    local = now.astimezone(ZoneInfo(team.zone))
    times = tuple(sorted(person.reads_at or team.reads_at))
    return next(moment for moment in _moments(local, times, team.country) if moment > local)


def _moments(local: datetime, times: tuple[time, ...], country: Country) -> Iterator[datetime]:
    days = (local.date() + timedelta(days=ahead) for ahead in range(MOST_DAYS))
    return (
        datetime.combine(day, at, local.tzinfo)
        for day in days
        if is_working_day(day, country)
        for at in times
    )


@lru_cache(maxsize=1024)
def is_working_day(day: date, country: Country) -> bool:
    """Whether the day is neither a weekend nor a holiday there, public or customary."""
    return day.weekday() < SATURDAY and not is_holiday(day, country)


def is_holiday(day: date, country: Country) -> bool:
    """Whether the day is a holiday there, public or customary, on whichever weekday it falls."""
    return day in _calendar(country)


@lru_cache(maxsize=len(Country))
def _calendar(country: Country) -> "HolidayBase":
    import holidays  # noqa: PLC0415 - a start is quicker without all its countries

    return holidays.country_holidays(country.value, categories=CLOSED[country])
