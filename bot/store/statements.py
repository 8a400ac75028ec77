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
Bind = Callable[..., Row]
Read = Callable[[Row], Row]

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
    """A compiled statement: its text, its parameters in their order, what a row means (None: as it is)."""

    sql: str
    bind: Bind
    read: Read | None


@dataclass(frozen=True, slots=True)
class Shape:
    """What a statement is in one dialect, whatever the keys: `given` are its parameters in their order.

    Each with its name, whether it is taken from the caller, else its value, and its type.
    """

    sql: str
    takes: frozenset[str]
    given: list[tuple[str, bool, object, TypeEngine[Any]]]
    columns: list[TypeEngine[Any]]


class Statement:
    """A Core statement, compiled at its first use in a process, and made ready for a database's keys.

    `build` is the statement, or a function that is given the database's own `insert` (for
    `on_conflict_do_…`). Errors are the driver's own: `bot.store.faults` reads them.
    """

    __slots__ = ("_build", "_shapes")

    def __init__(self, build: Build) -> None:
        self._build = build
        self._shapes: dict[str, Shape] = {}  # by dialect: to compile takes milliseconds

    def run(self, tx: Tx, /, **values: object) -> int:
        """Run it and give the number of rows it touched. `TypeError` for a parameter too few or many."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, plan.bind(**values))
        touched: int = tx.cursor.rowcount
        return touched

    def first(self, tx: Tx, /, **values: object) -> Row | None:
        """Run it and give the first row, if there is one. All of it is done when this returns."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, plan.bind(**values))
        rows: list[Row] = tx.cursor.fetchall()
        if not rows:
            return None
        return plan.read(rows[0]) if plan.read else rows[0]

    def all(self, tx: Tx, /, **values: object) -> list[Row]:
        """Run it and give every row."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, plan.bind(**values))
        rows: list[Row] = tx.cursor.fetchall()
        return [plan.read(row) for row in rows] if plan.read else rows

    def one(self, tx: Tx, /, **values: object) -> Any:
        """Run it and give the first value of the one row it must bring."""
        row = self.first(tx, **values)
        if row is None:
            message = "a statement that must bring a row brought none"
            raise LookupError(message)
        return row[0]

    def raw(self, tx: Tx, /, **values: object) -> Row | None:
        """Run it and give the first row as it lies in the database, sealed and unread."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, plan.bind(**values))
        rows: list[Row] = tx.cursor.fetchall()
        return rows[0] if rows else None

    def read(self, tx: Tx, row: Row) -> Row:
        """Say what such a row means, without running anything."""
        plan = tx.plans.get(self) or self._plan(tx)
        return plan.read(row) if plan.read else row

    def _plan(self, tx: Tx) -> Plan:
        dialect = DIALECTS[tx.dialect]
        shape = self._shapes.get(tx.dialect)
        if shape is None:
            shape = self._shapes[tx.dialect] = shaped(self.built(tx), dialect)
        plan = tx.plans[self] = planned(shape, dialect, tx.keys)
        return plan

    def built(self, tx: Tx) -> Executable:
        """Give the statement for this database."""
        insert = cast("InsertInto", INSERTS[tx.dialect])
        return self._build if isinstance(self._build, Executable) else self._build(insert)


