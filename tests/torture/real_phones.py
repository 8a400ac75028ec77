"""One `terskel run` on SQLite with a real channel: killed at any moment, while people write and are answered."""

import asyncio
import random
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot.model.people import Channel
from bot.store.keys import Keyring
from bot.store.opening import Store
from tests.databases import TEAM
from tests.fake_telegram import fake_telegram
from tests.fake_twilio import fake_twilio
from tests.torture.books import Found, Place, Post
from tests.torture.providers import Chats, Provider, Texts, everybody
from tests.torture.service import Service, free_ports

PEOPLE: Final = 20
ORDINARY: Final = ("hjälp", "meny")  # each has one answer, and no two in a row the same
DANGER: Final = "jag vill inte leva längre"  # its answer may be said twice; once a minute
EVERY: Final = 5  # so often somebody writes that
LAG: Final = 0.05  # seconds until a provider says that it took a message: it may be our last
PATIENCE: Final = 900.0  # seconds: what was in doubt is asked about after two minutes


@dataclass(slots=True, kw_only=True)
class Trial:
    """The service, its provider, and what was written and taken, in order."""

    service: Service
    provider: Provider
    chance: random.Random
    place: Place
    written: dict[str, list[Post]] = field(default_factory=lambda: defaultdict(list))

    async def go(self, *, messages: int, kills: int) -> Found:
        """Let everybody write and be answered, kill the service meanwhile, and compare."""
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as tasks:
            going_on = tasks.create_task(self.provider.go_on())
            people = everybody(self.provider, PEOPLE)
            writing = [tasks.create_task(self._write(one, messages // PEOPLE)) for one in people]
            await self._kill(kills, steps=2 * messages)
            await asyncio.wait(writing)
            await self._all_gone()
            going_on.cancel()
        await self.service.stop()
        books = await asyncio.to_thread(self.place.books)
        return books.compare(self.provider.channel, self.written, self.provider.taken())

    async def _write(self, sender: str, count: int) -> None:
        for number in range(count):
            silent = self.chance.randrange(EVERY) == 0
            text = DANGER if silent else ORDINARY[number % len(ORDINARY)]
            await asyncio.sleep(self.chance.uniform(0, 1))
            self.written[sender].append(await self.provider.write(sender, text, silent=silent))

    async def _kill(self, kills: int, *, steps: int) -> None:
        """Kill it and start it again, at moments between the first message and the last answer."""
        moments = sorted(self.chance.sample(range(steps // 20, steps * 3 // 4), kills))
        for moment in moments:
            await self._come_to(moment)
            await asyncio.sleep(self.chance.uniform(0, 0.2))
            await self.service.kill()
            await self.service.start()

    async def _come_to(self, moment: int) -> None:
        """Wait until so many steps are done: messages that came, and answers that left."""
        while True:
            came = sum(map(len, self.written.values()))
            if came + len(self.provider.taken()) >= moment:
                return
            await asyncio.sleep(0.01)

    async def _all_gone(self) -> None:
        while True:
            if not await asyncio.to_thread(self.place.anything_open):
                return
            await asyncio.sleep(1)


async def tried(
    folder: Path, channel: Channel, *, messages: int, kills: int, chance: random.Random
) -> Found:
    """Try one channel; give what was found."""
    gathered = {Channel.SMS: _by_sms, Channel.TELEGRAM: _by_telegram}[channel]
    async with gathered(folder, chance) as trial:
        try:
            await trial.service.start()
            return await trial.go(messages=messages, kills=kills)
        finally:
            await trial.service.kill()


@asynccontextmanager
async def _by_sms(folder: Path, chance: random.Random) -> AsyncIterator[Trial]:
    place, (port,) = await _made(folder), free_ports(1)
    async with fake_twilio(lag=LAG) as twilio:
        site = f"http://127.0.0.1:{port}"
        texts = Texts(twilio=twilio, site=site, chance=chance, place=place)
        yield _trial(folder, texts, place, port, chance)


@asynccontextmanager
async def _by_telegram(folder: Path, chance: random.Random) -> AsyncIterator[Trial]:
    place, (port,) = await _made(folder), free_ports(1)
    async with fake_telegram(lag=LAG) as telegram:
        yield _trial(folder, Chats(telegram=telegram), place, port, chance)


async def _made(folder: Path) -> Place:
    """Make an empty database of a team."""
    place = Place(f"sqlite:///{folder}/terskel.db", folder / "terskel.key")
    store = Store.open(place.url, Keyring.make(place.key), purpose="real", make=True, team=TEAM)
    await store.close()
    return place


def _trial(
    folder: Path, provider: Provider, place: Place, port: int, chance: random.Random
) -> Trial:
    settings = provider.settings() | {"database": place.url, "key_file": str(place.key)}
    service = Service(folder=folder, settings=settings, port=port)
    return Trial(service=service, provider=provider, place=place, chance=chance)
