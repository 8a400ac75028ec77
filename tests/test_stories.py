"""Every story in `tests/stories/` runs through the real engine, the real database and the shipped flows.

All of them on SQLite, and the first of each file on PostgreSQL too.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.databases import KINDS, Kind
from tests.stage import staged

FILES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).parent.glob("stories/*.yaml"))
}
STORIES = [
    pytest.param(story, kind, id=f"{name}: {story['title']} ({kind})")
    for name, stories in FILES.items()
    for place, story in enumerate(stories)
    for kind in (KINDS if place == 0 else KINDS[:1])
]


@pytest.mark.parametrize(("story", "kind"), STORIES)
async def test_the_conversation_goes_as_the_story_tells(
    story: dict[str, Any], kind: Kind, tmp_path: Path
) -> None:
    async with staged(story, tmp_path, kind=kind) as stage:
        for line in story["talk"]:
            await stage.play(line)

        assert stage.unheard() == []
