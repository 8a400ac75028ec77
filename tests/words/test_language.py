"""A language is guessed from number, text and app; what a person asks for is understood."""

import pytest

from bot.model.people import Language
from bot.words.language import guess, wanted

SV, NB, DA, EN = Language.SV, Language.NB, Language.DA, Language.EN
NUMBERS = {SV: "+46700000000", NB: "+4790000000", DA: "+4520000000"}

WRITTEN = {
    SV: (
        "jag mår inte så bra idag",
        "soc har strulat me hyran igen fan",
        "kan nån ringa mig i morgon",
        "grannarna spelar hög musik varje natt",
        "jag behöver prata med någon",
        "orkar inte mer just nu",
    ),
    NB: (
        "jeg har det ikke så bra i dag",
        "kan noen ringe meg i morgen",
        "jeg trenger hjelp med husleien",
        "la meg være i fred nå",
        "kva skjer med straumen her",
    ),
    DA: (
        "jeg har det ikke så godt i dag",
        "er der nogen der kan ringe til mig",
        "jeg har brug for hjælp til huslejen",
        "lad mig være i fred nu",
        "hvem læser det her egentlig",
    ),
    EN: (
        "i am not feeling well today",
        "can somebody call me tomorrow",
        "i need help with the rent",
        "leave me alone right now",
    ),
}
COUSINS = {NB, DA}
ROWS = [(written, text) for written, texts in WRITTEN.items() for text in texts]


@pytest.mark.parametrize(("written", "text"), ROWS)
@pytest.mark.parametrize("home", [SV, NB, DA])
def test_a_clear_text_outweighs_the_number_but_not_between_norwegian_and_danish(
    written: Language, text: str, home: Language
) -> None:
    guessed = guess(NUMBERS[home], text, None)

    assert guessed is (home if {written, home} == COUSINS else written)


@pytest.mark.parametrize(("written", "text"), ROWS)
def test_without_a_number_the_text_decides(written: Language, text: str) -> None:
    assert guess(None, text, None) is written


@pytest.mark.parametrize(
    ("number", "text", "code", "language"),
    [
        ("+46700000000", "hei", None, SV),  # too short to say anything
        ("+4790000000", "help me please", None, NB),
        ("+4520000000", "", "sv", DA),
        ("+358400000000", "hej", None, EN),  # no number of ours
        ("+358400000000", "hej", "sv", SV),
        (None, "", "nb", NB),
        (None, "", "nn-NO", NB),
        (None, "", "no", NB),
        (None, "", "da", DA),
        (None, "", "en_GB", EN),
        (None, "", "pl", EN),
        (None, "", None, EN),
        (None, "hvem er det som skriver", "nb", NB),  # the text alone says Danish
        (None, "jeg har det ikke så bra i dag", "da", DA),
        (None, "jag mår inte så bra idag", "en", SV),
        ("+46700000000", "nie czuję się dzisiaj dobrze wcale", None, SV),  # none of ours
        ("+4790000000", "ich fühle mich heute nicht gut", None, NB),
        (None, "أنا لست بخير اليوم يا صديقي", "da", DA),
        ("+4790000000", "11111 22222 33333 44444", None, NB),
    ],
)
def test_the_number_then_the_text_then_the_app_then_english(
    number: str | None, text: str, code: str | None, language: Language
) -> None:
    assert guess(number, text, code) is language


def test_a_text_in_no_letters_that_are_known_says_nothing() -> None:
    assert guess(None, "ꀀꀁ ꀂꀃ ꀄꀅ ꀆꀇ", "sv") is SV


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("svenska", SV), ("Svenska!", SV), ("på svenska tack", SV), ("swedish please", SV),
        ("kan du skriva på svenska", SV), ("norsk", NB), ("Norska tack", NB), ("nynorsk", NB), ("bokmål", NB),
        ("kan du skriva på norska", NB), ("skriv norsk", NB), ("dansk", DA), ("på dansk tak", DA),
        ("danish", DA), ("english", EN), ("in english please", EN), ("engelsk takk", EN), ("engelska", EN),
        ("can you write in English?", EN), ("eg vil ha engelsk", EN), ("byt språk till engelska", EN),
        ("kan jeg få det på dansk", DA), ("bytt til svensk", SV),
    ],
)  # fmt: skip
def test_a_wish_for_a_language_is_understood_in_any(text: str, language: Language) -> None:
    assert wanted(text) is language


@pytest.mark.parametrize(
    "text",
    ["", "tack", "jag kan inte svenska", "jeg er norsk", "svenska eller norska", "min norska granne", "på", "språk",
     "kan du skriva på svenska till mig i morgon bitti tack"],
)  # fmt: skip
def test_a_language_named_in_passing_is_no_wish(text: str) -> None:
    assert wanted(text) is None
