"""Telegram, through python-telegram-bot's `Bot`: sends, asks for updates, says how it is with us."""

import hashlib
import hmac
import json
import os
import ssl
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Final, TypeVar
from urllib.parse import urlencode

import httpx
import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
)
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.channels.channel import Pace, Refused, TryLater, Unsure
from bot.channels.telegram.faults import NOT_ACCEPTED, failure_of
from bot.channels.telegram.pieces import LONGEST, pieces, units
from bot.channels.telegram.reading import KINDS, read_update
from bot.channels.updates import Press, Update
from bot.model.messages import Outbound, Receipt

# Without it the library warns at each 429; it reads the environment itself, and offers no other way.
os.environ.setdefault("PTB_TIMEDELTA", "1")  # noqa: TID251

log = structlog.get_logger(__name__)
T = TypeVar("T")

AT_ONCE: Final = 100  # connections
PLAIN: Final = LinkPreviewOptions(is_disabled=True)
CHOSEN: Final = "\u2713"  # a check mark


@dataclass(frozen=True, slots=True)
class SignOfLife:
    """What Telegram says of the bot. `waiting`: updates that nobody has fetched yet."""

    username: str
    webhook: str  # where updates are delivered; empty: they are fetched
    waiting: int
    last_error: str | None  # of the webhook
    reads_groups: bool


