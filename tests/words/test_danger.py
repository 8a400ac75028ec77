"""What sounds like danger is heard in every language, and what only looks like it is not."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.model.messages import Danger
from bot.words.danger import read

TABLES = {
    path.stem.removeprefix("danger_"): yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).parent.glob("danger_*.yaml"))
}
DANGEROUS = [
    pytest.param(text, Danger(kind), id=f"{language}: {text}")
    for language, table in TABLES.items()
    for kind in Danger
    for text in table[kind.value]
]
HARMLESS = [
    pytest.param(text, id=f"{language}: {text}")
    for language, table in TABLES.items()
    for text in table["not"]
]


@pytest.mark.parametrize(("text", "kind"), DANGEROUS)
def test_danger_is_heard(text: str, kind: Danger) -> None:
    assert read(text) is kind


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_danger_is_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "JAG VILL DÖ!!!",
        "hej. allt är skit... vill dö",
        "jag   vill\ndö",
        "jeg vil d\u00f8\u00f8\u00f8\u00f8",
        "i dont want to live any more \U0001f622",
        "Hej Anna, tack för igår. Jag vill inte leva längre.",
        "jag dör av skratt. nej, jag vill dö",
        "telefonen är död. han andas inte",
        "I can\u2019t breathe",
    ],
)
def test_danger_is_heard_however_it_is_written(text: str) -> None:
    assert read(text) is not None


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert read(text) in {None, *Danger}


@pytest.mark.parametrize("before", [0, 3_795, 3_990, 3_996, 4_084, 9_980, 20_000])
def test_a_very_long_text_is_read_to_its_end(before: int) -> None:
    assert read("x" * before + " jag vill dö " + "x" * 1_000) is Danger.SELF
    assert read("x " * (before // 2) + "jag vill dö") is Danger.SELF


@pytest.mark.parametrize(
    "text",
    [
        "not coping, want to kill myself",
        "im not joking im going to kill myself",
        "i dont know if i want to kill myself",
        "jag mår inte bra vill ta livet av mig",
        "vet inte om jag vill ta livet av mig",
        "jeg orker ikke, vil ta livet av meg",
        "jeg kan ikke sove og vil tage livet af mig selv",
        "jeg ved ikke om jeg vil tage livet af mig",
    ],
)
def test_a_not_that_denies_something_else_hides_nothing(text: str) -> None:
    assert read(text) is Danger.SELF


@pytest.mark.parametrize(
    "text",
    [
        "he hit me when i got home",
        "he hit me that hard i fell",
        "he beat me at home in front of the kids",
        "she hit me when she was drunk last night",
        "i was beaten as a child and he beat me yesterday",
    ],
)
def test_blows_are_no_idiom_and_last_night_is_not_long_ago(text: str) -> None:
    assert read(text) is Danger.VIOLENCE
