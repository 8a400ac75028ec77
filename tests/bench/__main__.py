"""`python -m tests.bench`: one run, printed as tables, or with `--json` for machines."""

import argparse
import asyncio
import logging
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from tests.bench.compare import compare
from tests.bench.machine import load, machine
from tests.bench.report import Report, as_json, as_tables
from tests.bench.webhooks.compare import compare as compare_webhooks
from tests.bench.webhooks.many import share
from tests.bench.weigh import PTB, TERSKEL, weigh


def main() -> None:
    """Measure and print. A contestant that does not answer as it must ends the run with an error."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the same figures for machines")
    parser.add_argument("--rounds", type=int, default=5, help="of each kind, taken in turn (5)")
    parser.add_argument("--folder", type=Path, help="on which disk the databases are written")
    parser.add_argument("--only", choices=("conversation", "webhooks"), help="one half of it")
    given = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="terskel-bench-", dir=given.folder) as name:
        folder = Path(name)
        folder.chmod(0o755)  # PostgreSQL may be another user
        report = _measured(folder, given.rounds, given.only)
    print(as_json(report) if given.json else as_tables(report))


def _measured(folder: Path, rounds: int, only: str | None) -> Report:
    before = load()
    report = Report()
    if only != "webhooks":
        report = replace(
            report,
            weights=[weigh(side, folder / f"weigh-{side}") for side in (TERSKEL, PTB)],
            comparison=asyncio.run(compare(folder, rounds=rounds, tell=_tell)),
        )
    if only != "conversation":
        report = replace(
            report,
            posts=asyncio.run(compare_webhooks(folder, rounds=rounds, tell=_tell)),
            shared=asyncio.run(share(folder, tell=_tell)),
        )
    return replace(report, machine=machine(folder, load_before=before))


def _tell(sentence: str) -> None:
    """Say on standard error how far it is."""
    print(sentence, file=sys.stderr, flush=True)


main()
