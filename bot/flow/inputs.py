"""All that can happen to a conversation."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.flow.values import Values


@dataclass(frozen=True, slots=True)
class Start:
    """A flow is to begin: now, if `urgent` (the person asked for it), else when its turn comes.

    `keep` is how long the question it breaks into stays worth coming back to, `patience` how long
    this start may wait for its own turn.
    """

    flow: str
    values: Values = field(default_factory=dict)
    urgent: bool = False
    keep: timedelta = timedelta(hours=12)
    patience: timedelta = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Reply:
    """The person wrote `text`, or pressed the button `button` ("session:asked:key")."""

    text: str
    button: str | None = None


@dataclass(frozen=True, slots=True)
class Back:
    """The person wants the question before this one."""


@dataclass(frozen=True, slots=True)
class Late:
    """The wait of question number `asked` of `session` ran out. Any other question: nothing happens."""

    session: int
    asked: int


@dataclass(frozen=True, slots=True)
class Did:
    """What the action that was wanted gave back."""

    outcome: str
    values: Values = field(default_factory=dict)


Input = Start | Reply | Back | Late | Did
