"""Who somebody says they are: "hej det är Ali", "my name is Ali Berg"."""

import re
from typing import Final

from bot.words.letters import normalise

LONGEST: Final = 120  # letters; a longer text is a story in which somebody is named
_NAME: Final = r"[^\W\d_a-zåäöæøü][\w'\u2019-]+(?: [^\W\d_a-zåäöæøü][\w'\u2019-]+){0,2}"
_ENDS: Final = r"(?=\s*(?:$|[.,!?;:\n/]|(?:här|her|here|och|og|and|som har|som fått|who)\b))"
# The sentence is over after the name, or goes on about the one who writes.
_SAID: Final = re.compile(
    rf"(?:^|[\s.,!:;])(?i:det är|det här är|detta är|jag heter|mitt namn är|det er|dette er|jeg heter"
    rf"|eg heiter|heiter|jeg hedder|mit navn er|navnet er|this is|it is|it's|my name is|name is)\s+"
    rf"({_NAME}){_ENDS}"
)
_HERE: Final = re.compile(
    rf"^(?i:hej|hei|hi|hello|hejsan|hallå|hallo)?[\s,!]*({_NAME}) (?i:här|her|here)\b"
)


def introduced(text: str) -> str | None:
    """Give the name by which somebody introduces themselves in a short message; None: nobody does."""
    if len(text) > LONGEST:
        return None
    found = _SAID.search(text) or _HERE.match(text)
    return found[1] if found else None


def is_called(name: str, known: str) -> bool:
    """Whether a part of the `name` is a part of the `known` one: Kim is "Kim Berg", and "kim"."""
    return not set(normalise(name).split()).isdisjoint(normalise(known).split())
