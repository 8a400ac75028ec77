"""The body of a request, read once, and never more of it than we take."""

from http import HTTPStatus
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST: Final = 64 * 1024  # bytes


async def body_of(request: Request) -> bytes:
    """Read a body. Refuses one over 64 KiB with 413, as soon as it shows."""
    body = bytearray()
    if _announced(request) <= LARGEST:
        async for piece in request.stream():
            body += piece
            if len(body) > LARGEST:
                break
        else:
            return bytes(body)
    raise HTTPException(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "This is too long to send: at most 64 KiB fit in one message.",
    )


def _announced(request: Request) -> int:
    length = request.headers.get("content-length", "")
    return int(length) if length.isdecimal() and length.isascii() else 0
