"""`terskel people`: add, import, invite, list, join, part and erase the people of the team."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from bot.commands import people_options as options
from bot.commands.errors import Refused
from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from bot.commands.desk import Json
    from bot.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    help="The people: tenants, peer supporters, landlords, staff. Works beside a running Terskel.",
)
REF: Final = typer.Argument(
    metavar="REF", help="The reference that `people add` printed, or a handle."
)
# A reference is random and may begin with a dash.
DASHES: Final = {"ignore_unknown_options": True}
COLUMNS: Final = ("ref", "name", "roles", "language", "handle", "worker", "state")


@app.command()
def add(  # noqa: PLR0913  (one parameter an option)
    *,
    name: options.Name,
    role: options.Roles,
    phone: options.Phone = None,
    telegram: options.Telegram = None,
    language: options.Spoken = None,
    worker: options.Worker = None,
    handle: options.Handle = None,
    timezone: options.Timezone = None,
    reads_at: options.ReadsAt = None,
    introduced: options.Introduced = False,
    protected: options.Protected = False,
    database: Database = None,
) -> None:
    """Add one person; prints only the reference.

    [bold]Example[/]: terskel people add --name Kari --role tenant --phone +4790000001 --language nb --worker anna --introduced
    """
    newcomer: dict[str, object] = {
        "name": name,
        "role": role,
        "phone": phone,
        "telegram": telegram,
        "language": language,
        "worker": worker,
        "handle": handle,
        "timezone": timezone,
        "reads_at": reads_at,
        "introduced": introduced,
        "protected": protected,
    }
    _tell(*_add(settings_of(database), [newcomer]), introduced=introduced)


def _tell(added: "Json", *, introduced: bool) -> None:
    """Print the reference, and on standard error what follows."""
    print(added["ref"])
    known = f" Colleagues name them with the handle {added['handle']}." if added["handle"] else ""
    welcomed = " They are asked soon whether we may write to them." if introduced else ""
    print(f"They are known from now on.{known}{welcomed}", file=sys.stderr)


@app.command(name="import")
def import_file(
    *,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE.csv", help="Its first line holds names of options of `people add`."
        ),
    ],
    database: Database = None,
) -> None:
    """Add everybody in a CSV file, or nobody; prints a reference a line, in the file's order.

    [bold]Example of a file[/]: name,role,phone,worker,introduced — then a line a person, several roles with a space between.
    """
    from bot.commands.people_file import read

    newcomers = read(file)
    added = _add(settings_of(database), [asdict(one) for one in newcomers])
    for one in added:
        print(one["ref"])
    print(f"{len(added)} people are known from now on.", file=sys.stderr)


@app.command(context_settings=DASHES)
def invite(ref: Annotated[str, REF], database: Database = None) -> None:
    """Make a code that ties a phone to a person; prints only the code.

    Whoever writes it to us within 14 days is that person. It works once.
    """
    from bot.commands.desk import order

    answer = order(settings_of(database), "people/invite", {"ref": ref})
    print(answer["code"])
    print(
        "Give it to them face to face: it works once, for 14 days, and cannot be shown again.",
        file=sys.stderr,
    )


@app.command(name="list")
def list_all(database: Database = None) -> None:
    """List everybody: a line a person, columns between tabs. That you looked is written down."""
    from bot.commands.desk import order

    answer = order(settings_of(database), "people/list", {})
    print("\t".join(COLUMNS))
    for one in cast("list[dict[str, object]]", answer["people"]):
        print("\t".join(_cell(one[column]) for column in COLUMNS))


@app.command(context_settings=DASHES)
def erase(
    *,
    ref: Annotated[str, REF],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False,
    database: Database = None,
) -> None:
    """Erase a person and everything they wrote, for good."""
    from bot.commands.desk import order

    settings = settings_of(database)
    if not yes and not _sure():
        raise Refused("Nothing was erased. Say --yes, or answer y, to erase for good.")
    order(settings, "people/erase", {"ref": ref})
    print(
        "The person and what they wrote are erased. Backups made before keep them until they are deleted.",
        file=sys.stderr,
    )


@app.command(context_settings=DASHES)
def join(
    ref: Annotated[str, REF],
    into: Annotated[str, typer.Argument(metavar="REF", help="Who they turned out to be.")],
    database: Database = None,
) -> None:
    """Let two entries be one person: whoever writes from the first one's addresses is the second.

    Nothing that is kept is rewritten: `terskel people part` undoes it.
    """
    from bot.commands.desk import order

    order(settings_of(database), "people/join", {"ref": ref, "into": into})
    print(
        f"From now on {ref} is {into}. If that was wrong: terskel people part {ref}",
        file=sys.stderr,
    )


@app.command(context_settings=DASHES)
def part(ref: Annotated[str, REF], database: Database = None) -> None:
    """Undo a join: the first one is somebody else again, at the addresses they brought."""
    from bot.commands.desk import order

    order(settings_of(database), "people/part", {"ref": ref})
    print(f"{ref} is somebody of their own again.", file=sys.stderr)


def _add(settings: "Settings", newcomers: "list[dict[str, object]]") -> list[dict[str, object]]:
    from bot.commands.desk import order

    answer: Json = order(settings, "people/add", {"people": newcomers})
    return cast("list[dict[str, object]]", answer["added"])


def _sure() -> bool:
    """Ask at the keyboard; without one the answer is no."""
    if not sys.stdin.isatty():
        return False
    return typer.confirm("Erase this person and everything they wrote, for good?", err=True)


def _cell(value: object) -> str:
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return text.replace("\t", " ")
