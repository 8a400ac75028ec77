"""What of the schema is a person's, and for how long: read off the columns' classes, not listed."""

from typing import Any

from sqlalchemy import Column, PrimaryKeyConstraint, Table, UniqueConstraint

from bot.store import kept
from bot.store.kept import Erasing
from bot.store.schema import metadata, peer_offer, peer_relay, person


def is_theirs(table: Table) -> bool:
    """Whether this table's rows are a person's and go with them."""
    return "person" in table.c and kept.of(table.c.person).erasing is Erasing.DELETED


def goes_with(table: Table) -> Table | None:
    """Give the table whose rows this one's hang on, if there is one: they go together."""
    parents = {
        key.column.table
        for column in table.c
        for key in column.foreign_keys
        if key.ondelete is None and key.column.table is not person
    }
    return next((parent for parent in parents if is_theirs(parent)), None)


def link(child: Table, parent: Table) -> Column[Any]:
    """Give the column of `child` that names a row of `parent`."""
    return next(
        column
        for column in child.c
        if any(key.column.table is parent for key in column.foreign_keys)
    )


def is_found_by(column: Column[Any]) -> bool:
    """Whether rows can be found by this column without reading all of them."""
    table = column.table
    keys = [
        found
        for found in table.constraints
        if isinstance(found, PrimaryKeyConstraint | UniqueConstraint)
    ]
    firsts = [next(iter(found.columns), None) for found in [*keys, *table.indexes]]
    return any(first is column for first in firsts)


def key_of(table: Table) -> Column[Any]:
    """Give the column that names a row; rows with a key of several are named by their person."""
    columns = list(table.primary_key.columns)
    return table.c.person if len(columns) > 1 else columns[0]


def emptied(table: Table) -> list[Column[Any]]:
    """Give the columns of a row that stays which do not stay as they are."""
    return [column for column in table.c if kept.of(column).erasing is not Erasing.STAYS]


# Children come before what they refer to, so that nothing is left that refers to nothing.
TABLES = list(reversed(metadata.sorted_tables))
THEIRS = [table for table in TABLES if is_theirs(table) and goes_with(table) is None]
CHILDREN = {
    table: [child for child in TABLES if is_theirs(child) and goes_with(child) is table]
    for table in TABLES
}
# Rows that hang on one person's and are for another one: they go with either of the two.
OF_TWO = [peer_offer, peer_relay]
# What can be found by person, the large last; and what cannot, because an index would cost every
# message more than an erasure now and then is worth.
FOUND = sorted(
    [*(table for table in THEIRS if is_found_by(table.c.person)), *OF_TWO],
    key=lambda table: bool(CHILDREN[table]),
)
SCATTERED = [table for table in THEIRS if table not in FOUND]
# What goes by its age.
AGEING = [
    table
    for table in TABLES
    if kept.of(key_of(table)).days is not None and goes_with(table) is None
]
