import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.model.handovers import Why
from bot.store import handovers, people
from bot.store.opening import Store, keys_for
from bot.store.transaction import Tx
from tests.commands.conftest import Terskel

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)


async def _ask(ref: str, folder: Path) -> None:
    """Let somebody ask for a person."""
    url = f"sqlite:///{folder}/terskel.db"
    keys = keys_for(url, folder / "terskel.key", make=False)
    store = Store.open(url, keys, purpose="real", make=False)

    def go(tx: Tx) -> None:
        kim = people.by_ref(tx, ref)
        assert kim is not None
        handovers.keep(tx, kim.id, None, Why.ASKED, NOW)

    await store.db.write("test", go)
    await store.close()


@pytest.fixture
def ref(new: Path, terskel: Terskel) -> str:
    """Somebody who asked for a person; their reference."""
    (ref,) = terskel("people", "add", "--name", "Kim", "--role", "tenant").lines
    asyncio.run(_ask(ref, new))
    return ref


def test_what_waits_is_listed_and_settled(terskel: Terskel, ref: str) -> None:
    listed = terskel("handovers", "list")
    settled = terskel("handovers", "settle", "1")
    again = terskel("handovers", "settle", "1")
    after = terskel("handovers", "list", "--text")

    assert listed.lines == [
        "id\tat\tref\twhy",
        f"1\t2026-11-24 12:00\t{ref}\tAsks for a person",
    ]
    assert "1 wait. --text shows names" in listed.err
    assert [ended.err.strip() for ended in (settled, again)] == [
        "Settled: 1.",
        "Settled: 0. Settled before: 1.",
    ]
    assert (after.out, after.err.strip()) == ("id\tat\tref\twhy\tname\ttext\n", "Nothing waits.")


def test_all_of_one_person_is_settled_by_their_reference(terskel: Terskel, ref: str) -> None:
    settled = terskel("handovers", "settle", f"--person={ref}")

    assert (settled.status, settled.err.strip()) == (0, "Settled: 1.")


@pytest.mark.usefixtures("ref")
@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ((), 2, "Name what is settled"),
        (("1", "--person", "x"), 2, "Name what is settled"),
        (("7",), 1, "There is no 7: `terskel handovers list` shows what waits."),
        (("--person", "x"), 1, 'Nobody here has the reference "x"'),
        (("1", "--by", "eva"), 1, 'Nobody has the handle "eva"'),
    ],
)
def test_what_cannot_be_settled_is_told_with_the_way_out(
    terskel: Terskel, given: tuple[str, ...], status: int, said: str
) -> None:
    ended = terskel("handovers", "settle", *given)

    assert ended.status == status
    assert said in ended.err
