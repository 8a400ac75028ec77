"""Two entries are one person, and can be two again: nothing that is kept is rewritten."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.care import joining, privacy, safety, silence
from bot.care import people as care_people
from bot.care import rhythms as care_rhythms
from bot.care.newcomers import PeopleWrong
from bot.care.report import Wanted, cast
from bot.model.messages import Danger
from bot.model.people import Channel, Language, Person, Role
from bot.store import alerts, messages, people, rhythms, roster, timers
from bot.store.opening import Store
from bot.store.people import NewPerson
from bot.store.rhythms import Rhythm
from bot.store.schema import person as person_table
from bot.store.transaction import Tx
from tests.fakes import NOON

OLD, NEW = "+46701740605", "+46701740606"
WHO = "os:anna"


@dataclass(frozen=True)
class Two:
    """Kim, a tenant, and a stranger who writes from Kim's new number."""

    kim: Person
    stranger: Person


def tenant(tx: Tx, name: str, number: str, now: datetime = NOON) -> Person:
    person = people.add(
        tx,
        NewPerson(
            name=name,
            roles=frozenset({Role.TENANT}),
            language=Language.SV,
            zone="Europe/Stockholm",
            introduced_at=now,
            agreed_at=now,
        ),
        now,
    )
    people.give_address(tx, person.id, Channel.SMS, number, now)
    return person


def protect(tx: Tx, one: Person) -> None:
    tx.connection.execute(
        update(person_table).where(person_table.c.id == one.id).values(protected=True)
    )


def both(tx: Tx) -> Two:
    kim = tenant(tx, "Kim", OLD)
    stranger = people.welcome(
        tx, Channel.SMS, NEW, language=Language.SV, zone="Europe/Stockholm", now=NOON
    )
    for met in (people.meet(tx, Channel.SMS, OLD), stranger):
        assert met is not None
        messages.keep(tx, met.person.id, met.address.id, Channel.SMS, "in", "Hej", (), NOON)
    return Two(kim, stranger.person)


@pytest.fixture
async def two(store: Store) -> Two:
    """Both, not joined yet."""
    return await store.db.write("test", both)


def join(tx: Tx, two: Two) -> None:
    joining.join(tx, two.stranger.ref, two.kim.ref, who=WHO, now=NOON)


def writer(tx: Tx, number: str) -> Person | None:
    met = people.meet(tx, Channel.SMS, number)
    return None if met is None else met.person


async def test_whoever_writes_from_a_joined_number_is_the_other(store: Store, two: Two) -> None:
    await store.db.write("test", join, two)

    assert await store.db.read(writer, NEW) == two.kim
    assert await store.db.read(writer, OLD) == two.kim


async def test_what_is_kept_stays_whose_it_was_and_reads_as_one(store: Store, two: Two) -> None:
    await store.db.write("test", join, two)

    apart = [
        len(await store.db.read(messages.conversation, one.id, limit=10))
        for one in (two.kim, two.stranger)
    ]
    counted = await store.db.read(privacy.count, two.kim.id)
    names = (await store.db.read(cast, Wanted(named=True))).names
    assert apart == [1, 1]
    assert counted.values["messages"] == 2
    assert names == {two.kim.id: "Kim", two.stranger.id: "Kim"}


async def test_parted_they_are_two_again_and_what_came_meanwhile_stays(
    store: Store, two: Two
) -> None:
    await store.db.write("test", join, two)

    await store.db.write("test", joining.part, two.stranger.ref, who=WHO, now=NOON)

    assert await store.db.read(writer, NEW) == two.stranger
    assert await store.db.read(writer, OLD) == two.kim
    assert (await store.db.read(privacy.count, two.kim.id)).values["messages"] == 1


async def test_an_address_that_went_elsewhere_meanwhile_stays_there(store: Store, two: Two) -> None:
    def lose(tx: Tx) -> None:
        join(tx, two)
        met = people.meet(tx, Channel.SMS, NEW)
        assert met is not None
        people.let_go(tx, met.address.id, Language.SV, "Europe/Stockholm", NOON)

    await store.db.write("test", lose)

    await store.db.write("test", joining.part, two.stranger.ref, who=WHO, now=NOON)

    holder = await store.db.read(writer, NEW)
    assert holder is not None
    assert holder.id not in {two.kim.id, two.stranger.id}


