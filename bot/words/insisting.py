"""A word that works at any moment, shouted: said again, drawn out, spelled out, or as a sign.

Only for those words: an answer to a question is read as it was written.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from bot.words.letters import normalise

REFUSAL: Final = "stop"  # the flow that a "no" may come before: "nej stop", but never "no help"
SIGN: Final = "\U0001f6d1"  # a stop sign

_NO: Final = frozenset(("no", "nej", "nei", "nope"))
_COMPLAINTS: Final = (["end"],)  # "no end" sighs, and stops nothing
_LONGEST: Final = 8  # words that a phrase in the lists may have and still be said again
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SPELLED: Final = re.compile(r"[^\W\d_](?:[\W_]+[^\W\d_]){2,}")
_DRAWN_OUT: Final = re.compile(r"([^\W\d_])\1{2,}")


def first_words(known: Iterable[str]) -> frozenset[str]:
    """Give the words that these phrases begin with."""
    return frozenset(phrase.partition(" ")[0] for phrase in known)


def find_insisted(text: str, known: Mapping[str, str], begins: Collection[str]) -> str | None:
    """Name the flow when a whole message is nothing but words of one flow: "STOP STOP", "S T O P".

    `known`: word, as `normalise` leaves it -> flow; `begins`: their `first_words`. A "no" may
    come before what means stop. None: the message says something more, or words of two flows.
    """
    words = normalise(text.replace(SIGN, f" {REFUSAL} "))
    if _begins_otherwise(words, begins):
        return None
    tokens = _tokens(words)
    found = _all_of_one(tokens, known)
    if found is not None or not tokens or tokens[0] not in _NO:
        return found
    wish = _after_no(tokens)
    return REFUSAL if wish not in _COMPLAINTS and _all_of_one(wish, known) == REFUSAL else None


def _begins_otherwise(words: str, begins: Collection[str]) -> bool:
    """Whether the first word alone, as in most messages, shows that they say something else."""
    found = _WORD.match(words)
    if found is None:
        return True
    word = _DRAWN_OUT.sub(r"\1", found[0])
    if found.end() == len(words):
        word = _once(word)
    elif len(word) == 1:
        return False  # it may be spelled out
    return word not in begins and word not in _NO


def without_no(words: str) -> str:
    """Take a "no" off the beginning of a text that `normalise` has left: "nej, lat mig vara"."""
    tokens = _WORD.findall(words)
    return " ".join(_after_no(tokens)) if tokens and tokens[0] in _NO else words


def _after_no(tokens: list[str]) -> list[str]:
    rest = next((at for at, token in enumerate(tokens) if token not in _NO), len(tokens))
    return tokens[rest:]


def _tokens(words: str) -> list[str]:
    """Take a message apart: "s.t.o.p" is one word, "stooop" is "stop", and so is "stopstop"."""
    tokens = _WORD.findall(_DRAWN_OUT.sub(r"\1", words))
    if _SPELLED.fullmatch(words):
        tokens = ["".join(tokens)]
    return [_once(tokens[0])] if len(tokens) == 1 else tokens


def _once(word: str) -> str:
    return word[: (word + word).find(word, 1)]


def _all_of_one(tokens: list[str], known: Mapping[str, str]) -> str | None:
    """Go through the words, the longest phrase first; stop at the first that belongs elsewhere."""
    found: str | None = None
    at = 0
    while at < len(tokens):
        taken = _longest(tokens, at, known)
        flow = known[" ".join(tokens[at : at + taken])] if taken else None
        if flow is None or found not in {None, flow}:
            return None
        found, at = flow, at + taken
    return found


def _longest(tokens: list[str], at: int, known: Mapping[str, str]) -> int:
    """Count the words of the longest known phrase that begins here; 0: none does."""
    lengths = range(min(_LONGEST, len(tokens) - at), 0, -1)
    return next((n for n in lengths if " ".join(tokens[at : at + n]) in known), 0)
