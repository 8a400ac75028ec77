"""How often somebody is asked: their own choice, on their own clock."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.care import rhythms
from bot.flow.inputs import Did
from bot.model.ids import PersonId
from bot.model.people import Hours, Language, Person, Role, Team
from bot.store import people, prompts, timers
from bot.store import rhythms as kept
from bot.store.opening import Store
from bot.store.people import NewPerson
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)  # a Tuesday
DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
NIGHT = Hours(time(21), time(9))
KIM = Person(
    id=PersonId(1),
    ref="r",
    name="Kim",
    language=Language.SV,
    roles=frozenset({Role.TENANT}),
    zone="Europe/Stockholm",
    introduced=NOON,
    agreed=NOON,
)
THURSDAY = Rhythm(
    every="week", weekday=3, at=time(10), zone="Europe/Stockholm", changed_at=NOON - DAY
)


@dataclass(frozen=True, slots=True)
class Tenant:
    """Somebody in a database, and ways to look at their rhythm."""

    store: Store
    person: Person

    async def do(self, what: Callable[..., Any], *args: object, **told: object) -> Any:
        """Run one of the functions of rhythms for this person."""
        return await self.store.db.write("k", what, self.person, *args, **told)

    async def rhythm(self) -> Rhythm | None:
        """What is kept."""
        return await self.store.db.read(kept.get, self.person.id)

    async def due(self) -> datetime | None:
        """When the next timer goes off."""
        return await self.store.db.read(timers.next_due)


@pytest.fixture
async def tenant(store: Store, team: Team) -> Tenant:
    """Kim, who has agreed, with a rhythm."""
    new = NewPerson(
        name="Kim",
        roles=KIM.roles,
        language=KIM.language,
        zone=team.zone,
        introduced_at=NOON,
        agreed_at=NOON,
    )
    person = await store.db.write("k", people.add, new, NOON)
    await store.db.write("k", kept.put, person.id, THURSDAY)
    await store.db.write("k", rhythms.plan, person.id, THURSDAY, NOON)
    return Tenant(store, person)


@pytest.mark.parametrize(
    ("changed", "may"),
    [
        ({}, True),
        ({"introduced": None}, False),
        ({"agreed": None}, False),
        ({"stopped": NOON}, False),
    ],
)
def test_we_begin_only_with_who_was_introduced_and_agreed_and_has_not_stopped(
    changed: dict[str, Any], *, may: bool
) -> None:
    assert rhythms.may_begin(replace(KIM, **changed)) is may


@pytest.mark.parametrize(
    ("changed", "weeks", "moment"),
    [
        ({}, 0, "2026-11-26 09:00"),
        ({}, 1, "2026-12-03 09:00"),
        ({}, 4, "2026-12-24 09:00"),
        ({"weekday": 1}, 0, "2026-12-01 09:00"),  # ten has passed today
        ({"weekday": 1, "at": time(12)}, 0, "2026-12-01 11:00"),  # this very moment is not again
        ({"weekday": 1, "at": time(12, 1)}, 0, "2026-11-24 11:01"),
        ({"paused_until": NOON + 2 * DAY}, 0, "2026-12-03 09:00"),
        ({"paused_until": NOON - DAY}, 0, "2026-11-26 09:00"),
        ({"zone": "Europe/London"}, 0, "2026-11-26 10:00"),
        ({"every": "never"}, 0, None),
    ],
)
def test_the_next_check_in_is_the_next_chosen_moment(
    changed: dict[str, Any], weeks: int, moment: str | None
) -> None:
    found = rhythms.next_check_in(replace(THURSDAY, **changed), NOON, weeks=weeks)

    assert (found and f"{found:%Y-%m-%d %H:%M}") == moment


async def test_what_is_skipped_stays_as_it_was(tenant: Tenant) -> None:
    did = await tenant.do(rhythms.keep, {"every": "two_weeks", "weekday": None}, NIGHT, now=NOON)

    after = await tenant.rhythm()
    assert did == Did(
        "kept",
        {"every": "two_weeks", "weekday": "thu", "at": "10:00", "silence": None, "days": None},
    )
    assert after == replace(THURSDAY, every="two_weeks", changed_at=NOON)


@pytest.mark.parametrize(
    ("given", "silence", "days"),
    [
        ({"silence": "call", "days": 3}, "call", 3),
        ({"silence": "knock", "days": None}, "knock", rhythms.FIRST_SILENCE),
        ({"silence": "leave"}, "leave", None),
        ({}, None, None),
    ],
)
async def test_only_what_is_loud_has_a_number_of_days(
    tenant: Tenant, given: dict[str, Any], silence: str | None, days: int | None
) -> None:
    did = await tenant.do(rhythms.keep, given, NIGHT, now=NOON)

    after = await tenant.rhythm()
    assert after is not None
    assert (after.silence, after.silence_days) == (silence, days)
    assert (did.values["silence"], did.values["days"]) == (silence, days)


@pytest.mark.parametrize(("at", "outcome"), [("08:59", "quiet"), ("09:00", "kept")])
async def test_a_time_in_quiet_hours_changes_nothing(tenant: Tenant, at: str, outcome: str) -> None:
    before = await tenant.due()

    did = await tenant.do(rhythms.keep, {"at": at, "weekday": "fri"}, NIGHT, now=NOON)

    assert did.outcome == outcome
    assert (await tenant.rhythm() == THURSDAY) is (outcome == "quiet")
    assert (await tenant.due() == before) is (outcome == "quiet")


@pytest.mark.parametrize("changed", [{"stopped": NOON}, {"agreed": None}, {"introduced": None}])
@pytest.mark.parametrize(("every", "outcome"), [("week", "not_yet"), ("never", "kept")])
async def test_before_we_may_begin_a_choice_is_kept_and_nothing_planned(
    tenant: Tenant, changed: dict[str, Any], every: str, outcome: str
) -> None:
    await tenant.store.db.write("k", timers.cancel, rhythms.key(tenant.person.id))
    who = replace(tenant, person=replace(tenant.person, **changed))

    did = await who.do(rhythms.keep, {"every": every, "weekday": "mon"}, NIGHT, now=NOON)

    after = await tenant.rhythm()
    assert did.outcome == outcome
    assert after is not None
    assert (after.every, after.weekday) == (every, 0)
    assert await tenant.due() is None


async def test_never_takes_the_timer_away_and_what_waited_too(tenant: Tenant) -> None:
    await tenant.store.db.write("k", wait, tenant.person.id)

    await tenant.do(rhythms.keep, {"every": "never"}, NIGHT, now=NOON)

    assert await tenant.due() is None
    assert await tenant.store.db.read(prompts.next_due) is None


@pytest.mark.parametrize(
    ("length", "until", "due"),
    [
        ("week", "2026-12-01", "2026-12-03"),
        ("two_weeks", "2026-12-08", "2026-12-10"),
        ("month", "2026-12-22", "2026-12-24"),
    ],
)
async def test_after_a_pause_the_rhythm_goes_on_by_itself(
    tenant: Tenant, length: str, until: str, due: str
) -> None:
    await tenant.store.db.write("k", wait, tenant.person.id)

    did = await tenant.do(rhythms.pause, {"length": length}, now=NOON)

    next_one = await tenant.due()
    assert did == Did("paused", {"until": until})
    assert next_one is not None
    assert f"{next_one:%Y-%m-%d}" == due
    assert await tenant.store.db.read(prompts.next_due) is None


def wait(tx: Tx, person: PersonId) -> None:
    """Let a check-in wait for its turn."""
    prompts.add(
        tx,
        person,
        rhythms.TIMER,
        "check_in",
        {},
        urgent=False,
        due=NOON,
        best_before=NOON + DAY,
    )


@pytest.mark.parametrize(
    ("changed", "every", "outcome"),
    [({"stopped": NOON}, "week", "not_yet"), ({}, "never", "never")],
)
async def test_where_nothing_is_asked_there_is_nothing_to_pause(
    tenant: Tenant, changed: dict[str, Any], every: str, outcome: str
) -> None:
    chosen = replace(THURSDAY, every=every)
    await tenant.store.db.write("k", kept.put, tenant.person.id, chosen)
    who = replace(tenant, person=replace(tenant.person, **changed))

    did = await who.do(rhythms.pause, {"length": "week"}, now=NOON)

    assert did == Did(outcome)
    assert await tenant.rhythm() == chosen
