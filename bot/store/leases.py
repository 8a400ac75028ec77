"""What one of many processes does for all of them, until it gives it back or is no longer heard of."""

from datetime import datetime

from sqlalchemy import Text, bindparam, delete, func, select

from bot.store.schema import lease
from bot.store.statements import Statement
from bot.store.transaction import Tx

TAKE = Statement(
    lambda insert_into: (
        (
            stated := insert_into(lease).values(
                name=bindparam("name"), owner=bindparam("owner"), until=bindparam("until")
            )
        )
        .on_conflict_do_update(
            index_elements=["name"],
            set_={"owner": stated.excluded.owner, "until": stated.excluded.until},
            where=(lease.c.owner == stated.excluded.owner) | (lease.c.until <= bindparam("now")),
        )
        .returning(lease.c.owner)
    )
)
GIVE_BACK = Statement(
    delete(lease).where(lease.c.name == bindparam("called"), lease.c.owner == bindparam("by"))
)

# PostgreSQL's manual, "Advisory Locks": held until the transaction ends.
QUEUE = Statement(select(func.pg_advisory_xact_lock(func.hashtext(bindparam("name", type_=Text)))))


def queue(tx: Tx, name: str) -> None:
    """Go on when no other transaction of this name runs, and let the next wait until this one ends."""
    if tx.shared:
        QUEUE.first(tx, name=name)


def take(tx: Tx, name: str, owner: str, now: datetime, until: datetime) -> bool:
    """Take a lease that nobody has, or go on with one's own. False: somebody else has it."""
    return TAKE.first(tx, name=name, owner=owner, now=now, until=until) is not None


def give_back(tx: Tx, name: str, owner: str) -> None:
    """Let the next one have it at once; somebody else's lease stays."""
    GIVE_BACK.run(tx, called=name, by=owner)
