"""What came in: whether it was seen before, and what could not be handled."""

import hashlib
from datetime import datetime

from sqlalchemy import bindparam, select, update

from bot.model.people import Channel
from bot.store.schema import inbox
from bot.store.statements import Addition, Statement
from bot.store.transaction import Tx

RECORD = Addition(
    lambda insert_into: (
        insert_into(inbox)
        .values({key: bindparam(key) for key in ("channel", "digest", "at")})
        .on_conflict_do_nothing()
    )
)
SEEN = Statement(
    select(inbox.c.id).where(
        inbox.c.channel == bindparam("on"), inbox.c.digest == bindparam("digest")
    )
)
BURY = Statement(
    update(inbox).where(inbox.c.id == bindparam("row")).values(state="dead", error=bindparam("why"))
)


def record(tx: Tx, channel: Channel, provider_id: str, now: datetime) -> int | None:
    """Note that this message came, and give the note's id. None: it came before."""
    return RECORD.id(tx, channel=channel, digest=digest(channel, provider_id), at=now)


def seen(tx: Tx, channel: Channel, provider_id: str) -> bool:
    """Whether this message came before."""
    return SEEN.first(tx, on=channel, digest=digest(channel, provider_id)) is not None


def bury(tx: Tx, inbox_id: int, error: str) -> None:
    """Note that this message could not be handled, with the kind of fault: never a text."""
    BURY.run(tx, row=inbox_id, why=error)


def digest(channel: Channel, provider_id: str) -> bytes:
    """Give 16 bytes for a provider's id: enough to know it again, and nothing can be read from it."""
    return hashlib.sha256(f"{channel}:{provider_id}".encode()).digest()[:16]
