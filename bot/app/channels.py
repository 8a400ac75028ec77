"""The ways in and out that the settings name. A demo has its phones instead."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.app.twilio import sms_of
from bot.channels.channel import Channel as Way
from bot.channels.phones import Phones
from bot.clock import Clock
from bot.model.people import Channel
from bot.settings import Settings
from bot.store.opening import Purpose

if TYPE_CHECKING:
    from bot.channels.sms import Sms
    from bot.channels.telegram import Telegram


@dataclass(frozen=True, slots=True, kw_only=True)
class Providers:
    """Whom this process talks to; None for a provider that is not set. A demo talks to nobody."""

    purpose: Purpose
    phones: Phones
    telegram: "Telegram | None" = None
    sms: "Sms | None" = None

    @classmethod
    def of(cls, settings: Settings, purpose: Purpose, clock: Clock) -> Self:
        """Make ready to talk to those that are set; nothing is said to them yet.

        Raises SettingsWrong when something of a provider is missing.
        """
        if purpose == "demo":
            return cls(purpose=purpose, phones=Phones())
        return cls(
            purpose=purpose,
            phones=Phones(),
            telegram=telegram_of(settings),
            sms=sms_of(settings, clock),
        )

    def ways(self) -> dict[Channel, Way]:
        """The channels that can be sent by."""
        if self.purpose == "demo":
            return {Channel.SMS: self.phones, Channel.TELEGRAM: self.phones}
        known = {Channel.TELEGRAM: self.telegram, Channel.SMS: self.sms}
        return {channel: way for channel, way in known.items() if way is not None}

    async def close(self) -> None:
        """Let go of all connections."""
        if self.telegram:
            await self.telegram.close()
        if self.sms:
            await self.sms.close()


def set_ways(settings: Settings) -> frozenset[Channel]:
    """Give the channels that are set, without making anything ready."""
    known = {Channel.TELEGRAM: settings.telegram_token, Channel.SMS: settings.twilio_account}
    return frozenset(channel for channel, given in known.items() if given is not None)


def telegram_of(settings: Settings) -> "Telegram | None":
    """Give the bot that is set, if one is."""
    if settings.telegram_token is None:
        return None
    from bot.channels.telegram import Telegram  # noqa: PLC0415 - a start without it is quicker

    return Telegram(settings.telegram_token.get_secret_value(), api=settings.telegram_api)
