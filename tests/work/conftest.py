"""A house with one tenant in it, and ways to look into its books."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stage import Stage, staged

STORY = {
    "at": "2026-11-24 12:00",
    "people": {
        "anna": {"roles": ["worker"]},
        "kim": {"roles": ["tenant"], "language": "sv", "worker": "anna"},
        "sam": {"roles": ["tenant"], "language": "en"},
    },
}


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Kim, Sam and Anna at noon on a Tuesday; nobody has written yet."""
    async with staged(STORY, tmp_path) as opened:
        yield opened
