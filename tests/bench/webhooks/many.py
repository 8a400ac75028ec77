"""Several processes on one PostgreSQL: what a message costs them, and whether they get in each other's way."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg

from tests.bench.webhooks.load import play
from tests.bench.webhooks.script import conversation
from tests.bench.webhooks.servers import Served, terskel
from tests.databases import durable_server
from tests.fake_twilio import fake_twilio

PROCESSES: Final = (1, 2, 4)
CONNECTIONS: Final = 32  # to all of them together
CONVERSATIONS: Final = 256  # of four messages each


@dataclass(frozen=True, slots=True)
class Shared:
    """So many processes on one database. `cpu_us`: of all of them, a message; PostgreSQL's own is not in it."""

    processes: int
    per_second: float
    cpu_us: float
    deadlocks: int


async def share(folder: Path, *, tell: Callable[[str], None]) -> Sequence[Shared]:
    """Play the same with one, two and four processes, each time on a database of its own."""
    tell("webhooks: one, two and four processes on PostgreSQL")
    url = durable_server()
    return [await _shared(folder / f"many-{many}", url, many) for many in PROCESSES]


async def _shared(folder: Path, server: str, many: int) -> Shared:
    folder.mkdir()  # noqa: ASYNC240 - before anything runs
    name = f"many_{many}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    url = server.replace("/postgres?", f"/{name}?")
    async with AsyncExitStack() as stack:
        provider = await stack.enter_async_context(fake_twilio())
        known = 2 * CONVERSATIONS
        running = terskel(folder, known, provider.url, url=url, processes=many)
        servers = await stack.enter_async_context(running)
        await _play(servers, range(CONVERSATIONS))  # does not count
        before = sum(server.cpu() for server in servers)
        seconds = await _play(servers, range(CONVERSATIONS, known))
        messages = CONVERSATIONS * 4
        cpu = sum(server.cpu() for server in servers) - before
    return Shared(many, messages / seconds, cpu / messages * 1e6, _deadlocks(url))


async def _play(servers: Sequence[Served], people: range) -> float:
    """Share the conversations out, and give the seconds until the last is over."""
    said = [conversation(person) for person in people]
    of_each = CONNECTIONS // len(servers)
    played = await asyncio.gather(
        *(
            play(server.port, said[place :: len(servers)], of_each)
            for place, server in enumerate(servers)
        )
    )
    return max(one.seconds for one in played)


def _deadlocks(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
        ).fetchone()
        assert row is not None
        return int(row[0])
