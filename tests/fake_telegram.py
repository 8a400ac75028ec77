"""A Telegram that runs in the test: real HTTP on 127.0.0.1, as strict as the real one, and as fickle.

async with fake_telegram() as telegram:
    telegram.write(7, "hej")                     # somebody writes; the bot may fetch it
    telegram.fails.append(TooMany(retry_after=3))  # what the next sendMessage meets
    telegram.shown(7)                            # what stands in that chat
"""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import httpx
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from tests.bot_api import Wrong, read
from tests.fickle import Broken, Cut, CutLine, Hang, TooMany, served
from tests.telegram_people import BOT, NOW, TOKEN, People, Shown, crowd, private

__all__ = [
    "Broken",
    "Call",
    "Cut",
    "Failure",
    "FakeTelegram",
    "Hang",
    "Says",
    "TooMany",
    "fake_telegram",
]


@dataclass(frozen=True, slots=True)
class Says:
    """A refusal in these words: Says("Bad Request: chat not found")."""

    description: str
    code: int = 400


Failure = TooMany | Broken | Hang | Cut | Says


@dataclass(frozen=True, slots=True)
class Call:
    """One call that came, as it was written; `at` in seconds of the loop's clock."""

    method: str
    fields: Mapping[str, Any]
    at: float


@dataclass(slots=True)
class FakeTelegram(People):
    """One bot and everybody who writes to it. `fails`: what the next sendMessage meets, one each."""

    token: str = TOKEN
    url: str = ""
    fails: deque[Failure | None] = field(default_factory=deque)
    fails_at: dict[str, deque[Failure | None]] = field(default_factory=lambda: defaultdict(deque))
    left: list[int] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    commands: dict[str, dict[str, str]] = field(default_factory=dict)  # language code -> commands
    webhook: dict[str, Any] = field(default_factory=dict)
    elsewhere: bool = False  # somebody else polls: 409
    wrong_token: bool = False  # the token was revoked: 401
    polls: int = 0
    lag: float = 0.0  # seconds from taking a message to saying so
    _closing: asyncio.Event = field(default_factory=asyncio.Event)

    async def push(self, to: str, *updates: Mapping[str, Any]) -> list[int]:
        """Deliver updates to the webhook, with the secret that was set; give the statuses."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
        async with httpx.AsyncClient(trust_env=False) as client:
            return [
                (await client.post(to, json=update, headers=headers)).status_code
                for update in updates
            ]

    # -- what a test looks at

    def shown(self, chat: int) -> list[str]:
        """The bot's texts in a chat, as they stand now."""
        return [one.text for one in self.chats[chat]]

    def called(self, method: str) -> list[Mapping[str, Any]]:
        """The parameters of every call of this method."""
        return [call.fields for call in self.calls if call.method == method]

    def most_in(self, seconds: float, chat: int | None = None) -> int:
        """The most messages that were sent within so many seconds: to one chat, or in all."""
        moments = [
            call.at
            for call in self.calls
            if call.method == "sendMessage" and chat in {None, call.fields["chat_id"]}
        ]
        return max((sum(at <= one < at + seconds for one in moments) for at in moments), default=0)

    async def until(self, there: Callable[[], object]) -> None:
        """Wait until something is so, looking again at each thing that happens here; five seconds at most."""
        async with asyncio.timeout(5):
            while not there():
                await self.news.wait()

    # -- the API

    async def answer(self, request: Request) -> Response:
        """Answer one call, as the real server would."""
        if request.path_params["token"] != self.token:
            return _refused(Wrong("Not Found", 404))
        if self.wrong_token:
            return _refused(Wrong("Unauthorized", 401))
        method = request.path_params["method"]
        try:
            fields = read(method, await _given(request))
        except Wrong as wrong:
            return _refused(wrong)
        except ClientDisconnect:  # the bot was killed
            return Response()
        self.calls.append(Call(method, fields, asyncio.get_running_loop().time()))
        answer = await self._met(method, fields)
        self.tell()
        return answer

    async def _met(self, method: str, fields: Mapping[str, Any]) -> Response:
        failures = self.fails if method == "sendMessage" and self.fails else self.fails_at[method]
        failure = failures.popleft() if failures else None
        match failure:
            case TooMany(seconds):
                return _too_many(seconds)
            case Says(description, code):
                return _refused(Wrong(description, code))
            case Broken(code, taken) if not taken:
                return PlainTextResponse("upstream is away", code)
            case Hang(taken) | Cut(taken) if not taken:
                return await self._no_answer(failure)
        answer = await self._done(method, fields)
        await asyncio.sleep(self.lag if method == "sendMessage" else 0)
        if isinstance(failure, Broken):
            return PlainTextResponse("upstream is away", failure.code)
        return answer if failure is None else await self._no_answer(failure)

    async def _no_answer(self, failure: Failure) -> Response:
        if isinstance(failure, Hang):
            await self._closing.wait()
        return CutLine()

    async def _done(self, method: str, fields: Mapping[str, Any]) -> Response:
        try:
            result = await getattr(self, f"_{method}")(**fields)
        except Wrong as wrong:
            return _refused(wrong)
        return JSONResponse({"ok": True, "result": result})

    async def _getMe(self) -> Any:  # noqa: N802 - the API's own name, and so below
        return BOT

    async def _getUpdates(  # noqa: N802
        self,
        offset: int = 0,
        limit: int = 100,
        timeout: int = 0,  # noqa: ASYNC109 - a parameter of the API
        allowed_updates: list[str] | None = None,
    ) -> Any:
        if self.elsewhere:
            raise Wrong("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", 409)  # fmt: skip
        if self.webhook:
            raise Wrong("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", 409)  # fmt: skip
        self.polls += 1
        self._confirm(offset)
        if not self.updates and timeout:
            await self._wait(timeout)
        return self.updates[:limit]

    def _confirm(self, offset: int) -> None:
        self.updates = [update for update in self.updates if update["update_id"] >= offset]

    async def _wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not self.updates and not self._closing.is_set():
                    await self.news.wait()

    async def _sendMessage(self, chat_id: int, text: str, **more: Any) -> Any:  # noqa: N802
        self._look(chat_id)
        self.next_message += 1
        shown = Shown(self.next_message, text, _labels(more.get("reply_markup")))
        self.chats[chat_id].append(shown)
        return _told(chat_id, shown)

    async def _editMessageText(  # noqa: N802
        self, chat_id: int, message_id: int, text: str, **more: Any
    ) -> Any:
        return self._edited(chat_id, message_id, text, _labels(more.get("reply_markup")))

    async def _editMessageReplyMarkup(  # noqa: N802
        self, chat_id: int, message_id: int, **more: Any
    ) -> Any:
        return self._edited(chat_id, message_id, None, _labels(more.get("reply_markup")))

    def _edited(
        self, chat_id: int, message_id: int, text: str | None, buttons: dict[str, str]
    ) -> Any:
        self._look(chat_id)
        found = next((one for one in self.chats[chat_id] if one.id == message_id), None)
        if found is None:
            raise Wrong("Bad Request: message to edit not found")
        new = found.text if text is None else text
        if (found.text, found.buttons) == (new, buttons):
            raise Wrong("Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")  # fmt: skip
        found.text, found.buttons, found.edits = new, buttons, found.edits + 1
        return _told(chat_id, found)

    async def _answerCallbackQuery(self, callback_query_id: str, **_more: Any) -> Any:  # noqa: N802
        if callback_query_id not in self.queries:
            raise Wrong("Bad Request: query is too old and response timeout expired or query ID is invalid")  # fmt: skip
        self.answered.append(callback_query_id)
        return True

    async def _setMyCommands(  # noqa: N802
        self,
        commands: list[dict[str, str]],
        language_code: str = "",
        scope: dict[str, str] | None = None,
    ) -> Any:
        self.commands[language_code] = {one["command"]: one["description"] for one in commands}
        return True

    async def _setWebhook(self, url: str = "", **more: Any) -> Any:  # noqa: N802
        self.webhook = {"url": url, **more} if url else {}
        return True

    async def _deleteWebhook(self, **_more: Any) -> Any:  # noqa: N802
        self.webhook = {}
        return True

    async def _getWebhookInfo(self) -> Any:  # noqa: N802
        return {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates),
        }

    async def _leaveChat(self, chat_id: int) -> Any:  # noqa: N802
        self._look(chat_id)
        self.people.discard(chat_id)
        self.left.append(chat_id)
        return True

    def _look(self, chat: int) -> None:
        if chat in self.blocked:
            raise Wrong("Forbidden: bot was blocked by the user", 403)
        if chat not in self.people:
            raise Wrong("Bad Request: chat not found")

    def close(self) -> None:
        """Let go of everybody who waits for an answer."""
        self._closing.set()
        self.tell()