async def test_a_double_entry_is_asked_nothing_and_counted_once_until_it_is_parted(
    store: Store, two: Two
) -> None:
    def double(tx: Tx) -> Person:
        again = tenant(tx, "Kim L", "+46701740607")
        rhythm = Rhythm(
            every="week", weekday=1, at=time(10), zone="Europe/Stockholm", changed_at=NOON
        )
        rhythms.put(tx, again.id, rhythm)
        care_rhythms.plan(tx, again.id, rhythm, NOON)
        return again

    again = await store.db.write("test", double)
    key = care_rhythms.key(again.id)
    await store.db.write("test", joining.join, again.ref, two.kim.ref, who=WHO, now=NOON)
    joined = await store.db.read(timers.standing, key)
    silent = [one.person for one in await store.db.read(silence.of_tenants, now=NOON)]
    listed = {
        one.ref: one.state
        for one in await store.db.write("test", care_people.listed, who=WHO, now=NOON)
    }

    await store.db.write("test", joining.part, again.ref, who=WHO, now=NOON)

    assert (joined, await store.db.read(timers.standing, key)) == (False, True)
    assert silent == [two.kim.id]
    assert listed == {two.kim.ref: "agreed", again.ref: "joined"}


async def test_a_stop_of_either_holds_for_both(store: Store, two: Two) -> None:
    await store.db.write("test", people.set_stopped, two.stranger.id, NOON)

    await store.db.write("test", join, two)

    joined = await store.db.read(writer, OLD)
    assert joined is not None
    assert joined.stopped == NOON


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (("kim", "kim"), "one person already"),
        (("stranger", "kim"), "joined to somebody already"),
        (("kim", "stranger"), "joined to somebody already"),
        (("kim", "third"), "Join the other way round"),
    ],
)
async def test_who_is_joined_is_not_joined_again(
    store: Store, two: Two, order: tuple[str, str], why: str
) -> None:
    third = await store.db.write("test", tenant, "Tove", "+46701740608")
    refs = {"kim": two.kim.ref, "stranger": two.stranger.ref, "third": third.ref}
    await store.db.write("test", join, two)

    with pytest.raises(PeopleWrong, match=why):
        await store.db.write(
            "test", joining.join, refs[order[0]], refs[order[1]], who=WHO, now=NOON
        )


async def test_who_is_joined_is_neither_invited_nor_erased_alone(store: Store, two: Two) -> None:
    await store.db.write("test", join, two)

    for do in (care_people.invite, care_people.to_be_erased):
        with pytest.raises(PeopleWrong, match=two.kim.ref):
            await store.db.write("test", do, two.stranger.ref, who=WHO, now=NOON)


@pytest.mark.parametrize(
    ("more", "why"),
    [({"role": Role.DUTY}, "is duty, and"), ({"protected": True}, "protected")],
)
async def test_nobody_is_joined_into_somebody_who_is_less(
    store: Store, two: Two, more: dict[str, Any], why: str
) -> None:
    """An alarm would reach nobody, and a report would show whom it must not."""
    colleague = await store.db.write("test", tenant, "Lena", "+46701740609")
    if "role" in more:
        await store.db.write("test", people.give_role, colleague.id, more["role"])
    else:
        await store.db.write("test", protect, colleague)

    with pytest.raises(PeopleWrong, match=why):
        await store.db.write("test", joining.join, colleague.ref, two.kim.ref, who=WHO, now=NOON)


async def test_an_alert_about_a_stranger_is_about_whoever_they_are(store: Store, two: Two) -> None:
    alert = await store.db.write("test", alerts.begin, two.stranger.id, Danger.SELF, NOON)

    await store.db.write("test", join, two)

    found = await store.db.read(alerts.get, alert)
    assert found is not None
    assert found.person == two.kim.id
    assert await store.db.read(timers.standing, f"{safety.WATCH}:{alert}")
    assert await store.db.write("test", alerts.join, two.kim.id, NOON) == alert


async def test_an_alert_about_each_of_them_stays_as_it_is(store: Store, two: Two) -> None:
    alert = await store.db.write("test", alerts.begin, two.stranger.id, Danger.SELF, NOON)
    await store.db.write("test", alerts.begin, two.kim.id, Danger.SELF, NOON)

    await store.db.write("test", join, two)

    found = await store.db.read(alerts.get, alert)
    assert found is not None
    assert found.person == two.stranger.id


async def test_who_is_not_joined_is_not_parted(store: Store, two: Two) -> None:
    with pytest.raises(PeopleWrong, match="joined to nobody"):
        await store.db.write("test", joining.part, two.kim.ref, who=WHO, now=NOON)


async def test_they_are_erased_together(store: Store, two: Two) -> None:
    await store.db.write("test", join, two)

    await joining.erase(store.db, two.kim.id, NOON + timedelta(hours=1))

    assert await store.db.read(messages.since, 0, 10) == []
    assert await store.db.read(roster.every, 0, 10) == []
