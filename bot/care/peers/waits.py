"""How long a peer supporter may think about it, and by when a tenant hears from us at the latest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.care.peers.hours import works_from, works_until
from bot.care.reading import is_working_day
from bot.model.peers import Peer, Suggestion
from bot.model.people import Country, Hours

A_DAY: Final = timedelta(days=1)
MORNING: Final = time(9)
LATEST: Final = time(16)  # of the day that was promised: early enough to be read on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds where a tenant asks: their clock, and how long each wave of questions waits.

    `waves` are working hours of whoever is asked: one is asked first, then two, and at last all.
    """

    waves: tuple[timedelta, ...]
    country: Country
    zone: str
    quiet: Hours


def size(wave: int, terms: Terms, of: int) -> int:
    """Say how many are asked in this wave, from 1 on, `of` so many: all of them in the last one."""
    return of if wave >= len(terms.waves) else min(wave, of)


def span(wave: int, terms: Terms) -> timedelta:
    """Give the working hours that those have who are asked in this wave, from 1 on."""
    return terms.waves[min(wave, len(terms.waves)) - 1]


def worked(peer: Peer, now: datetime, hours: timedelta, country: Country) -> datetime:
    """Give the moment at which a peer supporter has been at work for so many hours since `now`."""
    at, left = now, hours
    while True:
        at = works_from(peer.hours, peer.days, peer.zone, at, country)
        end = works_until(peer.hours, peer.days, peer.zone, at, country)
        if end - at >= left:
            return at + left
        left -= end - at
        at = end


def over_at(found: Sequence[Suggestion], terms: Terms, now: datetime) -> datetime:
    """Give the moment at which everybody here has been asked, wave after wave, and nobody said yes."""
    rest, at = list(found), now
    for wave in range(1, len(terms.waves) + 1):
        many = size(wave, terms, len(rest))
        asked, rest = rest[:many], rest[many:]
        until = [worked(one.peer, at, span(wave, terms), terms.country) for one in asked]
        at = max((at, *until))
    return at


def promised(over: datetime, terms: Terms) -> datetime:
    """Give the moment by which a tenant hears from us: on a working day, when they may be written to."""
    zone = ZoneInfo(terms.zone)
    quiet = terms.quiet
    at = quiet.end if quiet.hold(LATEST) else LATEST
    day = over.astimezone(zone).date()
    while not is_working_day(day, terms.country) or _moment(day, at, zone) < over:
        day += A_DAY
    return _moment(day, at, zone)


def next_morning(now: datetime, terms: Terms) -> datetime:
    """Give nine o'clock of the next working day."""
    zone = ZoneInfo(terms.zone)
    day = now.astimezone(zone).date() + A_DAY
    while not is_working_day(day, terms.country):
        day += A_DAY
    return _moment(day, MORNING, zone)


def _moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)
