"""The transcript: what was said, sealed, for as long as `schema.SAID` says."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Integer, bindparam, func, insert, select

from bot.model.ids import AddressId, MessageId, PersonId
from bot.model.messages import Button, State
from bot.model.people import Channel
from bot.store.keys import sealed_length
from bot.store.schema import mention, message, outbox
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx
from bot.store.types import compact

Direction = Literal["in", "out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One message of a conversation. `state` and `error` tell of the journey of what we sent.

    `about`: whom it tells of to a colleague, if it names somebody.
    """

    id: MessageId
    person: PersonId
    direction: Direction
    text: str
    buttons: tuple[Button, ...]
    channel: Channel
    at: datetime
    state: State | None
    error: str | None
    about: PersonId | None


KEEP = Addition(
    insert(message).values(
        {
            key: bindparam(key)
            for key in (
                "person",
                "address",
                "channel",
                "direction",
                "inbox",
                "text",
                "buttons",
                "at",
            )
        }
    )
)
SHOWN = select(
    message.c.id,
    message.c.person,
    message.c.direction,
    message.c.text,
    message.c.buttons,
    message.c.channel,
    message.c.at,
    outbox.c.state,
    outbox.c.error,
    mention.c.person.label("about"),
).select_from(
    message.outerjoin(outbox, outbox.c.message == message.c.id).outerjoin(
        mention, mention.c.message == message.c.id
    )
)
LAST = Statement(
    SHOWN.where(message.c.person == bindparam("person"), message.c.id > bindparam("after"))
    .order_by(message.c.id.desc())
    .limit(bindparam("limit"))
)
LATEST = (
    select(message.c.text, message.c.direction, message.c.at)
    .where(message.c.person == bindparam("person"))
    .order_by(message.c.id.desc())
    .limit(bindparam("limit"))
    .subquery()
)
AS_LONG = Statement(
    select(LATEST.c.text).where(
        LATEST.c.direction == "out",
        LATEST.c.at > bindparam("since"),
        func.length(LATEST.c.text) == bindparam("length", type_=Integer),
    )
)
SINCE = Statement(
    SHOWN.where(message.c.id > bindparam("after")).order_by(message.c.id).limit(bindparam("limit"))
)


def keep(  # noqa: PLR0913, PLR0917 - a row's own columns
    tx: Tx,
    person: PersonId,
    address: AddressId | None,
    channel: Channel,
    direction: Direction,
    text: str,
    buttons: tuple[Button, ...],
    now: datetime,
    *,
    inbox: int | None = None,
) -> MessageId:
    """Write a message down, in or out; `inbox` is what it came in as."""
    return MessageId(
        KEEP.new_id(
            tx,
            person=person,
            address=address,
            channel=channel,
            direction=direction,
            inbox=inbox,
            text=text,
            buttons=compact([[button.data, button.label] for button in buttons])
            if buttons
            else None,
            at=now,
        )
    )


def conversation(tx: Tx, person: PersonId, *, after: int = 0, limit: int) -> list[Shown]:
    """Give the last `limit` messages with a person after `after`, the oldest first."""
    return [_shown(row) for row in reversed(LAST.all(tx, person=person, after=after, limit=limit))]


def times_said(tx: Tx, person: PersonId, text: str, since: datetime, *, limit: int) -> int:
    """Count how often we said this very text since then, among the last `limit` messages with a person.

    Only texts as long as it are opened.
    """
    length = sealed_length(text)
    found = AS_LONG.all(tx, person=person, since=since, length=length, limit=limit)
    return sum(said == text for (said,) in found)


def since(tx: Tx, after: int, limit: int) -> list[Shown]:
    """Give the first `limit` messages of everybody after `after`: to follow along, or to export."""
    return [_shown(row) for row in SINCE.all(tx, after=after, limit=limit)]


def read_buttons(text: str | None) -> tuple[Button, ...]:
    """Give the buttons as they were kept."""
    return () if text is None else tuple(Button(data, label) for data, label in json.loads(text))


def _shown(row: Row) -> Shown:
    return Shown(
        id=row[0],
        person=row[1],
        direction=row[2],
        text=row[3],
        buttons=read_buttons(row[4]),
        channel=Channel(row[5]),
        at=row[6],
        state=None if row[7] is None else State(row[7]),
        error=row[8],
        about=row[9],
    )
