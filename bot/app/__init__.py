"""Puts the parts together by hand, and owns every task."""

import asyncio
import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.channels.phones import Phones
from bot.clock import Clock
from bot.flow.book import Book
from bot.flow.load import load as load_flows
from bot.flow.rules import RULES
from bot.flow.versions import Version
from bot.model.people import Channel
from bot.settings import Settings
from bot.settings.folders import FLOWS, LOCALES
from bot.store import flow_versions, outbox
from bot.store.opening import Store, keys_for
from bot.store.people import TeamRow
from bot.store.transaction import Tx
from bot.words.catalogs import load as load_catalogs
from bot.work.deliver import Deliverer
from bot.work.house import House
from bot.work.news import News
from bot.work.reception import Reception
from bot.work.reports import note_reports
from bot.work.retain import Retainer
from bot.work.travel import Traveller, kept_offset
from bot.work.wake import Waker

Purpose = Literal["demo", "real"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class App:
    """Everything that runs, put together and not yet started. `alarm` wakes the waker, `news` the rest."""

    settings: Settings
    purpose: Purpose
    store: Store
    house: House
    clock: Clock
    news: News
    alarm: News
    phones: Phones
    reception: Reception
    deliverer: Deliverer
    waker: Waker
    traveller: Traveller
    retainer: Retainer

    async def run(self) -> None:
        """Deliver, wake and watch until cancelled; the unexpected end of any task ends all."""
        await self.recover()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.store.db.died(), name="writer")
            tasks.create_task(self.deliverer.run(), name="deliver")
            tasks.create_task(self.waker.run(), name="wake")
            tasks.create_task(self.retainer.run(), name="retain")
            tasks.create_task(
                note_reports(self.phones, self.store.db, self.clock, self.news), name="phones"
            )

    def look_again(self) -> None:
        """Wake everybody who waits: something was committed from outside."""
        self.news.tell()
        self.alarm.tell()

    async def recover(self) -> None:
        """Take back at once what a process that died had claimed; with others about, its lease must lapse."""
        if self.store.alone:
            await self.store.db.write("deliver", outbox.recover_all, self.clock.now())


@asynccontextmanager
async def opened(
    settings: Settings,
    *,
    purpose: Purpose,
    make: bool = False,
    clock: Clock | None = None,
    book: Book | None = None,
) -> AsyncIterator[App]:
    """Open the database and put everything together; close it at the end.

    Raises what `Store`, the flows and the catalogs raise: each a sentence with the way out.
    """
    book = book or shipped_book()
    clock = clock or Clock()
    store = Store.open(
        settings.database.get_secret_value(),
        keys_for(settings.database.get_secret_value(), settings.key_file, make=make),
        purpose=purpose,
        make=make,
        team=TeamRow(settings.team_name, settings.country, settings.zone),
    )
    try:
        if purpose == "demo":
            clock.forward(await store.db.read(kept_offset))
        versions = await store.db.write("flows", keep_versions, book, clock.now())
        whole = book.knowing(versions)
        yield _put_together(settings, purpose, store, _house(settings, whole), clock)
    finally:
        await store.close()


def shipped_book() -> Book:
    """Read the flows and catalogs that this release comes with."""
    return Book.of(load_flows(FLOWS), load_catalogs(LOCALES))


def _house(settings: Settings, book: Book) -> House:
    return House(
        book=book,
        team=settings.team(),
        rules=replace(RULES, quiet=settings.goes_quiet, stale=settings.stale),
        replies_per_hour=settings.replies_per_hour,
        texts_days=settings.texts_days,
    )


def _put_together(
    settings: Settings, purpose: Purpose, store: Store, house: House, clock: Clock
) -> App:
    news, alarm, phones = News(clock), News(clock), Phones()
    ways = {Channel.SMS: phones, Channel.TELEGRAM: phones} if purpose == "demo" else {}
    deliverer = Deliverer(db=store.db, ways=ways, clock=clock, news=news, owner=_name_of_process())
    waker = Waker(db=store.db, house=house, clock=clock, news=news, alarm=alarm)
    return App(
        settings=settings,
        purpose=purpose,
        store=store,
        house=house,
        clock=clock,
        news=news,
        alarm=alarm,
        phones=phones,
        reception=Reception(store.db, house, clock, news=news, alarm=alarm),
        deliverer=deliverer,
        waker=waker,
        traveller=Traveller(
            db=store.db, clock=clock, deliverer=deliverer, waker=waker, news=news, alarm=alarm
        ),
        retainer=Retainer(
            db=store.db, clock=clock, news=news, zone=house.team.zone, texts_days=house.texts_days
        ),
    )


def _name_of_process() -> str:
    return f"{os.getpid()}-{secrets.token_hex(4)}"


def keep_versions(tx: Tx, book: Book, now: datetime) -> list[Version]:
    """Keep today's flows with their texts, so that nobody who is in one loses their place; give all kept."""
    for flow in book.current.values():
        flow_versions.keep(tx, book.version(flow), now)
    return flow_versions.all(tx)
