"""How peer supporters have been: their own question, at their own rhythm, for their coordinator alone."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.care import rhythms
from bot.model.ids import PersonId
from bot.model.people import Person
from bot.store import people, timers
from bot.store.peers import profiles, weeks
from bot.store.peers.profiles import Profile
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx

WEEK: Final = "peer_week"  # the flow that asks, and its timer


def plan(tx: Tx, profile: Profile, zone: str, now: datetime, *, weeks_on: int = 0) -> None:
    """Set the timer of their own question, or take it away where they want none."""
    due = rhythms.next_check_in(_rhythm(profile, zone), now, weeks=weeks_on)
    if due is None:
        timers.cancel(tx, f"{WEEK}:{profile.person}")
    else:
        timers.set(tx, f"{WEEK}:{profile.person}", WEEK, due, profile.person, {})


def plan_next(tx: Tx, person: Person, due: datetime) -> None:
    """Set the timer of the question after the one that was due then."""
    profile = profiles.get(tx, person.id)
    if profile is not None:
        weeks_on = rhythms.WEEKS.get(profile.every, 1)
        plan(tx, profile, person.zone, due, weeks_on=weeks_on)


def _rhythm(profile: Profile, zone: str) -> Rhythm:
    return Rhythm(
        every=profile.every,
        weekday=profile.weekday,
        at=profile.at,
        zone=zone,
        changed_at=profile.changed_at,
        paused_until=profile.paused_until if profile.paused_at else None,
    )


def plan_all(tx: Tx, now: datetime) -> int:
    """Set the timer of everybody's own question where none stands; say for how many."""
    missing = [one for one in profiles.every(tx) if not timers.standing(tx, f"{WEEK}:{one.person}")]
    for profile in missing:
        person = people.look_at(tx, profile.person)
        if person is not None:
            plan(tx, profile, person.zone, now)
    return len(missing)


def set_rhythm(tx: Tx, person: Person, every: str, now: datetime) -> Profile | None:
    """Keep how often they want to be asked; None: they have no profile."""
    profile = profiles.get(tx, person.id)
    if profile is None:
        return None
    changed = replace(profile, every=every, changed_at=now)
    profiles.put(tx, changed)
    asked = timedelta(
        weeks=rhythms.WEEKS.get(every, 1) - 1
    )  # just now, or they would not have chosen
    plan(tx, changed, person.zone, now + asked)
    return changed


def keep(tx: Tx, peer: PersonId, answer: str | None, words: str | None, now: datetime) -> None:
    """Keep how it has been; None is skipped, and is kept too, so that nobody is asked why."""
    weeks.keep(tx, peer, now, answer=answer, words=words)


def add_words(tx: Tx, peer: PersonId, words: str) -> None:
    """Add own words to what they answered last."""
    latest = weeks.latest(tx, peer)
    if latest is not None:
        weeks.set_words(tx, latest.id, f"{latest.words}\n{words}" if latest.words else words)
