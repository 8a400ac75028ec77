"""Peer support as plain data: who a peer supporter is, what a tenant wishes, how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from bot.model.ids import PersonId
from bot.model.people import Hours, Language


class Topic(StrEnum):
    """What a tenant would like to talk about, and a peer supporter knows something of."""

    HOME = "home"  # the flat, living alone
    DAYS = "days"  # everyday life
    PEOPLE = "people"  # being lonely, family, friends
    FEEL = "feel"  # how one feels
    CHANGE = "change"  # changing something
    WORK = "work"  # work, school, something to do


class Way(StrEnum):
    """How two people meet."""

    WRITE = "write"
    CALL = "call"
    MEET = "meet"


class Gender(StrEnum):
    """As a peer supporter says of themself, and a tenant may wish."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class RequestState(StrEnum):
    """Where a request is. `waiting` and `accepted` are open."""

    WAITING = "waiting"  # peers are asked
    ACCEPTED = "accepted"  # a peer said yes, the tenant has not answered yet
    BEGUN = "begun"  # they write with each other
    CANCELLED = "cancelled"  # by the tenant
    UNANSWERED = "unanswered"  # nobody could; the tenant was told so


class OfferState(StrEnum):
    """Where an offer to one peer is."""

    OUT = "out"
    YES = "yes"
    NOT_NOW = "not_now"
    NO = "no"
    LATE = "late"  # its time ran out
    TAKEN = "taken"  # somebody else said yes first
    WITHDRAWN = "withdrawn"  # the tenant cancelled, or it cannot be any more
    FULL = "full"  # said yes, but had reached their limit by then


class Side(StrEnum):
    """The two ends of a peer conversation."""

    TENANT = "tenant"
    PEER = "peer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A peer supporter as matching sees them. `intros`: approved ones, by language they speak.

    `contacts` counts live ones and accepted requests. `away`: paused or stopped now. `hours` are in
    wall-clock time of `zone`, on `days` (0 is Monday).
    """

    id: PersonId
    known_as: str
    gender: Gender | None
    intros: Mapping[Language, str]
    topics: frozenset[Topic]
    ways: frozenset[Way]
    hours: Hours
    days: frozenset[int]
    zone: str
    most: int
    contacts: int
    away: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a tenant wishes, as matching sees it. None, or empty, is "no matter".

    `excluded`: peers who are never asked, whoever wished it, and who has declined this very request.
    `before`: peers with whom there was a good contact before.
    """

    language: Language
    chosen: PersonId | None = None
    gender: Gender | None = None
    way: Way | None = None
    hour: time | None = None
    topics: frozenset[Topic] = frozenset()
    excluded: frozenset[PersonId] = frozenset()
    before: frozenset[PersonId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A peer who may be asked, why in words for a coordinator, and when they work next (UTC)."""

    peer: Peer
    why: tuple[str, ...]
    works_from: datetime
