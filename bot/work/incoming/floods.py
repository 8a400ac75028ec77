"""A flood from one sender is slowed, and slows nobody else."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

MINUTE = timedelta(minutes=1)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Floods:
    """Counts the messages of each sender, minute by minute. `slowly`: what floods goes one at a time."""

    def __init__(self, most: int) -> None:
        self.slowly = asyncio.Lock()
        self._most = most
        self._counts: Counter[str] = Counter()
        self._since = LONG_AGO

    def is_one(self, sender: str, now: datetime) -> bool:
        """Count a message. Whether its sender has written more than anybody does in a minute."""
        if not self._since <= now < self._since + MINUTE:
            self._counts.clear()
            self._since = now
        self._counts[sender] += 1
        return self._counts[sender] > self._most
