"""The transcript: what was said, sealed, for as long as `schema.SAID` says."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Integer, bindparam, exists, func, insert, select, text, update

from bot.model.ids import AddressId, MessageId, PersonId
from bot.model.messages import WITH_THE_TEAM, Button, Private, State, Thread
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
    thread: Thread = WITH_THE_TEAM


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
                "line",
                "private",
                "contact",
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
    message.c.line,
    message.c.private,
    message.c.contact,
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
THIS = message.c.id == bindparam("row")
BLANK = Statement(update(message).where(THIS).values(text=bindparam("nothing"), buttons=None))
HIDE = Statement(
    update(message)
    .where(THIS)
    .values(
        text=bindparam("nothing"),
        private=Private.RELAY.value,
        contact=bindparam("of", type_=Integer),
    )
)
# A text between two people that the provider took, and nobody has reported of since.
BLANK_UNREPORTED = Statement(
    update(message)
    .where(
        text("message.private = 'relay'"),  # the very words of the partial index
        message.c.at < bindparam("before"),
        func.length(message.c.text) > bindparam("length", type_=Integer),
        ~exists().where(outbox.c.message == message.c.id, text("outbox.settled_at is null")),
    )
    .values(text=bindparam("nothing"), buttons=None)
)
SINCE = Statement(
    SHOWN.where(message.c.id > bindparam("after")).order_by(message.c.id).limit(bindparam("limit"))
)
EXPORT = Statement(
    SHOWN.where(message.c.id > bindparam("after"), message.c.private.is_(None))
    .order_by(message.c.id)
    .limit(bindparam("limit"))
)
SET_PRIVATE = Statement(
    update(message).where(message.c.id == bindparam("row")).values(private=bindparam("to"))
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
    thread: Thread = WITH_THE_TEAM,
) -> MessageId:
    """Write a message down, in or out; `inbox` is what it came in as, `thread` where it belongs."""
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
            line=thread.line,
            private=thread.private,
            contact=thread.contact,
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
    """Give the first `limit` messages of everybody after `after`, private ones too: to follow along."""
    return [_shown(row) for row in SINCE.all(tx, after=after, limit=limit)]


def export(tx: Tx, after: int, limit: int) -> list[Shown]:
    """Give the first `limit` messages of everybody after `after` that staff may read."""
    return [_shown(row) for row in EXPORT.all(tx, after=after, limit=limit)]


def set_private(tx: Tx, message_id: MessageId, private: Private | None) -> None:
    """Let no staff page, list or report show this message from now on; None: let them."""
    SET_PRIVATE.run(tx, row=message_id, to=private)


def blank(tx: Tx, message_id: MessageId) -> None:
    """Let nothing be left of what a message said; that there was one stays."""
    BLANK.run(tx, row=message_id, nothing="")


def hide(tx: Tx, message_id: MessageId, contact: int | None) -> None:
    """As `blank`, and keep that it was part of a conversation between two people that nobody reads."""
    HIDE.run(tx, row=message_id, nothing="", of=contact)


def blank_unreported(tx: Tx, before: datetime) -> int:
    """Blank what two people wrote each other before then, unless it waits to leave; how many were left."""
    return BLANK_UNREPORTED.run(tx, before=before, length=sealed_length(""), nothing="")


def read_buttons(text: str | None) -> tuple[Button, ...]:
    """Give the buttons as they were kept."""
    return () if text is None else tuple(Button(data, label) for data, label in json.loads(text))


def read_thread(line: str | None, private: str | None, contact: int | None) -> Thread:
    """Give the thread as it was kept."""
    return Thread(line, None if private is None else Private(private), contact)


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
        thread=read_thread(row[10], row[11], row[12]),
    )
