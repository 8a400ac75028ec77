"""Whom a peer supporter can reach: their coordinator and each other. Only these read what they say here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.care.peers.hours import works_from
from bot.care.quiet import loud_from
from bot.model.ids import PersonId
from bot.model.people import Person, Role, Team
from bot.store import people, prompts
from bot.store.peers import profiles
from bot.store.transaction import Tx

NOTE: Final = "peer_note"  # the flow by which one hears of another
ANSWERED: Final = "peer_answered"  # the flow by which they hear what a tenant approved
KEEP: Final = timedelta(days=3)  # that a note waits for somebody

Values = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can be written to, as peer supporters know them, and from when on they read."""

    person: PersonId
    name: str
    reads_from: datetime


def coordinator_of(tx: Tx, peer: PersonId) -> Person | None:
    """Give whoever looks after this peer supporter: their own coordinator, else any; None: nobody is."""
    return _first(tx, peer, Role.COORDINATOR)


def reader_of(tx: Tx, peer: PersonId) -> Person | None:
    """Give who says whether tenants may see what a peer supporter writes of themself.

    Their coordinator, as above, else whoever leads the team.
    """
    return _first(tx, peer, Role.COORDINATOR, Role.LEAD)


def _first(tx: Tx, peer: PersonId, *roles: Role) -> Person | None:
    profile = profiles.get(tx, peer)
    own = people.look_at(tx, profile.coordinator) if profile and profile.coordinator else None
    others = [one for role in roles for one in people.with_role(tx, role)]
    return next((one for one in (own, *others) if one and _is_there(tx, one, besides=peer)), None)


def told_of(tx: Tx, peers: Iterable[PersonId]) -> list[Person]:
    """Give whom to tell what concerns these peer supporters, and is not what they say themselves.

    Their own coordinators, else all coordinators, else whoever leads the team.
    """
    profiled = (profiles.get(tx, one) for one in peers)
    own = {one.coordinator for one in profiled if one and one.coordinator}
    found = [people.look_at(tx, one) for one in sorted(own)]
    here = [one for one in found if one and not one.stopped and people.addresses(tx, one.id)]
    return here or people.with_role(tx, Role.COORDINATOR) or people.with_role(tx, Role.LEAD)


def _is_there(tx: Tx, person: Person, *, besides: PersonId) -> bool:
    """Whether somebody else can be written to."""
    return person.id != besides and not person.stopped and bool(people.addresses(tx, person.id))


def the_coordinator(tx: Tx, peer: PersonId, team: Team, now: datetime) -> Colleague | None:
    """Give the coordinator of a peer supporter as a colleague."""
    found = coordinator_of(tx, peer)
    if found is None:
        return None
    reads_from = loud_from(now, found.quiet or team.quiet, found.zone)
    return Colleague(found.id, found.name, reads_from)


def colleagues(tx: Tx, besides: PersonId, team: Team, now: datetime) -> list[Colleague]:
    """Give the other peer supporters who are not away, whoever is at work first."""
    found = [
        Colleague(
            one.id, one.known_as, works_from(one.hours, one.days, one.zone, now, team.country)
        )
        for one in profiles.all_peers(tx, now)
        if one.id != besides and not one.away
    ]
    return sorted(found, key=lambda one: one.reads_from)


def who_want_rounds(tx: Tx, besides: PersonId, team: Team, now: datetime) -> list[Colleague]:
    """Give the other peer supporters who want what is written to all, those in a rest left out."""
    wanted = {one.person for one in profiles.every(tx) if one.rounds}
    return [one for one in colleagues(tx, besides, team, now) if one.person in wanted]


def tell(tx: Tx, to: Colleague, values: Values, mark: str, now: datetime, flow: str = NOTE) -> None:
    """Let a colleague read a note when they are at work, at once if they are now.

    It breaks in on whatever is asked there: nothing is asked. Of the same `mark` there is one.
    """
    due = max(to.reads_from, now)
    key = f"{flow}:{mark}"
    prompts.add(tx, to.person, key, flow, values, urgent=True, due=due, best_before=due + KEEP)
