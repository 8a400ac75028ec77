"""Finds the words that each sign of danger needs: `python -m tests.words.needed` writes them down.

It reads the part of the regular expressions' syntax that the lists use, and keeps the rarest words
of which every match must hold one. What it found stands in `bot/words/danger_words.py`, where a
person can look it over, and a test keeps that file whole.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

from bot.words import danger_words
from bot.words.danger import every_line
from bot.words.danger_index import LETTERS, alternatives

FILE: Final = Path(danger_words.__file__)
Texts = frozenset[str]  # all that a part of an expression can match, where that is finite

_TOKEN: Final = re.compile(r"\(\?<?[:=!]|\[[^\]]*\]|\\.|\{\d+(?:,\d*)?\}|.")
_UNKNOWN: Final = "\0"  # stands for letters that can be any
_MOST: Final = 200  # texts of one part; more are not told apart
_COMMON: Final = (
    "jag jeg eg ja du vi ni han hon hun hen de dom dem den det der som och og at att a o en et ett har hade er ar var"
    " inte ikke ikkje ej vil vill ville kan ska skal kommer om pa i av af til till fra fran med mod for min mit mitt"
    " mig meg mej sig seg nu na bara bare alt alla alle noe noget nagot the to of in on at is it im i he she they me"
    " my you we was be have has want and not dont cant just so up out this that with will get got go going"
)
_IS_COMMON: Final = frozenset(_COMMON.split())


def table(expressions: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the words of each sign, in order; a sign that needs none is left out."""
    words = {one: needed(one) for one in expressions}
    return {one: tuple(sorted(found)) for one, found in words.items() if found is not None}


def needed(expression: str) -> frozenset[str] | None:
    """Choose words of which every match holds one, "sjalv*" for a beginning; None: there are none."""
    return _needed(_Reader(_TOKEN.findall(expression)).sequence(), " ", " ")


def of_the_lists() -> dict[str, tuple[str, ...]]:
    """Give the words of every sign there is."""
    return table(sign for _, _, line in every_line() for sign in alternatives(line))


def write() -> None:
    """Write the file anew."""
    lines = "".join(f"{' '.join(words)} | {sign}\n" for sign, words in of_the_lists().items())
    head, _, _ = FILE.read_text(encoding="utf-8").partition('r"""\n')
    FILE.write_text(f'{head}r"""\n{lines}"""\n', encoding="utf-8")


# ---------------------------------------------------------------- reading an expression


@dataclass(frozen=True, slots=True)
class _Group:
    """Alternatives that are not finite; each is a sequence of parts."""

    alternatives: list["list[_Part]"]


_Part = Texts | _Group | None  # None: any letters, or none
_NOTHING: Final = frozenset({""})


@dataclass(slots=True)
class _Reader:
    """Reads the tokens of an expression, one after the other."""

    tokens: list[str]
    at: int = field(default=0)

    def sequence(self) -> "list[_Part]":
        """Read parts until a bar, a closing bracket or the end."""
        parts: list[_Part] = []
        while self.at < len(self.tokens) and self.tokens[self.at] not in {"|", ")"}:
            parts += self._repeated(self._part())
        return parts

    def _part(self) -> _Part:
        bit = self.tokens[self.at]
        self.at += 1
        if bit.startswith("("):
            group = self._group()
            return group if bit in {"(", "(?:"} else _NOTHING
        if bit in {"^", "$", r"\b"}:
            return _NOTHING
        if bit.startswith("["):
            return None if set(bit) & set("^-\\") else frozenset(bit[1:-1])
        return None if len(bit) > 1 or bit == "." else frozenset({bit})

    def _group(self) -> _Part:
        alternatives = [self.sequence()]
        while self.tokens[self.at] == "|":
            self.at += 1
            alternatives.append(self.sequence())
        self.at += 1
        texts = [_texts(parts) for parts in alternatives]
        finite = [one for one in texts if one is not None]
        together = frozenset().union(*finite)
        return _Group(alternatives) if None in texts or len(together) > _MOST else together

    def _repeated(self, part: _Part) -> "list[_Part]":
        bit = self.tokens[self.at] if self.at < len(self.tokens) else ""
        if bit not in {"?", "*", "+"} and not re.fullmatch(r"\{\d.*\}", bit):
            return [part]
        self.at += 1
        if bit == "?" and isinstance(part, frozenset):
            return [part | _NOTHING]
        return [part, None] if bit == "+" or bit[1:2].strip("0}") else [None]


