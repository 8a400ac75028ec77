"""What the phones of a demo show: who holds one, and every message on it with its journey."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from bot.model.ids import MessageId, PersonId
from bot.model.messages import WITH_THE_TEAM, Button, State, Thread
from bot.model.people import Channel, Language, Role
from bot.store.messages import read_buttons, read_thread
from bot.store.people_sql import ACTIVE_LAST, ROLES
from bot.store.schema import address, inbox, message, outbox, person
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """Somebody's phone: `number` is what they write from, on the latest way to reach them."""

    person: PersonId
    ref: str
    name: str
    language: Language
    zone: str
    roles: frozenset[Role]
    channel: Channel
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One message on a phone. `digest` knows what was written there again; `state` is of what we sent."""

    id: MessageId
    person: PersonId
    incoming: bool
    channel: Channel
    text: str
    buttons: tuple[Button, ...]
    at: datetime
    state: State | None
    error: str | None
    digest: bytes | None
    thread: Thread = WITH_THE_TEAM


PHONES = select(
    person.c.id,
    person.c.ref,
    person.c.name,
    person.c.language,
    person.c.zone,
    ROLES.label("roles"),
    address.c.channel,
    address.c.value,
).select_from(person.join(address, address.c.id == ACTIVE_LAST))
EVERY = Statement(
    PHONES.where(person.c.erased_at.is_(None)).order_by(person.c.id).limit(bindparam("limit"))
)
BY_REF = Statement(PHONES.where(person.c.erased_at.is_(None), person.c.ref == bindparam("ref")))

BUBBLES = select(
    message.c.id,
    message.c.person,
    message.c.direction,
    message.c.channel,
    message.c.text,
    message.c.buttons,
    message.c.at,
    outbox.c.state,
    outbox.c.error,
    inbox.c.digest,
    message.c.line,
    message.c.private,
    message.c.contact,
).select_from(
    message.outerjoin(outbox, outbox.c.message == message.c.id).outerjoin(
        inbox, inbox.c.id == message.c.inbox
    )
)
NEWEST = Statement(
    BUBBLES.where(message.c.person == bindparam("person"))
    .order_by(message.c.id.desc())
    .limit(bindparam("limit"))
)
SINCE = Statement(
    BUBBLES.where(message.c.id > bindparam("after"))
    .order_by(message.c.id)
    .limit(bindparam("limit"))
)
ONE = Statement(BUBBLES.where(message.c.id == bindparam("message")))


def every(tx: Tx, limit: int) -> list[Phone]:
    """Give the phones of the first `limit` people who can be reached, in the order they were added."""
    return [_phone(row) for row in EVERY.all(tx, limit=limit)]


def by_ref(tx: Tx, ref: str) -> Phone | None:
    """Give the phone of the person with this reference."""
    row = BY_REF.first(tx, ref=ref)
    return None if row is None else _phone(row)


def newest(tx: Tx, person_id: PersonId, limit: int) -> list[Bubble]:
    """Give the last `limit` messages of one person, the oldest first."""
    return [_bubble(row) for row in reversed(NEWEST.all(tx, person=person_id, limit=limit))]


def since(tx: Tx, after: int, limit: int) -> list[Bubble]:
    """Give the first `limit` messages of everybody after message `after`."""
    return [_bubble(row) for row in SINCE.all(tx, after=after, limit=limit)]


def these(tx: Tx, messages: Sequence[int]) -> list[Bubble]:
    """Give messages by their ids, those that are still kept: to see how far they have come."""
    rows = (ONE.first(tx, message=message_id) for message_id in messages)
    return [_bubble(row) for row in rows if row is not None]


def _phone(row: Row) -> Phone:
    return Phone(
        person=PersonId(row[0]),
        ref=row[1],
        name=row[2] or "",
        language=Language(row[3]),
        zone=row[4],
        roles=frozenset(Role(name) for name in (row[5] or "").split()),
        channel=Channel(row[6]),
        number=row[7],
    )


def _bubble(row: Row) -> Bubble:
    return Bubble(
        id=MessageId(row[0]),
        person=PersonId(row[1]),
        incoming=row[2] == "in",
        channel=Channel(row[3]),
        text=row[4],
        buttons=read_buttons(row[5]),
        at=row[6],
        state=None if row[7] is None else State(row[7]),
        error=row[8],
        digest=row[9],
        thread=read_thread(row[10], row[11], row[12]),
    )
