"""What follows when something happens to a conversation."""

from datetime import timedelta

import pytest

from bot.flow.book import Book
from bot.flow.engine import advance
from bot.flow.events import (
    Added,
    Answered,
    Asked,
    Event,
    HandedOver,
    Moved,
    PutOff,
    Settled,
    Waiting,
)
from bot.flow.inputs import Back, Did, Input, Late, Reply, Start
from bot.flow.rules import RULES, Rules
from bot.flow.values import Value
from bot.model.handovers import Why
from bot.model.people import Language
from bot.words.catalogs import Catalogs
from tests.flow.build import CHECK_IN, NOON, TELL, VISIT, Player, book, flows, moves, only, told

BOOK = book(check_in=CHECK_IN, visit=VISIT, tell=TELL)
URGENT = Start("visit", urgent=True)


@pytest.fixture
def player() -> Player:
    """Somebody to whom nothing has happened yet."""
    return Player(BOOK)


@pytest.fixture
def asked(player: Player) -> Player:
    """Somebody who has just been asked the first question of the check-in."""
    player.give(Start("check_in", {"name": "Kim"}))
    return player


def missed(event: Event) -> str | None:
    """What an event hands over to a human."""
    return event.said if isinstance(event, HandedOver) else None


# ---------------------------------------------------------------- starting


def test_a_flow_begins_when_nothing_is_open(player: Player) -> None:
    events = player.give(Start("check_in", {"name": "Kim"}))

    check_in = BOOK.current["check_in"]
    began, question, waiting = events
    assert began == Moved(session=1, flow=check_in, how="began")
    assert isinstance(question, Asked)
    assert question.text is not None
    assert (question.text.flow, question.text.msgid) == (check_in, "What matters, {name}?")
    assert question.text.values == {"name": "Kim"}
    assert [
        (choice.number, choice.key, choice.labels[Language.EN]) for choice in question.choices
    ] == [
        (1, "home", "The flat"),
        (2, "money", "Money"),
        (0, "later", "Not now"),
    ]
    assert (question.again, question.session, question.asked) == ("no", 1, 1)
    assert waiting == Waiting(until=NOON + timedelta(days=2), session=1, asked=1)


def test_the_open_question_goes_quiet_after_a_while(asked: Player) -> None:
    assert asked.talk.open is not None
    assert asked.talk.open.quiet == NOON + RULES.quiet


def test_a_flow_that_is_not_there_goes_to_a_human(player: Player) -> None:
    assert player.give(Start("gone")) == [HandedOver(why=Why.FLOW_IS_GONE, said=None)]
    assert player.talk.open is None


def test_a_flow_that_is_not_there_leaves_the_open_question_alone(asked: Player) -> None:
    before = asked.talk

    events = asked.give(Start("gone", urgent=True))

    assert (told(events), asked.talk) == (["handed over: flow_is_gone"], before)


def test_what_is_not_urgent_waits_while_a_question_is_open(asked: Player) -> None:
    before = asked.talk
    start = Start("visit")

    events = asked.give(start)

    assert (events, asked.talk) == ([PutOff(start)], before)


def test_what_is_urgent_breaks_in_and_the_question_comes_back(asked: Player) -> None:
    broke_in = asked.give(URGENT)
    answered = asked.say("yes")

    assert moves(broke_in) == ["1 check_in parked", "2 visit began"]
    assert Settled(1) in broke_in
    assert told(answered) == ["Good.", "returned: What matters, {name}?"]
    assert moves(answered) == ["2 visit ended", "1 check_in returned"]
    assert asked.talk.open is not None
    assert (asked.talk.open.id, asked.talk.open.asked, asked.talk.open.stale) == (1, 2, None)


def test_a_question_that_has_gone_quiet_lets_another_flow_begin(asked: Player) -> None:
    asked.wait(hours=2)

    events = asked.give(Start("visit"))

    assert moves(events) == ["1 check_in parked", "2 visit began"]


def test_a_moment_before_that_it_does_not(asked: Player) -> None:
    asked.wait(hours=2, seconds=-1)

    assert told(asked.give(Start("visit"))) == []


