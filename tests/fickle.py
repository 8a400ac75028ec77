"""What every provider that runs in a test shares: how its servers fail, and that they are real ones."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.web.server import Server


@dataclass(frozen=True, slots=True)
class TooMany:
    """429, with or without the seconds to wait."""

    retry_after: int | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """A fault of theirs: 5xx. `taken`: the message arrived all the same."""

    code: int = 503
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Hang:
    """No answer at all. `taken`: the message arrived all the same."""

    taken: bool = True


@dataclass(frozen=True, slots=True)
class Cut:
    """The line is cut in the middle of the answer. `taken`: the message arrived."""

    taken: bool = True


class CutLine(Response):
    """An answer that ends in the middle: the server then closes the connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(
            {
                "type": "http.response.start",
                "status": self.status_code,
                "headers": [(b"content-length", b"1000"), (b"content-type", b"application/json")],
            }
        )


@asynccontextmanager
async def served(app: Starlette, *, on_stop: Callable[[], None]) -> AsyncIterator[str]:
    """Answer on a free port of this machine for as long as the block lasts; give the address."""
    server = Server(app, on_stop=on_stop, signals=False)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        async with asyncio.TaskGroup() as tasks:
            serving = tasks.create_task(server.serve(sockets=[listening]))
            await server.ready.wait()
            try:
                yield f"http://127.0.0.1:{listening.getsockname()[1]}"
            finally:
                server.stop()
                await serving
