"""How much waits, and since when: for /health and /metrics. Read only; each is found by an index."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text

from bot.store import prompts, talks, timers
from bot.store.schema import alert, handover, outbox
from bot.store.statements import Statement
from bot.store.transaction import Tx

UNSETTLED = Statement(
    select(outbox.c.channel, outbox.c.state, func.count(), func.min(outbox.c.at))
    .where(text("outbox.settled_at is null"))
    .group_by(outbox.c.channel, outbox.c.state)
)
LATEST_DUE = Statement(
    select(func.min(outbox.c.due)).where(
        text("outbox.state = 'ready'"), text("outbox.due is not null")
    )
)
HANDOVERS = Statement(
    select(func.count()).select_from(handover).where(text("handover.settled_at is null"))
)
ALERTS = Statement(select(func.count(), func.min(alert.c.at)).where(text("alert.taken_at is null")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lags:
    """`outbox`: when what waits longest should have left; `wake`: when what is due longest was due.

    `alerts` nobody has taken; `alert` is when the oldest of them began.
    """

    outbox: datetime | None
    wake: datetime | None
    alerts: int
    alert: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """Messages of one channel in one state that are still under way, and when the oldest was written."""

    channel: str
    state: str
    count: int
    oldest: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauges:
    """What is read when somebody looks."""

    unsettled: tuple[Unsettled, ...]
    lags: Lags
    handovers: int


def lags(tx: Tx) -> Lags:
    """See how late we are: a few look-ups in indexes."""
    wakes = filter(None, (timers.next_due(tx), talks.next_waited(tx), prompts.next_due(tx)))
    ((alerts, oldest),) = ALERTS.all(tx)
    return Lags(
        outbox=LATEST_DUE.one(tx), wake=min(wakes, default=None), alerts=alerts, alert=oldest
    )


def look(tx: Tx) -> Gauges:
    """Read all of them in one snapshot."""
    unsettled = tuple(
        Unsettled(channel=channel, state=state, count=count, oldest=oldest)
        for channel, state, count, oldest in UNSETTLED.all(tx)
    )
    return Gauges(unsettled=unsettled, lags=lags(tx), handovers=HANDOVERS.one(tx))
