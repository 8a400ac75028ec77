"""How the bot shows itself in Telegram: the commands in each language, and where updates are to go."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import structlog

from bot.channels.channel import SendingFailed
from bot.flow.reading import PHRASES
from bot.model.people import Language
from bot.store import meta
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.words.phrases import Phrase
from bot.work.conversation.linking import BOT
from bot.work.house import House
from bot.work.incoming.updates import AT_HOME
from bot.work.pauses import pause

if TYPE_CHECKING:
    from bot.channels.telegram import Telegram  # its library costs a start that has no bot

log = structlog.get_logger(__name__)

COMMANDS: Final = {
    "start": Phrase.COMMAND_START,
    "help": Phrase.COMMAND_HELP,
    "stop": Phrase.COMMAND_STOP,
    "language": Phrase.COMMAND_LANGUAGE,
}
# What Telegram calls the languages of its apps; some say "no" for Norwegian.
CODES: Final = {
    "sv": Language.SV,
    "nb": Language.NB,
    "no": Language.NB,
    "da": Language.DA,
    "en": Language.EN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """`webhook`: the address that updates are to be delivered to; None: they are fetched.

    `rest`: how long to wait after so many attempts.
    """

    telegram: "Telegram"
    db: Database
    house: House
    webhook: str | None
    rest: Callable[[int], timedelta] = pause

    async def run(self) -> None:
        """Say it all to Telegram, once; while that cannot be reached, again and again."""
        attempt = 1
        while (rest := await self._tried(attempt)) is not None:
            await asyncio.sleep(rest.total_seconds())
            attempt += 1

    async def _tried(self, attempt: int) -> timedelta | None:
        """Give how long to wait before it is tried again; None: it is done."""
        try:
            await self.once()
        except (SendingFailed, Unavailable) as failure:
            if attempt == 1:
                log.warning("telegram_not_ready", fault=type(failure).__name__)
            asked: timedelta | None = getattr(failure, "after", None)
            return asked or self.rest(attempt)
        return None

    async def once(self) -> None:
        """Say it all; raises SendingFailed and Unavailable."""
        sign = await self.telegram.sign_of_life()
        await self.db.write("telegram", meta.put, BOT, sign.username)
        if self.webhook is not None:
            await self.telegram.set_webhook(self.webhook)
        await self.telegram.set_commands(None, self._commands(AT_HOME[self.house.team.country]))
        for code, language in CODES.items():
            await self.telegram.set_commands(code, self._commands(language))
        log.info("telegram_ready", webhook=self.webhook is not None)

    def _commands(self, language: Language) -> Mapping[str, str]:
        book = self.house.book
        return {name: book.text(PHRASES, language, said) for name, said in COMMANDS.items()}
