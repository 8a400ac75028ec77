"""People and the addresses they write from. Only here is a number kept, sealed; it is found by HMAC."""

import secrets
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, insert, select, update

from bot.model.ids import AddressId, PersonId
from bot.model.people import Address, Channel, Country, Hours, Language, Person, Role
from bot.store.schema import address, person, role, talk
from bot.store.schema import team as teams
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx


class AddressTaken(Exception):
    """Somebody else is reached there already."""


@dataclass(frozen=True, slots=True)
class Met:
    """A person, the address to answer at, and where their conversation stands (JSON, None at first)."""

    person: Person
    address: Address
    talk: str | None
    replies: int
    counted_from: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """Somebody whom staff add. `reads_at` are their own reading times, if they are staff."""

    name: str
    roles: frozenset[Role]
    language: Language
    zone: str
    team: int = 1
    handle: str | None = None
    worker: PersonId | None = None
    introduced_at: datetime | None = None
    agreed_at: datetime | None = None
    protected: bool = False
    reads_at: tuple[time, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamRow:
    """The team that owns the database."""

    name: str
    country: Country
    zone: str


worker = person.alias("worker")
ROLES = (
    select(func.aggregate_strings(role.c.role, " "))
    .where(role.c.person == person.c.id)
    .scalar_subquery()
)
ABOUT: tuple[Any, ...] = (
    person.c.id,
    person.c.ref,
    person.c.name,
    person.c.language,
    ROLES.label("roles"),
    person.c.zone,
    person.c.quiet,
    person.c.worker,
    worker.c.name.label("worker_name"),
    worker.c.reads_at,
    person.c.introduced_at,
    person.c.agreed_at,
    person.c.declined_at,
    person.c.stopped_at,
    person.c.protected,
)
WITH_WORKER = person.outerjoin(worker, worker.c.id == person.c.worker)
TALK = (
    address.c.id,
    address.c.channel,
    address.c.state,
    talk.c.state,
    talk.c.replies,
    talk.c.counted_from,
    person.c.created_at,
)
REFUSED = len(ABOUT) + 2  # where a whole row has the address's state
MOST_KNOWN = 1_000  # people whose rows are remembered
ACTIVE_LAST = (
    select(func.max(address.c.id))
    .where(address.c.person == person.c.id, address.c.state == "active")
    .correlate(person)
    .scalar_subquery()
)
HERE = (
    address.c.channel == bindparam("channel"),
    address.c.lookup == bindparam("lookup"),
    address.c.state != "unlinked",
)


def _labelled(*columns: Any) -> Select[Any]:
    return select(*(column.label(f"c{place}") for place, column in enumerate(columns)))


MEET = Statement(
    _labelled(*ABOUT, *TALK)
    .select_from(
        address.join(person, person.c.id == address.c.person)
        .outerjoin(worker, worker.c.id == person.c.worker)
        .outerjoin(talk, talk.c.person == person.c.id)
    )
    .where(*HERE)
)
GET = Statement(
    _labelled(*ABOUT, *TALK)
    .select_from(
        WITH_WORKER.outerjoin(talk, talk.c.person == person.c.id).join(
            address, address.c.id == ACTIVE_LAST
        )
    )
    .where(person.c.id == bindparam("person"))
)
# Two steps on PostgreSQL: what is joined to a row that had to be waited for is older than the row.
LOCK_AT = Statement(
    select(person.c.id)
    .select_from(address.join(person, person.c.id == address.c.person))
    .where(*HERE)
    .with_for_update(key_share=True, of=person)
)
LOCK = Statement(
    select(person.c.id).where(person.c.id == bindparam("person")).with_for_update(key_share=True)
)
BY_ID = Statement(
    _labelled(*ABOUT).select_from(WITH_WORKER).where(person.c.id == bindparam("person"))
)
TALKING = Statement(_labelled(*TALK))  # never run: it knows how to read that part of a row
BY_REF = Statement(
    _labelled(*ABOUT)
    .select_from(WITH_WORKER)
    .where(person.c.ref == bindparam("ref"), person.c.erased_at.is_(None))
)
BY_HANDLE = Statement(
    _labelled(*ABOUT).select_from(WITH_WORKER).where(person.c.handle == bindparam("handle"))
)
BY_ROLE = Statement(
    _labelled(*ABOUT)
    .select_from(WITH_WORKER)
    .where(
        person.c.id.in_(select(role.c.person).where(role.c.role == bindparam("role"))),
        person.c.erased_at.is_(None),
    )
    .order_by(person.c.id)
)
ADD = Addition(
    insert(person).values(
        {
            column.key: bindparam(column.key)
            for column in person.c
            if column.key not in {"id", "quiet", "declined_at", "stopped_at", "erased_at"}
        }
    )
)
GIVE_ROLE = Statement(
    lambda insert_into: (
        insert_into(role)
        .values(person=bindparam("person"), role=bindparam("role"))
        .on_conflict_do_nothing()
    )
)
TAKE = Statement(
    lambda insert_into: (
        (
            stated := insert_into(address).values(
                {
                    key: bindparam(key)
                    for key in ("person", "channel", "lookup", "value", "created_at")
                }
            )
        )
        .on_conflict_do_update(
            index_elements=["channel", "lookup"],
            set_={
                "person": stated.excluded.person,
                "state": "active",
                "created_at": stated.excluded.created_at,
            },
            where=(address.c.state == "unlinked") | (address.c.person == stated.excluded.person),
        )
        .returning(address.c.id)
    )
)
FORGET = Statement(delete(person).where(person.c.id == bindparam("person")))
MOVE = Statement(
    update(address)
    .values(person=bindparam("to"), state="active")
    .where(address.c.id == bindparam("address"))
)
SET_STATE = Statement(
    update(address).values(state=bindparam("to")).where(address.c.id == bindparam("address"))
)
PUT_TEAM = Statement(
    lambda insert_into: (
        stated := insert_into(teams).values(
            id=1, name=bindparam("name"), country=bindparam("country"), zone=bindparam("zone")
        )
    ).on_conflict_do_update(
        index_elements=["id"],
        set_={key: stated.excluded[key] for key in ("name", "country", "zone")},
    )
)
TEAM = Statement(select(teams.c.name, teams.c.country, teams.c.zone).where(teams.c.id == 1))


def _setting(column: str) -> Statement:
    return Statement(
        update(person).values({column: bindparam("to")}).where(person.c.id == bindparam("person"))
    )


SET = {
    column: _setting(column)
    for column in ("language", "stopped_at", "agreed_at", "declined_at", "introduced_at", "quiet")
}


def meet(tx: Tx, channel: Channel, value: str) -> Met | None:
    """Who writes from this address; None for a stranger. Locks the person where others write too."""
    lookup = tx.keys.lookup(channel, value)
    if tx.shared:
        LOCK_AT.first(tx, channel=channel, lookup=lookup)
    row = MEET.raw(tx, channel=channel, lookup=lookup)
    if row is None:
        return None
    if row[REFUSED] == "refused" and tx.writes:  # who writes to us can be written to again
        SET_STATE.run(tx, to="active", address=row[len(ABOUT)])
    return _met(tx, row)


def welcome(  # noqa: PLR0913 - what is known of a stranger
    tx: Tx,
    channel: Channel,
    value: str,
    *,
    language: Language,
    zone: str,
    now: datetime,
    team: int = 1,
) -> Met:
    """Take a stranger in: a person without name or role, reached at this address."""
    stranger = NewPerson(name="", roles=frozenset(), language=language, zone=zone, team=team)
    new = _put(tx, stranger, now)
    if _take(tx, new, channel, value, now) is None:  # another process was faster
        FORGET.run(tx, person=new)
    met = meet(tx, channel, value)
    if met is None:
        message = "an address that was just given to a person is not there"
        raise LookupError(message)
    return met


def get(tx: Tx, person_id: PersonId) -> Met | None:
    """Give a person and the address to write to: the latest active one. None: there is none.

    Locks the person where others write too.
    """
    if tx.shared:
        lock(tx, person_id)
    row = GET.raw(tx, person=person_id)
    return None if row is None else _met(tx, row)


def lock(tx: Tx, person_id: PersonId) -> None:
    """Keep other transactions off this person until this one ends."""
    if tx.shared:
        LOCK.first(tx, person=person_id)


def by_ref(tx: Tx, ref: str) -> Person | None:
    """Give the person with this reference, the one that may stand in an address bar."""
    row = BY_REF.first(tx, ref=ref)
    return None if row is None else _person(row)


def by_handle(tx: Tx, handle: str) -> Person | None:
    """Give the colleague with this handle."""
    row = BY_HANDLE.first(tx, handle=handle)
    return None if row is None else _person(row)


def all_of(tx: Tx, kind: Role) -> list[Person]:
    """Everybody with this role, in the order they were added."""
    return [_person(row) for row in BY_ROLE.all(tx, role=kind)]


def add(tx: Tx, new: NewPerson, now: datetime) -> Person:
    """Add somebody. A handle that is taken is the driver's integrity error: ask `by_handle` first."""
    person_id = _put(tx, new, now)
    for kind in sorted(new.roles):
        give_role(tx, person_id, kind)
    return _person(_found(BY_ID.first(tx, person=person_id)))


def give_role(tx: Tx, person_id: PersonId, kind: Role) -> None:
    """Let a person be this to the team as well."""
    GIVE_ROLE.run(tx, person=person_id, role=kind)


def give_address(
    tx: Tx, person_id: PersonId, channel: Channel, value: str, now: datetime
) -> AddressId:
    """Let a person be reached here. Raises `AddressTaken` when somebody else is."""
    taken = _take(tx, person_id, channel, value, now)
    if taken is None:
        message = f"Another person already has this {channel} address. Unlink it there first."
        raise AddressTaken(message)
    return taken


def refuse(tx: Tx, address_id: AddressId) -> None:
    """Note that this address takes nothing from us (blocked, opted out at the provider)."""
    SET_STATE.run(tx, to="refused", address=address_id)


def move_address(tx: Tx, address_id: AddressId, person_id: PersonId) -> None:
    """Let whoever writes from this address be this person from now on."""
    MOVE.run(tx, to=person_id, address=address_id)


def unlink(tx: Tx, address_id: AddressId) -> None:
    """Let go of an address ("wrong person"): whoever writes from it next is a stranger."""
    SET_STATE.run(tx, to="unlinked", address=address_id)


def set_language(tx: Tx, person_id: PersonId, value: Language) -> None:
    """Speak this language with the person."""
    SET["language"].run(tx, to=value, person=person_id)


def set_stopped(tx: Tx, person_id: PersonId, value: datetime | None) -> None:
    """Note when the person said stop; None: they started again."""
    SET["stopped_at"].run(tx, to=value, person=person_id)


def set_agreed(tx: Tx, person_id: PersonId, value: datetime | None) -> None:
    """Note when the person agreed to this way of writing."""
    SET["agreed_at"].run(tx, to=value, person=person_id)


def set_declined(tx: Tx, person_id: PersonId, value: datetime | None) -> None:
    """Note when the person said no to it."""
    SET["declined_at"].run(tx, to=value, person=person_id)


def set_introduced(tx: Tx, person_id: PersonId, value: datetime | None) -> None:
    """Note when staff introduced the number face to face."""
    SET["introduced_at"].run(tx, to=value, person=person_id)


def set_quiet(tx: Tx, person_id: PersonId, value: Hours | None) -> None:
    """Note when the person wants quiet; None: as the team has it."""
    text = None if value is None else f"{value.start:%H:%M}-{value.end:%H:%M}"
    SET["quiet"].run(tx, to=text, person=person_id)


def team(tx: Tx) -> TeamRow | None:
    """Give the team that owns this database."""
    row = TEAM.first(tx)
    return None if row is None else TeamRow(row[0], Country(row[1]), row[2])


def keep_team(tx: Tx, row: TeamRow) -> None:
    """Write down whose database this is, over what stood there."""
    PUT_TEAM.run(tx, name=row.name, country=row.country, zone=row.zone)


def _put(tx: Tx, new: NewPerson, now: datetime) -> PersonId:
    return PersonId(
        ADD.new_id(
            tx,
            ref=secrets.token_hex(8),
            handle=new.handle,
            team=new.team,
            name=new.name or None,
            language=new.language,
            zone=new.zone,
            reads_at=" ".join(f"{moment:%H:%M}" for moment in new.reads_at) or None,
            worker=new.worker,
            protected=new.protected,
            introduced_at=new.introduced_at,
            agreed_at=new.agreed_at,
            created_at=now,
        )
    )


def _take(
    tx: Tx, person_id: PersonId, channel: Channel, value: str, now: datetime
) -> AddressId | None:
    row = TAKE.first(
        tx,
        person=person_id,
        channel=channel,
        lookup=tx.keys.lookup(channel, value),
        value=value,
        created_at=now,
    )
    return None if row is None else AddressId(row[0])


def _found(row: Row | None) -> Row:
    if row is None:
        message = "a person who was just added is not there"
        raise LookupError(message)
    return row


def _met(tx: Tx, raw: Row) -> Met:
    address_id, channel, _, state, replies, counted_from, created_at = TALKING.read(
        tx, raw[len(ABOUT) :]
    )
    return Met(
        person=_known(tx, raw[: len(ABOUT)]),
        address=Address(address_id, CHANNELS[channel]),
        talk=state,
        replies=replies or 0,
        counted_from=counted_from or created_at,
    )


def _known(tx: Tx, raw: Row) -> Person:
    """Read a person's row, or remember what the very same row meant: people change seldom."""
    person = tx.known.get(raw)
    if person is None:
        if len(tx.known) >= MOST_KNOWN:
            tx.known.clear()
        person = tx.known[raw] = _person(BY_ID.read(tx, raw))
    return person


def _person(row: Row) -> Person:
    return Person(
        id=PersonId(row[0]),
        ref=row[1],
        name=row[2] or "",
        language=LANGUAGES[row[3]],
        roles=_roles(row[4]),
        zone=row[5],
        quiet=_hours(row[6]),
        worker=row[7],
        worker_name=row[8],
        reads_at=_times(row[9]),
        introduced=row[10],
        agreed=row[11],
        declined=row[12],
        stopped=row[13],
        protected=row[14],
    )


LANGUAGES = {language.value: language for language in Language}
CHANNELS = {channel.value: channel for channel in Channel}


@lru_cache(maxsize=256)
def _roles(names: str | None) -> frozenset[Role]:
    return frozenset(map(Role, (names or "").split()))


@lru_cache(maxsize=256)
def _hours(text: str | None) -> Hours | None:
    if text is None:
        return None
    start, end = text.split("-")
    return Hours(time.fromisoformat(start), time.fromisoformat(end))


@lru_cache(maxsize=256)
def _times(text: str | None) -> tuple[time, ...]:
    return tuple(map(time.fromisoformat, (text or "").split()))
