"""`python -m tests.bench.webhooks`: signed webhooks over HTTP, as tables or with `--json`."""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench.machine import load, machine
from tests.bench.webhooks.compare import Line, compare, ratios
from tests.bench.webhooks.many import CONNECTIONS, Shared, share


def main() -> None:
    """Measure and print. A server that does not take a webhook ends the run with an error."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.webhooks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the same figures for machines")
    parser.add_argument("--rounds", type=int, default=3, help="of each kind, taken in turn (3)")
    given = parser.parse_args()
    before = load()
    with tempfile.TemporaryDirectory(prefix="terskel-webhooks-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        lines, shared = asyncio.run(_measured(folder, given.rounds))
        here = machine(folder, load_before=before)
    if given.json:
        told = {
            "ratios": [asdict(one) for one in ratios(lines)],
            "webhooks": [asdict(one) for one in lines],
            "postgresql": [asdict(one) for one in shared],
            "machine": asdict(here),
        }
        print(json.dumps(told, indent=2))
    else:
        print(_tables(lines, shared))
        print(f"\nload {here.load_before} before, {here.load_after} after; {here.processor}")


async def _measured(folder: Path, rounds: int) -> tuple[Sequence[Line], Sequence[Shared]]:
    lines = await compare(folder, rounds=rounds, tell=_tell)
    _tell("webhooks: one, two and four processes on PostgreSQL")
    return lines, await share(folder)


def _tables(lines: Sequence[Line], shared: Sequence[Shared]) -> str:
    rows = ["| ratio | here | aim |", "|---|---|---|"]
    for ratio in ratios(lines):
        met = "met" if ratio.met else "missed"
        rows.append(f"| {ratio.label} | {ratio.value:.2f} | {ratio.aim}: {met} |")
    rows += ["", "| | connections | messages/s | half within | 99 % within | CPU µs a message |"]
    rows += ["|---|---|---|---|---|---|"]
    rows += [
        f"| {one.server} | {one.connections} | {one.per_second:,.0f} | {one.half_ms:.1f} ms"
        f" | {one.late_ms:.1f} ms | {one.cpu_us:,.0f} |"
        for one in lines
    ]
    rows += [
        "",
        f"| processes, {CONNECTIONS} connections | messages/s | CPU µs a message | deadlocks |",
    ]
    rows += ["|---|---|---|---|"]
    rows += [
        f"| {one.processes} | {one.per_second:,.0f} | {one.cpu_us:,.0f} | {one.deadlocks} |"
        for one in shared
    ]
    return "\n".join(rows)


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


main()
