"""Which signs of danger a text can hold at all: each is found by words without which it never matches.

The lists are long, and most texts hold nothing: to search for every sign costs a hundred times more
than to look its words up. The words of each sign stand in `danger_words`, made by `make signs`; a
sign that is not there is always searched for, so that nothing is ever hidden.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from bot.model.messages import Danger

LETTERS: Final = 5  # of the beginning of a word
_MARK: Final = re.compile(r"\\.|\[[^\]]*\]|[|()]")


class Sign(NamedTuple):
    """One alternative of a line in the lists. `place` is its order among all of them."""

    place: int
    kind: str  # the list that it stands in
    danger: Danger
    expression: str

    def is_in(self, text: str) -> bool:
        return _whole_words(self.expression).search(text) is not None

    def is_all_of(self, text: str) -> bool:
        return _whole_words(self.expression).fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Index:
    """Signs by the words that they need: whole ("do"), or how they begin ("sjalv*")."""

    by_word: Mapping[str, tuple[Sign, ...]]
    always: frozenset[Sign]

    def near(self, words: Iterable[str]) -> list[Sign]:
        """List the signs that a text of these words may hold, in order."""
        found, by_word = set(self.always), self.by_word
        for word in set(words):
            for key in (word, f"{word[:2]}*", f"{word[:3]}*", f"{word[:4]}*", f"{word[:LETTERS]}*"):
                if key in by_word:
                    found.update(by_word[key])
        return sorted(found)


def index(lines: Iterable[tuple[str, Danger, str]], needed: Mapping[str, Iterable[str]]) -> Index:
    """Make an index of lines, in order, each with its kind; `needed` are the words of each sign."""
    by_word: dict[str, list[Sign]] = {}
    always: list[Sign] = []
    signs = ((kind, danger, one) for kind, danger, line in lines for one in alternatives(line))
    for place, (kind, danger, expression) in enumerate(signs):
        sign = Sign(place, kind, danger, expression)
        if expression not in needed:
            always.append(sign)
        for word in needed.get(expression, ()):
            by_word.setdefault(word, []).append(sign)
    return Index({key: tuple(found) for key, found in by_word.items()}, frozenset(always))


@cache
def _whole_words(expression: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{expression})(?!\w)")


def alternatives(line: str) -> list[str]:
    """Take a line apart at the bars that stand in no bracket, or in one around all of it."""
    found, begin, depth = [], 0, 0
    for mark in _MARK.finditer(line):
        if mark[0] == "|" and depth == 0:
            found.append(line[begin : mark.start()])
            begin = mark.end()
        depth += (mark[0] == "(") - (mark[0] == ")")
    found.append(line[begin:])
    inner = line[3:-1]
    return alternatives(inner) if line == f"(?:{inner})" and _is_whole(inner) else found


def _is_whole(inner: str) -> bool:
    """Whether brackets close only what they open: not as in "a)|(b"."""
    depth = 0
    for mark in _MARK.finditer(inner):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if depth < 0:
            return False
    return True