@pytest.mark.parametrize(
    ("keep", "start", "rules", "hours"),
    [
        ("", URGENT, RULES, 12),
        ("", Start("visit", urgent=True, keep=timedelta(hours=1)), RULES, 1),
        ("", URGENT, Rules(stale=timedelta(hours=3)), 3),
        ("keep: 5 hours", Start("visit", urgent=True, keep=timedelta(hours=1)), RULES, 5),
    ],
)
def test_a_parked_question_is_kept_as_long_as_its_flow_or_the_start_says(
    keep: str, start: Start, rules: Rules, hours: int
) -> None:
    asks = f"{keep}\nsteps: [{{ask: What, text: open}}]"
    here = Player(book(check_in=asks, visit=VISIT), rules=rules)
    here.give(Start("check_in"), start)

    assert here.talk.parked[0].stale == NOON + timedelta(hours=hours)


def test_a_parked_question_that_went_stale_does_not_come_back(asked: Player) -> None:
    asked.give(URGENT)
    asked.wait(hours=12)

    events = asked.say("yes")

    assert moves(events) == ["2 visit ended", "1 check_in went_stale"]
    assert asked.talk.open is None


def test_the_oldest_parked_question_goes_when_there_are_too_many(player: Player) -> None:
    player.rules = Rules(most_parked=1)
    player.give(Start("check_in"), URGENT)

    events = player.give(Start("check_in", urgent=True))

    assert moves(events) == ["2 visit parked", "1 check_in went_stale", "3 check_in began"]
    assert [session.id for session in player.talk.parked] == [2]


@pytest.mark.parametrize(
    "start", [Start("check_in", {"name": "Kim"}), Start("check_in", urgent=True)]
)
def test_starting_the_flow_that_asks_already_asks_again(asked: Player, start: Start) -> None:
    events = asked.give(start)

    assert told(events) == ["returned: What matters, {name}?"]
    assert moves(events) == []
    assert asked.talk.next_id == 2


def test_the_same_flow_about_something_else_waits_its_turn(player: Player) -> None:
    player.give(Start("visit", {"visit": 1}))
    other = Start("visit", {"visit": 2})

    assert player.give(other) == [PutOff(other)]
    assert moves(player.say("yes")) == ["1 visit ended"]


# ---------------------------------------------------------------- answering


def test_an_answer_leads_on(asked: Player) -> None:
    events = asked.say("2")

    place = BOOK.first(BOOK.current["check_in"])
    assert events[0] == Answered(place=place, session=1, save="matters", value="money", words=None)
    assert events[1] == Settled(1)
    assert told(events) == ["What can we do?"]


def test_own_words_answer_an_open_question(asked: Player) -> None:
    events = asked.say("soc har strulat")

    (answered,) = only(events, Answered)
    assert isinstance(answered, Answered)
    assert (answered.value, answered.words) == ("words", "soc har strulat")
    assert asked.talk.open is not None
    assert asked.talk.open.values["matters"] == "words"
    assert asked.talk.open.values["matters_words"] == "soc har strulat"


def test_a_whole_check_in(asked: Player) -> None:
    events = asked.say("the rent", "call")

    assert [(want.action, want.given["wish"], want.session) for want in asked.wants] == [
        ("check_in.keep", "call", 1)
    ]
    assert told(events) == ["Thank you."]
    assert moves(events) == ["1 check_in ended"]
    assert asked.talk.open is None


def test_what_an_action_gives_back_is_kept_and_its_outcome_leads_on() -> None:
    here = Player(
        book(
            a="""
            steps:
              - do: a.look
                with: {how: "{mood}", kind: week}
                on: {bad: sorry}
              - say: Fine.
              - end: yes
              - id: sorry
                say: Sorry {name}.
            """
        ),
        outcomes=[Did("bad", {"name": "Kim"})],
    )

    events = here.give(Start("a", {"mood": "low"}))

    assert told(events) == ["Sorry {name}."]
    assert here.wants[0].given == {"mood": "low", "how": "low", "kind": "week"}


def test_zero_takes_the_choice_later(asked: Player) -> None:
    events = asked.say("0")

    (answered,) = only(events, Answered)
    assert isinstance(answered, Answered)
    assert answered.value == "later"
    assert told(events) == ["Bye."]


