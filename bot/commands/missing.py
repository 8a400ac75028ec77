"""What is not set yet, or that nobody has confirmed: for `doctor` and `run`."""

from collections.abc import Iterator

from bot.care.numbers import EMERGENCY
from bot.settings import Settings


def missing(settings: Settings) -> Iterator[str]:
    """Say what keeps the service from being whole: a sentence each with the way out."""
    yield "No channel is set: nobody can be written to, and nobody can write here. This version has the demo's phones only."
    if settings.duty_number is None:
        yield (
            "TERSKEL_DUTY_NUMBER is not set: people are told to ring 112 instead of the duty line."
            " Set it before anybody writes."
        )
    if settings.team_name == type(settings).model_fields["team_name"].default:
        yield 'TERSKEL_TEAM is not set: what we write first ends with "/Teamet". Set the neutral name people know.'
    emergency = EMERGENCY[settings.country]
    if emergency.confirmed is None:
        yield (
            f"The emergency number {emergency.number} for {settings.country} is not verified:"
            f" look at {emergency.source} and at what your organisation says."
        )
