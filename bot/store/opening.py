"""Opening a database: whether it is ours and free, and bringing it up to date."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from sqlalchemy import URL, Connection

from bot.store import header, key_check, meta, notices, people, snapshots
from bot.store.database import Database, Engines
from bot.store.engines import postgres_engines, postgres_reports, sqlite_engines, sqlite_reports
from bot.store.keys import Keyring
from bot.store.location import locate
from bot.store.locking import Held, Lock
from bot.store.migrating import migrate, revision
from bot.store.migrations import NEWEST
from bot.store.people import TeamRow
from bot.store.refusals import (
    OtherPurpose,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    StoreRefused,
    in_words,
)
from bot.store.transaction import Dialect, Tx

Purpose = Literal["demo", "real"]
OWNER_ONLY = 0o600
MOVED = "moved_to"  # in the `meta` of a file that `terskel move` has left behind
EMPTY = "The database is empty. `terskel init` makes one; or name the right one with --database."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the opener expects of the database."""

    purpose: Purpose | None
    make: bool
    team: TeamRow | None


@dataclass(frozen=True, slots=True)
class Store:
    """An open database: `db` to write and read, `keys` to seal and open."""

    db: Database
    keys: Keyring
    lock: Lock | None = None
    server: URL | None = None

    @classmethod
    def open(
        cls,
        url: str,
        keyring: Keyring,
        *,
        purpose: Purpose | None,
        make: bool,
        team: TeamRow | None = None,
    ) -> Self:
        """Open the database at `url`, bring it up to date and, if `make`, make it first.

        Needs a running loop. A given `purpose` must be the one it was made for; a given `team` is
        written over the one before. Raises `StoreRefused` with the way out, or `KeyWrong`.
        """
        place = locate(url)
        wanted = Wanted(purpose, make, team)
        with in_words(place):
            if isinstance(place, URL):
                return cls(_opened(postgres_engines(place), keyring, wanted), keyring, server=place)
            lock = _locked(place, make=make)
            try:
                snapshots.forget_old(place)
                return cls(_opened(sqlite_engines(place), keyring, wanted), keyring, lock)
            except BaseException:
                lock.release()
                raise

    @property
    def alone(self) -> bool:
        """Whether no other process can write to this database."""
        return self.lock is not None

    def announce(self, socket: Path) -> None:
        """Tell other processes, through the lock file, where this one can be spoken to."""
        if self.lock is not None:
            self.lock.tell(socket)

    async def tell_others(self) -> None:
        """Let running processes see at once what was committed here. They do so soon in any case."""
        if self.server is not None:
            with suppress(*notices.lost()):
                await notices.tell(self.server)

    async def close(self) -> None:
        """Commit what waits and give the file back."""
        await self.db.close()
        if self.lock is not None:
            self.lock.release()


def keys_for(url: str, key_file: Path, *, make: bool) -> Keyring:
    """Give the keys in `key_file`; if `make`, and there is neither file nor database, new ones."""
    place = locate(url)
    if isinstance(place, Path) and not make:
        _must_exist(place)
    if make and isinstance(place, Path) and not place.exists() and not key_file.exists():
        return Keyring.make(key_file)
    return Keyring.load(key_file)


@contextmanager
def read_only(url: str, keyring: Keyring) -> Iterator[Tx]:
    """Read a database beside whoever writes it, on one snapshot, for exports.

    Raises `StoreRefused`, also for one that stands at another schema than ours, or `KeyWrong`.
    """
    place = locate(url)
    dialect: Dialect = "sqlite" if isinstance(place, Path) else "postgresql"
    if isinstance(place, Path):
        _must_exist(place)
        with in_words(place):
            header.look(place, make=False)
    engine = sqlite_reports(place) if isinstance(place, Path) else postgres_reports(place)
    with in_words(place), engine.begin() as connection:
        must_be_newest(connection)
        tx = Tx(connection, connection.connection.cursor(), dialect, keyring, {}, writes=False)
        key_check.compare(tx)
        yield tx


