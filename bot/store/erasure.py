"""Erasing a person, and removing what has been kept long enough.

Which rows and columns that concerns is read off their classes (`owned.py`). It is done in pieces,
each a unit of its own; interrupted, it can simply be begun again. At the end SQLite's log is
emptied into a file in which what was erased has been overwritten (`secure_delete`). On PostgreSQL
the space is overwritten when the server gets to it (autovacuum), and its log is the operator's.
"""

import asyncio
import secrets
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Table, bindparam, delete, func, select, update

from bot.model.ids import PersonId
from bot.store import erased, kept, mentions, outbox, people
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.owned import (
    AGEING,
    CHILDREN,
    FOUND,
    OF_TWO,
    SCATTERED,
    THEIRS,
    emptied,
    key_of,
    link,
)
from bot.store.peers import forgotten
from bot.store.schema import inbox, message, person
from bot.store.statements import Statement
from bot.store.transaction import Tx

PIECE = 250  # rows of one unit, with what hangs on them: under 20 ms
LOOK = 1_000  # rows of one read by age
STRETCH = 50_000  # ids of one read that looks for one person's among them
TRIES = 5

ROWS_OF = {
    table: Statement(
        select(key_of(table)).where(table.c.person == bindparam("person")).limit(bindparam("limit"))
    )
    for table in FOUND
}
ROWS_AMONG = {
    table: Statement(
        select(table.c.id)
        .where(table.c.id > bindparam("after"), table.c.id <= bindparam("until"))
        .where(table.c.person == bindparam("person"))
    )
    for table in SCATTERED
}
NEWEST = {table: Statement(select(func.max(table.c.id))) for table in SCATTERED}
BY_AGE = {
    table: Statement(
        select(table.c.id, table.c.at)
        .where(table.c.id > bindparam("after"))
        .order_by(table.c.id)
        .limit(bindparam("limit"))
    )
    for table in AGEING
}
REMOVE = {
    table: Statement(delete(table).where(key_of(table) == bindparam("row")))
    for table in {*THEIRS, *AGEING, *OF_TWO}
}
REMOVE_CHILDREN = {
    table: {
        child: Statement(delete(child).where(link(child, table) == bindparam("row")))
        for child in children
    }
    for table, children in CHILDREN.items()
}
COUNT = {
    table: Statement(
        select(func.count()).select_from(table).where(table.c.person == bindparam("person"))
    )
    for table in FOUND
}
CAME_IN_AS = select(message.c.inbox).where(message.c.id == bindparam("row")).scalar_subquery()
EMPTY_INBOX = Statement(
    update(inbox)
    .values({column.key: None for column in emptied(inbox)})
    .where(inbox.c.id == CAME_IN_AS)
)
# What may not be empty in the row of a person who is nobody any more. `ref` becomes a new one last,
# so that an erasure that was interrupted can be asked for again.
NOBODY = {"language": "en", "zone": "UTC", "protected": False}
EMPTY_PERSON = Statement(
    update(person)
    .values(
        {column.key: NOBODY.get(column.key) for column in emptied(person) if column.key != "ref"}
        | {"erased_at": bindparam("now")}
    )
    .where(person.c.id == bindparam("whose"), person.c.erased_at.is_(None))
)

REF = Statement(select(person.c.ref).where(person.c.id == bindparam("whose")))
FORGET_REF = Statement(
    update(person).values(ref=bindparam("new_ref")).where(person.c.id == bindparam("whose"))
)


def counts_for(tx: Tx, person_id: PersonId) -> dict[str, int]:
    """How many rows of each table are kept of a person, for "my data".

    The history is not counted: it has no index by person, and a unit of work has no time for that.
    """
    return {table.name: int(count.one(tx, person=person_id)) for table, count in COUNT.items()}


async def erase(db: Database, person_id: PersonId, now: datetime) -> Mapping[str, int]:
    """Erase a person and say how many rows of which table went.

    Their row stays, nobody's, with the day: what counts people must still be right. It is remembered
    beside the file before anything goes, so that a restored backup does not bring them back. Raises
    `Unavailable` when the log could not be emptied because somebody kept reading; do it again then.
    """
    if db.file is not None:
        await _remember(db.file, await db.read(_ref, person_id), now)
    return await erase_again(db, person_id, now)


async def erase_again(db: Database, person_id: PersonId, now: datetime) -> Mapping[str, int]:
    """Erase a person whom a restored backup has brought back: as `erase`, and it is remembered already."""
    gone: Counter[str] = Counter()
    await db.write(_lane(person_id), forgotten.let_go, person_id, now)
    for other, contact in await db.read(forgotten.others, person_id):
        while piece := await db.write(_lane(other), _forget_passed_on, other, contact, now):
            gone += piece
    while piece := await db.write(_lane(person_id), step, person_id, now):
        gone += piece
    for hearer in await db.read(mentions.hearers, person_id):
        while piece := await db.write(_lane(hearer), _forget_told, hearer, person_id, now):
            gone += piece
    for table in SCATTERED:
        newest = await db.read(_newest, table)
        for start in range(0, newest, STRETCH):
            rows = await db.read(_rows_among, table, person_id, start)
            gone += await _remove_all(db, table, rows)
    await _empty_log(db)
    await db.write(_lane(person_id), forget_ref, person_id)
    await db.truncate_log()
    return gone


