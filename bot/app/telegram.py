"""Telegram's side of the house: what fetches or is handed updates, takes them, and shows itself there."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.app.common import Common
from bot.settings import Settings
from bot.work.incoming.courtesies import Courtesies
from bot.work.incoming.polling import Poller
from bot.work.incoming.presence import Presence
from bot.work.incoming.updates import Updates
from bot.work.leasing import Lease

if TYPE_CHECKING:
    from bot.channels.telegram import Telegram

PATH = "/telegram"  # of the webhook, after the public address


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramSide:
    """`poller` is None where updates are delivered to the webhook.

    Whose turn it is to ask, only those processes settle that have the bot: one without its token
    would hold the turn and never ask.
    """

    telegram: "Telegram"
    updates: Updates
    courtesies: Courtesies
    presence: Presence
    poller: Poller | None

    @classmethod
    def of(cls, telegram: "Telegram", common: Common) -> Self:
        """Put it together."""
        db, house, clock = common.db, common.house, common.clock
        courtesies, webhook = Courtesies(), webhook_of(common.settings)
        updates = Updates(telegram, common.reception, db, house, clock, courtesies)
        return cls(
            telegram=telegram,
            updates=updates,
            courtesies=courtesies,
            presence=Presence(telegram=telegram, db=db, house=house, webhook=webhook),
            poller=None
            if webhook
            else Poller(
                telegram=telegram,
                updates=updates,
                db=db,
                clock=clock,
                vitals=common.vitals,
                turn=Lease(db, clock, name="telegram", owner=common.together.owner),
            ),
        )

    async def run(self) -> None:
        """Take what comes until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.courtesies.run(), name="courtesies")
            tasks.create_task(self.presence.run(), name="presence")
            if self.poller is not None:
                tasks.create_task(self.poller.turn.run(), name="turn")
                tasks.create_task(self.poller.run(), name="poll")


def webhook_of(settings: Settings) -> str | None:
    """Give the address that Telegram is to deliver to; None where updates are fetched."""
    if settings.telegram_mode != "webhook" or settings.public_url is None:
        return None
    return f"{settings.public_url}{PATH}"
