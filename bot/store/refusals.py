"""Why a database is not opened: each one sentence with the way out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from bot.store.faults import driver_errors, of_psycopg


class StoreRefused(Exception):
    """The database cannot or should not be opened. Its text is for the person at the keyboard."""


class StoreMissing(StoreRefused):
    """There is no database there."""


class StoreLocked(StoreRefused):
    """Another process has it open."""


class StoreReadOnly(StoreRefused):
    """It may not be written."""


class NotADatabase(StoreRefused):
    """It is no database, or a broken one."""


class NotOurs(StoreRefused):
    """It is a database, but not one of Terskel's."""


class NewerStore(StoreRefused):
    """A newer Terskel made it."""


class OtherPurpose(StoreRefused):
    """It is a demo where a real one is wanted, or the other way round."""


class StoreUnreachable(StoreRefused):
    """The database server does not answer."""


# SQLite result codes (sqlite.org/rescode.html) and what they mean when a file is opened.
BUSY, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = {5, 6}, {8}, {10}, {11}, {13}, {14}, {26}


@contextmanager
def in_words(place: Path | URL) -> Iterator[None]:
    """Turn what a driver says about opening `place` into a `StoreRefused`."""
    try:
        yield
    except driver_errors() as error:
        refusal = _refusal(place, error.orig if isinstance(error, DBAPIError) else error)
        if refusal is None:
            raise
        raise refusal from error


def _refusal(place: Path | URL, error: BaseException | None) -> StoreRefused | None:
    if isinstance(error, of_psycopg("OperationalError")) and isinstance(place, URL):
        message = (
            f"PostgreSQL at {place.host or 'this machine'} does not let Terskel in ({' '.join(str(error).split())}). "
            "Start it, or mend TERSKEL_DATABASE."
        )
        return StoreUnreachable(message)
    code = getattr(error, "sqlite_errorcode", 0) & 255
    if code in BUSY:
        return StoreLocked(
            f"{place} is locked by another program. Close that one, then start again."
        )
    if code in READONLY | CANTOPEN:
        return StoreReadOnly(
            f"{place} cannot be opened for writing. Give Terskel the right to write it and its folder."
        )
    if code in NOTADB | CORRUPT:
        return NotADatabase(
            f"{place} is not a database, or it is damaged. Name another one with --database, or restore a backup."
        )
    if code in IOERR | FULL:
        return StoreRefused(
            f"{place} cannot be read or written ({error}). See whether the disk is full."
        )
    return None
