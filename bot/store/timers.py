"""What must happen at a time. Setting, cancelling and taking are part of the change they belong to."""

import itertools
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select

from bot.model.ids import PersonId
from bot.store.schema import timer
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """A timer. `generation` is another one each time it is set, so that no old one can go off."""

    key: str
    kind: str
    due: datetime
    generation: int
    person: PersonId
    data: dict[str, Any]


# Beginning anywhere, so that a timer of an earlier process is another one too. A column of 31 bits
# holds as many as one process can set in its life.
_generations = itertools.count(secrets.randbits(30))
COLUMNS = (timer.c.key, timer.c.kind, timer.c.due, timer.c.generation, timer.c.person, timer.c.data)
SET = Statement(
    lambda insert_into: (
        stated := insert_into(timer).values(
            {column.key: bindparam(column.key) for column in timer.c}
        )
    ).on_conflict_do_update(
        index_elements=["key"],
        set_={key: stated.excluded[key] for key in ("kind", "due", "generation", "person", "data")},
    )
)
CANCEL = Statement(delete(timer).where(timer.c.key == bindparam("key")))
TAKE = Statement(
    delete(timer)
    .where(timer.c.key == bindparam("key"), timer.c.generation == bindparam("generation"))
    .returning(*COLUMNS)
)
DUE = Statement(
    select(*COLUMNS)
    .where(timer.c.due <= bindparam("now"))
    .order_by(timer.c.due, timer.c.key)
    .limit(bindparam("limit"))
)
CLEAR = Statement(delete(timer).where(timer.c.person == bindparam("whose")))
STANDING = Statement(select(timer.c.key).where(timer.c.key == bindparam("key")))
AHEAD = Statement(
    select(timer.c.key).where(timer.c.key == bindparam("key"), timer.c.due > bindparam("now"))
)
DUE_AT = Statement(select(timer.c.due).where(timer.c.key == bindparam("key")))
NEXT_DUE = Statement(select(func.min(timer.c.due)))


def set(  # noqa: A001 - `timers.set` reads as it should; a row's own columns
    tx: Tx, key: str, kind: str, due: datetime, person: PersonId, data: dict[str, Any]
) -> None:
    """Let it go off at `due`, and no more at the time it was set to before."""
    SET.run(
        tx, key=key, kind=kind, due=due, generation=next(_generations), person=person, data=data
    )


def cancel(tx: Tx, key: str) -> bool:
    """Let it not go off. False: there was none."""
    return CANCEL.run(tx, key=key) > 0


def clear(tx: Tx, person: PersonId) -> None:
    """Take away every timer of this person."""
    CLEAR.run(tx, whose=person)


def standing(tx: Tx, key: str) -> bool:
    """Whether a timer of this key is set."""
    return STANDING.first(tx, key=key) is not None


def ahead(tx: Tx, key: str, now: datetime) -> bool:
    """Whether a timer of this key is set and not due yet."""
    return AHEAD.first(tx, key=key, now=now) is not None


def due_at(tx: Tx, key: str) -> datetime | None:
    """When the timer of this key goes off; None: none is set."""
    row = DUE_AT.first(tx, key=key)
    return None if row is None else row[0]


def take(tx: Tx, key: str, generation: int) -> Timer | None:
    """Take a timer that is due, so that nobody else does. None: taken, cancelled or set anew."""
    row = TAKE.first(tx, key=key, generation=generation)
    return None if row is None else _timer(row)


def due(tx: Tx, now: datetime, limit: int) -> list[Timer]:
    """Give the timers that are due, the oldest first."""
    return [_timer(row) for row in DUE.all(tx, now=now, limit=limit)]


def next_due(tx: Tx) -> datetime | None:
    """When the next one goes off; None when there is none."""
    moment: datetime | None = NEXT_DUE.one(tx)
    return moment


def _timer(row: Row) -> Timer:
    return Timer(key=row[0], kind=row[1], due=row[2], generation=row[3], person=row[4], data=row[5])
