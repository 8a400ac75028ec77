"""What a text is as an SMS, in every shape it can be sent in, with the longest values filled in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.flow.check.graph import edges_of
from bot.flow.check.spec import Checked, Spoken, measured, spoken
from bot.flow.check.translations import PHRASES_FILE
from bot.flow.definition import Ask, Flow, Say, Wording
from bot.flow.faults import Fault
from bot.flow.reading import YES_NO, misunderstood
from bot.model.people import Language
from bot.words.phrases import CONTEXT, LONG, PHRASES, Phrase
from bot.words.placeholders import TABLE, fill, names_in
from bot.words.segments import count, outside_gsm7
from bot.words.shape import question, signed

MISSED = "when it was not understood"
LONGEST_NUMBER = "999999"
SEPTETS = {1: 160, 2: 306}  # GSM 03.38: what one segment, or two with their headers, hold
_LINK = re.compile(
    r"https?://|www\.|\b[\w-]+\.(?:com|dk|eu|info|io|me|net|no|nu|org|se)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One way in which a text is sent: what that is called, and all that is sent."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a text is said: its flow, in which language, with which values, and after how long."""

    checked: Checked
    flow: Flow
    language: Language
    values: Mapping[str, str]
    ours: frozenset[str]  # steps that the bot can come to of its own accord


def find_in_sms(checked: Checked) -> Iterator[Fault]:
    """Find texts that are too long, too dear or unsafe as an SMS."""
    for language in Language:
        for phrase in PHRASES:
            said = _phrase(checked, phrase, language)
            if said:
                values = {name: row.longest(language) for name, row in TABLE.items()}
                shapes = [Shape("as it is", _fill(form, values)) for form in said.forms]
                segments = 2 if phrase in LONG else 1
                yield from _faults(said, f"{CONTEXT}.{phrase.name}", shapes, segments=segments)
        for flow in checked.flows.values():
            yield from _in_flow(checked, flow, language)


def _phrase(checked: Checked, phrase: Phrase, language: Language) -> Spoken | None:
    entry = checked.catalogs[language].get((CONTEXT, phrase.value))
    if entry is not None and entry.usable:
        return Spoken(entry.forms, entry.file, entry.line)
    return Spoken((phrase.value,), PHRASES_FILE, 1) if language is Language.EN else None


def _in_flow(checked: Checked, flow: Flow, language: Language) -> Iterator[Fault]:
    scene = Scene(
        checked=checked,
        flow=flow,
        language=language,
        values=_longest(checked, language),
        ours=_of_our_own_accord(checked, flow),
    )
    for step in flow.steps:
        if isinstance(step, Say | Ask):
            yield from _in_step(scene, step)


def _in_step(scene: Scene, step: Say | Ask) -> Iterator[Fault]:
    place = f"{scene.flow.name}.{step.id}"
    said = spoken(scene.checked, scene.flow, step.text, scene.language)
    if said:
        yield from _faults(said, place, list(_shapes(scene, step, said)), segments=step.segments)
    if isinstance(step, Say):
        return
    again = spoken(scene.checked, scene.flow, step.again, scene.language) if step.again else None
    if again:
        shapes = [
            Shape(MISSED, _fill(text, scene.values))
            for text in _with_choices(scene, step, again.forms)
        ]
        yield from _faults(again, place, shapes, segments=step.segments)
    for choice in step.choices:
        wording = Wording(one=choice.text, line=choice.line)
        label = spoken(scene.checked, scene.flow, wording, scene.language)
        if label:
            yield from _faults(label, place, [], segments=1)


def _longest(checked: Checked, language: Language) -> dict[str, str]:
    """Give the longest value of every name: from the table, or by the question that saves it."""
    saved = {step.save: _longest_answer(step) for step in measured(checked.flows.values())}
    return saved | {name: row.longest(language) for name, row in TABLE.items()}


