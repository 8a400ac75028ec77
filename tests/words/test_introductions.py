"""Somebody says who they are; many sentences only look like it."""

import pytest

from bot.words.introductions import introduced, is_called


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hej det är Ali", "Ali"),
        ("Hej! Det här är Ali Berg, jag har fått det här numret", "Ali Berg"),
        ("jag heter Åsa.", "Åsa"),
        ("Ali här", "Ali"),
        ("Hei, dette er Øyvind", "Øyvind"),
        ("eg heiter Kari", "Kari"),
        ("jeg hedder Ali og har fået nummeret", "Ali"),
        ("Hej, det er Ali der skriver", "Ali"),
        ("det er Ali der har fået nummeret", "Ali"),
        ("Det her er Ali", "Ali"),
        ("du skriver med Ali", "Ali"),
        ("Hej Ali her, hvem er du", "Ali"),
        ("hi this is Ali", "Ali"),
        ("My name is Ali", "Ali"),
    ],
)
def test_an_introduction_is_heard(text: str, name: str) -> None:
    assert introduced(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "det är Anna som ringde",
        "hej det är jättejobbigt",
        "It's Friday tomorrow",
        "Nej det är bra här",
        "hyran",
        "Det her er for meget",
        "Det här är jobbigt",
        "Den her måned er svær",
        "Alt her er bra",
        "Stadig her.",
        "Kom her!",
        "Ali her i opgangen larmer",
        "Det är Ali" + " och mycket mer" * 10,
    ],
)
def test_what_is_no_introduction_is_none(text: str) -> None:
    assert introduced(text) is None


@pytest.mark.parametrize(("name", "known"), [("Kim", "Kim Berg"), ("KIM", "Kim")])
def test_somebody_is_called_by_any_part_of_their_name(name: str, known: str) -> None:
    assert is_called(name, known)


def test_another_name_is_not_theirs() -> None:
    assert not is_called("Ali", "Kim Berg")
