"""From a SQLite file to PostgreSQL: every row as it is stored, in one transaction, checked row by row.

PostgreSQL holds either everything or nothing: interrupted, it is simply begun again. No key is
needed, because what is sealed stays sealed.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Column,
    ColumnElement,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    Select,
    Table,
    Text,
    bindparam,
    func,
    insert,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.types import TypeEngine

from bot.store import header, schema
from bot.store.engines import postgres_mover, sqlite_engines, sqlite_reports
from bot.store.location import locate
from bot.store.migrating import migrate, one_at_a_time, revision
from bot.store.opening import MOVED, must_be_newest, must_not_be_moved, take_lock
from bot.store.refusals import StoreRefused, in_words
from bot.store.types import Json, Sealed

STEP = 1_000  # rows

Moved = Callable[[int], None]  # told of so many more rows


def move(source: Path, url: str, *, counted: Moved, moved: Moved) -> int:
    """Copy a stopped file into an empty PostgreSQL database, check it, and mark the file as moved.

    `counted` is told first how many rows there are to copy and to check, `moved` of each step.
    Gives the number of rows. Raises `StoreRefused`: nothing was changed then.
    """
    target = locate(url)
    if isinstance(target, Path):
        raise StoreRefused("A file is moved to PostgreSQL only: postgresql://user@host/name.")
    with in_words(source):
        header.look(source, make=False)
        lock = take_lock(source)
    try:
        with in_words(source), sqlite_reports(source).begin() as there:
            must_be_newest(there)
            must_not_be_moved(there.scalar(select(META.c.value).where(META.c.key == MOVED)))
            rows = sum(_count(there, table) for table in TABLES)
            counted(2 * rows)
            with in_words(target):
                _fill(there, target, moved)
        _mark(source, target)
    finally:
        lock.release()
    return rows


def _fill(source: Connection, target: URL, moved: Moved) -> None:
    engine = postgres_mover(target)
    with closing(engine.connect()) as here:
        if revision_of(here) is None:
            migrate(here)
        with here.begin():
            one_at_a_time(here)
            must_be_newest(here)
            if _is_empty(here):
                _copy_all(source, here, moved)
            _check_all(source, here, moved)
    engine.dispose()


def revision_of(connection: Connection) -> str | None:
    """Give the schema that a database stands at, in a transaction of its own."""
    with connection.begin():
        return revision(connection)


def _is_empty(here: Connection) -> bool:
    return not any(here.execute(select(table).limit(1)).first() for table in TABLES)


def _copy_all(source: Connection, here: Connection, moved: Moved) -> None:
    for table in TABLES:
        for rows in _steps(source, table):
            here.execute(insert(table), [_without_colleagues(table, row) for row in rows])
            moved(len(rows))
        _name_colleagues(source, here, table)
        _set_sequence(source, here, table)


def _check_all(source: Connection, here: Connection, moved: Moved) -> None:
    """Compare every row on both sides. Raises `StoreRefused`, and then nothing is kept."""
    for table in TABLES:
        there, copies = _steps(source, table), _steps(here, table)
        for rows in there:
            if list(map(tuple, next(copies, ()))) != list(map(tuple, rows)):
                raise StoreRefused(_differs(table))
            moved(len(rows))
        if next(copies, None) is not None:
            raise StoreRefused(_differs(table))


def _differs(table: Table) -> str:
    return (
        f"The PostgreSQL database holds other rows than the file (table {table.name!r}), so nothing was "
        "moved. Name an empty database: CREATE DATABASE makes one."
    )


def _steps(connection: Connection, table: Table) -> Iterator[Sequence[Row[Any]]]:
    """Give a table's rows in the order of its key, a thousand at a time."""
    keys = [_sorted(key, connection) for key in table.primary_key.columns]
    places = [list(table.c).index(key) for key in table.primary_key.columns]
    after: tuple[object, ...] | None = None
    while True:
        rows = connection.execute(_step(table, keys, after)).all()
        if rows:
            yield rows
        if len(rows) < STEP:
            return
        after = tuple(rows[-1][place] for place in places)


def _step(table: Table, keys: Sequence[ColumnElement[Any]], after: object) -> Select[Any]:
    look = select(table).order_by(*keys).limit(STEP)
    return look if after is None else look.where(tuple_(*keys) > after)


def _sorted(key: Column[Any], connection: Connection) -> ColumnElement[Any]:
    """Sort text alike on both sides: byte by byte."""
    if not isinstance(key.type, Text):
        return key
    return key.collate("BINARY" if connection.dialect.name == "sqlite" else "C")


def _without_colleagues(table: Table, row: Row[Any]) -> dict[str, object]:
    """Give a row without what refers to other rows of its own table: they may come later."""
    return dict(row._mapping) | dict.fromkeys(OWN[table])  # noqa: SLF001 - its documented name


def _name_colleagues(source: Connection, here: Connection, table: Table) -> None:
    for name in OWN[table]:
        for rows in _steps(source, table):
            named = [{"row": row.id, "to": row._mapping[name]} for row in rows]  # noqa: SLF001
            change = update(table).where(table.c.id == bindparam("row"))
            here.execute(change.values({name: bindparam("to")}), named)


def _set_sequence(source: Connection, here: Connection, table: Table) -> None:
    """Let the next row get a number that none ever had: SQLite remembers that of some tables."""
    key = next(iter(table.primary_key.columns))
    if not isinstance(key.type, Integer) or key.name != "id":
        return
    remembered = text("SELECT max(seq) FROM sqlite_sequence WHERE name = :name")
    used = source.scalar(remembered, {"name": table.name}) or 0
    newest = max(used, source.scalar(select(func.max(key))) or 0)
    if newest:
        sequence = func.pg_get_serial_sequence(table.name, key.name)
        here.execute(select(func.setval(sequence, newest)))


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _mark(source: Path, target: URL) -> None:
    """Let nobody begin this file again by mistake."""
    engines = sqlite_engines(source)
    with engines.writer.begin() as connection:
        where = target.render_as_string(hide_password=True)
        connection.execute(insert(META).values(key=MOVED, value=where))
    engines.writer.dispose()


def _plain(table: Table) -> Table:
    """Give a table whose columns are read and written as they are stored: sealed, unread."""
    columns = (
        Column(column.name, _stored(column.type), primary_key=column.primary_key)
        for column in table.c
    )
    return Table(table.name, _metadata, *columns)


def _stored(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    match kind:
        case Sealed():
            return LargeBinary()
        case Json():
            return Text()
        case _:
            return kind


_metadata = MetaData()
# Parents before their children.
PLAIN = {table: _plain(table) for table in schema.metadata.sorted_tables}
TABLES = list(PLAIN.values())
META = PLAIN[schema.meta]
OWN = {
    plain: [
        column.name
        for column in table.c
        if any(key.column.table is table for key in column.foreign_keys)
    ]
    for table, plain in PLAIN.items()
}
