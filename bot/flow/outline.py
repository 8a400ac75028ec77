"""What a diagram of a flow shows: a box for each step, an arrow for each way between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from bot.flow.definition import Ask, Call, Do, End, Flow, Go, Label, Say, Step, Wording
from bot.flow.ways import Way, ways
from bot.model.people import Language
from bot.words.catalogs import Catalogs

END = ""  # no step is called so


@dataclass(frozen=True, slots=True)
class Box:
    """One step: its id, what kind it is (for shape and colour), and its lines of text."""

    id: str
    kind: type[Step]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """One way from a box to another, with what it is taken for."""

    start: str
    to: str
    label: str
    silent: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """A flow as boxes and arrows, with its title; the last box is the end."""

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def outline(flow: Flow, catalogs: Catalogs, language: Language) -> Outline:
    """Lay a flow out in one language, in English where it is not translated."""
    boxes = [_box(flow, step, catalogs, language) for step in flow.steps]
    every = range(len(flow.steps))
    return Outline(
        title=_say(flow, flow.title, catalogs, language),
        boxes=(*boxes, Box(END, End, ("End",))),
        arrows=tuple(arrow for at in every for arrow in _arrows(flow, at, catalogs, language)),
    )


def _box(flow: Flow, step: Step, catalogs: Catalogs, language: Language) -> Box:
    head = step.id if not step.id.isdigit() else ""
    conditions = (f"if {name}: {', '.join(wanted)}" for name, wanted in step.only_if.items())
    return Box(
        step.id,
        type(step),
        tuple(
            part for part in (head, *conditions, *_lines(flow, step, catalogs, language)) if part
        ),
    )


def _lines(flow: Flow, step: Step, catalogs: Catalogs, language: Language) -> Iterator[str]:
    match step:
        case Say():
            yield _say(flow, step.text, catalogs, language)
        case Ask():
            yield _say(flow, step.text, catalogs, language)
            for label in step.choices:
                said = _say(flow, Wording(one=label.text), catalogs, language)
                yield " ".join((f"{label.number} {said}", *_conditions(step, label)))
        case Do():
            yield f"do {step.action}"
        case Go():
            yield f"go to {step.to}"
        case Call():
            yield f"flow {step.flow}"
        case End():
            yield "end all" if step.all else "end"
        case _:
            assert_never(step)


def _conditions(step: Ask, label: Label) -> Iterator[str]:
    for name, wanted in step.offer.get(label.key, {}).items():
        yield f"(if {name}: {', '.join(wanted)})"


def _say(flow: Flow, wording: Wording, catalogs: Catalogs, language: Language) -> str:
    if wording.other is None:
        return catalogs.say(language, flow.name, wording.one) or wording.one
    return catalogs.plural(language, flow.name, wording.one, wording.other, 2) or wording.other


def _arrows(flow: Flow, at: int, catalogs: Catalogs, language: Language) -> Iterator[Arrow]:
    """Draw the ways of a step, those to the same box as one; silence is drawn apart."""
    step = flow.steps[at]
    labels: dict[tuple[str, bool], list[str]] = {}
    for way in ways(flow, at):
        if way.why == "late" and way.to is None:
            continue  # silence ends every flow that says nothing of it
        found = labels.setdefault((way.to or END, way.why == "late"), [])
        found.append(_label(flow, step, way, catalogs, language))
    answers = [key for key in labels if not key[1]]
    for key, texts in labels.items():
        plain = len(answers) == 1 and not key[1]
        yield Arrow(
            step.id,
            key[0],
            "" if plain else " / ".join(text for text in texts if text),
            silent=key[1],
        )


def _label(flow: Flow, step: Step, way: Way, catalogs: Catalogs, language: Language) -> str:
    if way.why == "choice" and isinstance(step, Ask):
        texts = {label.key: label.text for label in step.choices}
        return _say(flow, Wording(one=texts.get(way.key, way.key)), catalogs, language)
    if way.why == "late" and isinstance(step, Ask):
        return f"no answer in {step.wait.days} days" if step.wait.days else "no answer in time"
    return {
        "words": "own words",
        "answer": way.key or "answer",
        "skip": "0",
        "passed": "otherwise",
    }.get(way.why, way.key)
