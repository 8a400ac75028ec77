"""Who is to be erased at their own wish, in the night after they asked."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.model.ids import PersonId
from bot.store.schema import erasing
from bot.store.statements import Statement
from bot.store.transaction import Tx

ASK = Statement(
    lambda insert_into: (
        insert_into(erasing)
        .values(person=bindparam("person"), at=bindparam("at"))
        .on_conflict_do_nothing()
    )
)
ASKED = Statement(
    select(erasing.c.person)
    .where(erasing.c.at < bindparam("before"))
    .order_by(erasing.c.at, erasing.c.person)
)
DONE = Statement(delete(erasing).where(erasing.c.person == bindparam("whose")))


def ask(tx: Tx, person: PersonId, now: datetime) -> None:
    """Let this person be erased in the night after this day, unless they change their mind."""
    ASK.run(tx, person=person, at=now)


def asked(tx: Tx, before: datetime) -> list[PersonId]:
    """Give everybody who asked before then and is still to be erased, the first who asked first."""
    return [PersonId(person) for (person,) in ASKED.all(tx, before=before)]


def done(tx: Tx, person: PersonId) -> None:
    """Note that nothing of this person is left, or that nothing is to go."""
    DONE.run(tx, whose=person)
