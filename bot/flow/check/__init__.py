"""Everything that can be wrong with the flows and their translations, found before anybody meets it."""

from collections.abc import Mapping
from pathlib import Path

from bot.flow.actions import ActionSpec
from bot.flow.check.collisions import find_collisions
from bot.flow.check.graph import find_in_graph
from bot.flow.check.names import find_in_names
from bot.flow.check.offers import find_in_offers
from bot.flow.check.sms import find_in_sms
from bot.flow.check.spec import Checked
from bot.flow.check.translations import find_in_translations, read_catalogs
from bot.flow.definition import Flow
from bot.flow.faults import Fault
from bot.flow.load import read

__all__ = ["check", "check_folder"]


def check_folder(folder: Path, locales: Path, actions: Mapping[str, ActionSpec]) -> list[Fault]:
    """Check every flow file of the folder and all catalogs: all faults at once, by file and line.

    A file that cannot be read has its own faults; the rest is checked without it.
    """
    reading = read(folder)
    return sorted({*reading.faults, *check(reading.flows, locales, actions, names=reading.names)})


def check(
    flows: Mapping[str, Flow],
    locales: Path,
    actions: Mapping[str, ActionSpec],
    *,
    names: frozenset[str] | None = None,
) -> list[Fault]:
    """Check flows that could be read, with `locales`/<language>/LC_MESSAGES/terskel.po.

    `actions`: what each action can come to. `names`: flows that exist though they are not among
    `flows`.
    """
    catalogs, broken = read_catalogs(locales)
    checked = Checked(
        flows=flows, actions=actions, catalogs=catalogs, names=frozenset(names or flows)
    )
    found = {
        *broken,
        *find_in_graph(checked),
        *find_in_names(checked),
        *find_in_translations(checked, locales),
        *find_collisions(checked),
        *find_in_offers(checked),
        *find_in_sms(checked),
    }
    return sorted(found)
