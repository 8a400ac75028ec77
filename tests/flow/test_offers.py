"""Choices that depend on what the session knows: who can be chosen, and how."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.flow.book import Book
from bot.flow.definition import Ask, Flow, Label, Wording
from bot.flow.engine import advance
from bot.flow.events import Answered, Asked, Choice, Event
from bot.flow.inputs import Back, Did, Reply, Start
from bot.flow.saved import talk_from_json, talk_to_json
from bot.flow.talk import Talk
from bot.flow.values import Value, Values
from bot.flow.versions import dumps, from_plain
from bot.model.people import Language
from bot.words.catalogs import Catalogs
from bot.words.placeholders import LONGEST_ABOUT, LONGEST_KNOWN_AS, introduction
from tests.flow.build import NOON, Player, book, flow, told

PEER = """
    words: peer
    steps:
      - do: peer.find
      - ask: Whom?
        save: whom
        choices: {p1: "{peer_1}", p2: "{peer_2}", p3: "{peer_3}", p4: "Write to {peer_4}", any: It does not matter, more: Show others, later: Not now}
        offer: {more: {more_peers: yes}}
        on: {later: bye}
      - ask: What about?
        save: about
        text: open
      - say: Good.
      - end: yes
      - id: bye
        say: Bye.
"""
TEXTS = {
    Language.SV: {
        ("peer", "Write to {peer_4}"): "Skriv till {peer_4}",
        ("peer", "It does not matter"): "Spelar ingen roll",
        ("peer", "Show others"): "Visa andra",
        ("peer", "Not now"): "Inte nu",
    },
    Language.NB: {
        ("peer", "Write to {peer_4}"): "Skriv til {peer_4}",
        ("peer", "It does not matter"): "Spiller ingen rolle",
        ("peer", "Show others"): "Vis andre",
        ("peer", "Not now"): "Ikke nå",
    },
    Language.DA: {
        ("peer", "Write to {peer_4}"): "Skriv til {peer_4}",
        ("peer", "It does not matter"): "Det er lige meget",
        ("peer", "Show others"): "Vis andre",
        ("peer", "Not now"): "Ikke nu",
    },
}
BOOK = book(TEXTS, peer=PEER)
KNOWN = {"peer_1": "Jonas (musik, hundar)", "peer_3": "Maria (mat, promenader)"}
PEERS = ("Jonas", "Maria", "Sven-Erik", "Ingalill", "Ahmed", "Göran")
ABOUT = ("musik, hundar", "mat, promenader", "fotboll", "", "strikking og kaffe", "fiske")


def met(values: Values, language: Language = Language.EN) -> Player:
    """Somebody who was asked whom they want, with these values."""
    here = Player(BOOK, Talk(language=language), outcomes=[Did("done", values)])
    here.give(Start("peer"))
    return here


def shown(events: list[Event], language: Language = Language.EN) -> list[str]:
    """The choices of the question that was asked, as an SMS shows them."""
    (asked,) = (event for event in events if isinstance(event, Asked))
    return [f"{choice.number} {choice.labels[language]}" for choice in asked.choices]


def chosen(events: list[Event]) -> Value:
    """What was answered."""
    (answered,) = (event for event in events if isinstance(event, Answered))
    return answered.value


def test_who_is_there_is_offered_and_numbered_without_gaps() -> None:
    here = Player(BOOK, outcomes=[Did("done", {**KNOWN, "more_peers": "yes"})])

    assert shown(here.give(Start("peer"))) == [
        "1 Jonas (musik, hundar)",
        "2 Maria (mat, promenader)",
        "3 It does not matter",
        "4 Show others",
        "0 Not now",
    ]


def test_a_condition_that_does_not_hold_takes_its_choice_away() -> None:
    here = Player(BOOK, outcomes=[Did("done", {"more_peers": False, "peer_4": "Ali"})])

    assert shown(here.give(Start("peer"))) == [
        "1 Write to Ali",
        "2 It does not matter",
        "0 Not now",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", "p1"),
        ("2", "p3"),
        ("två", "p3"),
        ("3", "any"),
        ("0", "later"),
        ("Jonas", "p1"),
        ("jonnas", "p1"),
        ("Jonas (musik, hundar)", "p1"),
        ("Maria tack", "p3"),
        ("hundar", "p1"),
        ("jag vill ha nr 2", "p3"),
        ("Maria gärna", "p3"),
        ("Show others", None),
        ("4", None),
        ("Stellan", None),
        ("{peer_1}", None),
        ("peer_2", None),
    ],
)
def test_somebody_is_chosen_by_number_name_or_what_they_like(text: str, value: str | None) -> None:
    here = met(KNOWN, Language.SV)

    events = here.say(text)

    if value is None:
        assert told(events) == ["misunderstood: -"]
        assert shown(events, Language.SV)[:2] == [
            "1 Jonas (musik, hundar)",
            "2 Maria (mat, promenader)",
        ]
    else:
        assert chosen(events) == value


def test_two_who_are_called_the_same_are_told_apart_by_number_or_by_what_they_like() -> None:
    values = {"peer_1": "Maria (musik)", "peer_2": "Maria (mat)"}

    assert told(met(values).say("Maria")) == ["misunderstood: -"]
    assert chosen(met(values).say("2")) == "p2"
    assert chosen(met(values).say("Maria mat")) == "p2"


def test_a_button_of_somebody_who_is_not_offered_changes_nothing() -> None:
    here = met(KNOWN)
    before = here.talk

    assert here.give(Reply("", "1:1:p2")) == []
    assert here.talk == before
    assert chosen(here.give(Reply("", "1:1:p3"))) == "p3"


def test_back_offers_the_same_again() -> None:
    here = met(KNOWN)
    before = shown(here.give(Reply("potato")))
    here.say("Jonas")

    assert shown(here.give(Back())) == before


def test_a_question_that_returns_offers_the_same_again() -> None:
    here = Player(
        book(TEXTS, peer=PEER, tell="words: tell\nsteps: [{say: Anna comes}]"),
        outcomes=[Did("done", KNOWN)],
    )
    before = shown(here.give(Start("peer")))

    assert shown(here.give(Start("tell", urgent=True))) == before


def test_it_is_known_beforehand_whether_a_reply_fits() -> None:
    here = met(KNOWN)

    assert [here.book.fits(here.talk, text) for text in ("1", "Jonas", "4", "Ali")] == [
        True,
        True,
        False,
        False,
    ]
    assert not here.book.fits(here.talk, "", "1:1:p2")


def test_a_question_with_nobody_to_choose_is_passed_over() -> None:
    whom = """
        steps:
          - ask: Whom is this for?
            choices: {p1: "{peer_1}", p2: "{peer_2}", later: Nobody}
          - say: Nobody is there.
    """
    here = Player(book(a=whom))

    assert told(here.give(Start("a", {"peer_1": " "}))) == ["Nobody is there."]
    assert told(here.give(Start("a", {"peer_1": "Maria"}))) == ["Whom is this for?"]


def test_a_day_can_be_a_label_and_is_read_as_it_is_said_today() -> None:
    days = """
        steps:
          - ask: Until when?
            choices: {short: "{until}", long: Later than that}
          - say: Good.
    """
    here = Player(book(a=days), Talk(language=Language.SV))
    day = date(2026, 12, 1)

    assert shown(here.give(Start("a", {"until": day.isoformat()})), Language.SV)[0] == (
        "1 tisdag 1 december"
    )
    assert chosen(here.say("1 december")) == "short"


def test_what_a_peer_writes_of_themself_is_never_filled_in_again() -> None:
    here = Player(BOOK, outcomes=[Did("done", {"peer_1": "{worker} %s {0}"})])

    assert shown(here.give(Start("peer")))[0] == "1 {worker} %s {0}"


def test_static_questions_are_prepared_once() -> None:
    here = Player(book(a="steps: [{ask: What, choices: {x: Apple, y: Banana}}]"))
    here.give(Start("a"))
    assert here.talk.open is not None

    first, again = here.book.asked(here.talk.open), here.book.asked(here.talk.open)

    assert first is not None
    assert first is again
    assert first.options is here.book.questions[here.talk.open.stack[-1]].options


def test_a_number_is_not_taken_for_a_yes() -> None:
    here = Player(
        book(a="steps: [{ask: What, choices: {x: Apple, y: Banana}, offer: {x: {n: yes}}}]")
    )

    assert shown(here.give(Start("a", {"n": True}))) == ["1 Apple", "2 Banana"]
    assert shown(Player(here.book).give(Start("a", {"n": 1}))) == ["1 Banana"]


def test_a_definition_of_before_there_were_offers_is_still_read() -> None:
    stored = json.loads(
        '{"flow":{"anywhere":false,"name":"a","steps":[{"also":{},"choices":[{"key":"x","number":1,'
        '"text":"Apple"},{"key":"later","number":0,"text":"Not now"}],"future":false,"id":"1",'
        '"kind":"choices","on":{},"only_if":{"n":["yes"]},"save":"1","segments":1,"step":"ask",'
        '"text":{"one":"What"},"wait":172800}],"title":{"one":"A title"},"we_start":false,'
        '"whom":["anyone"]},"grammar":1}'
    )

    assert from_plain(stored) == flow(
        "a", "steps: [{ask: What, if: {n: yes}, choices: {x: Apple, later: Not now}}]"
    )


def test_offers_are_part_of_the_version() -> None:
    found = flow("peer", PEER)

    assert from_plain(json.loads(dumps(found))) == found
    assert '"offer":{"more":{"more_peers":["yes"]}}' in dumps(found)
    assert dumps(found) != dumps(flow("peer", PEER.replace("more_peers: yes", "more_peers: no")))


# ---------------------------------------------------------------- whatever there is to offer

names = st.sampled_from(PEERS)
peers = st.builds(introduction, names, st.sampled_from(ABOUT))
nobody = st.sampled_from([None, "", " ", "\u200b"])
known = st.fixed_dictionaries(
    {},
    optional={
        **{f"peer_{number}": st.one_of(peers, nobody) for number in range(1, 5)},
        "more_peers": st.sampled_from(["yes", "no", None, True, False]),
    },
)


@settings(max_examples=60, deadline=None)
@given(known, st.sampled_from(list(Language)))
def test_what_is_shown_is_numbered_from_one_and_can_be_chosen(
    values: Values, language: Language
) -> None:
    here = _asked(values, language)
    asked = here.events

    numbers = [choice.number for choice in asked.choices]
    assert numbers == [*range(1, len(numbers)), 0]
    for choice in asked.choices:
        label = choice.labels[language]
        same = [
            one for one in asked.choices if label in {one.labels[language], _head(one, language)}
        ]
        button = Reply(label, f"{asked.session}:{asked.asked}:{choice.key}")
        assert here.answer(Reply(str(choice.number))) == choice.key
        assert here.answer(button) == choice.key
        if len(same) == 1:
            assert here.answer(Reply(label)) == choice.key
            assert here.answer(Reply(f" {label.upper()}. ")) == choice.key


@settings(max_examples=60, deadline=None)
@given(known, names, st.sampled_from(list(Language)))
def test_a_name_is_understood_also_when_a_letter_is_doubled(
    values: Values, name: str, language: Language
) -> None:
    here = _asked(values, language)
    called = [one.key for one in here.events.choices if _head(one, language) == name]

    for typed in (name, name.lower(), name[:-1] + name[-2:]) if called else ():
        assert here.answer(Reply(typed)) == (called[0] if len(called) == 1 else None)


@settings(max_examples=60, deadline=None)
@given(known, st.sampled_from(list(Language)))
def test_what_is_not_offered_cannot_be_chosen(values: Values, language: Language) -> None:
    here = _asked(values, language)
    there = {choice.key for choice in here.events.choices}

    for key in {"p1", "p2", "p3", "p4", "any", "more", "later", "gone"} - there:
        button = f"{here.events.session}:{here.events.asked}:{key}"
        assert here.answer(Reply("", button)) is None
    assert here.answer(Reply(str(len(there)))) is None
    if "more" not in there:
        assert here.answer(Reply("Visa andra")) is None
    assert {here.answer(Reply(f"peer_{number}")) for number in range(1, 5)} == {None}


def _head(choice: Choice, language: Language) -> str:
    """What stands before a bracket."""
    return choice.labels[language].partition(" (")[0]


def _asked(values: Values, language: Language) -> "Choosing":
    here = met(values, language)
    (event,) = (
        event for event in here.give(Start("peer", urgent=True)) if isinstance(event, Asked)
    )
    return Choosing(here, event)


class Choosing:
    """Somebody who may answer a question in any way, each time from the very same moment."""

    def __init__(self, here: Player, events: Asked) -> None:
        self.here = here
        self.events = events

    def answer(self, reply: Reply) -> Value:
        """What the reply is taken for, the conversation stored and read back; None: not understood."""
        stored = talk_from_json(talk_to_json(self.here.talk))
        turn = advance(BOOK, stored, reply, now=NOON + timedelta(minutes=1))
        fits = BOOK.fits(stored, reply.text, reply.button)
        for event in turn.events:
            if isinstance(event, Answered):
                assert fits
                return event.value
        assert not fits
        assert turn == advance(BOOK, self.here.talk, reply, now=NOON + timedelta(minutes=1))
        return None


keys = st.lists(st.sampled_from("abcdef"), unique=True, min_size=1, max_size=6)
conditions = st.dictionaries(st.sampled_from("mn"), st.sampled_from([("yes",), ("no", "none")]))


@settings(max_examples=60, deadline=None)
@given(
    chosen_from=keys,
    offer=st.dictionaries(st.sampled_from("abcdef"), conditions),
    values=st.dictionaries(st.sampled_from("mnk"), st.sampled_from(["yes", "no", "Ali", 7, None])),
    later=st.booleans(),
)
def test_any_question_offers_exactly_what_its_conditions_allow(
    chosen_from: list[str],
    offer: dict[str, dict[str, tuple[str, ...]]],
    values: Values,
    *,
    later: bool,
) -> None:
    labels = [
        Label(key, "{k} is there" if key == "a" else f"Fruit {key}", number)
        for number, key in enumerate(chosen_from, 1)
    ]
    labels += [Label("later", "Not now", 0)] if later else []
    step = Ask(
        id="1",
        text=Wording(one="What"),
        save="x",
        kind="choices",
        choices=tuple(labels),
        offer={key: found for key, found in offer.items() if key in chosen_from},
    )
    made = Flow(name="a", title=Wording(one="A"), whom=("anyone",), steps=(step,))
    here = Player(Book.of({"a": made}, Catalogs.of({})))

    asked = [event for event in here.give(Start("a", values)) if isinstance(event, Asked)]

    wanted = [
        key
        for key in chosen_from
        if (key != "a" or values.get("k") is not None)
        and all(
            str(values.get(name) or "none") in any_of
            for name, any_of in step.offer.get(key, {}).items()
        )
    ]
    assert [[choice.key for choice in event.choices] for event in asked] == (
        [[*wanted, *(["later"] if later else [])]] if wanted else []
    )


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=80))
def test_an_introduction_is_never_longer_than_a_choice_may_be(known_as: str, about: str) -> None:
    made = introduction(known_as, about)

    assert len(made) <= LONGEST_KNOWN_AS + LONGEST_ABOUT + len(" ()")


def test_an_introduction_is_shortened_at_a_word() -> None:
    assert introduction("Jonas", "musik, hundar") == "Jonas (musik, hundar)"
    assert introduction("Jonas", "") == "Jonas"
    assert introduction("Jonas", "musik, hundar, promenader i skogen") == (
        "Jonas (musik, hundar, promenader i)"
    )
