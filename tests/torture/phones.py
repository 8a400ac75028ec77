"""The phones: each posts over a connection of its own, the next message when the last is acknowledged."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import quote_plus, urlsplit

from tests.torture.script import Post

FORM = re.compile(r'aria-label="([^"]+)" data-phone="([^"]+)"')
PIECE = 65536  # bytes
FORM_BODY = "application/x-www-form-urlencoded"
GONE = (ConnectionError, asyncio.IncompleteReadError)


@dataclass(slots=True)
class Phone:
    """Somebody's phone: what is still to be written there, what was acknowledged, what may be either."""

    name: str
    to_write: list[Post]
    acknowledged: list[Post] = field(default_factory=list)
    in_doubt: Post | None = None

    async def write_all(self, page: str, ref: str, acknowledged: Callable[[], None]) -> None:
        """Write until nothing is left or the server is gone. What was in doubt is written first, again."""
        try:
            async with calling(page) as line:
                for post in self.acknowledged[-1:]:  # a network that forgot that it was answered
                    await line.post(f"{page}/{ref}/messages", post)
                while self.to_write:
                    self.in_doubt = self.to_write[0]
                    await line.post(f"{page}/{ref}/messages", self.in_doubt)
                    self.acknowledged.append(self.to_write.pop(0))
                    self.in_doubt = None
                    acknowledged()
        except GONE:
            return


class Refused(Exception):
    """The server answered, and did not take the message."""


@dataclass(frozen=True, slots=True)
class Line:
    """A connection that is kept alive."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    host: str

    async def post(self, url: str, post: Post) -> None:
        """Post a message, and return when it is acknowledged. Raises `Refused`, or one of GONE."""
        body = f"id={quote_plus(post.id)}&text={quote_plus(post.text)}".encode()
        head = f"content-type: {FORM_BODY}\r\ncontent-length: {len(body)}\r\n"
        self.writer.write(self._head("POST", url, head) + body)
        status, said = await self._answer()
        if status != HTTPStatus.OK:
            raise Refused(f"{status} to {post}: {said.decode(errors='replace')}")

    async def get(self, url: str) -> str:
        """Get a page."""
        self.writer.write(self._head("GET", url))
        _, page = await self._answer()
        return page.decode()

    async def events(self, url: str) -> AsyncIterator[bytes]:
        """Follow the server's events until it ends; gives each piece as it comes."""
        self.writer.write(self._head("GET", url))
        while piece := await self.reader.read(PIECE):
            yield piece

    def _head(self, method: str, url: str, more: str = "") -> bytes:
        return f"{method} {urlsplit(url).path} HTTP/1.1\r\nhost: {self.host}\r\n{more}\r\n".encode()

    async def _answer(self) -> tuple[int, bytes]:
        head = (await self.reader.readuntil(b"\r\n\r\n")).lower()
        length = re.search(rb"content-length: (\d+)", head)
        assert length is not None, head
        return int(head.split()[1]), await self.reader.readexactly(int(length[1]))


@asynccontextmanager
async def calling(page: str) -> AsyncIterator[Line]:
    """Open a connection to the server. Raises ConnectionError when there is none."""
    address = urlsplit(page)
    assert address.hostname is not None
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    try:
        yield Line(reader, writer, address.netloc)
    finally:
        writer.close()


async def refs(page: str) -> dict[str, str]:
    """Give the reference of each phone on the page, by the name of its holder."""
    async with calling(page) as line:
        return dict(FORM.findall(await line.get(page)))


async def write(
    page: str, phones: Sequence[Phone], known: Mapping[str, str], acknowledged: Callable[[], None]
) -> None:
    """Write on all phones at the same time, at full speed."""
    async with asyncio.TaskGroup() as tasks:
        for phone in phones:
            tasks.create_task(phone.write_all(page, known[phone.name], acknowledged))
