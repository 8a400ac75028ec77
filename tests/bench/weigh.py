"""What each side takes: memory, and bytes of the file. Each is weighed in a process of its own.

`python -m tests.bench.weigh terskel FOLDER` prints one JSON object.
"""

import asyncio
import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from tests.bench.machine import memory
from tests.bench.measure import Contestant, play
from tests.bench.script import LANGUAGES

CONVERSATIONS: Final = 8  # of each person
TERSKEL, PTB = "terskel", "ptb"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Memory in MiB when ready and after the messages; bytes in the file for each message."""

    side: str
    ready_mib: float
    after_mib: float
    messages: int
    bytes_a_message: float | None = None


def weigh(side: str, folder: Path) -> Weight:
    """Weigh one side in a process of its own. Raises CalledProcessError."""
    command = [sys.executable, "-m", "tests.bench.weigh", side, str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, Any] = json.loads(told)
    return Weight(**found)


async def weighed(side: str, folder: Path) -> Weight:
    """Weigh one side in this process."""
    return await (_terskel(folder) if side == TERSKEL else _ptb())


async def _terskel(folder: Path) -> Weight:
    from tests.bench import terskel  # noqa: PLC0415 - the other side must not weigh it

    file = folder / "bench.db"
    async with terskel.opened_in(folder) as app:
        await app.store.db.truncate_log()
        small = file.stat().st_size
        ready = memory()
        messages = await _play(terskel.contestant(app, "Terskel"))
        after = memory()
        await app.store.db.truncate_log()
        grown = file.stat().st_size - small
    return Weight(
        side=TERSKEL,
        ready_mib=ready,
        after_mib=after,
        messages=messages,
        bytes_a_message=grown / messages,
    )


async def _ptb() -> Weight:
    from tests.bench import ptb  # noqa: PLC0415 - the other side must not weigh it

    texts = dict.fromkeys(LANGUAGES, ("What would you like?",) * 4)
    async with ptb.talking(texts) as contestant:
        ready = memory()
        messages = await _play(contestant)
        return Weight(side=PTB, ready_mib=ready, after_mib=memory(), messages=messages)


async def _play(contestant: Contestant) -> int:
    return (await play(contestant, at_once=True, conversations=CONVERSATIONS)).messages


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(weighed(sys.argv[1], Path(sys.argv[2]))))))
