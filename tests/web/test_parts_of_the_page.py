"""The small decisions of the page: times, ages, which button was chosen, how far a message has come."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from starlette.exceptions import HTTPException

from bot.care.handovers import WORDS, in_words
from bot.care.silence import Silence
from bot.model.handovers import Why
from bot.model.ids import MessageId, PersonId
from bot.model.messages import Aside, Button, Private, State, Thread
from bot.model.people import Channel, Country, Language, Role
from bot.store.phones import Bubble, Phone
from bot.web import cards, forms
from bot.web.lines import Lines
from bot.web.screens import line, pressed, screen
from tests.fakes import NOON

STOCKHOLM = ZoneInfo("Europe/Stockholm")
CHOICES = (Button("1:1:call", "Ring mig"), Button("1:1:later", "Inte nu"))


def phone(**told: Any) -> Phone:
    known: dict[str, Any] = {
        "person": PersonId(1),
        "ref": "r",
        "name": "Kim",
        "language": Language.SV,
        "zone": "Europe/Stockholm",
        "roles": frozenset({Role.TENANT}),
        "channel": Channel.SMS,
        "number": "+46701740605",
    }
    return Phone(**(known | told))


def bubble(text: str = "Hej", **told: Any) -> Bubble:
    known: dict[str, Any] = {
        "id": MessageId(1),
        "person": PersonId(1),
        "incoming": True,
        "channel": Channel.SMS,
        "text": text,
        "buttons": (),
        "at": NOON,
        "state": None,
        "error": None,
        "digest": None,
    }
    return Bubble(**(known | told))


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("30 minutes", timedelta(minutes=30)),
        ("1 hour", timedelta(hours=1)),
        ("1 day", timedelta(days=1)),
        ("1 week", timedelta(weeks=1)),
        ("52 weeks", timedelta(weeks=52)),
        ("tomorrow 10:00", timedelta(hours=22)),
        ("tomorrow 0:05", timedelta(hours=12, minutes=5)),
    ],
)
def test_the_clock_understands_spans_and_tomorrow(said: str, by: timedelta) -> None:
    assert forms.span({"forward": said}, now=NOON, zone="Europe/Stockholm") == by


@pytest.mark.parametrize(
    ("noon", "hours"),
    [
        (datetime(2027, 3, 27, 11, 0, tzinfo=UTC), 21),  # summer time begins that night
        (datetime(2026, 10, 24, 10, 0, tzinfo=UTC), 23),  # and ends
    ],
)
def test_ten_tomorrow_is_ten_on_the_wall_when_the_clocks_change(noon: datetime, hours: int) -> None:
    by = forms.span({"forward": "tomorrow 10:00"}, now=noon, zone="Europe/Stockholm")

    assert by == timedelta(hours=hours)


@pytest.mark.parametrize("said", ["tomorrow 24:00", "tomorrow 9:60", "53 weeks", "99999 days"])
def test_the_clock_refuses_what_is_no_time_or_too_far(said: str) -> None:
    with pytest.raises(HTTPException, match="52 weeks"):
        forms.span({"forward": said}, now=NOON, zone="Europe/Stockholm")


def test_the_clock_stops_before_time_does() -> None:
    late = datetime(2200, 12, 1, tzinfo=UTC)

    with pytest.raises(HTTPException, match=r"new demo\.db"):
        forms.span({"forward": "52 weeks"}, now=late, zone="Europe/Stockholm")


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0, "Today 12:00"),
        (12, "Today 00:00"),
        (13, "Yesterday 23:00"),
        (48, "Sunday 12:00"),
        (24 * 6, "Wednesday 12:00"),
        (24 * 7, "17 November 12:00"),
    ],
)
def test_a_check_in_tells_when_it_was(hours: int, said: str) -> None:
    now = NOON.astimezone(STOCKHOLM)

    assert cards.moment(now - timedelta(hours=hours), now) == said


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(seconds=-1), "Just now"),
        (timedelta(seconds=59), "Just now"),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=59), "59 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(days=6), "6 days"),
        (timedelta(weeks=2), "2 weeks"),
    ],
)
def test_what_waits_tells_its_age(passed: timedelta, said: str) -> None:
    assert cards.age(passed) == said


def test_whatever_is_left_to_a_human_is_told_in_words() -> None:
    assert set(WORDS) == set(Why)
    assert {aside.value for aside in Aside} < set(WORDS)
    assert in_words("what a newer Terskel knows") == "what a newer Terskel knows"


def silent(**told: Any) -> Silence:
    known: dict[str, Any] = {
        "person": PersonId(1),
        "name": "Leila",
        "protected": False,
        "days": 9,
        "agreed": "call",
        "after": 7,
        "due": True,
    }
    return Silence(**(known | told))


@pytest.mark.parametrize(
    ("told", "days", "agreed"),
    [
        ({}, "9 days", "call after 7"),
        ({"agreed": "knock", "after": 3}, "9 days", "knock after 3"),
        ({"agreed": "leave", "after": None, "due": False}, "9 days", "leave in peace"),
        ({"agreed": None, "after": None, "due": False}, "9 days", None),
        ({"days": 1, "due": False}, "1 day", "call after 7"),
        ({"days": 0, "due": False}, "under a day", "call after 7"),
    ],
)
def test_silence_is_told_in_days_against_what_was_agreed(
    told: dict[str, Any], days: str, agreed: str | None
) -> None:
    shown = cards.of_silence(silent(**told))

    assert (shown.name, shown.days, shown.agreed) == ("Leila", days, agreed)


@pytest.mark.parametrize(
    ("state", "error", "mark", "says", "underway"),
    [
        (State.READY, None, "wait", "Waiting to be sent", True),
        (State.SENDING, None, "wait", "Sending", True),
        (State.UNSURE, "No answer.", "wait", "Perhaps sent; being looked into", True),
        (State.HELD, None, "failed", "Perhaps sent; a person decides", False),
        (State.SENT, None, "sent", "Sent", True),
        (State.DELIVERED, None, "delivered", "Delivered", False),
        (State.FAILED, "Not in use.", "failed", "Not delivered: Not in use.", False),
        (State.DROPPED, "too late", "failed", "Not sent: too late", False),
    ],
)
def test_a_bubble_tells_how_far_it_has_come(
    state: State, error: str | None, mark: str, says: str, *, underway: bool
) -> None:
    shown = line(phone(), bubble(incoming=False, state=state, error=error))

    assert (shown.mark, shown.says, shown.underway) == (mark, says, underway)


def test_what_came_in_is_received() -> None:
    assert line(phone(), bubble()).says == "Received"


@pytest.mark.parametrize(
    ("text", "encoding", "segments"),
    [("a" * 160, "GSM-7", 1), ("a" * 161, "GSM-7", 2), ("hej 🙂", "UCS-2", 1)],
)
def test_an_sms_tells_what_it_costs(text: str, encoding: str, segments: int) -> None:
    cost = line(phone(), bubble(text)).cost

    assert cost is not None
    assert (cost.encoding, cost.segments) == (encoding, segments)


def test_telegram_costs_nothing() -> None:
    assert line(phone(), bubble(channel=Channel.TELEGRAM)).cost is None


@pytest.mark.parametrize(
    ("answers", "chosen"),
    [
        (["Ring mig"], {1: "1:1:call"}),
        (["Inte nu", "Ring mig"], {1: "1:1:later"}),
        (["något annat", "Ring mig"], {1: "1:1:call"}),
        (["1"], {}),
        ([], {}),
    ],
)
def test_the_label_that_came_back_first_was_chosen(
    answers: list[str], chosen: dict[int, str]
) -> None:
    asked = bubble(incoming=False, buttons=CHOICES)
    said = [bubble(text, id=MessageId(2 + place)) for place, text in enumerate(answers)]

    assert pressed([asked, *said]) == chosen


def test_the_holder_sees_their_own_time_and_days() -> None:
    evening = bubble(at=NOON + timedelta(hours=11, minutes=30))
    later = bubble(at=NOON + timedelta(hours=12), id=MessageId(2))

    shown = screen(phone(zone="Europe/London"), [evening, later], now=NOON)

    assert shown.time == "11:00"
    assert [(one.at.strftime("%H:%M"), one.new_day) for one in shown.tabs[0].lines] == [
        ("22:30", True),
        ("23:00", False),
    ]


@pytest.mark.parametrize(
    ("language", "day"),
    [
        (Language.SV, "tisdag 24 november"),
        (Language.NB, "tirsdag 24. november"),
        (Language.DA, "tirsdag den 24. november"),
        (Language.EN, "Tuesday 24 November"),
    ],
)
def test_a_day_is_written_in_the_holders_language(language: Language, day: str) -> None:
    assert line(phone(language=language), bubble()).day == day


@pytest.mark.parametrize(
    ("roles", "says"),
    [
        ({Role.TENANT}, "Tenant"),
        ({Role.DUTY, Role.WORKER}, "Case manager, Duty worker"),
        (set(), "Unknown to the team"),
    ],
)
def test_a_phone_tells_who_holds_it(roles: set[Role], says: str) -> None:
    assert screen(phone(roles=frozenset(roles)), now=NOON).role == says


FIRST, SECOND = "+46701740699", "+46701740698"
LINES = Lines.of((FIRST, SECOND), Country.SE)


@pytest.mark.parametrize(
    ("number", "of", "by", "thread"),
    [
        (None, Channel.SMS, Channel.SMS, "team"),
        (FIRST, Channel.SMS, Channel.SMS, "peers"),
        (SECOND, Channel.SMS, Channel.SMS, "peers2"),
        ("+46701740697", Channel.SMS, Channel.SMS, "peers"),  # one that is not ours any more
        (FIRST, Channel.TELEGRAM, Channel.TELEGRAM, "team"),
        (FIRST, Channel.SMS, Channel.TELEGRAM, "team"),
        (FIRST, Channel.TELEGRAM, Channel.SMS, "team"),
    ],
)
def test_a_message_stands_in_the_thread_of_its_number(
    number: str | None, of: Channel, by: Channel, thread: str
) -> None:
    said = bubble(channel=by, thread=Thread(number))

    shown = screen(phone(channel=of), [said], now=NOON, lines=LINES)

    assert [tab.key for tab in shown.tabs if tab.lines] == [thread]


def test_a_thread_that_a_phone_has_not_is_not_opened() -> None:
    opened = [screen(phone(), now=NOON, lines=LINES, chosen=one).chosen for one in ("peers2", "x")]

    assert opened == ["peers2", "team"]


def test_that_there_was_more_is_told_where_there_is_something() -> None:
    shown = screen(phone(), [bubble(thread=Thread(SECOND))], now=NOON, lines=LINES, cut=True)

    assert {tab.key: tab.cut for tab in shown.tabs} == {
        "team": True,
        "peers": False,
        "peers2": True,
    }


def test_numbers_are_named_as_people_write_them() -> None:
    assert [tab.number for tab in screen(phone(), now=NOON, lines=LINES).tabs] == [
        None,
        "070-174 06 99",
        "070-174 06 98",
    ]


@pytest.mark.parametrize(
    ("private", "text", "shown"),
    [
        (Private.RELAY, "", "(only on the phone)"),
        (Private.RELAY, "Hej", "Hej"),
        (Private.PEERS, "", ""),
        (None, "", ""),
    ],
)
def test_what_two_people_wrote_to_each_other_is_only_on_their_phones(
    private: Private | None, text: str, shown: str
) -> None:
    told = line(phone(), bubble(text, thread=Thread(FIRST, private)))

    assert told.text == shown
    assert (told.cost is None) == told.gone == (shown == "(only on the phone)")
