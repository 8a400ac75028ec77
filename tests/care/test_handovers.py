from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.care import handovers, people
from bot.care.newcomers import Newcomer, PeopleWrong
from bot.model.handovers import Why
from bot.model.people import Channel, Team
from bot.store import handovers as stored
from bot.store import messages
from bot.store import people as known
from bot.store.opening import Store
from bot.store.transaction import Tx

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
ANNA = Newcomer(name="Anna", role=("worker",), handle="anna")
KARI = Newcomer(name="Kari", role=("tenant",), phone="+4790000001")
EVA = Newcomer(name="Eva", role=("tenant",), phone="+4790000002", protected=True)


@pytest.fixture
async def kari(store: Store, team: Team) -> str:
    """Somebody of whom two matters wait, numbers 1 and 2; her reference."""

    def go(tx: Tx) -> str:
        added = people.add(tx, [ANNA, KARI], team, who="os:test", now=NOW)
        met = known.meet(tx, Channel.SMS, "+4790000001")
        assert met is not None
        text = messages.keep(
            tx, met.person.id, met.address.id, Channel.SMS, "in", "Kan du\nringe?", (), NOW
        )
        stored.keep(tx, met.person.id, text, Why.ASKED, NOW)
        stored.keep(tx, met.person.id, None, Why.TOO_LATE, NOW)
        return added[1].ref

    return await store.db.write("test", go)


def _log(tx: Tx) -> list[tuple[str, str, str]]:
    tx.cursor.execute("select who, what, reason from access where what <> 'added' order by id")
    return [tuple(row) for row in tx.cursor.fetchall()]


async def test_what_waits_is_shown_under_a_reference_and_that_it_was_read_is_noted(
    store: Store, team: Team, kari: str
) -> None:
    found = await store.db.write("test", handovers.listed, team, text=False, who="os:anna", now=NOW)

    shown = [(one.id, one.at, one.ref, one.why, one.name, one.text) for one in found]
    assert shown == [
        (1, "2026-11-24 12:00", kari, "Asks for a person", "", ""),
        (2, "2026-11-24 12:00", kari, "An answer could not be sent in time", "", ""),
    ]
    assert await store.db.read(_log) == [("os:anna", "handovers", "2, pseudonymous, without texts")]


async def test_names_and_texts_are_shown_when_asked_for_and_the_log_says_so(
    store: Store, team: Team, kari: str
) -> None:
    found = await store.db.write("test", handovers.listed, team, text=True, who="os:anna", now=NOW)

    assert [(one.ref, one.name, one.text) for one in found] == [
        (kari, "Kari", "Kan du\nringe?"),
        (kari, "Kari", ""),
    ]
    assert await store.db.read(_log) == [("os:anna", "handovers", "2, with names and texts")]


async def test_who_has_a_protected_identity_is_not_named(store: Store, team: Team) -> None:
    def go(tx: Tx) -> list[handovers.Waiting]:
        people.add(tx, [replace(EVA)], team, who="os:test", now=NOW)
        met = known.meet(tx, Channel.SMS, "+4790000002")
        assert met is not None
        stored.keep(tx, met.person.id, None, Why.ASKED, NOW)
        return handovers.listed(tx, team, text=True, who="os:anna", now=NOW)

    assert [one.name for one in await store.db.write("test", go)] == ["(protected)"]


@pytest.mark.parametrize(("by", "settled_by"), [(None, "os:eva"), ("anna", "anna")])
@pytest.mark.usefixtures("kari")
async def test_what_is_settled_is_settled_once_and_says_by_whom(
    store: Store, by: str | None, settled_by: str
) -> None:
    first = await store.db.write("test", handovers.settle, [2, 2], by=by, who="os:eva", now=NOW)
    again = await store.db.write("test", handovers.settle, [2, 1], by=None, who="os:bo", now=NOW)

    traces = [await store.db.read(stored.trace, number) for number in (1, 2)]
    assert (first, again) == (1, 1)
    assert [trace and trace.settled_by for trace in traces] == ["os:bo", settled_by]
    assert await store.db.read(_log) == [
        ("os:eva", "settled", "2 too_late"),
        ("os:bo", "settled", "1 asked"),
    ]


async def test_all_that_waits_of_one_person_is_settled_at_once(store: Store, kari: str) -> None:
    settled = await store.db.write(
        "test", handovers.settle_all_of, kari, by=None, who="os:eva", now=NOW
    )

    assert settled == 2
    assert await store.db.read(stored.open_ones, 10) == []


@pytest.mark.usefixtures("kari")
async def test_every_mistake_is_told_and_nothing_is_settled(store: Store) -> None:
    with pytest.raises(PeopleWrong) as wrong:
        await store.db.write("test", handovers.settle, [1, 7], by="eva", who="os:eva", now=NOW)

    assert list(wrong.value.sentences) == [
        "There is no 7: `terskel handovers list` shows what waits.",
        'Nobody has the handle "eva": `terskel people list` shows them all.',
    ]
    assert len(await store.db.read(stored.open_ones, 10)) == 2
