"""A thread that owns one connection and commits units of work on it."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine

from bot.store.faults import Fault, Unavailable, driver_errors, fault
from bot.store.transaction import Tx

if TYPE_CHECKING:
    import psycopg

TRIES = 3
ENDED = {"COMMIT", "ROLLBACK"}  # what PostgreSQL says of a statement that ends a transaction
AGAIN = {Fault.PASSING, Fault.LOST}


class Swallowed(RuntimeError):
    """A unit caught an error of the database, and what it did after that cannot be committed."""


@dataclass(slots=True, eq=False)
class Unit:
    """One function waiting for its transaction, and the caller waiting for it.

    `bare` ones run between two transactions, for what SQLite does not allow inside of one.
    """

    run: Callable[[Tx], Any]
    future: asyncio.Future[Any]
    bare: bool = False
    answer: Any = None
    error: BaseException | None = None


class Writer:
    """Runs units in the order they came, up to `most` in one commit; `waiting` is the longest queue.

    A batch with a failing unit is undone whole and its units run alone: there are no savepoints,
    because SQLite sometimes rolls back by itself and `ROLLBACK TO` would then find nothing.
    """

    def __init__(
        self, engine: Engine, begun: Callable[[Connection], Tx], *, most: int, waiting: int
    ) -> None:
        self.died: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._loop = asyncio.get_running_loop()
        self._engine = engine
        self._begun = begun
        self._most = most
        self._waiting = waiting
        self._queue: SimpleQueue[Unit | None] = SimpleQueue()
        self._tx: Tx | None = None
        self._open = True
        self._last = False
        self._thread = threading.Thread(target=self._work, name="terskel-writer", daemon=True)
        self._thread.start()

    def put(self, run: Callable[[Tx], Any], *, bare: bool = False) -> asyncio.Future[Any]:
        """Queue a unit. Raises `Unavailable` when closed or when too much waits."""
        if not self._open:
            raise Unavailable("The database is closed: this process is stopping.")
        if self._queue.qsize() >= self._waiting:
            raise Unavailable("Too much waits to be written already; try again in a moment.")
        future: asyncio.Future[Any] = self._loop.create_future()
        self._queue.put(Unit(run, future, bare))
        return future

    @property
    def waiting(self) -> int:
        """How many units wait."""
        return self._queue.qsize()

    async def close(self) -> None:
        """Commit what waits, then end the thread."""
        self._open = False
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        batch: list[Unit] = []
        try:
            while not self._last:
                batch = self._gathered()
                self._do(batch)
                self._loop.call_soon_threadsafe(settle, batch)
                batch = []
            self._leave()
        except BaseException as bug:  # noqa: BLE001 - nothing may leave a caller waiting for ever
            self._loop.call_soon_threadsafe(self._give_up, batch, bug)

    def _gathered(self) -> list[Unit]:
        """Wait for a unit and take all that wait with it, but for those whose caller has gone."""
        batch: list[Unit] = []
        unit = self._queue.get()
        try:
            while unit is not None:
                if not unit.future.cancelled():
                    batch.append(unit)
                if len(batch) == self._most:
                    return batch
                unit = self._queue.get_nowait()
        except Empty:
            return batch
        self._last = True
        return batch

    def _do(self, batch: list[Unit]) -> None:
        units = [unit for unit in batch if not unit.bare]
        if units and not self._commit(units):
            for unit in units:  # each alone: only the one that failed hears of it
                self._commit([unit])
        for unit in batch:
            if unit.bare:
                self._run_bare(unit)

    def _commit(self, units: list[Unit], tries: int = TRIES) -> bool:
        """Whether every unit now has its answer; if not, they are to be run alone."""
        committing = False
        try:
            tx = self._ready()
            with tx.connection.begin():
                for unit in units:
                    unit.answer, unit.error = unit.run(tx), None
                    check_sound(tx)
                committing = True
        except Exception as error:  # noqa: BLE001 - whatever it is, a caller is told
            whose = fault(error)
            self._undo(whose)
            unknown = (
                committing and whose is Fault.LOST
            )  # it may be committed: never run again here
            if whose in AGAIN and not unknown and tries > 1:
                return self._commit(units, tries - 1)
            if whose is Fault.UNIT and len(units) > 1:
                return False
            for unit in units:
                unit.error = error if whose is Fault.UNIT else unavailable(error)
        return True

    def _run_bare(self, unit: Unit) -> None:
        try:
            unit.answer = unit.run(self._ready())
        except Exception as error:  # noqa: BLE001 - the caller is told
            unit.error = error if fault(error) is Fault.UNIT else unavailable(error)

    def _ready(self) -> Tx:
        if self._tx is None:
            self._tx = self._begun(self._engine.connect())
        return self._tx

    def _undo(self, whose: Fault) -> None:
        """See to it that nothing is left of a failed transaction; a lost connection is let go.

        SQLite keeps a transaction open whose COMMIT failed, and SQLAlchemy takes it for closed.
        """
        if self._tx is None:
            return
        try:
            self._tx.cursor.connection.rollback()
        except driver_errors():
            whose = Fault.LOST
        if whose is Fault.LOST:
            self._tx.connection.invalidate()
            self._leave()

    def _leave(self) -> None:
        if self._tx is not None:
            self._tx.connection.close()
            self._tx = None

    def _give_up(self, batch: list[Unit], bug: BaseException) -> None:
        """On the loop, so that no caller can slip in: answer everybody, then stop the process."""
        self._open = False
        while not self._queue.empty():
            unit = self._queue.get()
            if unit is not None:
                batch.append(unit)
        for unit in batch:
            unit.error = unavailable(bug)
        settle(batch)
        if not self.died.done():
            self.died.set_exception(RuntimeError(f"the thread that writes has died: {bug!r}"))


def check_sound(tx: Tx) -> None:
    """Raise `Swallowed` when the transaction has ended or failed and the unit did not say so."""
    sound = tx.cursor.connection.in_transaction if tx.dialect == "sqlite" else _is_sound(tx.cursor)
    if not sound:
        message = "a unit of work swallowed an error of the database"
        raise Swallowed(message)


def _is_sound(cursor: "psycopg.Cursor[Any]") -> bool:
    """Whether PostgreSQL's transaction goes on, or has not begun because the unit asked nothing."""
    state = cursor.connection.info.transaction_status.name
    return state == "INTRANS" or (state == "IDLE" and cursor.statusmessage not in ENDED)


def unavailable(error: BaseException) -> Unavailable:
    """Say that the database is at fault, with what it said."""
    said = Unavailable(
        f"The database cannot be used just now ({error}). `terskel doctor` says more."
    )
    said.__cause__ = error
    return said


def settle(batch: list[Unit]) -> None:
    """Tell every caller that is still there what came of its unit."""
    for unit in batch:
        if unit.future.done():
            continue
        if unit.error is None:
            unit.future.set_result(unit.answer)
        else:
            unit.future.set_exception(unit.error)
