"""A crowd: several processes' worth of Terskel in this one, each with connections of its own."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.app import App, opened
from bot.clock import Clock
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.people import Channel, Language, Role
from bot.settings import read
from bot.store import people
from bot.store.faults import Unavailable
from bot.store.keys import Keyring
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from bot.work.incoming.receive import Received
from tests.databases import new_url
from tests.fakes import Network
from tests.stage import book


@dataclass(slots=True, kw_only=True)
class Crowd:
    """The processes, the network that all of them send by, and the people."""

    url: str
    apps: Sequence[App]
    network: Network
    people: dict[str, PersonId] = field(default_factory=dict)

    async def enter(self, number: int) -> Sequence[str]:
        """Let so many tenants be known; give their numbers."""
        for place in range(number):
            phone = f"+467017400{place:02}"
            self.people[phone] = await self.apps[0].store.db.write(
                "enter", _tenant, phone, self.clock
            )
        return list(self.people)

    @property
    def clock(self) -> Clock:
        """The first one's."""
        return self.apps[0].clock

    async def send(self, app: App, sender: str, text: str, id_: str) -> Received:
        """Write to one of the processes as a provider does: again, until it is taken."""
        inbound = Inbound(channel=Channel.SMS, sender=sender, text=text, provider_id=id_)
        while True:
            try:
                return await app.reception.take(inbound)
            except Unavailable:
                await asyncio.sleep(0.01)


def _tenant(tx: Tx, phone: str, clock: Clock) -> PersonId:
    new = NewPerson(
        name=f"Nr {phone[-2:]}",
        roles=frozenset({Role.TENANT}),
        language=Language.SV,
        zone="Europe/Stockholm",
        introduced_at=clock.now(),
        agreed_at=clock.now(),
    )
    person = people.add(tx, new, clock.now())
    people.give_address(tx, person.id, Channel.SMS, phone, clock.now())
    return person.id


@asynccontextmanager
async def gathered(
    folder: Path, processes: int, *, clock: Clock | None = None, sends: bool = True
) -> AsyncIterator[Crowd]:
    """Open one database so many times. Without `sends` only the last one delivers."""
    Keyring.make(folder / "crowd.key")
    url, network = new_url("postgresql", folder), Network()
    settings = read(
        {
            "database": url,
            "key_file": f"{folder}/crowd.key",
            "replies_per_hour": "1000",
            "messages_per_minute": "1000",
        }
    )
    async with AsyncExitStack() as stack:
        apps = []
        for place in range(processes):
            app = await stack.enter_async_context(
                opened(settings, purpose="real", make=not place, clock=clock, book=book())
            )
            ways = {Channel.SMS: network} if sends or place == processes - 1 else {}
            apps.append(replace(app, deliverer=replace(app.deliverer, ways=ways)))
        yield Crowd(url=url, apps=apps, network=network)


@asynccontextmanager
async def running(crowd: Crowd) -> AsyncIterator[None]:
    """Let all of them work while the block runs."""
    async with asyncio.TaskGroup() as tasks:
        working = [tasks.create_task(app.run()) for app in crowd.apps]
        yield
        for task in working:
            task.cancel()
