"""What a flow is, once read: steps as frozen data, every one with an id and the line it stands on.

Lines and files say where a thing was written; they are no part of what it is (`compare=False`) and
no part of its version.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from bot.flow.values import Value

GRAMMAR = 1
LATER = "later"  # the choice that is shown as 0
WORDS = "words"  # the value of an answer in somebody's own words; they are in `words_key(save)`
WAIT = timedelta(days=2)

Kind = Literal["choices", "open", "number", "date", "time", "yes_no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text. `other` is its plural and `count` the value that decides; both or neither."""

    one: str
    other: str | None = None
    count: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Label:
    """One choice: its key, what people see, and the number that stands before it."""

    key: str
    text: str
    number: int
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseStep:
    """What every step has. `only_if`: all must hold, else the step is passed over."""

    id: str
    only_if: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(BaseStep):
    """The bot says something."""

    text: Wording
    segments: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(BaseStep):
    """A question. The answer is kept as the value `save`; `on` tells where some answers go.

    `also` holds other names of a choice, whole messages separated by commas. `low` and `high` bound a number; `future` wants a day after today.
    """

    text: Wording
    save: str
    kind: Kind
    choices: tuple[Label, ...] = ()
    also: Mapping[str, Wording] = field(default_factory=dict)
    low: int | None = None
    high: int | None = None
    future: bool = False
    on: Mapping[str, str] = field(default_factory=dict)
    wait: timedelta = WAIT
    late: str | None = None
    skip: str | None = None
    again: Wording | None = None
    more: str | None = None
    segments: int = 1

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of its choices, in the order written."""
        return tuple(choice.key for choice in self.choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Do(BaseStep):
    """An action is done; its outcome decides where to go, else the next step."""

    action: str
    given: Mapping[str, str] = field(default_factory=dict)
    on: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Go(BaseStep):
    """The flow goes on at another step."""

    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(BaseStep):
    """Another flow is gone through, then this one goes on. Both see the same values."""

    flow: str
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class End(BaseStep):
    """The flow ends here; with `all`, everything parked ends too."""

    all: bool = False


Step = Say | Ask | Do | Go | Call | End


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One conversation as written in flows/<name>.yaml. `whom`: roles, "anyone" or "stranger"."""

    name: str
    title: Wording
    whom: tuple[str, ...]
    steps: tuple[Step, ...]
    words: Wording | None = None
    anywhere: bool = False
    we_start: bool = False
    keep: timedelta | None = None
    file: str = field(default="", compare=False)


def words_key(save: str) -> str:
    """Name the value that holds the own words of the answer `save`."""
    return f"{save}_words"


def spelled(value: Value) -> str:
    """Write a value as `if:` and `on:` write it: yes, no, none (also: not there), 3, call."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def split_words(text: str) -> tuple[str, ...]:
    """Take the words that start a flow apart: "check in, how I am" are two."""
    return tuple(part for word in text.split(",") if (part := word.strip()))
