"""A yes and a no are understood; what is both, or neither, is not."""

import pytest

from bot.model.people import Language
from bot.words.answers import read_yes_no

SV, NB, DA, EN = Language.SV, Language.NB, Language.DA, Language.EN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ja", SV), ("Ja tack", SV), ("jaaa!", SV), ("japp", SV), ("jo", SV), ("jau", NB), ("jepp", NB),
        ("ja da", NB), ("ja det passer fint", DA), ("det går bra", SV), ("det er greit for meg", NB),
        ("gjerne", NB), ("gärna", SV), ("jag vill gärna", SV), ("eg vil gjerne", NB), ("selvfølgelig", DA),
        ("yes", EN), ("Yep", SV), ("sure", EN), ("ok", DA), ("okej", SV), ("of course", EN), ("1", SV),
        ("no problem", EN), ("inga problem", SV), ("why not", EN), ("varför inte", SV), ("👍🏽", NB),
    ],
)  # fmt: skip
def test_a_yes_is_understood(text: str, language: Language) -> None:
    assert read_yes_no(text, language) == "yes"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nej", SV), ("nej tack", SV), ("nei", NB), ("Nei takk!", NB), ("neeej", SV), ("nope", EN),
        ("no thanks", EN), ("nä", SV), ("nej det vill jag inte", SV), ("nei det er greit", NB),
        ("vill inte", SV), ("jag vill inte", SV), ("eg vil ikkje", NB), ("vil ikke", DA), ("ikkje", NB),
        ("I don't want to", EN), ("det är inte ok", SV), ("absolut inte", SV), ("helst inte", SV),
        ("aldrig", DA), ("not now", EN), ("2", DA), ("👎", EN),
    ],
)  # fmt: skip
def test_a_no_is_understood(text: str, language: Language) -> None:
    assert read_yes_no(text, language) == "no"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", SV), ("0", SV), ("3", SV), ("11", SV), ("nja", SV), ("nå", NB), ("nå", DA), ("vet inte", SV),
        ("not sure", EN), ("ja men inte nu", SV), ("kanske ja", SV), ("ja eller nej", SV), ("nej ja", SV),
        ("jag mår bra", SV), ("det er en fin dag", NB), ("ja inte vet jag", SV), ("det", SV), ("👏", SV),
        ("ja jag har tänkt på det du sa häromdagen", SV),
    ],
)  # fmt: skip
def test_what_is_neither_or_both_is_asked_again(text: str, language: Language) -> None:
    assert read_yes_no(text, language) is None
