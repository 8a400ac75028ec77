"""`terskel check`: everything that can be wrong with flows and catalogs, before anybody meets it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.errors import REFUSED, Refused
from bot.commands.options import settings_of

if TYPE_CHECKING:
    from bot.settings import Settings


def check(
    *,
    database: Annotated[
        bool,
        typer.Option(
            "--database",
            help="Also look who stands in a flow that is no longer there, in TERSKEL_DATABASE or URL.",
        ),
    ] = False,
    url: Annotated[
        str | None,
        typer.Argument(metavar="[URL]", help="With --database: which one.", show_default=False),
    ] = None,
) -> None:
    """Check the flows and their translations: a line a mistake, as file:line: place: sentence.

    Ends with 1 when it found any.
    """
    from bot.flow.check import check_folder
    from bot.settings.folders import FLOWS, LOCALES
    from bot.work.conversation.actions import specs

    if url and not database:
        raise Refused(f'"{url}" is only read with --database: terskel check --database {url}')
    faults = [str(fault) for fault in check_folder(near(FLOWS), near(LOCALES), specs())]
    broken = _broken(near(LOCALES))
    faults += broken
    faults += _stranded(settings_of(url)) if database and not broken else []
    for fault in faults:
        print(fault)
    print(f"{len(faults)} found." if faults else "Nothing wrong.", file=sys.stderr)
    if faults:
        raise SystemExit(REFUSED)


def _broken(locales: Path) -> list[str]:
    """Tell of a compiled catalog that Terskel would not start with."""
    from bot.words.catalogs import CatalogBroken, load

    try:
        load(locales)
    except CatalogBroken as error:
        return [str(error)]
    return []


def near(folder: Path) -> Path:
    """Name a folder from where we stand, if it lies below, so that lines are short."""
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def _stranded(settings: "Settings") -> list[str]:
    """Tell of each conversation that stands where no flow and no kept version knows the way."""
    from bot.commands.stranded import find
    from bot.store.opening import keys_for, read_only

    keys = keys_for(settings.database.get_secret_value(), settings.key_file, make=False)
    with read_only(settings.database.get_secret_value(), keys) as tx:
        return [str(fault) for fault in find(tx)]
