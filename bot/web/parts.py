"""What the web room is given by whoever starts it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from bot.clock import Clock
from bot.flow.book import Book
from bot.model.people import Team
from bot.store.database import Database
from bot.web.telegram import Webhook
from bot.web.twilio import Webhooks
from bot.work.incoming.reception import Reception
from bot.work.news import News

Health = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything that a request may need.

    `forward` moves the demo's clock through every moment in between and returns when all that fell
    due is done. `lines` are our numbers besides the team's. `health` tells how every part is; "status" is "ok" when all is well. Without a
    `phones_token` there is no page of phones. `close` before the server stops: open pages then let go
    of it, and ask the next one.
    """

    db: Database
    reception: Reception
    news: News
    clock: Clock
    forward: Callable[[timedelta], Awaitable[None]]
    book: Book
    team: Team
    health: Callable[[], Awaitable[Health]]
    lines: tuple[str, ...] = ()
    phones_token: str | None = None
    telegram: Webhook | None = None
    twilio: Webhooks | None = None
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    def close(self) -> None:
        """Let every open page go: the server is about to end."""
        self.closing.set()
        self.news.tell()
