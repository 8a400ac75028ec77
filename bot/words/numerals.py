"""Numbers that somebody writes, in figures or in words, in four languages and nynorsk."""

import re
from collections.abc import Mapping

from bot.words.letters import normalise

_WORDS = (
    "noll null nul zero nil",
    "en ett ein eitt et ei one",
    "tva to two",
    "tre three",
    "fyra fire four",
    "fem five",
    "sex seks six",
    "sju syv syv seven",
    "atta atte otte eight",
    "nio ni nine",
    "tio ti ten",
    "elva elve elleve eleven",
    "tolv twelve",
    "tretton tretten thirteen",
    "fjorton fjorten fourteen",
    "femton femten fifteen",
    "sexton seksten sixteen",
    "sjutton sytten seventeen",
    "arton atten eighteen",
    "nitton nitten nineteen",
    "tjugo tjue tyve twenty",
)
NUMERALS: Mapping[str, int] = {
    word: number for number, words in enumerate(_WORDS) for word in words.split()
}
TENS = {
    "tjugo": 20,
    "tjue": 20,
    "tyve": 20,
    "trettio": 30,
    "tretti": 30,
    "tredive": 30,
    "thirty": 30,
}

# What may stand beside a number without changing it. A unit other than days would ("2 veckor").
_BESIDE = frozenset(
    """
    dag dagar dager dage dagers day days efter etter after om hver hvert var varje every ca cirka circa
    omkring omtrent about ungefar typ kanske kanskje maske maybe max minst nr nummer number st stk e
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)
_TOKEN = re.compile(r"[^\W_]+")
_BELOW_ZERO = re.compile(r"(?<![\w.])[-\u2212]\s?\d")
_FIGURES = re.compile(r"\d{1,6}")


def read_number(text: str) -> int | None:
    """Read one whole number: "3", "tre", "ca 3 dagar". None for anything else or more than one."""
    if _BELOW_ZERO.search(text):
        return None
    words = _TOKEN.findall(normalise(text))
    if len(words) == 1 and (number := spelled(words[0])) is not None:
        return number
    found = [_in_sentence(word) for word in words if word not in _BESIDE]
    return found[0] if len(found) == 1 else None


def spelled(word: str) -> int | None:
    """Read a number that is a word of its own: figures, or a numeral as `normalise` leaves it."""
    if _FIGURES.fullmatch(word):
        return int(word)
    return NUMERALS.get(word, TENS.get(word))


def _in_sentence(word: str) -> int | None:
    """As `spelled`, but beside other words "en" and "ett" are articles."""
    return None if NUMERALS.get(word) == 1 else spelled(word)
