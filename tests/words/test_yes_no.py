"""A yes and a no are understood; what is both, or neither, is not."""

import pytest

from bot.model.people import Language
from bot.words.yes_no import read_yes_no

SV, NB, DA, EN = Language.SV, Language.NB, Language.DA, Language.EN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ja", SV), ("Ja tack", SV), ("jaaa!", SV), ("japp", SV), ("jo", SV), ("jau", NB), ("jepp", NB),
        ("ja da", NB), ("ja det passer fint", DA), ("det går bra", SV), ("det er greit for meg", NB),
        ("gjerne", NB), ("gärna", SV), ("jag vill gärna", SV), ("eg vil gjerne", NB), ("selvfølgelig", DA),
        ("yes", EN), ("Yep", SV), ("sure", EN), ("ok", DA), ("okej", SV), ("of course", EN), ("1", SV),
        ("no problem", EN), ("inga problem", SV), ("why not", EN), ("varför inte", SV), ("👍🏽", NB),
        ("kör", SV), ("kör på", SV), ("kør", DA), ("kør bare", DA), ("kjør på", NB), ("kjør", NB), ("bare kjør", NB),
        ("kör på då", SV), ("klart", SV), ("klart det", SV), ("såklart", SV), ("så klart", SV), ("klart", NB),
        ("lugnt", SV), ("det är lugnt", SV), ("helt lugnt", SV), ("jajamän", SV), ("jajamen", SV), ("det får ni", SV),
        ("det får ni gärna", SV), ("det kan ni", SV), ("det kan dere", NB), ("det kan dere gjerne", NB),
        ("det må dere gjerne", NB), ("det må I gerne", DA), ("det må du godt", DA), ("det kan de", NB),
        ("heilt greitt", NB), ("heilt greit", NB), ("greit", NB), ("greitt", NB), ("okei", NB), ("oki", NB),
        ("okey", NB), ("okidoki", SV), ("gerne", DA), ("meget gerne", DA), ("ja hvorfor ikke", NB),
        ("go ahead", EN), ("yeah sure", EN), ("sure thing", EN), ("you can", EN), ("fine by me", EN),
        ("Ja, det må I godt 👍", DA), ("fint nok", DA), ("jaja", DA), ("selvf", DA), ("bare skriv", DA), ("det er fint", NB), ("det er i orden", DA),
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
        ("aldrig", DA), ("ellers tak", DA), ("not now", EN), ("2", DA), ("👎", EN),
        ("näe", SV), ("nää", SV), ("näe tack", SV), ("näh", SV), ("næ", DA), ("næh", DA), ("nei du", NB),
        ("aldrig i livet", SV), ("aldri i livet", NB), ("aldrig i livet", DA), ("orkar inte", SV),
        ("jag orkar inte", SV), ("orkar inte nu", SV), ("orker ikke", NB), ("orkar ikkje", NB), ("gidder ikke", NB),
        ("gidd ikkje", NB), ("gider ikke", DA), ("det gider jeg ikke", DA), ("pallar inte", SV), ("helst ikke", NB),
        ("helst ikke", DA), ("helst ikkje", NB), ("jag vill helst inte", SV), ("vil helst ikke", NB), ("nej tak", DA),
        ("no thank you", EN), ("rather not", EN), ("I'd rather not", EN), ("I would rather not", EN),
        ("det får ni inte", SV), ("det kan dere ikke", NB), ("det må I ikke", DA), ("kan inte", SV), ("I can't", EN),
        ("kör inte", SV), ("ikkje no", NB), ("Ikkje nå", NB),
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
        ("kor", NB), ("kor er det", NB), ("kan", NB), ("kan dere ringe", NB), ("orkar", SV), ("får ni", SV), ("nå da", NB),
        ("det kan dere kanskje", NB), ("jag orkar inte mer", SV), ("inte lugnt hemma", SV), ("livet", SV),
        ("inte idag", SV),
    ],
)  # fmt: skip
def test_what_is_neither_or_both_is_asked_again(text: str, language: Language) -> None:
    assert read_yes_no(text, language) is None
