"""Whose fault an error is: the database's, the unit's, or just a moment's."""

import sqlite3
import sys
from enum import Enum
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

if TYPE_CHECKING:
    import psycopg

# SQLite result codes (sqlite.org/rescode.html): perm, busy, locked, nomem, readonly, ioerr,
# corrupt, full, cantopen, protocol, notadb.
SQLITE_FAULTS = {3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 26}
# PostgreSQL classes (its manual, appendix A): connection, resources, operator intervention, system.
POSTGRES_FAULTS = {"08", "53", "57", "58"}
DEADLOCK_OR_SERIALIZATION = {"40P01", "40001"}


class Unavailable(Exception):
    """The database is at fault, not the unit. Perhaps it was committed: units are safe to repeat."""


class Fault(Enum):
    """Whose an error is."""

    UNIT = "the unit's own"
    PASSING = "worth running again at once"
    LOST = "the connection is gone: again, on a new one"
    OUTAGE = "the database's"


def fault(error: BaseException) -> Fault:
    """Say whose `error` is, whether SQLAlchemy has wrapped the driver's error or not."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause)
    if isinstance(cause, of_psycopg("Error")):
        return _of_postgres(cause)
    return Fault.OUTAGE if isinstance(error, Unavailable) else Fault.UNIT


def driver_errors() -> tuple[type[Exception], ...]:
    """Give what a driver may raise, wrapped by SQLAlchemy or not."""
    return (DBAPIError, sqlite3.Error, *of_psycopg("Error"))


def of_psycopg(*kinds: str) -> "tuple[type[psycopg.Error], ...]":
    """Give psycopg's classes of errors; none while it is not loaded, for then nothing can be of it.

    It is loaded with a PostgreSQL database only: a start on SQLite is quicker without.
    """
    driver = sys.modules.get("psycopg")
    return tuple(getattr(driver, kind) for kind in kinds) if driver else ()


def _of_sqlite(error: sqlite3.Error) -> Fault:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:  # the driver's own complaint
        return Fault.OUTAGE if isinstance(error, sqlite3.OperationalError) else Fault.UNIT
    return Fault.OUTAGE if code & 255 in SQLITE_FAULTS else Fault.UNIT


def _of_postgres(error: "psycopg.Error") -> Fault:
    if error.sqlstate is None:
        lost = isinstance(error, of_psycopg("OperationalError", "InterfaceError"))
        return Fault.LOST if lost else Fault.UNIT
    if error.sqlstate in DEADLOCK_OR_SERIALIZATION:
        return Fault.PASSING
    if error.sqlstate.startswith(("08", "57P")):  # cut off, shutting down, terminated
        return Fault.LOST
    return Fault.OUTAGE if error.sqlstate[:2] in POSTGRES_FAULTS else Fault.UNIT
