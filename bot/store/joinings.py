"""Two people who are one: which addresses the one brought to the other, so that they can be given back."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from bot.model.ids import PersonId
from bot.store.schema import address, joined_address, joining
from bot.store.statements import Addition, Statement
from bot.store.transaction import Tx

JOIN = Addition(
    insert(joining).values(
        {key: bindparam(key) for key in ("from_person", "into_person", "at", "by")}
    )
)
ADDRESSES = Statement(
    select(address.c.id)
    .where(address.c.person == bindparam("person"), address.c.state != "unlinked")
    .order_by(address.c.id)
)
BRING = Statement(
    insert(joined_address).values(joining=bindparam("joining"), address=bindparam("address"))
)
GIVE = Statement(
    update(address)
    .where(address.c.id == bindparam("row"), address.c.person == bindparam("whose"))
    .values(person=bindparam("to"))
)
OPEN = Statement(
    select(joining.c.id, joining.c.into_person).where(
        joining.c.from_person == bindparam("person"), joining.c.undone_at.is_(None)
    )
)
INTO = Statement(
    select(joining.c.from_person)
    .where(joining.c.into_person == bindparam("person"), joining.c.undone_at.is_(None))
    .order_by(joining.c.id)
)
BROUGHT = Statement(
    select(joined_address.c.address).where(joined_address.c.joining == bindparam("joining"))
)
UNDO = Statement(
    update(joining).where(joining.c.id == bindparam("row")).values(undone_at=bindparam("now"))
)


def join(tx: Tx, one: PersonId, into: PersonId, by: str, now: datetime) -> None:
    """Let whoever writes from the addresses of `one` be `into`. What is kept of `one` stays theirs."""
    number = JOIN.new_id(tx, from_person=one, into_person=into, at=now, by=by)
    for (row,) in ADDRESSES.all(tx, person=one):
        GIVE.run(tx, row=row, whose=one, to=into)
        BRING.run(tx, joining=number, address=row)


def part(tx: Tx, one: PersonId, now: datetime) -> PersonId | None:
    """Give `one` back the addresses that are still where they were brought; say from whom. None: not joined."""
    found = OPEN.first(tx, person=one)
    if found is None:
        return None
    number, into = found
    for (row,) in BROUGHT.all(tx, joining=number):
        GIVE.run(tx, row=row, whose=into, to=one)
    UNDO.run(tx, row=number, now=now)
    return PersonId(into)


def into_whom(tx: Tx, person: PersonId) -> PersonId | None:
    """Who this person is joined to, if anybody."""
    row = OPEN.first(tx, person=person)
    return None if row is None else PersonId(row[1])


def joined_to(tx: Tx, person: PersonId) -> list[PersonId]:
    """Who is joined to this person."""
    return [PersonId(row) for (row,) in INTO.all(tx, person=person)]
