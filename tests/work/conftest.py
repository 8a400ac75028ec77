"""A house with one tenant in it, on each database."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.databases import KINDS, Kind
from tests.fake_telegram import FakeTelegram, fake_telegram
from tests.fake_twilio import FakeTwilio, fake_twilio
from tests.stage import Stage, staged
from tests.telegram_house import House, housed, running

STORY: dict[str, Any] = {
    "at": "2026-11-24 12:00",
    "same_per_hour": 1000,  # these people want to hear the same again and again
    "people": {
        "anna": {"roles": ["worker"]},
        "kim": {"roles": ["tenant"], "language": "sv", "worker": "anna"},
        "sam": {"roles": ["tenant"], "language": "en"},
    },
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each database in turn; a test of what only a file has says `@pytest.mark.parametrize("kind", ["sqlite"])`."""
    found: Kind = request.param
    return found


@pytest.fixture
async def stage(kind: Kind, tmp_path: Path) -> AsyncIterator[Stage]:
    """Kim, Sam and Anna at noon on a Tuesday; nobody has written yet."""
    async with staged(STORY, tmp_path, kind=kind) as opened:
        yield opened


@pytest.fixture
async def twilio() -> AsyncIterator[FakeTwilio]:
    """Somebody who answers as Twilio does."""
    async with fake_twilio() as answering:
        yield answering


@pytest.fixture
async def there() -> AsyncIterator[FakeTelegram]:
    """A Telegram."""
    async with fake_telegram() as telegram:
        yield telegram


@pytest.fixture
async def house(there: FakeTelegram, tmp_path: Path) -> AsyncIterator[House]:
    """A house that stands still: what it does it is told to do."""
    async with housed(tmp_path, there) as opened:
        yield opened


@pytest.fixture
async def alive(house: House) -> AsyncIterator[House]:
    """A house that runs."""
    async with running(house) as running_house:
        yield running_house
