"""Which tenant and which peer supporter are never brought together."""

from datetime import datetime
from typing import Literal

from sqlalchemy import bindparam, delete, select

from bot.model.ids import PersonId
from bot.store.schema import peer_exclusion
from bot.store.statements import Statement
from bot.store.transaction import Tx

By = Literal["tenant", "peer", "coordinator"]

ADD = Statement(
    lambda insert_into: (
        insert_into(peer_exclusion)
        .values({key: bindparam(key) for key in ("person", "peer", "by", "at")})
        .on_conflict_do_nothing()
    )
)
OF_TENANT = Statement(
    select(peer_exclusion.c.peer).where(peer_exclusion.c.person == bindparam("whose"))
)
REMOVE = Statement(
    delete(peer_exclusion).where(
        peer_exclusion.c.person == bindparam("tenant"), peer_exclusion.c.peer == bindparam("whose")
    )
)


def add(tx: Tx, tenant: PersonId, peer: PersonId, by: By, now: datetime) -> bool:
    """Never bring these two together. False: they are kept apart already."""
    return ADD.run(tx, person=tenant, peer=peer, by=by, at=now) > 0


def of_tenant(tx: Tx, tenant: PersonId) -> frozenset[PersonId]:
    """Give the peer supporters whom this tenant never gets."""
    return frozenset(PersonId(row) for (row,) in OF_TENANT.all(tx, whose=tenant))


def remove(tx: Tx, tenant: PersonId, peer: PersonId) -> bool:
    """Let the two be brought together again. False: nothing was in the way."""
    return REMOVE.run(tx, tenant=tenant, whose=peer) > 0
