"""Reading how far peer support has come, for figures and for the coordinator. Nothing is written here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case, func, select

from bot.model.ids import PersonId
from bot.model.peers import OfferState, RequestState, Side
from bot.model.people import Language, Role
from bot.store.schema import (
    joining,
    peer_contact,
    peer_offer,
    peer_request,
    peer_told,
    person,
    role,
)
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx
from bot.store.types import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenant:
    """A tenant, and when they were first told, first asked, first got a peer and a first text.

    `whole`: who they turned out to be, themselves unless they were joined to somebody.
    """

    person: PersonId
    whole: PersonId
    name: str
    protected: bool
    worker: PersonId | None
    told_at: datetime | None
    asked_at: datetime | None
    got_at: datetime | None
    first_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request as a report tells of it. `chosen`: they asked for one peer supporter by name."""

    id: int
    person: PersonId
    at: datetime
    language: Language
    chosen: bool
    state: RequestState
    waves: int
    offers: int
    first_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A request that is open, or that nobody could answer. `not_words`: whom it must not be."""

    id: int
    person: PersonId
    name: str
    protected: bool
    language: Language
    at: datetime
    state: RequestState
    promised: datetime | None
    not_words: str | None
    settled_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """An offer of a request to a peer supporter."""

    request: int
    peer: PersonId
    at: datetime
    until: datetime
    state: OfferState
    answered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """Two who are in contact. `last_at`: when one of them last wrote, None: nobody yet."""

    id: int
    person: PersonId
    name: str
    protected: bool
    peer: PersonId
    began_at: datetime
    last_at: datetime | None
    paused_by: Side | None


def _latest(*columns: ColumnElement[Any]) -> ColumnElement[Any]:
    """Give the later of two moments: neither database's own function does, where one is empty."""
    one, other = columns
    return case((one.is_(None), other), (other.is_(None), one), (one > other, one), else_=other)


UNTIL = bindparam("until", type_=Instant)
WHOLE = func.coalesce(joining.c.into_person, person.c.id)


def _first(at: ColumnElement[Any], whose: ColumnElement[Any]) -> ColumnElement[Any]:
    """Give the first of these moments of a person, up to a moment."""
    return select(func.min(at)).where(whose == person.c.id, at <= UNTIL).scalar_subquery()


def _counted(what: ColumnElement[Any]) -> ColumnElement[Any]:
    """Count this of the offers of a request."""
    return (
        select(func.count(what))
        .where(peer_offer.c.request == peer_request.c.id)
        .correlate(peer_request)
        .scalar_subquery()
    )


TENANTS = Statement(
    select(
        person.c.id,
        WHOLE,
        person.c.name,
        person.c.protected,
        person.c.worker,
        _first(peer_told.c.at, peer_told.c.person),
        _first(peer_request.c.at, peer_request.c.person),
        _first(peer_contact.c.began_at, peer_contact.c.person),
        _first(peer_contact.c.first_at, peer_contact.c.person),
    )
    .select_from(
        person.outerjoin(
            joining, (joining.c.from_person == person.c.id) & joining.c.undone_at.is_(None)
        ).join(role, (role.c.person == WHOLE) & (role.c.role == Role.TENANT.value))
    )
    .where(person.c.erased_at.is_(None), person.c.created_at <= UNTIL)
    .order_by(person.c.id)
)
EXPORT = Statement(
    select(
        peer_request.c.id,
        peer_request.c.person,
        peer_request.c.at,
        peer_request.c.language,
        peer_request.c.chosen.is_not(None),
        peer_request.c.state,
        _counted(peer_offer.c.wave.distinct()),
        _counted(peer_offer.c.id),
        select(func.min(peer_contact.c.first_at))
        .where(peer_contact.c.request == peer_request.c.id)
        .correlate(peer_request)
        .scalar_subquery(),
    )
    .where(peer_request.c.id > bindparam("after"))
    .order_by(peer_request.c.id)
    .limit(bindparam("limit"))
)
IN_SIGHT = peer_request.c.settled_at.is_(None) | (
    (peer_request.c.state == RequestState.UNANSWERED.value)
    & (peer_request.c.settled_at > bindparam("since", type_=Instant))
)
PENDING = Statement(
    select(
        peer_request.c.id,
        peer_request.c.person,
        person.c.name,
        person.c.protected,
        peer_request.c.language,
        peer_request.c.at,
        peer_request.c.state,
        peer_request.c.promised,
        peer_request.c.not_words,
        peer_request.c.settled_at,
    )
    .select_from(peer_request.join(person, person.c.id == peer_request.c.person))
    .where(IN_SIGHT)
    .order_by(peer_request.c.at, peer_request.c.id)
    .limit(bindparam("limit"))
)
OFFERS = Statement(
    select(
        peer_offer.c.request,
        peer_offer.c.person,
        peer_offer.c.at,
        peer_offer.c.until,
        peer_offer.c.state,
        peer_offer.c.answered_at,
    )
    .select_from(peer_offer.join(peer_request, peer_request.c.id == peer_offer.c.request))
    .where(IN_SIGHT)
    .order_by(peer_offer.c.id)
)
LIVE = Statement(
    select(
        peer_contact.c.id,
        peer_contact.c.person,
        person.c.name,
        person.c.protected,
        peer_contact.c.peer,
        peer_contact.c.began_at,
        _latest(peer_contact.c.tenant_at, peer_contact.c.peer_at),
        peer_contact.c.paused_by,
    )
    .select_from(peer_contact.join(person, person.c.id == peer_contact.c.person))
    .where(peer_contact.c.ended_at.is_(None))
    .order_by(peer_contact.c.began_at, peer_contact.c.id)
    .limit(bindparam("limit"))
)
ANSWERS = Statement(
    select(peer_offer.c.person, peer_offer.c.state, func.count())
    .where(peer_offer.c.at > bindparam("since"))
    .group_by(peer_offer.c.person, peer_offer.c.state)
)


