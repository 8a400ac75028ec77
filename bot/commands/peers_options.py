"""The arguments and options of `terskel peers`."""

from typing import Annotated, Final

import typer

REF: Final = typer.Argument(
    metavar="REF", help="The reference that `people add` printed, or a handle."
)
LANGUAGE: Final = typer.Argument(metavar="LANGUAGE", help="sv, nb, da or en.")
KnownAs = Annotated[
    str | None, typer.Option(help="What tenants call them: 12 letters at most, nothing like staff.")
]
Gender = Annotated[str | None, typer.Option(help="woman, man or other, as they say themself.")]
Area = Annotated[str | None, typer.Option(help="Where they are at home, for the coordinator.")]
Ways = Annotated[str | None, typer.Option(help='How one can meet them, like "write call meet".')]
Topics = Annotated[
    str | None,
    typer.Option(help='What they know something of: "home days people feel change work".'),
]
Hours = Annotated[
    str | None, typer.Option(help="When they work, by their own clock, like 09:00-17:00.")
]
Days = Annotated[str | None, typer.Option(help='On which days, like "mon tue wed thu fri".')]
Most = Annotated[int | None, typer.Option(help="How many tenants at a time.")]
Coordinator = Annotated[str | None, typer.Option(help="The handle of their own coordinator.")]
Every = Annotated[
    str | None,
    typer.Option(help="How often they are asked how it has been: week, two_weeks, month, never."),
]
Rounds = Annotated[
    bool | None, typer.Option("--rounds/--no-rounds", help="Whether they get the peers' round.")
]
Meets = Annotated[
    str | None, typer.Option(help="Drop-in times and walks, 40 letters at most, for the hello.")
]
Until = Annotated[
    str | None,
    typer.Option(help="The day they are back, like 2026-12-24; left out: until they say."),
]
