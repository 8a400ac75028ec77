"""People and the addresses they write from. Only here is a number kept, sealed; it is found by HMAC."""

import secrets
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache

from bot.model.ids import AddressId, PersonId
from bot.model.people import Address, Channel, Country, Hours, Language, Person, Role
from bot.store import people_sql as sql
from bot.store.statements import Row
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


MOST_KNOWN = 1_000  # people whose rows are remembered


def meet(tx: Tx, channel: Channel, value: str) -> Met | None:
    """Who writes from this address; None for a stranger. Locks the person where others write too."""
    lookup = tx.keys.lookup(channel, value)
    if tx.shared:
        sql.LOCK_AT.first(tx, channel=channel, lookup=lookup)
    row = sql.MEET.raw(tx, channel=channel, lookup=lookup)
    if row is None:
        return None
    if row[sql.REFUSED] == "refused" and tx.writes:  # who writes to us can be written to again
        sql.SET_STATE.run(tx, to="active", address=row[len(sql.ABOUT)])
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
        sql.FORGET.run(tx, person=new)
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
    row = sql.GET.raw(tx, person=person_id)
    return None if row is None else _met(tx, row)


def lock(tx: Tx, person_id: PersonId) -> None:
    """Keep other transactions off this person until this one ends."""
    if tx.shared:
        sql.LOCK.first(tx, person=person_id)


def by_ref(tx: Tx, ref: str) -> Person | None:
    """Give the person with this reference, the one that may stand in an address bar."""
    row = sql.BY_REF.first(tx, ref=ref)
    return None if row is None else _person(row)


def even_erased(tx: Tx, ref: str) -> PersonId | None:
    """Find a person by reference, also one whose erasing was interrupted."""
    row = sql.EVEN_ERASED.first(tx, ref=ref)
    return None if row is None else PersonId(row[0])


def by_handle(tx: Tx, handle: str) -> Person | None:
    """Give the colleague with this handle."""
    row = sql.BY_HANDLE.first(tx, handle=handle)
    return None if row is None else _person(row)


def add(tx: Tx, new: NewPerson, now: datetime) -> Person:
    """Add somebody. A handle that is taken is the driver's integrity error: ask `by_handle` first."""
    person_id = _put(tx, new, now)
    for kind in sorted(new.roles):
        give_role(tx, person_id, kind)
    return _person(_found(sql.BY_ID.first(tx, person=person_id)))


def give_role(tx: Tx, person_id: PersonId, kind: Role) -> None:
    """Let a person be this to the team as well."""
    sql.GIVE_ROLE.run(tx, person=person_id, role=kind)


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
    sql.SET_STATE.run(tx, to="refused", address=address_id)


def move_address(tx: Tx, address_id: AddressId, person_id: PersonId, now: datetime) -> None:
    """Let whoever writes from this address be this person from now on; it is their latest."""
    sql.MOVE.run(tx, to=person_id, address=address_id, now=now)


def unlink(tx: Tx, address_id: AddressId) -> None:
    """Let go of an address ("wrong person"): whoever writes from it next is a stranger."""
    sql.SET_STATE.run(tx, to="unlinked", address=address_id)


def set_language(tx: Tx, person_id: PersonId, value: Language) -> None:
    """Speak this language with the person."""
    sql.SET["language"].run(tx, to=value, person=person_id)


def set_stopped(tx: Tx, person_id: PersonId, value: datetime | None) -> None:
    """Note when the person said stop; None: they started again."""
    sql.SET["stopped_at"].run(tx, to=value, person=person_id)


def set_agreed(tx: Tx, person_id: PersonId, value: datetime | None) -> None:
    """Note when the person agreed to this way of writing."""
    sql.SET["agreed_at"].run(tx, to=value, person=person_id)


def set_declined(tx: Tx, person_id: PersonId, value: datetime | None) -> None:
    """Note when the person said no to it."""
    sql.SET["declined_at"].run(tx, to=value, person=person_id)


def set_introduced(tx: Tx, person_id: PersonId, value: datetime | None) -> None:
    """Note when staff introduced the number face to face."""
    sql.SET["introduced_at"].run(tx, to=value, person=person_id)


def keep_team(tx: Tx, row: TeamRow) -> None:
    """Write down whose database this is, over what stood there."""
    sql.PUT_TEAM.run(tx, name=row.name, country=row.country, zone=row.zone)


def _put(tx: Tx, new: NewPerson, now: datetime) -> PersonId:
    return PersonId(
        sql.ADD.new_id(
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
    row = sql.TAKE.first(
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
    address_id, channel, _, state, replies, counted_from, created_at = sql.TALKING.read(
        tx, raw[len(sql.ABOUT) :]
    )
    return Met(
        person=_known(tx, raw[: len(sql.ABOUT)]),
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
        person = tx.known[raw] = _person(sql.BY_ID.read(tx, raw))
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
