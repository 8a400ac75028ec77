"""Profiles at the command line: what is kept, what it takes to be shown, what is refused."""

import pytest

from bot.care.newcomers import PeopleWrong
from bot.care.peers import profiles as care
from bot.care.peers.names import Fault
from bot.care.peers.profiles import Changes, Introduction
from bot.model.ids import PersonId
from bot.model.peers import Topic, Way
from bot.model.people import Language, Person, Role, Team
from bot.store import people, timers
from bot.store.opening import Store
from bot.store.peers import intros, profiles, topics
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from tests.store.here import NOON
from tests.store.peers.here import maria

WHO = "os:lena"


def anna(tx: Tx) -> Person:
    """Let somebody of the staff be here, who coordinates peer supporters."""
    new = NewPerson(
        name="Anna Berg",
        roles=frozenset({Role.COORDINATOR}),
        language=Language.SV,
        zone="Europe/Stockholm",
        handle="anna",
    )
    return people.add(tx, new, NOON)


def bo(tx: Tx, name: str = "Bo Ek") -> str:
    """Let a peer supporter without a profile be here; their reference."""
    new = NewPerson(
        name=name, roles=frozenset({Role.PEER}), language=Language.SV, zone="Europe/Stockholm"
    )
    return people.add(tx, new, NOON).ref


async def test_a_profile_is_what_is_usual_but_for_what_was_said(store: Store, team: Team) -> None:
    def change(tx: Tx) -> tuple[Person, PersonId]:
        coordinator, ref = anna(tx), bo(tx)
        wanted = Changes(
            coordinator="anna", ways="write call", topics="home work", area="Söder", every="month"
        )
        care.change(tx, ref, wanted, team, who=WHO, now=NOON)
        return coordinator, care.peer_known(tx, ref).id

    coordinator, person = await store.db.write("k", change)

    kept = await store.db.read(profiles.get, person)
    assert kept is not None
    assert (kept.known_as, kept.hours, kept.most) == ("Bo", care.USUAL_HOURS, 3)
    assert kept.ways == {Way.WRITE, Way.CALL}
    assert kept.area == "Söder"
    assert kept.coordinator == coordinator.id
    assert await store.db.read(topics.of, person) == {Topic.HOME, Topic.WORK}
    assert await store.db.read(timers.standing, f"peer_week:{person}")


async def test_what_is_left_out_stays(store: Store, team: Team) -> None:
    def change(tx: Tx) -> PersonId:
        person = maria(tx)
        met = people.look_at(tx, person)
        assert met is not None
        care.change(tx, met.ref, Changes(most=1), team, who=WHO, now=NOON)
        return person

    person = await store.db.write("k", change)

    kept = await store.db.read(profiles.get, person)
    assert kept is not None
    assert (kept.most, kept.known_as, kept.area) == (1, "Maria", "Hos Maria")
    assert await store.db.read(topics.of, person) == {Topic.HOME, Topic.PEOPLE}


async def test_an_introduction_is_shown_only_once_it_is_approved(store: Store, team: Team) -> None:
    def introduce(tx: Tx) -> tuple[str, PersonId]:
        ref = bo(tx)
        said = Introduction(language="nb", text="film  og\nfiske.", meets="Kaffe kl. 13")
        care.introduce(tx, ref, said, who=WHO, now=NOON)
        return ref, care.peer_known(tx, ref).id

    ref, person = await store.db.write("k", introduce)
    before = await store.db.read(intros.approved)

    await store.db.write("k", lambda tx: care.approve(tx, ref, None, team, who=WHO, now=NOON))

    (intro,) = await store.db.read(intros.of, person)
    assert before == {}
    assert (intro.text, intro.meets, intro.approved_by) == ("film og fiske", "Kaffe kl. 13", WHO)


async def test_nobody_is_shown_by_a_name_that_has_become_the_staffs(
    store: Store, team: Team
) -> None:
    def introduce(tx: Tx) -> str:
        ref = bo(tx, "Anna Ek")
        care.introduce(tx, ref, Introduction(language="sv", text="film"), who=WHO, now=NOON)
        anna(tx)
        return ref

    ref = await store.db.write("k", introduce)

    with pytest.raises(PeopleWrong, match="reads like somebody of the staff"):
        await store.db.write("k", lambda tx: care.approve(tx, ref, None, team, who=WHO, now=NOON))


async def test_two_peers_are_not_called_the_same(store: Store, team: Team) -> None:
    def named(tx: Tx) -> Fault | None:
        maria(tx)
        person = care.peer_known(tx, bo(tx))
        return care.fault_of_name(tx, person.id, "maria", team)

    assert await store.db.write("k", named) is Fault.TAKEN


async def test_what_a_peer_writes_anew_keeps_where_one_can_meet_and_waits_again(
    store: Store,
) -> None:
    person = await store.db.write("k", maria)

    await store.db.write("k", care.write_intro, person, Language.SV, "fiske", None, NOON)

    (intro,) = await store.db.read(intros.of, person)
    assert (intro.text, intro.meets) == ("fiske", "Kaffe torsdag kl. 13")
    assert intro.approved_at is None


async def test_who_is_stopped_cannot_be_reached_and_is_listed_so(store: Store) -> None:
    def listed(tx: Tx) -> list[str]:
        person = maria(tx)
        people.set_stopped(tx, person, NOON)
        return [one.state for one in care.listed(tx, who=WHO, now=NOON)]

    assert await store.db.write("k", listed) == ["cannot be reached"]


@pytest.mark.parametrize(
    ("wanted", "word"),
    [
        (Changes(hours="17:00-09:00"), "begin before they end"),
        (Changes(hours="9"), "09:00-17:00"),
        (Changes(days=""), "mon"),
        (Changes(most=-1), "0 to 20"),
        (Changes(every="daily"), "two_weeks"),
        (Changes(ways="fly"), "write call meet"),
        (Changes(gender="x"), "woman, man or other"),
        (Changes(known_as="Jour Maria"), "staff"),
    ],
)
async def test_a_mistake_names_its_way_out(
    store: Store, team: Team, wanted: Changes, word: str
) -> None:
    ref = await store.db.write("k", bo)

    with pytest.raises(PeopleWrong, match=word):
        await store.db.write("k", lambda tx: care.change(tx, ref, wanted, team, who=WHO, now=NOON))

    assert await store.db.read(profiles.every) == []
