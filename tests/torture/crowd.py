"""Four `terskel run` on one PostgreSQL database, and a Twilio that all of them send by."""

import asyncio
import random
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Final

from bot.clock import system
from bot.model.people import Channel
from bot.store.keys import Keyring
from bot.store.opening import Store
from tests.databases import TEAM, new_url, restart
from tests.fake_twilio import FakeTwilio, fake_twilio
from tests.torture.books import Found, Place, Post, Taken
from tests.torture.providers import unless_gone
from tests.torture.service import Service, free_ports

PROCESSES: Final = 4
SENDERS: Final = 3
PEOPLE: Final = 15
TEXTS: Final = ("hjälp", "meny")
PATIENCE: Final = 900.0  # seconds: what was in doubt is asked about after some minutes


@dataclass(slots=True, kw_only=True)
class Crowd:
    """The processes, and what was acknowledged, in order."""

    place: Place
    twilio: FakeTwilio
    chance: random.Random
    services: Sequence[Service]
    acknowledged: dict[str, list[Post]] = field(default_factory=lambda: defaultdict(list))
    told: int = 0
    milestones: dict[int, asyncio.Event] = field(default_factory=dict)

    async def kill(self) -> None:
        """End one of them as a power cut would, and start it again."""
        service = self.chance.choice(self.services)
        await service.kill()
        await service.start()

    async def write(self, senders: Sequence[str], each: int) -> None:
        """Let these people write so many texts, one after the other; each as often as it takes."""
        for number in range(each):
            for sender in senders:
                text = TEXTS[number % len(TEXTS)]
                await self._post(sender, text)

    async def _post(self, sender: str, text: str) -> None:
        form = self.twilio.text(sender, text)
        while True:
            answer = await unless_gone(
                self.twilio.post(self.chance.choice(self.services).site, form)
            )
            if answer is not None and answer.status_code == HTTPStatus.OK:
                break
            await asyncio.sleep(0.05)
        self.acknowledged[sender].append(Post(sender, form["MessageSid"], text))
        self.told += 1
        if self.told in self.milestones:
            self.milestones[self.told].set()

    async def all_sent(self, messages: int) -> None:
        """Look until everything is written, and nothing is left to send."""
        while True:
            if self.told >= messages and not await asyncio.to_thread(self.place.anything_open):
                return
            await asyncio.sleep(1)

    def found(self) -> Found:
        """Compare the books with what was written, and with what Twilio took."""
        taken = [Taken(one.sid, one.to, one.body) for one in self.twilio.sent]
        return self.place.books().compare(Channel.SMS, self.acknowledged, taken)


async def crowded(
    folder: Path, *, messages: int, kills: int, restarts: int, chance: random.Random
) -> Found:
    """Kill processes and restart PostgreSQL while people write; give what was found."""
    harm = [True] * kills + [False] * restarts
    async with _gathered(folder, chance) as crowd, asyncio.timeout(PATIENCE):
        moments = [place * messages // (len(harm) + 1) for place in range(1, len(harm) + 1)]
        crowd.milestones = {moment: asyncio.Event() for moment in moments}
        async with asyncio.TaskGroup() as tasks:
            ticking = tasks.create_task(_tick(crowd.twilio))
            for senders in _shared_out():
                tasks.create_task(crowd.write(senders, messages // PEOPLE))
            for moment, kill in zip(moments, harm, strict=True):
                await crowd.milestones[moment].wait()
                await (crowd.kill() if kill else asyncio.to_thread(restart))
            await crowd.all_sent(messages)
            ticking.cancel()
        for service in crowd.services:
            await service.stop()
        return await asyncio.to_thread(crowd.found)


@asynccontextmanager
async def _gathered(folder: Path, chance: random.Random) -> AsyncIterator[Crowd]:
    keys = Keyring.make(folder / "terskel.key")
    url = new_url("postgresql", folder)
    store = Store.open(url, keys, purpose="real", make=True, team=TEAM)
    await store.close()
    place = Place(url, folder / "terskel.key")
    async with fake_twilio() as twilio:
        settings = twilio.settings() | {"database": url, "key_file": str(place.key)}
        services = [
            Service(folder=folder, settings=settings, port=port) for port in free_ports(PROCESSES)
        ]
        try:
            await asyncio.gather(*(service.start() for service in services))
            yield Crowd(place=place, twilio=twilio, chance=chance, services=services)
        finally:
            for service in services:
                await service.kill()


def _shared_out() -> list[list[str]]:
    people = [f"+467017400{place:02}" for place in range(PEOPLE)]
    return [people[place::SENDERS] for place in range(SENDERS)]


async def _tick(twilio: FakeTwilio) -> None:
    """Let time pass at Twilio: what it took is sent soon."""
    while True:
        twilio.now = system()
        for one in twilio.sent:
            one.sent, one.status = True, "sent"
        await asyncio.sleep(0.2)
