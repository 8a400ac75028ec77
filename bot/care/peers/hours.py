"""When a peer supporter works: their own hours on their own days, and never on a public holiday."""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from bot.care.reading import MOST_DAYS, is_holiday
from bot.model.people import Country, Hours

A_DAY: Final = timedelta(days=1)


class Stretch(NamedTuple):
    """A stretch of work, from one moment up to another one (UTC)."""

    start: datetime
    end: datetime


def works_from(
    hours: Hours, days: Collection[int], zone: str, now: datetime, country: Country
) -> datetime:
    """Give `now` inside the hours, else the moment (UTC) at which they begin next.

    Hours that pass midnight belong to the day on which they begin; such with the same start and end
    go round the clock. Somebody without days works from two months ahead: later than anybody asks.
    """
    return max(now, _next(hours, days, zone, now, country).start)


def works_until(
    hours: Hours, days: Collection[int], zone: str, now: datetime, country: Country
) -> datetime:
    """Give the moment (UTC) at which the present hours end, else those that begin next."""
    return _next(hours, days, zone, now, country).end


def _next(
    hours: Hours, days: Collection[int], zone: str, now: datetime, country: Country
) -> Stretch:
    never = now + MOST_DAYS * A_DAY
    ahead = _stretches(hours, days, zone, now, country)
    return next((one for one in ahead if one.end > now), Stretch(never, never + A_DAY))


def _stretches(
    hours: Hours, days: Collection[int], zone: str, now: datetime, country: Country
) -> Iterator[Stretch]:
    """Go through the stretches from yesterday's on. On a night of summer time one may be gone."""
    clock = ZoneInfo(zone)
    today = now.astimezone(clock).date()
    over = A_DAY if hours.end <= hours.start else timedelta()
    for ahead in range(-1, MOST_DAYS):
        day = today + ahead * A_DAY
        if day.weekday() in days and not is_holiday(day, country):
            start = datetime.combine(day, hours.start, clock).astimezone(UTC)
            end = datetime.combine(day + over, hours.end, clock).astimezone(UTC)
            if start < end:
                yield Stretch(start, end)
