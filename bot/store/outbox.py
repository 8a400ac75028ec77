"""What is to leave, and where each message is on its way.

Of one person at most one message is under way: only the first that is not settled has a `due`, and
settling it gives the next one its turn. These writes change whose turn it is, so they lock the
person where others write too. A status never goes back: every change names the states it may
come from.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Update,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    text,
    update,
)

from bot.model.ids import AddressId, MessageId, OutboxId, PersonId
from bot.model.messages import Outbound, State, Urgency
from bot.model.people import Channel
from bot.store.messages import read_buttons
from bot.store.schema import address as addresses
from bot.store.schema import message as messages
from bot.store.schema import outbox
from bot.store.schema import person as people
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx
from bot.store.types import Instant

TOO_LATE = "too late"
NO_ADDRESS = "the person no longer has this address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """A message that may have been accepted: the provider is asked before it is sent again."""

    id: OutboxId
    person: PersonId
    channel: Channel
    to: str | None
    text: str
    since: datetime
    attempts: int
    resend: bool
    best_before: datetime


# Words that the partial indexes are made of: SQLite takes such an index only for these very words.
OPEN = text("outbox.settled_at is null")  # ready, sending or unsure
WAITS = (text("outbox.state = 'ready'"), text("outbox.due is not null"))
NEVER = null().cast(Instant)

PUT = Addition(
    insert(outbox).values(
        {
            key: bindparam(key)
            for key in (
                "person",
                "message",
                "address",
                "channel",
                "inbox",
                "urgency",
                "resend",
                "best_before",
                "at",
            )
        }
        | {
            "state": "ready",
            "due": case(
                (
                    exists(select(literal(1)).where(outbox.c.person == bindparam("person"), OPEN)),
                    NEVER,
                ),
                else_=bindparam("at", type_=Instant),
            ),
        }
    )
)
FIRST = (
    select(outbox.c.id)
    .where(outbox.c.person == bindparam("whose"), OPEN)
    .order_by(outbox.c.id)
    .limit(1)
    .scalar_subquery()
)
NEXT = Statement(
    update(outbox)
    .where(outbox.c.id == FIRST, text("outbox.state = 'ready'"), outbox.c.due.is_(None))
    .values(due=bindparam("now"))
)
CANDIDATES = Statement(
    select(
        outbox.c.urgency,
        outbox.c.due,
        outbox.c.id,
        outbox.c.person,
        outbox.c.best_before,
        addresses.c.id.label("to"),
    )
    .select_from(
        outbox.join(people, people.c.id == outbox.c.person).outerjoin(
            addresses,
            (addresses.c.id == outbox.c.address) & (addresses.c.person == outbox.c.person),
        )
    )
    .where(*WAITS, outbox.c.due <= bindparam("now"), outbox.c.channel == bindparam("channel"))
    .order_by(outbox.c.urgency, outbox.c.due, outbox.c.id)
    .limit(bindparam("limit"))
    .with_for_update(key_share=True, skip_locked=True, of=(outbox, people))
)
CLAIM = Statement(
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state == "ready")
    .values(
        state="sending",
        due=NEVER,
        owner=bindparam("by"),
        lease=bindparam("until"),
        attempts=outbox.c.attempts + 1,
    )
)
CLAIMED = Statement(
    select(
        outbox.c.id,
        outbox.c.channel,
        addresses.c.value,
        messages.c.text,
        messages.c.buttons,
        outbox.c.attempts,
        outbox.c.lease,
        outbox.c.best_before,
        outbox.c.resend,
        outbox.c.address,
    )
    .select_from(
        outbox.join(messages, messages.c.id == outbox.c.message).join(
            addresses, addresses.c.id == outbox.c.address
        )
    )
    .where(outbox.c.id == bindparam("row"))
)
UNSURE = Statement(
    select(
        outbox.c.id,
        outbox.c.person,
        outbox.c.channel,
        addresses.c.value,
        messages.c.text,
        outbox.c.lease,
        outbox.c.attempts,
        outbox.c.resend,
        outbox.c.best_before,
    )
    .select_from(
        outbox.join(messages, messages.c.id == outbox.c.message).outerjoin(
            addresses,
            (addresses.c.id == outbox.c.address) & (addresses.c.person == outbox.c.person),
        )
    )
    .where(
        text("outbox.lease is not null"),
        outbox.c.lease <= bindparam("now"),
        outbox.c.state == "unsure",
    )
    .order_by(outbox.c.lease, outbox.c.id)
    .limit(bindparam("limit"))
)
LOCK = Statement(
    select(people.c.id)
    .select_from(outbox.join(people, people.c.id == outbox.c.person))
    .where(outbox.c.id == bindparam("row"))
    .with_for_update(key_share=True, of=people)
)


def _from(*states: State, mine: bool = False) -> Update:
    """Change a row that is in one of `states` and, if `mine`, claimed by the owner who says so."""
    change = update(outbox).where(
        outbox.c.id == bindparam("row"), or_(*(outbox.c.state == str(state) for state in states))
    )
    if mine:
        change = change.where(outbox.c.owner == bindparam("by"))
    return change


SETTLED = {"due": NEVER, "lease": NEVER, "settled_at": bindparam("now")}
SENT = Statement(
    _from(State.SENDING, mine=True)
    .values(SETTLED | {"state": "sent", "provider_id": bindparam("called"), "error": None})
    .returning(outbox.c.person)
)
FOUND = Statement(
    _from(State.SENDING, State.UNSURE)
    .values(SETTLED | {"state": "sent", "provider_id": bindparam("called"), "error": None})
    .returning(outbox.c.person)
)
FAILED = Statement(
    _from(State.SENDING, mine=True)
    .values(SETTLED | {"state": "failed", "error": bindparam("why")})
    .returning(outbox.c.person)
)
HELD = Statement(
    _from(State.UNSURE)
    .values(SETTLED | {"state": "held", "error": bindparam("why")})
    .returning(outbox.c.person)
)
DROPPED = Statement(
    _from(State.READY, State.UNSURE, State.HELD)
    .values(SETTLED | {"state": "dropped", "error": bindparam("why")})
    .returning(outbox.c.person)
)
AGAIN = Statement(
    _from(State.SENDING, mine=True).values(
        state="ready", lease=NEVER, due=bindparam("when"), error=bindparam("why")
    )
)
DOUBTED = Statement(_from(State.SENDING, mine=True).values(state="unsure", lease=bindparam("now")))
NOT_SENT = Statement(_from(State.UNSURE).values(state="ready", lease=NEVER, due=bindparam("now")))
STATUS = Statement(
    update(outbox)
    .where(
        text("outbox.state = 'sent'"),
        outbox.c.provider_id == bindparam("called"),
        outbox.c.channel == bindparam("on"),
    )
    .values(state=bindparam("to"), error=bindparam("why"), settled_at=bindparam("now"))
)
DROP_READY = Statement(
    update(outbox)
    .where(
        outbox.c.person == bindparam("whose"),
        OPEN,
        text("outbox.state = 'ready'"),
        outbox.c.urgency > bindparam("kept"),
    )
    .values(SETTLED | {"state": "dropped", "error": bindparam("why")})
)
RECOVER = Statement(
    update(outbox)
    .where(
        text("outbox.lease is not null"),
        outbox.c.lease <= bindparam("now"),
        outbox.c.state == "sending",
    )
    .values(state="unsure")
)
NEXT_DUE = Statement(
    select(func.min(outbox.c.due)).where(*WAITS, outbox.c.channel == bindparam("channel"))
)
NEXT_LEASE = Statement(select(func.min(outbox.c.lease)).where(text("outbox.lease is not null")))
COUNTS = Statement(select(outbox.c.state, func.count()).group_by(outbox.c.state))


def put(  # noqa: PLR0913 - a row's own columns
    tx: Tx,
    *,
    person: PersonId,
    message: MessageId,
    address: AddressId,
    channel: Channel,
    inbox: int | None,
    urgency: Urgency,
    resend: bool,
    now: datetime,
    best_before: datetime,
) -> OutboxId:
    """Let a message leave: now if nothing of this person is under way, else when its turn comes.

    The person is locked by whoever calls this. `inbox` is what it answers, if anything.
    """
    return OutboxId(
        PUT.new_id(
            tx,
            person=person,
            message=message,
            address=address,
            channel=channel,
            inbox=inbox,
            urgency=int(urgency),
            resend=resend,
            best_before=best_before,
            at=now,
        )
    )


def claim(
    tx: Tx,
    owner: str,
    now: datetime,
    *,
    lease: timedelta,
    limit: int,
    channels: Collection[Channel],
) -> list[Outbound]:
    """Take what is due, the urgent first, so that only `owner` sends it until the lease runs out.

    What is past its best-before, or has no address any more, is dropped with the reason instead.
    """
    found = [
        row
        for channel in channels
        for row in CANDIDATES.all(tx, now=now, channel=channel, limit=limit)
    ]
    claimed: list[Outbound] = []
    for _, _, row, whose, best_before, to in sorted(found, key=lambda row: row[:3])[:limit]:
        if best_before <= now or to is None:
            DROPPED.run(tx, row=row, why=NO_ADDRESS if to is None else TOO_LATE, now=now)
            NEXT.run(tx, whose=whose, now=now)
        elif CLAIM.run(tx, row=row, by=owner, until=now + lease):
            claimed += map(_outbound, CLAIMED.all(tx, row=row))
    return claimed


def sent(tx: Tx, outbox_id: OutboxId, owner: str, provider_id: str, now: datetime) -> bool:
    """Note that the provider took it. False: the claim was lost in the meantime."""
    return _settle(tx, SENT, outbox_id, now, by=owner, called=provider_id)


def failed(tx: Tx, outbox_id: OutboxId, owner: str, error: str, now: datetime) -> bool:
    """Note that the provider refused it for good, with a sentence for staff."""
    return _settle(tx, FAILED, outbox_id, now, by=owner, why=error)


def hold(tx: Tx, outbox_id: OutboxId, error: str, now: datetime) -> bool:
    """Leave it to a person: it may have been accepted, and nobody can be asked."""
    return _settle(tx, HELD, outbox_id, now, why=error)


def drop(tx: Tx, outbox_id: OutboxId, reason: str, now: datetime) -> bool:
    """Do not send it (any more)."""
    return _settle(tx, DROPPED, outbox_id, now, why=reason)


def found(tx: Tx, outbox_id: OutboxId, provider_id: str, now: datetime) -> bool:
    """Note that the provider has it after all: it was asked, or its status came before our note."""
    return _settle(tx, FOUND, outbox_id, now, called=provider_id)


def again(tx: Tx, outbox_id: OutboxId, owner: str, due: datetime, error: str) -> bool:
    """Try it again at `due`: it was certainly not accepted."""
    return AGAIN.run(tx, row=outbox_id, by=owner, when=due, why=error) > 0


def unsure(tx: Tx, outbox_id: OutboxId, owner: str, now: datetime) -> bool:
    """Note that it may have been accepted; nothing more leaves to this person until that is known."""
    return DOUBTED.run(tx, row=outbox_id, by=owner, now=now) > 0


def not_sent(tx: Tx, outbox_id: OutboxId, now: datetime) -> bool:
    """Note that the provider never had it, or that saying it twice is harmless: it is due again."""
    return NOT_SENT.run(tx, row=outbox_id, now=now) > 0


def status(
    tx: Tx, channel: Channel, provider_id: str, state: State, error: str | None, now: datetime
) -> bool:
    """Note what the provider tells of a message it took: delivered or failed.

    True when that moved it on. False for an unknown id, for one that is further already, and for
    a state that says nothing new.
    """
    if state not in {State.DELIVERED, State.FAILED}:
        return False
    return STATUS.run(tx, called=provider_id, on=channel, to=state, why=error, now=now) > 0


def drop_ready(
    tx: Tx, person_id: PersonId, reason: str, now: datetime, *, but_urgency_at_most: Urgency
) -> int:
    """Do not send what waits for this person, but for what is at least so urgent; how many."""
    dropped = DROP_READY.run(
        tx, whose=person_id, why=reason, kept=int(but_urgency_at_most), now=now
    )
    NEXT.run(tx, whose=person_id, now=now)
    return dropped


def recover(tx: Tx, now: datetime) -> int:
    """Make unsure what a process claimed and has not noted within its lease; how many."""
    return RECOVER.run(tx, now=now)


def unsure_ones(tx: Tx, now: datetime, limit: int) -> list[Unsure]:
    """Give what may have been accepted, the longest unsure first."""
    return [
        Unsure(
            id=row[0],
            person=row[1],
            channel=Channel(row[2]),
            to=row[3],
            text=row[4],
            since=row[5],
            attempts=row[6],
            resend=row[7],
            best_before=row[8],
        )
        for row in UNSURE.all(tx, now=now, limit=limit)
    ]


def next_due(tx: Tx, channels: Collection[Channel]) -> datetime | None:
    """When the next message may leave on one of these; None: nothing waits."""
    return min(
        filter(None, (NEXT_DUE.one(tx, channel=channel) for channel in channels)), default=None
    )


def next_lease(tx: Tx) -> datetime | None:
    """When the next claim runs out, or since when something is unsure: when to `recover` and ask."""
    lease: datetime | None = NEXT_LEASE.one(tx)
    return lease


def counts(tx: Tx) -> dict[State, int]:
    """How many messages are where. Reads every row: for a page of figures, not for each request."""
    return {State(state): number for state, number in COUNTS.all(tx)}


def _settle(
    tx: Tx, change: Statement, outbox_id: OutboxId, now: datetime, **values: object
) -> bool:
    """Bring one to an end, and let the person's next one have its turn."""
    if tx.shared:
        LOCK.first(tx, row=outbox_id)
    settled = change.first(tx, row=outbox_id, now=now, **values)
    if settled is None:
        return False
    NEXT.run(tx, whose=settled[0], now=now)
    return True


def _outbound(row: Row) -> Outbound:
    return Outbound(
        id=row[0],
        channel=Channel(row[1]),
        to=row[2],
        text=row[3],
        buttons=read_buttons(row[4]),
        attempts=row[5],
        lease=row[6],
        best_before=row[7],
        resend=row[8],
        address=row[9],
    )
