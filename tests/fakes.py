"""Stand-ins that keep the promises of the real thing: a clock that is ours, a network that can fail."""

from collections import deque
from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from bot.channels.channel import AT_ANY_PACE, Channel, Doubt, Pace, Refused, Unsure
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
        self.pace = AT_ANY_PACE
        self.failures = deque(failures)
        self.taken: list[Outbound] = []

    async def send(self, outbound: Outbound) -> Receipt:
        failure = self.failures.popleft() if self.failures else None
        if failure is not None:
            raise failure
        self.taken.append(outbound)
        return Receipt(f"fake:{outbound.id}:{len(self.taken)}")


class Took(Exception):
    """It took the message; then came `failure`, before it could say so."""

    def __init__(self, failure: BaseException | None = None) -> None:
        super().__init__()
        self.failure = failure or Unsure("The line was cut.")


class Provider(Network):
    """A network that can be asked what it took.

    A failure that is `Took` comes after it has taken the message.
    """

    def __init__(self, *failures: Exception | None, pace: Pace = AT_ANY_PACE) -> None:
        super().__init__(*failures)
        self.pace = pace
        self.away: Exception | None = None  # why it cannot be asked
        self.asked = 0

    async def send(self, outbound: Outbound) -> Receipt:
        if self.failures and isinstance(self.failures[0], Took):
            cut = self.failures.popleft()
            self.taken.append(outbound)
            assert isinstance(cut, Took)
            raise cut.failure
        return await super().send(outbound)

    async def find(self, doubt: Doubt) -> str | None:
        self.asked += 1
        if self.away is not None:
            raise self.away
        names = [
            f"fake:{outbound.id}:{place}"
            for place, outbound in enumerate(self.taken, 1)
            if (outbound.to, outbound.text) == (doubt.to, doubt.text)
        ]
        return next((name for name in names if name not in doubt.known), None)


class Patchy:
    """A channel that takes nothing for some addresses, for good."""

    repeatable = False

    def __init__(self, way: Channel, closed: Collection[str]) -> None:
        self.pace = way.pace
        self._way = way
        self._closed = closed

    async def send(self, outbound: Outbound) -> Receipt:
        if outbound.to in self._closed:
            raise Refused("Nobody has this number.")
        return await self._way.send(outbound)


def later(**by: float) -> datetime:
    """Give a moment after noon: `later(hours=2)`."""
    return NOON + timedelta(**by)
