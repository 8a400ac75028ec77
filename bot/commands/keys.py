"""`terskel keys`: the key file that what people say is sealed with."""

import sys
from typing import TYPE_CHECKING

import typer

from bot.commands.options import Database, settings_of

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(
    no_args_is_help=True, help="The key file that texts, names and numbers are sealed with."
)


@app.callback()
def keys() -> None:
    """The key file that texts, names and numbers are sealed with."""


@app.command()
def rotate(database: Database = None) -> None:
    """Make a new key, seal everything with it, and forget the old one.

    Stop Terskel first. May be interrupted and run again: until it is done the key file holds both.
    """
    import asyncio

    settings = settings_of(database)
    texts = asyncio.run(_rotate(settings))
    print(
        f"{texts} texts were sealed anew. Everything is sealed with the new key in {settings.key_file}: copy it to where you keep the other one."
        " Backups made before need the key they were made with: keep the old copy as long as you keep them.",
        file=sys.stderr,
    )


async def _rotate(settings: "Settings") -> int:
    """Seal everything anew and forget the old key; how many texts that were."""
    from rich.console import Console

    from bot.store.keys import Keyring
    from bot.store.opening import Store
    from bot.store.resealing import reseal

    path = settings.key_file
    before = Keyring.load(path)
    both = before if len(before.secrets) > 1 else before.rotated()  # two: go on where it stopped
    store = Store.open(settings.database.get_secret_value(), both, purpose=None, make=False)
    try:
        both.write(path)  # before anything is sealed with the new one
        with Console(stderr=True).status("Sealing everything with the new key …"):
            texts = await reseal(store.db)
        both.only_current().write(path)
    finally:
        await store.close()
    return texts
