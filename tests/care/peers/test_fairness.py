"""Who was told, asked and got one, and how long it took."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.care.peers.bands import Band
from bot.care.peers.fairness import Standing, Waits, counted_until, gap, standings, waits
from bot.model.ids import PersonId
from bot.store.peers.figures import Tenant

ANNA, IDA = PersonId(1), PersonId(2)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)


def tenants(worker: PersonId | None, *, told: int, asked: int, got: int, of: int) -> list[Standing]:
    return [
        Standing(worker=worker, told=place < told, asked=place < asked, got=place < got)
        for place in range(of)
    ]


def test_the_unit_and_each_case_manager_are_told_as_bands() -> None:
    shown = gap(
        [
            *tenants(ANNA, told=9, asked=6, got=2, of=12),
            *tenants(IDA, told=1, asked=0, got=0, of=8),
            *tenants(None, told=0, asked=0, got=0, of=2),
        ]
    )

    assert (shown.unit.tenants, shown.unit.told, shown.unit.asked) == (22, Band(10, 14), Band(5, 9))
    assert shown.workers[IDA].told == Band(0, 4)
    assert (shown.workers[None].tenants, shown.workers[None].told) == (2, None)


def test_who_got_one_has_asked_and_who_asked_was_told() -> None:
    shown = gap([Standing(worker=ANNA, got=True) for _ in range(10)])

    assert shown.unit.told == shown.unit.asked == shown.unit.got == Band(5, 10)


def test_waiting_times_are_told_from_five_on_and_rounded_up() -> None:
    few = [3 * HOUR, 3 * HOUR, None, 5 * HOUR, 9 * DAY]

    assert waits(few) is None
    assert waits([*few, 4.5 * HOUR]) == Waits(median=5 * HOUR, longest=9 * DAY)
    assert waits([8.2 * DAY] * 5) == Waits(median=9 * DAY, longest=9 * DAY)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (datetime(2026, 11, 24, 11, tzinfo=UTC), datetime(2026, 11, 22, 23, tzinfo=UTC)),
        (datetime(2026, 11, 22, 23, tzinfo=UTC), datetime(2026, 11, 22, 23, tzinfo=UTC)),
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), datetime(2026, 11, 15, 23, tzinfo=UTC)),
        # The week in which summer time ended: Monday's midnight was an hour further from UTC.
        (datetime(2026, 10, 25, 12, tzinfo=UTC), datetime(2026, 10, 18, 22, tzinfo=UTC)),
    ],
)
def test_figures_count_until_mondays_midnight_on_the_teams_clock(
    now: datetime, until: datetime
) -> None:
    assert counted_until(now, "Europe/Stockholm") == until


def tenant(
    person: int, whole: int | None = None, *, protected: bool = False, **at: datetime
) -> Tenant:
    """A row as the store gives it, of Anna's."""
    known = dict.fromkeys(("told_at", "asked_at", "got_at", "first_at")) | at
    return Tenant(
        person=PersonId(person),
        whole=PersonId(whole or person),
        name="Kim",
        protected=protected,
        worker=ANNA if whole is None else None,
        **known,
    )


def test_two_entries_that_are_one_person_count_once_from_first_asking_to_first_text() -> None:
    (one,) = standings(
        [
            tenant(1, asked_at=NOON + DAY, got_at=NOON + 2 * DAY, first_at=NOON + 3 * DAY),
            tenant(2, whole=1, told_at=NOON, asked_at=NOON),
        ]
    )

    assert one == Standing(worker=ANNA, told=True, asked=True, got=True, waited=3 * DAY)


def test_protected_people_are_in_no_figure_whichever_entry_is_protected() -> None:
    rows = [tenant(1, protected=True), tenant(2), tenant(3, whole=2, protected=True), tenant(4)]

    assert standings(rows) == [Standing(worker=ANNA)]


def test_a_contact_that_began_with_a_hello_has_no_wait() -> None:
    (one,) = standings([tenant(1, got_at=NOON, first_at=NOON)])
    (later,) = standings([tenant(1, got_at=NOON, first_at=NOON, asked_at=NOON + DAY)])

    assert (one.waited, later.waited) == (None, None)
