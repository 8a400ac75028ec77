"""`terskel handovers`: what waits for a human, and that somebody has dealt with it."""

import sys
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

app = typer.Typer(
    no_args_is_help=True,
    help="What waits for a human: read it, deal with it, settle it. Works beside a running Terskel.",
)
COLUMNS: Final = ("id", "at", "ref", "why")
IN_WORDS: Final = (*COLUMNS, "name", "text")


@app.command(name="list")
def list_all(
    *,
    text: Annotated[
        bool,
        typer.Option(
            "--text", help="With names and what they wrote. Think of who sees your screen."
        ),
    ] = False,
    database: Database = None,
) -> None:
    """List what nobody has settled, the longest waiting first: a line each, columns between tabs.

    That you looked is written down. Times are the team's own.
    """
    from bot.commands.desk import order

    answer = order(settings_of(database), "handovers/list", {"text": text})
    found = cast("list[Mapping[str, object]]", answer["handovers"])
    columns = IN_WORDS if text else COLUMNS
    print("\t".join(columns))
    for one in found:
        print("\t".join(_cell(one[column]) for column in columns))
    hint = "" if text else " --text shows names and what they wrote."
    print(f"{len(found)} wait.{hint}" if found else "Nothing waits.", file=sys.stderr)


@app.command()
def settle(
    *,
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="ID", help="As `handovers list` shows them.")
    ] = None,
    person: Annotated[
        str | None,
        typer.Option(metavar="REF", help="All that waits of this person: a reference or a handle."),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="HANDLE",
            help="The colleague who dealt with it; left out: you, as this system's user.",
        ),
    ] = None,
    database: Database = None,
) -> None:
    """Note that somebody has dealt with it. Nobody is told, and nothing is sent.

    [bold]Example[/]: terskel handovers settle 12 13 --by anna
    """
    from bot.commands.desk import order

    if bool(numbers) == bool(person):
        message = "Name what is settled: its numbers, or --person REF for all of one person."
        raise typer.BadParameter(message)
    wanted = {"ids": numbers or [], "ref": person, "by": by}
    answer = order(settings_of(database), "handovers/settle", wanted)
    print(_told(cast("int", answer["settled"]), len(set(numbers or ()))), file=sys.stderr)


def _told(settled: int, asked: int) -> str:
    before = max(0, asked - settled)
    already = f" Settled before: {before}." if before else ""
    return f"Settled: {settled}.{already}"


def _cell(value: object) -> str:
    """Keep a text to its line: what somebody wrote may hold tabs and new lines."""
    return " ".join(str(value).split())
