"""`terskel restore`: a backup in the place of a stopped database."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from bot.commands.errors import Refused
from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.store.restoring import Restored, Restoring

KEPT: Final = (
    " The database before it is kept as {}: delete it when you are sure, for what is erased from now on"
    " stays in it."
)


def restore(
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `terskel backup` made.")],
    identity: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The file with the secret key (AGE-SECRET-KEY-1…), for an encrypted backup.",
            show_default=False,
        ),
    ] = None,
    database: Database = None,
) -> None:
    """Put a backup in the place of the database, which is kept under another name.

    Stop Terskel first. What was about to be sent when the backup was made may have left since: the
    provider is asked, or a human decides. Who was erased since is erased again.
    """
    import asyncio

    settings = settings_of(database)
    told = asyncio.run(_restore(_restoring(settings, file, identity)))
    kept = KEPT.format(told.kept) if told.kept else ""
    print(
        f"Restored. {told.doubted} messages may have left since and are looked at before they are sent again;"
        f" {told.erased} people were erased again.{kept} `terskel run` starts it.",
        file=sys.stderr,
    )


async def _restore(restoring: "Restoring") -> "Restored":
    from bot.clock import Clock

    return await restoring.run(Clock().now())


def _restoring(settings: "Settings", file: Path, identity: Path | None) -> "Restoring":
    from bot.store.erased import list_of
    from bot.store.keys import Keyring
    from bot.store.location import locate
    from bot.store.restoring import Restoring

    place = locate(settings.database.get_secret_value())
    if not isinstance(place, Path):
        raise Refused(
            "This database is on PostgreSQL: restore it with `pg_restore`, see docs/running.md. Nothing was changed."
        )
    return Restoring(
        source=file,
        target=place,
        keys=Keyring.load(settings.key_file),
        identity=identity.read_text() if identity else None,
        lists=[folder / list_of(place).name for folder in _folders(settings, file)],
    )


def _folders(settings: "Settings", file: Path) -> list[Path]:
    """Where a copy of the list of who was erased may lie besides the database's own."""
    return [file.absolute().parent, *([settings.backup_folder] if settings.backup_folder else [])]
