"""Whose a SQLite file is, looked at without changing a byte of it or anything beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from bot.store.refusals import NotOurs, StoreMissing, in_words

OURS = (
    0x7E45CE1  # "terskel" as near as digits come: SQLite's `application_id`, in the file's header
)
MAGIC = b"SQLite format 3\0"
SIGN = slice(68, 72)  # where the `application_id` stands, big-endian (sqlite.org/fileformat.html)
HEADER = 100  # bytes


def is_ours(path: Path) -> bool:
    """Whether a file that is there carries Terskel's sign; False for what is no database."""
    with path.open("rb") as file:
        found = file.read(HEADER)
    return found.startswith(MAGIC) and int.from_bytes(found[SIGN], "big") == OURS


def is_empty(path: Path) -> bool:
    """Whether a file that is there holds no table yet. Raises `NotADatabase` for what is none."""
    if not path.stat().st_size:
        return True
    with in_words(path):
        return not _asked(path)[1]


def look(path: Path, *, make: bool) -> None:
    """Raise `StoreRefused` for a file that is there and that Terskel must leave alone.

    A file that holds nothing is Terskel's to take only if it shall `make` a database of it.
    """
    if path.stat().st_size:
        if is_ours(path):
            return
        sign, tables = _asked(path)  # the sign may still be in its log
        if sign == OURS:
            return
        if sign or tables:
            message = "This is a SQLite file of another program. Give Terskel a database of its own with --database."
            raise NotOurs(message)
    if not make:
        message = f"The database at {path} is empty. `terskel init` makes one; or name the right one with --database."
        raise StoreMissing(message)


def claim(path: Path) -> None:
    """Put Terskel's sign on an empty file that `look` has let pass."""
    # Before it has a log of its own (WAL): so the sign is in the file itself, where `look` looks.
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={OURS}")


def _asked(path: Path) -> tuple[int, int]:
    """Ask SQLite for the sign and the number of tables. Raises `sqlite3.Error`."""
    log = path.with_name(path.name + "-wal")
    # Without a log there is nothing else to heed, and SQLite shall not make one.
    alone = "" if log.exists() and log.stat().st_size else "&immutable=1"
    address = f"file:{quote(str(path))}?mode=ro{alone}"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        (sign,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return sign, tables
