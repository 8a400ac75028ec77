"""The demo's pages about peer support: the coordinator's, and each case manager's own tenants."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime
from http import HTTPStatus
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from bot.care.newcomers import PeopleWrong
from bot.care.peers import introductions
from bot.store.faults import Unavailable
from bot.web import forms, peer_sight
from bot.web.live import HEARTBEAT, REST, Reader, event
from bot.web.parts import Parts
from bot.web.peer_render import PeerRenderer
from bot.web.peer_sight import Coordinating, Own
from bot.web.phones import NOBODY, by_form
from bot.web.render import Piece, Renderer

Look = Callable[[datetime], Awaitable[Iterator[Piece]]]

NO_SUCH: Final = "There is no such case manager: open the coordinator's page to see them all."
CHANGED: Final = "It was changed or approved meanwhile, and nothing was done: please look again."


class Peers:
    """Answers for the coordinator's page at `here`, and for the pages of case managers."""

    def __init__(self, parts: Parts, renderer: Renderer, *, here: str) -> None:
        self._parts = parts
        self._renderer = PeerRenderer(renderer, team=parts.team)
        self._here = here

    async def page(self, _request: Request) -> Response:
        """Show the coordinator who waits, who has whom, how the peers are, and the figures."""
        now = self._parts.clock.now()
        seen = await self._coordinating(now)
        return HTMLResponse(self._renderer.coordinator(seen, now))

    async def live(self, _request: Request) -> Response:
        """Tell the coordinator's open page what is new, for as long as it listens."""

        async def look(now: datetime) -> Iterator[Piece]:
            return self._renderer.coordinator_pieces(await self._coordinating(now), now)

        return self._stream(look)

    async def own(self, request: Request) -> Response:
        """Show a case manager their own tenants."""
        now = self._parts.clock.now()
        return HTMLResponse(self._renderer.own(await self._own(request, now), now))

    async def own_live(self, request: Request) -> Response:
        """Tell a case manager's open page what is new."""
        await self._own(request, self._parts.clock.now())

        async def look(now: datetime) -> Iterator[Piece]:
            return self._renderer.own_pieces(await self._own(request, now), now)

        return self._stream(look)

    async def approve(self, request: Request) -> Response:
        """Let an introduction be shown, if it is still the one that was read."""
        read = forms.approval(await forms.read(request))
        now = self._parts.clock.now()
        try:
            approved = await self._parts.db.write(
                "desk", introductions.approve, read, self._parts.team, who=NOBODY, now=now
            )
        except PeopleWrong as wrong:
            raise HTTPException(HTTPStatus.CONFLICT, str(wrong)) from wrong
        if not approved:
            raise HTTPException(HTTPStatus.CONFLICT, CHANGED)
        self._parts.news.tell()
        if by_form(request):
            return RedirectResponse(f"{self._here}#introductions", HTTPStatus.SEE_OTHER)
        return Response()

    async def _coordinating(self, now: datetime) -> Coordinating:
        zone = self._parts.team.zone
        return await self._parts.db.read(peer_sight.coordinating, now=now, zone=zone)

    async def _own(self, request: Request, now: datetime) -> Own:
        ref = request.path_params["worker"]
        seen = await self._parts.db.read(peer_sight.own, ref, now=now, zone=self._parts.team.zone)
        if seen is None:
            raise HTTPException(HTTPStatus.NOT_FOUND, NO_SUCH)
        return seen

    def _stream(self, look: Look) -> StreamingResponse:
        return StreamingResponse(self._follow(look), media_type="text/event-stream")

    async def _follow(self, look: Look) -> AsyncIterator[str]:
        """Give an event whenever something was committed; a page that loses us asks again by itself."""
        reader, news, clock = Reader(0, ()), self._parts.news, self._parts.clock
        while not self._parts.closing.is_set():
            seen, now = news.count, clock.now()
            try:
                pieces = await look(now)
            except (Unavailable, HTTPException):
                return
            yield event(reader.news(pieces))
            await asyncio.sleep(REST)
            await news.wait(seen, clock.now() + HEARTBEAT)
