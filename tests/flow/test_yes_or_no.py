"""A yes or a no to a question whose choices are called otherwise."""

from datetime import date

import pytest

from bot.flow.reading import Answer, Question, offered, read
from bot.flow.values import Value
from bot.model.people import Language
from tests.flow.shipped import shipped_book

TODAY = date(2026, 11, 24)


def question(flow: str, save: str, **values: Value) -> Question:
    """Give a shipped question as it is asked with these values."""
    book = shipped_book()
    found = next(
        one
        for place, one in book.questions.items()
        if place.flow == book.flow(flow) and one.step.save == save
    )
    return offered(found, values, today=TODAY)


def said(asked: Question, text: str, language: Language = Language.SV) -> Value:
    answer = read(asked, text, language, today=TODAY)
    return "not understood" if answer is None else answer.value


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ja", "yes"),
        ("japp gärna", "yes"),
        ("ok", "yes"),
        ("nej", "later"),
        ("jag vill inte", "later"),
    ],
)
def test_a_yes_or_a_no_answers_whether_to_send(text: str, key: str) -> None:
    asked = question("peer", "send", named="yes")

    assert said(asked, text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("nej", "no"),
        ("nej tack", "no"),
        ("någon annan", "no"),
        ("ja någon annan", "no"),
        ("inte nu", "later"),
        ("not now", "later"),
        ("absolut", "yes"),
    ],
)
def test_a_no_is_the_choice_no_and_not_now_leaves_it_open(text: str, key: str) -> None:
    asked = question("peer_proposed", "answer", peer_1="Jonas (musik)")

    assert said(asked, text) == key


def test_a_yes_that_names_another_choice_is_asked_again() -> None:
    asked = question("peer_silent", "goes_on")

    assert said(asked, "ja, avsluta") == "not understood"


def test_a_number_that_is_not_offered_is_neither_yes_nor_no() -> None:
    asked = question("peer_instead", "answer", peer="Jonas")

    assert said(asked, "2") == "not understood"


def test_only_what_is_called_otherwise_is_loose() -> None:
    asked = question("peer_proposed", "answer", peer_1="Jonas (musik)")

    assert read(asked, "ja", Language.SV, today=TODAY) == Answer("yes")
    assert read(asked, "japp", Language.SV, today=TODAY) == Answer("yes", loose=True)


def test_a_question_without_a_choice_of_yes_takes_none() -> None:
    asked = question("peer_pause", "length")

    assert said(asked, "japp") == "not understood"
