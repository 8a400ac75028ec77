"""What somebody wrote, reduced to what it says: the same for every way of writing it."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart; the others lose their marks (å ä ö é: a a o e).
_LIKE = str.maketrans(
    {
        "æ": "a",
        "ø": "o",
        "ð": "d",
        "đ": "d",
        "ł": "l",
        "þ": "th",
        "œ": "oe",
        "ı": "i",
        "\u2019": "'",
        "\u2018": "'",
        "`": "'",
        "´": "'",
    }
)
_SPACE = re.compile(r"\s+")
_ENDS = re.compile(r"^[\W_]+|[\W_]+$")

# What is said to be kind and changes nothing. Written as `normalise` leaves it.
COURTESIES = (
    "tack sa mycket", "tusen tack", "tack", "tusen takk", "mange takk", "takk skal du ha", "takk",
    "mange tak", "tusind tak", "tak", "thank you very much", "thank you", "thanks", "thx", "ty",
    "ar du snall", "var snall", "var sa snall", "snalla", "vennligst", "var sa snill", "ver sa snill",
    "er du snill", "snilleste", "var sa venlig", "venligst", "please", "pls", "plz",
    "hejsan", "hejhej", "hej", "heisann", "heia", "hei", "halla", "hallo", "hello", "hi there", "hi", "hey",
    "god morgon", "god morgen", "good morning", "goddag", "god dag", "god kveld", "god kvall", "god aften",
    "mvh", "hilsen", "halsningar", "vanliga halsningar", "kind regards",
)  # fmt: skip
_ANY = "|".join(re.escape(one) for one in sorted(COURTESIES, key=len, reverse=True))
_BEFORE = re.compile(rf"^(?:(?:{_ANY})(?![\w'])[\W_]*)+")
_AFTER = re.compile(rf"(?:[\W_]+(?:{_ANY}))+$")


_FIRST_WORDS = frozenset(one.split()[0] for one in COURTESIES)
_LAST_WORDS = frozenset(one.split()[-1] for one in COURTESIES)
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def normalise(text: str) -> str:
    """Reduce a message to its words, so that the same answer always looks the same.

    Small letters without marks (å ä æ: a; ö ø: o; é: e), single spaces, no control, direction or
    zero-width characters, no signs or emoji at the ends, and no courtesies there ("Stop. Tack" is
    "stop") unless they are all there is. Doing it twice changes nothing.
    """
    return _without_courtesies(plain(text))


def plain(text: str) -> str:
    """As `normalise`, with the courtesies: for those who look for them."""
    words = text.lower() if text.isascii() else _without_marks(text)
    if not words.isprintable():
        words = _SPACE.sub(
            " ", "".join(letter for letter in words if letter.isprintable() or letter.isspace())
        )
    return _ENDS.sub("", " ".join(words.split()))


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize(
        "NFKD", unicodedata.normalize("NFKD", text).casefold().translate(_LIKE)
    )
    return "".join(letter for letter in apart if not unicodedata.category(letter).startswith("M"))


def _without_courtesies(words: str) -> str:
    every = _WORD.findall(words)
    left = words
    if every and every[0] in _FIRST_WORDS:
        left = _BEFORE.sub("", left)
    if every and every[-1] in _LAST_WORDS:
        left = _AFTER.sub("", left)
    return left or words
