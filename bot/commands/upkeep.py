"""What must be kept up: room on the disk, backups. For `terskel doctor`."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.app.health import NO_BACKUP
from bot.settings import Settings
from bot.store.location import locate
from bot.work.timed.backups import newest_in

LEAST: Final = 1 << 30  # bytes that should be free

# How it stands with one thing: "good", "look" or "bad", and the sentence.
Finding = tuple[str, str]


def of_disk(folder: Path, size: int) -> Iterator[Finding]:
    """Say whether there is room where the database of `size` bytes lies: for a backup of it and more."""
    free = shutil.disk_usage(folder).free
    told = f"{free // (1 << 20)} MiB are free in {folder}"
    if free < max(LEAST, 2 * size):
        yield ("look", f"Only {told}: make room before the disk is full, for then nothing is kept.")
    else:
        yield ("good", told)


def of_backups(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Say whether backups are made, how old the newest is, and whether others could read them."""
    place = locate(settings.database.get_secret_value())
    if not isinstance(place, Path):
        yield (
            "look",
            "PostgreSQL makes its own backups: see that pg_dump or its archive runs every night, as docs/running.md says.",
        )
        return
    folder = settings.backup_folder
    if folder is None:
        yield (
            "look",
            "TERSKEL_BACKUP_FOLDER is not set: no backup is made by itself. Set it, best to another disk.",
        )
        return
    newest = newest_in(folder, place)
    if newest is None or now - newest > NO_BACKUP:
        since = f"since {newest:%Y-%m-%d %H:%M} UTC" if newest else "yet"
        yield (
            "look",
            f"No backup was made in {folder} {since}: `terskel run` makes one every night; its log says why not.",
        )
    else:
        yield ("good", f"the newest backup in {folder} is of {newest:%Y-%m-%d %H:%M} UTC")
    if settings.backup_key is None:
        yield (
            "look",
            "TERSKEL_BACKUP_KEY is not set: backups are not encrypted. Make a key pair with `age-keygen` elsewhere, and set its public key.",
        )
