"""`terskel numbers`: what people are told to ring in danger, and who has confirmed it."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.errors import Refused
from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from bot.commands.desk import Json
    from bot.model.numbers import Number
    from bot.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    help="Emergency numbers and crisis lines. A line that nobody has confirmed is never named.",
)


@app.callback()
def numbers() -> None:
    """Emergency numbers and crisis lines. A line that nobody has confirmed is never named."""


@app.command(name="list")
def list_all(database: Database = None) -> None:
    """Show each number with its source, and who confirmed it when: columns between tabs."""
    settings = settings_of(database)
    for line in _lines(settings, _known(settings)):
        print(line)


@app.command()
def confirm(
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Confirm all that is shown.")] = False,
    database: Database = None,
) -> None:
    """Show each number with its source and date, and note that you have confirmed it.

    Ring each, or look it up, first. What changes later in the settings is unconfirmed again.
    """
    from bot.care.numbers import numbers_of
    from bot.commands.desk import order

    settings = settings_of(database)
    for line in _lines(settings, _known(settings)):
        print(line)
    sure = [one.what for one in numbers_of(settings).all() if yes or _sure(one)]
    if not sure:
        raise Refused("Nothing was confirmed. Say --yes, or answer y, for what you have checked.")
    order(settings, "numbers/confirm", {"numbers": sure})
    print(f"{len(sure)} numbers are confirmed from now on, in your name.", file=sys.stderr)


def _known(settings: "Settings") -> "Json":
    from bot.commands.desk import order

    return order(settings, "numbers/confirmed", {})


def _lines(settings: "Settings", known: "Json") -> Iterable[str]:
    from bot.care.numbers import numbers_of

    for one in numbers_of(settings).all():
        hours = f"{one.hours.start:%H:%M}-{one.hours.end:%H:%M}" if one.hours else "day and night"
        source = f"{one.source}, written down {one.seen}" if one.seen else one.source
        who = known.get(one.what)
        state = f"confirmed {who}" if who else "not verified"
        yield f"{one.purpose}\t{one.name}\t{one.digits}\t{hours}\t{source}\t{state}"


def _sure(one: "Number") -> bool:
    """Ask at the keyboard; without one the answer is no."""
    if not sys.stdin.isatty():
        return False
    return typer.confirm(f"Have you checked {one.name}, {one.digits}?", err=True)