def _texts(parts: "list[_Part]") -> Texts | None:
    """Give all that a sequence can match; None where that is not finite, or too much."""
    texts = _NOTHING
    for part in parts:
        if not isinstance(part, frozenset) or len(texts) * len(part) > _MOST:
            return None
        texts = _product(texts, part)
    return texts


def _product(texts: Texts, more: Texts) -> Texts:
    return frozenset(map("".join, product(texts, more)))


# ---------------------------------------------------------------- the words that are needed


def _needed(parts: "list[_Part]", left: str, right: str) -> frozenset[str] | None:
    """Choose words of which every match holds one, the rarest there are; None: there are none.

    `left` and `right`: what stands beside the parts, a space or letters that are not known.
    """
    candidates = [found for found in _candidates(parts, left, right) if found is not None]
    return min(candidates, key=lambda words: sum(map(_weight, words)), default=None)


def _candidates(parts: "list[_Part]", left: str, right: str) -> Iterator[frozenset[str] | None]:
    texts = frozenset({left})
    for at, part in enumerate(parts):
        if isinstance(part, frozenset) and len(texts) * len(part) <= _MOST:
            texts = _product(texts, part)
            continue
        begins = " " if all(text.endswith(" ") for text in texts) else _UNKNOWN
        yield _words(_product(texts, frozenset({_UNKNOWN})))
        texts = frozenset({_UNKNOWN})
        if isinstance(part, frozenset):
            texts = _product(frozenset({begins}), part)
        elif isinstance(part, _Group):
            yield _one_of_each(part, begins, _beside(parts[at + 1 :], right))
    yield _words(_product(texts, frozenset({right})))


def _beside(after: "list[_Part]", right: str) -> str:
    """Say what comes after a group: a space, or letters that are not known."""
    if not after:
        return right
    first = after[0]
    spaced = isinstance(first, frozenset) and all(text.startswith(" ") for text in first)
    return " " if spaced else _UNKNOWN


def _one_of_each(group: _Group, left: str, right: str) -> frozenset[str] | None:
    found = [_needed(parts, left, right) for parts in group.alternatives]
    known = [words for words in found if words is not None]
    return frozenset().union(*known) if len(known) == len(found) else None


def _words(texts: Texts) -> frozenset[str] | None:
    """Choose few and rare words, one at least of each text; None when a text has none."""
    known = [frozenset(_known(text)) for text in texts]
    if not all(known):
        return None
    chosen, left = frozenset[str](), known
    while left:
        held = Counter(word for words in left for word in words)
        best = min(held, key=lambda word: (_weight(word) / held[word], word))
        chosen |= {best}
        left = [words for words in left if best not in words]
    return _without_needless(chosen, known)


def _without_needless(chosen: frozenset[str], known: list[frozenset[str]]) -> frozenset[str]:
    for word in sorted(chosen, key=_weight, reverse=True):
        if all(not words.isdisjoint(chosen - {word}) for words in known):
            chosen -= {word}
    return chosen


def _known(text: str) -> list[str]:
    """List the words of a text of which two letters at least are known from the beginning."""
    words = (word for word in text.split(" ") if word and not word.startswith(_UNKNOWN))
    keys = (
        f"{word.partition(_UNKNOWN)[0][:LETTERS]}*" if _UNKNOWN in word else word for word in words
    )
    return [key for key in keys if len(key.rstrip("*")) > 1 or not key.endswith("*")]


@cache
def _weight(word: str) -> float:
    """Say how common a word is, roughly: each letter more makes it rarer."""
    bare = word.rstrip("*")
    common: float = 1 if bare in _IS_COMMON else 5.0 ** -len(bare)
    return common / 2 if word == bare else common


if __name__ == "__main__":
    write()
