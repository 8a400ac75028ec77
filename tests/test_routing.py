"""What a message is for: pure, and the same for every channel."""

from datetime import timedelta

import pytest

from bot.flow.inputs import Back, Input, Reply, Start
from bot.model.handovers import Why
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.people import Channel, Language, Person, Role
from bot.routing import Empty, ForHuman, Nothing, route
from tests.flow.build import Player, book

BOOK = book(
    {
        Language.SV: {
            ("stop", "stop, leave me alone"): "stopp, sluta, låt mig vara",
            ("silence", "leave me alone"): "låt mig vara",
        }
    },
    stop="anywhere: yes\nwords: stop, leave me alone\nsteps: [{say: Stopped}, {end: all}]",
    menu="anywhere: yes\nwords: menu\nsteps: [{say: Menu}]",
    back="anywhere: yes\nwords: back\nsteps: [{say: Nothing to go back to}]",
    language="anywhere: yes\nwords: language\nsteps: [{ask: Which, choices: {sv: Svenska, en: English}}]",
    stranger="title: A\nfor: [stranger]\nsteps: [{ask: Who, text: open, save: about}]",
    tell="title: A\nfor: [tenant]\nwords: tell\nsteps: [{ask: What, text: open, save: what}, {say: Good}]",
    silence="""
        title: A
        for: [tenant]
        words: silence
        steps:
          - ask: What shall silence mean?
            choices: {leave: Nothing, call: Call}
            also: {leave: leave me alone}
    """,
)


def person(*roles: Role, language: Language = Language.EN) -> Person:
    return Person(
        id=PersonId(1), ref="r", name="Kim", language=language, roles=frozenset(roles), zone="UTC"
    )


def after(*starts: str) -> Player:
    """Somebody who is in the first question of a flow, or in none."""
    player = Player(BOOK)
    player.give(*(Start(name) for name in starts))
    return player


def routed(
    player: Player, text: str, *, who: Person | None = None, button: str | None = None
) -> Input | ForHuman | Empty | Nothing:
    inbound = Inbound(
        channel=Channel.SMS, sender="+4670", text=text, provider_id="1", button=button
    )
    return route(BOOK, who or person(Role.TENANT), player.talk, inbound, now=player.now)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("stop", Start("stop", urgent=True)),
        ("Leave me alone!", Start("stop", urgent=True)),
        ("menu", Start("menu", urgent=True)),
        ("back", Start("back", urgent=True)),
        ("tell", Start("tell", urgent=True)),
        ("svenska", Start("language", {"language": "sv"}, urgent=True)),
        ("hello", Start("menu", urgent=True)),
        ("thanks", Nothing()),
        ("", Empty()),
        ("the heating is broken", ForHuman(Why.NOT_UNDERSTOOD)),
    ],
)
def test_where_nothing_is_asked_words_start_flows_and_the_rest_is_for_a_human(
    text: str, given: Input | ForHuman | Empty | Nothing
) -> None:
    assert routed(after(), text) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("stop", Start("stop", urgent=True)),
        ("menu", Start("menu", urgent=True)),
        ("back", Back()),
        ("tell", Start("tell", urgent=True)),
        ("in english please", Start("language", {"language": "en"}, urgent=True)),
        ("nothing", Reply("nothing")),
        ("thanks", Nothing()),
        ("hello", Reply("hello")),
    ],
)
def test_where_something_is_asked_what_answers_it_is_an_answer(text: str, given: Input) -> None:
    assert routed(after("silence"), text) == given


@pytest.mark.parametrize("text", ["Leave me alone.", "låt mig vara", "LÅT MIG VARA tack"])
def test_words_of_stop_that_the_question_has_offered_answer_it(text: str) -> None:
    assert routed(after("silence"), text) == Reply(text)
    assert routed(after("tell"), text) == Start("stop", urgent=True)


@pytest.mark.parametrize("text", ["stop", "STOPP", "sluta", "Stop. Tack"])
def test_a_plain_stop_is_never_an_answer(text: str) -> None:
    swedish = person(Role.TENANT, language=Language.SV)

    assert routed(after("silence"), text, who=swedish) == Start("stop", urgent=True)


def test_what_the_question_offered_hours_ago_is_stop_again() -> None:
    here = after("silence")
    here.wait(hours=3)

    assert routed(here, "leave me alone") == Start("stop", urgent=True)


def test_the_name_of_a_language_answers_the_question_for_one() -> None:
    assert routed(after("language"), "svenska") == Reply("svenska")


def test_more_words_belong_to_the_last_answer_for_a_minute_and_no_longer() -> None:
    here = after("tell")
    here.say("the heating")

    soon = routed(here, "and the door")
    here.wait(minutes=2)

    assert soon == Reply("and the door")
    assert routed(here, "and the door") == ForHuman(Why.NOT_UNDERSTOOD)
    assert routed(here, "thanks") == Nothing()


def test_a_button_is_a_reply_whatever_it_says() -> None:
    assert routed(after(), "stop", button="1:1:a") == Reply("stop", "1:1:a")


@pytest.mark.parametrize("text", ["menu", "hello", "thanks", "", "the stairs are wet"])
def test_a_stranger_is_first_asked_who_they_are(text: str) -> None:
    assert routed(after(), text, who=person()) == Start("stranger", urgent=True)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("stop", Start("stop", urgent=True)),
        ("svenska", Start("language", {"language": "sv"}, urgent=True)),
    ],
)
def test_a_strangers_stop_and_language_count_at_once(text: str, given: Input) -> None:
    assert routed(after(), text, who=person()) == given


def test_a_stranger_who_has_told_who_they_are_is_for_a_human() -> None:
    here = after("stranger")
    here.say("Britta from the house")
    here.wait(minutes=timedelta(hours=1) / timedelta(minutes=1))

    assert routed(here, "it leaks again", who=person()) == ForHuman(Why.STRANGER)
