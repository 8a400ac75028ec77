"""The figures of a run in the order of docs/performance.md: as tables, and as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from tests.bench.compare import Compared, Comparison, Line
from tests.bench.machine import Machine
from tests.bench.webhooks import compare as webhooks
from tests.bench.webhooks.many import Shared
from tests.bench.weigh import Weight

COST = ("CPU µs a message", "half within", "99 % within")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that a run found; a part that was not run is empty."""

    comparison: Comparison | None = None
    weights: Sequence[Weight] = ()
    posts: Sequence[webhooks.Line] = ()
    shared: Sequence[Shared] = ()
    machine: Machine | None = None


def as_json(report: Report) -> str:
    """Write the figures for machines."""
    compared = report.comparison
    return json.dumps(
        {
            "ratios": [asdict(ratio) for ratio in compared.ratios] if compared else [],
            "figures": [
                {"key": line.key, "label": line.label} | asdict(line.figure)
                for line in (compared.lines if compared else ())
            ],
            "weights": [asdict(weight) for weight in report.weights],
            "webhook_ratios": [asdict(ratio) for ratio in webhooks.ratios(report.posts)],
            "webhooks": [asdict(line) for line in report.posts],
            "postgresql": [asdict(one) for one in report.shared],
            "machine": asdict(report.machine) if report.machine else {},
        },
        indent=2,
        ensure_ascii=False,
    )


def as_tables(report: Report) -> str:
    """Write the figures for people, in Markdown."""
    machine = asdict(report.machine) if report.machine else {}
    named = ((name.replace("_", " "), str(value)) for name, value in machine.items())
    parts = [*_of_conversation(report), *_of_webhooks(report), _table(("machine", ""), named)]
    return "\n\n".join(parts)


def _of_conversation(report: Report) -> Iterator[str]:
    if report.comparison is None:
        return
    yield _table(("ratio", "here", "aim"), map(_ratio, report.comparison.ratios))
    head = ("", "messages/s", "slowest to fastest round", *COST)
    yield _table(head, map(_line, report.comparison.lines))
    weighed = ("", "memory when ready", "after", "messages", "file, a message")
    yield _table(weighed, map(_weight, report.weights))


def _of_webhooks(report: Report) -> Iterator[str]:
    if not report.posts:
        return
    yield _table(("ratio", "here", "aim"), map(_webhook_ratio, webhooks.ratios(report.posts)))
    yield _table(("", "connections", "messages/s", *COST), map(_webhook, report.posts))
    of_all = ("processes on PostgreSQL", "messages/s", COST[0], "deadlocks")
    yield _table(of_all, map(_shared, report.shared))


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


def _webhook_ratio(ratio: webhooks.Ratio) -> tuple[str, ...]:
    met = "met" if ratio.met else "missed"
    return ratio.label, f"{ratio.value:.2f}", f"{ratio.aim}: {met}"


def _webhook(one: webhooks.Line) -> tuple[str, ...]:
    return (
        one.server,
        str(one.connections),
        f"{one.per_second:,.0f}",
        f"{one.cpu_us:,.0f}",
        f"{one.half_ms:,.1f} ms",
        f"{one.late_ms:,.1f} ms",
    )


def _shared(one: Shared) -> tuple[str, ...]:
    return (
        str(one.processes),
        f"{one.per_second:,.0f}",
        f"{one.cpu_us:,.0f}",
        str(one.deadlocks),
    )
