"""Cuts a text that is too long for one Telegram message where a reader would."""

from collections.abc import Iterator
from typing import Final

LONGEST: Final = 4096  # UTF-16 code units (core.telegram.org/bots/api, sendMessage)
CUTS: Final = ("\n\n", "\n", ". ", " ")


def pieces(text: str) -> Iterator[str]:
    """Give the text in pieces of at most 4096 UTF-16 units: as it is, where it fits."""
    while units(text) > LONGEST:
        most = _fitting(text)
        cut = next((at for mark in CUTS if (at := text.rfind(mark, most // 2, most)) > 0), most)
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    yield text


def units(text: str) -> int:
    """Count the UTF-16 units of a text: two for an emoji."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _fitting(text: str) -> int:
    """How many letters from the beginning fit into one message."""
    used = 0
    for at, letter in enumerate(text):
        used += 1 + (letter > "\uffff")
        if used > LONGEST:
            return at
    return len(text)
