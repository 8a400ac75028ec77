"""A channel that is watched: each call of it is counted, timed, and leaves a line in the log."""

from datetime import datetime
from time import perf_counter

import structlog

from bot import logs
from bot.channels.channel import Asked, Doubt, Pace, SendingFailed, TryLater, Unsure
from bot.channels.channel import Channel as Way
from bot.clock import Clock
from bot.model.messages import Outbound, Receipt
from bot.model.people import Channel
from bot.work.vitals import Vitals

log = structlog.get_logger(__name__)

AWAY = (TryLater, Unsure, TimeoutError, OSError)  # a refusal is an answer: the provider is there


class Watched:
    """The channel itself, seen by `vitals`."""

    def __init__(self, way: Way, channel: Channel, vitals: Vitals, clock: Clock) -> None:
        self.repeatable = way.repeatable
        self.pace: Pace = way.pace
        self._way = way
        self._channel = channel
        self._vitals = vitals
        self._clock = clock

    async def send(self, outbound: Outbound) -> Receipt:
        """Hand it over, and note what came of it; raises what the channel does."""
        began = perf_counter()
        outcome = "sent"
        try:
            return await self._way.send(outbound)
        except BaseException as failure:
            outcome = _outcome(failure)
            self._missed_by(failure)
            raise
        finally:
            took = perf_counter() - began
            self._vitals.called(self._channel, outcome, took, self._now())
            logs.follow(
                "handed_over",
                outbox=outbound.id,
                inbox=outbound.inbox,
                person=outbound.person,
                channel=self._channel.value,
                attempt=outbound.attempts,
                outcome=outcome,
                took_ms=round(took * 1000),
            )

    def _missed_by(self, failure: BaseException) -> None:
        if isinstance(failure, SendingFailed) and not isinstance(failure, AWAY):
            self._vitals.heard(self._channel, self._now())
        elif self._vitals.missed(self._channel, self._now()):
            log.error("channel_fails", channel=self._channel, fault=_outcome(failure))

    def _now(self) -> datetime:
        return self._clock.now()


class WatchedAsked(Watched):
    """A channel that can be asked what it took."""

    def __init__(self, way: Way, channel: Channel, vitals: Vitals, clock: Clock) -> None:
        super().__init__(way, channel, vitals, clock)
        self._asked = way

    async def find(self, doubt: Doubt) -> str | None:
        """Ask the provider."""
        assert isinstance(self._asked, Asked)  # noqa: S101 - `watched` has looked
        return await self._asked.find(doubt)


def watched(way: Way, channel: Channel, vitals: Vitals, clock: Clock) -> Way:
    """Watch a channel; one that can be asked still can."""
    kind = WatchedAsked if isinstance(way, Asked) else Watched
    return kind(way, channel, vitals, clock)


def _outcome(failure: BaseException) -> str:
    """Name what came of a call: "try_later", "refused", "opted_out", "unsure", "time_out", "broke"."""
    if isinstance(failure, SendingFailed):
        name = type(failure).__name__
        return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)[1:]
    return "time_out" if isinstance(failure, TimeoutError) else "broke"
