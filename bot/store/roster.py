"""Reading who is here, all at once: for the list of people and for reports."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from bot.model.ids import PersonId
from bot.model.people import Channel, Language, Role
from bot.store.people_sql import HERE, ROLES
from bot.store.schema import address, joining, person, role
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """Somebody who is here, with the handle of their worker."""

    id: PersonId
    ref: str
    name: str
    language: Language
    zone: str
    roles: frozenset[Role]
    handle: str | None
    worker: str | None
    protected: bool
    introduced: datetime | None
    agreed: datetime | None
    declined: datetime | None
    stopped: datetime | None
    joined_to: PersonId | None = None  # who they turned out to be


boss = person.alias("boss")
EVERY = Statement(
    select(
        person.c.id,
        person.c.ref,
        person.c.name,
        person.c.language,
        person.c.zone,
        ROLES.label("roles"),
        person.c.handle,
        boss.c.handle.label("worker_handle"),
        person.c.protected,
        person.c.introduced_at,
        person.c.agreed_at,
        person.c.declined_at,
        person.c.stopped_at,
        joining.c.into_person,
    )
    .select_from(
        person.outerjoin(boss, boss.c.id == person.c.worker).outerjoin(
            joining, (joining.c.from_person == person.c.id) & joining.c.undone_at.is_(None)
        )
    )
    .where(person.c.id > bindparam("after"), person.c.erased_at.is_(None))
    .order_by(person.c.id)
    .limit(bindparam("limit"))
)
HOLDER = Statement(
    select(person.c.id, func.count(role.c.role))
    .select_from(
        address.join(person, person.c.id == address.c.person).outerjoin(
            role, role.c.person == person.c.id
        )
    )
    .where(*HERE)
    .group_by(person.c.id)
)


def every(tx: Tx, after: int, limit: int) -> list[Enrolled]:
    """Give the first `limit` people after person `after` who are not erased, strangers too."""
    return [_enrolled(row) for row in EVERY.all(tx, after=after, limit=limit)]


def is_taken(tx: Tx, channel: Channel, value: str) -> bool:
    """Whether somebody with a role is reached at this address already."""
    row = HOLDER.first(tx, channel=channel, lookup=tx.keys.lookup(channel, value))
    return row is not None and row[1] > 0


def _enrolled(row: Row) -> Enrolled:
    return Enrolled(
        id=PersonId(row[0]),
        ref=row[1],
        name=row[2] or "",
        language=Language(row[3]),
        zone=row[4],
        roles=frozenset(map(Role, (row[5] or "").split())),
        handle=row[6],
        worker=row[7],
        protected=row[8],
        introduced=row[9],
        agreed=row[10],
        declined=row[11],
        stopped=row[12],
        joined_to=row[13],
    )
