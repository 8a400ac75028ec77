"""The only reader of the environment: what can be set, and every mistake in it at once."""

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.settings.fields import PREFIX, SECRETS, Settings, default, may_be
from bot.settings.places import Found, SettingsWrong, found

__all__ = ["Found", "Settings", "SettingsWrong", "found", "read"]


def read(
    overrides: Mapping[str, str | None] | None = None, defaults: Mapping[str, str] | None = None
) -> Settings:
    """Read every setting; `overrides` (field → text; None is not set) stand over all.

    `defaults` stand in for what nobody set.

    Raises SettingsWrong with every mistake at once.
    """
    was = found(overrides, defaults)
    try:
        return Settings.model_validate(was.values)
    except ValidationError as wrong:
        raise SettingsWrong(_sentence(error, was) for error in wrong.errors()) from None


def _sentence(error: ErrorDetails, was: Found) -> str:
    """One wrong setting: what it was (never a secret), what it may be, the way out."""
    name = str(error["loc"][0])
    shown = "not shown" if name in SECRETS else f'"{was.values[name]}"'
    instead = f" for {default(name)}" if default(name) else ""
    return (
        f"{PREFIX}{name.upper()} ({was.origins[name]}: {shown}) must be {may_be(name)}."
        f" Correct it, or leave it out{instead}."
    )
