"""`python -m tests.torture`: kill it again and again; 1 if anything was lost or doubled.

First a demo on SQLite; then the same with each real channel; then four processes on PostgreSQL,
whose server is restarted as well; then 200 tenants who ask 20 peer supporters at once.
"""

import argparse
import asyncio
import random
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.model.people import Channel
from tests.torture.books import Found
from tests.torture.crowd import crowded
from tests.torture.peers import asked_at_once
from tests.torture.real_phones import tried
from tests.torture.trial import Count, trial

LONGEST = 1800.0  # seconds
ASKING, ASKED = 200, 20  # tenants, and peer supporters
IN_A_CROWD = 600  # messages
ON_PHONES = 200  # messages by each channel
HARM = {"6 kills": (6, 0), "PostgreSQL restarted twice": (0, 2)}


def main() -> int:
    """Run the trials and print a line a count."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--messages", type=int, default=1000, help="of the demo")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--only", choices=PARTS)
    given = parser.parse_args()
    print(f"{given.messages} messages, {given.kills} kills, --seed {given.seed}")
    lost = False
    for name, part in PARTS.items():
        lost = (given.only in {None, name} and part(given)) or lost
    print(
        "Something was lost, doubled or wrong."
        if lost
        else "Nothing lost, nothing doubled, all in order."
    )
    return 1 if lost else 0


def _demo(given: argparse.Namespace) -> bool:
    """Write on the phones of a demo, and kill it."""
    with tempfile.TemporaryDirectory(prefix="terskel-torture-") as folder:
        return asyncio.run(_counted(Path(folder), given))


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


def _phones(given: argparse.Namespace) -> bool:
    """Write by each real channel, and kill it."""
    lost = False
    for channel in (Channel.TELEGRAM, Channel.SMS):
        chance = random.Random(given.seed)
        with tempfile.TemporaryDirectory(prefix="terskel-torture-") as folder:
            trial = tried(
                Path(folder), channel, messages=ON_PHONES, kills=given.kills, chance=chance
            )
            found = asyncio.run(trial)
        lost = _lost(f"{channel}, {ON_PHONES} messages, {given.kills} kills", found) or lost
    return lost


def _crowd(given: argparse.Namespace) -> bool:
    """Let four processes share a database, and harm them."""
    chance = random.Random(given.seed)
    lost = False
    for told, (kills, restarts) in HARM.items():
        with tempfile.TemporaryDirectory(prefix="terskel-torture-") as folder:
            trial = crowded(
                Path(folder), messages=IN_A_CROWD, kills=kills, restarts=restarts, chance=chance
            )
            found = asyncio.run(trial)
        lost = _lost(f"four processes, {IN_A_CROWD} messages, {told}", found) or lost
    return lost


def _peers(given: argparse.Namespace) -> bool:
    """Let many ask at once for a few peer supporters, and kill the four processes in between."""
    with tempfile.TemporaryDirectory(prefix="terskel-torture-") as folder:
        trial = asked_at_once(
            Path(folder),
            tenants=ASKING,
            peers=ASKED,
            kills=given.kills,
            chance=random.Random(given.seed),
        )
        found = asyncio.run(trial)
    print(f"four processes, {ASKING} ask {ASKED} peers: {found.line}", flush=True)
    for fault in found.faults:
        print(f"  {fault}")
    return bool(found.faults)


def _lost(what: str, found: Found) -> bool:
    print(f"{what}: {found.told()}", flush=True)
    for fault in found.faults:
        print(f"  {fault}")
    return bool(found.faults)


PARTS: Mapping[str, Callable[[argparse.Namespace], bool]] = {
    "demo": _demo,
    "phones": _phones,
    "crowd": _crowd,
    "peers": _peers,
}

if __name__ == "__main__":
    sys.exit(main())
