"""Emergency numbers: they belong to the country, never to the language."""

from dataclasses import dataclass
from datetime import date

from bot.model.people import Country


@dataclass(frozen=True, slots=True)
class Emergency:
    """A number to ring, where it is from, and when somebody of the organisation last confirmed it."""

    number: str
    source: str
    confirmed: date | None = None


# Norway has one number a service; 113 is the ambulance (helsenorge.no). Unconfirmed until the
# operator has checked them: `terskel doctor` says so.
EMERGENCY = {
    Country.SE: Emergency("112", "https://www.sosalarm.se"),
    Country.NO: Emergency("113", "https://www.helsenorge.no"),
    Country.DK: Emergency("112", "https://www.borger.dk"),
}
