"""How a round is timed, the same for every contestant."""

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from tests.bench.script import PEOPLE

Message = Callable[[], Awaitable[object]]  # ready to be handed over
Stream = Sequence[Message]  # of one person, in order


class Wrong(Exception):
    """A contestant did not answer as it must: its figures would mean nothing."""


async def _nothing() -> None:
    """Nothing is left to be done when the last message is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """Somebody who can take messages.

    `wrote` gives each person's messages of so many conversations; `answers` counts the replies so
    far; `finish` waits, in the time that is measured, for what still has to be done.
    """

    name: str
    wrote: Callable[[int], Sequence[Stream]]
    answers: Callable[[], Awaitable[int]]
    finish: Callable[[], Awaitable[None]] = _nothing


@dataclass(frozen=True, slots=True)
class Round:
    """What one round cost: seconds by the wall, seconds of this process's CPU, seconds each waited."""

    messages: int
    seconds: float
    cpu: float
    waits: Sequence[float]

    @property
    def per_second(self) -> float:
        """Messages a second."""
        return self.messages / self.seconds

    @property
    def cpu_us(self) -> float:
        """Microseconds of CPU a message, of all threads."""
        return self.cpu / self.messages * 1e6


async def play(
    contestant: Contestant, *, at_once: bool, conversations: int, people: int = PEOPLE
) -> Round:
    """Play one round: everybody at once, or one message at a time. Raises `Wrong`."""
    streams = contestant.wrote(conversations)[:people]
    before = await contestant.answers()
    gc.collect()
    waits: list[float] = []
    wall, cpu = time.perf_counter(), time.process_time()
    await (_at_once(streams, waits) if at_once else _in_turn(streams, waits))
    await contestant.finish()
    played = Round(len(waits), time.perf_counter() - wall, time.process_time() - cpu, waits)
    answered = await contestant.answers() - before
    if answered != played.messages:
        raise Wrong(f"{contestant.name} gave {answered} replies to {played.messages} messages")
    return played


async def _at_once(streams: Sequence[Stream], waits: list[float]) -> None:
    async def talk(stream: Stream) -> None:
        for message in stream:
            await _hand_over(message, waits)

    async with asyncio.TaskGroup() as people:
        for stream in streams:
            people.create_task(talk(stream))


async def _in_turn(streams: Sequence[Stream], waits: list[float]) -> None:
    for messages in zip(*streams, strict=True):
        for message in messages:
            await _hand_over(message, waits)


async def _hand_over(message: Message, waits: list[float]) -> None:
    began = time.perf_counter()
    await message()
    waits.append(time.perf_counter() - began)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The median of the rounds of one kind, and the slowest and the fastest of them."""

    per_second: float
    slowest: float
    fastest: float
    cpu_us: float  # a message, of all threads
    half_ms: float  # half of the messages were answered within so many milliseconds
    late_ms: float  # and 99 of 100 within these
    rounds: int
    messages: int


def figure(rounds: Sequence[Round]) -> Figure:
    """Make one figure of several rounds."""
    waited = quantiles((wait for one in rounds for wait in one.waits), n=100)
    return Figure(
        per_second=median(one.per_second for one in rounds),
        slowest=min(one.per_second for one in rounds),
        fastest=max(one.per_second for one in rounds),
        cpu_us=median(one.cpu_us for one in rounds),
        half_ms=waited[49] * 1e3,
        late_ms=waited[98] * 1e3,
        rounds=len(rounds),
        messages=sum(one.messages for one in rounds),
    )
