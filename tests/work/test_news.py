"""Whoever waits hears what was told, also what was told before they began to wait."""

import asyncio
from datetime import timedelta

from bot.work.news import News
from tests.fakes import StillClock, later

MOMENT = timedelta(milliseconds=1)


async def test_who_waits_hears_of_news() -> None:
    news = News(StillClock())

    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(news.wait(news.count))
        await asyncio.sleep(0)  # the others begin to wait
        news.tell()

    assert waiting.result() == 1


async def test_news_between_a_look_and_a_wait_are_not_missed() -> None:
    news = News(StillClock())
    seen = news.count

    news.tell()

    assert await news.wait(seen) == 1


async def test_a_moment_that_has_come_is_not_waited_for() -> None:
    news = News(StillClock())

    assert await news.wait(news.count, later(seconds=0)) == 0
    assert await news.wait(news.count, later(hours=-1)) == 0


async def test_nobody_waits_longer_than_the_longest_wait() -> None:
    news = News(StillClock(), longest=MOMENT)

    assert await news.wait(news.count) == 0
    assert await news.wait(news.count, later(hours=9)) == 0
