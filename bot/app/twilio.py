"""Twilio's side of the house: the number we write from, what was missed, what is taken away there."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.app.common import Common
from bot.channels.sms_signature import Signatures
from bot.clock import Clock
from bot.settings import Settings, SettingsWrong
from bot.work.incoming.catching_up import CatchingUp
from bot.work.leasing import Lease
from bot.work.timed.redacting import Redactor

if TYPE_CHECKING:
    from bot.channels.sms import Sms

STATUS = "/twilio/status"  # after the public address


@dataclass(frozen=True, slots=True, kw_only=True)
class TwilioSide:
    """`turn` is held by the one process that catches up and redacts for all."""

    sms: "Sms"
    signatures: Signatures
    turn: Lease
    catching_up: CatchingUp
    redactor: Redactor

    @classmethod
    def of(cls, sms: "Sms", common: Common) -> Self:
        """Put it together."""
        db, clock = common.db, common.clock
        turn = Lease(db, clock, name="twilio", owner=common.together.owner)
        redact = common.settings.twilio_redact == "yes"
        return cls(
            sms=sms,
            signatures=signatures_of(common.settings),
            turn=turn,
            catching_up=CatchingUp(
                sms=sms,
                reception=common.reception,
                db=db,
                clock=clock,
                turn=turn,
                vitals=common.vitals,
                redact=redact,
            ),
            redactor=Redactor(sms=sms, db=db, clock=clock, turn=turn, texts=redact),
        )

    async def run(self) -> None:
        """Catch up and redact until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.turn.run(), name="turn")
            tasks.create_task(self.catching_up.run(), name="catching up")
            tasks.create_task(self.redactor.run(), name="redact")


def sms_of(settings: Settings, clock: Clock) -> "Sms | None":
    """Give the number that is set, if one is. Raises SettingsWrong when something of it is missing."""
    if settings.twilio_account is None:
        return None
    from bot.channels.sms import Account, Sms  # noqa: PLC0415 - a start without it is quicker

    token, public_url = settings.twilio_token, settings.public_url
    missing = list(_missing(settings))
    if missing or token is None or public_url is None:
        raise SettingsWrong(missing)
    account = Account(
        sid=settings.twilio_account,
        token=token.get_secret_value(),
        number=settings.twilio_number,
        peers=settings.peer_lines,
        service=settings.twilio_service,
        callback=f"{public_url}{STATUS}",
        api=settings.twilio_api,
        per_second=settings.twilio_per_second,
        country=settings.country,
    )
    return Sms(account, clock)


def _missing(settings: Settings) -> list[str]:
    """Say what an account needs besides, a sentence each."""
    needed = {
        "TERSKEL_TWILIO_TOKEN is not: set the account's auth token.": settings.twilio_token,
        "neither TERSKEL_TWILIO_NUMBER nor TERSKEL_TWILIO_SERVICE is: set what people get texts from.": (
            settings.twilio_number or settings.twilio_service
        ),
        "TERSKEL_PUBLIC_URL is not: set the address at which Twilio reaches us, for it signs that.": (
            settings.public_url
        ),
    }
    return [
        f"TERSKEL_TWILIO_ACCOUNT is set, but {told}" for told, value in needed.items() if not value
    ]


def signatures_of(settings: Settings) -> Signatures:
    """Give what checks a webhook, with both tokens while one takes over from the other."""
    tokens = (settings.twilio_token, settings.twilio_token_old)
    return Signatures(
        settings.public_url or "", [token.get_secret_value() for token in tokens if token]
    )
