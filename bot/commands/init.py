"""`terskel init`: a key file and an empty real database."""

import sys
from typing import TYPE_CHECKING

from bot.commands.errors import Refused
from bot.commands.options import Database, place_of, settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings
    from bot.store.keys import Keyring

NEXT = """{key} holds the key: keep a copy of it apart from the database's backups. Without it nothing can be read.
Next: `terskel doctor` says what is missing, `terskel people add --name NAME --role worker --handle HANDLE` adds the first colleague, `terskel run` starts."""


def init(database: Database = None) -> None:
    """Make a key file and an empty database for real use; says what to do next.

    Makes nothing over what is there: with a key file and no database it makes only the database.
    """
    import asyncio

    settings = settings_of(database)
    keys, made = _keys(settings.key_file)
    try:
        asyncio.run(_make(settings, keys))
    except BaseException:
        if made:  # a key without a database would only be in the way
            settings.key_file.unlink(missing_ok=True)
        raise
    print(f"{place_of(settings)} is ready: an empty database for real use.")
    print(NEXT.format(key=settings.key_file), file=sys.stderr)


def _keys(path: "Path") -> "tuple[Keyring, bool]":
    """Load the key file, or make it; True when it was made."""
    from bot.store.keys import Keyring

    if path.exists():
        return Keyring.load(path), False
    if not path.absolute().parent.is_dir():
        raise Refused(
            f"There is no folder {path.absolute().parent} for the key file. Make it first, or set TERSKEL_KEY_FILE."
        )
    return Keyring.make(path), True


async def _make(settings: "Settings", keys: "Keyring") -> None:
    from bot.store.opening import Store
    from bot.store.people import TeamRow

    team = TeamRow(settings.team_name, settings.country, settings.zone)
    url = settings.database.get_secret_value()
    _refuse_existing(url)
    store = Store.open(url, keys, purpose="real", make=True, team=team)
    await store.close()


def _refuse_existing(url: str) -> None:
    from pathlib import Path

    from bot.store.header import is_empty
    from bot.store.location import locate

    place = locate(url)
    if isinstance(place, Path) and place.is_file() and not is_empty(place):
        raise Refused(
            f"{place} is there already, and init makes nothing over it: `terskel run` uses it, or name another with --database."
        )
