"""The options of `terskel people add`; a CSV file's columns have the same names."""

from typing import Annotated

import typer

Name = Annotated[str, typer.Option(help="What the person goes by.")]
Roles = Annotated[
    list[str],
    typer.Option(
        help="tenant, peer, landlord, worker, duty, coordinator, lead or caretaker; may be repeated."
    ),
]
Phone = Annotated[str | None, typer.Option(help="A phone number, best with its country code.")]
Telegram = Annotated[str | None, typer.Option(help="A Telegram chat's id, instead of a phone.")]
Spoken = Annotated[
    str | None, typer.Option(help="sv, nb, da or en; left out: the number's country tells.")
]
Worker = Annotated[str | None, typer.Option(help="The handle of their own worker.")]
Handle = Annotated[
    str | None, typer.Option(help="How colleagues name a member of staff, like anna.")
]
Timezone = Annotated[
    str | None, typer.Option(help="Where their clock hangs; left out: the team's.")
]
ReadsAt = Annotated[
    str | None, typer.Option(help='When a worker reads what came in, like "10:00 15:00".')
]
Introduced = Annotated[
    bool,
    typer.Option(
        "--introduced", help="A worker has told them face to face of the number: they are welcomed."
    ),
]
Protected = Annotated[
    bool,
    typer.Option("--protected", help="Protected identity: left out of lists, reports and offers."),
]
