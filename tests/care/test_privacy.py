"""What is kept about somebody is counted truly when they ask."""

from pathlib import Path

from tests.stage import staged

SAM = {"at": "2026-11-24 12:00", "people": {"sam": {"roles": ["tenant"], "language": "en"}}}


async def test_who_asks_is_told_how_much_is_kept_of_them(tmp_path: Path) -> None:
    async with staged(SAM, tmp_path) as stage:
        for text in ("check in", "the rent", "1", "my data"):
            await stage.play({"sam": text})

        said = [text for _, text in stage.unheard()]

    assert said[-2].endswith("Messages: 7. Answers: 1.")  # this question among them
