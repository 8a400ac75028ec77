"""GET /metrics for Prometheus, on a port of its own that only this machine reaches.

What is counted lies in `Vitals`; what waits is read when somebody asks. Label values are words of
ours: no person, no number, no text becomes one.
"""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, ProcessCollector, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clock import Clock
from bot.model.people import Channel
from bot.store import gauges
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.gauges import Gauges
from bot.work.vitals import BOUNDS, Timing, Vitals

HERE: Final = "127.0.0.1"
PATIENCE = 5.0  # seconds for the database to answer
LABELS: Final = [str(bound) for bound in BOUNDS] + ["+Inf"]
Labelled = Mapping[tuple[Channel, str], int]


def build(db: Database, vitals: Vitals, clock: Clock) -> Starlette:
    """Give the application that answers /metrics."""
    process = ProcessCollector(registry=None)

    async def metrics(_request: Request) -> Response:
        read = await _read(db)
        told = Told(vitals, read, db.waiting, clock.now(), process)
        return Response(generate_latest(told), media_type=CONTENT_TYPE_LATEST)

    return Starlette(routes=[Route("/metrics", metrics)])


async def _read(db: Database) -> Gauges | None:
    """Read what waits; None: the database does not answer."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await db.read(gauges.look)
    except (Unavailable, TimeoutError):
        return None


@dataclass(frozen=True, slots=True)
class Told(Collector):
    """Everything there is to tell at one moment."""

    vitals: Vitals
    gauges: Gauges | None
    waiting: int
    now: datetime
    process: Collector

    def collect(self) -> Iterator[Metric]:
        """Give every family once."""
        vitals = self.vitals
        yield from self.process.collect()
        yield _counted("terskel_messages_received", "Messages kept.", "came", vitals.came)
        yield _counted("terskel_calls", "Calls that hand a message over.", "outcome", vitals.calls)
        yield _counted("terskel_reports", "What providers reported.", "state", vitals.statuses)
        yield _timed("terskel_keep_seconds", "From a message to its commit.", {"": vitals.kept})
        calls = {channel.value: timing for channel, timing in vitals.provider.items()}
        yield _timed("terskel_call_seconds", "How long a provider took.", calls, ["channel"])
        outages = CounterMetricFamily("terskel_database_outages", "Times the database was away.")
        outages.add_metric([], vitals.outages)
        yield outages
        yield _one("terskel_units_waiting", "Units that wait for a transaction.", self.waiting)
        yield self._failing()
        yield _one("terskel_database_up", "Whether it can be read.", self.gauges is not None)
        if vitals.backed_up:
            yield _one("terskel_backup_age_seconds", "The newest.", self._ago(vitals.backed_up))
        if self.gauges is not None:
            yield from self._waiting(self.gauges)

    def _waiting(self, found: Gauges) -> Iterator[Metric]:
        yield _one("terskel_outbox_late_seconds", "Due longest.", self._ago(found.lags.outbox))
        yield _one("terskel_wake_late_seconds", "Due longest.", self._ago(found.lags.wake))
        yield _one("terskel_alerts_open", "Nobody has taken.", found.lags.alerts)
        yield _one("terskel_handovers_open", "Left to a human.", found.handovers)
        labels = ["channel", "state"]
        count = GaugeMetricFamily("terskel_outbox_messages", "Under way.", labels=labels)
        oldest = GaugeMetricFamily("terskel_outbox_oldest_seconds", "Written.", labels=labels)
        for one in found.unsettled:
            count.add_metric([one.channel, one.state], one.count)
            oldest.add_metric([one.channel, one.state], self._ago(one.oldest))
        yield count
        yield oldest

    def _failing(self) -> Metric:
        family = GaugeMetricFamily(
            "terskel_channel_failing_seconds", "Not reached since; 0: well.", labels=["channel"]
        )
        for channel, sign in self.vitals.signs.items():
            family.add_metric([channel.value], self._ago(sign.failing))
        return family

    def _ago(self, at: datetime | None) -> float:
        return max((self.now - at).total_seconds(), 0.0) if at else 0.0


def _one(name: str, what: str, value: float) -> Metric:
    return GaugeMetricFamily(name, what, value=float(value))


def _counted(name: str, what: str, label: str, counts: Labelled) -> Metric:
    family = CounterMetricFamily(name, what, labels=["channel", label])
    for (channel, kind), count in counts.items():
        family.add_metric([channel.value, kind], count)
    return family


def _timed(
    name: str,
    what: str,
    timings: Mapping[str, Timing],
    labels: list[str] | None = None,
) -> Metric:
    family = HistogramMetricFamily(name, what, labels=labels or [])
    for value, timing in timings.items():
        buckets = [
            (bound, float(count))
            for bound, count in zip(LABELS, accumulate(timing.counts), strict=True)
        ]
        family.add_metric([value] if labels else [], buckets, timing.total)
    return family
