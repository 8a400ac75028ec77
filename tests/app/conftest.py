"""A house with a tenant and somebody on duty, at noon on a Tuesday."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stage import Stage, staged

STORY = {
    "at": "2026-11-24 12:00",
    "people": {
        "kim": {"roles": ["tenant"], "language": "sv"},
        "lena": {"roles": ["duty"], "language": "sv"},
    },
}


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Kim and Lena at noon on a Tuesday; nobody has written yet."""
    async with staged(STORY, tmp_path) as opened:
        yield opened
