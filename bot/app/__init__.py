"""Puts the parts together by hand, and owns every task."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.app.channels import Providers
from bot.app.common import Common
from bot.app.telegram import TelegramSide
from bot.app.together import Together
from bot.app.twilio import TwilioSide
from bot.care import duty
from bot.care.numbers import numbers_of
from bot.channels.channel import Channel as Way
from bot.channels.phones import Phones
from bot.clock import Clock
from bot.flow.book import Book
from bot.flow.load import load as load_flows
from bot.flow.rules import RULES
from bot.flow.versions import Version
from bot.model.people import Channel
from bot.settings import Settings
from bot.settings.folders import FLOWS, LOCALES
from bot.store import flow_versions, leases, outbox
from bot.store.opening import Store, keys_for
from bot.store.people import TeamRow
from bot.store.transaction import Tx
from bot.words import danger
from bot.words.catalogs import load as load_catalogs
from bot.work.house import House
from bot.work.incoming.reception import Reception
from bot.work.news import News
from bot.work.outgoing.deliver import Deliverer
from bot.work.outgoing.reports import Reports, note_reports
from bot.work.outgoing.watched import watched
from bot.work.timed.backups import Archivist
from bot.work.timed.retain import Retainer
from bot.work.timed.travel import Traveller, kept_offset
from bot.work.timed.wake import Waker
from bot.work.vitals import Vitals

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
    reports: Reports
    deliverer: Deliverer
    waker: Waker
    traveller: Traveller
    retainer: Retainer
    together: Together
    vitals: Vitals
    archivist: Archivist
    telegram: TelegramSide | None = None
    twilio: TwilioSide | None = None

    async def run(self) -> None:
        """Deliver, wake and watch until cancelled; the unexpected end of any task ends all."""
        await self.recover()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(asyncio.to_thread(danger.get_ready), name="danger")
            tasks.create_task(self.store.db.died(), name="writer")
            tasks.create_task(self.deliverer.run(), name="deliver")
            tasks.create_task(self.waker.run(), name="wake")
            tasks.create_task(self.retainer.run(), name="retain")
            tasks.create_task(note_reports(self.phones, self.reports), name="phones")
            tasks.create_task(self.together.run(), name="together")
            tasks.create_task(self.archivist.run(), name="backups")
            if self.telegram is not None:
                tasks.create_task(self.telegram.run(), name="telegram")
            if self.twilio is not None:
                tasks.create_task(self.twilio.run(), name="twilio")

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
    in_step = clock is None
    clock = clock or Clock()
    url = settings.database.get_secret_value()
    providers = Providers.of(settings, purpose, clock)
    store = Store.open(
        url,
        keys_for(url, settings.key_file, make=make),
        purpose=purpose,
        make=make,
        team=TeamRow(settings.team_name, settings.country, settings.zone),
    )
    try:
        if purpose == "demo":
            clock.forward(await store.db.read(kept_offset))
        versions = await store.db.write("flows", keep_versions, book, clock.now())
        whole = book.knowing(versions)
        phones = (settings.duty_phones or "").split(",")
        await store.db.write("duty", duty.enlist, phones, settings.team(), now=clock.now())
        together = Together.on(url, store.db, clock, in_step=in_step)
        if together.timekeeper is not None:
            await together.timekeeper.once()
        house = _house(settings, whole, frozenset(providers.ways()))
        yield _put_together(providers, store, _common(settings, store, house, together, clock))
    finally:
        await providers.close()
        await store.close()


def shipped_book() -> Book:
    """Read the flows and catalogs that this release comes with."""
    return Book.of(load_flows(FLOWS), load_catalogs(LOCALES))


def _house(settings: Settings, book: Book, reaches: frozenset[Channel]) -> House:
    return House(
        book=book,
        reaches=reaches,
        team=settings.team(),
        numbers=numbers_of(settings),
        alert_repeat=settings.alert_repeat,
        rules=replace(RULES, quiet=settings.goes_quiet, stale=settings.stale),
        replies_per_hour=settings.replies_per_hour,
        erase_by_text=settings.erase_by_text,
        peer_hello=timedelta(days=settings.peer_hello_days),
        peer_lines=settings.peer_lines,
        peer_waves=settings.peer_waves,
        same_per_hour=settings.same_per_hour,
        messages_per_minute=settings.messages_per_minute,
        texts_days=settings.texts_days,
    )


def _common(
    settings: Settings, store: Store, house: House, together: Together, clock: Clock
) -> Common:
    vitals = Vitals()
    reception = Reception(
        store.db, house, clock, news=together.news, alarm=together.alarm, vitals=vitals
    )
    return Common(
        settings=settings,
        db=store.db,
        house=house,
        clock=clock,
        vitals=vitals,
        together=together,
        reception=reception,
    )


def _put_together(providers: Providers, store: Store, common: Common) -> App:
    db, clock, telegram, sms = common.db, common.clock, providers.telegram, providers.sms
    news, alarm = common.together.news, common.together.alarm
    deliverer = _deliverer(common, providers.ways())
    waker = Waker(db=db, house=common.house, clock=clock, news=news, alarm=alarm)
    return App(
        settings=common.settings,
        purpose=providers.purpose,
        store=store,
        house=common.house,
        clock=clock,
        news=news,
        alarm=alarm,
        phones=providers.phones,
        reception=common.reception,
        reports=Reports(db=db, clock=clock, news=news, alarm=alarm, vitals=common.vitals),
        deliverer=deliverer,
        waker=waker,
        traveller=Traveller(
            db=db, clock=clock, deliverer=deliverer, waker=waker, news=news, alarm=alarm
        ),
        retainer=_retainer(common),
        together=common.together,
        vitals=common.vitals,
        archivist=_archivist(common),
        telegram=TelegramSide.of(telegram, common) if telegram is not None else None,
        twilio=TwilioSide.of(sms, common) if sms is not None else None,
    )


def _deliverer(common: Common, ways: Mapping[Channel, Way]) -> Deliverer:
    return Deliverer(
        db=common.db,
        ways={way: watched(ways[way], way, common.vitals, common.clock) for way in ways},
        clock=common.clock,
        news=common.together.news,
        owner=common.together.owner,
        alarm=common.together.alarm,
    )


def _retainer(common: Common) -> Retainer:
    return Retainer(
        db=common.db,
        clock=common.clock,
        news=common.together.news,
        zone=common.house.team.zone,
        texts_days=common.house.texts_days,
        owner=common.together.owner,
    )


def _archivist(common: Common) -> Archivist:
    return Archivist(
        source=common.db.file,
        folder=common.settings.backup_folder,
        keep=common.settings.backup_keep,
        key=common.settings.backup_key,
        zone=common.house.team.zone,
        clock=common.clock,
        news=common.together.news,
        vitals=common.vitals,
    )


def keep_versions(tx: Tx, book: Book, now: datetime) -> list[Version]:
    """Keep today's flows with their texts, so that nobody who is in one loses their place; give all kept."""
    leases.queue(tx, "flows")  # many processes may start at once
    for flow in book.current.values():
        flow_versions.keep(tx, book.version(flow), now)
    return flow_versions.all(tx)
