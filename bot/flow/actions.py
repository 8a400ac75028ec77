"""What a flow may count on when it wants an action done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What an action can come to: its outcomes, and the names of the values that it gives back."""

    outcomes: tuple[str, ...] = ("done",)
    values: tuple[str, ...] = ()
