"""Stand-ins that keep the promises of the real thing: a clock that is ours, a network that can fail."""

from collections import deque
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from bot.model.messages import Outbound, Receipt

NOON = datetime(
    2026, 11, 24, 11, 0, tzinfo=UTC
)  # a Tuesday; 12:00 in Stockholm, Oslo and Copenhagen


class StillClock(Clock):
    """A clock that stands until somebody moves it."""

    def __init__(self, at: datetime = NOON) -> None:
        super().__init__(read=lambda: at)


class Network:
    """A channel that takes messages, or fails in the way it is told to, once for each failure."""

    def __init__(self, *failures: Exception | None, repeatable: bool = False) -> None:
        self.repeatable = repeatable
        self.failures = deque(failures)
        self.taken: list[Outbound] = []

    async def send(self, outbound: Outbound) -> Receipt:
        failure = self.failures.popleft() if self.failures else None
        if failure is not None:
            raise failure
        self.taken.append(outbound)
        return Receipt(f"fake:{outbound.id}:{len(self.taken)}")


def later(**by: float) -> datetime:
    """Give a moment after noon: `later(hours=2)`."""
    return NOON + timedelta(**by)
