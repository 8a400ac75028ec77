"""Hints between the processes of one PostgreSQL database: something was committed, look again.

They go over connections of their own, after the commit: NOTIFY inside a unit of work would let all
commits of the server wait for one another (async.c, PreCommit_Notify). What must happen stands in
tables; a hint that is lost costs time, nothing else.
"""

import asyncio
import secrets
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NoReturn

import structlog
from sqlalchemy import URL

from bot.store.engines import POSTGRES
from bot.store.faults import driver_errors

if TYPE_CHECKING:
    from psycopg import AsyncConnection

log = structlog.get_logger(__name__)

CHANNEL = "terskel"
PACE = 0.05  # seconds between two hints: at most 20 a second
BLIND = 1.5  # seconds between two looks while no hints can be heard
TOPICS = ("news", "alarm")  # something may leave; something new is due

Bells = Mapping[str, Callable[[], None]]


class Notices:
    """Tells other processes of a commit and hears of theirs. One a process."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._name = secrets.token_hex(4)
        self._topics: set[str] = set()
        self._wanted = asyncio.Event()

    def tell(self, topic: str) -> None:
        """Let the others hear of it soon. Never waits, never fails."""
        self._topics.add(topic)
        self._wanted.set()

    async def run(self, bells: Bells) -> None:
        """Pass hints on, and ring the bell of every topic that another process told of, until cancelled.

        While nothing can be heard every bell rings again and again, so that nothing waits long.
        """
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._listen(bells), name="listen")
            tasks.create_task(self._pass_on(), name="pass on")

    async def _listen(self, bells: Bells) -> None:
        while True:
            try:
                await self._hear(bells)
            except lost() as fault:
                log.warning("hints_not_heard", fault=type(fault).__name__)
            _ring(bells, bells)
            await asyncio.sleep(BLIND)

    async def _hear(self, bells: Bells) -> NoReturn:
        """Listen until the connection is lost, which is raised."""
        async with await connect(self._url) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            _ring(bells, bells)  # what was told before anybody listened
            async for notice in connection.notifies():
                whose, _, topic = notice.payload.partition(" ")
                if whose != self._name:
                    _ring(bells, [topic])
        raise ConnectionError("nobody tells anything any more")

    async def _pass_on(self) -> None:
        while True:
            try:
                await self._tell_all()
            except lost() as fault:
                log.warning("hints_not_told", fault=type(fault).__name__)
            await asyncio.sleep(BLIND)

    async def _tell_all(self) -> NoReturn:
        """Tell what is wanted until the connection is lost, which is raised; then it is told again."""
        await self._wanted.wait()
        async with await connect(self._url) as connection:
            while True:
                await self._wanted.wait()
                for topic in sorted(self._topics):
                    await _notify(connection, self._name, topic)
                    self._topics.discard(topic)
                if not self._topics:
                    self._wanted.clear()
                await asyncio.sleep(PACE)


async def tell(url: URL) -> None:
    """Tell every process of something, once: for a command beside them. Raises the driver's errors."""
    async with await connect(url) as connection:
        for topic in TOPICS:
            await _notify(connection, "command", topic)


async def connect(url: URL) -> "AsyncConnection":
    """Open a connection for hints, which commits each statement by itself."""
    from psycopg import AsyncConnection  # noqa: PLC0415 - a start on SQLite is quicker without
    from psycopg.conninfo import make_conninfo  # noqa: PLC0415

    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    where = make_conninfo(address.replace("+", "%20"), **POSTGRES)
    return await AsyncConnection.connect(where, autocommit=True)


async def _notify(connection: "AsyncConnection", name: str, topic: str) -> None:
    await connection.execute("SELECT pg_notify(%s, %s)", (CHANNEL, f"{name} {topic}"))


def lost() -> tuple[type[Exception], ...]:
    """Give what is raised when the server is away or a connection is cut."""
    return (OSError, *driver_errors())


def _ring(bells: Bells, topics: Iterable[str]) -> None:
    for topic in topics:
        if topic in bells:
            bells[topic]()
