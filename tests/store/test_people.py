"""People and their addresses, on both databases."""

import asyncio
import threading
from datetime import time
from pathlib import Path

import pytest
from sqlalchemy import bindparam, update

from bot.model.ids import PersonId
from bot.model.people import Channel, Country, Hours, Language, Role
from bot.store import people, talks
from bot.store.database import Database
from bot.store.people import AddressTaken, Met, NewPerson, TeamRow
from bot.store.schema import person as table
from bot.store.statements import Statement
from bot.store.transaction import Tx
from tests.databases import open_store
from tests.store.here import DAY, NOON, kim, many, team_row, until

NUMBER = "+46701740605"
QUIET = Statement(
    update(table).values(quiet=bindparam("hours")).where(table.c.id == bindparam("person"))
)


def new(name: str = "Anna", **more: object) -> NewPerson:
    usual = {"roles": frozenset({Role.WORKER}), "language": Language.SV, "zone": "Europe/Oslo"}
    return NewPerson(name=name, **(usual | more))  # type: ignore[arg-type]


def meet(tx: Tx, number: str = NUMBER) -> Met:
    met = people.meet(tx, Channel.SMS, number)
    assert met is not None
    return met


async def test_a_person_is_met_by_their_number_with_all_that_a_conversation_needs(
    db: Database,
) -> None:
    def arrive(tx: Tx) -> Met:
        worker = people.add(tx, new("Anna Ek", handle="anna", reads_at=(time(10), time(15))), NOON)
        person = people.add(
            tx,
            new(
                "Kim",
                roles=frozenset({Role.TENANT, Role.PEER}),
                worker=worker.id,
                introduced_at=NOON,
                agreed_at=NOON + DAY,
                protected=True,
            ),
            NOON,
        )
        people.give_address(tx, person.id, Channel.SMS, NUMBER, NOON)
        QUIET.run(tx, person=person.id, hours="21:00-09:30")
        talks.save(tx, person.id, '{"a":1}', heard_at=NOON, replies=3, counted_from=NOON + DAY)
        return meet(tx)

    met = await db.write("k", arrive)

    assert met.person.name == "Kim"
    assert met.person.roles == {Role.TENANT, Role.PEER}
    assert met.person.worker_name == "Anna Ek"
    assert met.person.reads_at == (time(10), time(15))
    assert met.person.quiet == Hours(time(21), time(9, 30))
    assert (met.person.introduced, met.person.agreed) == (NOON, NOON + DAY)
    assert met.person.protected
    assert (met.talk, met.replies, met.counted_from) == ('{"a":1}', 3, NOON + DAY)
    assert await db.read(meet) == met


@pytest.mark.parametrize(
    ("channel", "value"), [(Channel.SMS, "+46701740606"), (Channel.TELEGRAM, NUMBER)]
)
async def test_nobody_is_met_at_an_address_that_is_not_known(
    db: Database, channel: Channel, value: str
) -> None:
    await db.write("k", kim)

    assert await db.read(people.meet, channel, value) is None


async def test_a_stranger_has_neither_name_nor_role(db: Database) -> None:
    def welcome(tx: Tx) -> Met:
        return people.welcome(
            tx, Channel.SMS, NUMBER, language=Language.DA, zone="Europe/Oslo", now=NOON, team=1
        )

    met = await db.write("k", welcome)

    assert (met.person.name, met.person.roles) == ("", frozenset())
    assert (met.talk, met.replies, met.counted_from) == (None, 0, NOON)
    assert await db.read(meet) == met


async def test_two_first_messages_at_once_make_one_stranger(db: Database) -> None:
    def come(tx: Tx) -> PersonId:
        met = people.meet(tx, Channel.SMS, NUMBER) or people.welcome(
            tx, Channel.SMS, NUMBER, language=Language.DA, zone="Europe/Oslo", now=NOON
        )
        return met.person.id

    results = await many(*(db.write(f"{number}", come) for number in range(20)))

    assert len(set(results)) == 1
    assert isinstance(results[0], int)


async def test_a_person_is_locked_so_that_no_count_is_lost(db: Database) -> None:
    """Messages of one person by two ways have two keys: on PostgreSQL two threads."""

    def count(tx: Tx, channel: Channel, value: str) -> None:
        met = people.meet(tx, channel, value)
        assert met is not None
        talks.save(
            tx, met.person.id, "{}", heard_at=None, replies=met.replies + 1, counted_from=NOON
        )

    def arrive(tx: Tx) -> None:
        person, _ = kim(tx)
        people.give_address(tx, person, Channel.TELEGRAM, "7", NOON)
        talks.save(tx, person, "{}", heard_at=None, replies=0, counted_from=NOON)

    await db.write("k", arrive)
    ways = [(Channel.SMS, NUMBER), (Channel.TELEGRAM, "7")]

    results = await many(*(db.write(f"{number}", count, *ways[number % 2]) for number in range(40)))

    assert set(results) == {None}
    assert (await db.read(meet)).replies == 40


async def test_what_is_read_after_waiting_for_the_lock_is_not_stale(tmp_path: Path) -> None:
    """On SQLite nobody ever waits: there is one writer."""
    inside, go = threading.Event(), threading.Event()

    def slow(tx: Tx) -> None:
        met = meet(tx)
        inside.set()
        go.wait()
        talks.save(tx, met.person.id, "new", heard_at=None, replies=1, counted_from=NOON)

    def quick(tx: Tx) -> str | None:
        go.set()
        return meet(tx).talk

    async with open_store("postgresql", tmp_path) as store, asyncio.TaskGroup() as tasks:
        await store.db.write("k", kim)
        one, other, *_ = {store.db.thread_of(f"{n}"): f"{n}" for n in range(20)}.values()
        first = tasks.create_task(store.db.write(one, slow))
        await until(inside)
        second = await store.db.write(other, quick)
        await first

    assert second == "new"


