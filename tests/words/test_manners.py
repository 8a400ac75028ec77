"""A thank-you is no question, and a hello is no answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words.letters import plain
from bot.words.manners import _GREETINGS, _THANKS, is_greeting, is_thanks


@pytest.mark.parametrize(
    "text",
    [
        # Swedish
        "Tack", "tack!", "Tack så mycket!", "tusen tack", "Tack för hjälpen", "ok", "Okej tack", "bra", "Bra!!",
        "så bra", "Toppen, tack", "kanon", "tack tack", "ok bra tack", "Hej då", "god natt", "vi ses", "jaha ok",
        # Norwegian, both
        "Takk", "tusen takk", "Mange takk!", "takk skal du ha", "Takk for hjelpen", "takk for hjelpa", "flott",
        "greit", "heilt greitt", "den er grei", "Supert, takk", "kjempefint", "ha det bra", "takk for det",
        # Danish
        "Tak", "mange tak", "Tusind tak", "tak for hjælpen", "Tak skal du have, ok", "fedt", "dejligt", "farvel",
        # English
        "Thanks", "thank you", "Thank you so much!", "thx", "ok great", "cheers", "sounds good", "Good night",
        # signs
        "👍", "👍🏽", "👍👍", "❤️", "🙏 😊", "Tack ❤️", "ok 👍", "Takk 🙏🏼", "☺",
    ],
)  # fmt: skip
def test_a_thank_you_a_nod_and_a_goodbye_are_known(text: str) -> None:
    assert (is_thanks(text), is_greeting(text)) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Hej", "hej!", "Hejsan", "hej hej", "Tjena", "hallå", "God morgon!", "godmorgon", "god kväll", "hej på dig",
        "Hei", "hei hei", "Heisann", "hallo", "morn", "god kveld", "God dag", "hei på deg",
        "Hejsa", "Goddag", "davs", "halløj", "god aften", "Godmorgen",
        "Hi", "hello", "Hey there", "good evening", "Hello, hello",
        "👋", "👋🏽", "Hej 👋", "hei 😊",
    ],
)  # fmt: skip
def test_a_hello_is_known(text: str) -> None:
    assert (is_greeting(text), is_thanks(text)) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "...", "?", "👎", "😢", "👍😢", "🏠", "🏽",
        "tack för ingenting", "takk for sist", "bra jobbat", "inte bra", "ikke bra", "ikkje bra", "not good",
        "det är inte ok", "ok men när kommer ni", "thanks for nothing", "hej jag heter Kim", "hei kan du ringe",
        "hej läkaren", "god jul", "hjälp", "ja", "nej tack", "1", "0", "stopp", "bra eller anus", "okok1",
    ],
)  # fmt: skip
def test_what_says_more_is_neither(text: str) -> None:
    assert (is_thanks(text), is_greeting(text)) == (False, False)


@pytest.mark.parametrize("phrase", [*_THANKS, *_GREETINGS])
def test_every_phrase_is_written_as_messages_are_compared(phrase: str) -> None:
    assert plain(phrase) == phrase


@given(st.text(max_size=40))
def test_no_message_is_both_a_thank_you_and_a_hello(text: str) -> None:
    assert not (is_thanks(text) and is_greeting(text))
