"""When a peer supporter works: nights of summer time, hours past midnight, holidays, weekends."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care.peers.hours import works_from, works_until
from bot.care.reading import MOST_DAYS, is_holiday
from bot.model.people import Country, Hours

SE, NO, DK = Country.SE, Country.NO, Country.DK
OFFICE = Hours(time(9), time(17))
EVENING = Hours(time(18), time(1))
NIGHT = Hours(time(22), time(2, 30))
WEEK = frozenset(range(5))
EVERY = frozenset(range(7))
ZONES = ("Europe/Stockholm", "Europe/Oslo", "Europe/Copenhagen")


def local(text: str, zone: str = "Europe/Stockholm") -> datetime:
    """A moment on the clock there, as UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("hours", "days", "country", "now", "begins", "ends"),
    [
        (OFFICE, WEEK, SE, "2026-11-24 12:00", "2026-11-24 12:00", "2026-11-24 17:00"),
        (OFFICE, WEEK, SE, "2026-11-24 09:00", "2026-11-24 09:00", "2026-11-24 17:00"),
        (OFFICE, WEEK, SE, "2026-11-24 08:59", "2026-11-24 09:00", "2026-11-24 17:00"),
        (OFFICE, WEEK, SE, "2026-11-24 17:00", "2026-11-25 09:00", "2026-11-25 17:00"),
        (OFFICE, WEEK, SE, "2026-11-27 18:00", "2026-11-30 09:00", "2026-11-30 17:00"),
        (OFFICE, frozenset({2}), SE, "2026-11-26 10:00", "2026-12-02 09:00", "2026-12-02 17:00"),
        # hours past midnight belong to the day on which they begin
        (EVENING, frozenset({4}), SE, "2026-11-28 00:30", "2026-11-28 00:30", "2026-11-28 01:00"),
        (EVENING, frozenset({5}), SE, "2026-11-28 00:30", "2026-11-28 18:00", "2026-11-29 01:00"),
        # Christmas, Easter and the national days of each country, which the others do not share
        (OFFICE, WEEK, SE, "2026-12-23 18:00", "2026-12-28 09:00", "2026-12-28 17:00"),
        (OFFICE, EVERY, SE, "2026-12-25 10:00", "2026-12-27 09:00", "2026-12-27 17:00"),
        (OFFICE, WEEK, SE, "2027-03-25 18:00", "2027-03-30 09:00", "2027-03-30 17:00"),
        (OFFICE, WEEK, NO, "2027-03-24 18:00", "2027-03-30 09:00", "2027-03-30 17:00"),
        (OFFICE, WEEK, NO, "2027-05-17 10:00", "2027-05-18 09:00", "2027-05-18 17:00"),
        (OFFICE, WEEK, SE, "2026-05-18 10:00", "2026-05-18 10:00", "2026-05-18 17:00"),
        (OFFICE, WEEK, DK, "2026-06-05 10:00", "2026-06-08 09:00", "2026-06-08 17:00"),
        # the evening before a holiday goes on past midnight
        (EVENING, EVERY, SE, "2026-12-24 00:30", "2026-12-24 00:30", "2026-12-24 01:00"),
        # summer time begins and ends on a Sunday night
        (NIGHT, EVERY, SE, "2026-03-28 23:00", "2026-03-28 23:00", "2026-03-29 03:30"),
        (NIGHT, EVERY, SE, "2026-10-24 23:00", "2026-10-24 23:00", "2026-10-25 02:30"),
        (OFFICE, EVERY, SE, "2026-03-28 18:00", "2026-03-29 09:00", "2026-03-29 17:00"),
        (OFFICE, EVERY, SE, "2026-10-24 18:00", "2026-10-25 09:00", "2026-10-25 17:00"),
        # the same start and end: round the clock
        (Hours(time(9), time(9)), EVERY, SE, "2026-11-24 03:00", "2026-11-24 03:00", "2026-11-24 09:00"),
    ],
)  # fmt: skip
def test_somebody_works_in_their_hours_on_their_days(
    hours: Hours, days: frozenset[int], country: Country, now: str, begins: str, ends: str
) -> None:
    at = local(now)

    assert works_from(hours, days, "Europe/Stockholm", at, country) == local(begins)
    assert works_until(hours, days, "Europe/Stockholm", at, country) == local(ends)


def test_hours_that_summer_time_takes_away_are_those_of_the_next_day() -> None:
    hours = Hours(time(2, 10), time(3, 5))

    begins = works_from(hours, EVERY, "Europe/Stockholm", local("2026-03-29 01:00"), SE)

    assert begins == local("2026-03-30 02:10")


def test_somebody_without_days_works_later_than_anybody_asks() -> None:
    now = local("2026-11-24 12:00")

    assert works_from(OFFICE, frozenset(), ZONES[0], now, SE) == now + timedelta(days=MOST_DAYS)
    assert works_until(OFFICE, frozenset(), ZONES[0], now, SE) > now + timedelta(days=MOST_DAYS)


minutes = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)


@settings(max_examples=100, deadline=None)
@given(
    st.builds(Hours, minutes, minutes),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.sampled_from(ZONES),
    moments,
    st.sampled_from(list(Country)),
)
def test_whoever_works_is_in_their_hours_and_nobody_works_sooner(
    hours: Hours, days: frozenset[int], zone: str, now: datetime, country: Country
) -> None:
    begins = works_from(hours, days, zone, now, country)
    ends = works_until(hours, days, zone, now, country)

    assert now <= begins < ends <= begins + timedelta(hours=25)
    assert works_from(hours, days, zone, begins, country) == begins
    assert works_until(hours, days, zone, begins, country) == ends
    assert works_from(hours, days, zone, ends, country) >= ends
    if begins > now:
        there = begins.astimezone(ZoneInfo(zone))
        assert _is_open(there.date(), days, country)
        assert there.utcoffset() != now.astimezone(ZoneInfo(zone)).utcoffset() or (
            there.time() == hours.start
        )
        for between in (now, now + (begins - now) / 2):
            assert not _holds(hours, days, between.astimezone(ZoneInfo(zone)), country)


def _is_open(day: date, days: frozenset[int], country: Country) -> bool:
    return day.weekday() in days and not is_holiday(day, country)


def _holds(hours: Hours, days: frozenset[int], there: datetime, country: Country) -> bool:
    """Whether somebody works at this moment by the wall clock; on nights of summer time nobody can say."""
    noon = there.replace(hour=12)
    if (
        there.utcoffset() != noon.utcoffset()
        or there.utcoffset() != (noon - timedelta(days=1)).utcoffset()
    ):
        return False
    if hours.start < hours.end:
        return hours.hold(there.time()) and _is_open(there.date(), days, country)
    late = there.time() >= hours.start and _is_open(there.date(), days, country)
    before = there.date() - timedelta(days=1)
    return late or (there.time() < hours.end and _is_open(before, days, country))
