"""A store of each kind, open and empty."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.opening import Store
from tests.databases import KINDS, Kind, open_store


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each database in turn."""
    found: Kind = request.param
    return found


@pytest.fixture
async def store(kind: Kind, tmp_path: Path) -> AsyncIterator[Store]:
    """An open store on that database."""
    async with open_store(kind, tmp_path) as opened:
        yield opened


@pytest.fixture
def db(store: Store) -> Database:
    """Its database."""
    return store.db


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Store]:
    """A store in a file, for what only a file has."""
    async with open_store("sqlite", tmp_path) as opened:
        yield opened
