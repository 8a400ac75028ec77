"""Every story in `tests/stories/` runs through the real engine, the real SQLite and the shipped flows."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.stage import staged

STORIES = [
    pytest.param(story, id=f"{path.stem}: {story['title']}")
    for path in sorted(Path(__file__).parent.glob("stories/*.yaml"))
    for story in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("story", STORIES)
async def test_the_conversation_goes_as_the_story_tells(
    story: dict[str, Any], tmp_path: Path
) -> None:
    async with staged(story, tmp_path) as stage:
        for line in story["talk"]:
            await stage.play(line)

        assert stage.unheard() == []
