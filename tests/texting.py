"""A real service with a number at the fake Twilio, in this process: people text it over sockets."""

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx

from bot.app import App, opened
from bot.app.serving import parts_of
from bot.app.twilio import TwilioSide
from bot.model.ids import PersonId
from bot.model.messages import State
from bot.model.people import Channel, Language, Role
from bot.settings import read
from bot.store import handovers, messages, people
from bot.store.handovers import Handover
from bot.store.messages import Shown
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from bot.web.app import build
from bot.web.server import Server
from tests.fake_twilio import FakeTwilio
from tests.fakes import StillClock
from tests.stage import book

KIM, SAM = "+46701740605", "+46701740606"


@dataclass(frozen=True, slots=True, repr=False)
class Texting:
    """The service at `site`. Kim and Sam are tenants who have agreed; Anna is their worker."""

    app: App
    twilio: FakeTwilio
    site: str
    ids: Mapping[str, PersonId]

    @property
    def side(self) -> TwilioSide:
        """Its side of Twilio."""
        assert self.app.twilio is not None
        return self.app.twilio

    async def write(
        self, sender: str, body: str, *, media: int = 0, to: str = "", **more: str
    ) -> httpx.Response:
        """Let somebody text, and Twilio tell of it; `to` another number of ours than the team's."""
        return await self.twilio.post(
            self.site, self.twilio.text(sender, body, media=media, to=to, **more)
        )

    async def said(self, number: str = KIM) -> list[Shown]:
        """Give the whole conversation with a number."""
        return await self.app.store.db.read(_said, number)

    async def heard(self, number: str = KIM) -> list[str]:
        """Give the texts that came from a number."""
        return [one.text for one in await self.said(number) if one.direction == "in"]

    async def states(self, number: str = KIM) -> list[State | None]:
        """Give how far each text to a number is."""
        return [one.state for one in await self.said(number) if one.direction == "out"]

    async def for_humans(self) -> list[Handover]:
        """Give what is kept for a human."""
        return await self.app.store.db.read(handovers.open_ones, 100)

    async def deliver(self) -> None:
        """Send what is ready now."""
        while (due := await self.app.deliverer.once()) and due <= self.app.clock.now():
            pass

    def forward(self, **by: float) -> None:
        """Let time pass, here and there."""
        self.app.clock.forward(timedelta(**by))
        self.twilio.forward(**by)


@asynccontextmanager
async def texting(
    folder: Path, twilio: FakeTwilio, *, moving: bool = False, **changed: str | None
) -> AsyncIterator[Texting]:
    """Serve until the block ends. Unless `moving`, nothing is delivered, fetched or woken by itself."""
    settings = read(
        twilio.settings()
        | {
            "database": f"sqlite:///{folder}/texting.db",
            "key_file": f"{folder}/texting.key",
            "team": "Annas team",
            "duty_number": "08-465 004 00",
        }
        | changed
    )
    clock = StillClock(twilio.now)
    async with opened(settings, purpose="real", make=True, clock=clock, book=book()) as app:
        ids = await app.store.db.write("people", _move_in, app)
        parts = parts_of(app, None)
        server = Server(build(parts), on_stop=parts.close, signals=False)
        with socket.create_server(("127.0.0.1", 0)) as listening:
            async with asyncio.TaskGroup() as tasks:
                serving = tasks.create_task(server.serve(sockets=[listening]))
                work = tasks.create_task(app.run()) if moving else None
                await server.ready.wait()
                try:
                    site = f"http://127.0.0.1:{listening.getsockname()[1]}"
                    yield Texting(app, twilio, site, ids)
                finally:
                    server.stop()
                    await serving
                    if work is not None:
                        work.cancel()


def _said(tx: Tx, number: str) -> list[Shown]:
    met = people.meet(tx, Channel.SMS, number)
    return messages.conversation(tx, met.person.id, limit=100) if met else []


def _move_in(tx: Tx, app: App) -> Mapping[str, PersonId]:
    now = app.clock.now()
    anna = people.add(tx, _person("Anna", Role.WORKER), now).id
    kim = people.add(tx, _person("Kim", Role.TENANT, anna, app), now).id
    sam = people.add(tx, _person("Sam", Role.TENANT, anna, app), now).id
    people.give_address(tx, kim, Channel.SMS, KIM, now)
    people.give_address(tx, sam, Channel.SMS, SAM, now)
    return {"anna": anna, "kim": kim, "sam": sam}


def _person(
    name: str, role: Role, worker: PersonId | None = None, app: App | None = None
) -> NewPerson:
    since = app.clock.now() if app else None
    return NewPerson(
        name=name,
        roles=frozenset({role}),
        language=Language("sv"),
        zone="Europe/Stockholm",
        worker=worker,
        introduced_at=since,
        agreed_at=since,
    )
