from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import opened
from bot.care import demo, silence
from bot.care.peers import fairness
from bot.care.peers.bands import Band
from bot.care.peers.fairness import Waits
from bot.care.peers.names import intro_fault, meets_fault
from bot.care.peers.profiles import fault_of_name
from bot.model.people import Channel, Language, Person, Role, Team
from bot.settings import read
from bot.store import messages, people, rhythms, roster
from bot.store.opening import Store
from bot.store.peers import figures, intros, profiles
from bot.store.transaction import Tx
from tests.fakes import StillClock
from tests.stage import book

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
TENANTS = ("Kim", "Kari", "Søren", "Sam")


def tenants_here(tx: Tx) -> list[Person]:
    met = [people.get(tx, one.id) for one in roster.every(tx, 0, 100) if Role.TENANT in one.roles]
    return [one.person for one in met if one]


async def test_everybody_invented_has_agreed_and_tenants_have_a_worker_and_a_rhythm(
    store: Store, team: Team
) -> None:
    await store.db.write("demo", demo.move_in, team, now=NOW)

    tenants = await store.db.read(tenants_here)
    assert [(one.name, one.language, one.worker_name) for one in tenants] == [
        ("Kim", Language.SV, "Anna"),
        ("Kari", Language.NB, "Ida"),
        ("Søren", Language.DA, "Mette"),
        ("Sam", Language.EN, "Joe"),
    ]
    for one in tenants:
        assert one.agreed == one.introduced == NOW
        assert await store.db.read(rhythms.get, one.id) is not None


async def test_nobody_moves_in_twice(store: Store, team: Team) -> None:
    first = await store.db.write("demo", demo.move_in, team, now=NOW)

    again = await store.db.write("demo", demo.move_in, team, now=NOW)

    assert (first, again) == (True, False)
    assert len(await store.db.read(tenants_here)) == 4


async def test_a_peer_and_a_landlord_have_phones_too(store: Store, team: Team) -> None:
    await store.db.write("demo", demo.move_in, team, now=NOW)

    met = [
        await store.db.read(people.meet, Channel.SMS, number)
        for number in ("+46701740606", "+46701740607")
    ]

    assert [one and one.person.roles for one in met] == [
        frozenset({Role.PEER}),
        frozenset({Role.LANDLORD}),
    ]


async def test_peers_in_several_languages_can_be_chosen_and_have_a_coordinator(
    store: Store, team: Team
) -> None:
    await store.db.write("demo", demo.move_in, team, now=NOW)

    peers = await store.db.read(profiles.all_peers, NOW)
    lena = await store.db.read(people.by_handle, "lena")
    kept = await store.db.read(profiles.every)

    assert [one.known_as for one in peers] == ["Maria", "Jonas", "Ingrid", "Freja"]
    for language in Language:
        assert len([one for one in peers if language in one.intros]) >= 2
    assert not any(one.away for one in peers)
    assert lena is not None
    assert {one.coordinator for one in kept} == {lena.id}


async def test_no_invented_peer_is_called_or_introduced_as_they_may_not_be(
    store: Store, team: Team
) -> None:
    await store.db.write("demo", demo.move_in, team, now=NOW)

    for peer in await store.db.read(profiles.all_peers, NOW):
        written = await store.db.read(intros.of, peer.id)
        assert await store.db.read(fault_of_name, peer.id, peer.known_as, team) is None
        assert [intro_fault(one.text) for one in written] == [None] * len(written)
        assert [meets_fault(one.meets or "") for one in written] == [None] * len(written)


async def test_what_silence_means_was_agreed_with_some(store: Store, team: Team) -> None:
    await store.db.write("demo", demo.move_in, team, now=NOW)

    shown = await store.db.read(silence.of_tenants, now=NOW + timedelta(days=7))

    assert [(one.name, one.agreed, one.after, one.due) for one in shown] == [
        ("Kim", "call", 7, True),
        ("Kari", None, None, False),
        ("Søren", None, None, False),
        ("Sam", "leave", None, False),
    ]


@pytest.mark.parametrize("hour", [0, 6, 9, 15, 22])  # 1:12, 7:12, 10:12, 16:12, 23:12 on the phones
async def test_a_day_forward_everybody_was_asked_once(tmp_path: Path, hour: int) -> None:
    settings = read(
        {
            "database": f"sqlite:///{tmp_path}/demo.db",
            "key_file": f"{tmp_path}/demo.key",
            "team": demo.TEAM_NAME,
        }
    )
    clock = StillClock(NOW.replace(hour=hour, minute=12))
    async with opened(settings, purpose="demo", make=True, clock=clock, book=book()) as app:
        await app.store.db.write("demo", demo.move_in, app.house.team, now=clock.now())
        at_once = await app.store.db.read(messages.since, 0, 100)

        await app.traveller.forward(timedelta(days=1))

        said = await app.store.db.read(messages.since, 0, 100)
        names = {one.id: one.name for one in await app.store.db.read(tenants_here)}
    assert at_once == []
    assert Counter(names[one.person] for one in said) == dict.fromkeys(TENANTS, 1)
    assert all(f"/{demo.TEAM_NAME}" in one.text for one in said)


async def test_the_units_figures_show_a_gap_between_case_managers_that_closes(
    store: Store, team: Team
) -> None:
    await store.db.write("demo", demo.move_in, team, now=NOW)

    now, before = [
        fairness.gap(fairness.standings(await store.db.read(figures.tenants, NOW - ago)))
        for ago in (timedelta(hours=1), fairness.QUARTER)
    ]

    assert (now.unit.tenants, before.unit.tenants) == (32, 32)
    assert (now.unit.told, before.unit.told) == (Band(15, 19), Band(5, 9))
    assert (now.unit.asked, now.unit.got) == (Band(10, 14), Band(5, 9))
    assert [share.told for share in now.workers.values()] == [
        Band(5, 8),
        Band(5, 8),
        Band(0, 4),
        Band(0, 4),
    ]
    assert now.waits == Waits(median=timedelta(hours=12), longest=timedelta(hours=39))