class Telegram:
    """One bot. `pace`: Telegram lets a bot send 30 messages a second, and one a second to a chat.

    `patience`: the seconds that an answer may take.
    """

    repeatable = False
    pace = Pace(gap=timedelta(seconds=1) / 28, burst=1, chat=timedelta(seconds=1))
    read = staticmethod(read_update)

    def __init__(self, token: str, *, api: str, patience: float = 10) -> None:
        # Seconds: together under the 25 that a call may take (work/outgoing/deliver.py).
        trust = {"verify": _trusted()}
        self._calls = HTTPXRequest(
            AT_ONCE,
            connect_timeout=5,
            pool_timeout=2,
            write_timeout=5,
            read_timeout=patience,
            httpx_kwargs=trust,
        )
        self._polls = HTTPXRequest(1, connect_timeout=5, read_timeout=patience, httpx_kwargs=trust)
        self._bot = Bot(
            token, base_url=f"{api}/bot", request=self._calls, get_updates_request=self._polls
        )
        self._accepted = True  # whether the token was, when last tried
        self.id = token.partition(":")[0]
        self.secret = hmac.new(token.encode(), b"terskel webhook", hashlib.sha256).hexdigest()

    async def close(self) -> None:
        """Let go of all connections."""
        await self._calls.shutdown()
        await self._polls.shutdown()

    # -- the channel

    async def send(self, outbound: Outbound) -> Receipt:
        """Hand one message to Telegram; raises as `Channel` says.

        A text over 4096 units goes in pieces, the buttons on the last; once the first is taken the
        rest is Unsure.
        """
        chat, number, taken = int(outbound.to), 0, False
        texts = list(pieces(outbound.text))
        for text in texts:
            buttons = _keyboard(outbound) if text is texts[-1] else None
            try:
                number = await self._say(chat, text, buttons)
            except (TryLater, Refused) as failure:
                if taken:
                    raise Unsure("Only the beginning of the message was sent.") from failure
                raise
            taken = True
        return Receipt(f"{chat}:{number}", reports=False)

    async def _say(self, chat: int, text: str, buttons: InlineKeyboardMarkup | None) -> int:
        sent = await self._called(
            self._bot.send_message(chat, text, reply_markup=buttons, link_preview_options=PLAIN)
        )
        return sent.message_id

    # -- what comes in

    async def get_updates(self, offset: int | None, *, wait: timedelta) -> list[Update]:
        """Ask for what happened from update `offset` on, and wait for it so long; raises SendingFailed.

        Read one by one: the library's own way loses all of them when it cannot read one.
        """
        asked = {"timeout": round(wait.total_seconds()), "allowed_updates": json.dumps(KINDS)}
        if offset is not None:
            asked["offset"] = offset
        answer = await self._called(
            self._polls.retrieve(
                f"{self._bot.base_url}/getUpdates?{urlencode(asked)}",
                read_timeout=wait.total_seconds() + 10,
            )
        )
        return [update for raw in _results(answer) if (update := read_update(raw)) is not None]

    async def set_webhook(self, url: str) -> None:
        """Let updates be delivered to `url`, with our secret in their header; raises SendingFailed."""
        await self._called(
            self._bot.set_webhook(
                url, secret_token=self.secret, allowed_updates=KINDS, max_connections=40
            )
        )

    async def delete_webhook(self) -> None:
        """Let updates wait to be fetched; raises SendingFailed."""
        await self._called(self._bot.delete_webhook(drop_pending_updates=False))

    # -- how the bot shows itself

    async def set_commands(self, language_code: str | None, commands: Mapping[str, str]) -> None:
        """Show these commands in private chats, to whose app speaks this language; raises SendingFailed."""
        listed = [BotCommand(name, described) for name, described in commands.items()]
        await self._called(
            self._bot.set_my_commands(
                listed, scope=BotCommandScopeAllPrivateChats(), language_code=language_code
            )
        )

    async def sign_of_life(self) -> SignOfLife:
        """Ask how it is with the bot; raises SendingFailed with a sentence."""
        bot = await self._called(self._bot.get_me())
        hook = await self._called(self._bot.get_webhook_info())
        return SignOfLife(
            username=bot.username or "",
            webhook=hook.url,
            waiting=hook.pending_update_count,
            last_error=hook.last_error_message,
            reads_groups=bool(bot.can_read_all_group_messages),
        )

    # -- courtesies: nothing depends on them, and nothing comes of it when they fail

    async def end_press(self, press: Press) -> None:
        """Let the pressed button come to rest on the person's screen."""
        await self._tried(self._bot.answer_callback_query(press.query))

    async def shown_as_chosen(self, press: Press) -> None:
        """Mark the choice on the message it belongs to, and take its buttons away."""
        marked = f"{press.text}\n\n{CHOSEN} {press.label}"
        if press.text is None or not press.label or units(marked) > LONGEST:
            await self.without_buttons(press)
        else:
            await self._tried(
                self._bot.edit_message_text(
                    marked, press.chat, press.message, link_preview_options=PLAIN
                )
            )

    async def without_buttons(self, press: Press) -> None:
        """Take the buttons of a question that has passed away."""
        await self._tried(self._bot.edit_message_reply_markup(press.chat, press.message))

    async def leave(self, chat: int, text: str | None) -> None:
        """Leave a group or a channel, with a line if there is one to say."""
        if text is not None:
            await self._tried(self._bot.send_message(chat, text, link_preview_options=PLAIN))
        await self._tried(self._bot.leave_chat(chat))

    async def _tried(self, call: Awaitable[object]) -> None:
        try:
            await call
        except TelegramError as error:
            log.debug("courtesy_failed", fault=type(error).__name__)

    async def _called(self, call: Awaitable[T]) -> T:
        """Make one call. Raises SendingFailed; of a token that is refused the operator hears once."""
        try:
            result = await call
        except TelegramError as error:
            failure = failure_of(error)
            if failure.reason == NOT_ACCEPTED and self._accepted:
                self._accepted = False
                log.error("telegram_token_refused", sentence=NOT_ACCEPTED)  # noqa: TRY400
            raise failure from error
        self._accepted = True
        return result


@lru_cache
def _trusted() -> ssl.SSLContext:
    """Read the certificates of those we trust, once: it takes a tenth of a second."""
    return httpx.create_ssl_context()


def _keyboard(outbound: Outbound) -> InlineKeyboardMarkup | None:
    """One button a row: labels stay whole on a narrow screen."""
    rows = [
        [InlineKeyboardButton(button.label, callback_data=button.data)]
        for button in outbound.buttons
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def _results(answer: bytes) -> list[object]:
    """Take the updates out of an answer. Raises Unsure for one that is none."""
    try:
        found = json.loads(answer)["result"]
    except (ValueError, KeyError, TypeError) as error:
        raise Unsure("Telegram's answer could not be read.") from error
    return found if isinstance(found, list) else []
