"""Opening a database: every way in which it may be refused says what to do."""
# Nothing else runs on a test's loop:
# ruff: noqa: ASYNC220, ASYNC240

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store import meta
from bot.store.header import OURS, is_empty
from bot.store.keys import KeyMissing, Keyring, KeyWrong
from bot.store.locking import Lock, holder
from bot.store.migrations import NEWEST
from bot.store.opening import Store, keys_for, read_only
from bot.store.refusals import (
    NewerStore,
    NotADatabase,
    NotOurs,
    OtherPurpose,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    StoreRefused,
    StoreUnreachable,
)
from tests.databases import TEAM, Kind, bare_url, keys_in, new_url
from tests.store.here import team_row

MODE = 0o777
HOLD = """
import sys
from dataclasses import replace
from pathlib import Path
from bot.store.locking import Lock
Lock.take(Path(sys.argv[1])).tell(Path("/run/terskel.sock"))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database is, or shall be."""
    return tmp_path / "terskel.db"


@pytest.fixture
def keys(tmp_path: Path) -> Keyring:
    """Its keys."""
    return keys_in(tmp_path)


async def made(file: Path, keys: Keyring) -> None:
    store = Store.open(f"sqlite:///{file}", keys, purpose="demo", make=True, team=TEAM)
    await store.close()


def opened(file: Path, keys: Keyring) -> Store:
    return Store.open(f"sqlite:///{file}", keys, purpose="demo", make=False)


async def test_what_was_kept_is_there_when_it_is_opened_again(
    kind: Kind, tmp_path: Path, keys: Keyring
) -> None:
    url = new_url(kind, tmp_path)
    first = Store.open(url, keys, purpose="real", make=True, team=TEAM)
    await first.db.write("k", meta.put, "clock_offset", "7")
    await first.close()

    second = Store.open(url, keys, purpose=None, make=False)

    assert await second.db.read(meta.get, "clock_offset") == "7"
    assert await second.db.read(meta.get, "purpose") == "real"
    assert await second.db.read(team_row) == TEAM
    await second.close()


async def test_a_database_of_any_kind_can_be_made_from_nothing(
    tmp_path: Path, keys: Keyring
) -> None:
    store = Store.open(bare_url(), keys, purpose="real", make=True, team=TEAM)

    assert await store.db.read(team_row) == TEAM
    assert not store.alone
    await store.close()


async def test_every_file_can_be_read_by_its_owner_alone(file: Path, keys: Keyring) -> None:
    before = os.umask(0)
    store = Store.open(f"sqlite:///{file}", keys, purpose="demo", make=True)
    os.umask(before)
    await store.db.read(meta.get, "purpose")

    modes = {each.name: each.stat().st_mode & MODE for each in file.parent.iterdir()}

    assert store.alone
    await store.close()
    assert modes == dict.fromkeys(
        ["terskel.db", "terskel.db-wal", "terskel.db-shm", "terskel.db.lock", "terskel.key"], 0o600
    )


async def test_a_file_that_others_could_read_is_closed_to_them(file: Path, keys: Keyring) -> None:
    await made(file, keys)
    file.chmod(0o644)

    store = opened(file, keys)

    assert file.stat().st_mode & MODE == 0o600
    await store.close()


async def test_every_commit_is_on_the_disk_before_anybody_is_told(sqlite: Store) -> None:
    def look(tx: object) -> dict[str, object]:
        wanted = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        found = {}
        for name in wanted:
            tx.cursor.execute(f"PRAGMA {name}")  # type: ignore[attr-defined]
            found[name] = tx.cursor.fetchall()[0][0]  # type: ignore[attr-defined]
        return found

    pragmas = await sqlite.db.write("k", look)

    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


async def test_a_missing_database_is_not_made_unasked(file: Path, keys: Keyring) -> None:
    with pytest.raises(StoreMissing, match="`terskel init`"):
        opened(file, keys)

    assert not file.exists()


async def test_a_missing_folder_is_told(file: Path, keys: Keyring) -> None:
    with pytest.raises(StoreMissing, match="no folder"):
        await made(file.parent / "nowhere" / "terskel.db", keys)


