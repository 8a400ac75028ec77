"""The small decisions of the pages about peer support: who is called what, when, and how it stands."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.care.peers.bands import Band
from bot.care.peers.fairness import Share, Waits
from bot.model.ids import PersonId
from bot.model.peers import OfferState, RequestState, Side
from bot.model.people import Hours, Language
from bot.store.peers.figures import Live, Out, Pending, Tenant
from bot.store.peers.profiles import Profile
from bot.web import peer_cards, peer_figures
from bot.web.peer_sight import Support
from tests.fakes import NOON

NOW = NOON.astimezone(ZoneInfo("Europe/Stockholm"))  # a Tuesday, 12:00
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
KIM, MARIA = PersonId(1), PersonId(2)


def pending(**told: Any) -> Pending:
    known: dict[str, Any] = {
        "id": 1,
        "person": KIM,
        "name": "Kim",
        "protected": False,
        "language": Language.SV,
        "at": NOON,
        "state": RequestState.WAITING,
        "promised": None,
        "not_words": None,
        "settled_at": None,
    }
    return Pending(**(known | told))


def live(**told: Any) -> Live:
    known: dict[str, Any] = {
        "id": 1,
        "person": KIM,
        "name": "Kim",
        "protected": False,
        "peer": MARIA,
        "began_at": NOON,
        "last_at": None,
        "paused_by": None,
    }
    return Live(**(known | told))


def tenant(**told: Any) -> Tenant:
    known: dict[str, Any] = {"person": KIM, "whole": KIM, "name": "Kim", "protected": False}
    never = dict.fromkeys(("worker", "told_at", "asked_at", "got_at", "first_at"))
    return Tenant(**(known | never | told))


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(), "today"),
        (13 * HOUR, "yesterday"),
        (6 * DAY, "Wednesday"),
        (7 * DAY, "17 November"),
    ],
)
def test_contact_is_since_a_day(passed: timedelta, said: str) -> None:
    assert peer_cards.day(NOON - passed, NOW) == said


@pytest.mark.parametrize("protected", [True, False])
def test_a_protected_identity_is_named_nowhere(*, protected: bool) -> None:
    who = {"protected": protected, "name": "Kim"}
    seen = Support([pending(**who)], [live(**who)])

    shown = [
        *(one.name for one in peer_cards.of_support(seen, now=NOW)),
        *(one.name for one in peer_cards.of_own([tenant(**who)], Support([], []), now=NOW)),
        *(one.name for one in peer_cards.of_requests(seen, [], [], now=NOW)),
        peer_cards.of_contact(live(**who), [], now=NOW).tenant,
    ]

    assert set(shown) == {"Protected identity" if protected else "Kim"}


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({}, "has not been told of the peers yet"),
        ({"told_at": NOON}, "knows of the peers"),
        ({"got_at": NOON}, "knows of the peers"),
    ],
)
def test_a_case_manager_sees_who_was_never_told(told: dict[str, datetime], says: str) -> None:
    (shown,) = peer_cards.of_own([tenant(**told)], Support([], []), now=NOW)

    assert shown.says == says


@pytest.mark.parametrize(
    ("ends", "promise", "soon"),
    [
        (None, None, False),
        (NOON - HOUR, "Was to hear from us by Today 11:00", True),
        (NOON + HOUR, "Hears from us by today 13:00", True),
        (NOON + 23 * HOUR, "Hears from us by tomorrow 11:00", True),
        (NOON + 3 * DAY, "Hears from us by Friday 12:00", False),
        (NOON + 8 * DAY, "Hears from us by 2 December 12:00", False),
    ],
)
def test_a_promise_is_marked_when_it_ends_soon(
    ends: datetime | None, promise: str | None, *, soon: bool
) -> None:
    (shown,) = peer_cards.of_requests(Support([pending(promised=ends)], []), [], [], now=NOW)

    assert (shown.promise, shown.soon) == (promise, soon)


def test_whose_promise_ends_first_stands_first_and_what_is_over_last() -> None:
    over = pending(id=1, settled_at=NOON, promised=NOON - DAY, state=RequestState.UNANSWERED)
    late, early = pending(id=2, promised=NOON + DAY), pending(id=3, promised=NOON + HOUR)
    offer = Out(
        request=3, peer=MARIA, at=NOON, until=NOON, state=OfferState.NOT_NOW, answered_at=NOON
    )

    shown = peer_cards.of_requests(Support([over, late, early], []), [offer], [], now=NOW)

    assert [one.promise and one.promise[-14:] for one in shown] == [
        "by today 13:00",
        "tomorrow 12:00",
        None,
    ]
    assert shown[0].offers == ("Somebody who has left: not now",)


def test_while_nobody_is_being_asked_the_coordinator_sees_that() -> None:
    said_no = Out(request=1, peer=MARIA, at=NOON, until=NOON, state=OfferState.NO, answered_at=NOON)

    (alone,) = peer_cards.of_requests(Support([pending()], []), [said_no], [], now=NOW)
    (asked,) = peer_cards.of_requests(
        Support([pending()], []), [said_no, replace(said_no, state=OfferState.OUT)], [], now=NOW
    )

    assert alone.state == "Nobody is being asked just now"
    assert asked.state == "Nobody has said yes yet"
    assert alone.number == 1


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({}, "Nobody has written yet"),
        ({"last_at": NOON - 14 * DAY}, "Silent for 2 weeks"),
        ({"last_at": NOON - 13 * DAY}, "Last wrote 11 November"),
        ({"last_at": NOON, "paused_by": Side.TENANT}, "Rests: the tenant wanted a pause"),
    ],
)
def test_a_contact_tells_how_it_stands_and_not_what_was_written(
    told: dict[str, object], says: str
) -> None:
    assert peer_cards.of_contact(live(**told), [], now=NOW).last == says


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({}, "Cannot be reached"),
        ({"paused_at": NOON}, "Rests until they say"),
        ({"paused_at": NOON, "paused_until": NOON + DAY}, "Rests until tomorrow 12:00"),
    ],
)
def test_who_is_away_is_so_for_a_reason(told: dict[str, Any], says: str) -> None:
    hours = Hours(NOW.time(), NOW.time())
    kept = Profile(person=MARIA, known_as="Maria", hours=hours, changed_at=NOON, **told)

    assert peer_cards.away(kept, NOW) == says


@pytest.mark.parametrize(
    ("band", "says"),
    [
        (None, "Too few to tell"),
        (Band(0, 4), "Fewer than 5"),
        (Band(5, 9), "5 to 9"),
        (Band(10, 13), "10 or more"),
    ],
)
def test_a_number_is_told_as_a_band(band: Band | None, says: str) -> None:
    rows = peer_figures.table([Share(tenants=13, told=band, asked=None, got=None)])

    assert rows[1].shown == (says,)


def test_a_waiting_time_is_told_in_hours_and_from_two_days_on_in_days() -> None:
    told = peer_figures.waiting_time(Waits(median=HOUR, longest=3 * DAY))

    assert told == "Half had it within 1 hour, the last within 3 days."
    assert "Fewer than five" in peer_figures.waiting_time(None)
