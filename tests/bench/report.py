"""The figures of a run in the order of docs/performance.md: as tables, and as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from tests.bench.compare import Compared, Comparison, Line
from tests.bench.machine import Machine
from tests.bench.weigh import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that a run found."""

    comparison: Comparison
    weights: Sequence[Weight]
    machine: Machine


def as_json(report: Report) -> str:
    """Write the figures for machines."""
    return json.dumps(
        {
            "ratios": [asdict(ratio) for ratio in report.comparison.ratios],
            "figures": [
                {"key": line.key, "label": line.label} | asdict(line.figure)
                for line in report.comparison.lines
            ],
            "weights": [asdict(weight) for weight in report.weights],
            "machine": asdict(report.machine),
        },
        indent=2,
        ensure_ascii=False,
    )


def as_tables(report: Report) -> str:
    """Write the figures for people, in Markdown."""
    parts = (
        _table(("ratio", "here", "aim"), map(_ratio, report.comparison.ratios)),
        _table(
            (
                "",
                "messages/s",
                "slowest to fastest round",
                "CPU µs a message",
                "half within",
                "99 % within",
            ),
            map(_line, report.comparison.lines),
        ),
        _table(
            ("", "memory when ready", "after", "messages", "file, a message"),
            map(_weight, report.weights),
        ),
        _table(
            ("machine", ""),
            (
                (name.replace("_", " "), str(value))
                for name, value in asdict(report.machine).items()
            ),
        ),
    )
    return "\n\n".join(parts)


def _table(head: Sequence[str], rows: Iterator[tuple[str, ...]]) -> str:
    whole = [tuple(head), *rows]
    widths = [max(len(row[place]) for row in whole) for place in range(len(head))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in whole
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def _ratio(ratio: Compared) -> tuple[str, ...]:
    if ratio.aim is None:
        return ratio.label, f"{ratio.value:.2f}", ""
    met = "met" if ratio.value >= ratio.aim else "missed"
    return ratio.label, f"{ratio.value:.2f}", f"≥ {ratio.aim:g}: {met}"


def _line(line: Line) -> tuple[str, ...]:
    one = line.figure
    return (
        line.label,
        f"{one.per_second:,.0f}",
        f"{one.slowest:,.0f} to {one.fastest:,.0f}",
        f"{one.cpu_us:,.0f}",
        f"{one.half_ms:,.1f} ms",
        f"{one.late_ms:,.1f} ms",
    )


def _weight(weight: Weight) -> tuple[str, ...]:
    kept = weight.bytes_a_message
    return (
        "Terskel" if weight.side == "terskel" else "ConversationHandler",
        f"{weight.ready_mib:.0f} MiB",
        f"{weight.after_mib:.0f} MiB",
        f"{weight.messages:,}",
        "nothing" if kept is None else f"{kept:,.0f} bytes",
    )
