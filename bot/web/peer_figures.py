"""The figures of peer support in words: as bands, so that they give nobody away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.care.peers.bands import Band
from bot.care.peers.fairness import Share, Waits
from bot.web.cards import counted

HOUR: Final = timedelta(hours=1)
TOO_FEW: Final = "Too few to tell"
NOBODY: Final = Share(tenants=0, told=None, asked=None, got=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A row of the table: what is counted, and how many for each column."""

    name: str
    shown: tuple[str, ...]


def table(groups: Sequence[Share]) -> list[Figure]:
    """Show how many were told, asked and got one, a column for each group."""
    return [
        Figure(name="Tenants", shown=tuple(str(one.tenants) for one in groups)),
        Figure(name="Were told of peers", shown=tuple(_band(one, one.told) for one in groups)),
        Figure(name="Asked for one", shown=tuple(_band(one, one.asked) for one in groups)),
        Figure(name="Got one", shown=tuple(_band(one, one.got) for one in groups)),
    ]


def waiting_time(one: Waits | None) -> str:
    """Say how long it took from asking to the first text."""
    if one is None:
        return "Fewer than five have got that far, so no time is told."
    return f"Half had it within {span(one.median)}, the last within {span(one.longest)}."


def date_of(at: datetime, now: datetime) -> str:
    """Say up to which day was counted."""
    local = at.astimezone(now.tzinfo)
    return f"{local:%A} {local.day} {local:%B}"


def span(wait: timedelta) -> str:
    """Say a span that was rounded: in days from two on, else in hours."""
    hours = wait // HOUR
    return counted(hours // 24, "day") if hours >= 48 else counted(hours, "hour")


def _band(one: Share, band: Band | None) -> str:
    if band is None:
        return TOO_FEW
    if band.least == 0:
        return f"Fewer than {band.most + 1}"
    if band.most == one.tenants:
        return f"{band.least} or more"
    return f"{band.least} to {band.most}"
