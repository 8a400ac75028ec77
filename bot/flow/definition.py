"""What a flow is, once read: steps as frozen data, every one with an id and the line it stands on.

Lines and files say where a thing was written; they are no part of what it is (`compare=False`) and
no part of its version.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from bot.flow.values import Value, Values
from bot.words.placeholders import names_in

GRAMMAR = 2  # 2: choices may depend on values (`offer`, placeholders in labels)
READ = (1, GRAMMAR)
LATER = "later"  # the choice that is shown as 0
WORDS = "words"  # the value of an answer in somebody's own words; they are in `words_key(save)`
WAIT = timedelta(days=2)

Conditions = Mapping[str, tuple[str, ...]]  # all must hold: the value of this name is one of these
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
    """One choice: its key, what people see, and the number that stands before it.

    A label with placeholders is offered only when the session has a value for each of them.
    """

    key: str
    text: str
    number: int
    line: int = field(default=0, compare=False)

    @property
    def needs(self) -> tuple[str, ...]:
        """Names of the values that it is made of."""
        return names_in(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseStep:
    """What every step has. `only_if`: all must hold, else the step is passed over."""

    id: str
    only_if: Conditions = field(default_factory=dict)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(BaseStep):
    """The bot says something."""

    text: Wording
    segments: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(BaseStep):
    """A question. The answer is kept as the value `save`; `on` tells where some answers go.

    `also` holds other names of a choice, whole messages separated by commas. `offer` says of some
    choices what must hold for them to be offered, as `only_if` does of steps. `low` and `high` bound
    a number; `future` wants a day after today.
    """

    text: Wording
    save: str
    kind: Kind
    choices: tuple[Label, ...] = ()
    also: Mapping[str, Wording] = field(default_factory=dict)
    offer: Mapping[str, Conditions] = field(default_factory=dict)
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

    @property
    def depends_on(self) -> tuple[str, ...]:
        """Names of the values that decide what it offers; none where it always offers the same."""
        needed = (name for choice in self.choices for name in choice.needs)
        conditions = (name for found in self.offer.values() for name in found)
        return tuple(dict.fromkeys((*needed, *conditions)))

    @property
    def may_be_empty(self) -> bool:
        """Whether there may be nothing to choose; the question is passed over then."""
        chosen = [choice for choice in self.choices if choice.key != LATER]
        return self.kind == "choices" and all(self.may_miss(choice) for choice in chosen)

    def may_miss(self, choice: Label) -> bool:
        """Whether the choice is not always offered."""
        return choice.key in self.offer or bool(choice.needs)


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
    line: str | None = None  # "peers": by SMS it is said by the number of peer supporters
    private: bool = False  # no case manager reads what it says and hears
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


def holds(conditions: Conditions, values: Values) -> bool:
    """Whether all of this holds with these values."""
    return all(spelled(values.get(name)) in wanted for name, wanted in conditions.items())


def split_words(text: str) -> tuple[str, ...]:
    """Take the words that start a flow apart: "check in, how I am" are two."""
    return tuple(part for word in text.split(",") if (part := word.strip()))
