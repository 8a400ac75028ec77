"""Texts that wait to be passed on. A row goes when its text leaves."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, delete, func, insert, or_, select

from bot.model.ids import PersonId
from bot.store.schema import peer_relay
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx


class Held(StrEnum):
    """What its writer is asked before a text is passed on."""

    WHOM = "whom"  # for whom it is: `person` and `contact` are a guess until then
    SEND = "send"  # whether to send it all the same: a number or an address is in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A text for `person`, written in this contact `at` that time."""

    id: int
    contact: int
    person: PersonId
    writer: PersonId
    held: Held | None
    text: str
    at: datetime


COLUMNS = (
    peer_relay.c.id,
    peer_relay.c.contact,
    peer_relay.c.person,
    peer_relay.c.writer,
    peer_relay.c.held,
    peer_relay.c.text,
    peer_relay.c.at,
)
ADD = Addition(
    insert(peer_relay).values(
        {key: bindparam(key) for key in ("contact", "person", "writer", "held", "text", "at")}
    )
)
WAITING_FOR = Statement(
    select(*COLUMNS)
    .where(peer_relay.c.person == bindparam("whose"), peer_relay.c.held.is_(None))
    .order_by(peer_relay.c.id)
)
HELD_OF = Statement(
    select(*COLUMNS)
    .where(peer_relay.c.writer == bindparam("whose"), peer_relay.c.held == bindparam("why"))
    .order_by(peer_relay.c.id)
)
COUNT_IN = Statement(
    select(func.count()).select_from(peer_relay).where(peer_relay.c.contact == bindparam("of"))
)
REMOVE = Statement(delete(peer_relay).where(peer_relay.c.id == bindparam("row")))
REMOVE_OF = Statement(
    delete(peer_relay).where(
        peer_relay.c.contact == bindparam("of"),
        or_(peer_relay.c.held.is_(None), peer_relay.c.held != Held.WHOM.value),
    )
)
FORGET = Statement(delete(peer_relay).where(peer_relay.c.at < bindparam("before")))


def add(  # noqa: PLR0913 - a row's own columns
    tx: Tx,
    contact_id: int,
    person_id: PersonId,
    text: str,
    now: datetime,
    *,
    writer: PersonId,
    held: Held | None = None,
) -> int:
    """Let a text wait for this person, who is the other side of the contact; `held`: first ask."""
    return ADD.new_id(
        tx, contact=contact_id, person=person_id, writer=writer, held=held, text=text, at=now
    )


def waiting_for(tx: Tx, person_id: PersonId) -> list[Relay]:
    """Give what waits for a person and is not held, in the order it was written."""
    return [_relay(row) for row in WAITING_FOR.all(tx, whose=person_id)]


def held_of(tx: Tx, writer: PersonId, why: Held) -> list[Relay]:
    """Give what its writer is asked about, in the order it was written."""
    return [_relay(row) for row in HELD_OF.all(tx, whose=writer, why=why)]


def count_in(tx: Tx, contact_id: int) -> int:
    """How many texts of a contact wait, for either side, those that are held too."""
    return int(COUNT_IN.one(tx, of=contact_id))


def remove(tx: Tx, relay_id: int) -> bool:
    """Take one out: it leaves. False: it was gone already."""
    return REMOVE.run(tx, row=relay_id) > 0


def remove_of(tx: Tx, contact_id: int) -> int:
    """Take out all that waits in a contact, and say how much that was.

    What may not be for it at all stays with its writer's question.
    """
    return REMOVE_OF.run(tx, of=contact_id)


def forget(tx: Tx, before: datetime) -> int:
    """Take out what was written before then, whatever it still waits for; how much that was."""
    return FORGET.run(tx, before=before)


def _relay(row: Row) -> Relay:
    return Relay(
        id=row[0],
        contact=row[1],
        person=PersonId(row[2]),
        writer=PersonId(row[3]),
        held=None if row[4] is None else Held(row[4]),
        text=row[5],
        at=row[6],
    )
