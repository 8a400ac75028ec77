"""Backups of a SQLite database: made while it is used, proven to be whole before they count.

Pages are copied through a connection that can only read, in one snapshot: it neither writes nor
checkpoints, and nobody who writes waits for it. The key file is never in a backup.
"""

import contextlib
import os
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import quote

from bot.store.refusals import StoreRefused

OWNER_ONLY = 0o600
PIECE = 1024  # pages of one step: others get a turn between two
AGE_FORMAT = b"age-encryption.org/v1\n"
STAMP: Final = "%Y%m%dT%H%M%SZ"
WHERE_ROOM = "See to the room on the disk and the rights of the folder, then try again."


class BackupFailed(StoreRefused):
    """No backup was made, and none was changed. Its text is a sentence with the way out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A backup that was made: `size` in bytes as it lies there, `rows` of each table, its schema."""

    file: Path
    size: int
    rows: Mapping[str, int]
    schema: str
    sealed: bool


def make(source: Path, target: Path, *, recipient: str | None = None) -> Copied:
    """Copy the database at `source` to the new file `target`, whole or not at all.

    With a `recipient` (an age public key, "age1…") nobody but who has its secret key can read it.
    Blocks until it is on the disk: call it in a thread. Raises `BackupFailed`.
    """
    if target.exists():
        raise BackupFailed(f"{target} is there already. Name a new file; nothing is written over.")
    outgoing = _unfinished(target)
    # What is not encrypted yet stays in the folder of the database, which may be read as it is.
    plain = _unfinished(source.with_name(f"{target.name}.plain")) if recipient else outgoing
    with _in_words(target), _gone_at_last(plain, outgoing):
        rows = copy(source, plain)
        schema = prove(plain, rows)
        if recipient:
            _encrypt(plain, outgoing, recipient)
        outgoing.rename(target)
        flush(target)
        size = target.stat().st_size
    return Copied(file=target, size=size, rows=rows, schema=schema, sealed=bool(recipient))


def copy(source: Path, target: Path) -> dict[str, int]:
    """Copy one snapshot of `source` to the new file `target`, and count its rows.

    Raises `sqlite3.Error`, OSError.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
    address = f"file:{quote(str(source.absolute()))}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True, isolation_level=None)) as here,
        closing(sqlite3.connect(target, isolation_level=None)) as there,
    ):
        there.execute("PRAGMA journal_mode=off")  # a copy that fails is thrown away
        there.execute("PRAGMA synchronous=off")  # it is brought to the disk in the end
        here.execute("BEGIN")
        rows = _counts(here)  # from here on it sees one snapshot
        here.backup(there, pages=PIECE)
    flush(target)
    return rows


def prove(file: Path, rows: Mapping[str, int] | None = None, *, called: Path | None = None) -> str:
    """Look through every page and index of a database that nobody uses; give its schema.

    `rows`: how many each table must have. `called`: what people know the file as. Raises `BackupFailed`.
    """
    address = f"file:{quote(str(file.absolute()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if found == "ok" and rows is not None and _counts(connection) != rows:
                found = "rows are missing"
            schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise _damaged(called or file, str(error)) from error
    if found != "ok" or schema is None:
        raise _damaged(called or file, str(found))
    return str(schema[0])


def name_for(source: Path, now: datetime, *, sealed: bool) -> str:
    """Name a backup after its database and the moment (UTC)."""
    return f"{source.stem}-{now:{STAMP}}.db{'.age' if sealed else ''}"


def made_in(folder: Path, source: Path) -> list[Path]:
    """Give the backups of this database in `folder` that carry such a name, the oldest first."""
    named = re.compile(re.escape(source.stem) + r"-\d{8}T\d{6}Z\.db(\.age)?")
    return sorted(file for file in folder.glob("*.db*") if named.fullmatch(file.name))


def thin_out(folder: Path, source: Path, *, keep: int) -> list[Path]:
    """Delete all but the `keep` newest backups of this database in `folder`; give what went."""
    old = made_in(folder, source)[:-keep]
    for file in old:
        file.unlink(missing_ok=True)
    return old


def keep_beside(file: Path, folder: Path) -> None:
    """Put a copy of a small file into `folder`, all or nothing, over the one that was there before."""
    if not file.exists():
        return
    target = folder / file.name
    unfinished = _unfinished(target)
    with _gone_at_last(unfinished):
        descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as writing:
            writing.write(file.read_bytes())
        flush(unfinished)
        unfinished.rename(target)


def flush(file: Path) -> None:
    """Bring a file and its name to the disk."""
    for place, how in ((file, os.O_RDONLY), (file.absolute().parent, os.O_RDONLY | os.O_DIRECTORY)):
        descriptor = os.open(place, how)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _unfinished(target: Path) -> Path:
    return target.with_name(f".{target.name}.making")


@contextlib.contextmanager
def _gone_at_last(*files: Path) -> Iterator[None]:
    """Leave nothing of these behind, nor what a process that died left of them."""
    for file in files:
        file.unlink(missing_ok=True)
    try:
        yield
    finally:
        for file in files:
            file.unlink(missing_ok=True)


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    tables = [name for (name,) in connection.execute(named).fetchall()]
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names of our own tables
        for name in tables
    }


def _encrypt(plain: Path, outgoing: Path, recipient: str) -> None:
    import pyrage  # noqa: PLC0415 - only who encrypts needs it

    to = pyrage.x25519.Recipient.from_str(recipient)
    descriptor = os.open(outgoing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
    with plain.open("rb") as reading, os.fdopen(descriptor, "wb") as writing:
        pyrage.encrypt_io(reading, writing, [to])
    flush(outgoing)


@contextlib.contextmanager
def _in_words(target: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        why = (getattr(error, "strerror", None) or str(error)).lower()
        raise BackupFailed(f"No backup was made at {target} ({why}). {WHERE_ROOM}") from error


def _damaged(file: Path, why: str) -> BackupFailed:
    return BackupFailed(
        f"{file} is damaged or no database of Terskel's ({why}). Take an earlier backup;"
        " if it is the running database, stop Terskel and look at the disk."
    )
