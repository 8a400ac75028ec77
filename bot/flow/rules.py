"""What an operator may set about conversations."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How patient the engine is.

    quiet: after it a question that nobody answered lets another flow begin. stale: after it a
    parked question is at the latest not worth coming back to. most_steps: in one turn. tail: how
    long words may follow an answer. misses: how often a question is asked again in other words.
    story: words of a message that is more than a misspelt answer. most_parked: questions that wait
    to come back; the oldest goes.
    """

    quiet: timedelta = timedelta(hours=2)
    stale: timedelta = timedelta(hours=12)
    most_steps: int = 50
    tail: timedelta = timedelta(seconds=60)
    misses: int = 1
    story: int = 3
    most_parked: int = 5


RULES = Rules()
