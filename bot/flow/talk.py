"""The state of one person's conversations: all that `advance` needs and all that a store keeps."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from bot.flow.values import Values
from bot.model.people import Language


class FlowId(NamedTuple):
    """A flow and its version: the hash of its normalised definition."""

    name: str
    version: str


class Place(NamedTuple):
    """A step of a flow. A called flow is a second place on the stack."""

    flow: FlowId
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One flow that somebody is in. `asked` numbers its questions, so that old answers fall flat."""

    id: int
    stack: tuple[Place, ...]
    values: Values
    at: Literal["asking", "doing"]
    asked: int = 0
    missed: int = 0  # answers in a row that were not understood
    trail: tuple[Place, ...] = ()  # questions already asked in this frame, for "back"
    quiet: datetime | None = None  # from then on another flow may begin
    stale: datetime | None = None  # parked: from then on it is not worth coming back to


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """The last free-text answer, open until `until`: what follows belongs to it."""

    session: int
    place: Place
    save: str
    more: str | None  # the action that is told
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """At most one open question; those it broke into; the last free answer."""

    language: Language
    next_id: int = 1
    open: Session | None = None
    parked: tuple[Session, ...] = ()
    tail: Tail | None = None
