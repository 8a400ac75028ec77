"""The commands: what each is called, in which order help shows them, and what a newcomer reads."""

from collections.abc import Sequence

import typer

from bot.commands import (
    backup,
    check,
    demo,
    doctor,
    draw,
    errors,
    handovers,
    init,
    keys,
    move,
    numbers,
    pages,
    peers,
    people,
    phone,
    report,
    restore,
    run,
)

HELP = """Reach the people you support by SMS, and be reached: check-ins in Swedish, Norwegian, Danish and English.

[bold]See it work[/]: [cyan]terskel demo[/], then open the address it prints; or [cyan]terskel chat --language nb[/] for a phone in this terminal.

[bold]Begin in earnest[/]: [cyan]terskel init[/], [cyan]terskel doctor[/], [cyan]terskel people add --name Anna --role worker --handle anna[/], [cyan]terskel run[/].

Settings are environment variables that begin with TERSKEL_, or stand in .env or terskel.toml: [cyan]terskel settings[/] lists them. Every command explains itself: [cyan]terskel people add --help[/].
"""
TRY, SERVE, WATCH, SHAPE = "Try it", "Run it", "Read what came in", "Shape what it says"

app = typer.Typer(
    name="terskel",
    help=HELP,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command(rich_help_panel=TRY)(demo.demo)
app.command(rich_help_panel=TRY)(phone.chat)
app.command(rich_help_panel=SERVE)(init.init)
app.command(rich_help_panel=SERVE)(run.run)
app.add_typer(people.app, name="people", rich_help_panel=SERVE)
app.add_typer(peers.app, name="peers", rich_help_panel=SERVE)
app.add_typer(numbers.app, name="numbers", rich_help_panel=SERVE)
app.command(rich_help_panel=SERVE)(doctor.doctor)
app.command(rich_help_panel=SERVE)(backup.backup)
app.command(rich_help_panel=SERVE)(restore.restore)
app.add_typer(keys.app, name="keys", rich_help_panel=SERVE)
app.command(rich_help_panel=SERVE)(move.move)
app.add_typer(handovers.app, name="handovers", rich_help_panel=WATCH)
app.command(rich_help_panel=WATCH)(report.report)
app.command(rich_help_panel=WATCH)(pages.privacy)
app.command(rich_help_panel=SHAPE)(check.check)
app.command(rich_help_panel=SHAPE)(draw.draw)
app.command(rich_help_panel=SHAPE)(pages.settings)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command. Ends with 0 done, 1 refused or failed, 2 used wrongly; never with a traceback."""
    try:
        app(args=arguments, prog_name="terskel")
    except Exception as error:  # noqa: BLE001  (whatever it is, it becomes a sentence)
        errors.refuse(error)
