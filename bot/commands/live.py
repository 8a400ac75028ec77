"""What the providers themselves say: the live part of `terskel doctor`."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from bot.app.channels import Providers
from bot.app.telegram import webhook_of
from bot.channels.channel import SendingFailed
from bot.clock import Clock
from bot.commands.upkeep import Finding
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.sms import Life, Number
    from bot.channels.telegram import SignOfLife

MOST_WAITING: Final = 100  # updates
ASTRAY: Final = timedelta(seconds=60)  # from when on a clock is wrong
OPT_OUT: Final = (
    "Twilio's own opt-out handling must be off, and cannot be asked for: after a STOP Twilio would block even"
    " an answer to somebody in danger (error 21610). Ask Twilio Support to disable the built-in opt-out keywords"
    " for the account, and leave Advanced Opt-Out of a messaging service off. Then write STOP from a phone of your"
    " own: only Terskel may answer."
)


async def ask(settings: Settings) -> list[Finding]:
    """Ask every provider that is set how it is; the network is used, nothing is changed.

    Raises SettingsWrong when something of a provider is missing.
    """
    clock = Clock()
    providers = Providers.of(settings, "real", clock)
    found: list[Finding] = []
    try:
        if providers.telegram is not None:
            try:
                found += of_telegram(await providers.telegram.sign_of_life(), settings)
            except SendingFailed as failure:
                found.append(("bad", f"Telegram: {failure.reason}"))
        if providers.sms is not None:
            try:
                found += of_twilio(await providers.sms.sign_of_life(), settings, clock.now())
            except SendingFailed as failure:
                found.append(("bad", f"Twilio: {failure.reason}"))
            found.append(("look", OPT_OUT))
    finally:
        await providers.close()
    return found


def of_telegram(sign: "SignOfLife", settings: Settings) -> Iterator[Finding]:
    """Say how it is with the bot."""
    yield ("good", f"Telegram knows the token: the bot is @{sign.username}")
    hook = webhook_of(settings)
    if sign.webhook and hook is None:
        yield (
            "look",
            "Telegram delivers to a webhook, and Terskel fetches: `terskel run` takes the webhook away.",
        )
    if hook is not None and sign.webhook != hook:
        yield ("look", f"Telegram does not deliver to {hook} yet: `terskel run` sets that.")
    if sign.last_error:
        yield (
            "look",
            "Telegram could not deliver lately: look whether TERSKEL_PUBLIC_URL is reached from outside, by https with a good certificate.",
        )
    if sign.waiting > MOST_WAITING:
        yield ("look", f"{sign.waiting} updates wait at Telegram: is `terskel run` running?")
    if sign.reads_groups:
        yield (
            "look",
            "The bot may read groups. It never needs to: write /setprivacy to @BotFather and choose Enable.",
        )


def of_twilio(life: "Life", settings: Settings, now: datetime) -> Iterator[Finding]:
    """Say how it is with the account and its numbers."""
    if not life.active:
        yield (
            "bad",
            "The account at Twilio is not active: look at its console, often it is a bill.",
        )
    else:
        yield ("good", "Twilio knows the account and its token")
    for name, number, wanted in _lines(settings):
        yield from _of_number(name, life.numbers.get(number), wanted)
    if life.time is not None and abs(life.time - now) > ASTRAY:
        seconds = round((now - life.time).total_seconds())
        yield (
            "bad",
            f"The clock of this machine is {seconds} seconds off Twilio's: let it be set by NTP (timedatectl set-ntp true).",
        )
    elif life.time is not None:
        yield ("good", "the clock agrees with Twilio's")


def _lines(settings: Settings) -> Iterator[tuple[str, str, str | None]]:
    """Give every number of ours: what it is called, itself, and where it must deliver.

    None where its messaging service decides that.
    """
    here = f"{settings.public_url}/twilio/sms"
    if settings.twilio_number is not None:
        wanted = None if settings.twilio_service is not None else here
        yield "TERSKEL_TWILIO_NUMBER", settings.twilio_number, wanted
    for line in settings.peer_lines:
        yield f"{line} of TERSKEL_TWILIO_PEERS", line, here


def _of_number(name: str, number: "Number | None", wanted: str | None) -> Iterator[Finding]:
    """Say how it is with one number."""
    if number is None:
        yield (
            "bad",
            f"{name} is not a number of this account: buy it in the console, or set the right one.",
        )
        return
    if not number.sms:
        yield ("bad", f"{name} cannot send or get texts: choose one that can, in the console.")
    if not number.voice:
        yield (
            "look",
            f"{name} cannot take calls: whoever rings it hears nothing. Choose one that can.",
        )
    if wanted is not None and number.webhook != wanted:
        yield (
            "bad",
            f'{name} does not deliver here: in the console, under the number, set "A message comes in" to {wanted}, HTTP POST.',
        )
    elif wanted is not None:
        yield ("good", f"{name} delivers to {wanted}")
