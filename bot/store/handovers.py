"""What the bot could not deal with and a human must look at."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, insert, or_, select, text, update

from bot.model.handovers import Why
from bot.model.ids import MessageId, PersonId
from bot.model.messages import Private
from bot.store.schema import handover, message, person
from bot.store.statements import Addition, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """One matter for a human, with the text it came from, while that is kept and staff may read it."""

    id: int
    person: PersonId
    ref: str
    name: str
    protected: bool
    message: MessageId | None
    text: str | None
    why: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Whose a matter is, what kind, and when and by whom it was settled, if it was."""

    person: PersonId
    why: str
    settled_at: datetime | None
    settled_by: str | None


DAY: Final = timedelta(days=1)  # after which the same is worth saying again
KEEP = Addition(
    insert(handover).values(
        {key: bindparam(key) for key in ("person", "message", "why", "at", "words")}
    )
)
OPEN_ALREADY = Statement(
    select(handover.c.id)
    .where(
        handover.c.person == bindparam("person"),
        handover.c.why == bindparam("why"),
        handover.c.settled_at.is_(None),
        handover.c.at > bindparam("since"),
    )
    .limit(1)
)
# What is among peer supporters is not on this list, but for what must be known all the same: that
# somebody may be in danger, asks for a person or to be erased, cannot be reached, has lost an address,
# sent a picture, or met a fault of ours. The words are not shown.
KNOWN_TO_ALL: Final = (
    Why.DANGER,
    Why.ASKED,
    Why.ERASE,
    Why.ERASED,
    Why.FAILED,
    Why.OPTED_OUT,
    Why.WRONG_PERSON,
    Why.NEW_NAME,
    Why.LINK_UNDONE,
    Why.UNREADABLE,
    Why.FAULT,
)
apart = message.alias("apart")
OPEN_ONES = Statement(
    select(
        handover.c.id,
        handover.c.person,
        person.c.ref,
        person.c.name,
        person.c.protected,
        handover.c.message,
        message.c.text,
        handover.c.why,
        handover.c.at,
        handover.c.words,
    )
    .select_from(
        handover.join(person, person.c.id == handover.c.person)
        .outerjoin(message, (message.c.id == handover.c.message) & message.c.private.is_(None))
        .outerjoin(apart, (apart.c.id == handover.c.message) & (apart.c.private == Private.PEERS))
    )
    .where(
        text("handover.settled_at is null"),
        or_(apart.c.id.is_(None), *(handover.c.why == why for why in KNOWN_TO_ALL)),
    )
    .order_by(handover.c.at, handover.c.id)
    .limit(bindparam("limit"))
)
TRACE = Statement(
    select(handover.c.person, handover.c.why, handover.c.settled_at, handover.c.settled_by).where(
        handover.c.id == bindparam("row")
    )
)
SETTLE = Statement(
    update(handover)
    .where(handover.c.id == bindparam("row"), handover.c.settled_at.is_(None))
    .values(settled_at=bindparam("now"), settled_by=bindparam("who"))
)


def keep(
    tx: Tx,
    person_id: PersonId,
    message_id: MessageId | None,
    why: Why,
    now: datetime,
    words: str | None = None,
) -> int:
    """Leave something to a human; `words` are shown in place of the message."""
    row = {"person": person_id, "message": message_id, "why": str(why), "at": now, "words": words}
    return int(KEEP.new_id(tx, **row))


def keep_one(
    tx: Tx, person_id: PersonId, message_id: MessageId | None, why: Why, now: datetime
) -> None:
    """Leave something to a human, unless the same of this person is open since less than a day."""
    if OPEN_ALREADY.first(tx, person=person_id, why=str(why), since=now - DAY) is None:
        keep(tx, person_id, message_id, why, now)


def open_ones(tx: Tx, limit: int) -> list[Handover]:
    """Give what nobody has settled yet, the longest waiting first."""
    return [
        Handover(
            id=row[0],
            person=row[1],
            ref=row[2],
            name=row[3] or "",
            protected=row[4],
            message=row[5],
            text=row[9] or row[6],
            why=row[7],
            at=row[8],
        )
        for row in OPEN_ONES.all(tx, limit=limit)
    ]


def trace(tx: Tx, handover_id: int) -> Trace | None:
    """Say what this number stands for; None: for nothing that is kept."""
    row = TRACE.first(tx, row=handover_id)
    return (
        None
        if row is None
        else Trace(person=row[0], why=row[1], settled_at=row[2], settled_by=row[3])
    )


def settle(tx: Tx, handover_id: int, by: str, now: datetime) -> bool:
    """Note that a human has dealt with it; False: somebody had before, or it is not there."""
    return SETTLE.run(tx, row=handover_id, who=by, now=now) > 0
