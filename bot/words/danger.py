"""Reading of danger: what a text sounds like, in all four languages whatever the person's own.

It reads words, not people: what decides is tense, who is spoken of, a "not", an idiom. To miss a
real one is far worse than a false alarm. What it catches stands in `tests/words/danger_*.yaml`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.model.messages import Danger
from bot.words import danger_english as english
from bot.words import danger_signs as signs

# No "not" among the words between.
_BETWEEN: Final = r"(?: (?!inte\b|ikke\b|ikkje\b|ej\b|not\b|aldrig\b|aldri\b|never\b)\w+){0,3} "
_LAUGHING: Final = dict.fromkeys(map(ord, "\U0001f602\U0001f923\U0001f606\U0001f605"), " haha ")
_LETTERS: Final = str.maketrans(
    {
        "å": "a", "ä": "a", "æ": "a", "á": "a", "à": "a", "â": "a",
        "ö": "o", "ø": "o", "ó": "o", "ò": "o", "ô": "o", "õ": "o",
        "é": "e", "è": "e", "ê": "e", "ë": "e", "ü": "u", "ú": "u", "í": "i", "ï": "i",
        "'": "", "\u2019": "", "\u2018": "", "`": "", "\u00b4": "",
        "\u2026": " ", "\n": " ",
    }
) | _LAUGHING  # fmt: skip
_DOTS: Final = re.compile(r"\.{2,}|[^\w.!?;,]+")
_DRAWN_OUT: Final = re.compile(r"([a-z])\1{2,}")
_SHORT_NOT: Final = re.compile(r"\bikk?\b")  # Danish "ik", "ikk"
_WITHOUT_MARKS: Final = re.compile(r"ae|aa|oe")
_STOPS: Final = re.compile(r"[.!?;]+")
_PARTS: Final = re.compile(r"[.!?;,]+")
_LONG_WORD: Final = re.compile(r"[a-z]{8,}")
_SPACES: Final = re.compile(r" {2,}")
_STRETCH: Final = 4000  # letters that are read at a time; hardly anybody's phone sends more
_OVERLAP: Final = 200  # letters that are read with what is before them and with what comes after


def read(text: str) -> Danger | None:
    """Say what a text sounds like, if it is danger. Reads every language, and all of it."""
    if len(text) <= _STRETCH:
        return _in_stretch(text)
    starts = range(0, len(text) - _OVERLAP, _STRETCH - _OVERLAP)
    stretches = (text[start : start + _STRETCH] for start in starts)
    return next(filter(None, map(_in_stretch, stretches)), None)


def _in_stretch(text: str) -> Danger | None:
    small = _small(text)
    if _HINT.search(small) is None:
        return _run_together(small) if _LONG_WORD.search(small) else None
    whole = _tidied(small)
    sentences = [_SPACES.sub(" ", part.replace(",", " ")).strip() for part in _STOPS.split(whole)]
    found = next(filter(None, map(_in_sentence, sentences)), None)
    if found is not None:
        return found
    if any(_lists().tired.fullmatch(part.strip()) for part in _PARTS.split(whole)):
        return Danger.SELF
    return _run_together(whole)


def _small(text: str) -> str:
    """Leave small letters without marks: all that is done to a text that holds nothing."""
    small = text.lower()
    small = small.translate(_LETTERS) if "'" in small or not small.isascii() else small
    if "ae" in small or "aa" in small or "oe" in small:
        return _WITHOUT_MARKS.sub(lambda pair: pair[0][0], small)
    return small


def _tidied(small: str) -> str:
    """Leave the text as the lists are written: "Jeg vil DØØØ..." is "jeg vil do"."""
    short = _DRAWN_OUT.sub(r"\1", _DOTS.sub(" ", small)).strip()
    return _SHORT_NOT.sub("ikke", short)


def _in_sentence(sentence: str) -> Danger | None:
    """Read one sentence, what is harmless taken out of it."""
    lists = _lists()
    if not any(
        sign.search(sentence)
        for signs_of in (lists.always, lists.unless_past)
        for sign in signs_of.values()
    ):
        return None
    rest = lists.harmless.sub(" - ", sentence)
    if not lists.now.search(rest):
        rest = lists.past_of_others.sub(" - ", rest)
    found = _first(lists.always, rest)
    return (
        found
        if found is not None or lists.long_ago.search(rest)
        else _first(lists.unless_past, rest)
    )


def _first(by: Mapping[Danger, re.Pattern[str]], text: str) -> Danger | None:
    return next((danger for danger, sign in by.items() if sign.search(text)), None)


def _run_together(whole: str) -> Danger | None:
    """Read words without spaces between: "jagvilldo"."""
    words = [word for word in _LONG_WORD.findall(whole) if _first(_lists().run_together, word)]
    return (
        _first(_lists().run_together, words[0])
        if words and not _lists().harmless.search(whole)
        else None
    )


def _compiled(lines: Iterable[str]) -> str:
    """Join lines, written as texts are folded: "traet" and "blaa" lose a letter there too."""
    joined = "|".join(lines).replace("~", _BETWEEN)
    return re.sub(r"(?<!\[)(?:ae|aa|oe)", lambda pair: pair[0][0], joined)


def _of_whole_words(lines: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_compiled(lines)})(?!\w)")


def _ordered(*by: Mapping[Danger, Iterable[str]]) -> dict[Danger, re.Pattern[str]]:
    """Compile each; where two are heard, somebody else's fist goes before one's own wish."""
    order = (Danger.BODY, Danger.VIOLENCE, Danger.SELF)
    return {
        danger: _of_whole_words(line for lists in by for line in lists[danger]) for danger in order
    }


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists, compiled."""

    always: Mapping[Danger, re.Pattern[str]]
    unless_past: Mapping[Danger, re.Pattern[str]]
    harmless: re.Pattern[str]
    past_of_others: re.Pattern[str]
    long_ago: re.Pattern[str]
    now: re.Pattern[str]
    tired: re.Pattern[str]
    run_together: Mapping[Danger, re.Pattern[str]]


@cache
def _lists() -> _Lists:
    """Compile what only a text with a hint is read with: it takes a fifth of a second, once."""
    return _Lists(
        always=_ordered(signs.ALWAYS, english.ALWAYS),
        unless_past=_ordered(signs.UNLESS_PAST, english.UNLESS_PAST),
        harmless=_of_whole_words((*signs.HARMLESS, *english.HARMLESS)),
        past_of_others=_of_whole_words(signs.PAST_OF_OTHERS),
        long_ago=_of_whole_words(signs.LONG_AGO),
        now=_of_whole_words(signs.NOW),
        tired=re.compile(_compiled(signs.TIRED)),
        run_together={
            danger: re.compile(_compiled(lines)) for danger, lines in signs.RUN_TOGETHER.items()
        },
    )


def get_ready() -> None:
    """Compile the lists now, so that the first text in danger need not wait for it."""
    _lists()


_HINT: Final = re.compile(rf"\b(?:{_compiled((*signs.HINTS, *english.HINTS))})")
