"""`python -m tests.torture`: kill the demo again and again; 1 if anything was lost or doubled."""

import argparse
import asyncio
import random
import sys
import tempfile
from pathlib import Path

from tests.torture.trial import Count, trial

LONGEST = 1800.0  # seconds


def main() -> int:
    """Run one trial and print a line a count."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    given = parser.parse_args()
    print(f"{given.messages} messages, {given.kills} kills, --seed {given.seed}")
    with tempfile.TemporaryDirectory(prefix="terskel-torture-") as folder:
        lost = asyncio.run(_counted(Path(folder), given))
    print(
        "Something was lost, doubled or wrong."
        if lost
        else "Nothing lost, nothing doubled, all in order."
    )
    return 1 if lost else 0


async def _counted(folder: Path, given: argparse.Namespace) -> bool:
    lost = False
    chance = random.Random(given.seed)
    async with asyncio.timeout(LONGEST):
        async for count in trial(folder, messages=given.messages, kills=given.kills, chance=chance):
            print(_line(count), flush=True)
            lost = lost or bool(count.faults)
    return lost or bool(count.undelivered)


def _line(count: Count) -> str:
    told = (
        f"{count.when}: {count.acknowledged} acknowledged, {count.in_doubt} in doubt,"
        f" {count.left} left; {count.in_file} in the file; {count.replies} replies, {count.silent} rightly without;"
        f" {count.undelivered} not delivered yet"
    )
    return "\n".join([told, *(f"  {fault}" for fault in count.faults)])


if __name__ == "__main__":
    sys.exit(main())
