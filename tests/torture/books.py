"""A service's books beside what its people wrote and what their phones got: each once, and in order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from bot.model.ids import OutboxId, PersonId
from bot.model.messages import State, Urgency
from bot.model.people import Channel
from bot.store import handovers, inbox
from bot.store.keys import Keyring
from bot.store.opening import read_only
from bot.store.refusals import StoreLocked
from bot.store.schema import address, message, outbox
from bot.store.schema import inbox as inboxes
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx

CAME = Statement(
    select(inboxes.c.digest, inboxes.c.id, inboxes.c.state, message.c.text)
    .select_from(
        inboxes.outerjoin(
            message, (message.c.inbox == inboxes.c.id) & (message.c.direction == "in")
        )
    )
    .order_by(inboxes.c.id)
)
WENT = Statement(
    select(
        outbox.c.id,
        outbox.c.person,
        outbox.c.inbox,
        outbox.c.state,
        outbox.c.urgency,
        outbox.c.resend,
        outbox.c.attempts,
        outbox.c.provider_id,
        message.c.text,
        address.c.value,
    )
    .select_from(
        outbox.join(message, message.c.id == outbox.c.message).join(
            address, address.c.id == outbox.c.address
        )
    )
    .order_by(outbox.c.id)
)
OPEN = Statement(select(outbox.c.id).where(outbox.c.settled_at.is_(None)).limit(1))
ARRIVED = {State.SENT, State.DELIVERED}
SETTLED = {*ARRIVED, State.HELD}


@dataclass(frozen=True, slots=True)
class Post:
    """One message that a person wrote. `id` is the provider's. `silent`: it may rightly have no answer."""

    sender: str
    id: str
    text: str
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """One message of ours as its provider has it."""

    id: str
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class Came:
    """A row of the inbox with the text that was kept of it."""

    digest: bytes
    id: int
    state: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Went:
    """A row of the outbox."""

    id: OutboxId
    person: PersonId
    inbox: int | None
    state: State
    urgency: Urgency
    resend: bool
    attempts: int
    provider_id: str | None
    text: str
    to: str

    @property
    def passes(self) -> bool:
        """Whether it waits for nobody's turn."""
        return self.urgency <= Urgency.CRISIS

    def may_be(self, taken: Taken, *, after: int) -> bool:
        """Whether the provider may have taken it as this, and we never knew."""
        held = self.state is State.HELD and self.id > after
        return self.text == taken.text and (held or (self.resend and self.attempts > 1))


@dataclass(slots=True)
class Found:
    """What was found: a sentence for each fault, and what became of those in the window.

    `held`: left to a human; `arrived`: how many of them the provider has; `twice`: said twice because
    that is harmless.
    """

    faults: list[str] = field(default_factory=list)
    held: int = 0
    arrived: int = 0
    twice: int = 0

    def told(self) -> str:
        """Say it in a line."""
        return (
            f"{len(self.faults)} faults; in the window: {self.held} held for a human, of which"
            f" {self.arrived} had arrived, and {self.twice} said twice on purpose"
        )


