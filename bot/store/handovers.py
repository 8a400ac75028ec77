"""What the bot could not deal with and a human must look at."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, insert, select, text

from bot.model.ids import MessageId, PersonId
from bot.store.schema import handover, message, person
from bot.store.statements import Addition, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """One matter for a human, with the message it came from while that is kept."""

    id: int
    person: PersonId
    ref: str
    name: str
    protected: bool
    message: MessageId | None
    text: str | None
    why: str
    at: datetime


DAY: Final = timedelta(days=1)  # after which the same is worth saying again
KEEP = Addition(
    insert(handover).values({key: bindparam(key) for key in ("person", "message", "why", "at")})
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
    )
    .select_from(
        handover.join(person, person.c.id == handover.c.person).outerjoin(
            message, message.c.id == handover.c.message
        )
    )
    .where(text("handover.settled_at is null"))
    .order_by(handover.c.at, handover.c.id)
    .limit(bindparam("limit"))
)


def keep(tx: Tx, person_id: PersonId, message_id: MessageId | None, why: str, now: datetime) -> int:
    """Leave something to a human; `why` is a kind, never a text."""
    return int(KEEP.new_id(tx, person=person_id, message=message_id, why=why, at=now))


def keep_one(
    tx: Tx, person_id: PersonId, message_id: MessageId | None, why: str, now: datetime
) -> None:
    """Leave something to a human, unless the same of this person is open since less than a day."""
    if OPEN_ALREADY.first(tx, person=person_id, why=why, since=now - DAY) is None:
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
            text=row[6],
            why=row[7],
            at=row[8],
        )
        for row in OPEN_ONES.all(tx, limit=limit)
    ]