async def test_an_empty_file_is_not_taken_for_a_database(file: Path, keys: Keyring) -> None:
    file.touch()

    with pytest.raises(StoreMissing, match="is empty"):
        opened(file, keys)
    with pytest.raises(StoreMissing, match="is empty"), read_only(f"sqlite:///{file}", keys):
        pytest.fail("it was opened")

    assert file.read_bytes() == b""
    await made(file, keys)
    await opened(file, keys).close()


async def test_a_making_that_broke_off_after_the_header_is_taken_up_again(
    file: Path, keys: Keyring
) -> None:
    other = sqlite3.connect(file)
    other.execute(f"PRAGMA application_id={OURS}")
    other.close()

    with pytest.raises(StoreMissing, match="is empty"):
        opened(file, keys)

    assert is_empty(file)
    await made(file, keys)
    assert not is_empty(file)


async def test_what_is_no_database_is_left_as_it_is(file: Path, keys: Keyring) -> None:
    file.write_bytes(b"Dear diary, " * 1000)

    with pytest.raises(NotADatabase, match="is not a database"):
        opened(file, keys)

    assert file.read_bytes() == b"Dear diary, " * 1000


@pytest.mark.parametrize("sign", [0, 7])
async def test_a_file_of_another_program_is_left_as_it_is(
    file: Path, keys: Keyring, sign: int
) -> None:
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.execute(f"PRAGMA application_id={sign}")
    other.commit()
    other.close()
    file.chmod(0o644)
    before = file.read_bytes()

    with pytest.raises(NotOurs, match="another program"):
        await made(file, keys)
    with pytest.raises(NotOurs, match="another program"):
        opened(file, keys)
    with pytest.raises(NotOurs, match="another program"), read_only(f"sqlite:///{file}", keys):
        pytest.fail("it was opened")

    assert file.read_bytes() == before
    assert file.stat().st_mode & MODE == 0o644
    assert {each.name for each in file.parent.iterdir()} == {file.name, "terskel.key"}


async def test_a_file_of_another_program_that_has_it_open_is_left_as_it_is(
    file: Path, keys: Keyring
) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("PRAGMA journal_mode=wal")
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    before = file.read_bytes()

    with pytest.raises(NotOurs, match="another program"):
        await made(file, keys)

    assert file.read_bytes() == before
    other.close()


async def test_tables_of_another_program_are_left_as_they_are(keys: Keyring) -> None:
    import psycopg  # noqa: PLC0415

    url = bare_url()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")

    with pytest.raises(NotOurs, match="not Terskel's"):
        Store.open(url, keys, purpose="real", make=True)


async def test_a_newer_database_is_refused(file: Path, keys: Keyring) -> None:
    await made(file, keys)
    other = sqlite3.connect(file)
    other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.commit()
    other.close()

    with pytest.raises(NewerStore, match=f"newer Terskel .*9999.*{NEWEST}"):
        opened(file, keys)
    with pytest.raises(NewerStore, match="newer Terskel"), read_only(f"sqlite:///{file}", keys):
        pytest.fail("it was opened")


