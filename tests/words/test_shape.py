"""How texts become messages, and what is kept of those that come in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words.shape import clean, first_name, question, signed

CHOICES = [(1, "Ring mig"), (2, "Kom förbi"), (0, "Inte nu")]


def test_by_sms_the_choices_follow_the_question() -> None:
    text = question("Vad kan vi göra?", CHOICES, buttons=False)

    assert text == "Vad kan vi göra? 1 Ring mig 2 Kom förbi 0 Inte nu"


def test_with_buttons_the_question_stands_alone() -> None:
    text = question("Vad kan vi göra?", CHOICES, buttons=True)

    assert text == "Vad kan vi göra?"


def test_what_we_begin_is_signed_at_the_very_end() -> None:
    text = signed(question("Hur är det?", CHOICES[:1], buttons=False), "Annas team")

    assert text == "Hur är det? 1 Ring mig /Annas team"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hej du", "Hej du"), ("", ""), ("rad ett\nrad två", "rad ett\nrad två"), ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb", "a b"), ("a\x00b\x1bc\x7f", "abc"), ("a\u202eb\u2066c\ufeff", "abc"), ("a\ud800b", "ab"),
        ("e\u0301a\u0308", "éä"), ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"), ("שלום", "שלום"),
    ],
)  # fmt: skip
def test_what_somebody_sent_is_kept_without_what_nobody_sees(text: str, kept: str) -> None:
    assert clean(text) == kept


@given(st.text(st.characters(codec=None)))
def test_cleaning_twice_changes_nothing_and_leaves_text_that_can_be_stored(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    assert once.encode("utf-8").decode("utf-8") == once


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Kim Berg", "Kim"), ("  Kim ", "Kim"), ("", ""), ("Ann-Marie Berg", "Ann-Marie"),
        ("Ingalill-Margareta Berg", "Ingalill"), ("Abcdefghijklmnopqrst", "Abcdefghijklmnop"),
    ],
)  # fmt: skip
def test_a_first_name_is_short(name: str, first: str) -> None:
    assert first_name(name) == first
