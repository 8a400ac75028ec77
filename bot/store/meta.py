"""What is true of the whole database: its purpose, its clock's offset."""

from sqlalchemy import bindparam, select

from bot.store.schema import meta
from bot.store.statements import Statement
from bot.store.transaction import Tx

OPT_OUT_SEEN = "twilio_opt_out_seen"  # when Twilio's own opt-out handling last showed itself

GET = Statement(select(meta.c.value).where(meta.c.key == bindparam("name")))
PUT = Statement(
    lambda insert_into: (
        stated := insert_into(meta).values(key=bindparam("key"), value=bindparam("value"))
    ).on_conflict_do_update(index_elements=["key"], set_={"value": stated.excluded.value})
)


def get(tx: Tx, key: str) -> str | None:
    """Give what is kept under `key`."""
    row = GET.first(tx, name=key)
    return None if row is None else row[0]


def put(tx: Tx, key: str, value: str) -> None:
    """Keep `value` under `key`, over what was there."""
    PUT.run(tx, key=key, value=value)
