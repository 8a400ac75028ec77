"""One process owns a SQLite file for writing: the lock beside it says which."""

import fcntl
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot import clock

OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that has the file open, since when, and the socket it listens on, if any."""

    pid: int
    since: str
    socket: str | None


class Held(Exception):
    """Another process has the lock. `holder` is None when it does not say who it is."""

    def __init__(self, holder: Holder | None) -> None:
        super().__init__("another process has this database open")
        self.holder = holder


class Lock:
    """The lock of one database file. It goes with the process, however that ends."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._since = f"{clock.system():%Y-%m-%d %H:%M} UTC"

    @classmethod
    def take(cls, database: Path) -> Self:
        """Take the lock. Raises `Held`, or `OSError` where no file can be made."""
        descriptor = os.open(lock_path(database), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, OWNER_ONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(descriptor)
            raise Held(holder(database)) from error
        lock = cls(descriptor)
        lock.tell(None)
        return lock

    def tell(self, socket: Path | None) -> None:
        """Say in the lock file who holds it and where this process can be spoken to."""
        said = {"pid": os.getpid(), "since": self._since, "socket": socket and str(socket)}
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, json.dumps(said).encode(), 0)

    def release(self) -> None:
        """Give it back. The file stays: removing it would let two processes lock two files."""
        if self._descriptor >= 0:
            os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = -1


def holder(database: Path) -> Holder | None:
    """Who says in the lock file that they hold this database; None: nobody does."""
    try:
        said = json.loads(lock_path(database).read_bytes())
        return Holder(int(said["pid"]), str(said["since"]), said["socket"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def lock_path(database: Path) -> Path:
    """Give the lock file of a database: beside it, with its name."""
    return database.with_name(database.name + ".lock")
