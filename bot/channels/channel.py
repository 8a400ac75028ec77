"""What every channel promises, and the errors by which it says what to do next."""

from datetime import timedelta
from typing import Protocol

from bot.model.messages import Outbound, Receipt


class Channel(Protocol):
    """One way to send. Inbound messages reach `Reception` by the channel's own door.

    `repeatable`: a message handed over twice, under the same id, arrives once.
    """

    repeatable: bool

    async def send(self, outbound: Outbound) -> Receipt:
        """Hand one message to the provider, once.

        Raises TryLater when it surely was not taken, Refused when it never will be, OptedOut when
        the person or their operator does not let us, and Unsure when it may have been taken.
        """


class SendingFailed(Exception):
    """The message was not, or perhaps not, handed over. `reason` is a sentence for staff."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TryLater(SendingFailed):
    """It was not taken; try again after `after`, or after our own back-off when that is None.

    `lane`: nobody else's message would be taken before then either.
    """

    def __init__(self, reason: str, *, after: timedelta | None = None, lane: bool = False) -> None:
        super().__init__(reason)
        self.after = after
        self.lane = lane


class Refused(SendingFailed):
    """It will never be taken."""


class OptedOut(SendingFailed):
    """The address does not take messages from us: blocked, or stopped at the operator."""


class Unsure(SendingFailed):
    """It may have been taken: never "not sent"."""
