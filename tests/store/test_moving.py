"""From a file to PostgreSQL: everything arrives as it was, or nothing does."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.model.people import Channel
from bot.store import meta, moving, outbox, people, timers
from bot.store.opening import Store
from bot.store.refusals import StoreLocked, StoreRefused
from bot.store.transaction import Tx
from tests.databases import bare_url, keys_in, new_url, open_store
from tests.store.here import NOON, claim, hear, kim, say

PEOPLE = 7


def live(tx: Tx) -> None:
    """Let people be here, some of them with a worker who came later, and messages on their way."""
    for place in range(PEOPLE):
        person, address = kim(tx, f"Kim {place}", f"+4670174060{place}")
        hear(tx, person, address, f"Hej {place} å")
        say(tx, person, address)
        timers.set(tx, f"wait:{person}:1", "wait", NOON, person, {"session": place})
    tx.cursor.execute("UPDATE person SET worker = 6 WHERE id = 2")
    tx.cursor.execute("DELETE FROM address WHERE id = 7")


async def filled(folder: Path) -> Path:
    """Fill a file and close it."""
    async with open_store("sqlite", folder, purpose="real") as store:
        await store.db.write("k", live)
    return folder / "terskel.db"


def move(source: Path, url: str) -> list[int]:
    """Move; give the count first, then the rows of each step."""
    told: list[int] = []
    rows = moving.move(source, url, counted=told.append, moved=told.append)
    return [rows, *told]


@pytest.mark.parametrize("prepared", [True, False])
async def test_everything_arrives_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, prepared: bool
) -> None:
    monkeypatch.setattr(moving, "STEP", 3)
    source = await filled(tmp_path)
    url = new_url("postgresql", tmp_path) if prepared else bare_url()

    rows, counted, *steps = move(source, url)

    assert counted == 2 * rows == sum(steps)
    store = Store.open(url, keys_in(tmp_path), purpose="real", make=False)

    def look(tx: Tx) -> list[object]:
        met = people.meet(tx, Channel.SMS, "+46701740601")
        assert met is not None
        kim(tx, "New", "+46701740699")
        address = people.meet(tx, Channel.SMS, "+46701740699")
        assert address is not None
        return [met.person.name, met.person.worker, met.person.worker_name, address.address.id]

    assert await store.db.write("k", look) == ["Kim 1", 6, "Kim 5", PEOPLE + 1]
    texts = [one.text for one in await store.db.write("k", claim)]
    due = await store.db.read(timers.due, NOON, 100)
    assert texts == ["Hej"] * (PEOPLE - 1)
    assert [timer.data["session"] for timer in due] == list(range(PEOPLE))
    assert await store.db.read(outbox.next_queued, Channel.SMS) is None
    await store.close()


async def test_the_file_is_left_behind_for_good(tmp_path: Path) -> None:
    source = await filled(tmp_path)
    url = new_url("postgresql", tmp_path)
    move(source, url)

    with pytest.raises(StoreRefused, match="was moved to postgresql://"):
        Store.open(f"sqlite:///{source}", keys_in(tmp_path), purpose="real", make=False)
    with pytest.raises(StoreRefused, match="was moved to postgresql://"):
        move(source, new_url("postgresql", tmp_path))


async def test_a_database_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    source = await filled(tmp_path)
    url = new_url("postgresql", tmp_path)
    store = Store.open(url, keys_in(tmp_path), purpose="real", make=True)
    await store.db.write("k", meta.put, "mine", "yes")

    with pytest.raises(StoreRefused, match="Name an empty database"):
        move(source, url)

    assert await store.db.read(meta.get, "mine") == "yes"
    assert await store.db.write("k", people.meet, Channel.SMS, "+46701740601") is None
    await store.close()


async def test_a_file_is_moved_to_postgresql_only(tmp_path: Path) -> None:
    source = await filled(tmp_path)

    with pytest.raises(StoreRefused, match="to PostgreSQL only"):
        move(source, f"sqlite:///{tmp_path}/other.db")


async def test_a_running_terskel_is_not_moved(tmp_path: Path) -> None:
    async with open_store("sqlite", tmp_path):
        with pytest.raises(StoreLocked, match="Stop that one first"):
            move(tmp_path / "terskel.db", new_url("postgresql", tmp_path))


class Interrupted(Exception):
    """Somebody pressed Ctrl-C."""


@pytest.mark.parametrize("after", [1, 3, 10, 20])
async def test_interrupted_it_has_moved_nothing_and_can_be_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    monkeypatch.setattr(moving, "STEP", 3)
    source = await filled(tmp_path)
    url = new_url("postgresql", tmp_path)
    steps: list[int] = []

    def interrupt(rows: int) -> None:
        steps.append(rows)
        if len(steps) == after:
            raise Interrupted

    with pytest.raises(Interrupted):
        moving.move(source, url, counted=lambda _rows: None, moved=interrupt)

    rows, *_ = move(source, url)
    assert rows > PEOPLE


async def test_a_copy_that_was_whole_when_the_file_was_not_yet_marked_is_taken_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = await filled(tmp_path)
    url = new_url("postgresql", tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(moving, "_mark", interrupted)
        with pytest.raises(Interrupted):
            move(source, url)

    rows, counted, *steps = move(source, url)

    assert (counted, sum(steps)) == (2 * rows, rows)
    with pytest.raises(StoreRefused, match="was moved"):
        Store.open(f"sqlite:///{source}", keys_in(tmp_path), purpose="real", make=False)


def interrupted(*_given: object) -> None:
    """Stand in for the power that failed."""
    raise Interrupted


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE message SET text = text || '\\x00'::bytea WHERE id = 3",
        "DELETE FROM timer",
        "INSERT INTO meta VALUES ('more', '1')",
        "UPDATE outbox SET best_before = best_before + interval '1 microsecond' WHERE id = 1",
        "UPDATE person SET protected = TRUE WHERE id = 1",
    ],
)
async def test_a_single_row_that_differs_is_found_and_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    source = await filled(tmp_path)
    url = new_url("postgresql", tmp_path)
    whole = moving._check_all  # noqa: SLF001 - what happens just before it

    def spoilt(source_: object, here: object, moved: object) -> None:
        here.execute(text(change))  # type: ignore[attr-defined]
        whole(source_, here, moved)  # type: ignore[arg-type]

    monkeypatch.setattr(moving, "_check_all", spoilt)

    with pytest.raises(StoreRefused, match="nothing was moved"):
        move(source, url)

    monkeypatch.undo()
    assert move(source, url)[0] > PEOPLE
