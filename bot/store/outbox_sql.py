"""The outbox's statements. Each change names the states it may come from: none ever goes back."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
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
    union_all,
    update,
)

from bot.model.messages import State, Urgency
from bot.store.schema import address as addresses
from bot.store.schema import message as messages
from bot.store.schema import outbox, stand_in
from bot.store.schema import person as people
from bot.store.statements import Addition, Statement
from bot.store.types import Instant

# The words that the partial indexes are made of: SQLite takes such an index only for these very words.
OPEN = text("outbox.settled_at is null")  # ready, sending or unsure
WAITS = (text("outbox.state = 'ready'"), text("outbox.due is not null"))
NEVER = null().cast(Instant)
PASSES = outbox.c.urgency <= int(Urgency.CRISIS)  # waits behind nothing else

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
                    bindparam("urgency") <= int(Urgency.CRISIS),
                    bindparam("at", type_=Instant),
                ),
                (
                    exists(select(literal(1)).where(outbox.c.person == bindparam("person"), OPEN)),
                    NEVER,
                ),
                else_=bindparam("at", type_=Instant),
            ),
        }
    )
)
# What says something instead of another message stands in that one's place.
PLACE = func.coalesce(
    select(stand_in.c.instead_of).where(stand_in.c.outbox == outbox.c.id).scalar_subquery(),
    outbox.c.id,
)
HAS_ITS_TURN = ~PASSES & ((outbox.c.state != "ready") | outbox.c.due.is_not(None))
FIRST = (
    select(outbox.c.id)
    .where(outbox.c.person == bindparam("whose"), OPEN)
    .order_by(case((HAS_ITS_TURN, 0), else_=1), PLACE)
    .limit(1)
    .scalar_subquery()
)
NEXT = Statement(
    update(outbox)
    .where(outbox.c.id == FIRST, text("outbox.state = 'ready'"), outbox.c.due.is_(None))
    .values(due=bindparam("now"))
)


def _waiting(*which: ColumnElement[bool]) -> Select[Any]:
    """Find what may leave by one channel, in order, with the address it may be sent to if any."""
    return (
        select(
            outbox.c.id,
            outbox.c.person,
            outbox.c.message,
            outbox.c.address,
            outbox.c.urgency,
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
        .where(*WAITS, outbox.c.channel == bindparam("channel"), *which)
        .order_by(outbox.c.urgency, outbox.c.due, outbox.c.id)
        .limit(bindparam("limit"))
        .with_for_update(key_share=True, skip_locked=True, of=(outbox, people))
    )


DUE = Statement(
    _waiting(outbox.c.due <= bindparam("now"), outbox.c.urgency <= bindparam("until_urgency"))
)
STALE = Statement(_waiting(outbox.c.best_before <= bindparam("now")))
NEXT_STALE = Statement(
    select(func.min(outbox.c.best_before)).where(*WAITS, outbox.c.channel == bindparam("channel"))
)
LEAVING = Statement(
    select(
        outbox.c.id,
        outbox.c.person,
        outbox.c.message,
        outbox.c.address,
        outbox.c.channel,
        outbox.c.inbox,
        outbox.c.urgency,
        outbox.c.resend,
        outbox.c.best_before,
        messages.c.text,
        messages.c.buttons,
        exists(select(literal(1)).where(stand_in.c.outbox == outbox.c.id)),
        messages.c.line,
        messages.c.private,
        messages.c.contact,
    )
    .select_from(outbox.join(messages, messages.c.id == outbox.c.message))
    .where(outbox.c.id == bindparam("row"))
)
STAND_IN = Statement(
    insert(stand_in).values(outbox=bindparam("row"), instead_of=bindparam("instead_of"))
)
GIVE_WAY = Statement(
    update(outbox)
    .where(
        outbox.c.person == bindparam("whose"),
        OPEN,
        ~PASSES,
        outbox.c.state == "ready",
        outbox.c.id > bindparam("to"),
    )
    .values(due=NEVER)
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
        outbox.c.inbox,
        outbox.c.urgency,
        outbox.c.at,
        messages.c.line,
        messages.c.private,
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
        outbox.c.message,
        outbox.c.channel,
        addresses.c.value,
        messages.c.text,
        outbox.c.lease,
        outbox.c.attempts,
        outbox.c.resend,
        outbox.c.best_before,
        messages.c.line,
    )
    .select_from(
        outbox.join(people, people.c.id == outbox.c.person)
        .join(messages, messages.c.id == outbox.c.message)
        .outerjoin(
            addresses,
            (addresses.c.id == outbox.c.address)
            & (addresses.c.person == outbox.c.person)
            & (addresses.c.state == "active"),
        )
    )
    .where(
        text("outbox.lease is not null"),
        outbox.c.state == "unsure",
        outbox.c.due <= bindparam("now"),
    )
    .order_by(outbox.c.due, outbox.c.id)
    .limit(bindparam("limit"))
    .with_for_update(key_share=True, skip_locked=True, of=(outbox, people))
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
# Who it was for, and what it takes to know whether anything of its text may be kept.
OF_SETTLED = (
    outbox.c.person,
    outbox.c.message,
    select(messages.c.private)
    .where(messages.c.id == outbox.c.message)
    .correlate(outbox)
    .scalar_subquery(),
)
TAKEN: dict[str, object] = {"state": "sent", "provider_id": bindparam("called"), "error": None}


def _settling(change: Update, **to: object) -> Statement:
    """Bring a row to an end, and say who it was for."""
    return Statement(change.values(SETTLED | to).returning(*OF_SETTLED))


SENT = _settling(_from(State.SENDING, mine=True), **TAKEN)
FOUND = _settling(_from(State.READY, State.SENDING, State.UNSURE, State.HELD), **TAKEN)
FAILED = _settling(_from(State.SENDING, mine=True), state="failed", error=bindparam("why"))
HELD = _settling(_from(State.UNSURE), state="held", error=bindparam("why"))
DROPPED = _settling(_from(State.READY), state="dropped", error=bindparam("why"))
POSTPONED = Statement(_from(State.READY).values(due=bindparam("when")))
AGAIN = Statement(
    _from(State.SENDING, mine=True).values(
        state="ready", lease=NEVER, due=bindparam("when"), error=bindparam("why")
    )
)
DOUBTED = Statement(
    _from(State.SENDING, mine=True).values(
        state="unsure", lease=bindparam("now"), due=bindparam("now")
    )
)
ASKED_LATER = Statement(_from(State.UNSURE).values(due=bindparam("when")))
NOT_SENT = Statement(
    _from(State.UNSURE)
    .where(outbox.c.attempts == bindparam("tried"))
    .values(
        state="ready", lease=NEVER, due=case((PASSES, bindparam("now", type_=Instant)), else_=NEVER)
    )
    .returning(*OF_SETTLED)
)
STATUS = Statement(
    update(outbox)
    .where(
        text("outbox.state = 'sent'"),
        outbox.c.provider_id == bindparam("called"),
        outbox.c.channel == bindparam("on"),
    )
    .values(state=bindparam("to"), error=bindparam("why"), settled_at=bindparam("now"))
    .returning(outbox.c.id, *OF_SETTLED)
)
MADE_AT = Statement(select(outbox.c.at).where(outbox.c.id == bindparam("row")))
LOCK_CALLED = Statement(
    select(people.c.id)
    .select_from(outbox.join(people, people.c.id == outbox.c.person))
    .where(
        text("outbox.state = 'sent'"),
        outbox.c.provider_id == bindparam("called"),
        outbox.c.channel == bindparam("on"),
    )
    .with_for_update(key_share=True, of=people)
)
# What of it two people wrote each other is not kept, before it is dropped.
BLANK_READY = Statement(
    update(messages)
    .where(
        text("message.private = 'relay'"),
        messages.c.id.in_(
            select(outbox.c.message).where(
                outbox.c.person == bindparam("whose"),
                OPEN,
                text("outbox.state = 'ready'"),
                outbox.c.urgency > bindparam("kept"),
            )
        ),
    )
    .values(text=bindparam("nothing"), buttons=None)
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
# Whoever is about to note what came of it has the person locked: that one is left alone.
LAPSED = (
    select(outbox.c.id)
    .select_from(outbox.join(people, people.c.id == outbox.c.person))
    .where(
        text("outbox.lease is not null"),
        outbox.c.lease <= bindparam("now"),
        outbox.c.state == "sending",
    )
    .with_for_update(key_share=True, skip_locked=True, of=(outbox, people))
)
RECOVER = Statement(
    update(outbox).where(outbox.c.id.in_(LAPSED)).values(state="unsure", due=bindparam("now"))
)
RECOVER_ALL = Statement(
    update(outbox)
    .where(text("outbox.lease is not null"), outbox.c.state == "sending")
    .values(state="unsure", lease=bindparam("now"), due=bindparam("now"))
)
DOUBT_READY = Statement(
    update(outbox)
    .where(OPEN, or_(outbox.c.state == "ready", outbox.c.state == "unsure"))
    .values(state="unsure", lease=outbox.c.at, due=bindparam("now"))
)
KNOWN_IDS = Statement(
    select(outbox.c.provider_id)
    .select_from(messages.join(outbox, outbox.c.message == messages.c.id))
    .where(
        messages.c.person == bindparam("person"),
        messages.c.at >= bindparam("since"),
        outbox.c.provider_id.is_not(None),
    )
)


def _next_due(*urgencies: Urgency) -> Statement:
    """Find the next moment; the first of each urgency is found in the index at once."""
    firsts = union_all(
        *(
            select(func.min(outbox.c.due).label("due")).where(
                *WAITS,
                outbox.c.channel == bindparam("channel"),
                outbox.c.urgency == int(urgency),
            )
            for urgency in urgencies
        )
    ).subquery()
    return Statement(select(func.min(firsts.c.due)))


NEXT_PASSING = _next_due(Urgency.ALARM, Urgency.CRISIS)
NEXT_QUEUED = _next_due(Urgency.REPLY, Urgency.STARTED)
NEXT_LEASE = Statement(
    select(func.min(case((outbox.c.state == "unsure", outbox.c.due), else_=outbox.c.lease))).where(
        text("outbox.lease is not null")
    )
)
