"""Segments are counted as Twilio's own calculator counts them."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words.segments import BASIC, EXTENSION, GSM7, Segments, count, outside_gsm7

RECORDED = json.loads(Path(__file__).with_name("twilio_segments.json").read_text("utf-8"))["cases"]
GSM7_TEXTS = st.text(st.sampled_from(sorted(GSM7)), max_size=500)


@pytest.mark.parametrize("case", RECORDED, ids=[str(row) for row in range(len(RECORDED))])
def test_a_text_is_counted_as_twilios_calculator_counted_it(case: dict[str, str | int]) -> None:
    counted = count(str(case["text"]))

    assert counted == Segments(
        "GSM-7" if case["encoding"] == "GSM-7" else "UCS-2",
        int(case["units"]),
        int(case["segments"]),
    )


@given(st.text(max_size=300), st.text(max_size=50))
def test_more_text_never_costs_fewer_units_or_parts_in_the_same_encoding(
    text: str, more: str
) -> None:
    short, long = count(text), count(text + more)

    if short.encoding == long.encoding:  # "[" is two septets, and one 16-bit unit
        assert long.units >= short.units
        assert long.segments >= short.segments


@given(GSM7_TEXTS)
def test_gsm7_letters_cost_one_septet_and_those_of_the_extension_two(text: str) -> None:
    counted = count(text)

    assert counted.encoding == "GSM-7"
    assert counted.units == len(text) + sum(letter in EXTENSION for letter in text)


@given(st.text(max_size=100))
def test_a_text_is_ucs2_exactly_when_a_letter_lies_outside_gsm7(text: str) -> None:
    counted = count(text)

    assert (counted.encoding == "UCS-2") == bool(outside_gsm7(text))


def test_the_tables_of_gsm7_have_their_127_and_10_letters() -> None:
    assert (len(BASIC), len(EXTENSION), BASIC & EXTENSION) == (127, 10, frozenset())


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("Hej åäö æø é", ""),
        ("“hej” – hej”", "“”–"),
        ("Zoë … ê ë", "ë…ê"),
        ("[€]", ""),
        ("a\u00a0b", "\u00a0"),
    ],
)
def test_the_letters_outside_gsm7_are_named_once_in_their_order(text: str, outside: str) -> None:
    found = outside_gsm7(text)

    assert found == outside
