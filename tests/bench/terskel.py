"""Our side: the real reception with the shipped flows, on a real file that survives a power cut."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path

from bot.app import App, opened
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.people import Channel, Language, Role
from bot.settings import read
from bot.store import messages, people
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from bot.work.incoming.reception import Reception
from bot.work.outgoing.deliver import Deliverer
from tests.bench.measure import Contestant, Stream
from tests.bench.script import LANGUAGES, NAME, PEOPLE, SAID, Four, language_of
from tests.fakes import Network

FIRST = 2  # the worker came before them
NO_LIMIT = 1_000_000_000  # replies an hour: these people write faster than anybody


@asynccontextmanager
async def opened_in(folder: Path) -> AsyncIterator[App]:
    """Open a real database of its own in a new `folder`, with everybody in it."""
    folder.mkdir()  # noqa: ASYNC240 - before anything runs
    settings = read(
        {
            "database": f"sqlite:///{folder}/bench.db",
            "key_file": f"{folder}/bench.key",
            "team": "Annas team",
            "duty_number": "08-465 004 00",
        }
    )
    async with opened(settings, purpose="real", make=True) as app:
        await app.store.db.write("people", move_in, app.clock.now())
        yield app


def move_in(tx: Tx, now: datetime) -> None:
    """Add a worker and her tenants, who have all agreed to be written to."""
    worker = _add(tx, "Anna", Role.WORKER, Language.SV, None, now)
    for person in range(PEOPLE):
        tenant = _add(tx, NAME, Role.TENANT, language_of(person), worker, now)
        people.give_address(tx, tenant, Channel.SMS, number(person), now)


def _add(
    tx: Tx, name: str, role: Role, language: Language, worker: PersonId | None, now: datetime
) -> PersonId:
    new = NewPerson(
        name=name,
        roles=frozenset({role}),
        language=language,
        zone="Europe/Stockholm",
        worker=worker,
        introduced_at=now,
        agreed_at=now,
    )
    return people.add(tx, new, now).id


def number(person: int) -> str:
    """Give person number `person` a phone number that reaches nobody."""
    return f"+467017{person:05}"


def contestant(app: App, name: str) -> Contestant:
    """Let this database take messages. What is to leave stays in the outbox: nobody delivers here."""

    async def answers() -> int:
        return await app.store.db.read(outgoing)

    return Contestant(name=name, wrote=Messages(app).wrote, answers=answers)


@asynccontextmanager
async def delivering(app: App, name: str) -> AsyncIterator[Contestant]:
    """Let this database take messages and deliver the replies, to a network that takes them at once."""
    network = Network()
    deliverer = Deliverer(
        db=app.store.db, ways={Channel.SMS: network}, clock=app.clock, news=app.news, owner="bench"
    )

    async def answers() -> int:
        return len(network.taken)

    async def all_sent() -> None:
        seen = app.news.count
        while await app.store.db.read(underway):
            seen = await app.news.wait(seen)

    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(deliverer.run())
        yield Contestant(name=name, wrote=Messages(app).wrote, answers=answers, finish=all_sent)
        running.cancel()


class Messages:
    """Makes what the network would have brought, and hands it to a reception without its limit."""

    def __init__(self, app: App, kind: str = "bench") -> None:
        house = replace(
            app.house,
            replies_per_hour=NO_LIMIT,
            same_per_hour=NO_LIMIT,
            messages_per_minute=NO_LIMIT,
        )
        self._reception = Reception(app.store.db, house, app.clock, news=app.news, alarm=app.alarm)
        self._ids = (f"{kind}-{number}" for number in count())

    def wrote(self, conversations: int) -> Sequence[Stream]:
        """Give each person's messages of so many conversations."""
        return [
            [
                partial(self._reception.take, self._inbound(person, text))
                for _ in range(conversations)
                for text in SAID[language_of(person)]
            ]
            for person in range(PEOPLE)
        ]

    def _inbound(self, person: int, text: str) -> Inbound:
        return Inbound(
            channel=Channel.SMS, sender=number(person), text=text, provider_id=next(self._ids)
        )


def outgoing(tx: Tx) -> int:
    """Count the replies that the outbox has ever had."""
    tx.cursor.execute("SELECT count(*) FROM outbox")
    return int(tx.cursor.fetchone()[0])


def underway(tx: Tx) -> int:
    """Count the replies that have not left yet."""
    tx.cursor.execute("SELECT count(*) FROM outbox WHERE state IN ('ready', 'sending', 'unsure')")
    return int(tx.cursor.fetchone()[0])


async def learn(app: App) -> dict[Language, Four]:
    """Hold the conversation once in each language, and give what was answered, for the other side."""
    texts: dict[Language, Four] = {}
    for person, stream in enumerate(Messages(app, "learn").wrote(1)[: len(LANGUAGES)]):
        for message in stream:
            await message()
        told = await app.store.db.read(messages.conversation, PersonId(FIRST + person), limit=8)
        first, second, third, fourth = (one.text for one in told if one.direction == "out")
        texts[language_of(person)] = (first, second, third, fourth)
    return texts
