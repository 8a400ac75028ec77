"""The only reader of the clock. In a demo it can be moved forward, never back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def system() -> datetime:
    """The machine's own time, in UTC."""
    return datetime.now(UTC)


class Clock:
    """`now()` in UTC: the machine's time plus `ahead`, and plus what the machine's clock is wrong by."""

    def __init__(
        self, ahead: timedelta = timedelta(), *, read: Callable[[], datetime] = system
    ) -> None:
        self.ahead = ahead
        self.correction = timedelta()
        self._read = read

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return self._read() + self.ahead + self.correction

    def forward(self, by: timedelta) -> None:
        """Move the clock forward by `by`. Raises ValueError when it would go back."""
        if by < timedelta():
            raise ValueError(f"the clock only moves forward, not by {by}")
        self.ahead += by

    def correct(self, by: timedelta) -> None:
        """Follow a clock that many machines share, which is `by` ahead of this one, or behind it."""
        self.correction += by
