"""Addresses that somebody linked less than a day ago: whose they were before, and until when to wait."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from bot.model.ids import AddressId, PersonId
from bot.store.schema import linked
from bot.store.statements import Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """One such address. `came_from` is the stranger that it was before."""

    address: AddressId
    came_from: PersonId
    at: datetime


KEEP = Statement(
    insert(linked).values(
        {key: bindparam(key) for key in ("address", "person", "came_from", "at", "personal_from")}
    )
)
OF = Statement(
    select(linked.c.address, linked.c.came_from, linked.c.at)
    .where(linked.c.person == bindparam("person"))
    .order_by(linked.c.at, linked.c.address)
)
SETTLE = Statement(delete(linked).where(linked.c.address == bindparam("of")))


def keep(
    tx: Tx,
    address: AddressId,
    person: PersonId,
    *,
    came_from: PersonId,
    now: datetime,
    personal_from: datetime,
) -> None:
    """Remember that this address was linked; until it is settled nothing personal goes there."""
    settle(tx, address)
    KEEP.run(
        tx,
        address=address,
        person=person,
        came_from=came_from,
        at=now,
        personal_from=personal_from,
    )


def of(tx: Tx, person: PersonId) -> list[Linked]:
    """Give what was linked to this person and is not settled yet, the oldest first."""
    return [
        Linked(address=row[0], came_from=row[1], at=row[2]) for row in OF.all(tx, person=person)
    ]


def settle(tx: Tx, address: AddressId) -> None:
    """Let the address be like any other."""
    SETTLE.run(tx, of=address)
