"""Codes that people read aloud, copy and write down: their letters, and how they are found again."""

import re
import unicodedata
from typing import Final

LETTERS: Final = (
    "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without I L O 0 1: read aloud, they are mixed up
)
LENGTH: Final = 8
LONGEST: Final = 60  # letters of a message that may hold a code, with the words around it
MOST: Final = 3  # codes that one message may try

_WORD: Final = re.compile(r"[^\W_]+")
_OURS: Final = frozenset(LETTERS)


def holds(text: str, code: str) -> bool:
    """Whether a short message holds this very code, in whatever pieces: "ok, k7 q2 tar jag"."""
    if len(text) > LONGEST:
        return False
    words = _WORD.findall(unicodedata.normalize("NFKC", text).upper())
    return any(
        "".join(words[start:end]) == code
        for start in range(len(words))
        for end in range(start + 1, min(start + len(code), len(words)) + 1)
    )


def codes_in(text: str) -> tuple[str, ...]:
    """Give what may be a code in a short message, in capitals: "my code is uyaa-8ypq".

    Neighbouring words that make up a code together, whatever stands between them: those written in
    the fewest pieces first, and of these the last. At most three.
    """
    if len(text) > LONGEST:
        return ()
    words = _WORD.findall(unicodedata.normalize("NFKC", text).upper())
    found = sorted(
        (end - start, -start, code)
        for start in range(len(words))
        for end in range(start + 1, min(start + LENGTH, len(words)) + 1)
        if len(code := "".join(words[start:end])) == LENGTH and _OURS.issuperset(code)
    )
    return tuple(dict.fromkeys(code for _, _, code in found))[:MOST]
