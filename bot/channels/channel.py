"""What every channel promises, and the errors by which it says what to do next."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from bot.model.messages import Outbound, Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast a sender may hand messages over: `burst` at a time, one each `gap` on the whole.

    `chat`: how long nothing more leaves to one address after a message did. In any second there
    leave at most `burst` more than its gaps.
    """

    gap: timedelta = timedelta()
    burst: int = 64
    chat: timedelta = timedelta()


AT_ANY_PACE = Pace()


class Channel(Protocol):
    """One way to send. Inbound messages reach `Reception` by the channel's own door.

    `repeatable`: a message handed over twice, under the same id, arrives once.
    """

    repeatable: bool
    pace: Pace

    async def send(self, outbound: Outbound) -> Receipt:
        """Hand one message to the provider, once.

        Raises TryLater when it surely was not taken, Refused when it never will be, OptedOut when
        the person or their operator does not let us, and Unsure when it may have been taken.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A message that the provider may have taken since `since` without our hearing of it.

    `known`: what the provider calls the messages to this address that we know of already. None of
    them is this one. `line`: the number of ours it left from, if not the team's.
    """

    to: str
    text: str
    since: datetime
    known: AbstractSet[str] = frozenset()
    line: str | None = None


@runtime_checkable
class Asked(Protocol):
    """A channel whose provider can be asked what it took, besides being a `Channel`."""

    async def find(self, doubt: Doubt) -> str | None:
        """Give what the provider calls the message, or None: it surely does not have it.

        Raises SendingFailed when it cannot tell now: it is asked again later.
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
