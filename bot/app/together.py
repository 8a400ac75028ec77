"""What keeps many processes on one database in step: names, hints, one clock."""

import asyncio
import os
import secrets
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from bot.clock import Clock
from bot.store.database import Database
from bot.store.location import locate
from bot.store.notices import Notices
from bot.work.news import News
from bot.work.timed.timekeeping import Timekeeper


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """This process among the others. `owner` is its name.

    `notices` and `timekeeper` are there where others may be: on PostgreSQL.
    """

    owner: str
    news: News
    alarm: News
    notices: Notices | None
    timekeeper: Timekeeper | None

    @classmethod
    def on(cls, url: str, db: Database, clock: Clock, *, in_step: bool) -> Self:
        """Join the others at `url`. With `in_step` the clock follows the database server's."""
        place, owner = locate(url), f"{os.getpid()}-{secrets.token_hex(4)}"
        notices = None if isinstance(place, Path) else Notices(place)
        news, alarm = _bell(clock, notices, "news"), _bell(clock, notices, "alarm")
        return cls(
            owner=owner,
            news=news,
            alarm=alarm,
            notices=notices,
            timekeeper=Timekeeper(db=db, clock=clock, news=news, alarm=alarm)
            if notices and in_step
            else None,
        )

    async def run(self) -> None:
        """Pass hints on and hear them, and keep the time, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            if self.notices is not None:
                bells = {"news": self.news.hear, "alarm": self.alarm.hear}
                tasks.create_task(self.notices.run(bells), name="notices")
            if self.timekeeper is not None:
                tasks.create_task(self.timekeeper.run(), name="clock")


def _bell(clock: Clock, notices: Notices | None, topic: str) -> News:
    return News(clock, others=partial(notices.tell, topic)) if notices else News(clock)
