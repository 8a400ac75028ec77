"""When each way out may be used next: a sender's number, a bot, and each chat of its own."""

from datetime import UTC, datetime

from sqlalchemy import bindparam, select

from bot.model.ids import AddressId
from bot.store.schema import chat, lane
from bot.store.statements import Statement
from bot.store.transaction import Tx

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
NEXT_AT = Statement(select(lane.c.next_at).where(lane.c.name == bindparam("name")))
ALONE = Statement(
    select(lane.c.next_at).where(lane.c.name == bindparam("name")).with_for_update(key_share=True)
)
REST = Statement(
    lambda insert_into: (
        stated := insert_into(lane).values(name=bindparam("name"), next_at=bindparam("next_at"))
    ).on_conflict_do_update(
        index_elements=["name"],
        set_={"next_at": stated.excluded.next_at},
        where=lane.c.next_at < stated.excluded.next_at,
    )
)
CHAT_NEXT_AT = Statement(select(chat.c.next_at).where(chat.c.address == bindparam("address")))
REST_CHAT = Statement(
    lambda insert_into: (
        stated := insert_into(chat).values(
            address=bindparam("address"), next_at=bindparam("next_at")
        )
    ).on_conflict_do_update(index_elements=["address"], set_={"next_at": stated.excluded.next_at})
)


def next_at(tx: Tx, name: str) -> datetime:
    """When this lane may be used again; long ago if it never had to wait."""
    row = NEXT_AT.first(tx, name=name)
    return LONG_AGO if row is None else row[0]


def next_at_alone(tx: Tx, name: str) -> datetime:
    """Give the same, and let nobody else enter this lane until the transaction ends."""
    row = ALONE.first(tx, name=name)
    return LONG_AGO if row is None else row[0]


def rest(tx: Tx, name: str, until: datetime) -> None:
    """Send nothing on this lane before `until`; a longer rest it already has stays."""
    REST.run(tx, name=name, next_at=until)


def chat_next_at(tx: Tx, address_id: AddressId) -> datetime:
    """When the next message may leave to this address; long ago if none did."""
    row = CHAT_NEXT_AT.first(tx, address=address_id)
    return LONG_AGO if row is None else row[0]


def rest_chat(tx: Tx, address_id: AddressId, until: datetime) -> None:
    """Send nothing more to this address before `until`."""
    REST_CHAT.run(tx, address=address_id, next_at=until)
