"""Messages to colleagues that tell of somebody else, with a name or a number: they go with that person."""

from sqlalchemy import Integer, bindparam, insert, select

from bot.model.ids import MessageId, PersonId
from bot.store.schema import mention, message
from bot.store.statements import Statement
from bot.store.transaction import Tx

KEEP = Statement(insert(mention).values({key: bindparam(key) for key in ("message", "person")}))
COPY = Statement(
    insert(mention).from_select(
        ["message", "person"],
        select(bindparam("to", type_=Integer), mention.c.person).where(
            mention.c.message == bindparam("of")
        ),
    )
)
HEARERS = Statement(
    select(message.c.person)
    .distinct()
    .select_from(mention.join(message, message.c.id == mention.c.message))
    .where(mention.c.person == bindparam("about"))
    .order_by(message.c.person)
)
HEARD = Statement(
    select(mention.c.message)
    .select_from(mention.join(message, message.c.id == mention.c.message))
    .where(mention.c.person == bindparam("about"), message.c.person == bindparam("by"))
    .order_by(mention.c.message)
    .limit(bindparam("limit"))
)


def keep(tx: Tx, message_id: MessageId, about: PersonId) -> None:
    """Note that this message, to a colleague, tells of somebody."""
    KEEP.run(tx, message=message_id, person=about)


def copy(tx: Tx, of: MessageId, to: MessageId) -> None:
    """Note that one message tells of whom another does, if that tells of anybody."""
    COPY.run(tx, of=of, to=to)


def hearers(tx: Tx, about: PersonId) -> list[PersonId]:
    """Give everybody who was told of this person, always in the same order."""
    return [PersonId(row) for (row,) in HEARERS.all(tx, about=about)]


def heard(tx: Tx, by: PersonId, about: PersonId, limit: int) -> list[MessageId]:
    """Give the first messages in which one person was told of another."""
    return [MessageId(row) for (row,) in HEARD.all(tx, by=by, about=about, limit=limit)]
