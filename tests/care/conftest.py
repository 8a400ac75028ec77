from collections.abc import AsyncIterator
from datetime import time
from pathlib import Path

import pytest

from bot.model.people import Country, Hours, Team
from bot.store.keys import Keyring
from bot.store.opening import Store
from bot.store.people import TeamRow

TEAM = Team(
    name="Annas team",
    country=Country.SE,
    zone="Europe/Stockholm",
    duty_number="08-465 004 00",
    duty_hours=Hours(time(8), time(22)),
    duty_days=frozenset(range(7)),
    quiet=Hours(time(21), time(9)),
    reads_at=(time(10), time(15)),
)


@pytest.fixture
def team() -> Team:
    """A team in Stockholm."""
    return TEAM


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A new database of its own, on the disk."""
    keys = Keyring.make(tmp_path / "terskel.key")
    url = f"sqlite:///{tmp_path}/terskel.db"
    row = TeamRow(TEAM.name, TEAM.country, TEAM.zone)
    opened = Store.open(url, keys, purpose="real", make=True, team=row)
    yield opened
    await opened.close()