@pytest.mark.parametrize(
    ("skip", "expected"),
    [("", "Next."), ("skip: over", "Over.")],
    ids=["to the next step", "by skip"],
)
@pytest.mark.parametrize(
    "kind",
    ["number: 1-30", "date: any", "time: any", "yes_no: any", "text: open", "choices: {a: A}"],
)
def test_zero_skips_where_there_is_no_choice_later(kind: str, skip: str, expected: str) -> None:
    here = Player(
        book(
            a=f"""
            steps:
              - ask: What?
                save: what
                {kind}
                {skip}
              - say: Next.
              - end: yes
              - id: over
                say: Over.
            """
        )
    )
    here.give(Start("a"))

    events = here.say(" 0. ")

    (answered,) = only(events, Answered)
    assert isinstance(answered, Answered)
    assert (answered.value, answered.words) == (None, None)
    assert told(events) == [expected]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("number: 1-30", "14", 14),
        ("number: any", "300", 300),
        ("date: any", "2026-11-22", "2026-11-22"),
        ("date: future", "2026-11-23", "2026-11-23"),
        ("time: any", "9.30", "09:30"),
        ("yes_no: any", "ja tack", "yes"),
        ("yes_no: any", "2", "no"),
        ("yes_no: any", "Not now", None),
        ("number: any\n                choices: {later: Another time}", "Another time", "later"),
    ],
)
def test_an_answer_is_kept_as_what_it_means(kind: str, text: str, value: object) -> None:
    here = Player(
        book(
            a=f"""
            steps:
              - ask: What?
                {kind}
            """
        )
    )
    here.give(Start("a"))

    (answered,) = only(here.say(text), Answered)

    assert isinstance(answered, Answered)
    assert answered.value == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("number: 1-30", "31"),
        ("number: 1-30", "many"),
        ("date: future", "2026-11-22"),
        ("date: any", "some day"),
        ("time: any", "late"),
        ("yes_no: any", "perhaps"),
        ("choices: {a: Aubergine}", "potato"),
        ("text: open", " \n\x00\u200b"),
        ("text: open", ""),
    ],
)
def test_what_is_no_answer_is_asked_again_once_and_then_goes_to_a_human(
    kind: str, text: str
) -> None:
    here = Player(book(a=f"steps:\n  - ask: What?\n    {kind}\n"))
    here.give(Start("a"))

    first, second = here.say(text), here.say(text)

    assert told(first) == ["misunderstood: -"]
    assert [type(event) for event in first] == [Asked, Waiting]
    assert isinstance(first[0], Asked)
    assert first[0].asked == 2
    assert second[0] == Settled(1)
    assert missed(second[1]) == text
    assert moves(second) == ["1 a ended"]
    assert here.talk.open is None


def test_a_question_may_be_asked_again_in_other_words() -> None:
    here = Player(book(a="steps: [{ask: What, choices: {a: Aubergine}, again: In other words}]"))
    here.give(Start("a"))

    assert told(here.say("potato")) == ["misunderstood: In other words"]


def test_an_answer_that_is_understood_forgets_the_one_that_was_not() -> None:
    here = Player(
        book(a="steps: [{ask: A, choices: {a: Aubergine}}, {ask: B, choices: {b: Beetroot}}]")
    )
    here.give(Start("a"))
    here.say("potato", "aubergine")

    assert told(here.say("potato")) == ["misunderstood: -"]
    assert told(here.say("potato")) == ["handed over: not_understood"]


def test_with_no_question_open_words_go_to_a_human(player: Player) -> None:
    assert player.say("hello there") == [HandedOver(why=Why.NOT_UNDERSTOOD, said="hello there")]


@pytest.mark.parametrize("text", ["check in", "Checkin!"])
def test_the_words_of_the_flow_itself_are_no_answer_and_no_miss(asked: Player, text: str) -> None:
    events = asked.say(text)

    assert told(events) == ["returned: What matters, {name}?"]
    assert asked.talk.open is not None
    assert asked.talk.open.missed == 0


def test_a_button_answers_the_question_it_belongs_to(asked: Player) -> None:
    events = asked.give(Reply("Money", button="1:1:money"))

    (answered,) = only(events, Answered)
    assert isinstance(answered, Answered)
    assert answered.value == "money"


