"""`terskel backup`: a copy of the database, made while it is used."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from bot.commands.errors import Refused
from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from bot.settings import Settings

PATIENCE: Final = 3600.0  # seconds: a large database on a slow disk
TOLD = (
    "{file} holds {rows} rows, {size} KiB{sealed}; every page and row of it was checked."
    " The key file {key} is not in it: keep a copy of that apart."
)


Where = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="A new file; nothing is written over. With --keep, or when it is a folder: the folder.",
    ),
]
Keep = Annotated[
    int | None,
    typer.Option(
        metavar="NUMBER",
        min=1,
        help="Name it after its moment, and delete all but the newest so many in the folder.",
        show_default=False,
    ),
]


def backup(*, file: Where, keep: Keep = None, database: Database = None) -> None:
    """Copy the database while it is used, check the copy, and say where it is.

    With TERSKEL_BACKUP_KEY set nobody can read it but who has the secret key. `terskel restore` puts
    it back. For a backup every night set TERSKEL_BACKUP_FOLDER.
    """
    from bot.commands.desk import order

    settings = settings_of(database)
    _must_be_a_file(settings)
    keep = settings.backup_keep if keep is None and file.is_dir() else keep
    if keep is None and not file.absolute().parent.is_dir():
        raise Refused(
            f"There is no folder {file.absolute().parent}. Make it first, or name another file."
        )
    given = {"file": str(file.absolute()), "keep": keep}
    made = order(settings, "backup", given, patience=PATIENCE)
    print(made["file"])
    told = TOLD.format(
        file=Path(str(made["file"])).name,
        rows=sum(cast("dict[str, int]", made["rows"]).values()),
        size=cast("int", made["size"]) // 1024,
        sealed=", encrypted" if made["sealed"] else "",
        key=settings.key_file,
    )
    print(told, file=sys.stderr)


def _must_be_a_file(settings: "Settings") -> None:
    from bot.store.location import locate
    from bot.web.socket import ON_POSTGRES

    if not isinstance(locate(settings.database.get_secret_value()), Path):
        raise Refused(ON_POSTGRES)
