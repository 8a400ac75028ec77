"""When a tenant was told that there are peer supporters, how, and by whom."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import bindparam, func, insert, select

from bot.model.ids import PersonId
from bot.store.schema import peer_told
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx

How = Literal["hello", "asked", "staff", "never"]  # never: wants no hello any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One time. `peer`: who said hello."""

    person: PersonId
    how: How
    at: datetime
    peer: PersonId | None = None


NOTE = Addition(
    insert(peer_told).values({key: bindparam(key) for key in ("person", "peer", "how", "at")})
)
OF = Statement(
    select(peer_told.c.person, peer_told.c.how, peer_told.c.at, peer_told.c.peer)
    .where(peer_told.c.person == bindparam("whose"))
    .order_by(peer_told.c.at.desc(), peer_told.c.id.desc())
)
HELLOS = Statement(
    select(peer_told.c.peer, func.count())
    .where(peer_told.c.peer.is_not(None), peer_told.c.how == "hello")
    .group_by(peer_told.c.peer)
)


def note(tx: Tx, tenant: PersonId, how: How, now: datetime, peer: PersonId | None = None) -> None:
    """Note that a tenant was told."""
    NOTE.new_id(tx, person=tenant, how=how, at=now, peer=peer)


def of(tx: Tx, tenant: PersonId) -> list[Told]:
    """Give every time a tenant was told, the latest first."""
    return [_told(row) for row in OF.all(tx, whose=tenant)]


def last(tx: Tx, tenant: PersonId, how: How | None = None) -> Told | None:
    """Give the last time a tenant was told, in this way if one is named; None: never."""
    return next((told for told in of(tx, tenant) if how in {None, told.how}), None)


def hellos(tx: Tx) -> dict[PersonId, int]:
    """How many hellos each peer supporter has signed: whose turn it is."""
    return {PersonId(peer): int(count) for peer, count in HELLOS.all(tx)}


def _told(row: Row) -> Told:
    return Told(person=PersonId(row[0]), how=row[1], at=row[2], peer=row[3])
