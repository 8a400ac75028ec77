"""Quiet hours: when the team begins nothing. What answers a person's own message goes at any hour."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.model.people import Hours


def quiet_from(now: datetime, quiet: Hours, zone: str) -> datetime | None:
    """Give the next moment after `now` (UTC-aware) at which quiet hours begin; None: there are none."""
    if quiet.start == quiet.end:
        return None
    local = now.astimezone(ZoneInfo(zone))
    day = local.date() if local.time() < quiet.start else local.date() + timedelta(days=1)
    return datetime.combine(day, quiet.start, ZoneInfo(zone)).astimezone(now.tzinfo)


def loud_from(now: datetime, quiet: Hours, zone: str) -> datetime:
    """Give `now` outside quiet hours, else the moment (UTC-aware) at which they end."""
    local = now.astimezone(ZoneInfo(zone))
    if not quiet.hold(local.time()):
        return now
    day = local.date() if local.time() < quiet.end else local.date() + timedelta(days=1)
    return datetime.combine(day, quiet.end, ZoneInfo(zone)).astimezone(now.tzinfo)