@asynccontextmanager
async def fake_telegram(**given: Any) -> AsyncIterator[FakeTelegram]:
    """Run a Telegram on a free port of this machine for as long as the block lasts."""
    telegram = FakeTelegram(**given)
    app = Starlette(
        routes=[Route("/bot{token}/{method}", telegram.answer, methods=["GET", "POST"])]
    )
    async with served(app, on_stop=telegram.close) as telegram.url:
        yield telegram


async def _given(request: Request) -> dict[str, Any]:
    """Read parameters from wherever the API takes them: the query, a form, or JSON."""
    body = (await request.body()).decode()
    given: dict[str, Any] = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        return {**given, **json.loads(body)}
    return {**given, **dict(parse_qsl(body, keep_blank_values=True, strict_parsing=bool(body)))}


def _refused(wrong: Wrong) -> Response:
    return JSONResponse(
        {"ok": False, "error_code": wrong.code, "description": wrong.description}, wrong.code
    )


def _too_many(seconds: int | None) -> Response:
    body: dict[str, Any] = {"ok": False, "error_code": 429, "description": "Too Many Requests"}
    if seconds is not None:
        body["description"] += f": retry after {seconds}"
        body["parameters"] = {"retry_after": seconds}
    return JSONResponse(body, 429)


def _labels(rows: list[list[dict[str, str]]] | None) -> dict[str, str]:
    return {button["text"]: button["callback_data"] for row in rows or () for button in row}


def _told(chat: int, shown: Shown) -> dict[str, Any]:
    return {
        "message_id": shown.id,
        "from": BOT,
        "chat": private(chat) if chat > 0 else crowd(chat, "supergroup"),
        "date": NOW,
        "text": shown.text,
    }
