"""The page's live half: server-sent events with the pieces that have changed."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from typing import Final

from starlette.requests import Request
from starlette.responses import StreamingResponse

from bot.store.faults import Unavailable
from bot.web import sight
from bot.web.parts import Parts
from bot.web.render import Piece, Renderer
from bot.web.screens import UNDERWAY
from bot.web.sight import Change

HEARTBEAT: Final = timedelta(seconds=15)  # so that each side notices when the other has gone
REST: Final = 0.04  # seconds: a thousand messages a second are told of in 25 pieces
MOST_UNDERWAY: Final = 200


@dataclass(slots=True)
class Reader:
    """What one open page has been told: its last message, what is underway, the pieces it has."""

    after: int
    underway: Sequence[int]
    told: dict[str, str] = field(default_factory=dict)

    def news(self, pieces: Iterable[Piece]) -> list[Piece]:
        """Leave out what the page has already."""
        fresh = [piece for piece in pieces if self.told.get(piece.id) != piece.html]
        self.told.update({piece.id: piece.html for piece in fresh if piece.into is None})
        return fresh

    def note(self, change: Change) -> None:
        """Remember how far the page is now, and which messages may still change."""
        seen = (*change.underway, *change.new)
        self.after = max((bubble.id for bubble in change.new), default=self.after)
        self.underway = [bubble.id for bubble in seen if bubble.state in UNDERWAY][-MOST_UNDERWAY:]


class Live:
    """Tells every open page what is new, for as long as it listens."""

    def __init__(self, parts: Parts, renderer: Renderer) -> None:
        self._parts = parts
        self._renderer = renderer

    async def stream(self, request: Request) -> StreamingResponse:
        """Answer with events. `after` is the last message the page has, `underway` what may change."""
        query = request.query_params
        reader = Reader(_number(query.get("after", "")), _numbers(query.get("underway", "")))
        return StreamingResponse(self._follow(reader), media_type="text/event-stream")

    async def _follow(self, reader: Reader) -> AsyncIterator[str]:
        """Give an event whenever something was committed; a page that loses us asks again by itself."""
        news, clock = self._parts.news, self._parts.clock
        while not self._parts.closing.is_set():
            seen, now = news.count, clock.now()
            try:
                change = await self._parts.db.read(
                    sight.change, reader.after, reader.underway, now=now
                )
            except Unavailable:
                return
            fresh = reader.news(self._renderer.pieces(change, now))
            reader.note(change)
            yield event(fresh)
            if len(change.new) < sight.MOST_AT_ONCE:
                await asyncio.sleep(REST)
                await news.wait(seen, clock.now() + HEARTBEAT)


def event(pieces: list[Piece]) -> str:
    """Write an event; without anything to tell, a comment that keeps the connection open."""
    if not pieces:
        return ": nothing new\n\n"
    return f"data: {json.dumps([asdict(piece) for piece in pieces], ensure_ascii=False)}\n\n"


def _numbers(text: str) -> list[int]:
    return [number for part in text.split(",")[:MOST_UNDERWAY] if (number := _number(part))]


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
