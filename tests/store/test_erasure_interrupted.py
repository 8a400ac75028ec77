"""An erasure that was cut short can be asked for again, and ends as any other."""

from datetime import timedelta

import pytest

from bot.care import people as care_people
from bot.care.newcomers import PeopleWrong
from bot.model.ids import PersonId
from bot.model.people import Language, Role
from bot.store import erasure, people
from bot.store.database import Database
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from tests.store.here import NOON, kim
from tests.store.test_erasure import live, rows_of

ANNA = NewPerson(
    name="Anna",
    roles=frozenset({Role.WORKER}),
    language=Language.SV,
    zone="Europe/Stockholm",
    handle="anna",
)
LATER = NOON + timedelta(hours=1)


def ref_of(tx: Tx, person: PersonId) -> str:
    met = people.get(tx, person)
    assert met is not None
    return met.person.ref


async def test_an_erasure_that_was_cut_short_can_be_asked_for_again(db: Database) -> None:
    person = await db.write("k", live)
    ref = await db.read(ref_of, person)
    await db.write("k", erasure.step, person, NOON)  # and then the process died

    again = await db.write("k", care_people.to_be_erased, ref, who="os:test", now=LATER)
    await erasure.erase(db, again, LATER)

    left = {name: count for name, count in (await db.read(rows_of, person)).items() if count}
    assert again == person
    assert set(left) == {"access", "erasing"}  # that they asked stays until the night is through
    assert await db.read(people.even_erased, ref) is None


async def test_who_is_half_erased_cannot_be_invited(db: Database) -> None:
    person = await db.write("k", live)
    ref = await db.read(ref_of, person)

    await db.write("k", erasure.step, person, NOON)

    with pytest.raises(PeopleWrong):
        await db.write("k", care_people.invite, ref, who="os:test", now=LATER)


async def test_the_handle_of_an_erased_colleague_works_no_more_and_is_free(db: Database) -> None:
    anna = await db.write("k", people.add, ANNA, NOON)
    await db.write("k", kim)

    await erasure.erase(db, anna.id, NOON)

    assert await db.read(people.by_handle, "anna") is None
    with pytest.raises(PeopleWrong):
        await db.write("k", care_people.to_be_erased, "anna", who="os:test", now=LATER)
    other = await db.write("k", people.add, ANNA, LATER)
    assert other.id != anna.id
