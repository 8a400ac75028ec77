"""A second, simpler telling of what a flow does, to hold the engine against and to count its edges.

One session, nothing parked: a stack of [flow, step number] and the values.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.flow.definition import LATER, Ask, Call, Do, End, Flow, Go, Say, Step, spelled, words_key
from bot.flow.values import Value

Frame = tuple[str, int]


@dataclass(frozen=True)
class State:
    """Where the model stands: nothing on the stack means that it is over."""

    stack: tuple[Frame, ...]
    values: Mapping[str, Value]


@dataclass
class Model:
    """Walks flows and remembers every edge that it has taken, as (flow, step, why, key)."""

    flows: Mapping[str, Flow]
    taken: set[tuple[str, str, str, str]] = field(default_factory=set)

    def at(self, state: State) -> tuple[Flow, Step]:
        """Give the flow and step on top."""
        name, number = state.stack[-1]
        return self.flows[name], self.flows[name].steps[number]

    def go(self, state: State, why: str, key: str, to: str | None, **saved: Value) -> State:
        """Leave the present question or action by one of its ways; None is the next step."""
        flow, step = self.at(state)
        self.taken.add((flow.name, step.id, why, key))
        return self._move(State(state.stack, {**state.values, **saved}), to)

    def over(self, state: State, why: str) -> State:
        """Leave the whole session."""
        flow, step = self.at(state)
        self.taken.add((flow.name, step.id, why, ""))
        return State((), state.values)

    def run(self, state: State) -> tuple[State, list[str]]:
        """Walk until something is asked or wanted, or all is over; what is said on the way."""
        said: list[str] = []
        while state.stack:
            if state.stack[-1][1] >= len(self.flows[state.stack[-1][0]].steps):
                state = self._leave(state)
                continue
            flow, step = self.at(state)
            if not _holds(step.only_if, state.values) or _offers_nothing(step, state.values):
                self.taken.add((flow.name, step.id, "passed", ""))
                state = self._move(state, None)
            elif isinstance(step, Ask):
                return state, [*said, step.text.one]
            elif isinstance(step, Do):
                return state, said
            else:
                self.taken.add((flow.name, step.id, "next", ""))
                said += [step.text.one] if isinstance(step, Say) else []
                state = self._step(state, step)
        return state, said

    def _step(self, state: State, step: Say | Go | Call | End) -> State:
        if isinstance(step, End):
            return State((), state.values) if step.all else self._leave(state)
        if isinstance(step, Call):
            return State((*state.stack, (step.flow, 0)), state.values)
        return self._move(state, step.to if isinstance(step, Go) else None)

    def _leave(self, state: State) -> State:
        below = State(state.stack[:-1], state.values)
        return self._move(below, None) if below.stack else below

    def _move(self, state: State, to: str | None) -> State:
        name, number = state.stack[-1]
        ids = [step.id for step in self.flows[name].steps]
        after = number + 1 if to is None else ids.index(to)
        return State((*state.stack[:-1], (name, after)), state.values)


def saved(step: Ask, value: Value, words: str | None) -> dict[str, Value]:
    """What an answer leaves behind."""
    kept: dict[str, Value] = {step.save: value}
    return kept if words is None else {**kept, words_key(step.save): words}


def _holds(conditions: Mapping[str, tuple[str, ...]], values: Mapping[str, Value]) -> bool:
    return all(spelled(values.get(name)) in wanted for name, wanted in conditions.items())


def _offers_nothing(step: Step, values: Mapping[str, Value]) -> bool:
    """Whether all that could be chosen is somebody who is not there, or on a condition that fails."""
    return (
        isinstance(step, Ask)
        and step.may_be_empty
        and not any(
            all(values.get(name) for name in choice.needs)
            and _holds(step.offer.get(choice.key, {}), values)
            for choice in step.choices
            if choice.key != LATER
        )
    )
