"""`python -m tests.torture`: kill it again and again; 1 if anything was lost or doubled.

First a demo on SQLite; then four processes on PostgreSQL, whose server is restarted as well.
"""

import argparse
import asyncio
import random
import sys
import tempfile
from pathlib import Path

from tests.torture.crowd import crowded
from tests.torture.trial import Count, trial

LONGEST = 1800.0  # seconds
IN_A_CROWD = 600  # messages
HARM = {"6 kills": (6, 0), "PostgreSQL restarted twice": (0, 2)}


def main() -> int:
    """Run the trials and print a line a count."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--only", choices=["demo", "crowd"])
    given = parser.parse_args()
    print(f"{given.messages} messages, {given.kills} kills, --seed {given.seed}")
    with tempfile.TemporaryDirectory(prefix="terskel-torture-") as folder:
        lost = given.only != "crowd" and asyncio.run(_counted(Path(folder), given))
    lost = lost or (given.only != "demo" and _lost_in_a_crowd(given.seed))
    print(
        "Something was lost, doubled or wrong."
        if lost
        else "Nothing lost, nothing doubled, all in order."
    )
    return 1 if lost else 0


def _lost_in_a_crowd(seed: int) -> bool:
    """Let four processes share a database, and harm them."""
    chance = random.Random(seed)
    found: list[str] = []
    for told, (kills, restarts) in HARM.items():
        with tempfile.TemporaryDirectory(prefix="terskel-torture-") as folder:
            trial = crowded(
                Path(folder), messages=IN_A_CROWD, kills=kills, restarts=restarts, chance=chance
            )
            faults = asyncio.run(trial)
        print(f"four processes, {IN_A_CROWD} messages, {told}: {len(faults)} faults", flush=True)
        for fault in faults:
            print(f"  {fault}")
        found += faults
    return bool(found)


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
