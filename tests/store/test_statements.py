"""Statements compiled once: their types hold as if SQLAlchemy had run them."""

from datetime import timedelta

import pytest
from sqlalchemy import bindparam, func, insert, select, update

from bot.model.handovers import Why
from bot.store import access, handovers, history, lanes, people, prompts, schema, timers
from bot.store.database import Database
from bot.store.schema import lane, person, talk
from bot.store.statements import Addition, Statement
from bot.store.transaction import Tx
from tests.store.here import DAY, NOON, hear, kim

REST = Statement(insert(lane).values(name=bindparam("name"), next_at=bindparam("next_at")))
NAMES = Statement(select(lane.c.name).order_by(lane.c.name))


@pytest.mark.parametrize(
    "values",
    [{}, {"name": "a"}, {"name": "a", "next_at": NOON, "more": 1}, {"nam": "a", "next_at": NOON}],
)
async def test_a_statement_takes_exactly_its_parameters(
    db: Database, values: dict[str, object]
) -> None:
    with pytest.raises(TypeError, match="argument"):
        await db.write("k", lambda tx: REST.run(tx, **values))


async def test_a_statement_says_how_many_rows_it_touched(db: Database) -> None:
    def rest(tx: Tx) -> list[int]:
        later = Statement(update(lane).values(next_at=bindparam("to")))
        return [
            REST.run(tx, name="a", next_at=NOON),
            REST.run(tx, name="b", next_at=NOON),
            later.run(tx, to=NOON + DAY),
        ]

    assert await db.write("k", rest) == [1, 1, 2]


async def test_first_gives_one_row_and_finishes_the_statement(db: Database) -> None:
    def look(tx: Tx) -> list[object]:
        REST.run(tx, name="a", next_at=NOON)
        REST.run(tx, name="b", next_at=NOON)
        return [NAMES.first(tx), NAMES.one(tx), NAMES.all(tx)]

    assert await db.write("k", look) == [("a",), "a", [("a",), ("b",)]]


async def test_a_row_that_must_be_there_and_is_not_is_an_error(db: Database) -> None:
    with pytest.raises(LookupError):
        await db.read(NAMES.one)


async def test_an_addition_that_finds_its_row_there_gives_no_id(db: Database) -> None:
    added = Addition(
        lambda insert_into: (
            insert_into(person)
            .values(ref="r", team=1, language="sv", zone="x", created_at=bindparam("at"))
            .on_conflict_do_nothing()
        )
    )

    first, second = await db.write("k", lambda tx: (added.id(tx, at=NOON), added.id(tx, at=NOON)))

    assert isinstance(first, int)
    assert second is None
    with pytest.raises(LookupError):
        await db.write("k", added.new_id, at=NOON)


async def test_types_hold_inside_expressions(db: Database) -> None:
    latest = Statement(select(func.max(lane.c.next_at)))
    listed = Statement(select(lane.c.name).where(lane.c.name.in_(["a", "c"])))

    def look(tx: Tx) -> tuple[object, object]:
        lanes.rest(tx, "a", NOON)
        lanes.rest(tx, "b", NOON + DAY)
        return latest.one(tx), listed.all(tx)

    assert await db.write("k", look) == (NOON + DAY, [("a",)])


async def test_truth_comes_back_as_truth(db: Database) -> None:
    def look(tx: Tx) -> object:
        kim(tx)
        return Statement(select(person.c.protected)).one(tx)

    assert await db.write("k", look) is False


async def test_a_sealed_column_may_be_empty(db: Database) -> None:
    def look(tx: Tx) -> people.Met | None:
        person_id, _ = kim(tx)
        Statement(update(person).values(name=bindparam("to"))).run(tx, to=None)
        return people.get(tx, person_id)

    met = await db.write("k", look)

    assert met is not None
    assert met.person.name == ""


async def test_an_unknown_row_of_another_table_is_refused(db: Database) -> None:
    save = Statement(
        insert(talk).values(
            person=999, state=bindparam("state"), counted_from=bindparam("counted_from")
        )
    )

    with pytest.raises(Exception, match=r"(?i)foreign key"):
        await db.write("k", save.run, state="{}", counted_from=NOON)


async def test_history_and_access_are_kept(db: Database) -> None:
    def write(tx: Tx) -> list[object]:
        person_id, address = kim(tx)
        history.note(tx, person_id, "answered", {"flow": "check_in", "value": None}, NOON)
        access.note(tx, "os:anna", "report", person_id, "asked for", NOON)
        handovers.keep(tx, person_id, hear(tx, person_id, address), Why.FAULT, NOON)
        notes = Statement(select(*schema.history.c)).all(tx)
        reads = Statement(select(*schema.access.c)).all(tx)
        return [*notes, *reads]

    noted, read = await db.write("k", write)

    assert noted == (1, NOON, 1, "answered", {"flow": "check_in", "value": None})
    assert read == (1, NOON, "os:anna", "report", 1, "asked for")


async def test_readers_and_writers_give_the_same(db: Database) -> None:
    def write(tx: Tx) -> tuple[object, object]:
        person_id, _ = kim(tx)
        timers.set(tx, "wait:1:1", "wait", NOON, person_id, {"session": 1})
        prompts.add(
            tx,
            person_id,
            "check_in",
            "check_in",
            {"by": "us", "days": 3, "known": True, "wish": None},
            urgent=True,
            due=NOON,
            best_before=NOON + timedelta(hours=2),
        )
        return timers.due(tx, NOON, 10), prompts.due_of(tx, person_id, NOON)

    def read(tx: Tx) -> tuple[object, object]:
        (person_id,) = prompts.people_due(tx, NOON, 10)
        return timers.due(tx, NOON, 10), prompts.due_of(tx, person_id, NOON)

    assert await db.write("k", write) == await db.read(read)
