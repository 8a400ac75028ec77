"""What the book of all flows knows: words, texts, versions, and what a reply would mean."""

import json
from datetime import date

import pytest

from bot.flow.book import Book
from bot.flow.definition import GRAMMAR
from bot.flow.engine import advance
from bot.flow.inputs import Reply, Start
from bot.flow.reading import misunderstood
from bot.flow.talk import FlowId, Place, Session, Talk
from bot.flow.versions import UnknownGrammar, Version, dumps, from_plain, hash_of, to_plain
from bot.model.people import Language, Role
from bot.words.catalogs import Catalogs, Form
from bot.words.phrases import Phrase
from tests.flow.build import CHECK_IN, NOON, VISIT, Player, book, flow, flows

TEXTS: dict[Language, dict[tuple[str, str], Form]] = {
    Language.SV: {
        ("check_in", "check in, checkin"): "avstämning, hur jag mår",
        ("stop", "stop"): "stopp, sluta",
        ("rest", "rest"): "vila, rolig",
        ("check_in", "Money"): "Pengar",
    },
    Language.NB: {("stop", "stop"): "stopp, slutt", ("calm", "calm"): "rolig"},
}
WORDS = {
    "check_in": f"title: A\nfor: [tenant]\n{CHECK_IN.strip()}".replace("\n    ", "\n"),
    "stop": "anywhere: yes\nwords: stop\nsteps: [{say: Stopped}, {end: all}]",
    "rest": "words: rest\nsteps: [{say: Rest}]",
    "calm": "words: calm\nsteps: [{say: Calm}]",
    "hello": "title: A\nfor: [stranger]\nwords: hello there\nsteps: [{say: Hello}]",
    "silent": "steps: [{say: Silent}]",
    "numbers": "words: '!!, ...'\nsteps: [{say: Numbers}]",
}
TENANT = frozenset({Role.TENANT, Role.PEER})


@pytest.fixture(scope="module")
def words() -> Book:
    """A book of flows that are started by words."""
    return book(TEXTS, **WORDS)


@pytest.mark.parametrize(
    ("text", "language", "roles", "name"),
    [
        ("check in", Language.EN, TENANT, "check_in"),
        ("Hur jag mår?", Language.SV, TENANT, "check_in"),
        ("hur jag mår", Language.DA, TENANT, "check_in"),
        ("hur jag mår i dag", Language.SV, TENANT, None),
        ("check in", Language.EN, frozenset({Role.LANDLORD}), None),
        ("check in", Language.EN, frozenset(), None),
        ("stopp", Language.EN, frozenset(), "stop"),
        ("hello there", Language.EN, frozenset(), "hello"),
        ("hello there", Language.EN, TENANT, None),
        ("rolig", Language.SV, TENANT, "rest"),
        ("rolig", Language.NB, TENANT, "calm"),
        ("", Language.SV, TENANT, None),
    ],
)
def test_a_whole_message_starts_a_flow_for_those_it_is_for(
    words: Book, text: str, language: Language, roles: frozenset[Role], name: str | None
) -> None:
    assert words.starts(text, language, roles) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stopp!", "stop"),
        ("slutt", "stop"),
        ("check in", None),
        ("stop it", None),
        ("STOPP STOPP", "stop"),
        ("S.L.U.T.T", "stop"),
        ("check in check in", None),
    ],
)
def test_some_words_work_at_any_moment(words: Book, text: str, name: str | None) -> None:
    assert words.anywhere(text, Language.SV) == name


@pytest.mark.parametrize(
    ("text", "button", "fits"),
    [
        ("2", None, True),
        ("Pengar", None, True),
        ("the rent again", None, True),
        ("0", None, True),
        ("", None, False),
        ("check in", None, False),
        ("rolig", None, False),
        ("", "1:1:money", True),
        ("", "1:7:money", False),
    ],
)
def test_a_reply_fits_when_the_open_question_would_understand_it(
    words: Book, text: str, button: str | None, *, fits: bool
) -> None:
    here = Player(words)
    here.give(Start("check_in"))

    assert words.fits(here.talk, text, button) is fits


