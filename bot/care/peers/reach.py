"""When each of two people who write with each other reads what the other wrote."""

from datetime import datetime, timedelta
from typing import Final

from bot.care.peers.hours import works_from
from bot.care.quiet import loud_from, quiet_from
from bot.model.ids import PersonId
from bot.model.peers import Side
from bot.model.people import Person, Team
from bot.store import people
from bot.store.peers import profiles
from bot.store.peers.contacts import Contact
from bot.store.peers.profiles import Profile
from bot.store.transaction import Tx

AWAKE: Final = timedelta(minutes=30)  # who wrote so lately may be answered in quiet hours


def reads_from(
    tx: Tx, contact: Contact, reader: PersonId, team: Team, now: datetime
) -> datetime | None:
    """Give when this side may be written to: `now` in their hours; None: nobody knows when.

    A peer supporter in working hours, after a rest; a tenant outside quiet hours, or while they write.
    """
    person = people.look_at(tx, reader)
    if person is None:
        return None
    if contact.side(reader) is Side.TENANT:
        return (
            now
            if _is_awake(contact, now)
            else loud_from(now, person.quiet or team.quiet, person.zone)
        )
    profile = profiles.get(tx, reader)
    if profile is None:
        return loud_from(now, person.quiet or team.quiet, person.zone)
    return at_work(profile, person, team, now)


def _is_awake(contact: Contact, now: datetime) -> bool:
    return contact.tenant_at is not None and now - contact.tenant_at <= AWAKE


def at_work(profile: Profile, person: Person, team: Team, now: datetime) -> datetime | None:
    """Give when a peer supporter is at work: `now` if they are; None: in a rest until they say."""
    begins = now
    if profile.rests(now):
        if profile.paused_until is None:
            return None
        begins = profile.paused_until
    return works_from(profile.hours, profile.days, person.zone, begins, team.country)


def reads_until(
    contact: Contact, person: Person, team: Team, now: datetime, stale: datetime
) -> datetime:
    """Give until when a text may still be sent: a tenant's quiet hours end it, unless they write."""
    if contact.side(person.id) is Side.PEER or _is_awake(contact, now):
        return stale
    quiet = quiet_from(now, person.quiet or team.quiet, person.zone)
    return stale if quiet is None else min(stale, quiet)
