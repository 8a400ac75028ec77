"""Telegram's webhook: updates that are delivered to us, where they are not fetched."""

import hmac
import json
from http import HTTPStatus
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.web.bodies import body_of
from bot.work.incoming.updates import Updates

HEADER: Final = "x-telegram-bot-api-secret-token"


class Webhook:
    """Takes what comes with the secret that Telegram was given; answers after the commit."""

    def __init__(self, updates: Updates, secret: str) -> None:
        self._updates = updates
        self._secret = secret.encode()

    async def take(self, request: Request) -> Response:
        """Take one update. 403 without the secret, 413 when too long, 400 for what is no update.

        503 while the database is at fault: Telegram delivers it again.
        """
        told = request.headers.get(HEADER, "").encode("latin-1", "replace")
        if not hmac.compare_digest(told, self._secret):
            raise HTTPException(HTTPStatus.FORBIDDEN, "Only Telegram delivers messages here.")
        if not await self._updates.take_raw(_json(await body_of(request))):
            raise HTTPException(HTTPStatus.BAD_REQUEST, "This is no update of the Bot API.")
        return Response()


def _json(body: bytes) -> object:
    """Read JSON; None for what is none."""
    try:
        found: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found
