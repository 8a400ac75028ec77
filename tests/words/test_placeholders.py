"""Placeholders are bare names of one table; filling them in never runs anything."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.people import Language
from bot.words.placeholders import TABLE, Placeholder, fill, is_bare, names_in, say_value
from bot.words.segments import count

SV, NB, DA, EN = Language.SV, Language.NB, Language.DA, Language.EN
TODAY = date(2026, 11, 22)


def test_names_are_filled_in_wherever_they_stand() -> None:
    filled = fill("{worker} och {name}: {worker}", {"worker": "Anna", "name": "Kim", "team": "x"})

    assert filled == "Anna och Kim: Anna"


@pytest.mark.parametrize("text", ["", "Hej", "{} {A} {a.b} {0} %s", "a { b } c"])
def test_what_is_no_placeholder_is_left_as_it_is(text: str) -> None:
    assert fill(text, {}) == text


@given(st.text(), st.text())
def test_braces_in_a_value_stay_what_they_are(first: str, second: str) -> None:
    filled = fill("<{a}|{b}>", {"a": first, "b": second})

    assert filled == f"<{first}|{second}>"


@given(st.text())
def test_no_template_breaks_the_filling(template: str) -> None:
    filled = fill(template, dict.fromkeys(names_in(template), "x"))

    assert names_in(filled) == () or "{" in template


def test_a_missing_value_is_named_with_its_text() -> None:
    with pytest.raises(
        KeyError, match=r"there is no value for \{nobody\} in \\?\"Hej \{nobody\}\\?\""
    ):
        fill("Hej {nobody}", {"name": "Kim"})


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("", ()),
        ("Hej", ()),
        ("{name}", ("name",)),
        ("{a} {b} {a}", ("a", "b", "a")),
        ("{a.b} {c_2}", ("c_2",)),
    ],
)
def test_the_names_of_a_text_are_listed_as_they_stand(
    template: str, names: tuple[str, ...]
) -> None:
    assert names_in(template) == names


@pytest.mark.parametrize(
    "template", ["", "Hej", "{name}, {next_reading}.", "100 %", "50% av", "{a}{b}"]
)
def test_bare_names_are_bare(template: str) -> None:
    assert is_bare(template)


@pytest.mark.parametrize(
    "template",
    [
        "{a.b}",
        "{0}",
        "{}",
        "{x!r}",
        "{x:>10}",
        "%s",
        "%(name)s",
        "{",
        "}",
        "{{a}}",
        "{ a }",
        "{A}",
        "{a",
        "a}",
        "{é}",
    ],
)
def test_anything_else_in_braces_or_after_a_percent_sign_is_not(template: str) -> None:
    assert not is_bare(template)


@pytest.mark.parametrize(
    ("name", "value", "language", "said"),
    [
        ("every", "week", SV, "varje vecka"), ("every", "two_weeks", NB, "annenhver uke"),
        ("every", "month", DA, "en gang om måneden"), ("every", "week", EN, "every week"),
        ("every", "never", EN, "never"), ("weekday", "tue", SV, "tisdag"), ("weekday", "wed", EN, "Wednesday"),
        ("at", "09:30", NB, "kl. 09.30"), ("until", "2026-12-02", SV, "onsdag 2 december"),
        ("until", "2026-11-23", DA, "i morgen, mandag"), ("language", "nb", SV, "norsk"),
        ("days", 14, SV, "14"), ("messages", 12_000, DA, "12.000"), ("about", "Zoë…", SV, "Zoe..."),
        ("known", True, EN, "True"), ("weekday", None, SV, ""),
    ],
)  # fmt: skip
def test_a_value_of_a_session_is_said_in_words(
    name: str, value: str | int | None, language: Language, said: str
) -> None:
    assert say_value(name, value, language, today=TODAY) == said


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)
def test_the_longest_value_of_every_placeholder_is_gsm7_in_every_language(row: Placeholder) -> None:
    for language in Language:
        counted = count(row.longest(language))

        assert counted.encoding == "GSM-7"
        assert 0 < counted.units <= 200


@pytest.mark.parametrize("language", Language)
@given(st.dates(date(2026, 1, 1), date(2040, 1, 1)), st.dates(date(2026, 1, 1), date(2040, 1, 1)))
def test_no_day_is_longer_than_the_longest(language: Language, day: date, today: date) -> None:
    said = say_value("until", day.isoformat(), language, today=today)

    assert len(said) <= len(TABLE["until"].longest(language))


@pytest.mark.parametrize(
    ("name", "value", "short"),
    [
        ("name", "Łukasz Kowalski", "Lukasz"), ("name", "Bartholomäus-Maximilian Berg", "Bartholomäus"),
        ("name", "Wolfeschlegelsteinhausenberger", "Wolfeschlegelste"), ("name", "", ""),
        ("worker", "Annas team i Bergen centrum", "Annas team i Bergen "), ("team", "Zoës team", "Zoes team"),
        ("duty_number", "08\u00a0123 45 67", "08 123 45 67"),
    ],
)  # fmt: skip
def test_a_longer_value_is_shortened_as_its_row_says(name: str, value: str, short: str) -> None:
    assert TABLE[name].shorten(value) == short
