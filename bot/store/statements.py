"""Statements that are compiled once and run on the driver's own connection.

SQLAlchemy's execution costs some 30 µs a statement; this costs about 3. The column types still
hold: what goes in and comes out passes their processors, and sealed columns are sealed here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Dialect, Executable, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import ReturnsRows
from sqlalchemy.types import TypeEngine

from bot.store.keys import Keyring
from bot.store.transaction import Tx
from bot.store.types import Process, Sealed

Row = tuple[Any, ...]
Upsert = postgresql.Insert
InsertInto = Callable[[Table], Upsert]
Build = Executable | Callable[[InsertInto], Executable]

# Both write parameters by position; neither needs its driver to compile.
DIALECTS: dict[str, Dialect] = {
    "sqlite": SQLiteDialect_pysqlite(paramstyle="qmark"),
    "postgresql": PGDialect_psycopg(paramstyle="format"),  # type: ignore[no-untyped-call]
}
INSERTS: dict[str, Callable[[Table], Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled statement: its text, its parameters in order, and what must be done to them."""

    sql: str
    names: tuple[str, ...]
    takes: frozenset[str]
    fixed: dict[str, Any]
    inward: tuple[tuple[int, Process], ...]
    outward: tuple[tuple[int, Process], ...]


class Statement:
    """A Core statement, compiled at its first use with a database and its keys.

    `build` is the statement, or a function that is given the database's own `insert` (for
    `on_conflict_do_…`). Errors are the driver's own: `bot.store.faults` reads them.
    """

    __slots__ = ("_build",)

    def __init__(self, build: Build) -> None:
        self._build = build

    def run(self, tx: Tx, /, **values: object) -> int:
        """Run it and give the number of rows it touched."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, bound(plan, values))
        return cast("int", tx.cursor.rowcount)

    def first(self, tx: Tx, /, **values: object) -> Row | None:
        """Run it and give the first row, if there is one. All of it is done when this returns."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, bound(plan, values))
        rows = tx.cursor.fetchall()
        return shown(plan, rows[0]) if rows else None

    def all(self, tx: Tx, /, **values: object) -> list[Row]:
        """Run it and give every row."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, bound(plan, values))
        rows = tx.cursor.fetchall()
        return [shown(plan, row) for row in rows] if plan.outward else rows

    def one(self, tx: Tx, /, **values: object) -> Any:
        """Run it and give the first value of the one row it must bring."""
        row = self.first(tx, **values)
        if row is None:
            message = "a statement that must bring a row brought none"
            raise LookupError(message)
        return row[0]

    def _plan(self, tx: Tx) -> Plan:
        plan = tx.plans[self] = planned(self.built(tx), DIALECTS[tx.dialect], tx.keys)
        return plan

    def built(self, tx: Tx) -> Executable:
        """Give the statement for this database."""
        insert = cast("InsertInto", INSERTS[tx.dialect])
        return self._build if isinstance(self._build, Executable) else self._build(insert)


class Addition(Statement):
    """An insert of one row into a table whose key is one integer."""

    __slots__ = ()

    def id(self, tx: Tx, /, **values: object) -> int | None:
        """Add the row and give its id. None: it was there already, and nothing was to be done.

        SQLite tells the id by itself; RETURNING would make the insert half as dear again.
        """
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, bound(plan, values))
        if tx.dialect == "sqlite":
            return cast("int", tx.cursor.lastrowid) if tx.cursor.rowcount else None
        rows = tx.cursor.fetchall()
        return cast("int", rows[0][0]) if rows else None

    def new_id(self, tx: Tx, /, **values: object) -> int:
        """Add the row, which cannot be there yet, and give its id."""
        added = self.id(tx, **values)
        if added is None:
            message = "a row that must be new was there already"
            raise LookupError(message)
        return added

    def built(self, tx: Tx) -> Executable:
        """Give the insert for this database: PostgreSQL must be asked for the id."""
        statement = cast("Insert", super().built(tx))
        return (
            statement
            if tx.dialect == "sqlite"
            else statement.returning(*statement.table.primary_key)
        )


def bound(plan: Plan, values: dict[str, Any]) -> list[Any]:
    """The parameters in their order, as the driver wants them. `TypeError` for one too few or many."""
    if values.keys() != plan.takes:
        message = f"takes {sorted(plan.takes)}, was given {sorted(values)}"
        raise TypeError(message)
    if plan.fixed:
        values |= plan.fixed
    given = [values[name] for name in plan.names]
    for place, process in plan.inward:
        given[place] = process(given[place])
    return given


def shown(plan: Plan, row: Row) -> Row:
    """The row as Python means it."""
    if not plan.outward:
        return row
    read = list(row)
    for place, process in plan.outward:
        read[place] = process(read[place])
    return tuple(read)


def planned(statement: Executable, dialect: Dialect, keys: Keyring) -> Plan:
    """Compile `statement` for `dialect`, with the processors of every parameter and column."""
    compiled = cast("SQLCompiler", statement.compile(dialect=dialect))  # type: ignore[attr-defined]
    binds = compiled.binds
    takes = frozenset(name for name, bind in binds.items() if bind.required)
    # What must stand in the text itself (the " " of aggregate_strings) is written into it here.
    whole = compiled.construct_expanded_state(dict.fromkeys(takes))
    names = tuple(whole.positiontup or ())
    kinds = {name: bind.type for name, bind in binds.items()} | {
        part: binds[name].type
        for name, parts in whole.parameter_expansion.items()
        for part in parts
    }
    columns = list(statement.exported_columns) if isinstance(statement, ReturnsRows) else []
    return Plan(
        sql=whole.statement,
        names=names,
        takes=takes,
        fixed={name: whole.parameters[name] for name in names if name not in takes},
        inward=places(inward(kinds[name], dialect, keys) for name in names),
        outward=places(outward(column.type, dialect, keys) for column in columns),
    )


def places(processes: Any) -> tuple[tuple[int, Process], ...]:
    """Where something is to be done."""
    return tuple((place, process) for place, process in enumerate(processes) if process is not None)


def inward(kind: TypeEngine[Any], dialect: Dialect, keys: Keyring) -> Process | None:
    """What is done to a value of this type on its way in."""
    if isinstance(kind, Sealed):
        label = kind.label
        return lambda text: None if text is None else keys.seal(text, label)
    return kind.dialect_impl(dialect).bind_processor(dialect)


def outward(kind: TypeEngine[Any], dialect: Dialect, keys: Keyring) -> Process | None:
    """What is done to a value of this type on its way out."""
    if isinstance(kind, Sealed):
        label = kind.label
        return lambda sealed: None if sealed is None else keys.open(sealed, label)
    return kind.dialect_impl(dialect).result_processor(dialect, None)
