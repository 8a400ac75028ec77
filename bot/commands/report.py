"""`terskel report`: what came in, as tables for a spreadsheet or Datasette."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.care.report import Cast, Wanted
    from bot.commands.sheets import Table
    from bot.settings import Settings
    from bot.store.transaction import Tx

TABLES = ("check_ins", "messages", "peer_requests")


def report(
    *,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE.sqlite|.csv|.xlsx",
            help="Its ending says what is written; a .csv becomes one file a table.",
        ),
    ],
    text: Annotated[
        bool,
        typer.Option("--text", help="With what people wrote. Think of who will read the file."),
    ] = False,
    named: Annotated[
        bool, typer.Option("--named", help="With names instead of pseudonyms.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
    database: Database = None,
) -> None:
    """Write check-ins, messages and requests for peers as tables, pseudonymous and without texts unless asked.

    Works beside a running Terskel. That you made a report is written down.

    [bold]Example[/]: terskel report november.xlsx
    """
    from bot.care.report import Wanted
    from bot.commands import sheets
    from bot.commands.desk import order

    settings = settings_of(database)
    sheets.refuse_early(file, TABLES, force=force, never=_kept(settings))
    wanted = Wanted(text=text, named=named)
    order(settings, "access/note", {"what": "report", "reason": _reason(file, wanted)})
    counts, left_out = _write(settings, file, wanted)
    told = ", ".join(f"{count} {name.replace('_', '-')}" for name, count in counts.items())
    print(f"Written: {told}.{_left_out(left_out)}{_hint(wanted)}", file=sys.stderr)


def _kept(settings: "Settings") -> "Iterator[Path]":
    """Name the files that the database lives in, and its key."""
    from bot.store.location import locate

    yield settings.key_file
    place = locate(settings.database.get_secret_value())
    if isinstance(place, Path):
        for ending in ("", "-wal", "-shm", "-journal", ".lock", ".socket"):
            yield place.with_name(place.name + ending)


def _write(settings: "Settings", file: Path, wanted: "Wanted") -> tuple[dict[str, int], int]:
    from bot.care.report import cast
    from bot.commands import sheets
    from bot.store.opening import keys_for, read_only

    keys = keys_for(settings.database.get_secret_value(), settings.key_file, make=False)
    with read_only(settings.database.get_secret_value(), keys) as tx:
        people = cast(tx, wanted)
        return sheets.write(file, _tables(tx, people, wanted)), people.protected


def _tables(tx: "Tx", people: "Cast", wanted: "Wanted") -> "list[Table]":
    from bot.care.report import (
        CheckInRow,
        PeerRequestRow,
        check_in_rows,
        message_rows,
        peer_request_rows,
    )
    from bot.commands.sheets import Table

    columns = wanted.message_columns
    return [
        Table("check_ins", CheckInRow._fields, check_in_rows(tx, people, wanted)),
        Table(
            "messages", columns, (row[: len(columns)] for row in message_rows(tx, people, wanted))
        ),
        Table("peer_requests", PeerRequestRow._fields, peer_request_rows(tx, people)),
    ]


def _reason(file: Path, wanted: "Wanted") -> str:
    """Say for the access log what the report holds."""
    asked = [name for name, there in (("texts", wanted.text), ("names", wanted.named)) if there]
    return (
        f"{file.name}, {'with ' + ' and '.join(asked) if asked else 'pseudonymous, without texts'}"
    )


def _left_out(protected: int) -> str:
    return f" People with protected identity are left out: {protected}." if protected else ""


def _hint(wanted: "Wanted") -> str:
    return "" if wanted.text else " Own words are left out; --text writes them."
