"""The transcript: what was said, sealed, for as long as `schema.SAID` says."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import bindparam, insert, select

from bot.model.ids import AddressId, MessageId, PersonId
from bot.model.messages import Button, State
from bot.model.people import Channel
from bot.store.schema import message, outbox
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx
from bot.store.types import compact

Direction = Literal["in", "out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One message of a conversation. `state` and `error` tell of the journey of what we sent."""

    id: MessageId
    person: PersonId
    direction: Direction
    text: str
    buttons: tuple[Button, ...]
    channel: Channel
    at: datetime
    state: State | None
    error: str | None


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
).select_from(message.outerjoin(outbox, outbox.c.message == message.c.id))
LAST = Statement(
    SHOWN.where(message.c.person == bindparam("person"), message.c.id > bindparam("after"))
    .order_by(message.c.id.desc())
    .limit(bindparam("limit"))
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
    )
