"""Putting a backup in the place of a stopped database.

All is done to a copy beside it, under another name: read, proven, brought to the newest schema, what
was ready to be sent put in doubt, those erased since erased again. Only then does it get the name,
and the old files are kept. Interrupted before that, nothing has changed.
"""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

import pyrage
from sqlalchemy import bindparam, select

from bot.model.ids import PersonId
from bot.store import backup, erased, erasure, outbox
from bot.store.backup import AGE_FORMAT, OWNER_ONLY, STAMP, BackupFailed
from bot.store.database import Database
from bot.store.keys import Keyring
from bot.store.opening import Store, take_lock
from bot.store.refusals import StoreMissing
from bot.store.schema import person
from bot.store.statements import Statement
from bot.store.transaction import Tx

PIECE = 1_000  # people of one read
SECRET_KEY: Final = re.compile(r"^AGE-SECRET-KEY-\w+", re.MULTILINE)
LOGS: Final = ("", "-wal", "-shm")
PEOPLE = Statement(
    select(person.c.id, person.c.ref)
    .where(person.c.id > bindparam("after"))
    .order_by(person.c.id)
    .limit(bindparam("limit"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came of it: messages whose fate is `doubted`, people `erased` again, where the old file is."""

    doubted: int
    erased: int
    kept: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoring:
    """What is put where. `identity`: the text of an age key file, for an encrypted backup.

    `lists`: where else, besides the list of the database itself, it may be written who was erased.
    """

    source: Path
    target: Path
    keys: Keyring
    identity: str | None = None
    lists: Sequence[Path] = ()

    async def run(self, now: datetime) -> Restored:
        """Restore; needs a running loop and that no process has the database open.

        Raises `StoreRefused` with the way out, or `KeyWrong`; the database is then as it was.
        """
        lock = take_lock(self.target)
        coming = self.target.with_name(f".{self.target.name}.restoring")
        try:
            read(self.source, coming, self.identity)
            backup.prove(coming, called=self.source)
            doubted, again = await self._mend(coming, now)
            kept = _set_aside(self.target, now)
            coming.rename(self.target)
            backup.flush(self.target)
        finally:
            for left in coming.absolute().parent.iterdir():
                if left.name.startswith(
                    coming.name
                ):  # its log, its lock, a snapshot before migrating
                    left.unlink()
            lock.release()
        return Restored(doubted=doubted, erased=again, kept=kept)

    async def _mend(self, coming: Path, now: datetime) -> tuple[int, int]:
        """Bring the copy to today: its schema, what may have left since, who was erased since."""
        gone = erased.remembered(erased.list_of(self.target), *self.lists)
        store = Store.open(f"sqlite:///{coming}", self.keys, purpose=None, make=False)
        try:
            doubted = await store.db.write("restore", doubt, now)
            again = await who_was_erased(store.db, gone)
            for whose in again:
                await erasure.erase_again(store.db, whose, now)
        finally:
            await store.close()
        return doubted, len(again)


def read(source: Path, target: Path, identity: str | None) -> None:
    """Copy or decrypt a backup to the new file `target`. Raises `BackupFailed`, `StoreMissing`."""
    if not source.is_file():
        raise StoreMissing(
            f"There is no backup at {source}. Name the file that `terskel backup` made."
        )
    target.unlink(missing_ok=True)
    with source.open("rb") as beginning:
        sealed = beginning.read(len(AGE_FORMAT)) == AGE_FORMAT
    descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
    with source.open("rb") as reading, os.fdopen(descriptor, "wb") as writing:
        if sealed:
            _decrypt(reading, writing, _identities(source, identity))
        else:
            shutil.copyfileobj(reading, writing)


def doubt(tx: Tx, now: datetime) -> int:
    """Put in doubt what was about to leave when the backup was made: it may have gone since; how many."""
    return outbox.recover_all(tx, now) + outbox.doubt_ready(tx, now)


async def who_was_erased(db: Database, gone: frozenset[str]) -> list[PersonId]:
    """Find the people whose erasure is remembered and who are here all the same."""
    found: list[PersonId] = []
    after = 0
    while rows := await db.read(_people, after):
        found += [whose for whose, ref in rows if erased.digest(ref) in gone]
        after = rows[-1][0]
    return found


def _people(tx: Tx, after: int) -> list[tuple[PersonId, str]]:
    return [(PersonId(row), ref) for row, ref in PEOPLE.all(tx, after=after, limit=PIECE)]


def _identities(source: Path, told: str | None) -> "list[pyrage.x25519.Identity]":
    """Read the secret keys in the text of an age key file."""
    if told is None:
        raise BackupFailed(
            f"{source} is encrypted. Name the file that holds its secret key (AGE-SECRET-KEY-1…) with --identity."
        )
    found = SECRET_KEY.findall(told)
    try:
        identities = [pyrage.x25519.Identity.from_str(secret) for secret in found]
    except pyrage.IdentityError:
        identities = []
    if not identities:
        raise BackupFailed(
            "The file of --identity holds no secret key of age (AGE-SECRET-KEY-1…). Name the right one."
        )
    return identities


def _decrypt(
    reading: BinaryIO, writing: BinaryIO, identities: "list[pyrage.x25519.Identity]"
) -> None:
    try:
        pyrage.decrypt_io(reading, writing, identities)
    except (pyrage.DecryptError, OSError) as error:
        raise BackupFailed(
            f"The backup cannot be decrypted ({error}). Another secret key belongs to it, or it is cut short:"
            " try the other key, or an earlier backup."
        ) from error


def _set_aside(target: Path, now: datetime) -> Path | None:
    """Give the present database and its log another name, so that nothing of it is lost."""
    if not target.exists():
        return None
    aside = target.with_name(f"{target.name}.before-restore-{now:{STAMP}}")
    for suffix in LOGS:
        file = target.with_name(target.name + suffix)
        if file.exists():
            file.rename(aside.with_name(aside.name + suffix))
    return aside
