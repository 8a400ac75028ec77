"""The other side: the same conversation in python-telegram-bot's `ConversationHandler`.

Nothing leaves: sendMessage is answered in this process, as Telegram would answer it.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackContext,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)
from telegram.request import BaseRequest, RequestData

from bot.model.people import Language
from tests.bench.measure import Contestant, Stream
from tests.bench.script import NAME, PEOPLE, SAID, Four, language_of

TOKEN = "1:abc"
CHOOSING, MATTERS, WISH = range(3)
BEGAN = int(datetime(2026, 11, 24, 11, tzinfo=UTC).timestamp())

Context = CallbackContext[Any, Any, Any, Any]
App = Application[Any, Any, Any, Any, Any, Any]
Texts = Mapping[Language, Four]


@asynccontextmanager
async def talking(texts: Texts, *, silent: bool = False) -> AsyncIterator[Contestant]:
    """Open the one that keeps everything in memory alone. A `silent` one leaves the sending out."""
    handlers = Handlers(texts, silent=silent)
    async with _running(ApplicationBuilder(), handlers, persistent=False) as (app, network):

        async def answers() -> int:
            return handlers.silenced + network.sent

        yield Contestant(
            name="the one without persistence", wrote=Updates(app).wrote, answers=answers
        )


@asynccontextmanager
async def keeping(texts: Texts, file: Path, *, known: int = 0) -> AsyncIterator[Contestant]:
    """Open the one that writes its state into `file` after every update.

    The state has the answers of so many people besides those who talk now.
    """
    persistence = PicklePersistence[Any, Any, Any](file, on_flush=True)
    builder = ApplicationBuilder().persistence(persistence)
    async with _running(builder, Handlers(texts), persistent=True) as (app, network):
        await remember(persistence, known)
        persistence.on_flush = False

        async def take(update: Update) -> None:
            await app.process_update(update)
            await app.update_persistence()

        async def answers() -> int:
            return network.sent

        yield Contestant(
            name="the one that persists", wrote=Updates(app, take).wrote, answers=answers
        )


async def remember(persistence: PicklePersistence[Any, Any, Any], known: int) -> None:
    """Give it the answers of so many people."""
    for person in range(known):
        answers = {"matters": SAID[language_of(person)][2], "wish": "1"}
        await persistence.update_user_data(2_000_000 + person, answers)


@asynccontextmanager
async def _running(
    builder: Any, handlers: "Handlers", *, persistent: bool
) -> AsyncIterator[tuple[App, "Here"]]:
    network = Here()
    app: App = (
        builder.token(TOKEN)
        .request(network)
        .get_updates_request(Here())
        .updater(None)
        .job_queue(None)
        .concurrent_updates(PEOPLE)
        .build()
    )
    app.add_handler(conversation(handlers, persistent=persistent))
    async with app:
        yield app, network


def conversation(handlers: "Handlers", *, persistent: bool) -> ConversationHandler[Context]:
    """Build the conversation as its documentation does: a state a question, a handler a state."""
    words = filters.TEXT & ~filters.COMMAND
    menu = filters.Regex("(?i)^(" + "|".join({said[0] for said in SAID.values()}) + ")$")
    return ConversationHandler(
        entry_points=[MessageHandler(menu, handlers.begin)],
        states={
            CHOOSING: [MessageHandler(filters.Regex("^1$"), handlers.choose)],
            MATTERS: [MessageHandler(words, handlers.matters)],
            WISH: [MessageHandler(filters.Regex("^[0-4]$"), handlers.wish)],
        },
        fallbacks=[MessageHandler(words, handlers.begin)],
        name="check_in",
        persistent=persistent,
    )


class Handlers:
    """What each state does: keep the answer, and say the text that Terskel says there."""

    def __init__(self, texts: Texts, *, silent: bool = False) -> None:
        self._texts = texts
        self._silent = silent
        self.silenced = 0

    async def begin(self, update: Update, _context: Context) -> int:
        await self._say(update, 0)
        return CHOOSING

    async def choose(self, update: Update, _context: Context) -> int:
        await self._say(update, 1)
        return MATTERS

    async def matters(self, update: Update, context: Context) -> int:
        _answers(context)["matters"] = _text(update)
        await self._say(update, 2)
        return WISH

    async def wish(self, update: Update, context: Context) -> int:
        _answers(context)["wish"] = _text(update)
        await self._say(update, 3)
        return ConversationHandler.END

    async def _say(self, update: Update, place: int) -> None:
        user, message = update.effective_user, update.effective_message
        assert user is not None
        assert message is not None
        text = self._texts[Language(user.language_code or "en")][place]
        if self._silent:
            self.silenced += len(text) > 0
        else:
            await message.reply_text(text)


def _answers(context: Context) -> dict[str, str]:
    """Where the answers of one user are kept."""
    assert context.user_data is not None
    answers: dict[str, str] = context.user_data
    return answers


def _text(update: Update) -> str:
    assert update.effective_message is not None
    return update.effective_message.text or ""


class Updates:
    """Makes what Telegram would have brought, parsed already, and who takes it."""

    def __init__(self, app: App, take: Callable[[Update], Awaitable[None]] | None = None) -> None:
        self._app = app
        self._take = take or app.process_update
        self._ids = count(1)

    def wrote(self, conversations: int) -> Sequence[Stream]:
        """Give each person's messages of so many conversations."""
        return [
            [
                partial(self._take, self._update(person, text))
                for _ in range(conversations)
                for text in SAID[language_of(person)]
            ]
            for person in range(PEOPLE)
        ]

    def _update(self, person: int, text: str) -> Update:
        who = 1_000_000 + person
        number = next(self._ids)
        code = language_of(person).value
        sender = {"id": who, "is_bot": False, "first_name": NAME, "language_code": code}
        message = {
            "message_id": number,
            "date": BEGAN,
            "chat": {"id": who, "type": "private", "first_name": NAME},
            "from": sender,
            "text": text,
        }
        update = Update.de_json({"update_id": number, "message": message}, self._app.bot)
        assert update is not None
        return update


class Here(BaseRequest):
    """Answers getMe and sendMessage in this process."""

    def __init__(self) -> None:
        self.sent = 0

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Answer as Telegram does."""
        if request_data is None or not url.endswith("/sendMessage"):
            return 200, _answer(
                {"id": 1, "is_bot": True, "first_name": "Terskel", "username": "terskel"}
            )
        self.sent += 1
        said = request_data.parameters
        return 200, _answer(
            {
                "message_id": self.sent,
                "date": BEGAN,
                "chat": {"id": said["chat_id"], "type": "private"},
                "text": said["text"],
            }
        )


def _answer(result: Mapping[str, object]) -> bytes:
    return json.dumps({"ok": True, "result": result}).encode()