async def test_the_latest_active_address_is_the_one_to_write_to(db: Database) -> None:
    def arrive(tx: Tx) -> list[object]:
        person, first = kim(tx)
        second = people.give_address(tx, person, Channel.TELEGRAM, "7", NOON)
        found: list[object] = []
        for change in (None, second, first):
            if change:
                people.refuse(tx, change)
            met = people.get(tx, person)
            found.append(met and (met.address.id == second, met.address.channel))
        return found

    assert await db.write("k", arrive) == [
        (True, Channel.TELEGRAM),
        (False, Channel.SMS),
        None,
    ]


async def test_who_writes_from_an_address_that_refused_us_can_be_written_to_again(
    db: Database,
) -> None:
    def arrive(tx: Tx) -> tuple[object, object]:
        person, address = kim(tx)
        people.refuse(tx, address)
        before = people.get(tx, person)
        meet(tx)
        return before, people.get(tx, person)

    before, after = await db.write("k", arrive)

    assert before is None
    assert after is not None


async def test_an_address_refuses_once_and_one_that_was_let_go_stays_let_go(db: Database) -> None:
    def refuse(tx: Tx) -> tuple[list[bool], Met | None]:
        _, address = kim(tx)
        told = [people.refuse(tx, address), people.refuse(tx, address)]
        people.unlink(tx, address)
        told.append(people.refuse(tx, address))
        return told, people.meet(tx, Channel.SMS, NUMBER)

    assert await db.write("k", refuse) == ([True, False, False], None)


async def test_who_writes_from_an_unlinked_address_is_a_stranger(db: Database) -> None:
    def wrong_person(tx: Tx) -> tuple[PersonId, Met | None, Met]:
        person, address = kim(tx)
        people.unlink(tx, address)
        nobody = people.meet(tx, Channel.SMS, NUMBER)
        stranger = people.welcome(
            tx, Channel.SMS, NUMBER, language=Language.SV, zone="Europe/Oslo", now=NOON
        )
        return person, nobody, stranger

    person, nobody, stranger = await db.write("k", wrong_person)

    assert nobody is None
    assert stranger.person.id != person
    assert (await db.read(meet)).person.id == stranger.person.id


async def test_an_address_is_one_persons(db: Database) -> None:
    def take(tx: Tx) -> None:
        kim(tx)
        other = people.add(tx, new(), NOON)
        people.give_address(tx, other.id, Channel.SMS, NUMBER, NOON)

    with pytest.raises(AddressTaken, match="Unlink it there first"):
        await db.write("k", take)


async def test_an_address_given_again_to_its_own_person_is_active_again(db: Database) -> None:
    def again(tx: Tx) -> bool:
        person, address = kim(tx)
        people.refuse(tx, address)
        return people.give_address(tx, person, Channel.SMS, NUMBER, NOON) == address

    assert await db.write("k", again)
    assert (await db.read(meet)).person.name == "Kim"


async def test_a_stranger_who_shows_who_they_are_brings_their_address_along(db: Database) -> None:
    def invited(tx: Tx) -> PersonId:
        stranger = people.welcome(
            tx, Channel.SMS, NUMBER, language=Language.SV, zone="Europe/Oslo", now=NOON
        )
        person = people.add(tx, new("Kim"), NOON)
        people.move_address(tx, stranger.address.id, person.id, NOON)
        return person.id

    person = await db.write("k", invited)

    assert (await db.read(meet)).person.id == person


async def test_people_are_found_by_reference_and_handle(db: Database) -> None:
    def arrive(tx: Tx) -> list[object]:
        anna = people.add(tx, new("Anna", handle="anna"), NOON)
        return [
            people.by_ref(tx, anna.ref) == anna,
            people.by_handle(tx, "anna") == anna,
            people.by_ref(tx, "nobody"),
            people.by_handle(tx, "nobody"),
        ]

    assert await db.write("k", arrive) == [True, True, None, None]


async def test_a_handle_is_one_persons(db: Database) -> None:
    await db.write("k", people.add, new(handle="anna"), NOON)

    with pytest.raises(Exception, match=r"(?i)unique"):
        await db.write("k", people.add, new(handle="anna"), NOON)


async def test_what_a_person_wants_can_be_changed(db: Database) -> None:
    def change(tx: Tx) -> Met:
        person, _ = kim(tx)
        people.set_language(tx, person, Language.NB)
        people.set_stopped(tx, person, NOON)
        people.set_agreed(tx, person, NOON + DAY)
        people.set_declined(tx, person, NOON + 2 * DAY)
        people.set_introduced(tx, person, NOON + 3 * DAY)
        people.give_role(tx, person, Role.PEER)
        people.give_role(tx, person, Role.PEER)
        return meet(tx)

    person = (await db.write("k", change)).person

    assert person.language is Language.NB
    assert (person.stopped, person.agreed) == (NOON, NOON + DAY)
    assert (person.declined, person.introduced) == (NOON + 2 * DAY, NOON + 3 * DAY)
    assert person.roles == {Role.TENANT, Role.PEER}


async def test_the_teams_row_is_written_over(db: Database) -> None:
    row = TeamRow("Idas team", Country.NO, "Europe/Oslo")

    await db.write("k", people.keep_team, row)

    assert await db.read(team_row) == row
