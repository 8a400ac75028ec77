"""The outbox's statements. Each change names the states it may come from: none ever goes back."""

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

from bot.model.messages import State
from bot.store.schema import address as addresses
from bot.store.schema import message as messages
from bot.store.schema import outbox
from bot.store.schema import person as people
from bot.store.statements import Addition, Statement
from bot.store.types import Instant

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
            (addresses.c.id == outbox.c.address)
            & (addresses.c.person == outbox.c.person)
            & (addresses.c.state == "active"),
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
        outbox.c.person,
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
            (addresses.c.id == outbox.c.address)
            & (addresses.c.person == outbox.c.person)
            & (addresses.c.state == "active"),
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
    _from(State.READY).values(SETTLED | {"state": "dropped", "error": bindparam("why")})
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
RECOVER_ALL = Statement(
    update(outbox)
    .where(text("outbox.lease is not null"), outbox.c.state == "sending")
    .values(state="unsure", lease=bindparam("now"))
)
NEXT_DUE = Statement(
    select(func.min(outbox.c.due)).where(*WAITS, outbox.c.channel == bindparam("channel"))
)
NEXT_LEASE = Statement(select(func.min(outbox.c.lease)).where(text("outbox.lease is not null")))
