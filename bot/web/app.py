"""Every address that Terskel answers to."""

from http import HTTPStatus
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.store.faults import Unavailable
from bot.web.guard import HEADERS, Door, SafeHeaders
from bot.web.live import Live
from bot.web.parts import Parts
from bot.web.peers import Peers
from bot.web.phones import Phones
from bot.web.render import Renderer

STATIC: Final = Path(__file__).parent / "static"
TRY_AGAIN: Final = {"Retry-After": "1"}  # seconds


def build(parts: Parts) -> Starlette:
    """Put the application together: its addresses, and what stands around all of them."""
    return Starlette(
        routes=[*_always(parts), *_from_providers(parts), *_in_a_demo(parts)],
        middleware=[Middleware(SafeHeaders)],
        exception_handlers={Unavailable: _unavailable, ClientDisconnect: _gone, Exception: _broken},
    )


def _always(parts: Parts) -> list[BaseRoute]:
    async def health(request: Request) -> Response:
        """Answer 503 when nothing can be kept; with ?strict also when somebody should look."""
        told = await parts.health()
        bad = {"unavailable", "troubled"} if "strict" in request.query_params else {"unavailable"}
        well = told.get("status") not in bad
        return JSONResponse(told, HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE)

    return [Route("/health", health)]


def _from_providers(parts: Parts) -> list[BaseRoute]:
    routes: list[BaseRoute] = []
    if parts.telegram is not None:
        routes.append(Route("/telegram", parts.telegram.take, methods=["POST"]))
    if parts.twilio is not None:
        routes.append(Route("/twilio/sms", parts.twilio.sms, methods=["POST"]))
        routes.append(Route("/twilio/status", parts.twilio.status, methods=["POST"]))
    return routes


def _in_a_demo(parts: Parts) -> list[BaseRoute]:
    if parts.phones_token is None:
        return []
    here = f"/phones/{parts.phones_token}"
    renderer = Renderer(team=parts.team, book=parts.book, base=here, lines=parts.lines)
    phones, live = Phones(parts, renderer, here=here), Live(parts, renderer)
    peers = Peers(parts, renderer, here=f"{here}/peers")
    door = [Middleware(Door, token=parts.phones_token)]
    return [
        Route("/phones/{token}/{phone}/messages", phones.write, methods=["POST"], middleware=door),
        Route("/phones/{token}", phones.page, middleware=door),
        Route("/phones/{token}/live", live.stream, middleware=door),
        Route("/phones/{token}/clock", phones.clock, methods=["POST"], middleware=door),
        Route("/phones/{token}/settled", phones.settled, methods=["POST"], middleware=door),
        Route("/phones/{token}/peers", peers.page, middleware=door),
        Route("/phones/{token}/peers/live", peers.live, middleware=door),
        Route("/phones/{token}/peers/approved", peers.approve, methods=["POST"], middleware=door),
        Route("/phones/{token}/own/{worker}", peers.own, middleware=door),
        Route("/phones/{token}/own/{worker}/live", peers.own_live, middleware=door),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


async def _unavailable(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse(
        "The database does not answer just now; nothing was kept. Please send it again in a moment.",
        HTTPStatus.SERVICE_UNAVAILABLE,
        headers=TRY_AGAIN,
    )


async def _gone(_request: Request, _error: Exception) -> Response:
    """Answer somebody who hung up in the middle: nothing was kept, and nobody hears it."""
    return PlainTextResponse("It did not arrive whole.", HTTPStatus.BAD_REQUEST)


async def _broken(_request: Request, _error: Exception) -> Response:
    """Answer for a fault of ours. This is made outside of all that adds headers, so it brings its own."""
    answer = PlainTextResponse(
        "A fault of ours; the log says more. Please try again.", HTTPStatus.INTERNAL_SERVER_ERROR
    )
    answer.raw_headers.extend(HEADERS)
    return answer
