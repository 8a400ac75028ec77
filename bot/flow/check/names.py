"""Names that a flow uses: actions and their outcomes, values it decides by, placeholders it fills in."""

from collections.abc import Iterator

from bot.flow.check.graph import calls, edges_of
from bot.flow.check.spec import Checked
from bot.flow.definition import WORDS, Ask, Call, Do, Flow, Step, Wording, words_key
from bot.flow.faults import Fault, did_you_mean
from bot.flow.texts import wordings_of
from bot.words.placeholders import TABLE, is_bare, is_name, names_in


def find_in_names(checked: Checked) -> Iterator[Fault]:
    """Find names that nobody knows."""
    for flow in checked.flows.values():
        known = known_values(checked, flow)
        for step in flow.steps:
            for sentence in (
                *_actions(checked, step),
                *_conditions(checked, flow, step),
                *_given(known[step.id], step),
            ):
                yield Fault(flow.file, step.line, step.id, sentence)
            for wording in (*wordings_of(step), *_bare_labels(step)):
                for sentence in _placeholders(known[step.id], wording):
                    yield Fault(flow.file, wording.line, step.id, sentence)


def _actions(checked: Checked, step: Step) -> Iterator[str]:
    name = step.action if isinstance(step, Do) else step.more if isinstance(step, Ask) else None
    if name is None:
        return
    spec = checked.actions.get(name)
    if spec is None:
        yield f'there is no action "{name}".{did_you_mean(name, checked.actions)}'
    elif isinstance(step, Do):
        for outcome in step.on:
            if outcome not in spec.outcomes:
                hint = did_you_mean(outcome, spec.outcomes)
                yield f'"{name}" never comes to "{outcome}", only to {", ".join(spec.outcomes)}.{hint}'


def _conditions(checked: Checked, flow: Flow, step: Step) -> Iterator[str]:
    offers = step.offer.items() if isinstance(step, Ask) else ()
    written = [("if", *one) for one in step.only_if.items()]
    written += [(f"offer: {key}", *one) for key, found in offers for one in found.items()]
    for where, name, wanted in written:
        can_be = _can_be(checked, flow, name)
        for value in wanted:
            if can_be and value not in can_be:
                yield f'{where}: {name} is never "{value}".{did_you_mean(value, can_be)}'


def _can_be(checked: Checked, flow: Flow, name: str) -> set[str]:
    """What a value can be; nothing when it is not known, because others than choices set it too."""
    found = {"none"}
    for step in flow.steps:
        if isinstance(step, Ask) and step.save == name:
            if step.kind not in {"choices", "open", "yes_no"}:
                return set()
            found |= {*step.keys, *((WORDS,) if step.kind == "open" else ())}
            found |= {"yes", "no"} if step.kind == "yes_no" else set()
        elif name in _gives(checked, step):
            return set()
    return found if len(found) > 1 else set()


def _given(known: set[str], step: Step) -> Iterator[str]:
    if not isinstance(step, Do | Call):
        return
    for text in step.given.values():
        name = text[1:-1]
        if text.startswith("{") and name not in known | set(TABLE):
            yield f"with: nothing is called {name} at this point.{did_you_mean(name, known)}"


def _bare_labels(step: Step) -> Iterator[Wording]:
    """Go through the labels that are a mere name: nobody translates them."""
    for label in step.choices if isinstance(step, Ask) else ():
        if is_name(label.text):
            yield Wording(one=label.text, line=label.line)


def _placeholders(known: set[str], wording: Wording) -> Iterator[str]:
    texts = wording.one if wording.other is None else f"{wording.one} {wording.other}"
    everything = known | set(TABLE)
    if not is_bare(texts):
        yield "holds something else than bare placeholders like {name}: write those, and nothing else in { }."
    names = dict.fromkeys(names_in(texts))
    if wording.count is not None:
        names[wording.count] = None
    for name in names:
        if name not in everything:
            yield f"{{{name}}} is not in the table of placeholders and nothing before it saves it.{did_you_mean(name, everything)}"


def known_values(checked: Checked, flow: Flow) -> dict[str, set[str]]:
    """Collect, for every step, the values that may have been saved on some way to it."""
    edges = edges_of(checked, flow)
    steps = {step.id: step for step in flow.steps}
    known: dict[str, set[str]] = {id_: set() for id_ in steps}
    known[flow.steps[0].id] = _from_callers(checked, flow)
    ahead = [flow.steps[0].id]
    seen: set[str] = set()
    while ahead:
        here = ahead.pop()
        seen.add(here)
        after = known[here] | _gives(checked, steps[here])
        for way in edges[here]:
            if way.to in known and (way.to not in seen or not after <= known[way.to]):
                known[way.to] |= after
                ahead.append(way.to)
    return known


def _from_callers(checked: Checked, flow: Flow) -> set[str]:
    """Collect what flows that call this one can have saved before."""
    found: set[str] = set()
    for other in checked.flows.values():
        if other.name != flow.name and flow.name in calls(checked, other.name):
            for step in other.steps:
                found |= _gives(checked, step)
    return found


def _gives(checked: Checked, step: Step) -> set[str]:
    if isinstance(step, Ask):
        return {step.save, *((words_key(step.save),) if step.kind == "open" else ())}
    if isinstance(step, Do):
        spec = checked.actions.get(step.action)
        return set(spec.values) if spec else set()
    if isinstance(step, Call):
        inner = (inner for name in calls(checked, step.flow) for inner in _own_steps(checked, name))
        return set(step.given).union(*(_gives(checked, one) for one in inner))
    return set()


def _own_steps(checked: Checked, name: str) -> Iterator[Step]:
    flow = checked.flows.get(name)
    for step in flow.steps if flow else ():
        if not isinstance(step, Call):
            yield step
