"""`terskel chat`: options of the phone in the terminal (`chat.py` plays it)."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.errors import Refused
from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from bot.model.people import Language, Role

OWN = {"database": "sqlite:///chat.db"}


def chat(
    role: Annotated[
        str, typer.Option("--as", help="Who writes: tenant, peer, landlord …")
    ] = "tenant",
    language: Annotated[str, typer.Option(help="sv, nb, da or en.")] = "sv",
    database: Database = None,
) -> None:
    """Be a phone in this terminal, on a database of its own (chat.db).

    A line is a message; replies have a blank line between them; [cyan]:peers hello[/] writes to the peers' number;
    [cyan]:wait 2 days[/] moves the clock; Ctrl-D ends.

    [bold]Example[/]: printf 'check in\\nmoney\\n1\\n' | terskel chat --language nb
    """
    import asyncio

    from bot.care import demo
    from bot.commands.chat import play

    who, speaks = _who(role, language)
    own = OWN | {
        "duty_number": demo.DUTY_NUMBER,
        "team": demo.TEAM_NAME,
        "twilio_peers": demo.PEERS_NUMBER,
        "log_level": "WARNING",
    }
    settings = settings_of(database, defaults=own)
    asyncio.run(play(settings, who, speaks))


def _who(role: str, language: str) -> "tuple[Role, Language]":
    from bot.model.people import Language, Role

    if role not in list(Role):
        raise Refused(f'Nobody is a "{role}" here: --as takes one of {", ".join(Role)}.')
    if language not in list(Language):
        raise Refused(
            f'"{language}" is not spoken here: --language takes one of {", ".join(Language)}.'
        )
    return Role(role), Language(language)
