"""Whose fault an error is, wrapped by SQLAlchemy or not."""

import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from bot.store.faults import Fault, Unavailable, fault


def of_sqlite(code: int | None, kind: type[sqlite3.Error] = sqlite3.OperationalError) -> Exception:
    error = kind(f"sqlite {code} {kind.__name__}")
    if code is not None:
        error.sqlite_errorcode = code
    return error


def of_postgres(
    state: str | None, kind: type[psycopg.Error] = psycopg.OperationalError
) -> Exception:
    error = kind(f"postgres {state} {kind.__name__}")
    error.sqlstate = state
    return error


ROWS = [
    (of_sqlite(5), Fault.OUTAGE),  # busy
    (of_sqlite(5 | 2 << 8), Fault.OUTAGE),  # an extended code of busy
    (of_sqlite(8), Fault.OUTAGE),  # read-only
    (of_sqlite(13), Fault.OUTAGE),  # full
    (of_sqlite(19, sqlite3.IntegrityError), Fault.UNIT),
    (of_sqlite(1), Fault.UNIT),  # wrong SQL
    (of_sqlite(None), Fault.OUTAGE),  # the driver: no such connection
    (of_sqlite(None, sqlite3.ProgrammingError), Fault.UNIT),  # wrong parameters
    (of_postgres("40P01"), Fault.PASSING),
    (of_postgres("40001"), Fault.PASSING),
    (of_postgres("57P01"), Fault.LOST),  # the server is told to stop
    (of_postgres("08006"), Fault.LOST),
    (of_postgres(None), Fault.LOST),
    (of_postgres(None, psycopg.InterfaceError), Fault.LOST),
    (of_postgres(None, psycopg.DataError), Fault.UNIT),  # NUL in a text
    (of_postgres("53100"), Fault.OUTAGE),  # disk full
    (of_postgres("58030"), Fault.OUTAGE),
    (of_postgres("57014"), Fault.OUTAGE),  # cancelled by the operator
    (of_postgres("23505"), Fault.UNIT),
    (of_postgres("25006"), Fault.UNIT),  # written to a reader
    (ValueError("a bug"), Fault.UNIT),
    (Unavailable("gone"), Fault.OUTAGE),
]


@pytest.mark.parametrize(("error", "whose"), ROWS, ids=str)
def test_a_drivers_own_error_is_read(error: Exception, whose: Fault) -> None:
    assert fault(error) is whose


@pytest.mark.parametrize(("error", "whose"), ROWS[:20], ids=str)
def test_an_error_that_sqlalchemy_wrapped_is_read(error: Exception, whose: Fault) -> None:
    assert fault(DBAPIError("SELECT", {}, error)) is whose