def tenants(tx: Tx, until: datetime) -> list[Tenant]:
    """Give every tenant as they stood then, those joined to one too; protected people as well."""
    return [
        Tenant(
            person=PersonId(row[0]),
            whole=PersonId(row[1]),
            name=row[2] or "",
            protected=row[3],
            worker=None if row[4] is None else PersonId(row[4]),
            told_at=row[5],
            asked_at=row[6],
            got_at=row[7],
            first_at=row[8],
        )
        for row in TENANTS.all(tx, until=until)
    ]


def export(tx: Tx, after_id: int, limit: int) -> list[Asked]:
    """Give the first `limit` requests after this one, in the order they were made."""
    return [
        Asked(
            id=row[0],
            person=PersonId(row[1]),
            at=row[2],
            language=Language(row[3]),
            chosen=bool(row[4]),
            state=RequestState(row[5]),
            waves=row[6],
            offers=row[7],
            first_at=row[8],
        )
        for row in EXPORT.all(tx, after=after_id, limit=limit)
    ]


def pending(tx: Tx, *, since: datetime, limit: int) -> list[Pending]:
    """Give the requests that are open, and those unanswered since then; the oldest first."""
    return [_pending(row) for row in PENDING.all(tx, since=since, limit=limit)]


def offers(tx: Tx, *, since: datetime) -> list[Out]:
    """Give every offer of those requests, in the order they were made."""
    return [
        Out(
            request=row[0],
            peer=PersonId(row[1]),
            at=row[2],
            until=row[3],
            state=OfferState(row[4]),
            answered_at=row[5],
        )
        for row in OFFERS.all(tx, since=since)
    ]


def live(tx: Tx, limit: int) -> list[Live]:
    """Give who is in contact now, the longest first."""
    return [
        Live(
            id=row[0],
            person=PersonId(row[1]),
            name=row[2] or "",
            protected=row[3],
            peer=PersonId(row[4]),
            began_at=row[5],
            last_at=row[6],
            paused_by=None if row[7] is None else Side(row[7]),
        )
        for row in LIVE.all(tx, limit=limit)
    ]


def answers(tx: Tx, *, since: datetime) -> dict[PersonId, dict[OfferState, int]]:
    """Count what each peer supporter was offered since then, by what came of it."""
    found: dict[PersonId, dict[OfferState, int]] = {}
    for whose, state, count in ANSWERS.all(tx, since=since):
        found.setdefault(PersonId(whose), {})[OfferState(state)] = int(count)
    return found


def _pending(row: Row) -> Pending:
    return Pending(
        id=row[0],
        person=PersonId(row[1]),
        name=row[2] or "",
        protected=row[3],
        language=Language(row[4]),
        at=row[5],
        state=RequestState(row[6]),
        promised=row[7],
        not_words=row[8],
        settled_at=row[9],
    )
