"""Sealing everything anew after the keys were rotated: every `Sealed` column of the schema."""

from typing import Any

from sqlalchemy import Column, LargeBinary, Table, bindparam, select, type_coerce, update

from bot.store import key_check
from bot.store.database import Database
from bot.store.schema import metadata
from bot.store.statements import Statement
from bot.store.transaction import Tx
from bot.store.types import Sealed

PIECE = 500  # rows of one unit


def sealed_columns() -> list[Column[Any]]:
    """Give every column that is sealed."""
    return [
        column
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, Sealed)
    ]


def _named(table: Table) -> Column[Any]:
    (key,) = table.primary_key.columns
    return key


LOOK = {
    column: Statement(
        select(_named(column.table), type_coerce(column, LargeBinary))
        .where(_named(column.table) > bindparam("after"), column.is_not(None))
        .order_by(_named(column.table))
        .limit(bindparam("limit"))
    )
    for column in sealed_columns()
}
CHANGE = {
    column: Statement(
        update(column.table)
        .values({column: bindparam("text", type_=column.type)})
        .where(
            _named(column.table) == bindparam("row"),
            column == bindparam("was", type_=LargeBinary()),
        )
    )
    for column in sealed_columns()
}


async def reseal(db: Database) -> int:
    """Seal with the current key what an older one sealed; how many texts that was.

    When it is done the old keys are not needed any more (`Keyring.only_current`), but for backups.
    Interrupted, it goes on where it was when it is begun again. Raises `KeyWrong` for a text that
    no key opens.
    """
    changed = 0
    for column in sealed_columns():
        after: int | None = 0
        while after is not None:
            number, after = await db.write("reseal", _piece, column, after)
            changed += number
    await db.write("reseal", key_check.put)
    return changed


def _piece(tx: Tx, column: Column[Any], after: int) -> tuple[int, int | None]:
    """Seal one piece anew; how many, and where to go on."""
    label = column.type.label  # type: ignore[attr-defined]
    rows = LOOK[column].all(tx, after=after, limit=PIECE)
    old = [(row, sealed) for row, sealed in rows if not tx.keys.sealed_by_current(sealed)]
    for row, sealed in old:
        CHANGE[column].run(tx, row=row, was=sealed, text=tx.keys.open(sealed, label))
    return len(old), rows[-1][0] if rows else None
