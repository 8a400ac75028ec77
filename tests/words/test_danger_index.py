"""A sign is found by its words, and by no other; none is ever hidden by the index."""

from pathlib import Path

import pytest
import yaml

from bot.model.messages import Danger
from bot.words.danger import every_line, read
from bot.words.danger_index import Index, alternatives, index
from bot.words.danger_words import by_sign
from tests.words.needed import needed, of_the_lists, table

WRITTEN = [
    text
    for path in Path(__file__).parent.glob("danger_*.yaml")
    for texts in yaml.safe_load(path.read_text(encoding="utf-8")).values()
    for text in texts
    if text.isascii()
]


def index_of(line: str) -> Index:
    return index([("always", Danger.SELF, line)], table(alternatives(line)))


def near(line: str, text: str) -> list[str]:
    return [sign.expression for sign in index_of(line).near(text.split())]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("want to die", "i want to die"),
        ("(?:want|wanna) (?:to )?die", "i wanna die"),
        (r"kill\w* my ?self", "killing myself"),
        (r"kill\w* my ?self", "killing my self"),
        (r"(?:jag|jeg)(?: \w+){0,2} dor", "jag tror jag dor"),
        (r"gr[ae]y and cold", "gray and cold"),
        (r"no (?:point|use)? ?(?:living)?", "no"),
        (r"\w+ breath\w*", "cant breathe"),
        (r"(?:a|(?:b|c\w+) dead) end", "cold dead end"),
        (r"took \d{2,} pills", "took 30 pills"),
        (r"(?<!not )dying(?! of)", "dying"),
        (r"^help$", "help"),
        (r"(?:he ){2}hits", "he he hits"),
        (r"(?:stab\w*|shot)+", "stabbed"),
        (r"[a-z]+selvmord", "xselvmord"),
        (r"(?:one|two)(?:|three)", "two"),
        (r"(?:(?:kill|hurt) \w+)", "hurt her"),
        (r"(?:kill me)|(?:hurt me)", "hurt me"),
    ],
)
def test_a_sign_is_near_a_text_that_holds_it(line: str, text: str) -> None:
    assert near(line, text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("want to die", "i want to go"),
        ("do", "done"),
        (r"selvmord\w*", "selv mandag"),
        (r"(?:jag|jeg)(?: \w+){0,2} orkar inte", "jag vill inte"),
        (r"tell my (?:mum|dad|daughter|son) (?:i|im) (?:love|sorry)", "my daughter came home"),
    ],
)
def test_a_sign_without_its_words_is_not_searched_for(line: str, text: str) -> None:
    assert not near(line, text)


def test_each_alternative_is_a_sign_of_its_own_in_the_order_of_the_lists() -> None:
    lines = [("always", Danger.BODY, "(?:no pulse|choking)"), ("tired", Danger.SELF, "cant cope")]
    words = {"no pulse": ["pulse"], "choking": ["chok*"], "cant cope": ["cope"]}

    signs = index(lines, words).near(["cant", "cope", "choking", "no", "pulse"])

    assert [(sign.kind, sign.expression) for sign in signs] == [
        ("always", "no pulse"),
        ("always", "choking"),
        ("tired", "cant cope"),
    ]


def test_an_expression_that_needs_no_word_is_always_searched_for() -> None:
    assert near(r"\w+ \w+", "anything") == [r"\w+ \w+"]


def test_a_sign_whose_words_are_not_written_down_is_always_searched_for() -> None:
    signs = index([("always", Danger.SELF, "want to die")], {}).near(["anything"])

    assert [sign.expression for sign in signs] == ["want to die"]


def test_the_words_of_every_sign_are_written_down() -> None:
    """Else: make signs."""
    assert by_sign() == {sign: list(words) for sign, words in of_the_lists().items()}


def test_words_are_whole_or_beginnings() -> None:
    assert needed(r"want to (?:drown|jump)") == frozenset({"drown", "jump"})
    assert needed(r"selvmord\w*") == frozenset({"selvm*"})


def test_no_sign_of_the_lists_is_hidden_from_a_text_that_holds_it() -> None:
    found = index(every_line(), by_sign())
    signs = {sign for held in found.by_word.values() for sign in held} | found.always
    everything = " - ".join(text.lower().replace("'", "") for text in WRITTEN)
    held = [sign for sign in signs if sign.is_in(everything)]

    missed = [sign for sign in held if sign not in found.near(everything.split())]

    assert len(held) > 100
    assert missed == []


def test_a_sign_need_not_be_hinted_at_anywhere_else() -> None:
    assert read("there is a man lying on the stairs, he is not moving") is Danger.BODY
