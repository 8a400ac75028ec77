"""The copy of a SQLite file from before its schema was changed, so that one can go back."""

from datetime import timedelta
from pathlib import Path

from bot import clock
from bot.store import backup

KEPT = timedelta(days=30)  # after that nobody goes back, and who was erased since is in it still


def take(database: Path, revision: str) -> Path:
    """Copy the file as it is before `revision`, in place of all earlier snapshots. Raises `BackupFailed`."""
    target = database.with_name(f"{database.name}.before-{revision}")
    target.unlink(missing_ok=True)
    backup.make(database, target)
    for other in _of(database):
        if other != target:
            other.unlink()
    return target


def forget_old(database: Path) -> None:
    """Delete snapshots that have been kept long enough."""
    for snapshot in _of(database):
        if clock.system().timestamp() - snapshot.stat().st_mtime > KEPT.total_seconds():
            snapshot.unlink()


def _of(database: Path) -> list[Path]:
    return sorted(database.parent.glob(f"{database.name}.before-*"))
