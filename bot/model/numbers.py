"""Numbers to ring when somebody is in danger, and where they are from."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.model.people import Hours


class Purpose(StrEnum):
    """What a number is for."""

    EMERGENCY = "emergency"  # the police, and whoever else is needed
    AMBULANCE = "ambulance"
    CRISIS = "crisis"  # somebody to talk to who knows about not wanting to live
    VIOLENCE = "violence"  # somebody to talk to who knows about being hurt at home


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number. `seen` is when it was written down here; without `hours` it is always open.

    `hours` are wall-clock time of the country.
    """

    purpose: Purpose
    name: str
    digits: str
    source: str
    seen: date | None = None
    hours: Hours | None = None

    @property
    def what(self) -> str:
        """Say all that somebody confirms: when any of it changes, it is unconfirmed again."""
        hours = f" {self.hours.start:%H:%M}-{self.hours.end:%H:%M}" if self.hours else ""
        return f"{self.purpose}: {self.name} {self.digits}{hours}"

    def is_open(self, local: datetime) -> bool:
        """Whether somebody answers at this moment of the country's clock."""
        moment: time = local.time()
        return self.hours is None or self.hours.hold(moment)
