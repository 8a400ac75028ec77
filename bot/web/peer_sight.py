"""What the pages about peer support read from the store, each time as one snapshot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.care.peers import fairness
from bot.care.peers.fairness import QUARTER, Gap
from bot.care.roster import everybody
from bot.model.ids import PersonId
from bot.model.peers import OfferState, Peer
from bot.model.people import Role
from bot.store.peers import figures, intros, profiles, weeks
from bot.store.peers.figures import Live, Out, Pending, Tenant
from bot.store.peers.intros import Intro
from bot.store.peers.profiles import Profile
from bot.store.peers.weeks import Week
from bot.store.roster import Enrolled
from bot.store.transaction import Tx

MOST: Final = 50  # requests, and contacts
IN_VAIN: Final = timedelta(days=14)  # for which a request that nobody could answer is shown
LATELY: Final = timedelta(weeks=13)  # over which offers and answers are counted


@dataclass(frozen=True, slots=True)
class Support:
    """Who asked for a peer supporter, and who is in contact with one: that they are, never what."""

    pending: Sequence[Pending]
    live: Sequence[Live]


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """A peer supporter as their coordinator sees them: load, answers to offers, how the week has been."""

    peer: Peer
    profile: Profile
    answers: Mapping[OfferState, int]
    week: Week | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The figures of the unit up to a Monday, and as they were a quarter earlier."""

    until: datetime
    now: Gap
    earlier: Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinating:
    """What a coordinator sees."""

    support: Support
    offers: Sequence[Out]
    colleagues: Sequence[Colleague]
    intros: Sequence[tuple[Intro, Enrolled]]
    counted: Counted
    workers: Sequence[Enrolled]


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What a case manager sees of their own tenants."""

    worker: Enrolled
    tenants: Sequence[Tenant]
    support: Support
    counted: Counted


def support(tx: Tx, *, now: datetime) -> Support:
    """See who waits for a peer supporter or has one, the longest waiting first."""
    return Support(figures.pending(tx, since=now - IN_VAIN, limit=MOST), figures.live(tx, MOST))


def coordinating(tx: Tx, *, now: datetime, zone: str) -> Coordinating:
    """See all that the coordinator's page shows."""
    here = {one.id: one for one in everybody(tx)}
    return Coordinating(
        support=support(tx, now=now),
        offers=figures.offers(tx, since=now - IN_VAIN),
        colleagues=_colleagues(tx, now),
        intros=[(one, here[one.person]) for one in intros.waiting(tx) if one.person in here],
        counted=_counted(tx, now, zone),
        workers=sorted(
            (one for one in here.values() if Role.WORKER in one.roles),
            key=lambda one: one.name.casefold(),
        ),
    )


def own(tx: Tx, ref: str, *, now: datetime, zone: str) -> Own | None:
    """See what the case manager with this reference sees. None: there is no such case manager."""
    worker = next(
        (one for one in everybody(tx) if one.ref == ref and Role.WORKER in one.roles), None
    )
    if worker is None:
        return None
    tenants = [one for one in figures.tenants(tx, now) if one.worker == worker.id]
    theirs = {one.person for one in tenants}
    seen = support(tx, now=now)
    return Own(
        worker=worker,
        tenants=[one for one in tenants if one.whole == one.person],
        support=Support(
            [one for one in seen.pending if one.person in theirs],
            [one for one in seen.live if one.person in theirs],
        ),
        counted=_counted(tx, now, zone),
    )


def _colleagues(tx: Tx, now: datetime) -> list[Colleague]:
    kept: dict[PersonId, Profile] = {one.person: one for one in profiles.every(tx)}
    answers = figures.answers(tx, since=now - LATELY)
    found = [
        Colleague(
            peer=peer,
            profile=kept[peer.id],
            answers=answers.get(peer.id, {}),
            week=weeks.latest(tx, peer.id),
        )
        for peer in profiles.all_peers(tx, now)
    ]
    return sorted(found, key=lambda one: one.peer.known_as.casefold())


def _counted(tx: Tx, now: datetime, zone: str) -> Counted:
    until = fairness.counted_until(now, zone)
    return Counted(
        until=until,
        now=_gap(tx, until),
        earlier=_gap(tx, fairness.counted_until(now - QUARTER, zone)),
    )


def _gap(tx: Tx, until: datetime) -> Gap:
    return fairness.gap(fairness.standings(figures.tenants(tx, until)))