@pytest.mark.parametrize(
    "button", ["1:0:money", "2:1:money", "1:1:cake", "1:1", "", "::", "1:1:money:x"]
)
def test_any_other_button_changes_nothing(asked: Player, button: str) -> None:
    before = asked.talk

    assert asked.give(Reply("Money", button=button)) == []
    assert asked.talk == before


def test_a_button_changes_nothing_when_no_question_is_open(player: Player) -> None:
    assert player.give(Reply("Money", button="1:1:money")) == []


def test_a_plain_yes_or_no_question_offers_the_standing_answers(player: Player) -> None:
    events = player.give(Start("visit"))

    (question,) = only(events, Asked)
    assert isinstance(question, Asked)
    assert [(one.number, one.key, one.labels[Language.EN]) for one in question.choices] == [
        (1, "yes", "Yes"),
        (2, "no", "No"),
        (0, "later", "Not now"),
    ]


# ---------------------------------------------------------------- several texts in a row


def test_words_that_follow_within_a_minute_belong_to_the_answer(asked: Player) -> None:
    asked.say("soc har strulat")
    asked.wait(seconds=59)

    events = asked.say("om hyran igen")

    place = BOOK.first(BOOK.current["check_in"])
    assert events == [
        Added(place=place, session=1, save="matters", words="om hyran igen", more="check_in.add")
    ]
    assert asked.talk.open is not None
    assert asked.talk.open.values["matters_words"] == "soc har strulat\nom hyran igen"
    assert (asked.talk.open.asked, asked.talk.open.missed) == (2, 0)


def test_an_answer_to_the_open_question_wins_over_more_words(asked: Player) -> None:
    asked.say("soc har strulat")

    assert told(asked.say("call")) == ["Thank you."]


def test_after_a_minute_words_are_an_answer_again(asked: Player) -> None:
    asked.say("soc har strulat")
    asked.wait(seconds=60)

    assert told(asked.say("hyran igen")) == ["misunderstood: -"]


def test_many_words_that_answer_nothing_are_for_a_human_and_the_question_stays_as_it_is(
    asked: Player,
) -> None:
    asked.say("soc har strulat")
    asked.wait(seconds=60)
    before = asked.talk.open

    events = [told(asked.say(words)) for words in ("om hyran igen", "och om grannen också")]

    assert events == [["handed over: not_understood"]] * 2
    assert asked.talk.open == before


def test_words_follow_an_answer_also_when_its_flow_is_over(asked: Player) -> None:
    asked.say("soc har strulat", "call")

    (added,) = asked.say("om hyran igen")

    assert isinstance(added, Added)
    assert added.words == "om hyran igen"
    assert asked.talk.open is None


def test_words_follow_an_answer_also_when_its_flow_is_parked(asked: Player) -> None:
    asked.say("soc har strulat")
    asked.give(URGENT)

    asked.say("om hyran igen")

    assert asked.talk.parked[0].values["matters_words"] == "soc har strulat\nom hyran igen"
    assert asked.talk.open is not None
    assert "matters_words" not in asked.talk.open.values


def test_nothing_that_can_be_seen_adds_nothing(asked: Player) -> None:
    asked.say("soc har strulat")

    assert asked.say("  ") == []


def test_a_choice_opens_no_minute_for_more(asked: Player) -> None:
    asked.say("2")

    assert asked.talk.tail is None


# ---------------------------------------------------------------- back


def test_back_asks_the_question_before_and_forgets_what_came_after(asked: Player) -> None:
    asked.say("soc har strulat")

    events = asked.give(Back())

    assert told(events) == ["returned: What matters, {name}?"]
    assert asked.talk.open is not None
    assert asked.talk.open.values == {"name": "Kim"}
    assert asked.talk.tail is None


def test_back_at_the_first_question_asks_it_again(asked: Player) -> None:
    assert told(asked.give(Back())) == ["returned: What matters, {name}?"]


def test_back_with_nothing_open_changes_nothing(player: Player) -> None:
    assert player.give(Back()) == []


def test_back_keeps_the_minute_for_more_of_another_session(asked: Player) -> None:
    asked.say("soc har strulat")
    asked.give(URGENT, Back())

    assert asked.talk.tail is not None