async def test_an_older_database_is_not_read_before_it_is_brought_up_to_date(
    file: Path, keys: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    await made(file, keys)
    monkeypatch.setattr("bot.store.migrating.REVISIONS", ("0000", NEWEST))
    other = sqlite3.connect(file)
    other.execute("UPDATE alembic_version SET version_num = '0000'")
    other.commit()
    other.close()

    with (
        pytest.raises(StoreRefused, match=f"0000.*{NEWEST}.*`terskel run`"),
        read_only(f"sqlite:///{file}", keys),
    ):
        pytest.fail("it was opened")


@pytest.mark.parametrize(("made_as", "wanted"), [("demo", "real"), ("real", "demo")])
async def test_a_demo_is_no_real_one_and_a_real_one_no_demo(
    file: Path, keys: Keyring, made_as: str, wanted: str
) -> None:
    store = Store.open(f"sqlite:///{file}", keys, purpose=made_as, make=True)  # type: ignore[arg-type]
    await store.close()

    with pytest.raises(OtherPurpose, match=f"made as a {made_as} one"):
        Store.open(f"sqlite:///{file}", keys, purpose=wanted, make=True)  # type: ignore[arg-type]


async def test_the_wrong_key_is_noticed_before_anything_is_written(
    file: Path, keys: Keyring, tmp_path: Path
) -> None:
    await made(file, keys)
    other = Keyring.make(tmp_path / "other.key")

    with pytest.raises(KeyWrong, match="TERSKEL_KEY_FILE"):
        opened(file, other)

    with pytest.raises(KeyWrong), read_only(f"sqlite:///{file}", other):
        pytest.fail("it was opened")


async def test_a_key_file_that_opens_but_finds_nobody_is_noticed(file: Path, keys: Keyring) -> None:
    await made(file, keys)

    with pytest.raises(KeyWrong, match="does not belong to this database"):
        opened(file, replace(keys, finder=bytes(32)))


async def test_a_missing_key_is_not_made_for_a_database_that_exists(
    file: Path, keys: Keyring, tmp_path: Path
) -> None:
    await made(file, keys)

    with pytest.raises(KeyMissing, match="put its own key file back"):
        keys_for(f"sqlite:///{file}", tmp_path / "lost.key", make=True)


def test_a_key_is_made_together_with_its_database(file: Path, tmp_path: Path) -> None:
    made_now = keys_for(f"sqlite:///{file}", tmp_path / "new.key", make=True)

    file.touch()
    assert keys_for(f"sqlite:///{file}", tmp_path / "new.key", make=True) == made_now
    assert keys_for(f"sqlite:///{file}", tmp_path / "new.key", make=False) == made_now


def test_a_key_is_not_made_unasked(file: Path, tmp_path: Path) -> None:
    file.touch()

    with pytest.raises(KeyMissing):
        keys_for(f"sqlite:///{file}", tmp_path / "new.key", make=False)


async def test_a_second_process_is_told_who_has_the_file(file: Path, keys: Keyring) -> None:
    await made(file, keys)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"

        with pytest.raises(StoreLocked, match=f"in use by process {other.pid} since 2"):
            opened(file, keys)

        found = holder(file)
        other.communicate("")
    assert found is not None
    assert (found.pid, found.socket) == (other.pid, "/run/terskel.sock")
    await opened(file, keys).close()


async def test_a_lock_without_words_still_locks(file: Path, keys: Keyring) -> None:
    await made(file, keys)
    lock = Lock.take(file)
    (file.parent / "terskel.db.lock").write_text("?")

    with pytest.raises(StoreLocked, match="another process"):
        opened(file, keys)

    lock.release()
    lock.release()


async def test_the_running_process_says_where_it_can_be_spoken_to(
    file: Path, keys: Keyring
) -> None:
    await made(file, keys)
    store = opened(file, keys)

    store.announce(Path("/run/terskel.sock"))

    said = json.loads((file.parent / "terskel.db.lock").read_text())
    assert said["socket"] == "/run/terskel.sock"
    assert said["pid"] == os.getpid()
    await store.close()
    assert holder(file) is None


async def test_a_file_that_another_program_locks_is_told(file: Path, keys: Keyring) -> None:
    await made(file, keys)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(StoreLocked, match="locked by another program"):
        opened(file, keys)

    other.close()


async def test_a_read_only_file_is_told_and_stays_as_it_is(file: Path, keys: Keyring) -> None:
    await made(file, keys)
    file.chmod(0o400)

    with pytest.raises(StoreReadOnly, match="chmod u\\+w"):
        opened(file, keys)

    assert file.stat().st_mode & MODE == 0o400


@pytest.mark.parametrize(
    "url",
    [
        "mysql://x/y",
        "sqlite://",
        "sqlite:///:memory:",
        "terskel.db",
        "sqlite+aiosqlite:///x",
        "sqlite:///x?y",
    ],
)
def test_an_address_that_is_none_is_told(url: str, keys: Keyring) -> None:
    with pytest.raises(StoreRefused, match="TERSKEL_DATABASE"):
        Store.open(url, keys, purpose="real", make=True)


async def test_a_server_that_does_not_answer_is_told(keys: Keyring) -> None:
    with pytest.raises(StoreUnreachable, match="Start it, or mend TERSKEL_DATABASE"):
        Store.open("postgresql://nobody@127.0.0.1:1/none", keys, purpose="real", make=True)


async def test_a_path_with_odd_letters_is_a_path(tmp_path: Path, keys: Keyring) -> None:
    file = tmp_path / "50% of #ours & å.db"
    await made(file, keys)

    store = opened(file, keys)

    assert await store.db.read(meta.get, "purpose") == "demo"
    await store.close()
    assert {each.name for each in tmp_path.iterdir()} == {
        file.name,
        f"{file.name}.lock",
        "terskel.key",
    }
