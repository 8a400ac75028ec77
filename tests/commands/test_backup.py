"""`terskel backup` beside a running server, and `terskel restore` when it has stopped."""

from pathlib import Path

import pyrage
import pytest

from tests.commands.conftest import Terskel
from tests.commands.test_service import running

PEOPLE = ("people", "add", "--role", "tenant", "--name")


def test_a_backup_beside_a_running_server_brings_everything_back_and_nobody_erased_since(
    terskel: Terskel, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server encrypts to its public key, whatever the command line knows."""
    identity = pyrage.x25519.Identity.generate()
    (new / "secret.txt").write_text(str(identity))
    monkeypatch.setenv("TERSKEL_BACKUP_KEY", str(identity.to_public()))
    with running("run", "--port", "0") as service:
        service.address()
        monkeypatch.delenv("TERSKEL_BACKUP_KEY")
        gone, kept = (terskel(*PEOPLE, name).lines[0] for name in ("Kim", "Kari"))
        made = terskel("backup", "b.age")
        terskel("people", "erase", gone, "--yes")
        terskel(*PEOPLE, "Sam")
        refused = terskel("restore", "b.age", "--identity", "secret.txt")
        service.stop()
    blind = terskel("restore", "b.age")
    restored = terskel("restore", "b.age", "--identity", "secret.txt")
    listed = terskel("people", "list")

    assert made.status == 0, made.err
    assert made.lines == [str(new / "b.age")]
    assert "encrypted" in made.err
    assert "The key file terskel.key is not in it" in made.err
    assert b"SQLite" not in (new / "b.age").read_bytes()
    assert (new / "b.age").stat().st_mode & 0o777 == 0o600
    assert refused.status == 1
    assert "is in use by process" in refused.err
    assert "--identity" in blind.err
    assert restored.status == 0, restored.err
    assert "1 people were erased again" in restored.err
    assert "The database before it is kept as terskel.db.before-restore-" in restored.err
    assert kept in listed.out
    for lost in (gone, "Kim", "Sam"):
        assert lost not in listed.out


@pytest.mark.usefixtures("new")
def test_a_folder_keeps_the_newest_backups_also_when_nothing_runs(
    terskel: Terskel, folder: Path
) -> None:
    (folder / "backups").mkdir()
    (folder / "backups" / "terskel-20200101T000000Z.db").touch()

    first = terskel("backup", "backups", "--keep", "1")
    wrong = terskel("backup", "no/where.db")

    assert first.status == 0, first.err
    assert [str(file) for file in (folder / "backups").iterdir()] == first.lines
    assert wrong.status == 1
    assert "There is no folder" in wrong.err


@pytest.mark.usefixtures("new")
@pytest.mark.parametrize("order", [("backup", "b.db"), ("restore", "b.db")])
def test_postgresql_has_backups_of_its_own(
    terskel: Terskel, order: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERSKEL_DATABASE", "postgresql://127.0.0.1:1/nothing")

    ended = terskel(*order)

    assert ended.status == 1
    assert "pg_" in ended.err
