"""What went wrong with a call to Telegram, as the reaction that it asks for."""

from datetime import timedelta
from typing import Final

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.channels.channel import OptedOut, Refused, SendingFailed, TryLater, Unsure

NOT_ACCEPTED: Final = (
    "Telegram does not accept the bot's token. Set TERSKEL_TELEGRAM_TOKEN to the one that BotFather"
    " shows, and start Terskel again."
)
ELSEWHERE: Final = (
    "Another program fetches this bot's messages, or a webhook is set for it. Stop that program, or"
    " give Terskel a bot of its own."
)
NOT_FOUND: Final = "chat not found"
LONG: Final = timedelta(minutes=5)
SHORT: Final = timedelta(seconds=30)
UNSENT: Final = (  # the request had not been written when these were raised
    httpx.ConnectError,  # refused, no such name, a certificate that does not hold
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def failure_of(error: TelegramError) -> SendingFailed:
    """Say what to do about it. What may have been accepted is Unsure, never "not sent"."""
    match error:
        case RetryAfter():
            return TryLater("Telegram asks for a pause.", after=_span(error), lane=True)
        case Forbidden():
            return OptedOut("The person has blocked the bot in Telegram, or closed their account.")
        case BadRequest() | ChatMigrated():
            return Refused(_refusal(error.message))
        case InvalidToken():
            return TryLater(NOT_ACCEPTED, after=LONG, lane=True)
        case Conflict():
            return TryLater(ELSEWHERE, after=SHORT)
        case _:
            return _of_network(error)


def _span(error: RetryAfter) -> timedelta:
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)


def _refusal(said: str) -> str:
    if NOT_FOUND in said.lower():
        return "Telegram does not know this chat: the person has to write to the bot first."
    return f"Telegram refused the message: {said}."


def _of_network(error: TelegramError) -> SendingFailed:
    if error.message.startswith("Too Many Requests"):  # a 429 without the seconds to wait
        return TryLater("Telegram asks for a pause.", lane=True)
    if isinstance(error.__cause__, UNSENT):
        return TryLater("Telegram cannot be reached.")
    return Unsure("Telegram gave no clear answer: it may have been sent.")
