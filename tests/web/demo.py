"""A demo as it ships, on a free port of this machine, in this process."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from starlette.types import ASGIApp

from bot.app import App, opened
from bot.app.serving import parts_of
from bot.care.demo import DUTY_NUMBER, PEERS_NUMBER, TEAM_NAME, move_in
from bot.model.messages import Inbound
from bot.settings import read
from bot.store import phones
from bot.store.phones import Phone
from bot.web.app import build
from bot.web.server import Server
from tests.fakes import NOON, StillClock
from tests.stage import book

TOKEN = "a-token-of-the-tests"


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demo. `phones`: everybody's, by name."""

    app: App
    port: int
    token: str
    phones: dict[str, Phone]

    @property
    def refs(self) -> dict[str, str]:
        """Who holds which phone."""
        return {name: phone.ref for name, phone in self.phones.items()}

    @property
    def site(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def page(self) -> str:
        """The address of the page of phones."""
        return f"{self.site}/phones/{self.token}"

    async def hear(self, name: str, *texts: str, line: str | None = None) -> None:
        """Let `name` write, without a browser; to another number of ours than the team's, if one is given."""
        phone = self.phones[name]
        for text in texts:
            await self.app.reception.take(
                Inbound(
                    channel=phone.channel,
                    sender=phone.number,
                    text=text,
                    provider_id=uuid4().hex,
                    line=line,
                )
            )

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
            "twilio_peers": PEERS_NUMBER,
        }
    )
    async with opened(
        settings, purpose="demo", make=True, clock=StillClock(at), book=book()
    ) as app:
        await app.store.db.write("demo", move_in, app.house.team, now=app.clock.now())
        parts = parts_of(app, token)
        server = Server(around(build(parts)), on_stop=parts.close, signals=False)
        with socket.create_server(("127.0.0.1", port)) as listening:
            async with asyncio.TaskGroup() as tasks:
                serving = tasks.create_task(server.serve(sockets=[listening]))
                work = tasks.create_task(app.run()) if moving else None
                try:
                    yield Demo(app, listening.getsockname()[1], token, await phones_of(app))
                finally:
                    server.stop()
                    await serving
                    if work is not None:
                        work.cancel()


async def phones_of(app: App) -> dict[str, Phone]:
    """Find everybody's phone."""
    return {phone.name: phone for phone in await app.store.db.read(phones.every, 100)}
