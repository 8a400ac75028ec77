"""A demo as it ships, on a free port of this machine, in this process."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from bot.app import App, opened
from bot.care.demo import DUTY_NUMBER, TEAM_NAME, move_in
from bot.settings import read
from bot.store import phones
from bot.web.app import build
from bot.web.parts import Parts
from tests.fakes import NOON, StillClock

TOKEN = "a-token-of-the-tests"


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demo. `refs`: who holds which phone."""

    app: App
    parts: Parts
    port: int
    token: str
    refs: dict[str, str]

    @property
    def site(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def page(self) -> str:
        """The address of the page of phones."""
        return f"{self.site}/phones/{self.token}"

    def messages(self, name: str) -> str:
        """The address that the phone of `name` writes to."""
        return f"{self.page}/{self.refs[name]}/messages"


@asynccontextmanager
async def running(
    folder: Path,
    *,
    port: int = 0,
    token: str = TOKEN,
    moving: bool = True,
    at: datetime = NOON,
    around: Callable[[ASGIApp], ASGIApp] = lambda app: app,
) -> AsyncIterator[Demo]:
    """Run a demo until the block ends. Unless `moving`, nothing is delivered or woken by itself."""
    settings = read(
        {
            "database": f"sqlite:///{folder}/demo.db",
            "key_file": f"{folder}/demo.key",
            "team": TEAM_NAME,
            "duty_number": DUTY_NUMBER,
        }
    )
    async with opened(settings, purpose="demo", make=True, clock=StillClock(at)) as app:
        await app.store.db.write("demo", move_in, app.house.team, now=app.clock.now())
        parts = parts_of(app, token)
        server = uvicorn.Server(
            uvicorn.Config(around(build(parts)), log_config=None, lifespan="off", access_log=False)
        )
        with socket.create_server(("127.0.0.1", port)) as listening:
            async with asyncio.TaskGroup() as tasks:
                serving = tasks.create_task(server.serve(sockets=[listening]))
                work = tasks.create_task(app.run()) if moving else None
                try:
                    yield Demo(app, parts, listening.getsockname()[1], token, await refs_of(app))
                finally:
                    parts.closing.set()
                    parts.news.tell()
                    server.should_exit = True
                    await serving
                    if work is not None:
                        work.cancel()


def parts_of(app: App, token: str) -> Parts:
    """Give the web room what it needs, as the command `demo` does."""

    async def health() -> dict[str, object]:
        return {"status": "ok", "database": "ok"}

    return Parts(
        db=app.store.db,
        reception=app.reception,
        news=app.news,
        clock=app.clock,
        forward=app.traveller.forward,
        book=app.house.book,
        team=app.house.team,
        health=health,
        phones_token=token,
    )


async def refs_of(app: App) -> dict[str, str]:
    """Find everybody's phone."""
    return {phone.name: phone.ref for phone in await app.store.db.read(phones.every, 100)}
