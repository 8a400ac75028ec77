"""Many tenants ask at once for a few peer supporters: four processes on PostgreSQL, killed in between."""

import asyncio
import json
import random
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import func, select

from bot.clock import system
from bot.model.ids import PersonId
from bot.model.messages import State
from bot.model.peers import Gender, Topic
from bot.model.people import Channel, Hours, Language, Role
from bot.store import people
from bot.store.keys import Keyring
from bot.store.opening import Store
from bot.store.peers import intros, profiles, topics
from bot.store.peers.intros import Intro
from bot.store.peers.profiles import Profile
from bot.store.people import NewPerson
from bot.store.schema import outbox
from bot.store.statements import Statement
from bot.store.transaction import Tx
from bot.work.timed.wake import look
from tests.databases import TEAM, deadlocks, new_url
from tests.torture.asking import FIRST, PEER, TENANT, answer, has
from tests.torture.books import Place
from tests.torture.peer_books import PeerBooks, Promise, Text, read
from tests.torture.service import UNLIMITED

PROCESSES: Final = 4
MORNING: Final = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # a Tuesday, nine o'clock there
LONGEST: Final = timedelta(days=30)  # on their clock, until every request must have ended
PATIENCE: Final = 2400.0  # seconds for all of it
STEP: Final = timedelta(hours=1)  # on their clock
SOON: Final = 0.02  # seconds
SECOND: Final = "Somebody else was first"
CALM: Final = 3  # looks in a row at which nothing moves
NEXT_SENT = Statement(
    select(func.min(func.coalesce(outbox.c.lease, outbox.c.due))).where(
        outbox.c.settled_at.is_(None), outbox.c.state != State.SENT
    )
)


class Gone(Exception):
    """The process has died; somebody else must be told."""


