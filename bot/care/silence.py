"""How long tenants have been silent, against what was agreed with each. The bot chases nobody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.care.rhythms import LOUD
from bot.model.ids import PersonId
from bot.store import talks
from bot.store.talks import Heard
from bot.store.transaction import Tx

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Whole days without a sign of life. `due`: it is time for a worker to do what was agreed.

    `agreed` is leave, call or knock, the last two `after` so many days; None while nothing is
    agreed. A protected identity has no `name` here.
    """

    person: PersonId
    name: str
    protected: bool
    days: int
    agreed: str | None
    after: int | None
    due: bool


def of_tenants(tx: Tx, *, now: datetime) -> list[Silence]:
    """Read the silence of every tenant who was introduced and has not written STOP, as `measured` orders it."""
    return measured(talks.last_heard(tx), now=now)


def measured(last_heard: Iterable[Heard], *, now: datetime) -> list[Silence]:
    """Say how long each has been silent: who is due first, then the longest."""
    return sorted(
        (_silence(one, now) for one in last_heard), key=lambda one: (not one.due, -one.days)
    )


def _silence(one: Heard, now: datetime) -> Silence:
    days = max((now - one.at) // DAY, 0)
    after = one.silence_days if one.silence in LOUD else None
    return Silence(
        person=one.person,
        name="" if one.protected else one.name,
        protected=one.protected,
        days=days,
        agreed=one.silence,
        after=after,
        due=after is not None and days >= after,
    )
