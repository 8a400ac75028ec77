"""What somebody agreed to holds until they say otherwise; STOP is never undone by accident."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.care import consent, rhythms
from bot.flow.inputs import Did
from bot.model.people import Hours, Language, Person, Role, Team
from bot.store import people, prompts, timers
from bot.store import rhythms as kept
from bot.store.opening import Store
from bot.store.people import NewPerson
from bot.store.transaction import Tx

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
NIGHT = Hours(time(21), time(9))


@pytest.fixture
async def leila(store: Store, team: Team) -> Person:
    """A tenant whom nobody has introduced yet."""
    new = NewPerson(
        name="Leila", roles=frozenset({Role.TENANT}), language=Language.DA, zone=team.zone
    )
    return await store.db.write("k", people.add, new, NOON)


async def again(store: Store, person: Person) -> Person:
    """Give somebody as they are known by now."""
    found = await store.db.read(people.by_ref, person.ref)
    assert found is not None
    return found


async def is_planned(store: Store, person: Person) -> bool:
    return await store.db.read(timers.standing, rhythms.key(person.id))


@pytest.mark.parametrize(
    ("hour", "due"), [(11, "2026-11-24 11:00"), (22, "2026-11-25 08:00"), (4, "2026-11-24 08:00")]
)
async def test_who_is_introduced_is_asked_once_we_may_write(
    store: Store, leila: Person, hour: int, due: str
) -> None:
    now = NOON.replace(hour=hour)

    found = await store.db.write("k", consent.introduce, leila, NIGHT, now=now)

    assert f"{found:%Y-%m-%d %H:%M}" == due
    assert await store.db.read(prompts.next_due) == found
    assert (await again(store, leila)).introduced == now


@pytest.mark.parametrize("answer", ["stopped", "agreed", "declined"])
async def test_who_has_answered_already_is_not_asked_when_introduced_again(
    store: Store, leila: Person, answer: str
) -> None:
    answered: dict[str, Any] = {answer: NOON}

    await store.db.write("k", consent.introduce, replace(leila, **answered), NIGHT, now=LATER)

    assert await store.db.read(prompts.next_due) is None


async def test_a_yes_introduces_who_came_by_themselves_and_check_ins_are_planned(
    store: Store, leila: Person
) -> None:
    did = await store.db.write("k", consent.agree, leila, now=NOON)

    by_now = await again(store, leila)
    assert did == Did("agreed")
    assert (by_now.introduced, by_now.agreed, by_now.declined) == (NOON, NOON, None)
    assert rhythms.may_begin(by_now)
    assert await is_planned(store, leila)


async def test_a_yes_does_not_change_when_a_worker_introduced_us_nor_what_was_chosen(
    store: Store, leila: Person
) -> None:
    await store.db.write("k", people.set_introduced, leila.id, NOON)
    chosen = replace(rhythms.usual(leila, NOON), weekday=4)
    await store.db.write("k", kept.put, leila.id, chosen)

    await store.db.write("k", consent.agree, await again(store, leila), now=LATER)

    assert (await again(store, leila)).introduced == NOON
    assert await store.db.read(kept.get, leila.id) == chosen


async def test_a_yes_after_a_stop_plans_nothing(store: Store, leila: Person) -> None:
    await store.db.write("k", people.set_stopped, leila.id, NOON)

    await store.db.write("k", consent.agree, await again(store, leila), now=LATER)

    assert not await is_planned(store, leila)


async def test_a_no_takes_back_the_yes_and_all_that_we_would_begin(
    store: Store, leila: Person
) -> None:
    await store.db.write("k", consent.agree, leila, now=NOON)
    await store.db.write("k", wait, await again(store, leila), "check_in")
    await store.db.write("k", wait, await again(store, leila), consent.WELCOME)

    did = await store.db.write("k", consent.decline, await again(store, leila), now=LATER)

    by_now = await again(store, leila)
    assert did == Did("declined")
    assert (by_now.agreed, by_now.declined) == (None, LATER)
    assert not await is_planned(store, leila)
    assert await store.db.read(prompts.next_due) is None


def wait(tx: Tx, person: Person, key: str) -> None:
    """Let a flow wait for its turn."""
    prompts.add(
        tx, person.id, key, key, {}, urgent=False, due=NOON, best_before=NOON + timedelta(days=1)
    )


@pytest.mark.parametrize(
    ("agreed", "every", "outcome", "planned"),
    [
        (True, "week", "started", True),
        (True, None, "started", False),
        (False, "week", "started", False),
        (True, "never", "quiet_on", False),
    ],
)
async def test_after_a_stop_start_goes_on_as_it_was_chosen(
    store: Store, leila: Person, *, agreed: bool, every: str | None, outcome: str, planned: bool
) -> None:
    if agreed:
        await store.db.write("k", people.set_introduced, leila.id, NOON)
        await store.db.write("k", people.set_agreed, leila.id, NOON)
    if every:
        rhythm = replace(rhythms.usual(leila, NOON), every=every)
        await store.db.write("k", kept.put, leila.id, rhythm)
    await store.db.write("k", consent.stop, await again(store, leila), now=NOON)

    did = await store.db.write("k", consent.start, await again(store, leila), now=LATER)

    assert did == Did(outcome)
    assert (await again(store, leila)).stopped is None
    assert await is_planned(store, leila) is planned


@pytest.mark.parametrize(("every", "outcome"), [("week", "was_on"), ("never", "quiet_on")])
async def test_start_without_a_stop_changes_nothing(
    store: Store, leila: Person, every: str, outcome: str
) -> None:
    rhythm = replace(rhythms.usual(leila, NOON), every=every)
    await store.db.write("k", kept.put, leila.id, rhythm)

    did = await store.db.write("k", consent.start, leila, now=LATER)

    assert did == Did(outcome)
    assert not await is_planned(store, leila)
