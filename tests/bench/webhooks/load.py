"""Connections that are kept alive, each with one request under way; how long each answer took."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.bench.webhooks.script import PATH, Conversation, Post


class Refused(Exception):
    """A server did not take a webhook: its figures would mean nothing."""


@dataclass(slots=True)
class Line(asyncio.Protocol):
    """One connection. It reads answers with a length, as all three servers give them."""

    answered: asyncio.Future[int] | None = None
    transport: asyncio.Transport | None = None
    held: bytes = field(default=b"")

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what can be written to."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Take what came; a whole answer ends the wait."""
        self.held += data
        head, end, body = self.held.partition(b"\r\n\r\n")
        if not end:
            return
        told = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        if len(body) >= int(told or 0) and self.answered is not None:
            self.held = b""
            self.answered.set_result(int(head.split(b" ", 2)[1]))

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell who still waits."""
        if self.answered is not None and not self.answered.done():
            self.answered.set_exception(exc or ConnectionError("the server hung up"))

    async def post(self, post: Post, host: str) -> None:
        """Post one webhook and wait for its answer. Raises `Refused`."""
        assert self.transport is not None
        self.answered = asyncio.get_running_loop().create_future()
        self.transport.write(
            f"POST {PATH} HTTP/1.1\r\nHost: {host}\r\nX-Twilio-Signature: {post.signature}\r\n"
            "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n"
            f"Content-Length: {len(post.body)}\r\n\r\n".encode()
            + post.body
        )
        status = await self.answered
        if status != 200:
            raise Refused(f"status {status}")


@dataclass(frozen=True, slots=True)
class Played:
    """What one round took: seconds by the wall, and seconds each message waited."""

    seconds: float
    waits: Sequence[float]


async def play(port: int, conversations: Sequence[Conversation], connections: int) -> Played:
    """Hold the conversations over so many connections at a time."""
    loop = asyncio.get_running_loop()
    waits: list[float] = []
    left = iter(conversations)
    lines = [(await loop.create_connection(Line, "127.0.0.1", port))[1] for _ in range(connections)]
    began = time.perf_counter()
    async with asyncio.TaskGroup() as talking:
        for line in lines:
            talking.create_task(_talk(line, left, waits, f"127.0.0.1:{port}"))
    seconds = time.perf_counter() - began
    for line in lines:
        assert line.transport is not None
        line.transport.close()
    return Played(seconds, waits)


async def _talk(line: Line, left: Iterator[Conversation], waits: list[float], host: str) -> None:
    for conversation in left:
        for post in conversation:
            began = time.perf_counter()
            await line.post(post, host)
            waits.append(time.perf_counter() - began)
