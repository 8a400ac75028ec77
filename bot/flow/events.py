"""What happened in a turn, in the past tense, for `record` to write down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.flow.inputs import Start
from bot.flow.talk import FlowId, Place, Talk
from bot.flow.values import Value, Values
from bot.model.handovers import Why
from bot.model.people import Language


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a flow, to be said in the person's language with `values` filled in.

    `plural` and `count` are set where the text depends on a number.
    """

    flow: FlowId
    msgid: str
    values: Values
    plural: str | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a question: its number as shown (0 is "not now"), its key, its name in each language."""

    number: int
    key: str
    labels: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Said:
    """The bot said something."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The bot asked question number `asked` of `session`.

    again: "no" the first time; "misunderstood" after an answer it could not read (`text` is then
    the question's own other words, or None for the standing phrase); "returned" after a break-in
    or when the person went back.
    """

    text: Text | None
    choices: tuple[Choice, ...]
    again: Literal["no", "misunderstood", "returned"]
    session: int
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question was answered: `value` is a choice's key, "words" for own words, None for skipped."""

    place: Place
    session: int
    save: str
    value: Value
    words: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """More words came to an answer given within the last minute; `words` is only what came now.

    `more` names the action that is told of it, if the question has one.
    """

    place: Place
    session: int
    save: str
    words: str
    more: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The open question waits until then; a timer brings `Late(session, asked)`."""

    until: datetime
    session: int
    asked: int


@dataclass(frozen=True, slots=True)
class Settled:
    """Nothing of this session waits any more: its timer goes."""

    session: int


@dataclass(frozen=True, slots=True)
class PutOff:
    """A flow must wait for its turn."""

    start: Start


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A session began, was parked, returned, ended, or was not worth coming back to."""

    session: int
    flow: FlowId
    how: Literal["began", "parked", "returned", "ended", "went_stale"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """A human must look: the bot does not get further."""

    why: Why
    said: str | None


Event = Said | Asked | Answered | Added | Waiting | Settled | PutOff | Moved | HandedOver


@dataclass(frozen=True, slots=True)
class Want:
    """The action the open session is doing, with what it is given (its `with:` and the session's values)."""

    action: str
    given: Values
    session: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of one input. `want` is set exactly when the open session is doing an action."""

    talk: Talk
    events: tuple[Event, ...]
    want: Want | None = None
