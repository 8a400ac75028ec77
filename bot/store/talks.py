"""Where each person's conversation stands."""

from datetime import datetime

from sqlalchemy import bindparam, func, select

from bot.model.ids import PersonId
from bot.store.schema import talk
from bot.store.statements import Statement
from bot.store.transaction import Tx

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
        },
    )
)
HEARD = Statement(select(talk.c.person, talk.c.heard_at).where(talk.c.heard_at.is_not(None)))
STATES = Statement(
    select(talk.c.person, talk.c.state)
    .where(talk.c.person > bindparam("after"))
    .order_by(talk.c.person)
    .limit(bindparam("limit"))
)


def save(
    tx: Tx,
    person: PersonId,
    state: str,
    *,
    heard_at: datetime | None,
    replies: int,
    counted_from: datetime,
) -> None:
    """Keep the conversation as it is now. `heard_at` None leaves the last sign of life as it was."""
    SAVE.run(
        tx,
        person=person,
        state=state,
        heard_at=heard_at,
        replies=replies,
        counted_from=counted_from,
    )


def heard(tx: Tx) -> dict[PersonId, datetime]:
    """When each person last gave a sign of life."""
    return {PersonId(person): at for person, at in HEARD.all(tx)}


def all_states(tx: Tx, after_person: int, limit: int) -> list[tuple[PersonId, str]]:
    """Give the conversations of the first `limit` people after `after_person`."""
    return [
        (PersonId(person), state)
        for person, state in STATES.all(tx, after=after_person, limit=limit)
    ]
