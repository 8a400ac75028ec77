"""Options that several commands share, and the settings that come of them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.settings import Settings

Database = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="The database, like sqlite:///terskel.db; stands over TERSKEL_DATABASE.",
        show_default=False,
    ),
]
Port = Annotated[
    str | None,
    typer.Option(
        metavar="PORT",
        help="The port to listen on, 0 for a free one; stands over TERSKEL_PORT.",
        show_default=False,
    ),
]


def settings_of(
    database: str | None = None,
    port: str | None = None,
    *,
    defaults: Mapping[str, str] | None = None,
) -> "Settings":
    """Read the settings, the command line's over all others, and set the log up by them.

    `defaults` stand where nobody set anything. Raises SettingsWrong.
    """
    from bot import logs, settings

    given = settings.read({"database": database, "port": port}, defaults)
    logs.set_up(level=given.log_level, form=given.log_format)
    return given


def place_of(settings: "Settings") -> str:
    """Name the database without a password."""
    from pathlib import Path

    from bot.store.location import locate

    place = locate(settings.database.get_secret_value())
    return str(place) if isinstance(place, Path) else place.render_as_string(hide_password=True)