CALLS = """
    steps:
      - ask: First
        save: first
        text: open
      - flow: inner
        with: {kind: "{first}"}
      - ask: Last
        save: last
        text: open
"""
INNER = """
    steps:
      - ask: Inside one
        save: one
        text: open
      - ask: Inside two
        save: two
        text: open
      - end: yes
      - say: Never said
"""


def test_a_called_flow_comes_back_and_shares_its_values() -> None:
    here = Player(book(outer=CALLS, inner=INNER))
    here.give(Start("outer"))

    events = here.say("a", "b", "c")

    assert told(events) == ["Last"]
    assert here.talk.open is not None
    assert here.talk.open.values == {
        "first": "words",
        "first_words": "a",
        "kind": "words",
        "one": "words",
        "one_words": "b",
        "two": "words",
        "two_words": "c",
    }
    assert told(here.give(Back())) == ["returned: First"]


def test_back_leads_out_of_a_called_flow() -> None:
    here = Player(book(outer=CALLS, inner=INNER))
    here.give(Start("outer"))
    here.say("a", "b")

    assert told(here.give(Back())) == ["returned: Inside one"]
    assert told(here.give(Back())) == ["returned: First"]
    assert here.talk.open is not None
    assert len(here.talk.open.stack) == 1


def test_back_in_a_flow_that_comes_round_goes_to_another_question() -> None:
    here = Player(
        book(
            a="""
            steps:
              - ask: One
                choices: {a: Apple}
              - id: two
                ask: Two
                choices: {b: Banana, c: Cherry}
                on: {b: two}
            """
        )
    )
    here.give(Start("a"))
    here.say("apple", "banana", "banana")

    assert here.talk.open is not None
    assert len(here.talk.open.trail) == 2
    assert told(here.give(Back())) == ["returned: One"]


# ---------------------------------------------------------------- waiting


def test_a_wait_that_runs_out_takes_its_way(asked: Player) -> None:
    asked.say("2")

    events = asked.give(Late(session=1, asked=2))

    assert events[0] == Settled(1)
    assert told(events) == ["Bye."]
    assert moves(events) == ["1 check_in ended"]


def test_a_wait_that_runs_out_ends_a_flow_that_says_nothing_of_it(asked: Player) -> None:
    events = asked.give(Late(session=1, asked=1))

    assert events == [Settled(1), Moved(session=1, flow=BOOK.current["check_in"], how="ended")]
    assert asked.talk.open is None


@pytest.mark.parametrize("late", [Late(1, 0), Late(1, 2), Late(2, 1)])
def test_any_other_wait_changes_nothing(asked: Player, late: Late) -> None:
    before = asked.talk

    assert asked.give(late) == []
    assert asked.talk == before


def test_a_wait_does_not_reach_a_parked_question(asked: Player) -> None:
    asked.give(URGENT)

    assert asked.give(Late(session=1, asked=1)) == []


# ---------------------------------------------------------------- doing


def test_an_outcome_without_anything_wanted_is_a_fault_of_the_program(asked: Player) -> None:
    with pytest.raises(ValueError, match="nothing was wanted"):
        asked.give(Did("done"))


@pytest.mark.parametrize("given", [Reply("hello"), Back(), Late(1, 0), Reply("", button="1:0:a")])
def test_while_something_is_done_only_its_outcome_counts(player: Player, given: Input) -> None:
    player.give(Start("check_in"))
    player.say("2")
    first = player.advance(Reply("call"))

    second = player.advance(given)

    assert (second.events, second.want, second.talk) == ((), first.want, first.talk)


def test_a_start_while_something_is_done_is_put_off(player: Player) -> None:
    player.give(Start("check_in"))
    player.say("2")
    first = player.advance(Reply("call"))

    second = player.advance(URGENT)

    assert (second.events, second.want) == ((PutOff(URGENT),), first.want)
    assert second.talk == first.talk


# ---------------------------------------------------------------- ending


def test_end_all_ends_what_is_parked() -> None:
    here = Player(book(check_in=CHECK_IN, visit=VISIT, stop="steps: [{say: Stopped}, {end: all}]"))
    here.give(Start("check_in"), URGENT)

    events = here.give(Start("stop", urgent=True))

    assert told(events) == ["Stopped"]
    assert moves(events)[-3:] == ["3 stop ended", "2 visit ended", "1 check_in ended"]
    assert (here.talk.open, here.talk.parked) == (None, ())


