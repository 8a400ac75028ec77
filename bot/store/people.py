"""People and the addresses they write from. Only here is a number kept, sealed; it is found by HMAC."""

import secrets
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache

from bot.model.ids import AddressId, MessageId, PersonId
from bot.model.people import Address, Channel, Country, Hours, Language, Person, Role
from bot.store import linked
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
    waits_until: datetime | None


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
    row = _row_at(tx, channel, value)
    if row is None:
        return None
    if row[sql.REFUSED] == "refused" and tx.writes:  # who writes to us can be written to again
        sql.SET_STATE.run(tx, to="active", address=row[len(sql.ABOUT)])
    return _met(tx, row)


def look_up(tx: Tx, channel: Channel, value: str) -> Met | None:
    """Whose address this is; None: nobody's. Locks the person where others write too."""
    row = _row_at(tx, channel, value)
    return None if row is None else _met(tx, row)


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
    """Give a person and the address to write to; None: there is none.

    Of the active ones that which they last wrote from. One that was linked less than a day ago
    (`personal_from`) only where there is no other: nothing personal goes there. Locks the
    person where others write too.
    """
    if tx.shared:
        lock(tx, person_id)
    row = sql.GET.raw(tx, person=person_id)
    return None if row is None else _met(tx, row)


def another_address(tx: Tx, person_id: PersonId, *, besides: AddressId) -> Address | None:
    """Give the person's latest other address that may get what is personal, if there is one."""
    row = sql.ANOTHER.first(tx, person=person_id, besides=besides)
    return None if row is None else Address(AddressId(row[0]), CHANNELS[row[1]])


def at(tx: Tx, address_id: AddressId) -> PersonId | None:
    """Say whose this address is. None: it is gone."""
    row = sql.OWNER.first(tx, address=address_id)
    return None if row is None else PersonId(row[0])


def addresses(tx: Tx, person_id: PersonId) -> list[Address]:
    """Give the active addresses of a person, in the order they became known."""
    return [
        Address(row[0], CHANNELS[row[1]], row[2]) for row in sql.ADDRESSES.all(tx, person=person_id)
    ]


def is_silent(
    tx: Tx, person_id: PersonId, address_id: AddressId, *, since: datetime, but: MessageId | None
) -> bool:
    """Whether nothing has come from an address since then, `but` for this message.

    It has been known for longer. Messages are kept so many days: before that all is silence.
    """
    row = sql.HEARD.first(tx, person=person_id, address=address_id, since=since, but=but or 0)
    return row is None


def lock(tx: Tx, person_id: PersonId) -> None:
    """Keep other transactions off this person until this one ends."""
    if tx.shared:
        sql.LOCK.first(tx, person=person_id)


def look_at(tx: Tx, person_id: PersonId) -> Person | None:
    """Give a person as they are now, without keeping others off them; None: there is none."""
    row = sql.BY_ID.first(tx, person=person_id)
    return None if row is None else _person(row)


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


def with_role(tx: Tx, kind: Role) -> list[Person]:
    """Give everybody who is this to the team."""
    return [_person(row) for row in sql.WITH_ROLE.all(tx, kind=kind)]


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
    linked.settle(tx, taken)
    return taken


def refuse(tx: Tx, address_id: AddressId) -> bool:
    """Note that this address takes nothing from us (blocked, opted out at the provider); whether that is new."""
    return sql.REFUSE.run(tx, address=address_id) > 0


def refuse_at(tx: Tx, channel: Channel, value: str) -> PersonId | None:
    """Note that this address takes nothing from us, and give whose it is; None: nothing has changed."""
    return _turn(tx, channel, value, was="active", to="refused")


def accept_at(tx: Tx, channel: Channel, value: str) -> PersonId | None:
    """Note that an address that was refused takes our messages again; None: nothing has changed."""
    return _turn(tx, channel, value, was="refused", to="active")


def move_address(tx: Tx, address_id: AddressId, person_id: PersonId, now: datetime) -> None:
    """Let whoever writes from this address be this person from now on; it is their latest."""
    linked.settle(tx, address_id)
    sql.MOVE.run(tx, to=person_id, address=address_id, now=now)


def let_go(tx: Tx, address_id: AddressId, language: Language, zone: str, now: datetime) -> PersonId:
    """Let whoever writes from this address be a stranger from now on, whom nothing is known of."""
    stranger = NewPerson(name="", roles=frozenset(), language=language, zone=zone)
    new = _put(tx, stranger, now)
    move_address(tx, address_id, new, now)
    return new


def unlink(tx: Tx, address_id: AddressId) -> None:
    """Let go of an address: whoever writes from it next is a stranger."""
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


def _turn(tx: Tx, channel: Channel, value: str, *, was: str, to: str) -> PersonId | None:
    lookup = tx.keys.lookup(channel, value)
    row = sql.SET_STATE_AT.first(tx, way=channel, found=lookup, was=was, to=to)
    return None if row is None else PersonId(row[0])


def _row_at(tx: Tx, channel: Channel, value: str) -> Row | None:
    lookup = tx.keys.lookup(channel, value)
    if tx.shared:
        sql.LOCK_AT.first(tx, channel=channel, lookup=lookup)
    return sql.MEET.raw(tx, channel=channel, lookup=lookup)


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
    address_id, channel, _, state, replies, counted_from, waits_until, created_at, personal_from = (
        sql.TALKING.read(tx, raw[len(sql.ABOUT) :])
    )
    return Met(
        person=_known(tx, raw[: len(sql.ABOUT)]),
        address=Address(address_id, CHANNELS[channel], personal_from),
        talk=state,
        replies=replies or 0,
        counted_from=counted_from or created_at,
        waits_until=waits_until,
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
