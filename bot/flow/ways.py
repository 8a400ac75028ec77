"""Where a step can lead: for the checks, the diagrams, and the tests that walk every edge."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from bot.flow.definition import LATER, WORDS, Ask, Call, Do, End, Flow, Go, Say, Step

Why = Literal["next", "choice", "words", "answer", "skip", "late", "outcome", "passed"]


@dataclass(frozen=True, slots=True)
class Way:
    """One edge: why it is taken, by which choice or outcome, and to which step (None: the end)."""

    why: Why
    key: str
    to: str | None


def ways(flow: Flow, at: int, outcomes: Collection[str] | None = None) -> tuple[Way, ...]:
    """List the ways on from step number `at` (from 0) of the flow.

    `outcomes` are those the step's action can have; None where they are not known.
    """
    step = flow.steps[at]
    following = flow.steps[at + 1].id if at + 1 < len(flow.steps) else None
    found = [*_ways(step, following, outcomes)]
    if step.only_if or (isinstance(step, Ask) and step.may_be_empty):
        found.append(Way("passed", "", following))
    return tuple(found)


def _ways(step: Step, following: str | None, outcomes: Collection[str] | None) -> Iterator[Way]:
    match step:
        case Say() | Call():
            yield Way("next", "", following)
        case Go():
            yield Way("next", "", step.to)
        case End():
            yield Way("next", "", None)
        case Do():
            yield from _ways_of_action(step, following, outcomes)
        case Ask():
            yield from _ways_of_question(step, following)
        case _:
            assert_never(step)


def _ways_of_action(
    step: Do, following: str | None, outcomes: Collection[str] | None
) -> Iterator[Way]:
    for outcome, to in step.on.items():
        yield Way("outcome", outcome, to)
    others = [outcome for outcome in outcomes or () if outcome not in step.on]
    for outcome in others:
        yield Way("outcome", outcome, following)
    if outcomes is None:
        yield Way("next", "", following)


def _ways_of_question(step: Ask, following: str | None) -> Iterator[Way]:
    for choice in step.choices:
        yield Way("choice", choice.key, step.on.get(choice.key, following))
    if step.kind == "open":
        yield Way("words", WORDS, step.on.get(WORDS, following))
    elif step.kind == "yes_no" and not step.choices:
        yield Way("choice", "yes", step.on.get("yes", following))
        yield Way("choice", "no", step.on.get("no", following))
    elif step.kind in {"number", "date", "time"}:
        yield Way("answer", "", following)
        for value, to in step.on.items():
            if value not in step.keys:
                yield Way("answer", value, to)
    if LATER not in step.keys:
        yield Way("skip", "", step.skip or following)
    yield Way("late", "", step.late)
