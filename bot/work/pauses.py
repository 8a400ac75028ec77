"""How long to wait before something is tried again."""

import random
from datetime import timedelta

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=10)


def pause(attempts: int) -> timedelta:
    """Wait longer after each attempt, and never all at the same moment (full jitter)."""
    longest = min(FIRST_PAUSE * (1 << min(attempts, 10)), LONGEST_PAUSE)
    return FIRST_PAUSE + random.random() * longest  # noqa: S311 - spreads load, protects nothing