class Addition(Statement):
    """An insert of one row into a table whose key is one integer."""

    __slots__ = ()

    def id(self, tx: Tx, /, **values: object) -> int | None:
        """Add the row and give its id. None: it was there already, and nothing was to be done."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, plan.bind(**values))
        return self._added(tx)

    def new_id(self, tx: Tx, /, **values: object) -> int:
        """Add the row, which cannot be there yet, and give its id."""
        plan = tx.plans.get(self) or self._plan(tx)
        tx.cursor.execute(plan.sql, plan.bind(**values))
        added = self._added(tx)
        if added is None:
            message = "a row that must be new was there already"
            raise LookupError(message)
        return added

    def _added(self, tx: Tx) -> int | None:
        """SQLite knows the id by itself; RETURNING would make the insert half as dear again."""
        if tx.dialect == "sqlite":
            last: int = tx.cursor.lastrowid
            return last if tx.cursor.rowcount else None
        rows = tx.cursor.fetchall()
        return rows[0][0] if rows else None

    def built(self, tx: Tx) -> Executable:
        """Give the insert for this database: PostgreSQL must be asked for the id."""
        statement = cast("Insert", super().built(tx))
        return (
            statement
            if tx.dialect == "sqlite"
            else statement.returning(*statement.table.primary_key)
        )


def shaped(statement: Executable, dialect: Dialect) -> Shape:
    """Compile `statement` for `dialect`."""
    compiled = cast("SQLCompiler", statement.compile(dialect=dialect))  # type: ignore[attr-defined]
    binds = compiled.binds
    takes = frozenset(name for name, bind in binds.items() if bind.required)
    # What must stand in the text itself (the " " of aggregate_strings) is written into it here.
    whole = compiled.construct_expanded_state(dict.fromkeys(takes))
    kinds = {name: bind.type for name, bind in binds.items()} | {
        part: binds[name].type
        for name, parts in whole.parameter_expansion.items()
        for part in parts
    }
    given = [
        (name, name in takes, whole.parameters[name], kinds[name])
        for name in whole.positiontup or ()
    ]
    columns = statement.exported_columns if isinstance(statement, ReturnsRows) else ()
    return Shape(whole.statement, takes, given, [column.type for column in columns])


def planned(shape: Shape, dialect: Dialect, keys: Keyring) -> Plan:
    """Give a statement the processors of every parameter and column, with these keys."""
    given = [
        (name, is_taken, fixed, inward(kind, dialect, keys))
        for name, is_taken, fixed, kind in shape.given
    ]
    found = [outward(kind, dialect, keys) for kind in shape.columns]
    return Plan(shape.sql, binder(shape.takes, given), reader(found) if any(found) else None)


# As `namedtuple` does, the two functions that every statement passes through are written for it:
# a loop over its parameters would cost more than the statement does.
def binder(takes: frozenset[str], given: list[tuple[str, bool, object, Process | None]]) -> Bind:
    """Write the function that takes a statement's parameters and puts them in order, processed."""
    scope: dict[str, Any] = {}
    parts = []
    for place, (name, is_taken, fixed, process) in enumerate(given):
        scope[f"_fixed_{place}"], scope[f"_in_{place}"] = fixed, process
        value = name if is_taken else f"_fixed_{place}"
        parts.append(f"_in_{place}({value})" if process else value)
    head = f"lambda *, {', '.join(sorted(takes))}" if takes else "lambda"
    return cast("Bind", eval(f"{head}: ({''.join(f'{part}, ' for part in parts)})", scope))  # noqa: S307 - no text from outside


def reader(processes: list[Process | None]) -> Read:
    """Write the function that gives a row as Python means it."""
    scope = {f"_out_{place}": process for place, process in enumerate(processes)}
    parts = [
        f"_out_{place}(row[{place}])" if process else f"row[{place}]"
        for place, process in enumerate(processes)
    ]
    source = f"lambda row: ({''.join(f'{part}, ' for part in parts)})"
    return cast("Read", eval(source, dict(scope)))  # noqa: S307 - as above


def inward(kind: TypeEngine[Any], dialect: Dialect, keys: Keyring) -> Process | None:
    """What is done to a value of this type on its way in."""
    if isinstance(kind, Sealed):
        return keys.sealer(kind.label)
    return kind.dialect_impl(dialect).bind_processor(dialect)


def outward(kind: TypeEngine[Any], dialect: Dialect, keys: Keyring) -> Process | None:
    """What is done to a value of this type on its way out."""
    if isinstance(kind, Sealed):
        return keys.opener(kind.label)
    return kind.dialect_impl(dialect).result_processor(dialect, None)
