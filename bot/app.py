"""Puts the parts together by hand, and owns every task."""

import asyncio
import os
import secrets
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, Protocol

import structlog

from bot.channels.phones import Phones
from bot.clock import Clock
from bot.flow.book import Book
from bot.flow.engine import RULES
from bot.flow.load import load as load_flows
from bot.flow.versions import Version
from bot.model.people import Channel, Team
from bot.settings import Settings
from bot.settings.folders import FLOWS, LOCALES
from bot.store import flow_versions, outbox
from bot.store.database import Tx, Unavailable
from bot.store.keys import Keyring
from bot.store.opening import Store
from bot.store.location import locate
from bot.store.people import TeamRow
from bot.web import socket as admin
from bot.web.app import build
from bot.web.parts import Health, Parts
from bot.web.server import Server
from bot.words.catalogs import load as load_catalogs
from bot.work.deliver import LEASE, Deliverer
from bot.work.house import House
from bot.work.news import News
from bot.work.reports import note_reports
from bot.work.reception import Reception
from bot.work.retain import Retainer
from bot.work.travel import Traveller, kept_offset
from bot.work.wake import Waker

log = structlog.get_logger(__name__)

Purpose = Literal["demo", "real"]


class Arrival(Protocol):
    """What may be written before anything is served; it looks for itself whether it was before."""

    def __call__(self, tx: Tx, team: Team, *, now: datetime) -> object: ...


@dataclass(frozen=True, slots=True, kw_only=True)
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
            tasks.create_task(note_reports(self.phones, self.store.db, self.clock, self.news), name="phones")

    def parts(self, phones_token: str | None) -> Parts:
        """Give the web room what it needs."""
        return Parts(
            db=self.store.db,
            reception=self.reception,
            news=self.news,
            clock=self.clock,
            forward=self.traveller.forward,
            book=self.house.book,
            team=self.house.team,
            health=self.health,
            phones_token=phones_token,
        )

    @asynccontextmanager
    async def administered(self) -> AsyncIterator[None]:
        """Let the command line of this machine give orders while this runs."""
        place = locate(self.settings.database.get_secret_value())
        path = admin.beside(place) if isinstance(place, Path) else None
        if path is None:
            yield
            return
        async with admin.served(admin.build(self.store.db, self.house.team, self.clock, self.wake_all), path):
            self.store.announce(path)
            yield

    def wake_all(self) -> None:
        """Let everybody who waits look again: something was committed from outside."""
        self.news.tell()
        self.alarm.tell()

    async def health(self) -> Health:
        """Say how each part is."""
        try:
            waiting = await self.store.db.read(outbox.next_due, tuple(Channel))
        except Unavailable:
            return {"status": "unavailable", "database": "unavailable"}
        late = max(self.clock.now() - waiting, timedelta()) if waiting else timedelta()
        return {
            "status": "ok",
            "database": "ok",
            "purpose": self.purpose,
            "channels": sorted(channel.value for channel in self.deliverer.ways),
            "outbox_late_seconds": round(late.total_seconds()),
        }

    async def recover(self) -> None:
        """Take back at once what a process that died had claimed; with others about, its lease must lapse."""
        if self.store.alone:
            await self.store.db.write("deliver", outbox.recover, self.clock.now() + LEASE)


class PortTaken(Exception):
    """Nobody can listen there. The sentence says why and the way out."""


async def serve(settings: Settings, *, purpose: Purpose, phones: bool, first: Arrival | None = None) -> None:
    """Open the database and serve until SIGTERM or SIGINT. With `phones`, print their address when ready.

    `first` is written before anything is served: a demo's people. Raises what `opened` raises, and
    PortTaken.
    """
    async with opened(settings, purpose=purpose, make=purpose == "demo") as app:
        if first is not None:
            await app.store.db.write("first", first, app.house.team, now=app.clock.now())
        token = secrets.token_urlsafe(16) if phones else None
        parts = app.parts(token)
        with _listen(settings) as listening:
            server = Server(build(parts), on_stop=parts.close)
            async with asyncio.TaskGroup() as tasks, app.administered():
                working = tasks.create_task(app.run(), name="work")
                serving = tasks.create_task(server.serve(sockets=[listening]), name="web")
                await server.ready.wait()
                _announce(listening, token)
                await serving
                working.cancel()


def _listen(settings: Settings) -> socket.socket:
    try:
        return socket.create_server((settings.host, settings.port))
    except OSError as error:
        raise PortTaken(
            f"Nothing can listen on {settings.host}, port {settings.port} ({(error.strerror or str(error)).lower()})."
            " Choose another with --port or TERSKEL_PORT; 0 takes a free one."
        ) from error


def _announce(listening: socket.socket, token: str | None) -> None:
    host, port = listening.getsockname()[:2]
    if token is None:
        print(f"Terskel answers on http://{host}:{port}/health", file=sys.stderr, flush=True)
    else:
        print(f"Phones: http://{host}:{port}/phones/{token}", flush=True)


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
        _keyring(settings.key_file, make=make),
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


def _keyring(path: Path, *, make: bool) -> Keyring:
    return Keyring.make(path) if make and not path.exists() else Keyring.load(path)


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


def _put_together(settings: Settings, purpose: Purpose, store: Store, house: House, clock: Clock) -> App:
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
        traveller=Traveller(db=store.db, clock=clock, deliverer=deliverer, waker=waker, news=news),
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
