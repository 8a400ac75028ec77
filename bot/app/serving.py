"""Serving: the web, the movements and the administration socket, until a signal ends them."""

import asyncio
import secrets
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.app import App, Purpose, opened
from bot.app.health import Health
from bot.care import duty
from bot.model.people import Team
from bot.settings import Settings
from bot.store import meta
from bot.store.location import locate
from bot.store.transaction import Tx
from bot.web import socket as admin
from bot.web.app import build
from bot.web.parts import Parts
from bot.web.server import Server
from bot.web.telegram import Webhook
from bot.web.twilio import Webhooks

PORT = "--port or TERSKEL_PORT; 0 takes a free one"
KEPT_TOKEN = "phones_token"  # noqa: S105 - where it is kept in `meta`, not what it is


class Arrival(Protocol):
    """What may be written before anything is served; it looks for itself whether it was before."""

    def __call__(self, tx: Tx, team: Team, *, now: datetime) -> object: ...


class PortTaken(Exception):
    """Nobody can listen there. The sentence says why and the way out."""


async def serve(
    settings: Settings, *, purpose: Purpose, phones: bool, first: Arrival | None = None
) -> None:
    """Open the database and serve until SIGTERM or SIGINT. With `phones`, print their address when ready.

    `first` is written before anything is served: a demo's people. Raises what `opened` raises, and
    PortTaken.
    """
    async with opened(settings, purpose=purpose, make=purpose == "demo") as app:
        if first is not None:
            await app.store.db.write("first", first, app.house.team, now=app.clock.now())
        token = await app.store.db.write("token", _phones_token) if phones else None
        if not await app.store.db.read(duty.can_tell, app.house.reaches):
            sys.stderr.write(f"{duty.NOBODY}\n")
        parts = parts_of(app, token)
        with listen(settings.host, settings.port, PORT) as listening:
            server = Server(build(parts), on_stop=parts.close)
            async with asyncio.TaskGroup() as tasks, _administered(app):
                working = tasks.create_task(_work(app), name="work")
                serving = tasks.create_task(server.serve(sockets=[listening]), name="web")
                await server.ready.wait()
                _announce(listening, token)
                await serving
                working.cancel()


async def _work(app: App) -> None:
    """Run the movements and, if a port is set for it, /metrics beside them."""
    if app.settings.metrics_port is None:
        await app.run()
    else:
        await _work_measured(app, app.settings.metrics_port)


async def _work_measured(app: App, port: int) -> None:
    from bot.app import metrics  # noqa: PLC0415 - a start without it is quicker

    telling = Server(metrics.build(app.store.db, app.vitals, app.clock), signals=False)
    with listen(metrics.HERE, port, "TERSKEL_METRICS_PORT") as listening:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(telling.serve(sockets=[listening]), name="metrics")
            await app.run()


def _phones_token(tx: Tx) -> str:
    """Give the token of the phones' address: the same after a restart, so that open pages come back."""
    token = meta.get(tx, KEPT_TOKEN)
    if token is None:
        token = secrets.token_urlsafe(16)
        meta.put(tx, KEPT_TOKEN, token)
    return token


def listen(host: str, port: int, settings: str) -> socket.socket:
    """Listen there. Raises PortTaken, which names the `settings` that choose another."""
    try:
        listening = socket.create_server((host, port))
    except OSError as error:
        raise PortTaken(
            f"Nothing can listen on {host}, port {port} ({(error.strerror or str(error)).lower()})."
            f" Choose another with {settings}."
        ) from error
    # What is accepted here inherits it: without, an answer on a kept connection waits 40 ms for the
    # acknowledgement of its own head.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def _announce(listening: socket.socket, token: str | None) -> None:
    host, port = listening.getsockname()[:2]
    if token is None:
        sys.stderr.write(f"Terskel answers on http://{host}:{port}/health\n")
    else:
        sys.stdout.write(f"Phones: http://{host}:{port}/phones/{token}\n")
        sys.stdout.flush()


def parts_of(app: App, phones_token: str | None) -> Parts:
    """Give the web room what it needs."""

    health = Health(
        db=app.store.db,
        clock=app.clock,
        vitals=app.vitals,
        purpose=app.purpose,
        channels=tuple(app.deliverer.ways),
        backups=app.archivist.works,
        began=app.clock.now(),
    )
    return Parts(
        db=app.store.db,
        reception=app.reception,
        news=app.news,
        clock=app.clock,
        forward=app.traveller.forward,
        book=app.house.book,
        team=app.house.team,
        lines=app.house.peer_lines,
        health=health.tell,
        phones_token=phones_token,
        telegram=_webhook(app),
        twilio=_webhooks(app),
    )


def _webhook(app: App) -> Webhook | None:
    """Give what takes Telegram's deliveries, where updates are not fetched."""
    side = app.telegram
    return Webhook(side.updates, side.telegram.secret) if side and not side.poller else None


def _webhooks(app: App) -> Webhooks | None:
    """Give what takes Twilio's deliveries, where there is a number."""
    if app.twilio is None:
        return None
    return Webhooks(
        app.twilio.signatures,
        app.reception,
        app.reports,
        db=app.store.db,
        clock=app.clock,
        house=app.house,
    )


@asynccontextmanager
async def _administered(app: App) -> AsyncIterator[None]:
    """Let the command line of this machine give orders while this runs."""
    place = locate(app.settings.database.get_secret_value())
    path = admin.beside(place) if isinstance(place, Path) else None
    if path is None:
        yield
        return
    orders = admin.build(
        app.store.db, app.house.team, app.clock, app.look_again, key=app.settings.backup_key
    )
    async with admin.served(orders, path):
        app.store.announce(path)
        yield
