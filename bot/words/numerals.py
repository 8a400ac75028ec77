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

# What may stand beside a number without changing it.
_BESIDE = frozenset(
    """
    dag dagar dager dage dagers day days efter etter after om hver hvert var varje every ca cirka circa
    omkring omtrent about ungefar typ kanske kanskje maske maybe max minst nr nummer number st stk e
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)
_TOKEN = re.compile(r"[^\W_]+")
_BELOW_ZERO = re.compile(r"(?<![\w.])[-\u2212]\s?\d")
_FIGURES = re.compile(r"\d{1,6}")

_UNITS = {
    1: "dag dagar dager dage dar dagen dagers day days dygn dogn daglig dagligen dagleg daily",
    7: "vecka veckan veckor uke uka uken uker veke veka veker uge ugen uger week weeks weekly",
    14: "fortnight fortnights",
    30: "manad manaden manader maned maneden maneder manedar month months monthly",
}
UNITS: Mapping[str, int] = {word: days for days, words in _UNITS.items() for word in words.split()}
_BY_THEMSELVES = frozenset("daglig dagligen dagleg daily weekly monthly".split())  # noqa: SIM905
_EVERY = frozenset("var varje hver hvert kvar kvart every each".split())  # noqa: SIM905
_OTHER = frozenset("annan anden andre andra anna other second".split())  # noqa: SIM905
_EVERY_OTHER = frozenset("varannan annenhver annanhver annakvar annankvar".split())  # noqa: SIM905
_ONCE = frozenset("gang gong once time".split())  # noqa: SIM905
_AROUND_DAYS = frozenset(
    """
    i for om per the efter etter after ca cirka circa omkring omtrent rundt runt about around ungefar typ e
    kanske kanskje maske maybe max minst paus pause
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)
_MOST_DAYS = 3660


def read_number(text: str) -> int | None:
    """Read one whole number: "3", "tre", "ca 3 dagar"; a length of time as days: "2 veckor" is 14.

    None for anything else, or more than one.
    """
    if _BELOW_ZERO.search(text):
        return None
    words = _TOKEN.findall(normalise(text))
    if len(words) == 1 and (number := spelled(words[0])) is not None:
        return number
    if (days := read_days(text)) is not None:
        return days
    found = [_in_sentence(word) for word in words if word not in _BESIDE]
    return found[0] if len(found) == 1 else None


def read_days(text: str) -> int | None:
    """Read how long or how often, in days: "2 veckor", "ei veke", "hver anden uge", "once a month".

    A month is 30 days. None where the whole text is not one such length.
    """
    words = [word for word in _TOKEN.findall(normalise(text)) if word not in _AROUND_DAYS]
    units = [word for word in words if word in UNITS]
    if len(units) != 1 or _BELOW_ZERO.search(text):
        return None
    many = _how_many(frozenset(words) - UNITS.keys(), alone=units[0] in _BY_THEMSELVES)
    if many is None or not 0 < many * UNITS[units[0]] <= _MOST_DAYS:
        return None
    return many * UNITS[units[0]]


def spelled(word: str) -> int | None:
    """Read a number that is a word of its own: figures, or a numeral as `normalise` leaves it."""
    if _FIGURES.fullmatch(word):
        return int(word)
    return NUMERALS.get(word, TENS.get(word))


def _how_many(words: frozenset[str], *, alone: bool) -> int | None:
    """How many units the words beside a unit tell; None where one of them says something else."""
    every_other = not words.isdisjoint(_EVERY_OTHER) or not (
        words.isdisjoint(_EVERY) or words.isdisjoint(_OTHER)
    )
    numbers = {_counted(word) for word in words - _EVERY - _OTHER - _EVERY_OTHER - _ONCE}
    if None in numbers or (not every_other and not words.isdisjoint(_OTHER)):
        return None
    if every_other:
        return 2 if numbers <= {1} else None
    if not words.isdisjoint(_ONCE):
        return 1 if numbers <= {1} else None
    if not numbers:
        return 1 if alone or not words.isdisjoint(_EVERY) else None
    return numbers.pop() if len(numbers) == 1 else None


def _counted(word: str) -> int | None:
    return 1 if word in {"a", "an"} else spelled(word)


def _in_sentence(word: str) -> int | None:
    """As `spelled`, but beside other words "en" and "ett" are articles."""
    return None if NUMERALS.get(word) == 1 else spelled(word)
