"""What stands in front of a page: safe headers on every answer, and the door of the demo's phones."""

import hmac
import ipaddress
from collections.abc import Sequence
from functools import lru_cache
from http import HTTPStatus
from typing import Final

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self';"
    " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS: Final[Sequence[tuple[bytes, bytes]]] = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
NAMES: Final = ("127.0.0.1", "localhost", "[::1]")  # what a browser on this machine may call us
HTTP: Final = 80


class SafeHeaders:
    """Puts the headers that keep a browser safe on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, with the headers added."""

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *HEADERS]
            await send(message)

        await self._app(scope, receive, safely)


class Door:
    """Lets in who is on this machine, came from this page, and knows the token.

    Everybody else hears 403 in a sentence, or 404 as if there were no such page. The Host is
    checked because a name that somebody else owns may point here (DNS rebinding).
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or raise what is to be answered."""
        headers = Headers(scope=scope)
        _check_place(scope, headers)
        _check_origin(headers)
        token: str = scope["path_params"]["token"]
        if not hmac.compare_digest(token.encode("utf-8", "replace"), self._token):
            raise HTTPException(
                HTTPStatus.NOT_FOUND,
                "There is no such page. The demo prints the address of its phones when it starts.",
            )
        await self._app(scope, receive, send)


def _check_place(scope: Scope, headers: Headers) -> None:
    address, port = scope.get("server") or ("", None)
    here = NAMES if port == HTTP else tuple(f"{name}:{port}" for name in NAMES)
    if not _loopback(address) or headers.get("host", "").lower() not in here:
        raise HTTPException(
            HTTPStatus.FORBIDDEN,
            "The phones answer only on this machine: open the address that the demo printed.",
        )


@lru_cache(maxsize=64)
def _loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _check_origin(headers: Headers) -> None:
    """Compare where a request was made from with where it goes.

    A form sends "null" because of our own Referrer-Policy (Fetch, "serializing a request origin");
    then the browser's Sec-Fetch-Site must vouch for it, which no page can set.
    """
    origin = headers.get("origin")
    if origin is None or origin == f"http://{headers['host']}":
        return
    if origin == "null" and headers.get("sec-fetch-site") == "same-origin":
        return
    raise HTTPException(
        HTTPStatus.FORBIDDEN, "Another page asked for this: use the phones on their own page."
    )
