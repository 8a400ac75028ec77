"""Reading of danger: what a text sounds like, in all four languages whatever the person's own.

It reads words, not people: what decides is tense, who is spoken of, a "not", an idiom. To miss a
real one is far worse than a false alarm. What it catches stands in `tests/words/danger_*.yaml`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.model.messages import Danger
from bot.words import danger_danish as danish
from bot.words import danger_english as english
from bot.words import danger_norwegian as norwegian
from bot.words import danger_signs as signs
from bot.words import danger_swedish as swedish
from bot.words.danger_index import Index, Sign, index
from bot.words.danger_words import by_sign

_ALWAYS: Final = "always"
_UNLESS_PAST: Final = "unless past"
_TIRED: Final = "tired"
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
_DOTS: Final = re.compile(r"\.{2,}|[^\w.!?;, ]+")
_WORD: Final = re.compile(r"\w+")
_DRAWN_OUT: Final = re.compile(r"([a-z])\1{2,}")
_SHORT_NOT: Final = re.compile(
    r"\b(?:ikk?j?|ikje|itj|ittj|kje)\b"
)  # Danish, and dialects of Norway
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
    whole = _tidied(_small(text))
    near = _lists().signs.near(_WORD.findall(whole))
    found = _in_sentences(whole, near) if near else None
    return _run_together(whole) if found is None else found


def _small(text: str) -> str:
    """Leave small letters without marks: all that is done to a text that holds nothing."""
    small = text.lower()
    small = small.translate(_LETTERS) if "'" in small or not small.isascii() else small
    if "ae" in small or "aa" in small or "oe" in small:
        return _WITHOUT_MARKS.sub(lambda pair: pair[0][0], small)
    return small


def _tidied(small: str) -> str:
    """Leave the text as the lists are written: "Jeg vil DØØØ..." is "jeg vil do"."""
    bare = _SPACES.sub(" ", _DOTS.sub(" ", small))
    return _SHORT_NOT.sub("ikke", _DRAWN_OUT.sub(r"\1", bare)).strip()


def _in_sentences(whole: str, near: list[Sign]) -> Danger | None:
    always, unless_past, tired = (
        [sign for sign in near if sign.kind == kind] for kind in (_ALWAYS, _UNLESS_PAST, _TIRED)
    )
    for part in _STOPS.split(whole):
        sentence = _SPACES.sub(" ", part.replace(",", " ")).strip()
        found = _in_sentence(sentence, always, unless_past)
        if found is not None:
            return found
    parts = [part.strip() for part in _PARTS.split(whole)] if tired else []
    is_tired = any(sign.is_all_of(part) for part in parts for sign in tired)
    return Danger.SELF if is_tired else None


def _in_sentence(
    sentence: str, always: Iterable[Sign], unless_past: Iterable[Sign]
) -> Danger | None:
    """Read one sentence, what is harmless taken out of it."""
    if _first(always, sentence) is None and _first(unless_past, sentence) is None:
        return None
    lists = _lists()
    rest = lists.harmless.sub(" - ", sentence)
    is_now = lists.now.search(rest) is not None
    if not is_now:
        rest = lists.past_of_others.sub(" - ", rest)
    found = _first(always, rest)
    if found is None and (is_now or not lists.long_ago.search(rest)):
        return _first(unless_past, rest)
    return found


def _first(signs_near: Iterable[Sign], text: str) -> Danger | None:
    return next((sign.danger for sign in signs_near if sign.is_in(text)), None)


def _run_together(whole: str) -> Danger | None:
    """Read words without spaces between: "jagvilldo"."""
    words = _LONG_WORD.findall(whole)
    read_so = (
        danger
        for word in words
        for danger, sign in _lists().run_together.items()
        if sign.search(word)
    )
    found = next(read_so, None)
    return None if found is None or _lists().harmless.search(whole) else found


def _folded(line: str) -> str:
    """Write a line as texts are folded: "traet" and "blaa" lose a letter there too."""
    return re.sub(r"(?<!\[)(?:ae|aa|oe)", lambda pair: pair[0][0], line.replace("~", _BETWEEN))


def _compiled(lines: Iterable[str]) -> str:
    return "|".join(map(_folded, lines))


def _of_whole_words(lines: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_compiled(lines)})(?!\w)")


def _ordered(kind: str, *by: Mapping[Danger, Iterable[str]]) -> Iterator[tuple[str, Danger, str]]:
    """List all lines; where two are heard, somebody else's fist goes before one's own wish."""
    for danger in (Danger.BODY, Danger.VIOLENCE, Danger.SELF):
        for lists in by:
            yield from ((kind, danger, _folded(line)) for line in lists.get(danger, ()))


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists, compiled."""

    signs: Index
    harmless: re.Pattern[str]
    past_of_others: re.Pattern[str]
    long_ago: re.Pattern[str]
    now: re.Pattern[str]
    run_together: Mapping[Danger, re.Pattern[str]]


@cache
def _lists() -> _Lists:
    """Make ready what texts are read with, once."""
    return _Lists(
        signs=index(every_line(), by_sign()),
        harmless=_of_whole_words(
            (
                *signs.HARMLESS,
                *danish.HARMLESS,
                *english.HARMLESS,
                *norwegian.HARMLESS,
                *swedish.HARMLESS,
            )
        ),
        past_of_others=_of_whole_words(signs.PAST_OF_OTHERS),
        long_ago=_of_whole_words(signs.LONG_AGO),
        now=_of_whole_words(signs.NOW),
        run_together={
            danger: re.compile(_compiled(lines)) for danger, lines in signs.RUN_TOGETHER.items()
        },
    )


def every_line() -> tuple[tuple[str, Danger, str], ...]:
    """Give every line that tells of danger, in the order in which they are read."""
    return (*_of_always(), *_of_unless_past(), *_of_tired())


def _of_always() -> Iterator[tuple[str, Danger, str]]:
    return _ordered(
        _ALWAYS, signs.ALWAYS, danish.ALWAYS, english.ALWAYS, norwegian.ALWAYS, swedish.ALWAYS
    )


def _of_unless_past() -> Iterator[tuple[str, Danger, str]]:
    return _ordered(
        _UNLESS_PAST,
        signs.UNLESS_PAST,
        danish.UNLESS_PAST,
        english.UNLESS_PAST,
        norwegian.UNLESS_PAST,
        swedish.UNLESS_PAST,
    )


def _of_tired() -> Iterator[tuple[str, Danger, str]]:
    lines = (*signs.TIRED, *danish.TIRED, *english.TIRED, *norwegian.TIRED, *swedish.TIRED)
    return ((_TIRED, Danger.SELF, _folded(line)) for line in lines)


def get_ready() -> None:
    """Compile the lists now, so that the first text in danger need not wait for it."""
    _lists()
