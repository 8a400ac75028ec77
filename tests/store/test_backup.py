"""Backups: made while somebody writes, whole or not at all, for their owner only; and put back."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path
from shutil import copy2

import pyrage
import pytest
from sqlalchemy import select

from bot.model.messages import State
from bot.model.people import Channel
from bot.store import backup, erased, erasure, inbox, people
from bot.store.backup import BackupFailed
from bot.store.keys import Keyring, KeyWrong
from bot.store.migrations import NEWEST
from bot.store.opening import Store
from bot.store.refusals import NewerStore, NotOurs, StoreLocked, StoreMissing
from bot.store.restoring import Restoring
from bot.store.schema import outbox as rows_of
from bot.store.statements import Statement
from bot.store.transaction import Tx
from tests.databases import keys_in, open_store
from tests.store.here import DAY, NOON, kim, say
from tests.store.test_erasure import live

LATER = NOON + timedelta(hours=1)
TABLES = ("person", "message", "outbox", "inbox", "check_in")


def rows(file: Path) -> dict[str, int]:
    """Count the rows of a file that nobody has open."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as connection:
        return {
            table: connection.execute(f"select count(*) from {table}").fetchone()[0]
            for table in TABLES
        }


def names(folder: Path) -> list[str]:
    """List a folder."""
    return sorted(file.name for file in folder.iterdir())


def states(tx: Tx) -> list[str]:
    return [state for (state,) in Statement(select(rows_of.c.state).order_by(rows_of.c.id)).all(tx)]


@asynccontextmanager
async def reopened(folder: Path) -> AsyncIterator[Store]:
    """Open the restored database."""
    store = Store.open(
        f"sqlite:///{folder}/terskel.db", keys_in(folder), purpose="demo", make=False
    )
    try:
        yield store
    finally:
        await store.close()


def lose(folder: Path) -> None:
    """Lose the database and all that lies beside it."""
    for lost in folder.glob("terskel.db*"):
        lost.unlink()


