"""Flows that wait for their turn with a person. Anybody may insert one; only their person runs it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, select, update

from bot.model.ids import PersonId
from bot.store.schema import prompt
from bot.store.statements import Statement
from bot.store.transaction import Tx
from bot.store.types import compact

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A flow that waits for its turn. `urgent` ones may break in."""

    id: int
    key: str
    flow: str
    values: "Mapping[str, str | int | bool | None]"
    urgent: bool
    due: datetime
    best_before: datetime


ADD = Statement(
    lambda insert_into: (
        insert_into(prompt)
        .values({column.key: bindparam(column.key) for column in prompt.c if column.key != "id"})
        .on_conflict_do_nothing()
    )
)
DUE_OF = Statement(
    select(
        prompt.c.id,
        prompt.c.key,
        prompt.c.flow,
        prompt.c["values"],
        prompt.c.urgent,
        prompt.c.due,
        prompt.c.best_before,
    )
    .where(prompt.c.person == bindparam("person"), prompt.c.due <= bindparam("now"))
    .order_by(prompt.c.urgent.desc(), prompt.c.due, prompt.c.id)
)
REMOVE = Statement(delete(prompt).where(prompt.c.id == bindparam("id")))
POSTPONE = Statement(
    update(prompt).values(due=bindparam("to"), for_turn=False).where(prompt.c.id == bindparam("id"))
)
HURRY = Statement(
    update(prompt)
    .where(
        prompt.c.person == bindparam("whose"), prompt.c.for_turn, prompt.c.due > bindparam("now")
    )
    .values(due=bindparam("now"))
)
WITHDRAW = Statement(
    delete(prompt).where(prompt.c.person == bindparam("whose"), prompt.c.key == bindparam("named"))
)
STANDING = Statement(
    select(prompt.c.id).where(
        prompt.c.person == bindparam("whose"), prompt.c.key == bindparam("named")
    )
)
CLEAR = Statement(delete(prompt).where(prompt.c.person == bindparam("person")))
PEOPLE_DUE = Statement(
    select(prompt.c.person)
    .where(prompt.c.due <= bindparam("now"))
    .group_by(prompt.c.person)
    .order_by(func.min(prompt.c.due), prompt.c.person)
    .limit(bindparam("limit"))
)
NEXT_DUE = Statement(select(func.min(prompt.c.due)))


def add(  # noqa: PLR0913 - a row's own columns
    tx: Tx,
    person: PersonId,
    key: str,
    flow: str,
    values: "Mapping[str, str | int | bool | None]",
    *,
    urgent: bool,
    due: datetime,
    best_before: datetime,
    for_turn: bool = True,
) -> bool:
    """Let a flow wait for its turn. With the same key one waits at a time: the first one stays.

    One that is `for_turn` is hurried when the conversation before it ends; another one waits for
    its hour.
    """
    text = compact(dict(values))
    return (
        ADD.run(
            tx,
            person=person,
            key=key,
            flow=flow,
            values=text,
            urgent=urgent,
            for_turn=for_turn,
            due=due,
            best_before=best_before,
        )
        > 0
    )


def begin(  # noqa: PLR0913 - a row's own columns
    tx: Tx,
    person: PersonId,
    key: str,
    flow: str,
    values: "Mapping[str, str | int | bool | None]",
    *,
    now: datetime,
    within: timedelta,
) -> bool:
    """Let a flow begin with somebody at their next turn, if that comes `within` so long; as `add`."""
    return add(tx, person, key, flow, values, urgent=False, due=now, best_before=now + within)


def due_of(tx: Tx, person: PersonId, now: datetime) -> list[Prompt]:
    """What waits for its turn with this person and may have it: the urgent first, then by time."""
    return [
        Prompt(
            id=row[0],
            key=row[1],
            flow=row[2],
            values=json.loads(row[3]),
            urgent=row[4],
            due=row[5],
            best_before=row[6],
        )
        for row in DUE_OF.all(tx, person=person, now=now)
    ]


def remove(tx: Tx, prompt_id: int) -> bool:
    """Take one out: it has had its turn. False: it was gone already."""
    return REMOVE.run(tx, id=prompt_id) > 0


def postpone(tx: Tx, prompt_id: int, due: datetime) -> None:
    """Let one wait for an hour of the day: from now on it is not hurried."""
    POSTPONE.run(tx, id=prompt_id, to=due)


def hurry(tx: Tx, person: PersonId, now: datetime) -> bool:
    """Let what waits for its turn have it now: nothing is open any more. Whether anything did."""
    return HURRY.run(tx, whose=person, now=now) > 0


def withdraw(tx: Tx, person: PersonId, key: str) -> None:
    """Take out what waits under this key, if anything does: it is no longer wanted."""
    WITHDRAW.run(tx, whose=person, named=key)


def stands(tx: Tx, person: PersonId, key: str) -> bool:
    """Whether anything waits under this key."""
    return STANDING.first(tx, whose=person, named=key) is not None


def clear(tx: Tx, person: PersonId) -> None:
    """Take out all that waits for this person."""
    CLEAR.run(tx, person=person)


def people_due(tx: Tx, now: datetime, limit: int) -> list[PersonId]:
    """Give the people with whom something is due, who has waited longest first."""
    return [PersonId(person) for (person,) in PEOPLE_DUE.all(tx, now=now, limit=limit)]


def next_due(tx: Tx) -> datetime | None:
    """When the next one may have its turn; None when nothing waits."""
    due: datetime | None = NEXT_DUE.one(tx)
    return due
