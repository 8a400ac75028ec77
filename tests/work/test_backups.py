"""Backups by themselves: one a night, as many as are to be kept, and a failure that is told."""

from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot import logs
from bot.store import backup
from bot.work.news import News
from bot.work.timed.backups import Archivist, newest_in
from tests.stage import Stage

pytestmark = pytest.mark.parametrize("kind", ["sqlite"])


class Enough(Exception):
    """So many nights were slept through."""


class Sleep(News):
    """Each wait is slept through at once, up to so many of them."""

    def __init__(self, stage: Stage, most: int) -> None:
        super().__init__(stage.app.clock)
        self.woken: list[str] = []
        self._moving = stage.app.clock
        self._most = most

    async def wait(self, seen: int, until: datetime | None = None) -> int:
        if len(self.woken) == self._most:
            raise Enough
        assert until is not None
        self._moving.forward(until - self._moving.now())
        self.woken.append(f"{until:%d %H:%M}")
        return self.count


def archivist(stage: Stage, folder: Path, *, keep: int = 14, nights: int = 0) -> Archivist:
    app = stage.app
    return Archivist(
        source=app.store.db.file,
        folder=folder,
        keep=keep,
        key=None,
        zone="Europe/Stockholm",
        clock=app.clock,
        news=Sleep(stage, nights),
        vitals=app.vitals,
    )


def backups(folder: Path) -> list[str]:
    """List the backups in a folder."""
    return sorted(file.name for file in folder.glob("*.db"))


async def test_one_is_made_at_the_start_and_then_every_night_at_half_past_two(
    stage: Stage, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"

    with pytest.raises(Enough):
        await archivist(stage, folder, nights=2).run()

    assert backups(folder) == [
        "story-20261124T110000Z.db",
        "story-20261125T013000Z.db",
        "story-20261126T013000Z.db",
    ]
    assert stage.app.vitals.backed_up == stage.app.clock.now()


async def test_a_restart_makes_none_while_the_newest_is_fresh(stage: Stage, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = stage.app.clock.now()
    await archivist(stage, folder).once()
    stage.app.clock.forward(timedelta(hours=23))

    with pytest.raises(Enough):
        await archivist(stage, folder).run()

    assert len(backups(folder)) == 1
    assert stage.app.vitals.backed_up == made


async def test_only_so_many_stay_and_their_names_tell_when(stage: Stage, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    keeping = archivist(stage, folder, keep=2)

    for _ in range(3):
        await keeping.once()
        stage.app.clock.forward(timedelta(days=1))

    source = stage.app.store.db.file
    assert source is not None
    assert len(backup.made_in(folder, source)) == 2
    assert newest_in(folder, source) == stage.app.clock.now() - timedelta(days=1)


async def test_a_backup_that_fails_is_logged_and_tried_again_within_the_hour(
    stage: Stage, tmp_path: Path
) -> None:
    lines = StringIO()
    logs.set_up(level="INFO", form="json", stream=lines)
    folder = tmp_path / "backups"
    folder.write_text("not a folder")
    keeping = archivist(stage, folder, nights=1)

    with pytest.raises(Enough):
        await keeping.run()

    assert lines.getvalue().count("backup_failed") == 2
    assert keeping.news.woken == ["24 12:00"]  # type: ignore[attr-defined]


async def test_without_a_folder_nothing_is_made(stage: Stage) -> None:
    assert not stage.app.archivist.works

    await stage.app.archivist.run()
