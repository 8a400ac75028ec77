"""What can go wrong with a unit of work, on both databases."""

import asyncio
import sqlite3
import threading
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, bindparam, insert, select
from sqlalchemy.util import await_only

from bot.model.people import Channel
from bot.store import inbox, invitations, lanes
from bot.store.database import MOST_WAITING, Database
from bot.store.faults import Unavailable
from bot.store.opening import Store, read_only
from bot.store.statements import Addition, Statement
from bot.store.transaction import Tx
from bot.store.writer import Swallowed
from tests.databases import KINDS, Kind, cut, keys_in, new_url, open_store
from tests.store.here import DAY, NOON, kim, many, until

extra = MetaData()
pebble = Table(
    "pebble",
    extra,
    Column("id", Integer, primary_key=True),
    Column("word", Text, unique=True),
)
ripple = Table(
    "ripple",
    extra,
    Column("id", Integer, primary_key=True),
    Column("pebble", ForeignKey("pebble.id", deferrable=True, initially="DEFERRED")),
)
THROW = Addition(insert(pebble).values(word=bindparam("word")))
ORPHAN = Statement(insert(ripple).values(pebble=bindparam("pebble")))
WORDS = Statement(select(pebble.c.word).order_by(pebble.c.id))


def throw(tx: Tx, word: str) -> int:
    return THROW.new_id(tx, word=word)


def words(tx: Tx) -> list[str]:
    return [word for (word,) in WORDS.all(tx)]


def stumble(tx: Tx, word: str) -> None:
    throw(tx, word)
    raise ValueError(word)


def orphan(tx: Tx) -> None:
    ORPHAN.run(tx, pebble=999)


def failed(results: list[object]) -> list[int]:
    return [place for place, result in enumerate(results) if isinstance(result, Exception)]


@pytest.fixture
async def db(store: Store) -> Database:
    """A database with pebbles in it."""
    await store.db.write("k", lambda tx: extra.create_all(tx.connection))
    return store.db


async def test_a_reader_sees_what_was_written(db: Database) -> None:
    await db.write("k", throw, "a")

    assert await db.read(words) == ["a"]


async def test_units_of_one_key_keep_their_order(db: Database) -> None:
    expected = [f"{number:03}" for number in range(300)]

    await many(*(db.write("k", throw, word) for word in expected))

    assert await db.read(words) == expected


async def test_a_unit_that_raises_is_undone_alone(db: Database) -> None:
    results = await many(
        *(db.write("k", stumble if number == 7 else throw, f"{number}") for number in range(100))
    )

    assert failed(results) == [7]
    assert isinstance(results[7], ValueError)
    assert await db.read(words) == [f"{number}" for number in range(100) if number != 7]


async def test_a_conflict_is_the_fault_of_the_second_one_alone(db: Database) -> None:
    results = await many(
        *(db.write("k", throw, "same" if n in {3, 9} else f"{n}") for n in range(20))
    )

    assert failed(results) == [9]
    assert isinstance(results[9], sqlite3.IntegrityError | psycopg.errors.UniqueViolation)


async def test_a_failure_at_the_commit_is_the_units_own(db: Database) -> None:
    before = [db.write("k", throw, f"a{number}") for number in range(5)]
    after = [db.write("k", throw, f"b{number}") for number in range(5)]

    results = await many(*before, db.write("k", orphan), *after)

    assert failed(results) == [5]
    assert not isinstance(results[5], Unavailable)
    assert len(await db.read(words)) == 10


async def test_a_reader_cannot_write(db: Database) -> None:
    with pytest.raises((sqlite3.Error, psycopg.Error, Unavailable), match=r"read-?only"):
        await db.read(throw, "x")

    await db.write("k", throw, "y")

    assert await db.read(words) == ["y"]


async def test_a_page_sees_one_snapshot(db: Database) -> None:
    def look(tx: Tx) -> tuple[list[str], list[str]]:
        first = words(tx)
        await_only(db.write("k", throw, "b"))
        return first, words(tx)

    await db.write("k", throw, "a")

    assert await db.read(look) == (["a"], ["a"])
    assert await db.read(words) == ["a", "b"]


async def test_an_export_sees_one_snapshot(kind: Kind, tmp_path: Path) -> None:
    url = new_url(kind, tmp_path)
    keys = keys_in(tmp_path)
    store = Store.open(url, keys, purpose="real", make=True)
    await store.db.write("k", lambda tx: extra.create_all(tx.connection))
    await store.db.write("k", throw, "a")

    with read_only(url, keys) as tx:
        first = words(tx)
        await store.db.write("k", throw, "b")
        second = words(tx)
    await store.close()

    assert first == second == ["a"]


