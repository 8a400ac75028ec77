"""What peer supporters keep of themselves, and how matching sees them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import bindparam, exists, func, select, update

from bot.model.ids import PersonId
from bot.model.peers import Gender, Peer, Topic, Way
from bot.model.people import Hours, Language, Role
from bot.store.peers import intros, topics
from bot.store.schema import address, peer, peer_contact, peer_request, person, role
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A peer supporter's own row. `hours` and `at` are wall-clock time where they live; 0 is Monday.

    `paused_at` with no `paused_until`: until they say. `every` is week, two_weeks, month or never:
    how often they want their own question, on `weekday` `at` that time.
    """

    person: PersonId
    known_as: str
    hours: Hours
    changed_at: datetime
    gender: Gender | None = None
    area: str | None = None
    ways: frozenset[Way] = frozenset(Way)
    days: frozenset[int] = frozenset(range(5))
    most: int = 3
    coordinator: PersonId | None = None
    paused_at: datetime | None = None
    paused_until: datetime | None = None
    every: str = "week"
    weekday: int = 3
    at: time = time(14)
    rounds: bool = True

    def rests(self, now: datetime) -> bool:
        """Whether they are in a pause."""
        if self.paused_at is None:
            return False
        return self.paused_until is None or self.paused_until > now


GET = Statement(select(*peer.c).where(peer.c.person == bindparam("whose")))
EVERY = Statement(
    select(*peer.c)
    .select_from(peer.join(person, person.c.id == peer.c.person))
    .where(
        person.c.erased_at.is_(None),
        exists().where(role.c.person == peer.c.person, role.c.role == Role.PEER.value),
    )
    .order_by(peer.c.person)
)
PUT = Statement(
    lambda insert_into: (
        stated := insert_into(peer).values({column.key: bindparam(column.key) for column in peer.c})
    ).on_conflict_do_update(
        index_elements=["person"],
        set_={
            column.key: stated.excluded[column.key] for column in peer.c if column.key != "person"
        },
    )
)
PAUSE = Statement(
    update(peer)
    .where(peer.c.person == bindparam("whose"))
    .values(paused_at=bindparam("now"), paused_until=bindparam("until"))
)
# Who can be written to, and how many they have: live contacts, and requests they said yes to.
SEEN = (
    select(
        peer.c.person,
        person.c.zone,
        person.c.stopped_at,
        exists().where(address.c.person == peer.c.person, address.c.state == "active"),
        select(func.count())
        .where(peer_contact.c.peer == peer.c.person, peer_contact.c.ended_at.is_(None))
        .scalar_subquery(),
        select(func.count())
        .where(peer_request.c.accepted_by == peer.c.person, peer_request.c.state == "accepted")
        .scalar_subquery(),
    )
    .select_from(peer.join(person, person.c.id == peer.c.person))
    .order_by(peer.c.person)
)
SEEN_ALL = Statement(SEEN)
SEEN_ONE = Statement(SEEN.where(peer.c.person == bindparam("whose")))


def get(tx: Tx, person_id: PersonId) -> Profile | None:
    """Give what a peer supporter keeps of themself; None: nothing yet."""
    row = GET.first(tx, whose=person_id)
    return None if row is None else _profile(row)


def every(tx: Tx) -> list[Profile]:
    """Give everybody who has a profile and is a peer supporter still, in no special order."""
    return [_profile(row) for row in EVERY.all(tx)]


def put(tx: Tx, profile: Profile) -> None:
    """Keep a profile, over the one before."""
    PUT.run(
        tx,
        person=profile.person,
        known_as=profile.known_as,
        gender=profile.gender,
        area=profile.area,
        ways=" ".join(sorted(profile.ways)),
        hours=f"{profile.hours.start:%H:%M}-{profile.hours.end:%H:%M}",
        days=" ".join(map(str, sorted(profile.days))),
        most=profile.most,
        coordinator=profile.coordinator,
        paused_at=profile.paused_at,
        paused_until=profile.paused_until,
        every=profile.every,
        weekday=profile.weekday,
        at=f"{profile.at:%H:%M}",
        rounds=profile.rounds,
        changed_at=profile.changed_at,
    )


def pause(tx: Tx, person_id: PersonId, now: datetime, until: datetime | None) -> bool:
    """Let a peer supporter rest; no `until`: until they say. False: they have no profile."""
    return PAUSE.run(tx, whose=person_id, now=now, until=until) > 0


def resume(tx: Tx, person_id: PersonId) -> bool:
    """Let a pause be over. False: they have no profile."""
    return PAUSE.run(tx, whose=person_id, now=None, until=None) > 0


def all_peers(tx: Tx, now: datetime) -> list[Peer]:
    """Give every peer supporter as matching sees them, those away too.

    `contacts`: live ones and accepted requests. `away`: in a pause, stopped, or reached nowhere.
    """
    seen = {row[0]: row for row in SEEN_ALL.all(tx)}
    shown, known = intros.approved(tx), topics.all_of(tx)
    return [
        _peer(profile, seen[profile.person], shown, known, now)
        for profile in every(tx)
        if profile.person in seen
    ]


def peer_of(tx: Tx, person_id: PersonId, now: datetime) -> Peer | None:
    """Give one peer supporter as matching sees them; None: they have no profile."""
    profile, seen = get(tx, person_id), SEEN_ONE.first(tx, whose=person_id)
    if profile is None or seen is None:
        return None
    shown = {person_id: intros.approved_of(tx, person_id)}
    return _peer(profile, seen, shown, {person_id: topics.of(tx, person_id)}, now)


Shown = defaultdict[PersonId, dict[Language, str]] | dict[PersonId, dict[Language, str]]
Known = dict[PersonId, frozenset[Topic]]


def _peer(profile: Profile, seen: Row, shown: Shown, known: Known, now: datetime) -> Peer:
    _, zone, stopped_at, is_reached, contacts, accepted = seen
    return Peer(
        id=profile.person,
        known_as=profile.known_as,
        gender=profile.gender,
        intros=shown.get(profile.person, {}),
        topics=known.get(profile.person, frozenset()),
        ways=profile.ways,
        hours=profile.hours,
        days=profile.days,
        zone=zone,
        most=profile.most,
        contacts=contacts + accepted,
        away=profile.rests(now) or stopped_at is not None or not is_reached,
    )


def _profile(row: Row) -> Profile:
    start, end = row[5].split("-")
    return Profile(
        person=PersonId(row[0]),
        known_as=row[1],
        gender=None if row[2] is None else Gender(row[2]),
        area=row[3],
        ways=frozenset(map(Way, row[4].split())),
        hours=Hours(time.fromisoformat(start), time.fromisoformat(end)),
        days=frozenset(map(int, row[6].split())),
        most=row[7],
        coordinator=row[8],
        paused_at=row[9],
        paused_until=row[10],
        every=row[11],
        weekday=row[12],
        at=time.fromisoformat(row[13]),
        rounds=row[14],
        changed_at=row[15],
    )
