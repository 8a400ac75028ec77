"""How a text becomes a message, and what is kept of one that comes in."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

LONGEST_NAME = 16  # letters of a first name in a text

# Control characters other than the line feed, and what turns the direction of writing around.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]")


def question(text: str, choices: Sequence[tuple[int, str]], *, buttons: bool) -> str:
    """Write a question out: "text 1 Label 2 Label 0 Label", or the text alone where there are buttons."""
    if buttons:
        return text
    return " ".join((text, *(f"{number} {label}" for number, label in choices)))


def pieces(text: str, longest: int) -> Iterator[str]:
    """Give the text in pieces of at most `longest` letters, cut where a reader would; nothing is lost."""
    while len(text) > longest:
        found = (text.rfind(mark, longest // 2, longest) for mark in ("\n", ". ", " "))
        cut = next((at + 1 for at in found if at > 0), longest)
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    yield text


def signed(text: str, team: str) -> str:
    """End a message that we begin with the team's neutral name, so that it does not look like fraud."""
    return f"{text} /{team}"


def clean(text: str) -> str:
    """Make what somebody sent fit to keep: composed (NFC), line feeds kept as they are.

    NUL, other control characters, lone surrogates and what overrides the direction of writing go;
    a tab becomes a space.
    """
    if text.isascii() and text.isprintable():
        return text
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _UNSEEN.sub("", lines))


@lru_cache(maxsize=1024)
def first_name(name: str) -> str:
    """Shorten a name to its first part, at most 16 letters: "Ann-Marie Berg" is "Ann-Marie".

    A longer double name keeps its first half; one that is still too long is cut.
    """
    first = next(iter(name.split()), "")
    if len(first) > LONGEST_NAME:
        first = first.partition("-")[0]
    return first[:LONGEST_NAME]