async def test_a_unit_whose_caller_has_gone_never_begins(db: Database) -> None:
    gate, began = threading.Event(), threading.Event()

    def slow(tx: Tx) -> int:
        began.set()
        gate.wait()
        return throw(tx, "slow")

    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(db.write("k", slow))
        await until(began)
        gone = tasks.create_task(db.write("k", throw, "never"))
        here = tasks.create_task(db.write("k", throw, "yes"))
        await asyncio.sleep(0)
        running.cancel()
        gone.cancel()
        await asyncio.sleep(0)
        gate.set()
        await here

    assert await db.read(words) == ["slow", "yes"]


async def test_closing_commits_what_waits(kind: Kind, tmp_path: Path) -> None:
    url, keys = new_url(kind, tmp_path), keys_in(tmp_path)
    store = Store.open(url, keys, purpose="real", make=True)
    await store.db.write("k", lambda tx: extra.create_all(tx.connection))

    async with asyncio.TaskGroup() as tasks:
        for number in range(600):
            tasks.create_task(store.db.write(f"{number}", throw, f"{number}"))
        await asyncio.sleep(0)
        await store.close()

    with pytest.raises(Unavailable, match="stopping"):
        await store.db.write("k", throw, "late")
    with read_only(url, keys) as tx:
        assert len(words(tx)) == 600


async def test_closing_brings_the_log_into_the_file(tmp_path: Path) -> None:
    async with open_store("sqlite", tmp_path) as store:
        await store.db.write("k", lanes.rest, "sms", NOON)
        await store.db.read(lanes.next_at, "sms")

    assert not (tmp_path / "terskel.db-wal").exists()


async def test_a_bug_that_kills_the_writer_answers_everybody_and_stops_the_process(
    db: Database,
) -> None:
    def die(tx: Tx) -> None:
        raise SystemExit(3)

    results = await many(db.write("k", die), db.write("k", throw, "x"))

    assert [type(result) for result in results] == [Unavailable, Unavailable]
    with pytest.raises(RuntimeError, match="SystemExit"):
        await db.died()
    with pytest.raises(Unavailable):
        await db.write("k", throw, "y")


async def test_a_unit_that_swallows_an_error_is_not_committed(db: Database) -> None:
    def swallow(tx: Tx) -> None:
        throw(tx, "half")
        tx.cursor.execute("ROLLBACK")

    with pytest.raises((Swallowed, Unavailable)):
        await db.write("k", swallow)

    assert await db.read(words) == []


async def test_a_unit_that_asks_nothing_is_committed_like_any_other(db: Database) -> None:
    assert await db.write("k", lambda tx: tx.dialect) == db.dialect


async def test_postgres_does_not_commit_after_a_swallowed_error(tmp_path: Path) -> None:
    def swallow(tx: Tx) -> None:
        throw(tx, "half")
        with pytest.raises(psycopg.Error):
            tx.cursor.execute("SELECT nonsense")

    async with open_store("postgresql", tmp_path) as store:
        await store.db.write("k", lambda tx: extra.create_all(tx.connection))
        with pytest.raises(Swallowed):
            await store.db.write("k", swallow)

        assert await store.db.read(words) == []


