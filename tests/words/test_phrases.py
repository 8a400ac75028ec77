"""Standing phrases are found by Babel, bare, and one segment with their longest values."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

from bot.model.people import Language
from bot.words import phrases
from bot.words.phrases import CONTEXT, LONG, PHRASES, Phrase
from bot.words.placeholders import TABLE, fill, is_bare, names_in
from bot.words.segments import count


def test_plain_babel_finds_every_phrase_in_its_context() -> None:
    found = extract_from_file("python", Path(phrases.__file__), comment_tags=["translators:"])

    assert {(message, context) for _line, message, _comments, context in found} == {
        (phrase.value, CONTEXT) for phrase in Phrase
    }
    assert any(
        "translators: " in " ".join(comments) for _line, _message, comments, _context in found
    )


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_one_segment_with_its_longest_values_a_crisis_text_two(phrase: Phrase) -> None:
    longest = {name: TABLE[name].longest(Language.EN) for name in names_in(phrase)}

    counted = count(fill(phrase, longest))

    assert is_bare(phrase)
    assert counted.encoding == "GSM-7"
    assert counted.segments <= (2 if phrase in LONG else 1)
