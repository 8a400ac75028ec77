"""When each way out may be used next: a sender's number or a bot that was told to wait."""

from datetime import UTC, datetime

from sqlalchemy import bindparam, select

from bot.store.schema import lane
from bot.store.statements import Statement
from bot.store.transaction import Tx

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
NEXT_AT = Statement(select(lane.c.next_at).where(lane.c.name == bindparam("name")))
REST = Statement(
    lambda insert_into: (
        stated := insert_into(lane).values(name=bindparam("name"), next_at=bindparam("next_at"))
    ).on_conflict_do_update(
        index_elements=["name"],
        set_={"next_at": stated.excluded.next_at},
        where=lane.c.next_at < stated.excluded.next_at,
    )
)


def next_at(tx: Tx, name: str) -> datetime:
    """When this lane may be used again; long ago if it never had to wait."""
    row = NEXT_AT.first(tx, name=name)
    return LONG_AGO if row is None else row[0]


def rest(tx: Tx, name: str, until: datetime) -> None:
    """Send nothing on this lane before `until`; a longer rest it already has stays."""
    REST.run(tx, name=name, next_at=until)