def _locked(path: Path, *, make: bool) -> Lock:
    """Take the lock and see to it that there is a file of ours which only its owner can read."""
    if not make:
        _must_exist(path)
    if path.exists():
        header.look(path, make=make)  # before anything is changed, or made beside it
    if path.exists() and not path.stat().st_mode & 0o222:
        message = f"{path} is marked read-only. Terskel must be able to write it: chmod u+w {path}"
        raise StoreReadOnly(message)
    lock = take_lock(path)
    try:
        _own(path)
    except BaseException:
        lock.release()
        raise
    return lock


def _own(path: Path) -> None:
    if path.exists():
        path.chmod(path.stat().st_mode & OWNER_ONLY)
    else:
        os.close(
            os.open(path, os.O_CREAT | os.O_EXCL, OWNER_ONLY)
        )  # its log is made with the same mode
    if not header.is_ours(path) and header.is_empty(path):
        header.claim(path)


def take_lock(path: Path) -> Lock:
    """Become the one process that may write this file. Raises `StoreRefused` with the way out."""
    try:
        return Lock.take(path)
    except Held as error:
        who = error.holder
        by = f"process {who.pid} since {who.since}" if who else "another process"
        message = (
            f"{path} is in use by {by}. Stop that one first; only one process may write the file."
        )
        raise StoreLocked(message) from error
    except FileNotFoundError as error:
        message = f"There is no folder {path.parent} for the database. Make it first, or choose another --database."
        raise StoreMissing(message) from error
    except OSError as error:
        message = f"Terskel may not write in {path.parent} ({error.strerror}). Give it the right to, or choose another --database."
        raise StoreReadOnly(message) from error


def _must_exist(path: Path) -> None:
    if not path.is_file():
        message = f"There is no database at {path}. `terskel init` makes one; or name the right one with --database."
        raise StoreMissing(message)


def _opened(engines: Engines, keyring: Keyring, wanted: Wanted) -> Database:
    try:
        with engines.writer.connect() as connection:
            tx = Tx(
                connection,
                connection.connection.cursor(),
                engines.dialect,
                keyring,
                {},
                writes=True,
            )
            _look_at(tx, wanted)
            migrate(connection)
            with connection.begin():
                _move_in(tx, wanted)
        return Database(engines, keyring)
    except BaseException:
        engines.writer.dispose()
        raise


def must_be_newest(connection: Connection) -> None:
    stands = revision(connection)
    if stands is None:
        raise StoreMissing(EMPTY)
    if stands != NEWEST:
        message = (
            f"This database stands at schema {stands}, and this Terskel reads {NEWEST}. Make a copy of it; "
            "then `terskel run` brings it up to date."
        )
        raise StoreRefused(message)


def _look_at(tx: Tx, wanted: Wanted) -> None:
    """Before anything is changed: is it ours, of this purpose, and is the key its own?"""
    with tx.connection.begin():
        if revision(tx.connection) is not None and (made_for := meta.get(tx, "purpose")):
            must_not_be_moved(meta.get(tx, MOVED))
            _same_purpose(made_for, wanted.purpose)
            key_check.compare(tx)
        elif not wanted.make:
            raise StoreMissing(EMPTY)


def must_not_be_moved(where: str | None) -> None:
    """Raise `StoreRefused` for a file whose contents live on in PostgreSQL."""
    if where is not None:
        message = (
            f"This database was moved to {where}, and what has come since is only there. "
            "Name that one in TERSKEL_DATABASE or with --database."
        )
        raise StoreRefused(message)


def _same_purpose(made_for: str, wanted: Purpose | None) -> None:
    if wanted is not None and made_for != wanted:
        use = {"demo": "`terskel demo`", "real": "`terskel run`"}[made_for]
        message = (
            f"This database was made as a {made_for} one and cannot be used as a {wanted} one. "
            f"Open it with {use}, or name another one with --database."
        )
        raise OtherPurpose(message)


def _move_in(tx: Tx, wanted: Wanted) -> None:
    if meta.get(tx, "purpose") is None:
        meta.put(tx, "purpose", wanted.purpose or "real")
        key_check.put(tx)
    if wanted.team is not None:
        people.keep_team(tx, wanted.team)