SILENCE = """
    steps:
      - ask: What shall we do?
        save: silence
        choices: {leave: Nothing, call: Call}
        also: {leave: "leave me alone, let me be"}
      - say: Good.
"""
SILENCE_TEXTS: dict[Language, dict[tuple[str, str], Form]] = {
    Language.SV: {("silence", "leave me alone, let me be"): "låt mig vara, lämna mig i fred"}
}


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("Leave me alone!", "leave", True),
        ("låt mig vara, tack", "leave", True),
        ("LÄMNA MIG I FRED", "leave", True),
        ("Nej, lämna mig i fred", "leave", True),
        ("nothing", "leave", False),
        ("call", "call", False),
        ("let me", None, False),
        ("låt mig vara ensam", None, False),
        ("stop", None, False),
    ],
)
def test_a_choice_may_have_other_names(text: str, value: str | None, *, other: bool) -> None:
    here = Player(book(SILENCE_TEXTS, silence=SILENCE))
    here.give(Start("silence"))
    assert here.talk.open is not None

    answer = here.book.read(here.talk.open, text, Language.EN)

    assert (answer.value if answer else None) == value
    assert here.book.is_other_name(here.talk, text) is other


def test_where_nothing_is_asked_no_choice_has_a_name(words: Book) -> None:
    assert not words.is_other_name(Talk(language=Language.EN), "leave me alone")


@pytest.mark.parametrize(("text", "fits"), [("call", True), ("rolig", False)])
def test_a_choice_fits_only_when_it_is_one(words: Book, text: str, *, fits: bool) -> None:
    here = Player(words)
    here.give(Start("check_in"))
    here.say("2")

    assert words.fits(here.talk, text) is fits


def test_nothing_fits_when_nothing_is_asked(words: Book) -> None:
    doing = advance(book(a="steps: [{do: a.b}]"), Talk(language=Language.EN), Start("a"), now=NOON)

    assert not words.fits(Talk(language=Language.EN), "call")
    assert not words.fits(doing.talk, "call")


def test_a_day_fits_also_when_today_is_not_known() -> None:
    here = Player(book(a="steps: [{ask: When, date: future}]"))
    here.give(Start("a"))

    assert here.book.fits(here.talk, "2026-11-21")
    assert not here.book.fits(here.talk, "2026-11-21", today=date(2026, 11, 22))


def test_a_book_knows_nothing_of_a_version_that_is_gone(words: Book) -> None:
    gone = Place(FlowId("check_in", "old"), "1")

    assert words.step(gone) is None
    assert words.after(gone, "") is None
    assert words.definition(gone.flow) is None
    assert words.read(Session(1, (gone,), {}, "asking"), "hello", Language.EN) is None


PLURAL = """
    words: wait
    steps:
      - say: {one: "One day", other: "{days} days", count: days}
      - ask: Which
        choices: {a: First}
        again: Which one
"""
TRANSLATED: dict[Language, dict[tuple[str, str], Form]] = {
    Language.SV: {
        ("a", "One day"): ("En dag", "{days} dagar"),
        ("a", "Which"): "Vilken",
        ("a", "A title"): "En titel",
    }
}


def test_a_text_is_found_in_todays_catalog_first() -> None:
    here = book(TRANSLATED, a=PLURAL)

    assert here.texts.text(here.current["a"], Language.SV, "Which") == "Vilken"
    assert here.texts.text(here.current["a"], Language.NB, "Which") == "Which"


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        (Language.SV, 1, "En dag"),
        (Language.SV, 3, "{days} dagar"),
        (Language.SV, None, "{days} dagar"),
        (Language.NB, 1, "One day"),
        (Language.NB, 3, "{days} days"),
        (Language.EN, 1, "One day"),
    ],
)
def test_a_text_may_have_a_plural(language: Language, count: int | None, text: str) -> None:
    here = book(TRANSLATED, a=PLURAL)

    assert here.texts.text(here.current["a"], language, "One day", "{days} days", count) == text


def every_version(here: Book) -> list[Version]:
    """Give what would be kept of each flow."""
    return [here.version(flow) for flow in here.current.values()]


def test_a_version_keeps_its_texts_when_the_catalogs_have_gone_on() -> None:
    before = book(TRANSLATED, a=PLURAL)
    kept = every_version(before)
    after = Book.of(flows(a="steps: [{say: New}]"), Catalogs.of({}), kept)

    old = before.current["a"]

    assert after.texts.text(old, Language.SV, "Which") == "Vilken"
    assert after.texts.text(old, Language.SV, "One day", "{days} days", 2) == "{days} dagar"
    assert after.texts.text(old, Language.SV, "One day", "{days} days", 1) == "En dag"
    assert after.texts.text(old, Language.SV, "First") == "First"


def test_a_version_keeps_only_what_is_translated() -> None:
    here = book({}, a=PLURAL, b="steps: [{say: Hello}]")

    assert here.texts_of(here.current["a"]) == {"sv": {}, "nb": {}, "da": {}}
    assert here.texts_of(here.current["b"]) == {"sv": {}, "nb": {}, "da": {}}


