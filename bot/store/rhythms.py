"""How often, and when, a person wants to be asked, and what silence shall mean."""

from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import bindparam, select

from bot.model.ids import PersonId
from bot.store.schema import rhythm
from bot.store.statements import Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """`at` is wall-clock time in `zone`; weekday 0 is Monday; `silence` is leave, call or knock."""

    every: str
    weekday: int
    at: time
    zone: str
    changed_at: datetime
    paused_until: datetime | None = None
    silence: str | None = None
    silence_days: int | None = None


GET = Statement(
    select(
        rhythm.c.every,
        rhythm.c.weekday,
        rhythm.c.at,
        rhythm.c.zone,
        rhythm.c.changed_at,
        rhythm.c.paused_until,
        rhythm.c.silence,
        rhythm.c.silence_days,
    ).where(rhythm.c.person == bindparam("person"))
)
PUT = Statement(
    lambda insert_into: (
        stated := insert_into(rhythm).values(
            {column.key: bindparam(column.key) for column in rhythm.c}
        )
    ).on_conflict_do_update(
        index_elements=["person"],
        set_={
            column.key: stated.excluded[column.key] for column in rhythm.c if column.key != "person"
        },
    )
)


def get(tx: Tx, person: PersonId) -> Rhythm | None:
    """Give the rhythm a person chose; None: they have not chosen one."""
    row = GET.first(tx, person=person)
    if row is None:
        return None
    return Rhythm(
        every=row[0],
        weekday=row[1],
        at=time.fromisoformat(row[2]),
        zone=row[3],
        changed_at=row[4],
        paused_until=row[5],
        silence=row[6],
        silence_days=row[7],
    )


def put(tx: Tx, person: PersonId, chosen: Rhythm) -> None:
    """Keep the rhythm a person chose, over the one before."""
    PUT.run(
        tx,
        person=person,
        every=chosen.every,
        weekday=chosen.weekday,
        at=f"{chosen.at:%H:%M}",
        zone=chosen.zone,
        paused_until=chosen.paused_until,
        silence=chosen.silence,
        silence_days=chosen.silence_days,
        changed_at=chosen.changed_at,
    )
