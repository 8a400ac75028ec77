"""`terskel peers`: the peer supporters, their profiles and introductions, and how many each has."""

import sys
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from bot.commands import peers_options as options
from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

app = typer.Typer(
    no_args_is_help=True,
    help="The peer supporters: profiles, introductions, pauses. Works beside a running Terskel.",
)
DASHES: Final = {"ignore_unknown_options": True}  # a reference is random and may begin with one
COLUMNS: Final = ("ref", "known_as", "load", "languages", "to_approve", "hours", "area", "state")


@app.command(name="list")
def list_all(database: Database = None) -> None:
    """List them: how many tenants each has, and which introductions wait for approval.

    A line each, columns between tabs. That you looked is written down.
    """
    from bot.commands.desk import order

    answer = order(settings_of(database), "peers/list", {})
    found = cast("list[Mapping[str, object]]", answer["peers"])
    print("\t".join(COLUMNS))
    for one in found:
        print("\t".join(str(one[column]) for column in COLUMNS))
    if not found:
        print("Nobody is a peer supporter yet: terskel people add --role peer", file=sys.stderr)


@app.command(name="set", context_settings=DASHES)
def change(  # noqa: PLR0913  (one parameter an option)
    *,
    ref: Annotated[str, options.REF],
    known_as: options.KnownAs = None,
    gender: options.Gender = None,
    area: options.Area = None,
    ways: options.Ways = None,
    topics: options.Topics = None,
    hours: options.Hours = None,
    days: options.Days = None,
    most: options.Most = None,
    coordinator: options.Coordinator = None,
    every: options.Every = None,
    rounds: options.Rounds = None,
    database: Database = None,
) -> None:
    """Change a profile, or make one; what you leave out stays.

    [bold]Example[/]: terskel peers set maria --hours 09:00-16:00 --days "mon tue wed" --most 3 --topics "home people"
    """
    from bot.commands.desk import order

    changes: dict[str, object] = {
        "known_as": known_as,
        "gender": gender,
        "area": area,
        "ways": ways,
        "topics": topics,
        "hours": hours,
        "days": days,
        "most": most,
        "coordinator": coordinator,
        "every": every,
        "rounds": rounds,
    }
    order(settings_of(database), "peers/set", {"ref": ref, "changes": changes})
    print("It holds from now on.", file=sys.stderr)


@app.command(context_settings=DASHES)
def intro(
    *,
    ref: Annotated[str, options.REF],
    language: Annotated[str, options.LANGUAGE],
    text: Annotated[str, typer.Argument(help='A few words, 28 letters at most: "musik, hundar".')],
    meets: options.Meets = None,
    database: Database = None,
) -> None:
    """Write how a peer supporter introduces themself in one language. It is shown once approved.

    [bold]Example[/]: terskel peers intro maria sv "mat, promenader" --meets "Kaffe torsdagar kl. 13"
    """
    from bot.commands.desk import order

    given = {"ref": ref, "language": language, "text": text, "meets": meets}
    order(settings_of(database), "peers/intro", given)
    print(f"Kept. Tenants see it after: terskel peers approve {ref}", file=sys.stderr)


@app.command(context_settings=DASHES)
def approve(
    ref: Annotated[str, options.REF],
    language: Annotated[str | None, options.LANGUAGE] = None,
    database: Database = None,
) -> None:
    """Let tenants see what a peer supporter wrote of themself, in one language or in all."""
    from bot.commands.desk import order

    answer = order(settings_of(database), "peers/approve", {"ref": ref, "language": language})
    print(f"Approved now: {answer['approved']}.", file=sys.stderr)


@app.command(context_settings=DASHES)
def exclude(
    *,
    tenant: Annotated[str, typer.Argument(metavar="TENANT", help="A reference.")],
    peer: Annotated[str, typer.Argument(metavar="PEER", help="A reference or a handle.")],
    undo: Annotated[
        bool, typer.Option("--undo", help="They may be brought together again.")
    ] = False,
    database: Database = None,
) -> None:
    """Never bring these two together. Neither of them is told; a contact that they have goes on."""
    from bot.commands.desk import order

    given = {"tenant": tenant, "peer": peer, "undo": undo}
    answer = order(settings_of(database), "peers/exclude", given)
    done = "They may be brought together again." if undo else "They are not brought together."
    print(done if answer["new"] else f"{done} It was so before.", file=sys.stderr)


@app.command(context_settings=DASHES)
def pause(
    ref: Annotated[str, options.REF],
    until: options.Until = None,
    database: Database = None,
) -> None:
    """Let a peer supporter rest, without a reason: nobody is offered them, and nothing is asked of them."""
    from bot.commands.desk import order

    order(settings_of(database), "peers/pause", {"ref": ref, "until": until})
    print(f"They rest. To end it before: terskel peers resume {ref}", file=sys.stderr)


@app.command(context_settings=DASHES)
def resume(ref: Annotated[str, options.REF], database: Database = None) -> None:
    """Let a pause be over."""
    from bot.commands.desk import order

    order(settings_of(database), "peers/resume", {"ref": ref})
    print("They are here again.", file=sys.stderr)
