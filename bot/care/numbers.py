"""Emergency numbers and crisis lines: they belong to the country, never to the language.

None of them is taken for true until somebody of the organisation has rung it or looked it up, and
has said so with `terskel numbers confirm`.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.model.numbers import Number, Purpose
from bot.model.people import Country, Hours
from bot.settings import Settings
from bot.settings.forms import NO_LINE, line
from bot.store import access, confirmations
from bot.store.transaction import Tx

SEEN = date(2026, 11, 22)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """What people of one country ring. A line that is None is never named."""

    emergency: Number
    ambulance: Number
    crisis: Number | None = None
    violence: Number | None = None

    def all(self) -> Iterator[Number]:
        """Give those that there are."""
        yield from (self.emergency, self.ambulance)
        yield from (one for one in (self.crisis, self.violence) if one)


def numbers_of(settings: Settings) -> Numbers:
    """Give the country's numbers, and what the organisation has set in their place."""
    known = KNOWN[settings.country]
    return Numbers(
        emergency=_digits(known.emergency, settings.emergency_number),
        ambulance=_digits(known.ambulance, settings.ambulance_number),
        crisis=_line(Purpose.CRISIS, known.crisis, settings.crisis_line),
        violence=_line(Purpose.VIOLENCE, known.violence, settings.violence_line),
    )


def _digits(known: Number, given: str | None) -> Number:
    return replace(known, digits=given, source=OWN, seen=None) if given else known


def _line(purpose: Purpose, known: Number | None, given: str | None) -> Number | None:
    if given is None:
        return known
    if given == NO_LINE:
        return None
    name, digits, hours = line(given)
    return Number(purpose=purpose, name=name, digits=digits, source=OWN, hours=hours)


def unconfirmed(tx: Tx, numbers: Numbers) -> tuple[Number, ...]:
    """Give the numbers that nobody has confirmed as they are now."""
    known = confirmations.all(tx)
    return tuple(one for one in numbers.all() if one.what not in known)


def confirm(tx: Tx, whats: Collection[str], *, who: str, now: datetime) -> None:
    """Keep that `who` has confirmed these, in the words of `Number.what`; the access log knows too."""
    for what in whats:
        confirmations.put(tx, what, who, now)
        access.note(tx, who, f"confirmed {what}", None, None, now)


def named(tx: Tx, number: Number | None, local: datetime) -> Number | None:
    """Give a line only if it may be named: somebody has confirmed it, and it is open now."""
    if number is None or not number.is_open(local) or number.what not in confirmations.all(tx):
        return None
    return number


OWN = "your own settings"


def _number(
    purpose: Purpose, name: str, digits: str, source: str, hours: Hours | None = None
) -> Number:
    return Number(purpose=purpose, name=name, digits=digits, source=source, seen=SEEN, hours=hours)


# Norway has one number a service. Where a line's hours have changed over the years the narrowest
# are given here: a closed line is never named. All of it is to be confirmed by the operator.
KNOWN = {
    Country.SE: Numbers(
        emergency=_number(Purpose.EMERGENCY, "SOS Alarm", "112", "https://www.sosalarm.se"),
        ambulance=_number(Purpose.AMBULANCE, "SOS Alarm", "112", "https://www.sosalarm.se"),
        crisis=_number(
            Purpose.CRISIS,
            "Mind",
            "90101",
            "https://mind.se",
            Hours(time(6), time(0)),
        ),
        violence=_number(
            Purpose.VIOLENCE,
            "Kvinnofridslinjen",
            "020-50 50 50",
            "https://kvinnofridslinjen.se",
        ),
    ),
    Country.NO: Numbers(
        emergency=_number(Purpose.EMERGENCY, "Politiet", "112", "https://www.politiet.no"),
        ambulance=_number(Purpose.AMBULANCE, "AMK", "113", "https://www.helsenorge.no"),
        crisis=_number(Purpose.CRISIS, "Mental Helse", "116 123", "https://mentalhelse.no"),
        violence=_number(Purpose.VIOLENCE, "VO-linjen", "116 006", "https://volinjen.no"),
    ),
    Country.DK: Numbers(
        emergency=_number(Purpose.EMERGENCY, "Alarmcentralen", "112", "https://www.borger.dk"),
        ambulance=_number(Purpose.AMBULANCE, "Alarmcentralen", "112", "https://www.borger.dk"),
        crisis=_number(
            Purpose.CRISIS,
            "Livslinien",
            "70 201 201",
            "https://www.livslinien.dk",
            Hours(time(11), time(5)),
        ),
        violence=_number(Purpose.VIOLENCE, "Lev Uden Vold", "1888", "https://levudenvold.dk"),
    ),
}
