"""Where each person's conversation stands, and when they last gave a sign of life."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, func, null, select, text, update

from bot.model.ids import PersonId
from bot.model.people import Role
from bot.store.schema import joining, person, rhythm, role, talk
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx
from bot.store.types import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A tenant's last sign of life: what they wrote, or that a worker introduced us to them.

    `silence` is what they want it to mean (leave, call, knock), None while nothing is agreed.
    """

    person: PersonId
    name: str
    protected: bool
    at: datetime
    silence: str | None
    silence_days: int | None


SAVE = Statement(
    lambda insert_into: (
        stated := insert_into(talk).values({column.key: bindparam(column.key) for column in talk.c})
    ).on_conflict_do_update(
        index_elements=["person"],
        set_={
            "state": stated.excluded.state,
            "heard_at": func.coalesce(stated.excluded.heard_at, talk.c.heard_at),
            "replies": stated.excluded.replies,
            "counted_from": stated.excluded.counted_from,
            "waits_until": stated.excluded.waits_until,
        },
    )
)
LAST_HEARD = Statement(
    select(
        person.c.id,
        person.c.name,
        person.c.protected,
        person.c.introduced_at,
        talk.c.heard_at,
        rhythm.c.silence,
        rhythm.c.silence_days,
    )
    .select_from(
        role.join(person, person.c.id == role.c.person)
        .outerjoin(talk, talk.c.person == person.c.id)
        .outerjoin(rhythm, rhythm.c.person == person.c.id)
    )
    .where(
        role.c.role == Role.TENANT,
        person.c.introduced_at.is_not(None),
        person.c.stopped_at.is_(None),
        person.c.erased_at.is_(None),
        ~exists(
            select(joining.c.id)
            .where(joining.c.from_person == person.c.id, joining.c.undone_at.is_(None))
            .correlate(person)
        ),
    )
    .order_by(person.c.id)
)
WAITED = Statement(
    select(talk.c.person)
    .where(text("talk.waits_until is not null"), talk.c.waits_until <= bindparam("now"))
    .order_by(talk.c.waits_until, talk.c.person)
    .limit(bindparam("limit"))
)
NEXT_WAITED = Statement(
    select(func.min(talk.c.waits_until)).where(text("talk.waits_until is not null"))
)
REST = Statement(
    update(talk).where(talk.c.person == bindparam("whose")).values(waits_until=null().cast(Instant))
)
STATES = Statement(
    select(talk.c.person, talk.c.state)
    .where(talk.c.person > bindparam("after"))
    .order_by(talk.c.person)
    .limit(bindparam("limit"))
)


def save(  # noqa: PLR0913 - a row's own columns
    tx: Tx,
    person: PersonId,
    state: str,
    *,
    heard_at: datetime | None,
    replies: int,
    counted_from: datetime,
    waits_until: datetime | None = None,
) -> None:
    """Keep the conversation as it is now. `heard_at` None leaves the last sign of life as it was.

    `waits_until`: when its open question has waited long enough.
    """
    SAVE.run(
        tx,
        person=person,
        state=state,
        heard_at=heard_at,
        replies=replies,
        counted_from=counted_from,
        waits_until=waits_until,
    )


def waited(tx: Tx, now: datetime, limit: int) -> list[PersonId]:
    """Give the people whose open question has waited long enough, the longest first."""
    return [PersonId(person) for (person,) in WAITED.all(tx, now=now, limit=limit)]


def next_waited(tx: Tx) -> datetime | None:
    """When the next open question will have waited long enough; None: none waits."""
    moment: datetime | None = NEXT_WAITED.one(tx)
    return moment


def rest(tx: Tx, person: PersonId) -> None:
    """Let this person's open question wait for as long as it likes."""
    REST.run(tx, whose=person)


def last_heard(tx: Tx) -> list[Heard]:
    """When every tenant whom we may write to was last heard of, in the order they were added."""
    return [_heard(row) for row in LAST_HEARD.all(tx)]


def all_states(tx: Tx, after_person: int, limit: int) -> list[tuple[PersonId, str]]:
    """Give the conversations of the first `limit` people after `after_person`."""
    return [
        (PersonId(person), state)
        for person, state in STATES.all(tx, after=after_person, limit=limit)
    ]


def _heard(row: Row) -> Heard:
    introduced, wrote = row[3], row[4]
    return Heard(
        person=PersonId(row[0]),
        name=row[1] or "",
        protected=row[2],
        at=max(introduced, wrote or introduced),
        silence=row[5],
        silence_days=row[6],
    )