@dataclass(frozen=True, slots=True)
class Books:
    """What a database has: what came, what went, and about whom a human was asked to look."""

    came: Sequence[Came]
    went: Sequence[Went]
    maybe_sent: frozenset[PersonId]

    def compare(
        self, channel: Channel, written: Mapping[str, Sequence[Post]], taken: Sequence[Taken]
    ) -> Found:
        """Compare them with what each person wrote and with what the provider took."""
        found = Found([*self._came_wrong(channel, written)])
        for to in sorted({one.to for one in taken} | {one.to for one in self.went}):
            phone = [one for one in taken if one.to == to]
            _went_wrong(found, to, phone, [one for one in self.went if one.to == to])
        held = [row for row in self.went if row.state is State.HELD]
        found.held = len(held)
        if {row.person for row in held} - self.maybe_sent:
            found.faults.append("a message is held, and nobody is told")
        return found

    def _came_wrong(self, channel: Channel, written: Mapping[str, Sequence[Post]]) -> Iterator[str]:
        """See that each was kept once, in the order in which its person wrote, and answered once."""
        posts = {inbox.digest(channel, post.id): post for some in written.values() for post in some}
        answers, came = defaultdict(list), defaultdict(list)
        for went in self.went:
            answers[went.inbox].append(went.text)
        for row in self.came:
            post = posts.get(row.digest)
            if post is None or (row.text, row.state) != (post.text, "done"):
                yield f"row {row.id} of the inbox is {row.state}, or nobody wrote this"
            else:
                came[post.sender].append(post)
                texts = answers.pop(row.id, [])
                if len(texts) != len(set(texts)) or not (texts or post.silent):
                    yield f"{post.text!r} of {post.sender} has {len(texts)} answers: {texts}"
        if answers:
            yield f"{sum(map(len, answers.values()))} messages answer nothing that came"
        for sender, some in written.items():
            if came[sender] != list(some):
                yield f"of {len(some)} texts of {sender} {len(came[sender])} are kept, or in another order"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a database and its key are. It is read beside whoever else has it open."""

    url: str
    key: Path

    @contextmanager
    def opened(self) -> Iterator[Tx]:
        """Open it for reading."""
        with read_only(self.url, Keyring.load(self.key)) as tx:
            yield tx

    def books(self) -> Books:
        """Read all that is compared."""
        with self.opened() as tx:
            return Books(
                came=[Came(*row) for row in CAME.all(tx)],
                went=[_went(row) for row in WENT.all(tx)],
                maybe_sent=frozenset(
                    one.person for one in handovers.open_ones(tx, 1000) if one.why == "maybe_sent"
                ),
            )

    def anything_open(self) -> bool:
        """Whether anything is still to leave."""
        with self.opened() as tx:
            return OPEN.first(tx) is not None

    def has(self, channel: Channel, provider_id: str) -> bool:
        """Whether a message has come, by whatever way."""
        try:
            with self.opened() as tx:
                return inbox.seen(tx, channel, provider_id)
        except StoreLocked:  # a process that has only just opened it
            return False


def _went(row: Row) -> Went:
    number, person, answers, state, urgency, *rest = row
    return Went(number, person, answers, State(state), Urgency(urgency), *rest)


def _went_wrong(found: Found, to: str, taken: Sequence[Taken], ours: Sequence[Went]) -> None:
    """See that one phone got each of our texts once, in order, but for those in the window."""
    pairs = list(_pairs(taken, ours))
    known = [row for _, row in pairs if row is not None]
    found.arrived += sum(row.state is State.HELD for row in known)
    found.twice += len(known) - len(set(known))
    found.faults += [f"{to} got {one.text!r} once more" for one, row in pairs if row is None]
    found.faults += [f"message {row.id} is {row.state}" for row in ours if row.state not in SETTLED]
    missing = [row for row in ours if row.state in ARRIVED and row not in known]
    found.faults += [f"message {row.id} is {row.state}, {to} never got it" for row in missing]
    if any(row is not None and row.text != one.text for one, row in pairs):
        found.faults.append(f"{to} got another text than stands in the outbox")
    queued = [row.id for row in known if not row.passes]
    if queued != sorted(set(queued)):
        found.faults.append(f"{to} got messages in the order {queued}")


def _pairs(taken: Sequence[Taken], ours: Sequence[Went]) -> Iterator[tuple[Taken, Went | None]]:
    """Give our message to each that was taken: by its id, or one in the window; None: there is none."""
    known, last = {row.provider_id: row for row in ours}, 0
    for one in taken:
        row = known.get(one.id) or next((row for row in ours if row.may_be(one, after=last)), None)
        last = row.id if row is not None and not row.passes else last
        yield one, row
