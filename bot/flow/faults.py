"""What is wrong in the flows and catalogs: where, and the way out. All of it at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake: `line` counts from 1, `place` is a step, a word or a text of that file."""

    file: str
    line: int
    place: str
    sentence: str

    def __str__(self) -> str:
        """Write it as `file:line: place: sentence`, which editors can jump to."""
        return f"{self.file}:{self.line}: {self.place}: {self.sentence}"


class FlowsBroken(Exception):
    """Flows cannot be used. `faults` holds everything that is wrong with them, in order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give ' Did you mean "latest"?' for the nearest of `known`, or nothing."""
    near = get_close_matches(word, list(known), n=1)
    return f' Did you mean "{near[0]}"?' if near else ""