def test_a_flow_without_an_end_goes_to_a_human() -> None:
    here = Player(book(a="steps: [{say: Round}, {go: '1'}]"), rules=Rules(most_steps=10))

    events = here.give(Start("a"))

    assert told(events) == ["Round"] * 5 + ["handed over: too_many_steps"]
    assert moves(events) == ["1 a began", "1 a ended"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("low", ["Low or none."]),
        (None, ["Low or none."]),
        (True, ["Yes."]),
        (3, ["Three."]),
        ("high", []),
    ],
)
def test_a_step_is_passed_over_when_its_condition_does_not_hold(
    value: Value, said: list[str]
) -> None:
    here = Player(
        book(
            a="""
            steps:
              - say: Low or none.
                if: {mood: [low, none]}
              - say: Yes.
                if: {mood: yes}
              - say: Three.
                if: {mood: 3}
            """
        )
    )

    assert told(here.give(Start("a", {"mood": value}))) == said


@pytest.mark.parametrize(
    ("days", "count"), [(1, 1), ("3", 3), ("a few", None), (None, None), (True, 1)]
)
def test_a_text_may_depend_on_a_number(days: Value, count: int | None) -> None:
    here = Player(
        book(a='steps: [{ask: {one: One day, other: "{days} days", count: days}, text: open}]')
    )

    (question,) = only(here.give(Start("a", {"days": days})), Asked)

    assert isinstance(question, Asked)
    assert question.text is not None
    assert (question.text.plural, question.text.count) == ("{days} days", count)


# ---------------------------------------------------------------- versions that are gone


def without(gone: str) -> Book:
    """A book in which a flow has been changed, and its old version was not kept."""
    bodies = {"check_in": CHECK_IN, "visit": VISIT, "outer": CALLS, "inner": INNER, "tell": TELL}
    return Book.of(flows(**(bodies | {gone: "steps: [{say: New}]"})), Catalogs.of({}))


@pytest.mark.parametrize(
    "given",
    [Reply("hello"), Back(), Late(1, 1), Start("check_in", urgent=True)],
    ids=["reply", "back", "late", "start"],
)
def test_whoever_stands_in_a_version_that_is_gone_is_handed_over(
    asked: Player, given: Input
) -> None:
    asked.book = without("check_in")

    events = asked.give(given)

    assert told(events) == ["handed over: flow_is_gone"]
    assert moves(events) == ["1 check_in ended"]
    assert Settled(1) in events


def test_a_button_of_a_version_that_is_gone_changes_nothing(asked: Player) -> None:
    asked.book = without("check_in")

    assert asked.give(Reply("", button="1:1:money")) == []


def test_an_action_of_a_version_that_is_gone_is_handed_over(player: Player) -> None:
    player.give(Start("check_in"))
    player.say("2")
    player.advance(Reply("call"))
    player.book = without("check_in")

    assert told(player.give(Did("done"))) == ["handed over: flow_is_gone"]


def test_a_parked_question_that_is_gone_does_not_come_back(asked: Player) -> None:
    asked.give(URGENT)
    asked.book = without("check_in")

    events = asked.say("yes")

    assert told(events) == ["Good.", "handed over: flow_is_gone"]
    assert moves(events) == ["2 visit ended", "1 check_in ended"]


def test_a_caller_that_is_gone_is_handed_over() -> None:
    here = Player(book(outer=CALLS, inner=INNER))
    here.give(Start("outer"))
    here.say("a", "b")
    here.book = Book.of(flows(outer="steps: [{say: New}]", inner=INNER), Catalogs.of({}))

    assert told(here.say("c")) == ["handed over: flow_is_gone"]


def test_a_called_flow_that_is_not_there_is_handed_over() -> None:
    here = Player(book(outer=CALLS))
    here.give(Start("outer"))

    assert told(here.say("a")) == ["handed over: flow_is_gone"]


def test_the_engine_reads_no_clock_and_changes_nothing_it_is_given(asked: Player) -> None:
    before = asked.talk

    one = advance(BOOK, before, Reply("2"), now=NOON)
    other = advance(BOOK, before, Reply("2"), now=NOON)

    assert one == other
    assert asked.talk == before
