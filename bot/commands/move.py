"""`terskel move`: from the SQLite file to PostgreSQL, when one process is not enough."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.errors import Refused
from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

To = Annotated[
    str,
    typer.Argument(
        metavar="TO_URL",
        help="An empty PostgreSQL database: postgresql://user@host/name. A password may stand in PGPASSWORD or ~/.pgpass.",
    ),
]


def move(to_url: To, database: Database = None) -> None:
    """Move everything from the SQLite file to an empty PostgreSQL database, and check it row by row.

    Stop Terskel first. PostgreSQL gets everything or nothing, so it can be begun again. Afterwards
    the file is marked, so that nobody goes on with it by mistake. The key file stays as it is.

    [bold]Example[/]: terskel move postgresql://terskel@db.example.org/terskel
    """
    settings = settings_of(database)
    source, target = _source(settings), _named(to_url)
    rows = _moved(source, to_url)
    print(
        f"{rows} rows were moved and checked. Set TERSKEL_DATABASE to {target},"
        f" and start as many `terskel run` as you like with the same key file. {source} is marked as moved:"
        " delete it when the new database has a backup.",
        file=sys.stderr,
    )


def _source(settings: "Settings") -> "Path":
    from pathlib import Path

    from bot.store.location import locate

    place = locate(settings.database.get_secret_value())
    if not isinstance(place, Path):
        raise Refused(
            "The database is on PostgreSQL already. Name the SQLite file to move from with --database."
        )
    if not place.is_file():
        raise Refused(
            f"There is no database at {place}. Name the SQLite file to move from with --database."
        )
    return place


def _named(url: str) -> str:
    """Name the target without a password."""
    from pathlib import Path

    from bot.store.location import locate

    place = locate(url)
    if isinstance(place, Path):
        raise Refused("Terskel moves to PostgreSQL: name it like postgresql://user@host/name.")
    return place.render_as_string(hide_password=True)


def _moved(source: "Path", url: str) -> int:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from bot.store.moving import move as move_all

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("Moving and checking", total=None)
        return move_all(
            source,
            url,
            counted=lambda rows: progress.update(bar, total=rows),
            moved=lambda rows: progress.advance(bar, rows),
        )
