"""Four `terskel run` on one PostgreSQL database, and a Twilio that all of them send by."""

import asyncio
import os
import random
import signal
import socket
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Final

import httpx
from sqlalchemy import select

from bot.clock import system
from bot.model.people import Channel
from bot.store import inbox
from bot.store.keys import Keyring
from bot.store.opening import Store, read_only
from bot.store.schema import inbox as inboxes
from bot.store.schema import message, outbox
from bot.store.statements import Row, Statement
from tests.databases import TEAM, new_url, restart
from tests.fake_twilio import FakeTwilio, fake_twilio
from tests.torture.server import TERSKEL

PROCESSES: Final = 4
SENDERS: Final = 3
PEOPLE: Final = 15
TEXTS: Final = ("hjälp", "meny")
PATIENCE: Final = 900.0  # seconds: what was in doubt is asked about after some minutes
CAME = Statement(
    select(inboxes.c.digest, inboxes.c.state, message.c.text, message.c.person)
    .select_from(
        inboxes.outerjoin(
            message, (message.c.inbox == inboxes.c.id) & (message.c.direction == "in")
        )
    )
    .order_by(inboxes.c.id)
)
WENT = Statement(
    select(outbox.c.person, outbox.c.inbox, outbox.c.state, message.c.text)
    .select_from(outbox.join(message, message.c.id == outbox.c.message))
    .order_by(outbox.c.id)
)
OPEN = Statement(select(outbox.c.state).where(outbox.c.settled_at.is_(None)))


@dataclass(frozen=True, slots=True)
class Post:
    """One text on its way in: who writes, and the form that is posted."""

    sender: str
    sid: str
    text: str
    form: Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class Crowd:
    """The processes by their ports, and what was acknowledged, in order."""

    folder: Path
    url: str
    twilio: FakeTwilio
    chance: random.Random
    ports: list[int]
    running: dict[int, asyncio.subprocess.Process] = field(default_factory=dict)
    acknowledged: dict[str, list[Post]] = field(default_factory=lambda: defaultdict(list))
    told: int = 0
    milestones: dict[int, asyncio.Event] = field(default_factory=dict)

    def settings(self, port: int) -> dict[str, str]:
        """What a process is set to."""
        return self.twilio.settings() | {
            "database": self.url,
            "key_file": f"{self.folder}/terskel.key",
            "port": str(port),
            "replies_per_hour": "1000",  # these people write faster than anybody
            "same_per_hour": "1000",
            "messages_per_minute": "100000",
            "log_level": "INFO",
        }

    async def start(self, port: int) -> None:
        """Start a process, and wait until it answers."""
        named = {f"TERSKEL_{name.upper()}": value for name, value in self.settings(port).items()}
        with (self.folder / f"server-{port}.log").open("ab") as log:
            self.running[port] = await asyncio.create_subprocess_exec(
                TERSKEL, "run", cwd=self.folder, env=os.environ | named, stdout=log, stderr=log
            )
        async with asyncio.timeout(120), httpx.AsyncClient(trust_env=False) as client:
            while True:
                if await _answers(client, f"http://127.0.0.1:{port}/health"):
                    return
                await asyncio.sleep(0.1)

    async def kill(self) -> None:
        """End one of them as a power cut would, and start it again."""
        port = self.chance.choice(self.ports)
        process = self.running[port]
        os.kill(process.pid, signal.SIGKILL)
        await process.wait()
        await self.start(port)

    async def stop(self) -> None:
        """End all of them politely."""
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            await process.wait()

    async def write(self, senders: Sequence[str], each: int) -> None:
        """Let these people write so many texts, one after the other; each as often as it takes."""
        for number in range(each):
            for sender in senders:
                text = TEXTS[number % len(TEXTS)]
                form = self.twilio.text(sender, text)
                await self._post(Post(sender, form["MessageSid"], text, form))

    async def _post(self, post: Post) -> None:
        while True:
            site = f"http://127.0.0.1:{self.chance.choice(self.ports)}"
            try:
                answer = await self.twilio.post(site, post.form)
            except httpx.TransportError:
                answer = None
            if answer is not None and answer.status_code == HTTPStatus.OK:
                break
            await asyncio.sleep(0.05)
        self.acknowledged[post.sender].append(post)
        self.told += 1
        if self.told in self.milestones:
            self.milestones[self.told].set()

    async def all_sent(self, messages: int) -> None:
        """Look until everything is written, and nothing is left to send."""
        while True:
            if self.told >= messages and not await asyncio.to_thread(self._anything_open):
                return
            await asyncio.sleep(1)

    def _anything_open(self) -> bool:
        with read_only(self.url, Keyring.load(self.folder / "terskel.key")) as tx:
            return bool(OPEN.all(tx))


