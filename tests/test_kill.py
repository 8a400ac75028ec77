"""A server that is killed in the middle of a thousand messages has lost nothing and doubled nothing."""

import random
from pathlib import Path

from tests.torture.trial import trial


async def test_a_crash_in_the_middle_of_a_thousand_messages_loses_and_doubles_nothing(
    tmp_path: Path,
) -> None:
    chance = random.Random(20)  # noqa: S311 - a moment like any other, the same one each time

    after_kill, at_the_end = [
        count async for count in trial(tmp_path, messages=1000, kills=1, chance=chance)
    ]

    assert after_kill.faults == []
    assert after_kill.acknowledged > 0
    assert after_kill.left > 0
    assert after_kill.replies > 0
    assert after_kill.silent > 0
    assert at_the_end.faults == []
    assert (at_the_end.acknowledged, at_the_end.in_file, at_the_end.in_doubt) == (1000, 1000, 0)
    assert at_the_end.replies + at_the_end.silent == 1000
    assert at_the_end.undelivered == 0
