"""What is to be taken away at the provider, when, and what of it is done.

A row is a message by the provider's own id: its pictures first, if it has some, then its text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select, text, update

from bot.model.messages import State
from bot.model.people import Channel
from bot.store import meta
from bot.store.schema import outbox, redaction
from bot.store.statements import Statement
from bot.store.transaction import Tx

REACHED = "redaction_reached"  # up to which outbox.id everything is settled and written down here
FINAL = frozenset((State.DELIVERED, State.FAILED))

EXPECT = Statement(
    lambda insert_into: (
        insert_into(redaction)
        .values(sid=bindparam("sid"), media=bindparam("media"), due=bindparam("due"), attempts=0)
        .on_conflict_do_nothing(index_elements=["sid"])
    )
)
KNOWN = Statement(select(redaction.c.id).where(redaction.c.sid == bindparam("sid")))
DUE = Statement(
    select(redaction.c.id, redaction.c.sid, redaction.c.media, redaction.c.attempts)
    .where(text("redaction.done_at is null"), redaction.c.due <= bindparam("now"))
    .order_by(redaction.c.due, redaction.c.id)
    .limit(bindparam("limit"))
)
DONE = Statement(
    update(redaction).where(redaction.c.id == bindparam("row")).values(done_at=bindparam("now"))
)
AGAIN = Statement(
    update(redaction)
    .where(redaction.c.id == bindparam("row"))
    .values(due=bindparam("when"), attempts=redaction.c.attempts + 1)
)
TEXT_LEFT = Statement(
    update(redaction)
    .where(redaction.c.id == bindparam("row"))
    .values(media=False, due=bindparam("when"), attempts=0)
)
FORGET = Statement(
    delete(redaction).where(
        text("redaction.done_at is not null"), redaction.c.done_at < bindparam("before")
    )
)
SENT = Statement(
    select(
        outbox.c.id,
        outbox.c.channel,
        outbox.c.provider_id,
        outbox.c.state,
        outbox.c.settled_at,
        redaction.c.id,
    )
    .select_from(outbox.outerjoin(redaction, redaction.c.sid == outbox.c.provider_id))
    .where(outbox.c.id > bindparam("after"))
    .order_by(outbox.c.id)
    .limit(bindparam("limit"))
)
OLDEST_OPEN = Statement(
    select(func.min(outbox.c.at)).where(
        text("outbox.settled_at is null"), outbox.c.channel == bindparam("channel")
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """What is to be taken away now: the pictures of a message, or its text."""

    id: int
    sid: str
    media: bool
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some messages of the outbox: those that are settled and not written down here yet.

    `reached`: up to this one nothing is left to wait for. `waits`: after it there is. `last`: where
    to read on; None at the end.
    """

    sids: tuple[str, ...]
    reached: int
    waits: bool
    last: int | None


def expect(tx: Tx, sid: str, *, media: bool, due: datetime) -> None:
    """Let a message's text, or its pictures, be taken away at `due`, once."""
    EXPECT.run(tx, sid=sid, media=media, due=due)


def expect_all(tx: Tx, sids: Iterable[str], *, due: datetime) -> None:
    """Let these texts be taken away at `due`."""
    for sid in sids:
        expect(tx, sid, media=False, due=due)


def strange(tx: Tx, sids: Iterable[str]) -> frozenset[str]:
    """Give those that are not written down here."""
    return frozenset(sid for sid in sids if KNOWN.first(tx, sid=sid) is None)


def due(tx: Tx, now: datetime, limit: int) -> list[Redaction]:
    """Give what is to be taken away now."""
    return [
        Redaction(id=row[0], sid=row[1], media=row[2], attempts=row[3])
        for row in DUE.all(tx, now=now, limit=limit)
    ]


def done(tx: Tx, row: int, now: datetime) -> None:
    """Note that nothing of it is left."""
    DONE.run(tx, row=row, now=now)


def text_left(tx: Tx, row: int, when: datetime) -> None:
    """Note that its pictures are gone; its text goes at `when`."""
    TEXT_LEFT.run(tx, row=row, when=when)


def again(tx: Tx, row: int, when: datetime) -> None:
    """Try it again at `when`."""
    AGAIN.run(tx, row=row, when=when)


def forget(tx: Tx, before: datetime) -> None:
    """Let go of what was done before then."""
    FORGET.run(tx, before=before)


def reached(tx: Tx) -> int:
    """Up to which message of the outbox nothing is left to look at."""
    return int(meta.get(tx, REACHED) or 0)


def reach(tx: Tx, row: int) -> None:
    """Remember that up to this message of the outbox nothing is left to look at."""
    meta.put(tx, REACHED, str(row))


def settled(tx: Tx, after: int, now: datetime, *, patience: timedelta, limit: int) -> Stretch:
    """Look through the outbox from `after` on for texts whose journey is over.

    One of which nobody reports is given up after `patience`. One that may or may not have been taken
    is not settled: its text is still needed to find it.
    """
    rows = SENT.all(tx, after=after, limit=limit)
    sids: list[str] = []
    waits: int | None = None
    for row, channel, sid, state, settled_at, known in rows:
        if channel != Channel.SMS:
            continue
        over = settled_at is not None and (state != State.SENT or settled_at <= now - patience)
        if not over:
            waits = row if waits is None else waits
        elif sid is not None and known is None and state in {State.SENT, *FINAL}:
            sids.append(sid)
    last = rows[-1][0] if rows else after
    return Stretch(
        sids=tuple(sids),
        reached=last if waits is None else waits - 1,
        waits=waits is not None,
        last=last if len(rows) == limit else None,
    )


def doubtful_since(tx: Tx, channel: Channel) -> datetime | None:
    """When the oldest message was written that is not settled yet, if there is one."""
    moment: datetime | None = OLDEST_OPEN.one(tx, channel=channel)
    return moment
