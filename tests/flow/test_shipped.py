"""Every shipped flow, in every language: each edge is walked, and `check` finds nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, product

import pytest

from bot.flow.check import check_folder
from bot.flow.check.graph import calls
from bot.flow.check.spec import Checked
from bot.flow.definition import LATER, WORDS, Ask, Do, Flow, Step
from bot.flow.engine import advance
from bot.flow.events import HandedOver
from bot.flow.inputs import Did, Input, Late, Reply, Start
from bot.flow.talk import Talk
from bot.flow.values import Value
from bot.flow.ways import ways
from bot.model.people import Language
from tests.flow.build import NOON, told
from tests.flow.model import Model, State, saved
from tests.flow.shipped import FLOWS, LOCALES, NAMES, shipped_actions, shipped_book, shipped_flows

OWN_WORDS = "zzyzx qwrtp"
SAYS = {"date": "2026-12-24", "time": "11:45"}
PEOPLE = ("Alva", "Bertil", "Cecilia", "David", "Erika")  # to choose from, where choices are values


@dataclass(frozen=True)
class Move:
    """One thing that can happen at a question or an action, by the way it takes."""

    given: Input
    why: str
    key: str
    to: str | None
    values: dict[str, Value]


def test_the_shipped_flows_and_catalogs_have_no_faults() -> None:
    found = check_folder(FLOWS, LOCALES, shipped_actions())

    assert [str(fault) for fault in found] == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", NAMES)
def test_every_edge_of_a_shipped_flow_is_walked(name: str, language: Language) -> None:
    model = Model(shipped_flows())

    for values in _beginnings(shipped_flows()[name]):
        _explore(model, name, language, values)

    assert _edges(shipped_flows()[name]) - model.taken == set()


def _edges(flow: Flow) -> set[tuple[str, str, str, str]]:
    """List every edge of a flow as the model counts them."""
    found: set[tuple[str, str, str, str]] = set()
    for at, step in enumerate(flow.steps):
        outcomes = shipped_actions()[step.action].outcomes if isinstance(step, Do) else None
        for way in ways(flow, at, outcomes):
            found.add((flow.name, step.id, way.why, way.key))
    return found


def _beginnings(flow: Flow) -> Iterator[dict[str, Value]]:
    """Give every set of values that decides something and that no step of the flow saves.

    What decides only in the flows that it goes through is walked with those.
    """
    asked = {step.save for inner in _inside(flow) for step in _asks(inner)}
    can_be: dict[str, set[Value]] = {}
    for step in flow.steps:
        _decide(step, asked, can_be)
    for key, wanted in _offered_when(flow):
        can_be.setdefault(key, {None}).update(one for one in wanted if one != "none")
    for chosen in product(*can_be.values()):
        for people in _with_and_without(flow):
            yield {**dict(zip(can_be, chosen, strict=True)), **people}


def _decide(step: Step, asked: set[str], can_be: dict[str, set[Value]]) -> None:
    """Let each condition of a step hold or not, unless an answer decides it."""
    for key, wanted in step.only_if.items():
        own = isinstance(step, Ask) and step.save == key  # asked only if not known already
        found = can_be.setdefault(key, {None})
        if own or key not in asked:
            decided = {value for value in wanted if value != "none"}
            found.update({"known"} if own or not decided else decided)


def _offered_when(flow: Flow) -> Iterator[tuple[str, tuple[str, ...]]]:
    for step in _asks(flow):
        for conditions in step.offer.values():
            yield from conditions.items()


def _with_and_without(flow: Flow) -> list[dict[str, Value]]:
    """Let there be somebody for every choice that is a value, and then nobody for any."""
    asks = [step for inner in _inside(flow) for step in _asks(inner)]
    needed = dict.fromkeys(name for ask in asks for one in ask.choices for name in one.needs)
    there: dict[str, Value] = dict(zip(needed, cycle(PEOPLE)))
    return [there, dict.fromkeys(needed)] if needed else [{}]


def _asks(flow: Flow) -> list[Ask]:
    return [step for step in flow.steps if isinstance(step, Ask)]


def _inside(flow: Flow) -> list[Flow]:
    flows = shipped_flows()
    checked = Checked(flows=flows, actions={}, catalogs={}, names=frozenset(flows))
    return [flows[name] for name in sorted(calls(checked, flow.name))]


def _explore(model: Model, name: str, language: Language, values: dict[str, Value]) -> None:
    """Walk every way from the first step, engine and model side by side."""
    deciding = {
        key
        for flow in _inside(shipped_flows()[name])
        for step in flow.steps
        for key in (*step.only_if, *(step.depends_on if isinstance(step, Ask) else ()))
    }
    talk = Talk(language=language)
    ahead = [(talk, Move(Start(name, values), "", "", None, {}), State(((name, 0),), values))]
    seen = set()
    while ahead:
        talk, move, state = ahead.pop()
        turn = advance(shipped_book(), talk, move.given, now=NOON)
        state, said = model.run(state)
        assert told(list(turn.events)) == said
        assert not any(isinstance(event, HandedOver) for event in turn.events)
        assert (turn.talk.open is None) is (not state.stack)
        key = (state.stack, tuple(sorted((key, str(state.values.get(key))) for key in deciding)))
        if state.stack and key not in seen:
            seen.add(key)
            moves = _moves(model.at(state)[1], turn.talk, state)
            ahead += [(turn.talk, after, _led(model, state, after)) for after in moves]


def _led(model: Model, state: State, move: Move) -> State:
    if move.why == "late" and move.to is None:
        return model.over(state, "late")
    return model.go(state, move.why, move.key, move.to, **move.values)


def _moves(step: Step, talk: Talk, state: State) -> Iterator[Move]:
    """Give all that can happen here; answers are the labels in the person's language."""
    assert talk.open is not None
    if isinstance(step, Do):
        spec = shipped_actions()[step.action]
        for outcome in spec.outcomes:
            values = {name: _came_of_it(name, state) for name in spec.values}
            yield Move(Did(outcome, values), "outcome", outcome, step.on.get(outcome), values)
        return
    assert isinstance(step, Ask)
    yield Move(Late(talk.open.id, talk.open.asked), "late", "", step.late, {})
    if LATER not in step.keys:
        yield Move(Reply("0"), "skip", "", step.skip, saved(step, None, None))
    question = shipped_book().asked(talk.open)
    assert question is not None
    for choice in question.choices:
        if choice.key != LATER or LATER in step.keys:
            label = choice.labels[talk.language]
            to = step.on.get(choice.key)
            yield Move(Reply(label), "choice", choice.key, to, saved(step, choice.key, None))
    yield from _own(step)


def _came_of_it(name: str, state: State) -> Value:
    """Give a value that an action leaves: somebody to choose is there, or not, from the beginning."""
    somebody = any(
        name in choice.needs
        for flow in shipped_flows().values()
        for step in _asks(flow)
        for choice in step.choices
    )
    return state.values.get(name) if somebody else state.values.get(name, "1")


def _own(step: Ask) -> Iterator[Move]:
    if step.kind == "open":
        to = step.on.get(WORDS)
        yield Move(Reply(OWN_WORDS), "words", WORDS, to, saved(step, WORDS, OWN_WORDS))
    elif step.kind == "number":
        for number in (step.low or 5, *(int(key) for key in step.on if key.isdigit())):
            to = step.on.get(str(number))
            why = ("answer", str(number) if to else "")
            yield Move(Reply(str(number)), *why, to, saved(step, number, None))
    elif step.kind in SAYS:
        yield Move(Reply(SAYS[step.kind]), "answer", "", None, saved(step, SAYS[step.kind], None))