def _longest_answer(step: Ask) -> str:
    if step.kind == "number":
        return LONGEST_NUMBER if step.high is None else str(step.high)
    return "2026-12-31" if step.kind == "date" else "00:00"


def _of_our_own_accord(checked: Checked, flow: Flow) -> frozenset[str]:
    """Collect the steps whose texts are signed: of flows that we start, and what a wait leads to."""
    if flow.we_start:
        return frozenset(step.id for step in flow.steps)
    edges = edges_of(checked, flow)
    asking = {step.id for step in flow.steps if isinstance(step, Ask)}
    ahead = [step.late for step in flow.steps if isinstance(step, Ask) and step.late]
    found: set[str] = set()
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            passed = [way for way in edges[here] if here not in asking or way.why == "passed"]
            ahead += [way.to for way in passed if way.to is not None]
    return frozenset(found)


def _shapes(scene: Scene, step: Say | Ask, said: Spoken) -> Iterator[Shape]:
    """Write a text out in each shape in which somebody may get it."""
    forms = _with_choices(scene, step, said.forms) if isinstance(step, Ask) else said.forms
    for form in forms:
        text = _fill(form, scene.values)
        yield Shape("the first time", text)
        if step.id in scene.ours:
            yield Shape("signed", signed(text, scene.values["team"]))
        if isinstance(step, Ask):
            yield Shape("asked again", f"{_standing(scene, Phrase.RETURNED)} {text}")
    if isinstance(step, Ask) and step.again is None:
        for form in _with_choices(scene, step, (_standing(scene, misunderstood(step)),)):
            yield Shape(MISSED, _fill(form, scene.values))


def _with_choices(scene: Scene, step: Ask, forms: tuple[str, ...]) -> list[str]:
    labels = [(label.number, _label(scene, label.text)) for label in step.choices]
    if step.kind == "yes_no" and not labels:
        labels = [(number, _standing(scene, phrase)) for _, phrase, number in YES_NO]
    return [question(form, labels, buttons=False) for form in forms]


def _label(scene: Scene, text: str) -> str:
    said = spoken(scene.checked, scene.flow, Wording(one=text), scene.language)
    return said.forms[0] if said else text


def _standing(scene: Scene, phrase: Phrase) -> str:
    said = _phrase(scene.checked, phrase, scene.language)
    return said.forms[0] if said else phrase.value


def _fill(text: str, values: Mapping[str, str]) -> str:
    """Fill in the longest values; a name that nobody knows stays, and has its own fault."""
    return fill(text, {name: f"{{{name}}}" for name in names_in(text)} | dict(values))


def _faults(said: Spoken, place: str, shapes: list[Shape], *, segments: int) -> Iterator[Fault]:
    sentences: list[str] = []
    for form in said.forms:
        strange = outside_gsm7(form)
        if strange:
            letters = " ".join(strange)
            sentences.append(f"has {letters}, which makes an SMS three times as dear: reword it.")
        if found := _LINK.search(form):
            sentences.append(
                f'has a web link, "{found[0]}": operators filter them, so take it out.'
            )
    sentences += _too_long(shapes, segments)
    for sentence in sentences:
        yield Fault(said.file, said.line, place, sentence)


def _too_long(shapes: list[Shape], segments: int) -> list[str]:
    """Tell of the longest shape that is over, measured as letters of GSM-7 (others have a fault)."""
    plain = [shape for shape in shapes if not outside_gsm7(shape.text)]
    over = [shape for shape in plain if count(shape.text).segments > segments]
    if not over:
        return []
    worst = max(over, key=lambda shape: count(shape.text).units)
    units = count(worst.text).units
    fit = "one segment holds" if segments == 1 else "two segments hold"
    over_by = max(units - SEPTETS[segments], 1)
    size = f"is {units} letters as an SMS with the longest values, {worst.name}"
    return [f"{size}; {fit} {SEPTETS[segments]}: shorten it by {over_by}."]
