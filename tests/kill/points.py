"""The points between two steps at which a process can die: found by living once, then died at."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bot.channels.channel import Asked, Doubt
from bot.channels.channel import Channel as Way
from bot.model.messages import Outbound, Receipt
from bot.store.database import Database
from bot.store.transaction import Tx


class Died(BaseException):
    """The process is gone: nothing catches this, and nothing after it happens."""


class _Undone(Exception):
    """The transaction ends without a commit."""


@dataclass(slots=True)
class Fate:
    """Notes the points that are passed, and ends the process at the `nth` passing of one."""

    point: str | None = None
    nth: int = 1
    passed: list[str] = field(default_factory=list)

    def strikes(self, point: str) -> bool:
        """Pass a point. Whether it is the last."""
        self.passed.append(point)
        return point == self.point and self.passed.count(point) == self.nth

    def at(self, point: str) -> None:
        """Pass a point, or die there."""
        if self.strikes(point):
            raise Died(point)


class Mortal(Database):
    """The same database, in a process that may die before, inside and after each unit of work."""

    def __init__(self, real: Database, fate: Fate) -> None:
        vars(self).update(vars(real))
        self._fate = fate

    async def write(self, key: str, unit: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Write as the database does, unless the process dies."""
        name = _name_of(unit)
        self._fate.at(f"before {name}")
        if self._fate.strikes(f"inside {name}"):
            with suppress(_Undone):
                await super().write(key, _undone, unit, args, kwargs)
            raise Died(name)
        done = await super().write(key, unit, *args, **kwargs)
        self._fate.at(f"after {name}")
        return done


def _undone(tx: Tx, unit: Callable[..., Any], args: Any, kwargs: Any) -> None:
    unit(tx, *args, **kwargs)
    raise _Undone


def _name_of(unit: Callable[..., Any]) -> str:
    return _name_of(unit.func) if isinstance(unit, partial) else unit.__name__.strip("_")


class MortalWay:
    """The same channel, in a process that may die before a call and before it has its answer."""

    def __init__(self, way: Way, fate: Fate) -> None:
        self.repeatable = way.repeatable
        self.pace = way.pace
        self._way = way
        self._fate = fate

    async def send(self, outbound: Outbound) -> Receipt:
        """Send as the channel does, unless the process dies."""
        self._fate.at("before send")
        receipt = await self._way.send(outbound)
        self._fate.at("after send")
        return receipt


class MortalAskedWay(MortalWay):
    """The same for a channel whose provider can be asked."""

    async def find(self, doubt: Doubt) -> str | None:
        """Ask as the channel does, unless the process dies."""
        assert isinstance(self._way, Asked)
        self._fate.at("before find")
        found = await self._way.find(doubt)
        self._fate.at("after find")
        return found


def mortal(way: Way, fate: Fate) -> Way:
    """Let a channel belong to a process that may die."""
    return (MortalAskedWay if isinstance(way, Asked) else MortalWay)(way, fate)
