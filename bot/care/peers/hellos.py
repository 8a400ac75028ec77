"""A peer supporter's own hello to every tenant: after moving in and twice a year, beside the check-ins."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.care import rhythms as care_rhythms
from bot.care.peers.matching import rank
from bot.care.reading import is_working_day
from bot.model.ids import PersonId
from bot.model.peers import Suggestion, Wish
from bot.model.people import Country, Hours, Person, Role
from bot.store import rhythms, timers
from bot.store.peers import contacts, exclusions, hello_timers, intros, profiles, requests, told
from bot.store.transaction import Tx

FLOW: Final = "peer_hello"  # the flow, and its timer
FIRST: Final = timedelta(days=2)  # after somebody has agreed: not among all that is said that day
AGAIN: Final = timedelta(days=1)  # where nobody is free, or something else is asked just now
IN_CONTACT: Final = timedelta(days=28)  # whoever writes with one, or has asked, need not be told
APART: Final = timedelta(days=1)  # from a check-in, before and after
TIMES: Final = Hours(time(11), time(17))  # local: when a peer supporter would say hello
MOST_DAYS: Final = 60  # ahead: a rhythm leaves a day free within a week, holidays within two
SPREAD: Final = 14  # days over which the first hellos of many come
AT_ONCE: Final = 500  # tenants whose timers are set in one unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """Who says hello, and what they tell of when one can meet them."""

    peer: PersonId
    known_as: str
    meets: str | None


def key(tenant: PersonId) -> str:
    """Name the one timer that brings a tenant's next hello."""
    return f"{FLOW}:{tenant}"


def plan(tx: Tx, tenant: PersonId, due: datetime) -> None:
    """Set a tenant's next hello, or the next look at whether one may be said."""
    timers.set(tx, key(tenant), FLOW, due, tenant, {})


def plan_first(tx: Tx, person: Person, now: datetime) -> None:
    """Set the first hello of a tenant who has agreed or begun again. How long ago the last one was is
    seen when it is due.
    """
    if Role.TENANT in person.roles and not timers.standing(tx, key(person.id)):
        plan(tx, person.id, now + FIRST)


def plan_all(tx: Tx, after: PersonId, now: datetime) -> PersonId | None:
    """Set the first hello of tenants after this one who have none ahead of them; give the last of them.

    None: there are no more, or no peer supporters who could say it. They come over two weeks, so
    that not everybody writes to a peer supporter on the same day.
    """
    missing = hello_timers.missing(tx, f"{FLOW}:", after, AT_ONCE) if profiles.every(tx) else []
    for tenant in missing:
        plan(tx, tenant, now + FIRST + timedelta(days=tenant % SPREAD))
    return missing[-1] if missing else None


def want(tx: Tx, person: Person) -> bool:
    """Whether a tenant may be said hello to at all: agreed, not stopped, and not "not this again"."""
    is_tenant = Role.TENANT in person.roles
    return (
        is_tenant and care_rhythms.may_begin(person) and told.last(tx, person.id, "never") is None
    )


def not_again(tx: Tx, tenant: PersonId, now: datetime) -> None:
    """Keep that a tenant wants no hello any more."""
    timers.cancel(tx, key(tenant))
    told.note(tx, tenant, "never", now)


def put_off_to(
    tx: Tx, person: Person, quiet: Hours, every: timedelta, country: Country, now: datetime
) -> datetime:
    """Give the moment from which a tenant may be said hello to: `now`, if it is now.

    So long after the last one; not to who writes with a peer supporter or has asked; and in good
    time, a day away from any check-in.
    """
    last = told.last(tx, person.id, "hello")
    if last is not None and now < last.at + every:
        return _in_time(tx, person, quiet, country, last.at + every)
    if contacts.live_of(tx, person.id) or requests.open_of(tx, person.id):
        return now + IN_CONTACT
    return _in_time(tx, person, quiet, country, now)


def _in_time(tx: Tx, person: Person, quiet: Hours, country: Country, moment: datetime) -> datetime:
    """Give `moment` or the first one after it on a working day, in the hours, away from check-ins."""
    zone = ZoneInfo(person.zone)
    asked = _check_ins(tx, person, moment)
    for ahead in range(MOST_DAYS):
        day = moment.astimezone(zone).date() + timedelta(days=ahead)
        found = _on(day, zone, quiet, max(moment, asked.rests_until or moment))
        if found and is_working_day(day, country) and not asked.near(found):
            return found
    return moment + timedelta(days=MOST_DAYS)


def _on(day: date, zone: ZoneInfo, quiet: Hours, earliest: datetime) -> datetime | None:
    """Give the first whole hour of a day that is in time and not before `earliest`; that itself, if it is."""
    local = earliest.astimezone(zone)
    if local.date() == day and TIMES.hold(local.time()) and not quiet.hold(local.time()):
        return earliest
    for hour in range(TIMES.start.hour, TIMES.end.hour):
        found = datetime.combine(day, time(hour), zone)
        if found >= earliest and not quiet.hold(found.time()):
            return found.astimezone(UTC)
    return None


@dataclass(frozen=True, slots=True)
class _CheckIns:
    """The check-ins before and after a moment, and until when the person wants to be left alone."""

    moments: tuple[datetime, ...]
    step: timedelta | None
    rests_until: datetime | None

    def near(self, moment: datetime) -> bool:
        """Whether one lies within a day of this moment."""
        return any(abs(self._nearest(one, moment) - moment) < APART for one in self.moments)

    def _nearest(self, one: datetime, moment: datetime) -> datetime:
        """Follow the rhythm to the check-in that lies nearest."""
        if self.step is None:
            return one
        return one + round((moment - one) / self.step) * self.step


def _check_ins(tx: Tx, person: Person, now: datetime) -> _CheckIns:
    due = timers.due_at(tx, care_rhythms.key(person.id))
    rhythm = rhythms.get(tx, person.id)
    weeks = care_rhythms.WEEKS.get(rhythm.every) if rhythm else None
    rests = rhythm.paused_until if rhythm and rhythm.paused_until else None
    return _CheckIns(
        moments=() if due is None else (due,),
        step=timedelta(weeks=weeks) if weeks else None,
        rests_until=rests if rests and rests > now else None,
    )


def whose(tx: Tx, person: Person, country: Country, now: datetime) -> Hello | None:
    """Give whose turn it is to say hello to this tenant; None: nobody could write with them now.

    Of all who could, whoever has said hello least often.
    """
    wish = Wish(language=person.language, excluded=exclusions.of_tenant(tx, person.id))
    found = rank(wish, profiles.all_peers(tx, now), now=now, country=country)
    if not found:
        return None
    said = told.hellos(tx)
    first = min(found, key=lambda one: said.get(one.peer.id, 0))
    return _hello(tx, first, person)


def _hello(tx: Tx, one: Suggestion, person: Person) -> Hello:
    intro = intros.get(tx, one.peer.id, person.language)
    return Hello(peer=one.peer.id, known_as=one.peer.known_as, meets=intro.meets if intro else None)


def said(tx: Tx, tenant: PersonId, peer: PersonId, every: timedelta, now: datetime) -> None:
    """Note that a tenant was told, by whom, and set the next one."""
    told.note(tx, tenant, "hello", now, peer)
    plan(tx, tenant, now + every)