@dataclass(slots=True, kw_only=True)
class Member:
    """One process."""

    given: dict[str, Any]
    log: Path
    process: asyncio.subprocess.Process | None = None
    waiting: dict[int, asyncio.Future[bool]] = field(default_factory=dict)
    count: int = 0
    reading: asyncio.Task[None] | None = None

    async def start(self, ahead: timedelta) -> None:
        """Start it at this time of theirs, and wait until it works."""
        given = json.dumps(self.given | {"ahead": ahead.total_seconds()})
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "tests.torture.member", given),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        ready = self.waiting[0] = asyncio.get_running_loop().create_future()
        self.reading = asyncio.create_task(self._read(self.process))
        await ready

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            said = json.loads(line)
            told = self.waiting.pop(said["n"])
            if not told.done():
                told.set_result(said["done"])
        for left in self.waiting.values():
            if not left.done():
                left.set_exception(Gone(self.log.name))
        self.waiting.clear()

    async def tell(self, what: dict[str, Any]) -> bool:
        """Tell it something, and wait until that is done. Raises Gone."""
        self.count += 1
        assert self.process is not None
        assert self.process.stdin is not None
        if self.process.returncode is not None or (self.reading and self.reading.done()):
            raise Gone(self.log.name)
        done = self.waiting[self.count] = asyncio.get_running_loop().create_future()
        self.process.stdin.write(json.dumps({"n": self.count, **what}).encode() + b"\n")
        told: bool = await done
        return told

    async def kill(self) -> None:
        """End it as a power cut would."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()
        if self.reading is not None:
            await self.reading


@dataclass(slots=True, kw_only=True)
class Town:
    """The processes, the people who write, and what they have got."""

    place: Place
    taken: Path
    members: Sequence[Member]
    chance: random.Random
    ahead: timedelta
    kills: int
    tenants: Sequence[str] = ()
    peers: Sequence[str] = ()
    texts: list[Text] = field(default_factory=list)
    promises: dict[tuple[int, datetime], Promise] = field(default_factory=dict)
    standing: set[str] = field(default_factory=set)
    read_to: int = 0
    posted: int = 0
    harm: asyncio.Lock = field(default_factory=asyncio.Lock)
    writing: set[asyncio.Task[None]] = field(default_factory=set)
    killing: set[asyncio.Task[None]] = field(default_factory=set)

    def now(self) -> datetime:
        """The time in this town."""
        return system() + self.ahead

    async def go(self) -> PeerBooks:
        """Let everybody ask at once, and go on until every request has ended."""
        for tenant in self.tenants:
            self._write(tenant, FIRST)
        end = self.now() + LONGEST
        while self.now() < end:
            following = await self._calm()
            books = await self._look()
            asked = len(books.requests) >= len(self.tenants) // 2
            if following is None or (asked and not books.open):
                return books
            await self._forward(following)
        return await self._look()

    def _write(self, sender: str, text: str) -> None:
        """Let somebody write, to whichever process the provider happens to reach."""
        self.posted += 1
        take = {"sender": sender, "text": text, "provider_id": f"SM{self.posted}"}
        self.writing.add(task := asyncio.create_task(self._post(take)))
        task.add_done_callback(self.writing.discard)
        if self.kills and self.chance.random() < 1 / 150:
            self._kill_soon()

    async def _post(self, take: dict[str, Any]) -> None:
        """Tell it again and again until one of them has it, as a provider does."""
        while True:
            try:
                if await self.chance.choice(self.members).tell({"take": take}):
                    return
            except Gone:
                pass  # another one is told
            await asyncio.sleep(self.chance.uniform(0, 2 * SOON))

    def _kill_soon(self) -> None:
        self.kills -= 1
        self.killing.add(task := asyncio.create_task(self._kill()))
        task.add_done_callback(self.killing.discard)

    async def _kill(self) -> None:
        """End one of them in the middle of something, and start it again."""
        member = self.chance.choice(self.members)
        await asyncio.sleep(self.chance.uniform(0, 0.3))
        async with self.harm:
            await member.kill()
            await member.start(self.ahead)

    async def _calm(self) -> datetime | None:
        """Let everybody answer what they get, until nothing moves; give when there is more to do."""
        following = None
        for _ in range(CALM):
            await self._all_answered()
            following = await asyncio.to_thread(self._following)
            while following is not None and following <= self.now():
                await self._all_answered()
                following = await asyncio.to_thread(self._following)
        return following

    async def _all_answered(self) -> None:
        """Wait until nobody writes, and nothing new has left for a moment."""
        while True:
            await asyncio.sleep(SOON)
            if not (self._react() or self.writing or self.killing):
                return

    def _react(self) -> int:
        """Read what has left since, and let people answer all of it at the same moment."""
        if not self.taken.exists():
            return 0
        with self.taken.open("rb") as file:
            file.seek(self.read_to)
            lines = file.read()
        whole = lines[: lines.rfind(b"\n") + 1]
        self.read_to += len(whole)
        for line in whole.splitlines():
            self._get(json.loads(line))
        return len(whole)

    def _get(self, told: dict[str, Any]) -> None:
        at = datetime.fromisoformat(told["at"])
        text = Text(told["id"], at, told["to"], told["text"], told["harmless"])
        self.texts.append(text)
        table = TENANT if text.to in self.tenants else PEER
        said = answer(table, text.text, self.chance)
        if said is not None:
            self._write(text.to, said)

    def _following(self) -> datetime | None:
        with self.place.opened() as tx:
            moments = (look(tx, self.now()).next, NEXT_SENT.one(tx))
        return min(filter(None, moments), default=None)

    async def _look(self) -> PeerBooks:
        """Read the books, and see what must hold at every moment."""
        books = await asyncio.to_thread(self._books)
        self.standing.update(books.standing())
        for one in books.requests:
            if one.promised is not None:
                seen = Promise(one.id, one.person, self.now() - STEP, one.promised)
                self.promises.setdefault((one.id, one.promised), seen)
        return books

    def _books(self) -> PeerBooks:
        with self.place.opened() as tx:
            return read(tx)

    async def _forward(self, following: datetime) -> None:
        """Move everybody's clock to the next moment at which something is due, by an hour at least."""
        self.ahead += max(following - self.now() + timedelta(seconds=1), STEP)
        ahead = {"ahead": self.ahead.total_seconds()}
        await asyncio.gather(*(one.tell(ahead) for one in self.members))
        if self.kills and self.chance.random() < 0.2:
            self._kill_soon()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found: how it ended in a line, and a sentence for each fault."""

    line: str
    faults: Sequence[str]


async def asked_at_once(
    folder: Path, *, tenants: int, peers: int, kills: int, chance: random.Random
) -> Outcome:
    """Let so many ask so few at once; give what was found. Raises TimeoutError when it gets stuck."""
    async with _gathered(folder, chance, kills) as town, asyncio.timeout(PATIENCE):
        town.tenants = [_number(place) for place in range(tenants)]
        town.peers = [_number(tenants + place) for place in range(peers)]
        await _move_in(town)
        await asyncio.gather(*(one.start(town.ahead) for one in town.members))
        books = await town.go()
        now = town.now()
    faults = {*town.standing, *books.faults(town.texts, [*town.promises.values()], now)}
    locked = await asyncio.to_thread(deadlocks, town.place.url)
    if locked:
        faults.add(f"PostgreSQL counted {locked} deadlocks")
    days = (now - MORNING).days
    second = has([one.text for one in town.texts], SECOND)
    told = (
        f"{books.told()}; {second} yeses came second; {len(town.texts)} texts;"
        f" {kills - town.kills} kills; {days} days"
    )
    return Outcome(told, sorted(faults))


@asynccontextmanager
async def _gathered(folder: Path, chance: random.Random, kills: int) -> AsyncIterator[Town]:
    url, key, taken = new_url("postgresql", folder), folder / "terskel.key", folder / "taken"
    store = Store.open(url, Keyring.make(key), purpose="real", make=True, team=TEAM)
    await store.close()
    settings = {
        **UNLIMITED,
        "database": url,
        "key_file": str(key),
        "team": TEAM.name,
        "log_level": "WARNING",
    }
    given = {"settings": settings, "taken": str(taken)}
    members = [Member(given=given, log=folder / f"{place}.log") for place in range(PROCESSES)]
    town = Town(
        place=Place(url, key),
        taken=taken,
        members=members,
        chance=chance,
        ahead=MORNING - system(),
        kills=kills,
    )
    try:
        yield town
    finally:
        for task in [*town.writing, *town.killing]:
            task.cancel()
        for member in members:
            await member.kill()


async def _move_in(town: Town) -> None:
    """Let everybody be known: peer supporters of many kinds, each with a limit."""
    keys = Keyring.load(town.place.key)
    store = Store.open(town.place.url, keys, purpose="real", make=False)
    try:
        for place, phone in enumerate(town.tenants):
            await store.db.write("in", _enter, phone, f"Kim{place}", Role.TENANT, town.now())
        for place, phone in enumerate(town.peers):
            person = await store.db.write("in", _enter, phone, f"P{place}", Role.PEER, town.now())
            await store.db.write("in", _let_be_peer, person, f"P{place}", town.chance, town.now())
    finally:
        await store.close()


def _enter(tx: Tx, phone: str, name: str, role: Role, now: datetime) -> PersonId:
    new = NewPerson(
        name=name,
        roles=frozenset({role}),
        language=Language.EN,
        zone="Europe/Stockholm",
        introduced_at=now,
        agreed_at=now,
    )
    person = people.add(tx, new, now)
    people.give_address(tx, person.id, Channel.SMS, phone, now)
    return person.id


def _let_be_peer(
    tx: Tx, person: PersonId, known_as: str, chance: random.Random, now: datetime
) -> None:
    hours = chance.choice(
        (Hours(time(8), time(16)), Hours(time(9), time(17)), Hours(time(12), time(20)))
    )
    profile = Profile(
        person=person,
        known_as=known_as,
        hours=hours,
        changed_at=now,
        gender=chance.choice((Gender.WOMAN, Gender.MAN, None)),
        days=frozenset(chance.choice((range(5), range(7), (0, 2, 4)))),
        most=chance.randint(1, 9),
        every="never",
    )
    profiles.put(tx, profile)
    topics.put(tx, person, chance.sample(list(Topic), 2))
    intro = Intro(person=person, language=Language.EN, text="music", at=now, approved_at=now)
    intros.put(tx, intro)


def _number(place: int) -> str:
    return f"+4670{1_000_000 + place:07}"