async def test_a_file_that_somebody_else_locks_is_unavailable(
    sqlite: Store, tmp_path: Path
) -> None:
    await sqlite.db.write("k", lambda tx: tx.cursor.execute("PRAGMA busy_timeout=50") and None)
    other = sqlite3.connect(tmp_path / "terskel.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    results = await many(*(sqlite.db.write("k", lanes.rest, f"{n}", NOON) for n in range(3)))
    other.execute("ROLLBACK")
    other.close()

    assert [type(result) for result in results] == [Unavailable] * 3
    await sqlite.db.write("k", lanes.rest, "sms", NOON)
    assert await sqlite.db.read(lanes.next_at, "sms") == NOON


async def test_a_full_disk_is_unavailable_and_never_half_a_unit(sqlite: Store) -> None:
    await sqlite.db.write("k", lambda tx: extra.create_all(tx.connection))
    await sqlite.db.write("k", lambda tx: tx.cursor.execute("PRAGMA max_page_count=100") and None)

    results = await many(*(sqlite.db.write("k", throw, f"{n}" + "x" * 20000) for n in range(40)))

    full = [result for result in results if isinstance(result, Exception)]
    assert full
    assert all(isinstance(result, Unavailable) for result in full)
    assert len(await sqlite.db.read(words)) == 40 - len(full)


async def test_a_connection_lost_in_a_unit_is_made_anew_and_the_unit_run_again(
    tmp_path: Path,
) -> None:
    runs = 0

    def cut(tx: Tx) -> int:
        nonlocal runs
        runs += 1
        if runs == 1:
            tx.cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        return throw(tx, "again")

    async with open_store("postgresql", tmp_path) as store:
        await store.db.write("k", lambda tx: extra.create_all(tx.connection))
        await store.db.write("k", cut)

        assert runs == 2
        assert await store.db.read(words) == ["again"]


async def test_a_connection_that_is_always_lost_is_given_up_after_three_times(
    tmp_path: Path,
) -> None:
    runs = 0

    def cut(tx: Tx) -> None:
        nonlocal runs
        runs += 1
        tx.cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")

    async with open_store("postgresql", tmp_path) as store:
        with pytest.raises(Unavailable):
            await store.db.write("k", cut)

        assert runs == 3
        await store.db.write("k", lanes.rest, "sms", NOON)


async def test_a_commit_of_unknown_outcome_is_unavailable_and_not_run_again(
    tmp_path: Path,
) -> None:
    runs = 0

    def cut_at_the_commit(tx: Tx) -> None:
        nonlocal runs
        runs += 1
        tx.cursor.execute(
            "CREATE OR REPLACE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END'"
        )
        tx.cursor.execute(
            "CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON lane DEFERRABLE INITIALLY DEFERRED "
            "FOR EACH ROW EXECUTE FUNCTION cut()"
        )
        lanes.rest(tx, "sms", NOON)

    async with open_store("postgresql", tmp_path) as store:
        with pytest.raises(Unavailable):
            await store.db.write("k", cut_at_the_commit)

        assert runs == 1
        await store.db.write("k", lanes.rest, "telegram", NOON)


async def test_two_units_that_lock_each_other_are_both_done(tmp_path: Path) -> None:
    """A deadlock is broken by PostgreSQL, and the one that it broke is run again."""
    both = threading.Barrier(2, timeout=10)
    met = threading.local()

    def cross(tx: Tx, first: str, second: str, later: timedelta) -> None:
        lanes.rest(tx, first, NOON + later)
        if not hasattr(met, "once"):
            met.once = True
            both.wait()
        lanes.rest(tx, second, NOON + later)

    async with open_store("postgresql", tmp_path) as store:
        keys = {store.db.thread_of(f"{n}"): f"{n}" for n in range(20)}
        one, other, *_ = keys.values()
        await many(*(store.db.write("k", lanes.rest, name, NOON) for name in "ab"))

        results = await many(
            store.db.write(one, cross, "a", "b", DAY),
            store.db.write(other, cross, "b", "a", 2 * DAY),
        )

        assert results == [None, None]


async def test_a_reader_whose_connection_was_cut_reads_on_a_new_one(tmp_path: Path) -> None:
    url = new_url("postgresql", tmp_path)
    store = Store.open(url, keys_in(tmp_path), purpose="real", make=True)
    before = await store.db.read(lanes.next_at, "sms")

    gone = await asyncio.to_thread(cut, url)

    assert gone > 0
    assert await store.db.read(lanes.next_at, "sms") == before
    await store.close()


async def test_a_process_that_hangs_in_a_transaction_frees_its_locks(tmp_path: Path) -> None:
    def look(tx: Tx) -> object:
        tx.cursor.execute("SHOW idle_in_transaction_session_timeout")
        return tx.cursor.fetchall()

    async with open_store("postgresql", tmp_path) as store:
        assert await store.db.write("k", look) == [("10s",)]


async def test_too_much_waiting_is_refused_at_once(sqlite: Store) -> None:
    gate = threading.Event()

    async def open_the_gate() -> None:
        gate.set()

    async def slow() -> None:
        await sqlite.db.write("k", lambda tx: gate.wait() and None)

    waiting = [sqlite.db.write("k", lanes.rest, "sms", NOON) for _ in range(MOST_WAITING + 1000)]

    results = await many(slow(), *waiting, open_the_gate())

    refused = failed(results)
    assert 700 < len(refused) <= 1001
    assert isinstance(results[refused[0]], Unavailable)


async def test_the_first_one_to_use_a_code_wins(db: Database) -> None:
    def invite(tx: Tx) -> None:
        person, _ = kim(tx)
        invitations.make(tx, person, "K7Q2", NOON, NOON + DAY)

    await db.write("k", invite)

    results = await many(*(db.write(f"{n}", invitations.use, "K7Q2", NOON) for n in range(50)))

    assert sum(result is not None for result in results) == 1


async def test_a_message_that_comes_many_times_at_once_is_recorded_once(db: Database) -> None:
    results = await many(
        *(db.write(f"{n}", inbox.record, Channel.SMS, "SM1", NOON) for n in range(50))
    )

    assert sum(result is not None for result in results) == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_units_that_raise_leave_their_connection_usable(kind: Kind, tmp_path: Path) -> None:
    async with open_store(kind, tmp_path) as store:
        await store.db.write("k", lambda tx: extra.create_all(tx.connection))
        for number in range(5):
            with pytest.raises(ValueError, match="oops"):
                await store.db.write("k", stumble, f"oops {number}")

        await store.db.write("k", throw, "fine")

        assert await store.db.read(words) == ["fine"]
