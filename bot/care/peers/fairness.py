"""Who was told of peer supporters, asked for one and got one: in numbers that give nobody away.

Every number is told as a band (`Band`). `bot.care.peers.bands` keeps the bands of a unit and of its
case managers from being subtracted from each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from statistics import median
from typing import Final
from zoneinfo import ZoneInfo

from bot.care.peers.bands import SMALL, Band, Counts, banded
from bot.model.ids import PersonId
from bot.store.peers.figures import Tenant

DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
QUARTER: Final = timedelta(weeks=13)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far one tenant has come. Who asked was told, and who got a peer supporter asked.

    `waited`: from first asking to the first text passed on; None while there was none. `worker` is
    their case manager, None: they have none.
    """

    worker: PersonId | None
    told: bool = False
    asked: bool = False
    got: bool = False
    waited: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of so many tenants. None: too few to tell anything."""

    tenants: int
    told: Band | None
    asked: Band | None
    got: Band | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """How long it took, in whole hours below two days and else whole days, always rounded up."""

    median: timedelta
    longest: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The unit, and each case manager's own tenants. `waits` is None below five of them.

    The longest wait of a case manager would be one tenant's, so waits are told for the unit alone.
    """

    unit: Share
    workers: Mapping[PersonId | None, Share]
    waits: Waits | None


def standings(tenants: Iterable[Tenant]) -> list[Standing]:
    """Say how far each tenant has come. Who was joined is one; protected people are left out."""
    rows: defaultdict[PersonId, list[Tenant]] = defaultdict(list)
    for one in tenants:
        rows[one.whole].append(one)
    return [
        _standing(whole, together)
        for whole, together in rows.items()
        if not any(one.protected for one in together)
    ]


def gap(standings: Iterable[Standing]) -> Gap:
    """Count what was told, asked and got, so that no hidden number can be worked out."""
    everybody = list(standings)
    groups: defaultdict[PersonId | None, list[Standing]] = defaultdict(list)
    for one in everybody:
        groups[one.worker].append(one)
    shown = banded({worker: _counts(tenants) for worker, tenants in groups.items()})
    return Gap(
        unit=_share(_counts(everybody), shown.whole),
        workers={
            worker: _share(_counts(tenants), shown.parts[worker])
            for worker, tenants in groups.items()
        },
        waits=waits(one.waited for one in everybody),
    )


def waits(waited: Iterable[timedelta | None]) -> Waits | None:
    """Give the median and the longest of those who have waited to the end; None below five of them."""
    seconds = [wait.total_seconds() for wait in waited if wait is not None]
    if len(seconds) < SMALL:
        return None
    return Waits(median=_rounded(median(seconds)), longest=_rounded(max(seconds)))


def counted_until(now: datetime, zone: str) -> datetime:
    """Give the last Monday's midnight: what happens in a week shows all at once, nothing by itself."""
    local = now.astimezone(ZoneInfo(zone))
    monday = local.date() - local.weekday() * DAY
    return datetime.combine(monday, datetime.min.time(), tzinfo=local.tzinfo)


def _standing(whole: PersonId, together: Iterable[Tenant]) -> Standing:
    rows = list(together)
    asked = min((one.asked_at for one in rows if one.asked_at), default=None)
    first = min((one.first_at for one in rows if one.first_at), default=None)
    return Standing(
        worker=next((one.worker for one in rows if one.person == whole), None),
        told=any(one.told_at for one in rows),
        asked=asked is not None,
        got=any(one.got_at for one in rows),
        waited=first - asked if first and asked and first >= asked else None,
    )


def _counts(tenants: Iterable[Standing]) -> Counts:
    everybody = list(tenants)
    got = sum(one.got for one in everybody)
    asked = sum(one.asked or one.got for one in everybody)
    told = sum(one.told or one.asked or one.got for one in everybody)
    return Counts(len(everybody), (told, asked, got))


def _share(counts: Counts, bands: tuple[Band, ...] | None) -> Share:
    told, asked, got = bands or (None, None, None)
    return Share(tenants=counts.tenants, told=told, asked=asked, got=got)


def _rounded(seconds: float) -> timedelta:
    wait = timedelta(seconds=seconds)
    return ceil(wait / HOUR) * HOUR if wait < 2 * DAY else ceil(wait / DAY) * DAY