async def _remember(file: Path, ref: str, now: datetime) -> None:
    try:
        await asyncio.to_thread(erased.remember, file, ref, now)
    except OSError as error:
        message = f"Nothing was erased: it cannot be written down in {erased.list_of(file)}. See to the disk, then do it again."
        raise Unavailable(message) from error


def _ref(tx: Tx, person_id: PersonId) -> str:
    return str(REF.one(tx, whose=person_id))


def forget_ref(tx: Tx, person_id: PersonId) -> None:
    """Give the emptied row a reference that nobody knows."""
    FORGET_REF.run(tx, whose=person_id, new_ref=secrets.token_hex(8))


def step(tx: Tx, person_id: PersonId, now: datetime) -> Counter[str]:
    """Erase one piece of what is found by person, and count it; nothing: all of that has gone.

    With the first one their name, addresses and conversation go, and who writes is a stranger.
    """
    people.lock(tx, person_id)
    tx.known.clear()
    EMPTY_PERSON.run(tx, whose=person_id, now=now)
    gone: Counter[str] = Counter()
    for table in FOUND:
        for (row,) in ROWS_OF[table].all(tx, person=person_id, limit=max(PIECE - gone.total(), 0)):
            gone += _remove(tx, table, row)
    return gone


def _forget_told(tx: Tx, hearer: PersonId, person_id: PersonId, now: datetime) -> Counter[str]:
    """Remove what a colleague was told of the person; what waits behind it has its turn."""
    people.lock(tx, hearer)
    gone: Counter[str] = Counter()
    for row in mentions.heard(tx, hearer, person_id, PIECE):
        gone += _remove(tx, message, row)
    outbox.go_on(tx, hearer, now)
    return gone


def _forget_passed_on(tx: Tx, other: PersonId, contact: int, now: datetime) -> Counter[str]:
    """Remove what the other one wrote in a contact or got there; what waits behind it has its turn."""
    people.lock(tx, other)
    gone: Counter[str] = Counter()
    for row in forgotten.passed_on(tx, other, contact, PIECE):
        gone += _remove(tx, message, row)
    outbox.go_on(tx, other, now)
    return gone


async def retire(
    db: Database, now: datetime, *, texts_days: int | None = None
) -> Mapping[str, int]:
    """Remove what is older than its class allows, and say how much; `texts_days` for the transcript.

    Rows are looked at in the order they were written, and no further than to a thousand of which
    none is old enough. Raises `Unavailable` as `erase` does.
    """
    gone: Counter[str] = Counter()
    for table in AGEING:
        days = texts_days if table is message else None
        keep = timedelta(days=days or kept.of(key_of(table)).days or 0)
        after: int | None = 0
        while after is not None:
            old, after = await db.read(_older, table, now - keep, after)
            gone += await _remove_all(db, table, old)
    if gone:
        await _empty_log(db)
    return gone


def _newest(tx: Tx, table: Table) -> int:
    return NEWEST[table].one(tx) or 0


def _rows_among(tx: Tx, table: Table, person_id: PersonId, start: int) -> list[int]:
    rows = ROWS_AMONG[table].all(tx, person=person_id, after=start, until=start + STRETCH)
    return [row for (row,) in rows]


def _older(tx: Tx, table: Table, than: datetime, after: int) -> tuple[list[int], int | None]:
    """Give the old ones among the next rows, and where to go on; None: there is no more to find."""
    rows = BY_AGE[table].all(tx, after=after, limit=LOOK)
    old = [row for row, at in rows if at < than]
    return old, rows[-1][0] if old else None


async def _remove_all(db: Database, table: Table, rows: list[int]) -> Counter[str]:
    gone: Counter[str] = Counter()
    for start in range(0, len(rows), PIECE):
        gone += await db.write("erasure", _remove_these, table, rows[start : start + PIECE])
    return gone


def _remove_these(tx: Tx, table: Table, rows: list[int]) -> Counter[str]:
    gone: Counter[str] = Counter()
    for row in rows:
        gone += _remove(tx, table, row)
    return gone


def _remove(tx: Tx, table: Table, row: object) -> Counter[str]:
    """Remove a row and what hangs on it."""
    gone: Counter[str] = Counter()
    for child, statement in REMOVE_CHILDREN[table].items():
        gone[child.name] += statement.run(tx, row=row)
    if table is message:
        EMPTY_INBOX.run(tx, row=row)
    gone[table.name] += REMOVE[table].run(tx, row=row)
    return gone


def _lane(person_id: PersonId) -> str:
    return f"person:{person_id}"


async def _empty_log(db: Database) -> None:
    for _ in range(TRIES):
        if await db.truncate_log():
            return
    message = (
        "It is erased, but not yet out of the database's log, because somebody keeps reading. "
        "Do the same again in a moment."
    )
    raise Unavailable(message)
