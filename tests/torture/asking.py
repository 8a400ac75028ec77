"""How tenants who ask for a peer supporter, and the peer supporters, answer what they get: at random."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

Say = Callable[[random.Random], str | None]  # what is answered; None: silence


def one_of(*answers: str | None) -> Say:
    """Answer one of these, each as likely as it stands there often."""
    return lambda chance: chance.choice(answers)


FIRST: Final = "Peer"
# What stands in a question, and what is answered. The first that fits counts.
TENANT: Final[Mapping[str, Say]] = {
    "Who would you like to be in contact with": one_of("1", "2", "{any}", "{any}", "{any}"),
    "What would you like to talk about": one_of("1", "2", "6", "0", "my street, and the nights"),
    "How would you like to be in contact": one_of("1", "2", "3", "0", "0"),
    "Which time of day": one_of("1", "2", "0", "0"),
    "Does it matter who it is": one_of("1", "2", "0", "0", "0"),
    "Only my first name": one_of("1", "1", "1", "2"),
    "gets this:": one_of("1"),
    "Is that all right": one_of("1", "1", "1", "1", "1", "1", "1", "2", "0", None),
    "Shall we ask somebody else": one_of("1", "1", "1", "0", None),
    "Nobody could just now": one_of("1", "1", "1", "0", None),
    "we write to you": one_of(None, None, None, None, None, None, None, None, None, "no peer"),
}
PEER: Final[Mapping[str, Say]] = {
    "would like contact": one_of("1", "1", "1", "2", "2", "3", "3", None, None, None),
}
_ANY: Final = re.compile(r"(\d) It does not matter")


def answer(table: Mapping[str, Say], text: str, chance: random.Random) -> str | None:
    """Say what somebody answers to a text; None: nothing."""
    for part, say in table.items():
        if part in text:
            said = say(chance)
            found = _ANY.search(text)
            return found[1] if said == "{any}" and found else said
    return None


def has(texts: Sequence[str], part: str) -> int:
    """Count the texts that have this in them."""
    return sum(part in text for text in texts)
