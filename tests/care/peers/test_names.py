"""What a peer supporter may be called: nothing that reads like the staff's."""

import pytest

from bot.care.peers.names import Fault, intro_fault, meets_fault, name_fault, tidy

STAFF = ("Anna Berg", "anna", "Ida", "os-nora")


@pytest.mark.parametrize("name", ["Jonas", "Maria S", "Anne-Marie", "Åse", "Łukasz", "Bo R."])
def test_a_name_is_a_name(name: str) -> None:
    assert name_fault(name, staff=STAFF, team="Annas team", taken=()) is None


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("  ", Fault.EMPTY),
        ("Maria Magdalena", Fault.LONG),
        ("Maria 2", Fault.LETTERS),
        ("Maria:", Fault.LETTERS),
        ("Мария", Fault.LETTERS),
        ("{name}", Fault.LETTERS),
        ("Anna", Fault.STAFF),
        ("ÁNNA B", Fault.STAFF),
        ("Bo Berg", Fault.STAFF),
        ("Nora", Fault.STAFF),
        ("Annas", Fault.STAFF),
        ("Team Bo", Fault.STAFF),
        ("Jouren", Fault.STAFF),
        ("Vakttelefon", Fault.STAFF),
        ("Vagten", Fault.STAFF),
        ("Duty Bo", Fault.STAFF),
        ("Terskel", Fault.STAFF),
        ("Bot", Fault.STAFF),
        ("Läkare Bo", Fault.STAFF),
        ("Stopp", Fault.STAFF),
        ("Jónas", Fault.TAKEN),
    ],
)
def test_a_name_that_cannot_be_used_is_told_why(name: str, fault: Fault) -> None:
    assert name_fault(name, staff=STAFF, team="Annas team", taken=["jonas"]) is fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("musik, hundar", None),
        ("mat  och\npromenader.", None),
        ("", Fault.EMPTY),
        ("a" * 29, Fault.LONG),
        ("musik 🎵", Fault.LETTERS),
        ("musik (rock)", Fault.LETTERS),
        ("musik €", Fault.LETTERS),
        ("ring 0701740605", Fault.CONTACT),
        ("skriv a@b.se", Fault.CONTACT),
        ("bor på Storgatan 5", Fault.CONTACT),
    ],
)
def test_an_introduction_is_a_few_words_without_a_number(text: str, fault: Fault | None) -> None:
    assert intro_fault(text) is fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Kaffe torsdag kl. 13", None),
        ("Kaffe på Storgatan 5", None),
        ("Ring 070-174 06 05", Fault.CONTACT),
        ("Kaffe " * 8, Fault.LONG),
    ],
)
def test_where_one_can_meet_may_be_a_place_and_no_number(text: str, fault: Fault | None) -> None:
    assert meets_fault(text) is fault


def test_what_is_kept_stands_on_one_line_in_the_letters_of_an_sms() -> None:
    assert tidy(" mat \n och “bad”. ") == 'mat och "bad"'
