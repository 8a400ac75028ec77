"""A word that works at any moment is heard when it is shouted, spelled out, or said again."""

from time import perf_counter

import pytest

from bot.words.insisting import find_insisted, first_words

KNOWN = {
    "stop": "stop",
    "end": "stop",
    "sluta": "stop",
    "slut": "stop",
    "sluta nu": "stop",
    "leave me alone": "stop",
    "hjalp": "help",
    "help": "help",
    "start": "start",
}
BEGINS = first_words(KNOWN)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("STOP STOP", "stop"),
        ("stop stop stop", "stop"),
        ("Stop, stop, STOP!!!", "stop"),
        ("stop\nstop", "stop"),
        ("STOPSTOP", "stop"),
        ("sluta nu sluta nu", "stop"),
        ("stoooop", "stop"),
        ("STOPPPPP", "stop"),
        ("sluttttt", "stop"),
        ("S T O P", "stop"),
        ("S.T.O.P.", "stop"),
        ("s-t-o-p", "stop"),
        ("s_t_o_p", "stop"),
        ("S T O P  S T O P", "stop"),
        ("\U0001f6d1", "stop"),
        ("\U0001f6d1\U0001f6d1\ufe0f", "stop"),
        ("nej \U0001f6d1", "stop"),
        ("nej stop", "stop"),
        ("Nej! Stop.", "stop"),
        ("no, stop", "stop"),
        ("end end", "stop"),
        ("neeej sluta sluta", "stop"),
        ("Nei nei stop takk", "stop"),
        ("STOP sluta nu", "stop"),
        ("Sluta. Leave me alone!", "stop"),
        ("stop " * 400, "stop"),
        ("hjälp hjälp", "help"),
        ("H J Ä L P", "help"),
        ("start start", "start"),
    ],
)
def test_what_is_said_with_force_is_heard(text: str, name: str) -> None:
    assert find_insisted(text, KNOWN, BEGINS) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "nej",
        "nej nej",
        "no help",
        "nej, start",
        "nej hjälp",
        "stop. start",
        "stop, det blev för mycket",
        "stop, jag har slutat röka",
        "bussen stannade vid stop stop stop och sen gick jag",
        "jag vill inte att ni ska stop",
        "stop nej",
        "inte stop",
        "a b c",
        "s p",
        "1 1 1",
        "stopstopp",
        "no end",
        "No, no end...",
    ],
)
def test_a_word_in_a_story_is_no_word_of_its_own(text: str) -> None:
    assert find_insisted(text, KNOWN, BEGINS) is None


@pytest.mark.parametrize("text", ["s " * 20_000, "nej " * 20_000, "stop, " * 20_000 + "x"])
def test_a_very_long_text_is_read_at_once(text: str) -> None:
    begun = perf_counter()

    found = find_insisted(text, KNOWN, BEGINS)

    assert found is None
    assert perf_counter() - begun < 1