async def _answers(client: httpx.AsyncClient, url: str) -> bool:
    try:
        return (await client.get(url)).status_code == HTTPStatus.OK
    except httpx.TransportError:
        return False


async def crowded(
    folder: Path, *, messages: int, kills: int, restarts: int, chance: random.Random
) -> list[str]:
    """Kill processes and restart PostgreSQL while people write; give a sentence for each fault."""
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
        await crowd.stop()
        return faults(crowd)


@asynccontextmanager
async def _gathered(folder: Path, chance: random.Random) -> AsyncIterator[Crowd]:
    keys = Keyring.make(folder / "terskel.key")
    url = new_url("postgresql", folder)
    store = Store.open(url, keys, purpose="real", make=True, team=TEAM)
    await store.close()
    async with fake_twilio() as twilio:
        crowd = Crowd(folder=folder, url=url, twilio=twilio, chance=chance, ports=_free_ports())
        try:
            await asyncio.gather(*(crowd.start(port) for port in crowd.ports))
            yield crowd
        finally:
            for process in crowd.running.values():
                if process.returncode is None:
                    os.kill(process.pid, signal.SIGKILL)


def _free_ports() -> list[int]:
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(PROCESSES)]
    ports = [int(one.getsockname()[1]) for one in held]
    for one in held:
        one.close()
    return ports


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


def faults(crowd: Crowd) -> list[str]:
    """Compare what was written with what was kept, and what was to leave with what Twilio took."""
    keys = Keyring.load(crowd.folder / "terskel.key")
    with read_only(crowd.url, keys) as tx:
        came, went = CAME.all(tx), WENT.all(tx)
    return [*_came_wrong(crowd, came), *_went_wrong(crowd, went, len(came))]


def _came_wrong(crowd: Crowd, came: Sequence[Row]) -> list[str]:
    found = []
    for sender, posts in crowd.acknowledged.items():
        wanted = [inbox.digest(Channel.SMS, post.sid) for post in posts]
        here = [digest for digest, *_ in came if digest in set(wanted)]
        if here != wanted:
            found.append(
                f"of {len(wanted)} texts of {sender} {len(here)} are kept, or in another order"
            )
    if len(came) != crowd.told:
        found.append(f"{len(came)} texts in the inbox, {crowd.told} were written")
    return found + [f"a text is {state} in the inbox" for _, state, *_ in came if state != "done"]


def _went_wrong(crowd: Crowd, went: Sequence[Row], came: int) -> list[str]:
    found = [f"a reply is {state}" for _, _, state, _ in went if state not in {"sent", "delivered"}]
    answered = {row for _, row, *_ in went}
    if len(answered) != came:
        found.append(f"{came} texts came, {len(answered)} were answered")
    kept, taken = defaultdict(list), defaultdict(list)
    for person, *_, text in went:
        kept[person].append(text)
    for one in crowd.twilio.sent:
        taken[one.to].append(one.body)
    if sorted(kept.values()) != sorted(taken.values()):
        found.append(
            "Twilio took other texts, more, fewer, or in another order than stand in the outbox"
        )
    return found