def restoring(folder: Path, source: Path, **more: object) -> Restoring:
    return Restoring(
        source=source,
        target=folder / "terskel.db",
        keys=keys_in(folder),
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
async def backed_up(tmp_path: Path) -> Path:
    """A backup of a database in which Kim lives, and that database closed beside it."""
    async with open_store("sqlite", tmp_path) as store:
        await store.db.write("k", live)
        backup.make(tmp_path / "terskel.db", tmp_path / "b.db")
    return tmp_path / "b.db"


async def test_a_backup_made_while_others_write_is_one_moment_of_theirs(
    sqlite: Store, tmp_path: Path
) -> None:
    await sqlite.db.write("k", live)
    done = asyncio.Event()

    async def write_on() -> int:
        count = 0
        while not done.is_set():
            await sqlite.db.write("k", inbox.record, Channel.SMS, f"SM{count}", NOON)
            count += 1
        return count

    async with asyncio.TaskGroup() as tasks:
        writing = tasks.create_task(write_on())
        made = await asyncio.to_thread(backup.make, tmp_path / "terskel.db", tmp_path / "b.db")
        done.set()

    assert writing.result() > 0
    assert made.rows["person"] == 1
    assert made.schema == NEWEST
    assert rows(tmp_path / "b.db") == {table: made.rows[table] for table in TABLES}
    assert (tmp_path / "b.db").stat().st_mode & 0o777 == 0o600
    assert not [file for file in names(tmp_path) if "making" in file]


async def test_nothing_is_written_over(sqlite: Store, tmp_path: Path) -> None:
    (tmp_path / "b.db").write_text("precious")

    with pytest.raises(BackupFailed, match=r"b\.db is there already"):
        backup.make(tmp_path / "terskel.db", tmp_path / "b.db")

    assert (tmp_path / "b.db").read_text() == "precious"


async def test_a_backup_that_fails_leaves_nothing(sqlite: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match=r"No backup was made .* See to the room"):
        backup.make(tmp_path / "terskel.db", tmp_path / "nowhere" / "b.db")


def test_a_damaged_page_is_noticed(backed_up: Path) -> None:
    whole = backed_up.read_bytes()
    page = len(whole) // 4096 // 2 * 4096
    backed_up.write_bytes(whole[:page] + b"\xff" * 4096 + whole[page + 4096 :])

    with pytest.raises(BackupFailed, match=r"b\.db is damaged or no database"):
        backup.prove(backed_up)


async def test_an_encrypted_backup_tells_nothing_and_no_plain_copy_is_left(
    sqlite: Store, tmp_path: Path
) -> None:
    identity = pyrage.x25519.Identity.generate()
    await sqlite.db.write("k", live)
    folder = tmp_path / "elsewhere"
    folder.mkdir()

    made = backup.make(
        tmp_path / "terskel.db", folder / "b.db.age", recipient=str(identity.to_public())
    )

    assert made.sealed
    assert (folder / "b.db.age").read_bytes().startswith(backup.AGE_FORMAT)
    assert names(folder) == ["b.db.age"]
    assert not [file for file in names(tmp_path) if "making" in file]
    assert pyrage.decrypt(made.file.read_bytes(), [identity]).startswith(b"SQLite format 3")


def test_only_the_newest_stay_and_nobody_elses_file_goes(tmp_path: Path) -> None:
    source = tmp_path / "terskel.db"
    made = [backup.name_for(source, NOON + day * DAY, sealed=day % 2 == 0) for day in range(5)]
    others = ["terskel.db", "terskel.db.erased", "terskel-old.db", "other-20200101T000000Z.db"]
    for name in (*made, *others):
        (tmp_path / name).touch()

    backup.thin_out(tmp_path, source, keep=2)

    assert names(tmp_path) == sorted([*made[-2:], *others])


async def test_what_was_ready_is_in_doubt_after_a_restore(tmp_path: Path) -> None:
    async with open_store("sqlite", tmp_path) as store:
        person, address = await store.db.write("k", kim)
        for _ in range(3):
            await store.db.write("k", say, person, address)
        backup.make(tmp_path / "terskel.db", tmp_path / "b.db")
        await store.db.write("k", say, person, address)

    restored = await restoring(tmp_path, tmp_path / "b.db").run(LATER)

    async with reopened(tmp_path) as store:
        assert await store.db.read(states) == [State.UNSURE] * 3
    assert restored.doubted == 3
    assert restored.kept is not None
    assert rows(restored.kept)["outbox"] == 4
    assert (tmp_path / "terskel.db").stat().st_mode & 0o777 == 0o600


async def test_who_was_erased_since_is_erased_again(tmp_path: Path) -> None:
    async with open_store("sqlite", tmp_path) as store:
        gone = await store.db.write("k", live)
        stays = await store.db.write("k", live, "Kari Moe", "+4790000001")
        backup.make(tmp_path / "terskel.db", tmp_path / "b.db")
        await erasure.erase(store.db, gone, NOON)

    restored = await restoring(tmp_path, tmp_path / "b.db").run(LATER)

    async with reopened(tmp_path) as store:
        assert await store.db.read(people.get, gone) is None
        assert await store.db.read(people.get, stays) is not None
    assert restored.erased == 1


async def test_the_list_of_the_erased_is_found_beside_the_backup_when_the_disk_is_lost(
    tmp_path: Path,
) -> None:
    away = tmp_path / "away"
    async with open_store("sqlite", tmp_path) as store:
        gone = await store.db.write("k", live)
        away.mkdir()
        backup.make(tmp_path / "terskel.db", away / "b.db")
        await erasure.erase(store.db, gone, NOON)
    backup.keep_beside(erased.list_of(tmp_path / "terskel.db"), away)
    lose(tmp_path)

    restored = await restoring(tmp_path, away / "b.db", lists=[away / "terskel.db.erased"]).run(
        LATER
    )

    assert (restored.erased, restored.kept) == (1, None)


async def test_the_list_of_the_erased_names_nobody_and_is_for_its_owner_only(
    sqlite: Store, tmp_path: Path
) -> None:
    person = await sqlite.db.write("k", live)
    met = await sqlite.db.read(people.get, person)
    assert met is not None

    await erasure.erase(sqlite.db, person, NOON)

    written = tmp_path / "terskel.db.erased"
    assert written.stat().st_mode & 0o777 == 0o600
    assert re.fullmatch(r"2026-11-24T11:00:00\+00:00 [0-9a-f]{64}\n", written.read_text())
    assert met.person.ref not in written.read_text()
    assert erased.digest(met.person.ref) in erased.remembered(written)


async def test_a_list_whose_last_line_was_cut_short_is_read(tmp_path: Path) -> None:
    database = tmp_path / "terskel.db"
    erased.remember(database, "first", NOON)
    with erased.list_of(database).open("a") as file:
        file.write("2026-11-24T11:00:00+00:00 ab12")
    erased.remember(database, "second", NOON)

    found = erased.remembered(erased.list_of(database))

    assert found == {erased.digest("first"), erased.digest("second")}


async def test_an_erasure_that_cannot_be_remembered_is_not_begun(
    sqlite: Store, tmp_path: Path
) -> None:
    person = await sqlite.db.write("k", live)
    (tmp_path / "terskel.db.erased").mkdir()

    with pytest.raises(Exception, match="Nothing was erased"):
        await erasure.erase(sqlite.db, person, NOON)

    assert await sqlite.db.read(people.get, person) is not None


async def test_an_encrypted_backup_is_restored_with_its_secret_key_only(tmp_path: Path) -> None:
    identity, other = (pyrage.x25519.Identity.generate() for _ in range(2))
    async with open_store("sqlite", tmp_path) as store:
        await store.db.write("k", live)
        made = backup.make(
            tmp_path / "terskel.db", tmp_path / "b.age", recipient=str(identity.to_public())
        )
    before = (tmp_path / "terskel.db").read_bytes()

    for told, said in (
        (None, "--identity"),
        (str(other), "cannot be decrypted"),
        ("x", "no secret"),
        ("AGE-SECRET-KEY-1BAD", "no secret"),
    ):
        with pytest.raises(BackupFailed, match=said):
            await restoring(tmp_path, made.file, identity=told).run(LATER)
    assert (tmp_path / "terskel.db").read_bytes() == before
    restored = await restoring(tmp_path, made.file, identity=f"# mine\n{identity}\n").run(LATER)

    assert restored.kept is not None
    assert names(tmp_path) == sorted(
        ["b.age", "terskel.db", "terskel.db.lock", "terskel.key", restored.kept.name]
    )


async def test_an_encrypted_backup_that_was_cut_short_is_refused(tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    async with open_store("sqlite", tmp_path) as store:
        await store.db.write("k", live)
        made = backup.make(
            tmp_path / "terskel.db", tmp_path / "b.age", recipient=str(identity.to_public())
        )
    made.file.write_bytes(made.file.read_bytes()[:-100])

    with pytest.raises(BackupFailed, match="cut short"):
        await restoring(tmp_path, made.file, identity=str(identity)).run(LATER)


async def test_a_database_in_use_is_not_replaced(backed_up: Path, tmp_path: Path) -> None:
    async with reopened(tmp_path):
        with pytest.raises(StoreLocked, match="in use by process"):
            await restoring(tmp_path, backed_up).run(LATER)


async def test_a_backup_of_a_newer_terskel_is_refused_and_nothing_changes(
    backed_up: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(backed_up)) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")
    before = names(tmp_path)

    with pytest.raises(NewerStore, match="newer Terskel"):
        await restoring(tmp_path, backed_up).run(LATER)

    assert names(tmp_path) == before


@pytest.mark.parametrize(
    ("content", "refusal"),
    [(None, StoreMissing), (b"", BackupFailed), (b"not a database at all" * 400, BackupFailed)],
)
async def test_what_is_no_backup_is_refused(
    backed_up: Path, tmp_path: Path, content: bytes | None, refusal: type[Exception]
) -> None:
    source = tmp_path / "strange.db"
    if content is not None:
        source.write_bytes(content)

    with pytest.raises(refusal, match=r"strange\.db"):
        await restoring(tmp_path, source).run(LATER)

    assert rows(tmp_path / "terskel.db")["person"] == 1


async def test_another_programs_database_is_refused(backed_up: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection, connection:
        connection.execute("create table alembic_version (version_num text)")
        connection.execute("insert into alembic_version values ('0001')")

    with pytest.raises(NotOurs):
        await restoring(tmp_path, tmp_path / "other.db").run(LATER)


async def test_a_backup_of_another_key_is_refused(backed_up: Path, tmp_path: Path) -> None:
    (tmp_path / "terskel.key").unlink()
    Keyring.make(tmp_path / "terskel.key")

    with pytest.raises(KeyWrong):
        await restoring(tmp_path, backed_up).run(LATER)

    assert rows(tmp_path / "terskel.db")["person"] == 1


async def test_what_a_killed_process_left_in_its_log_is_kept_with_the_old_file(
    backed_up: Path, tmp_path: Path
) -> None:
    async with reopened(tmp_path) as store:
        await store.db.write("k", live, "Kari Moe", "+4790000001")
        for suffix in ("", "-wal"):
            copy2(tmp_path / f"terskel.db{suffix}", tmp_path / f"killed.db{suffix}")
    for suffix in ("", "-wal"):
        (tmp_path / f"killed.db{suffix}").rename(tmp_path / f"terskel.db{suffix}")

    restored = await restoring(tmp_path, backed_up).run(LATER)

    assert restored.kept is not None
    with closing(sqlite3.connect(restored.kept)) as connection:
        assert connection.execute("select count(*) from person").fetchone() == (2,)


async def test_a_replayed_webhook_does_nothing_even_after_its_text_has_gone(
    sqlite: Store,
) -> None:
    first = await sqlite.db.write("k", inbox.record, Channel.SMS, "SM1", NOON)
    await erasure.retire(sqlite.db, NOON + timedelta(days=4000))

    again = await sqlite.db.write("k", inbox.record, Channel.SMS, "SM1", NOON + 4000 * DAY)

    assert first is not None
    assert again is None
