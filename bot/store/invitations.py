"""Single-use codes by which an address becomes a person's."""

from datetime import datetime

from sqlalchemy import bindparam, insert, update

from bot.model.ids import PersonId
from bot.store.schema import invitation
from bot.store.statements import Statement
from bot.store.transaction import Tx

MAKE = Statement(
    insert(invitation).values(
        {key: bindparam(key) for key in ("person", "lookup", "made_at", "until")}
    )
)
USE = Statement(
    update(invitation)
    .where(
        invitation.c.lookup == bindparam("found"),
        invitation.c.used_at.is_(None),
        invitation.c.until > bindparam("now"),
    )
    .values(used_at=bindparam("now"))
    .returning(invitation.c.person)
)


def make(tx: Tx, person: PersonId, code: str, now: datetime, until: datetime) -> None:
    """Let whoever writes `code` before `until` be this person. Only a digest of the code is kept."""
    MAKE.run(tx, person=person, lookup=tx.keys.code(code), made_at=now, until=until)


def use(tx: Tx, code: str, now: datetime) -> PersonId | None:
    """Use a code up and say whose it is. None: unknown, used or too old."""
    row = USE.first(tx, found=tx.keys.code(code), now=now)
    return None if row is None else PersonId(row[0])
