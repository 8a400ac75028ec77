"""A code is found as people write it: with spaces, signs, small letters and words around it."""

import pytest

from bot.words.codes import LETTERS, MOST, codes_in, holds


@pytest.mark.parametrize(
    "text",
    [
        "UYAA8YPQ",
        "uyaa8ypq",
        " uyaa 8ypq ",
        "UYAA-8YPQ",
        "UYAA\u20118YPQ",
        "UYAA\u200b8YPQ",
        "\uff35\uff39\uff21\uff21\uff18\uff39\uff30\uff31",
        "uy aa 8y pq",
        "U Y A A 8 Y P Q",
        "KOD: UYAA8YPQ",
        "My code is UYAA 8YPQ",
        "koden är UYAA-8YPQ.",
        "Hej, här är koden: uyaa 8ypq, tack",
        "kode UYAA8YPQ mvh Kim",
        '"UYAA8YPQ"',
        "min kode er UYA A8Y PQ",
    ],
)
def test_a_code_is_among_the_first_that_are_tried(text: str) -> None:
    assert "UYAA8YPQ" in codes_in(text)


@pytest.mark.parametrize(
    "text",
    ["", "hej", "UYAA8YP", "UYAA8YPQQ", "UYAA8YPO", "UYAA8YP0", "hej är det boendet", "12345678"],
)
def test_what_is_no_code_is_not_tried(text: str) -> None:
    assert codes_in(text) == ()


def test_few_are_tried_and_those_written_in_one_go_and_last_come_first() -> None:
    found = codes_in("AB AB AB AB AB UYAA 8YPQ AAAAAAAA")

    assert found == ("AAAAAAAA", "UYAA8YPQ", "ABABUYAA")
    assert len(found) == MOST


def test_a_story_holds_no_code() -> None:
    assert codes_in("UYAA8YPQ".rjust(60)) == ("UYAA8YPQ",)
    assert codes_in("UYAA8YPQ".rjust(61)) == ()


def test_no_letter_of_a_code_is_mixed_up_with_another() -> None:
    assert set(LETTERS).isdisjoint("ILO01")


@pytest.mark.parametrize(
    "text", ["K7Q2", "k7q2", " k7 q2.", "Ok, K7-Q2 tar jag!", "jag tar k 7 q 2"]
)
def test_this_very_code_is_found_however_it_is_written(text: str) -> None:
    assert holds(text, "K7Q2")


@pytest.mark.parametrize(
    "text", ["", "1", "K7Q3", "K7Q", "K7Q22", "XK7Q2", "2Q7K", "K7Q2" + " x" * 40]
)
def test_another_code_is_not_it(text: str) -> None:
    assert not holds(text, "K7Q2")
