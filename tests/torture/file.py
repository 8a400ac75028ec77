"""What stands in a file: every message that came in, and all that followed from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.model.people import Channel
from bot.store import meta, phones
from bot.store.database import Tx
from bot.store.phones import Phone
from bot.store.types import parsed

CAME = """
    SELECT inbox.id, inbox.channel, inbox.digest, inbox.state, inbox.at, message.person, message.text
    FROM inbox LEFT JOIN message ON message.inbox = inbox.id AND message.direction = 'in'
    ORDER BY inbox.id, message.id
"""
WENT = """
    SELECT outbox.inbox, outbox.person, outbox.state, message.text, outbox.attempts
    FROM outbox LEFT JOIN message ON message.id = outbox.message
    ORDER BY outbox.id
"""
SPOKEN = "SELECT count(*) FROM message WHERE direction = 'out'"
KEPT = """
    SELECT person, session, at, matters, words, wish FROM check_in ORDER BY person, session
"""
HANDED = "SELECT person, why, at FROM handover ORDER BY id"
STANDS = "SELECT person, state, replies FROM talk ORDER BY person"


@dataclass(frozen=True, slots=True)
class Came:
    """A message that came in. The same message is one row, however often it was sent."""

    id: int
    channel: Channel
    digest: bytes
    state: str
    at: datetime
    person: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Went:
    """A message in the outbox, and which one it answers."""

    inbox: int | None
    person: int
    state: str
    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A file, read whole. `rest` is what follows besides replies: answers kept, handed over, where talks stand."""

    moved_in: datetime
    phones: dict[str, Phone]
    came: list[Came]
    went: list[Went]
    spoken: int
    rest: list[tuple[object, ...]]

    def replies(self, row: int) -> list[str]:
        """Give the texts that answer message `row`, in the order they leave."""
        return [one.text for one in self.went if one.inbox == row]


def read(tx: Tx) -> Contents:
    """Read everything that a crash could have harmed."""
    moved_in = meta.get(tx, "demo_people")
    assert moved_in is not None
    return Contents(
        moved_in=datetime.fromisoformat(moved_in),
        phones={phone.name: phone for phone in phones.every(tx, 100)},
        came=[_came(tx, row) for row in _rows(tx, CAME)],
        went=[Went(row[0], row[1], row[2], _open(tx, row[3], "message.text") or "") for row in _rows(tx, WENT)],
        spoken=next(_rows(tx, SPOKEN))[0],
        rest=list(_rest(tx)),
    )


def underway(tx: Tx) -> int:
    """Count what is not delivered yet."""
    return int(next(_rows(tx, "SELECT count(*) FROM outbox WHERE state <> 'delivered'"))[0])
