"""What stands in a file: every message that came in, and all that followed from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.care.demo import HERE
from bot.store import meta, phones
from bot.store.phones import Phone
from bot.store.schema import check_in, handover, inbox, message, outbox, talk
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx

CAME = Statement(
    select(
        inbox.c.digest,
        inbox.c.id,
        inbox.c.state,
        inbox.c.at,
        message.c.person,
        message.c.text,
    )
    .select_from(
        inbox.outerjoin(message, (message.c.inbox == inbox.c.id) & (message.c.direction == "in"))
    )
    .order_by(inbox.c.id, message.c.id)
)
WENT = Statement(
    select(outbox.c.inbox, outbox.c.state, message.c.person, message.c.text)
    .select_from(outbox.outerjoin(message, message.c.id == outbox.c.message))
    .order_by(outbox.c.id)
)
SAID = Statement(select(func.count()).select_from(message).where(message.c.direction == "out"))
UNDERWAY = Statement(select(func.count()).select_from(outbox).where(outbox.c.state != "delivered"))
# What follows besides replies: answers kept, what humans must read, where each conversation stands.
FOLLOWED: Mapping[str, Statement] = {
    "check-ins": Statement(
        select(
            check_in.c.person, check_in.c.session, check_in.c.at, check_in.c.words, check_in.c.wish
        ).order_by(check_in.c.person, check_in.c.session)
    ),
    "handovers": Statement(
        select(handover.c.person, handover.c.at, handover.c.why).order_by(
            handover.c.person, handover.c.at
        )
    ),
    "conversations": Statement(
        select(talk.c.person, talk.c.state, talk.c.heard_at, talk.c.replies).order_by(talk.c.person)
    ),
}


@dataclass(frozen=True, slots=True)
class Came:
    """A row of the inbox with the text that was kept of it."""

    digest: bytes
    row: int
    state: str
    at: datetime
    person: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Went:
    """A row of the outbox: which row of the inbox it answers, how far it is, what it says."""

    inbox: int | None
    state: str
    person: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Contents:
    """A file, read whole. `said` counts what the transcript has going out."""

    moved_in: datetime
    phones: Mapping[str, Phone]
    came: Sequence[Came]
    went: Sequence[Went]
    said: int
    followed: Mapping[str, Sequence[Row]]

    def replies(self, row: int) -> list[str | None]:
        """Give the texts that answer a row of the inbox, in the order they leave."""
        return [one.text for one in self.went if one.inbox == row]


def read(tx: Tx) -> Contents:
    """Read everything that a crash could have harmed."""
    moved_in = meta.get(tx, HERE)
    assert moved_in is not None, "the people of the demo have not moved in"
    return Contents(
        moved_in=datetime.fromisoformat(moved_in),
        phones={phone.name: phone for phone in phones.every(tx, 100)},
        came=[Came(*row) for row in CAME.all(tx)],
        went=[Went(*row) for row in WENT.all(tx)],
        said=SAID.one(tx),
        followed={name: statement.all(tx) for name, statement in FOLLOWED.items()},
    )


def underway(tx: Tx) -> int:
    """Count what is not delivered yet."""
    return int(UNDERWAY.one(tx))
