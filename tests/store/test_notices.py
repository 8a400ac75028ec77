"""Processes on one PostgreSQL database hear of each other's commits, and go on when they cannot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.store import notices
from bot.store.notices import Notices
from tests.databases import cut, new_url, shut


class Bell:
    """Counts how often it rang, and lets somebody wait for the next time."""

    def __init__(self) -> None:
        self.rang = 0
        self._ringing = asyncio.Event()

    def __call__(self) -> None:
        """Ring."""
        self.rang += 1
        self._ringing.set()

    async def ring(self) -> None:
        """Wait until it rings again."""
        self._ringing.clear()
        async with asyncio.timeout(30):
            await self._ringing.wait()


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Give the address of a new database on the server."""
    return new_url("postgresql", tmp_path)


@asynccontextmanager
async def listening(url: str) -> AsyncIterator[tuple[Notices, Bell, Bell]]:
    """Let a process listen: its notices, its bell for news and its alarm."""
    one, news, alarm = Notices(make_url(url)), Bell(), Bell()
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(one.run({"news": news, "alarm": alarm}))
        await news.ring()  # it rings once when it begins to listen
        yield one, news, alarm
        running.cancel()


async def test_what_one_process_tells_the_others_hear_and_it_does_not(url: str) -> None:
    async with listening(url) as (one, own, _), listening(url) as (_, news, alarm):
        before = own.rang, alarm.rang

        one.tell("news")
        await news.ring()

        assert (own.rang, alarm.rang) == before


async def test_what_is_told_many_times_at_once_is_passed_on_once(url: str) -> None:
    async with listening(url) as (one, *_), listening(url) as (_, news, alarm):
        before = news.rang

        for _ in range(100):
            one.tell("news")
        one.tell("alarm")
        await news.ring()
        one.tell("alarm")
        await alarm.ring()

        assert news.rang == before + 1


async def test_a_command_beside_them_is_heard_by_all(url: str) -> None:
    async with listening(url) as (_, news, alarm), listening(url) as (_, other, _):
        rung = asyncio.gather(news.ring(), alarm.ring(), other.ring())

        await notices.tell(make_url(url))

        await rung


async def test_bells_ring_by_themselves_while_nothing_can_be_heard(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "BLIND", 0.01)
    async with listening(url) as (_, news, alarm):
        reopen = shut(url)

        await news.ring()
        await alarm.ring()
        await news.ring()

        reopen()


async def test_what_was_told_while_the_line_was_cut_is_told_when_it_is_back(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "BLIND", 0.01)
    async with listening(url) as (one, *_):
        one.tell("news")
        reopen = shut(url)
        one.tell("alarm")
        reopen()
        cut(url)
        async with listening(url) as (_, news, _):
            heard = news.rang

            one.tell("news")
            while news.rang == heard:
                await news.ring()

        assert news.rang > heard
