"""A peer supporter rests, for as long as they say and never asked why; tenants they write with hear of it."""

from datetime import datetime, timedelta
from typing import Final

from bot.care.peers import offers, weeks
from bot.model.people import Person
from bot.store import prompts, timers
from bot.store.peers import contacts, profiles
from bot.store.transaction import Tx
from bot.words.times import iso_day

BACK: Final = "peer_back"  # the flow by which a rest ends, and its timer
AWAY: Final = "peer_away"  # the flow by which a tenant hears of it
KEEP: Final = timedelta(days=3)  # that they are told


def begin(tx: Tx, person: Person, until: datetime | None, now: datetime) -> bool:
    """Let a peer supporter rest, never asked why; None: until they say. False: they have no profile.

    What they were asked and have not answered counts as "not now". Tenants they write with hear
    until when.
    """
    if not profiles.pause(tx, person.id, now, until):
        return False
    offers.set_aside(tx, person.id, now)
    timers.cancel(tx, f"{BACK}:{person.id}")
    if until is not None:
        timers.set(tx, f"{BACK}:{person.id}", BACK, until, person.id, {})
    _tell_tenants(tx, person, until, now)
    _plan_after(tx, person, now)
    return True


def end(tx: Tx, person: Person, now: datetime) -> bool:
    """Let them be at work again. False: they were. Tenants hear of it, unless they knew the day."""
    profile = profiles.get(tx, person.id)
    if profile is None or profile.paused_at is None:
        return False
    knew = profile.paused_until is not None and profile.paused_until <= now
    profiles.resume(tx, person.id)
    timers.cancel(tx, f"{BACK}:{person.id}")
    if not knew:
        _tell_tenants(tx, person, now, now)
    _plan_after(tx, person, now)
    return True


def _plan_after(tx: Tx, person: Person, now: datetime) -> None:
    profile = profiles.get(tx, person.id)
    if profile is not None and not (profile.paused_at and profile.paused_until is None):
        weeks.plan(tx, profile, person.zone, now)
    else:
        timers.cancel(tx, f"{weeks.WEEK}:{person.id}")


def _tell_tenants(tx: Tx, peer: Person, until: datetime | None, now: datetime) -> None:
    """Let every tenant they write with know: `until` now is that they are back."""
    profile = profiles.get(tx, peer.id)
    for one in contacts.live_of(tx, peer.id):
        if one.peer == peer.id and profile is not None:
            values: dict[str, str | int | bool | None] = {
                "contact": one.id,
                "peer": profile.known_as,
                "until": None if until is None else iso_day(until, peer.zone),
                "open": "yes" if until is None else "no",
                "back": "yes" if until == now else "no",
            }
            due_by = max(until or now, now) + KEEP
            prompts.withdraw(tx, one.person, f"{AWAY}:{one.id}")
            key = f"{AWAY}:{one.id}"
            prompts.add(
                tx, one.person, key, AWAY, values, urgent=False, due=now, best_before=due_by
            )
