"""A real house on a real database, with Telegram for a neighbour: both over sockets."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, opened
from bot.app.telegram import TelegramSide
from bot.channels.channel import AT_ANY_PACE
from bot.channels.telegram import Telegram
from bot.clock import Clock
from bot.model.ids import PersonId
from bot.model.people import Channel, Language, Role
from bot.settings import read
from bot.store import handovers, messages, meta, people
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from tests.fake_telegram import FakeTelegram
from tests.fakes import StillClock
from tests.stage import book

KIM, SAM, STRANGER = 4711, 4712, 4799
NAMES: Mapping[int, tuple[str, Language]] = {KIM: ("Kim", Language.SV), SAM: ("Sam", Language.EN)}


@dataclass(frozen=True, slots=True)
class House:
    """One process of Terskel's, beside the Telegram that it speaks to."""

    app: App
    there: FakeTelegram
    ids: Mapping[int, PersonId]

    @property
    def side(self) -> TelegramSide:
        """The part of it that deals with Telegram."""
        assert self.app.telegram is not None
        return self.app.telegram

    async def poll(self) -> float:
        """Fetch what is there and take it; give the seconds to rest then."""
        assert self.side.poller is not None
        self.side.poller.wait = timedelta()
        return (await self.side.poller.once()).total_seconds()

    async def heard(self, chat: int, count: int) -> list[str]:
        """Wait until the bot has said so much in a chat, and give it."""
        await self.there.until(lambda: len(self.there.chats[chat]) >= count)
        return self.there.shown(chat)

    async def until(self, there: Callable[[], object]) -> None:
        """Look until something is so; looking into the database lets the others run. Ten seconds at most."""
        async with asyncio.timeout(10):
            while not there():
                await self.app.store.db.read(meta.get, "nothing")


@asynccontextmanager
async def housed(
    folder: Path, there: FakeTelegram, *, clock: Clock | None = None, **settings: str
) -> AsyncIterator[House]:
    """Open the house in `folder`, made at the first call; Kim and Sam live there, and have the bot.

    They are written to as fast as may be, unlike in life.
    """
    given = read(
        {
            "database": f"sqlite:///{folder}/story.db",
            "key_file": f"{folder}/story.key",
            "team": "Annas team",
            "duty_number": "08-123 45 67",
            "telegram_token": there.token,
            "telegram_api": there.url,
            **settings,
        }
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Telegram, "pace", AT_ANY_PACE)
        async with opened(
            given, purpose="real", make=True, clock=clock or StillClock(), book=book()
        ) as app:
            ids = await app.store.db.write("people", _move_in, app)
            there.people.update(NAMES)
            yield House(app, there, ids)


@asynccontextmanager
async def running(house: House) -> AsyncIterator[House]:
    """Let all of it run."""
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(house.app.run())
        yield house
        task.cancel()


def _move_in(tx: Tx, app: App) -> dict[int, PersonId]:
    found: dict[int, PersonId] = {}
    for chat, (name, language) in NAMES.items():
        met = people.meet(tx, Channel.TELEGRAM, str(chat))
        found[chat] = met.person.id if met else _add(tx, chat, name, language, app)
    return found


def _add(tx: Tx, chat: int, name: str, language: Language, app: App) -> PersonId:
    now = app.clock.now()
    person = people.add(
        tx,
        NewPerson(
            name=name,
            roles=frozenset({Role.TENANT}),
            language=language,
            zone="Europe/Stockholm",
            introduced_at=now,
            agreed_at=now,
        ),
        now,
    )
    people.give_address(tx, person.id, Channel.TELEGRAM, str(chat), now)
    return person.id


async def written(house: House) -> list[tuple[str, str]]:
    """All that was written, from the books: who, in which direction, what."""
    found = await house.app.store.db.read(messages.since, 0, 1000)
    return [(one.direction, one.text) for one in found]


async def whys(house: House) -> list[str]:
    """What waits for a human."""
    return [one.why for one in await house.app.store.db.read(handovers.open_ones, 100)]


def events(told: Iterable[Mapping[str, Any]]) -> list[str]:
    """The names of log lines."""
    return [line["event"] for line in told]
