"""Who was erased, remembered beside the database: a backup made before must not bring them back.

A line an erasure: the time, and a digest of the person's random reference, from which nothing can be
read. The file is only ever added to; keep a copy of it with the backups.
"""

import hashlib
import os
import re
from datetime import datetime
from pathlib import Path

OWNER_ONLY = 0o600
DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")


def remember(database: Path, ref: str, now: datetime) -> None:
    """Write down, on the disk before this returns, that the person with this reference is erased."""
    line = f"{now.isoformat(timespec='seconds')} {digest(ref)}\n".encode()
    descriptor = os.open(list_of(database), os.O_WRONLY | os.O_CREAT | os.O_APPEND, OWNER_ONLY)
    try:
        os.write(descriptor, line)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remembered(*lists: Path) -> frozenset[str]:
    """Give the digests in these lists; one that is not there holds none."""
    found = (file.read_text(errors="replace") for file in lists if file.exists())
    return frozenset(digest for text in found for digest in DIGEST.findall(text))


def digest(ref: str) -> str:
    """Give 64 letters for a person's reference."""
    return hashlib.sha256(f"terskel erased {ref}".encode()).hexdigest()


def list_of(database: Path) -> Path:
    """Where a database's list lies: beside it, with its name."""
    return database.with_name(database.name + ".erased")
