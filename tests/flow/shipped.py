"""The flows, catalogs and actions that Terskel ships."""

from functools import cache
from pathlib import Path

from bot.flow.actions import ActionSpec
from bot.flow.book import Book
from bot.flow.check.translations import read_catalogs
from bot.flow.definition import Flow
from bot.flow.load import load
from bot.words.catalogs import Catalogs
from bot.work.conversation.actions import specs

ROOT = Path(__file__).parents[2]
FLOWS, LOCALES = ROOT / "flows", ROOT / "locales"
NAMES = sorted(path.stem for path in FLOWS.glob("*.yaml"))


@cache
def shipped_flows() -> dict[str, Flow]:
    """Read every shipped flow."""
    return load(FLOWS)


@cache
def shipped_book() -> Book:
    """Bind the shipped flows with what the .po files say, compiled or not."""
    catalogs, _ = read_catalogs(LOCALES)
    forms = {
        language: {
            key: entry.forms if entry.plural else entry.forms[0]
            for key, entry in catalog.items()
            if entry.usable
        }
        for language, catalog in catalogs.items()
    }
    return Book.of(shipped_flows(), Catalogs.of(forms))


def shipped_actions() -> dict[str, ActionSpec]:
    """Tell what the shipped actions can come to."""
    return dict(specs())
