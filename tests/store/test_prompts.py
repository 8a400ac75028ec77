"""Flows that wait for their turn."""

from datetime import datetime

from bot.model.ids import PersonId
from bot.store import prompts
from bot.store.database import Database
from bot.store.transaction import Tx
from tests.store.here import DAY, MINUTE, NOON, kim


def wait(
    tx: Tx,
    person: PersonId,
    key: str,
    due: datetime = NOON,
    *,
    urgent: bool = False,
    for_turn: bool = True,
) -> bool:
    return prompts.add(
        tx,
        person,
        key,
        f"flow of {key}",
        {"by": "us"},
        urgent=urgent,
        due=due,
        best_before=due + DAY,
        for_turn=for_turn,
    )


def keys(tx: Tx, person: PersonId, now: datetime = NOON) -> list[str]:
    return [prompt.key for prompt in prompts.due_of(tx, person, now)]


async def test_the_urgent_have_their_turn_first_and_then_the_oldest(db: Database) -> None:
    def go(tx: Tx) -> list[str]:
        person, _ = kim(tx)
        wait(tx, person, "second", NOON - MINUTE)
        wait(tx, person, "first", NOON - 2 * MINUTE)
        wait(tx, person, "urgent", urgent=True)
        wait(tx, person, "tomorrow", NOON + DAY)
        return keys(tx, person)

    assert await db.write("k", go) == ["urgent", "first", "second"]


async def test_with_the_same_key_the_first_one_stays(db: Database) -> None:
    def go(tx: Tx) -> tuple[bool, bool, list[datetime]]:
        person, _ = kim(tx)
        first = wait(tx, person, "same", NOON - MINUTE)
        second = wait(tx, person, "same", NOON)
        return first, second, [prompt.due for prompt in prompts.due_of(tx, person, NOON)]

    assert await db.write("k", go) == (True, False, [NOON - MINUTE])


async def test_one_that_had_its_turn_is_gone(db: Database) -> None:
    def go(tx: Tx) -> tuple[bool, bool, list[str]]:
        person, _ = kim(tx)
        wait(tx, person, "one")
        (prompt,) = prompts.due_of(tx, person, NOON)
        return prompts.remove(tx, prompt.id), prompts.remove(tx, prompt.id), keys(tx, person)

    assert await db.write("k", go) == (True, False, [])


async def test_what_waits_for_its_turn_is_hurried_and_what_waits_for_its_hour_is_not(
    db: Database,
) -> None:
    def go(tx: Tx) -> tuple[bool, list[str], bool]:
        person, _ = kim(tx)
        wait(tx, person, "its turn", NOON + DAY)
        wait(tx, person, "its hour", NOON + DAY, for_turn=False)
        wait(tx, person, "put off", NOON)
        put_off = next(each for each in prompts.due_of(tx, person, NOON) if each.key == "put off")
        prompts.postpone(tx, put_off.id, NOON + DAY)
        return prompts.hurry(tx, person, NOON), keys(tx, person), prompts.hurry(tx, person, NOON)

    assert await db.write("k", go) == (True, ["its turn"], False)


async def test_people_with_something_due_come_once_and_the_longest_waiting_first(
    db: Database,
) -> None:
    def go(tx: Tx) -> tuple[list[bool], datetime | None]:
        kari, kim_, nobody = (kim(tx, number=f"+4670174060{n}")[0] for n in range(3))
        wait(tx, kim_, "a", NOON - MINUTE)
        wait(tx, kari, "b", NOON)
        wait(tx, kim_, "c", NOON)
        wait(tx, nobody, "d", NOON + DAY)
        due = prompts.people_due(tx, NOON, 10)
        return [due == [kim_, kari], prompts.people_due(tx, NOON, 1) == [kim_]], prompts.next_due(
            tx
        )

    assert await db.write("k", go) == ([True, True], NOON - MINUTE)


async def test_all_that_waits_for_one_person_can_be_cleared(db: Database) -> None:
    def go(tx: Tx) -> tuple[list[str], list[str]]:
        kari, kim_ = (kim(tx, number=f"+4670174060{n}")[0] for n in range(2))
        wait(tx, kari, "a")
        wait(tx, kim_, "b")
        prompts.clear(tx, kari)
        return keys(tx, kari), keys(tx, kim_)

    assert await db.write("k", go) == ([], ["b"])


async def test_when_nothing_waits_nothing_is_next(db: Database) -> None:
    assert await db.read(prompts.next_due) is None
