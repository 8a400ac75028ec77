"""The demo's phones: the page, a message written on one, and the clock."""

import asyncio
from http import HTTPStatus
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.model.messages import Inbound
from bot.store import handovers, phones
from bot.store.phones import Phone
from bot.web import forms, sight
from bot.web.lines import TEAM, Lines
from bot.web.parts import Parts
from bot.web.render import Renderer

WRITTEN: Final = "text/html"  # what a browser without a script asks for
NOBODY: Final = "demo"  # who settles what waits on a page without names


class Phones:
    """Answers for the page of phones at `here`."""

    def __init__(self, parts: Parts, renderer: Renderer, *, here: str) -> None:
        self._parts = parts
        self._renderer = renderer
        self._here = here
        self._lines = Lines.of(parts.lines, parts.team.country)
        self._known: dict[str, Phone] = {}  # by reference: a number hardly ever changes
        self._moving = asyncio.Lock()

    async def page(self, request: Request) -> Response:
        """Show every phone, and what case managers see."""
        now = self._parts.clock.now()
        seen = await self._parts.db.read(sight.whole, now=now)
        self._known = {phone.ref: phone for phone in seen.phones}
        ref, _, thread = request.query_params.get("open", "").partition(".")
        return HTMLResponse(self._renderer.page(seen, now, {ref: thread}))

    async def write(self, request: Request) -> Response:
        """Take a message that was written on a phone; answer when it is committed."""
        phone = await self._phone(request.path_params["phone"])
        written = forms.written(await forms.read(request), request.query_params)
        inbound = Inbound(
            channel=phone.channel,
            sender=phone.number,
            text=written.text,
            provider_id=f"{phone.ref}:{written.id}",
            button=written.button,
            line=self._line(phone, written.thread),
        )
        await self._parts.reception.take(inbound)
        if by_form(request):
            shown = "" if written.thread == TEAM else f"?open={phone.ref}.{written.thread}"
            return self._back(f"{shown}#phone-{phone.ref}")
        return Response()

    async def clock(self, request: Request) -> Response:
        """Move the demo's clock forward; answer when all that fell due is done."""
        form = await forms.read(request)
        async with self._moving:
            now = self._parts.clock.now()
            await self._parts.forward(forms.span(form, now=now, zone=self._parts.team.zone))
        return self._back() if by_form(request) else Response()

    async def settled(self, request: Request) -> Response:
        """Note that somebody has dealt with what waited; twice is once. Nobody signs in to a demo."""
        number = forms.handover(await forms.read(request))
        now = self._parts.clock.now()
        await self._parts.db.write("desk", handovers.settle, number, NOBODY, now)
        self._parts.news.tell()
        return self._back("#kept") if by_form(request) else Response()

    def _line(self, phone: Phone, thread: str) -> str | None:
        """Give the number of ours that a thread writes to; None: the team's."""
        if thread not in self._lines.on(phone):
            raise HTTPException(
                HTTPStatus.BAD_REQUEST,
                f"This phone has no thread like that: leave the field thread out, or write {TEAM}.",
            )
        return self._lines.numbers.get(thread)

    async def _phone(self, ref: str) -> Phone:
        phone = self._known.get(ref) or await self._parts.db.read(phones.by_ref, ref)
        if phone is None:
            raise HTTPException(
                HTTPStatus.NOT_FOUND, "There is no such phone: open the page again to see them all."
            )
        self._known[phone.ref] = phone
        return phone

    def _back(self, place: str = "") -> Response:
        return RedirectResponse(f"{self._here}{place}", HTTPStatus.SEE_OTHER)


def by_form(request: Request) -> bool:
    """Whether a browser sent a plain form and will show what it is answered."""
    wants_page = WRITTEN in request.headers.get("accept", "")
    return wants_page and request.headers.get("sec-fetch-mode", "navigate") == "navigate"
