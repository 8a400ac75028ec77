"""What is not set yet, or that nobody has confirmed: for `doctor` and `run`."""

from collections.abc import Iterator

from bot.settings import Settings


def missing(settings: Settings) -> Iterator[str]:
    """Say what keeps the service from being whole: a sentence each with the way out."""
    if settings.telegram_token is None and settings.twilio_account is None:
        yield (
            "No channel is set: nobody can be written to, and nobody can write here. Set TERSKEL_TELEGRAM_TOKEN,"
            " or TERSKEL_TWILIO_ACCOUNT and what belongs to it."
        )
    if settings.peer_lines and settings.twilio_account is None:
        yield (
            "TERSKEL_TWILIO_PEERS is set, but TERSKEL_TWILIO_ACCOUNT is not: nothing leaves from those numbers."
            " Set the account, or leave the numbers out."
        )
    if settings.telegram_mode == "webhook" and settings.public_url is None:
        yield (
            "TERSKEL_TELEGRAM_MODE is webhook, and TERSKEL_PUBLIC_URL is not set: Telegram's messages are"
            " fetched instead. Set the address, or leave the mode out."
        )
    if settings.duty_number is None:
        yield (
            "TERSKEL_DUTY_NUMBER is not set: people are told to ring 112 instead of the duty line."
            " Set it before anybody writes."
        )
    if settings.team_name == type(settings).model_fields["team_name"].default:
        yield 'TERSKEL_TEAM is not set: what we write first ends with "/Teamet". Set the neutral name people know.'
