"""The state of one person's conversations: all that `advance` needs and all that a store keeps.

Named tuples, not dataclasses: a message makes a dozen of them, and these are made and copied in a
quarter of the time, and written as JSON just as they are.
"""

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


class Session(NamedTuple):
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


class Tail(NamedTuple):
    """The last free-text answer, open until `until`: what follows belongs to it."""

    session: int
    place: Place
    save: str
    more: str | None  # the action that is told
    until: datetime


class Talk(NamedTuple):
    """At most one open question; those it broke into; the last free answer."""

    language: Language
    next_id: int = 1
    open: Session | None = None
    parked: tuple[Session, ...] = ()
    tail: Tail | None = None
