from datetime import UTC, datetime

from bot.care import demo
from bot.model.people import Channel, Language, Role, Team
from bot.store import people, rhythms
from bot.store.opening import Store

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)


async def test_everybody_invented_has_agreed_and_tenants_have_a_worker_and_a_rhythm(
    store: Store, team: Team
) -> None:
    await store.db.write("demo", demo.move_in, team, now=NOW)

    tenants = await store.db.read(people.all_of, Role.TENANT)
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
    assert len(await store.db.read(people.all_of, Role.TENANT)) == 4


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
