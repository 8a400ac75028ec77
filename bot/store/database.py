"""The database as the edges see it: `write` a unit of work, `read` a page.

Many units share a commit on SQLite; on PostgreSQL each has its own (group commit deadlocks there).
"""

import asyncio
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.model.people import Person
from bot.store.faults import Fault, fault
from bot.store.keys import Keyring
from bot.store.transaction import Dialect, Tx
from bot.store.writer import Writer, unavailable

if TYPE_CHECKING:
    from bot.store.statements import Plan, Statement

P = ParamSpec("P")
T = TypeVar("T")
MOST_WAITING = 4096  # units; when more wait, the disk is the trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Engines:
    """The connections of one database, and how units are put on them."""

    writer: Engine
    reader: AsyncEngine
    dialect: Dialect
    threads: int  # that write
    most: int  # units in one transaction


class Database:
    """Runs units of work, those of one key in their order, and reads beside them.

    Made inside a running loop. `died` ends with an error when a writer thread does: the owner of
    this awaits it and stops the process.
    """

    def __init__(self, engines: Engines, keys: Keyring, *, waiting: int = MOST_WAITING) -> None:
        self.keys = keys
        self.dialect = engines.dialect
        self._plans: dict[Statement, Plan] = {}
        self._known: dict[tuple[Any, ...], Person] = {}
        self._engines = engines
        self._writers = [
            Writer(engines.writer, self.begun, most=engines.most, waiting=waiting)
            for _ in range(engines.threads)
        ]

    async def write(
        self, key: str, unit: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Commit `unit` and give what it gave. Units of one `key` keep their order.

        A unit may run twice: it changes nothing but the transaction. Raises what the unit raised,
        or `Unavailable` when the database is at fault or too much waits already.
        """
        writer = self._writers[self.thread_of(key)]
        return cast("T", await writer.put(lambda tx: unit(tx, *args, **kwargs)))

    async def read(
        self, look: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `look` on one snapshot that it cannot change. Raises `Unavailable`."""

        def looked(connection: Connection) -> T:
            return look(self.begun(connection, writes=False), *args, **kwargs)

        try:
            async with self._engines.reader.begin() as connection:
                return await connection.run_sync(looked)
        except Exception as error:
            if fault(error) is Fault.UNIT:
                raise
            raise unavailable(error) from error

    @property
    def file(self) -> Path | None:
        """Where a SQLite database lies; None: it is PostgreSQL."""
        found = self._engines.writer.url.database
        return Path(found) if found and self.dialect == "sqlite" else None

    @property
    def waiting(self) -> int:
        """How many units wait for their transaction."""
        return sum(writer.waiting for writer in self._writers)

    def thread_of(self, key: str) -> int:
        """Which of the writer threads runs the units of this key, always the same."""
        return zlib.crc32(key.encode()) % len(self._writers)

    @property
    def is_shared(self) -> bool:
        """Whether other processes may work on it at the same time: on PostgreSQL."""
        return self.dialect != "sqlite"

    async def died(self) -> None:
        """Wait until a writer thread dies, and raise what it died of."""
        await asyncio.gather(*(writer.died for writer in self._writers))

    async def truncate_log(self) -> bool:
        """Bring SQLite's write-ahead log into the file and empty it; whether nobody was in the way.

        After an erasure nothing that was erased may stay in the log. PostgreSQL keeps its own log.
        """
        if self.dialect != "sqlite":
            return True
        return cast("bool", await self._writers[0].put(_truncate, bare=True))

    async def close(self) -> None:
        """Commit what waits. Readers leave first: the writer makes the last checkpoint."""
        for writer in self._writers:
            await writer.close()
        await self._engines.reader.dispose()
        self._engines.writer.dispose()

    def begun(self, connection: Connection, *, writes: bool = True) -> Tx:
        """Give what a unit gets, on this connection."""
        cursor = connection.connection.cursor()
        return Tx(connection, cursor, self.dialect, self.keys, self._plans, writes, self._known)


def _truncate(tx: Tx) -> bool:
    tx.cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    busy, _, _ = tx.cursor.fetchall()[0]
    return not busy
