"""Serving: the web, the movements and the administration socket, until a signal ends them."""

import asyncio
import secrets
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from bot.app import App, Purpose, opened
from bot.model.people import Team
from bot.settings import Settings
from bot.store import meta, outbox
from bot.store.faults import Unavailable
from bot.store.location import locate
from bot.store.transaction import Tx
from bot.web import socket as admin
from bot.web.app import build
from bot.web.parts import Health, Parts
from bot.web.server import Server

LOOKED_AT = "health_looked_at"
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
        parts = parts_of(app, token)
        with _listen(settings) as listening:
            server = Server(build(parts), on_stop=parts.close)
            async with asyncio.TaskGroup() as tasks, _administered(app):
                working = tasks.create_task(app.run(), name="work")
                serving = tasks.create_task(server.serve(sockets=[listening]), name="web")
                await server.ready.wait()
                _announce(listening, token)
                await serving
                working.cancel()


def _phones_token(tx: Tx) -> str:
    """Give the token of the phones' address: the same after a restart, so that open pages come back."""
    token = meta.get(tx, KEPT_TOKEN)
    if token is None:
        token = secrets.token_urlsafe(16)
        meta.put(tx, KEPT_TOKEN, token)
    return token


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
        sys.stderr.write(f"Terskel answers on http://{host}:{port}/health\n")
    else:
        sys.stdout.write(f"Phones: http://{host}:{port}/phones/{token}\n")
        sys.stdout.flush()


def parts_of(app: App, phones_token: str | None) -> Parts:
    """Give the web room what it needs."""

    async def health() -> Health:
        return await health_of(app)

    return Parts(
        db=app.store.db,
        reception=app.reception,
        news=app.news,
        clock=app.clock,
        forward=app.traveller.forward,
        book=app.house.book,
        team=app.house.team,
        health=health,
        phones_token=phones_token,
    )


async def health_of(app: App) -> Health:
    """Say how each part is. `outbox_late_seconds`: how long what should have left has waited.

    It writes, because a database that can only be read keeps nobody's message.
    """
    try:
        await app.store.db.write("health", meta.put, LOOKED_AT, app.clock.now().isoformat())
        due = await app.store.db.read(outbox.next_due, tuple(app.deliverer.ways))
    except Unavailable:
        return {"status": "unavailable", "database": "unavailable"}
    late = max(app.clock.now() - due, timedelta()) if due else timedelta()
    return {
        "status": "ok",
        "database": "ok",
        "purpose": app.purpose,
        "channels": sorted(app.deliverer.ways),
        "outbox_late_seconds": round(late.total_seconds()),
    }


@asynccontextmanager
async def _administered(app: App) -> AsyncIterator[None]:
    """Let the command line of this machine give orders while this runs."""
    place = locate(app.settings.database.get_secret_value())
    path = admin.beside(place) if isinstance(place, Path) else None
    if path is None:
        yield
        return
    orders = admin.build(app.store.db, app.house.team, app.clock, app.look_again)
    async with admin.served(orders, path):
        app.store.announce(path)
        yield
