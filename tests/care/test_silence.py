"""The days since a sign of life, against what was agreed."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.care import silence
from bot.care.newcomers import Newcomer
from bot.care.people import add
from bot.model.ids import PersonId
from bot.model.people import Team
from bot.store import people, roster, talks
from bot.store.opening import Store
from bot.store.talks import Heard

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
DAY = timedelta(days=1)


def heard(name: str = "Leila", **told: Any) -> Heard:
    known: dict[str, Any] = {
        "person": PersonId(1),
        "name": name,
        "protected": False,
        "at": NOW - 9 * DAY,
        "silence": "call",
        "silence_days": 7,
    }
    return Heard(**(known | told))


@pytest.mark.parametrize(
    ("passed", "days"),
    [
        (timedelta(), 0),
        (DAY - timedelta(seconds=1), 0),
        (DAY, 1),
        (9 * DAY + timedelta(hours=23), 9),
        (-DAY, 0),
    ],
)
def test_only_whole_days_count(passed: timedelta, days: int) -> None:
    (one,) = silence.measured([heard(at=NOW - passed)], now=NOW)

    assert one.days == days


@pytest.mark.parametrize(
    ("agreed", "after", "due"),
    [
        ("call", 9, True),
        ("knock", 9, True),
        ("call", 8, True),
        ("call", 10, False),
        ("knock", 10, False),
        ("leave", None, False),
        (None, None, False),
    ],
)
def test_it_is_due_when_the_agreed_days_have_passed(
    agreed: str | None, after: int | None, *, due: bool
) -> None:
    (one,) = silence.measured([heard(silence=agreed, silence_days=after)], now=NOW)

    assert (one.days, one.agreed, one.after, one.due) == (9, agreed, after, due)


def test_those_who_are_due_come_first_and_then_who_was_silent_longest() -> None:
    shown = silence.measured(
        [
            heard("today", at=NOW),
            heard("left in peace", at=NOW - 30 * DAY, silence="leave", silence_days=None),
            heard("due", at=NOW - 7 * DAY),
            heard("due for longer", at=NOW - 8 * DAY),
        ],
        now=NOW,
    )

    assert [one.name for one in shown] == ["due for longer", "due", "left in peace", "today"]


def test_a_protected_identity_is_told_without_its_name() -> None:
    (one,) = silence.measured([heard(protected=True)], now=NOW)

    assert (one.name, one.protected, one.due) == ("", True, True)


async def test_it_is_read_for_tenants_who_are_followed(store: Store, team: Team) -> None:
    newcomers = [
        Newcomer(name="Anna", role=("worker",)),
        Newcomer(name="Kim", role=("tenant",), phone="+46701740605", introduced=True),
        Newcomer(name="Stilla", role=("tenant",), phone="+46701740606", introduced=True),
        Newcomer(name="Snart", role=("tenant",), phone="+46701740607"),
    ]
    await store.db.write("test", add, newcomers, team, who="os:test", now=NOW)
    ids = {one.name: one.id for one in await store.db.read(roster.every, 0, 10)}
    await store.db.write("test", people.set_stopped, ids["Stilla"], NOW)

    before = await store.db.read(silence.of_tenants, now=NOW + 2 * DAY)
    await store.db.write(
        "test", talks.save, ids["Kim"], "", heard_at=NOW + DAY, replies=0, counted_from=NOW
    )
    after = await store.db.read(silence.of_tenants, now=NOW + 2 * DAY)

    assert [(one.person, one.name, one.days, one.agreed) for one in before + after] == [
        (ids["Kim"], "Kim", 2, None),
        (ids["Kim"], "Kim", 1, None),
    ]