def test_whoever_began_an_older_version_stays_in_it() -> None:
    before = Player(book(a=PLURAL))
    before.give(Start("a", {"days": 2}))
    changed = Book.of(flows(a="steps: [{say: New}]"), Catalogs.of({}), every_version(before.book))
    turn = advance(changed, before.talk, Reply("potato"), now=NOON)

    assert turn.talk.open is not None
    assert turn.talk.open.stack == before.talk.open.stack if before.talk.open else ()
    assert changed.flow("a") != before.book.flow("a")


def test_a_version_holds_what_a_store_keeps() -> None:
    here = book(TRANSLATED, a=PLURAL)

    (version,) = every_version(here)

    assert (version.hash, version.grammar, version.flow) == (
        here.current["a"].version,
        GRAMMAR,
        "a",
    )
    assert from_plain(version.definition) == here.definition(here.current["a"])
    assert version.texts == {
        "sv": {
            "A title": "En titel",
            "One day": "En dag",
            "{days} days": "{days} dagar",
            "Which": "Vilken",
        },
        "nb": {},
        "da": {},
    }


def test_a_version_in_an_unknown_grammar_is_left_out() -> None:
    strange = Version(hash="x", grammar=99, flow="a", definition={"grammar": 99}, texts={})

    here = Book.of(flows(a=PLURAL), Catalogs.of({}), [strange])

    assert list(here.flows) == [here.current["a"]]


def test_an_unknown_grammar_is_refused_with_a_sentence() -> None:
    with pytest.raises(UnknownGrammar, match=r"grammar 99; this release reads 2\."):
        from_plain({"grammar": 99})


def test_a_book_can_come_to_know_more_versions() -> None:
    first, second = book(TRANSLATED, a=PLURAL), book(a="steps: [{say: Second}]")
    today = book(a="steps: [{say: Third}]")

    knowing = today.knowing(every_version(first)).knowing(every_version(second))

    assert set(knowing.flows) == {first.current["a"], second.current["a"], today.current["a"]}
    assert knowing.texts.text(first.current["a"], Language.SV, "Which") == "Vilken"
    assert knowing.knowing(every_version(first)) is knowing


EVERYTHING = """
    words: a, b
    anywhere: yes
    we_start: yes
    keep: 12 hours
    line: peers
    steps:
      - ask: What
        text: open
        more: a.more
        choices: {a: First, later: Not now}
        on: {a: over}
        late: over
        again: What now
        also: {a: "leave me be, let me be"}
      - ask: How many
        number: 1-3
        skip: over
      - do: a.b
        with: {x: "{y}"}
        on: {bad: over}
        if: {"1": [a, later]}
      - go: over
      - flow: b
        with: {y: z}
      - id: over
        end: all
"""


@pytest.mark.parametrize("body", [EVERYTHING, PLURAL, CHECK_IN, VISIT])
def test_a_definition_is_read_back_as_it_was(body: str) -> None:
    found = flow("a", body)

    assert from_plain(json.loads(dumps(found))) == found
    assert from_plain(to_plain(found)) == found


def test_a_version_changes_with_what_is_said_and_not_with_where_it_stands() -> None:
    here = flow("a", CHECK_IN)
    moved = flow("a", CHECK_IN.replace("steps:", "# a comment\n    steps:"))
    changed = flow("a", CHECK_IN.replace("Bye.", "Bye!"))

    assert hash_of(here) == hash_of(moved)
    assert len(hash_of(here)) == 16
    assert hash_of(here) != hash_of(changed)


@pytest.mark.parametrize(
    ("ask", "phrase"),
    [
        ("number: any", Phrase.NOT_UNDERSTOOD_NUMBER),
        ("date: any", Phrase.NOT_UNDERSTOOD_DATE),
        ("time: any", Phrase.NOT_UNDERSTOOD_TIME),
        ("yes_no: any", Phrase.NOT_UNDERSTOOD),
        ("text: open", Phrase.EMPTY_MESSAGE),
        ("text: open, choices: {a: A}", Phrase.NOT_UNDERSTOOD),
        ("choices: {a: A}", Phrase.NOT_UNDERSTOOD),
    ],
)
def test_a_standing_phrase_says_what_can_be_answered(ask: str, phrase: Phrase) -> None:
    (step,) = flow("a", f"steps: [{{ask: What, {ask}}}]").steps

    assert misunderstood(step) is phrase  # type: ignore[arg-type]  # the one step is a question
