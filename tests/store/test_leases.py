"""One of many does it, until its time is over or it gives it back."""

from bot.store import leases
from bot.store.database import Database
from tests.store.here import MINUTE, NOON


async def test_who_has_it_keeps_it_and_the_others_wait(db: Database) -> None:
    first = await db.write("k", leases.take, "telegram", "one", NOON, NOON + MINUTE)
    other = await db.write("k", leases.take, "telegram", "two", NOON, NOON + MINUTE)
    again = await db.write("k", leases.take, "telegram", "one", NOON, NOON + 2 * MINUTE)

    late = await db.write("k", leases.take, "telegram", "two", NOON + MINUTE, NOON + 3 * MINUTE)

    assert (first, other, again, late) == (True, False, True, False)


async def test_it_is_taken_over_when_its_time_is_over(db: Database) -> None:
    await db.write("k", leases.take, "telegram", "one", NOON, NOON + MINUTE)

    over = await db.write("k", leases.take, "telegram", "two", NOON + MINUTE, NOON + 2 * MINUTE)
    back = await db.write("k", leases.take, "telegram", "one", NOON + MINUTE, NOON + 2 * MINUTE)

    assert (over, back) == (True, False)


async def test_it_can_be_given_back_by_its_holder_only(db: Database) -> None:
    await db.write("k", leases.take, "telegram", "one", NOON, NOON + MINUTE)

    await db.write("k", leases.give_back, "telegram", "two")
    kept = await db.write("k", leases.take, "telegram", "two", NOON, NOON + MINUTE)
    await db.write("k", leases.give_back, "telegram", "one")
    free = await db.write("k", leases.take, "telegram", "two", NOON, NOON + MINUTE)

    assert (kept, free) == (False, True)


async def test_each_duty_has_its_own(db: Database) -> None:
    await db.write("k", leases.take, "telegram", "one", NOON, NOON + MINUTE)

    assert await db.write("k", leases.take, "retain", "two", NOON, NOON + MINUTE)
