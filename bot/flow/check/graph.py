"""The shape of the flows: steps nobody reaches, questions with no way on, circles, flows within flows."""

from collections.abc import Collection, Iterator, Mapping

from bot.flow.check.spec import Checked
from bot.flow.definition import Ask, Call, Do, Flow, Step
from bot.flow.faults import Fault, did_you_mean
from bot.flow.ways import Way, ways

Edges = Mapping[str, tuple[Way, ...]]


def find_in_graph(checked: Checked) -> Iterator[Fault]:
    """Find what is wrong with where the steps lead."""
    for flow in checked.flows.values():
        edges = edges_of(checked, flow)
        reached = reachable(edges, flow.steps[0].id)
        yield from _unreachable(flow, reached)
        yield from _no_way_on(flow, edges, reached)
        yield from _circles(checked, flow, edges)
        yield from _calls(checked, flow)


def edges_of(checked: Checked, flow: Flow) -> Edges:
    """List the ways on from every step, with what its action can come to."""
    found: dict[str, tuple[Way, ...]] = {}
    for at, step in enumerate(flow.steps):
        spec = checked.actions.get(step.action) if isinstance(step, Do) else None
        found[step.id] = ways(flow, at, spec.outcomes if spec else None)
    return found


def reachable(edges: Edges, start: str) -> set[str]:
    """Collect the steps that can be reached from a step, itself included."""
    found, ahead = {start}, [start]
    while ahead:
        for way in edges.get(ahead.pop(), ()):
            if way.to is not None and way.to not in found:
                found.add(way.to)
                ahead.append(way.to)
    return found


def _unreachable(flow: Flow, reached: Collection[str]) -> Iterator[Fault]:
    for step in flow.steps:
        if step.id not in reached:
            yield _fault(flow, step, "nothing leads here: let something go to it, or take it out.")


def _no_way_on(flow: Flow, edges: Edges, reached: Collection[str]) -> Iterator[Fault]:
    """Find questions from which no answer ever reaches the end; silence is no answer."""
    answered = {
        id_: tuple(way for way in found if way.why != "late") for id_, found in edges.items()
    }
    for step in flow.steps:
        if isinstance(step, Ask) and step.id in reached:
            onward = reachable(answered, step.id)
            if all(way.to is not None for id_ in onward for way in answered[id_]):
                yield _fault(flow, step, "no answer ever leads to the end: give one a way out.")


def _circles(checked: Checked, flow: Flow, edges: Edges) -> Iterator[Fault]:
    """Find steps that come round to themselves without anybody being asked."""
    silent = {step.id: _unasked(checked, step, edges[step.id]) for step in flow.steps}
    told: set[str] = set()
    for step in flow.steps:
        after = [way.to for way in silent[step.id] if way.to is not None]
        if step.id not in told and any(step.id in reachable(silent, to) for to in after):
            told |= reachable(silent, step.id)
            yield _fault(
                flow, step, "this goes round in a circle without a question: lead it out of there."
            )


def _unasked(checked: Checked, step: Step, found: tuple[Way, ...]) -> tuple[Way, ...]:
    """Keep the ways that a step can take in one breath."""
    stops = isinstance(step, Ask)
    if isinstance(step, Call):
        called = checked.flows.get(step.flow)
        stops = called is not None and any(isinstance(inner, Ask) for inner in called.steps)
    return tuple(way for way in found if way.why == "passed") if stops else found


def _calls(checked: Checked, flow: Flow) -> Iterator[Fault]:
    for step in flow.steps:
        if not isinstance(step, Call):
            continue
        if step.flow not in checked.names:
            hint = did_you_mean(step.flow, checked.names)
            yield _fault(flow, step, f'there is no flow "{step.flow}".{hint}')
        elif flow.name in calls(checked, step.flow):
            yield _fault(
                flow,
                step,
                f'"{step.flow}" comes back to "{flow.name}" within itself: use go: instead.',
            )


def calls(checked: Checked, name: str) -> set[str]:
    """Collect the flows that are gone through within a flow, itself included."""
    found, ahead = {name}, [name]
    while ahead:
        flow = checked.flows.get(ahead.pop())
        for step in flow.steps if flow else ():
            if isinstance(step, Call) and step.flow not in found:
                found.add(step.flow)
                ahead.append(step.flow)
    return found


def _fault(flow: Flow, step: Step, sentence: str) -> Fault:
    return Fault(flow.file, step.line, step.id, sentence)
