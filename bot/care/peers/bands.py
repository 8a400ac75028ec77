"""Numbers of people as bands, so that a small one stays hidden, also from who subtracts.

The rule is the usual one of statistics offices: below five nothing is told, nor what would give it
away (secondary suppression). Here that means: for each number that is told as a band, or not at all,
there is another table of the same unit that looks exactly the same and in which the number differs.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Generic, TypeVar

SMALL: Final = 5
FEWEST: Final = 4  # numbers that a band holds at least; those of the complement are as many
LEAST_TENANTS: Final = 2 * FEWEST  # one fewer would have no two bands

Part = TypeVar("Part", bound=Hashable)
Step = tuple[int, ...]

# In what two tables may differ at one place: told, asked, got, each within the one before it.
STEPS: Final[tuple[Step, ...]] = tuple(
    tuple(by * sign for by in step)
    for step in ((1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0), (0, 1, 1), (1, 1, 1))
    for sign in (1, -1)
)
NOTHING: Final[Step] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Band:
    """A number between these two, both included."""

    least: int
    most: int

    def holds(self, number: int) -> bool:
        """Whether the number may be this one."""
        return self.least <= number <= self.most


Bands = tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """So many tenants, and how many of them were told, asked and got one: each within the one before."""

    tenants: int
    stages: Step


@dataclass(frozen=True, slots=True)
class Banded(Generic[Part]):
    """What may be told of the whole and of each part. None: nothing but how many tenants there are."""

    whole: Bands | None
    parts: Mapping[Part, Bands | None]


def banded(parts: Mapping[Part, Counts]) -> Banded[Part]:
    """Put every number in a band. Where bands would give a number away, parts are hidden until none does.

    A part that gives a number away is hidden first, then the smallest of the others; if it must be,
    all of them, and at last the whole.
    """
    hidden: set[Part] = set()
    order = sorted(parts, key=lambda part: parts[part].tenants)
    while True:
        table = _Table(parts, hidden)
        certain = [part for part in order if not table.is_safe(part)]
        safe = not certain and table.whole_is_safe()
        left = [part for part in (*certain, *order) if part not in hidden]
        if safe or not left:
            return table.shown if safe else Banded(None, dict.fromkeys(parts))
        hidden.add(left[0])


def band(number: int, of: int) -> Band:
    """Give the band of a number of `of`: 0 to 4, 5 to 9, ... The last one holds four numbers or more."""
    least = number - number % SMALL
    last = max((of + 1 - FEWEST) // SMALL * SMALL, 0)
    return Band(least, least + SMALL - 1) if least < last else Band(last, of)


class _Table(Generic[Part]):
    """A table as it is, and what is shown of it: looks for others that would show the same."""

    def __init__(self, parts: Mapping[Part, Counts], hidden: set[Part]) -> None:
        self._total = _sum(parts)
        self.shown = Banded(
            _bands(self._total),
            {part: None if part in hidden else _bands(one) for part, one in parts.items()},
        )
        self._ways = {  # how each part may differ and show the same
            part: [step for step in STEPS if _fits(one, step, self.shown.parts[part])]
            for part, one in parts.items()
        }
        self._empty = {part for part, one in parts.items() if not one.tenants}

    def is_safe(self, part: Part) -> bool:
        """Whether each number of a part could be another."""
        return part in self._empty or all(
            any(step[stage] and self._unseen(part, step) for step in self._ways[part])
            for stage in range(len(NOTHING))
        )

    def whole_is_safe(self) -> bool:
        """Whether each number of the whole could be another."""
        return not self._total.tenants or all(
            any(step[stage] and self._holds(step) for ways in self._ways.values() for step in ways)
            for stage in range(len(NOTHING))
        )

    def _unseen(self, part: Part, step: Step) -> bool:
        """Whether the whole shows the same when a part differs so, if need be with one of the others."""
        return self._holds(step) or any(
            self._holds(_both(step, other))
            for one, ways in self._ways.items()
            if one != part
            for other in ways
        )

    def _holds(self, step: Step) -> bool:
        return _fits(self._total, step, self.shown.whole)


def _sum(parts: Mapping[Part, Counts]) -> Counts:
    stages = zip(NOTHING, *(one.stages for one in parts.values()), strict=True)
    return Counts(sum(one.tenants for one in parts.values()), tuple(map(sum, stages)))


def _bands(counts: Counts) -> Bands | None:
    if counts.tenants < LEAST_TENANTS:
        return None
    return tuple(band(number, counts.tenants) for number in counts.stages)


def _fits(counts: Counts, step: Step, bands: Bands | None) -> bool:
    """Whether counts that differ by a step are possible, and lie in the same bands."""
    stages = _both(counts.stages, step)
    nested = all(more >= fewer for more, fewer in pairwise((counts.tenants, *stages, 0)))
    return nested and (
        bands is None or all(one.holds(number) for one, number in zip(bands, stages, strict=True))
    )


def _both(one: Step, other: Step) -> Step:
    return tuple(map(sum, zip(one, other, strict=True)))
