"""The same answer always looks the same, however it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words.letters import COURTESIES, normalise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ring mig", "ring mig"),
        ("  RING\n\tmig!!! ", "ring mig"),
        ("HJÄLP", "hjalp"),
        ("hjælp", "hjalp"),
        ("Jag vill på besøk, é", "jag vill pa besok, e"),
        ("e\u0301n a\u0308r", "en ar"),
        ("1.", "1"),
        ("1)", "1"),
        ("1️⃣", "1"),
        ("１", "1"),
        ("👍", ""),
        ("", ""),
        ("...", ""),
        ("ring mig 🙏🏽", "ring mig"),
        ("\x00ring\x1b \u202emig\u200b", "ring mig"),
        ("don’t", "don't"),
        ("Łukasz Đorđe straße", "lukasz dorde strasse"),
        ("Stop. Tack", "stop"),
        ("Stop tack!", "stop"),
        ("Hej, kan du ringa?", "kan du ringa"),
        ("Snälla ring mig tack så mycket", "ring mig"),
        ("vær så snill og ring", "og ring"),
        ("In English please", "in english"),
        ("tack", "tack"),
        ("Hej hej", "hej hej"),
        ("thank you", "thank you"),
        ("takk, men nei takk", "men nei"),
        ("hejdå", "hejda"),
        ("hei-du", "du"),
        ("jag tackar", "jag tackar"),
    ],
)
def test_a_message_is_reduced_to_its_words(text: str, words: str) -> None:
    found = normalise(text)

    assert found == words


@given(st.text() | st.lists(st.sampled_from([*COURTESIES, "nej", "ja", "!", "x"])).map(" ".join))
def test_reducing_twice_changes_nothing(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    found = normalise(text)

    assert found.isprintable()
    assert found == " ".join(found.split())


@pytest.mark.parametrize("courtesy", COURTESIES)
def test_courtesies_are_listed_as_they_are_looked_for(courtesy: str) -> None:
    assert normalise(courtesy) == courtesy
    assert normalise(f"{courtesy}, ring") == "ring"
    assert normalise(f"ring {courtesy}") == "ring"
