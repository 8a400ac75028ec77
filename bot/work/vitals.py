"""Signs of life of this process: what came, what left, how long it took; for /health and /metrics.

Kept in memory and counted from its start. A count costs well under a microsecond and is made on the
loop's own thread, so nothing is locked.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.model.people import Channel

# Upper bounds in seconds.
BOUNDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Timing:
    """How often something took how long: a count for each bound, and one for what took longer."""

    __slots__ = ("counts", "total")

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS) + 1)
        self.total = 0.0  # seconds

    def add(self, seconds: float) -> None:
        """Count one."""
        self.counts[bisect_left(BOUNDS, seconds)] += 1
        self.total += seconds


@dataclass(slots=True)
class Sign:
    """When a channel last took a message of ours, brought one, was heard of at all; since when it fails."""

    sent: datetime | None = None
    received: datetime | None = None
    heard: datetime | None = None
    failing: datetime | None = None


@dataclass(slots=True)
class Vitals:
    """One for the whole process. `calls` are counted by channel and outcome, `came` by what became of them."""

    signs: dict[Channel, Sign] = field(default_factory=lambda: defaultdict(Sign))
    came: Counter[tuple[Channel, str]] = field(default_factory=Counter)
    calls: Counter[tuple[Channel, str]] = field(default_factory=Counter)
    statuses: Counter[tuple[Channel, str]] = field(default_factory=Counter)
    kept: Timing = field(default_factory=Timing)
    provider: dict[Channel, Timing] = field(default_factory=lambda: defaultdict(Timing))
    outages: int = 0
    backed_up: datetime | None = None

    def received(self, channel: Channel, came: str, seconds: float, now: datetime) -> None:
        """Note a message that was kept, and how long that took."""
        sign = self.signs[channel]
        sign.received = sign.heard = now
        self.came[channel, came] += 1
        self.kept.add(seconds)

    def called(self, channel: Channel, outcome: str, seconds: float, now: datetime) -> None:
        """Note a call that handed a message over, or tried to. `outcome`: "sent", or why not."""
        self.calls[channel, outcome] += 1
        self.provider[channel].add(seconds)
        if outcome == "sent":
            self.heard(channel, now)
            self.signs[channel].sent = now

    def heard(self, channel: Channel, now: datetime) -> None:
        """Note that the provider answered or asked for something: it is there."""
        sign = self.signs[channel]
        sign.heard, sign.failing = now, None

    def missed(self, channel: Channel, now: datetime) -> bool:
        """Note that the provider could not be reached; True for the first time since it was there."""
        sign = self.signs[channel]
        first = sign.failing is None
        sign.failing = sign.failing or now
        return first
