"""Timers: set, cancelled and taken, each going off once and never at an old time."""

from datetime import datetime

from bot.store import timers
from bot.store.database import Database
from bot.store.timers import Timer
from bot.store.transaction import Tx
from tests.store.here import DAY, MINUTE, NOON, kim, many


def set_one(tx: Tx, key: str = "wait:1:1", due: datetime = NOON) -> None:
    person, _ = kim(tx, number=f"+4670 {key} {due}")
    timers.set(tx, key, "wait", due, person, {"session": 1, "asked": 2})


def due(tx: Tx, now: datetime = NOON) -> list[Timer]:
    return timers.due(tx, now, 10)


async def test_a_timer_goes_off_at_its_time_with_what_it_was_set_with(db: Database) -> None:
    await db.write("k", set_one)

    assert await db.read(due, NOON - MINUTE) == []
    (timer,) = await db.read(due)
    assert (timer.key, timer.kind, timer.due) == ("wait:1:1", "wait", NOON)
    assert timer.data == {"session": 1, "asked": 2}


async def test_the_oldest_goes_off_first(db: Database) -> None:
    for key, moment in (("b", NOON), ("a", NOON), ("c", NOON - DAY), ("d", NOON + DAY)):
        await db.write("k", set_one, key, moment)

    assert [timer.key for timer in await db.read(due)] == ["c", "a", "b"]
    assert await db.read(timers.next_due) == NOON - DAY


async def test_a_timer_is_taken_once(db: Database) -> None:
    await db.write("k", set_one)
    (timer,) = await db.read(due)

    results = await many(
        *(db.write(f"{n}", timers.take, timer.key, timer.generation) for n in range(20))
    )

    assert sum(result == timer for result in results) == 1
    assert sum(result is None for result in results) == 19


async def test_a_timer_that_was_set_anew_does_not_go_off_as_the_old_one(db: Database) -> None:
    await db.write("k", set_one)
    (old,) = await db.read(due)

    await db.write("k", set_one, old.key, NOON + DAY)

    assert await db.write("k", timers.take, old.key, old.generation) is None
    assert await db.read(due, NOON) == []
    assert len(await db.read(due, NOON + DAY)) == 1


async def test_a_timer_cancelled_and_set_again_is_another_one(db: Database) -> None:
    await db.write("k", set_one)
    (old,) = await db.read(due)

    cancelled = await db.write("k", timers.cancel, old.key)
    await db.write("k", set_one, old.key, NOON + MINUTE)

    assert cancelled
    assert await db.write("k", timers.take, old.key, old.generation) is None


async def test_what_is_not_set_cannot_be_cancelled(db: Database) -> None:
    assert await db.write("k", timers.cancel, "nothing") is False
    assert await db.read(timers.next_due) is None
