"""Which tenants have no hello of a peer supporter ahead of them."""

from sqlalchemy import Text, bindparam, cast, exists, select

from bot.model.ids import PersonId
from bot.model.people import Role
from bot.store.schema import peer_told, person, role, timer
from bot.store.statements import Statement
from bot.store.transaction import Tx

MISSING = Statement(
    select(person.c.id)
    .select_from(role.join(person, person.c.id == role.c.person))
    .where(
        role.c.role == Role.TENANT.value,
        person.c.id > bindparam("after"),
        person.c.introduced_at.is_not(None),
        person.c.agreed_at.is_not(None),
        person.c.stopped_at.is_(None),
        person.c.erased_at.is_(None),
        ~exists().where(timer.c.key == bindparam("named", type_=Text) + cast(person.c.id, Text)),
        ~exists().where(peer_told.c.person == person.c.id, peer_told.c.how == "never"),
    )
    .order_by(person.c.id)
    .limit(bindparam("limit"))
)


def missing(tx: Tx, timer_named: str, after: PersonId, limit: int) -> list[PersonId]:
    """Give the first `limit` tenants after this one who may be said hello to, and have no timer for it.

    `timer_named`: what its key is, up to the person.
    """
    return [
        PersonId(tenant)
        for (tenant,) in MISSING.all(tx, named=timer_named, after=after, limit=limit)
    ]
