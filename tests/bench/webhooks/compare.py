"""The rounds: each server at each number of connections, taken in turn, so that a bad moment hits all."""

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from tests.bench.webhooks.load import play
from tests.bench.webhooks.script import Conversation, conversation
from tests.bench.webhooks.servers import Served, bare, terskel, usual
from tests.fake_twilio import fake_twilio

CONNECTIONS: Final = (1, 8, 32, 128)
CONVERSATIONS: Final = 256  # of four messages: one round of one server
SLOW: Final = 64  # of the conventional one, which would take minutes
AIM_BARE, AIM_USUAL, AIM_TAIL = 0.35, 8.0, 3.0

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Line:
    """One server at one number of connections: the median of its rounds."""

    server: str
    connections: int
    per_second: float
    half_ms: float
    late_ms: float
    cpu_us: float  # a message, of all threads of the server


async def compare(folder: Path, *, rounds: int, tell: Tell) -> Sequence[Line]:
    """Start all three and play the rounds. Raises `Refused` when one does not take a webhook."""
    known = CONVERSATIONS * len(CONNECTIONS) * (rounds + 1)
    async with AsyncExitStack() as stack:
        provider = await stack.enter_async_context(fake_twilio())
        servers = [
            await stack.enter_async_context(bare(folder)),
            await stack.enter_async_context(usual(folder)),
            *await stack.enter_async_context(terskel(folder, known, provider.url)),
        ]
        people = {server.name: iter(range(known)) for server in servers}
        found: dict[tuple[str, int], list[Line]] = {}
        for number in range(rounds + 1):  # the first does not count
            tell(f"webhooks: round {number} of {rounds}")
            for connections in CONNECTIONS:
                for server in servers:
                    wanted = SLOW if server.name == "usual" else CONVERSATIONS
                    said = [conversation(next(people[server.name])) for _ in range(wanted)]
                    line = await _round(server, said, connections)
                    if number:
                        found.setdefault((server.name, connections), []).append(line)
    return [_middle(lines) for lines in found.values()]


async def _round(server: Served, said: Sequence[Conversation], connections: int) -> Line:
    before = server.cpu()
    played = await play(server.port, said, connections)
    messages = len(played.waits)
    waited = quantiles(played.waits, n=100)
    return Line(
        server=server.name,
        connections=connections,
        per_second=messages / played.seconds,
        half_ms=waited[49] * 1e3,
        late_ms=waited[98] * 1e3,
        cpu_us=(server.cpu() - before) / messages * 1e6,
    )


def _middle(lines: Sequence[Line]) -> Line:
    return Line(
        server=lines[0].server,
        connections=lines[0].connections,
        per_second=median(one.per_second for one in lines),
        half_ms=median(one.half_ms for one in lines),
        late_ms=median(one.late_ms for one in lines),
        cpu_us=median(one.cpu_us for one in lines),
    )


@dataclass(frozen=True, slots=True)
class Ratio:
    """How Terskel stands to another server, and what it should at least (or at most) be."""

    label: str
    value: float
    aim: str
    met: bool


def ratios(lines: Sequence[Line]) -> Sequence[Ratio]:
    """Compare Terskel with the two others at each number of connections."""
    if not lines:
        return ()
    by = {(line.server, line.connections): line for line in lines}
    found: list[Ratio] = []
    for connections in CONNECTIONS:
        ours = by["terskel", connections]
        for other, aim in (("bare", AIM_BARE), ("usual", AIM_USUAL)):
            value = ours.per_second / by[other, connections].per_second
            label = f"Terskel to {other}, {connections} connections"
            found.append(Ratio(label, value, f"≥ {aim:g}", value >= aim))
    tail = by["terskel", 32].late_ms / by["terskel", 32].half_ms
    found.append(Ratio("p99 to p50 at 32 connections", tail, f"≤ {AIM_TAIL:g}", tail <= AIM_TAIL))
    return found
