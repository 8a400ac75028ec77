"""Choices that depend on what a session knows: whether they can be made, and measured."""

from collections.abc import Collection, Iterator

from bot.flow.check.names import known_values
from bot.flow.check.spec import Checked, measured
from bot.flow.definition import LATER, Ask, Label
from bot.flow.faults import Fault
from bot.words.placeholders import TABLE, names_in


def find_in_offers(checked: Checked) -> Iterator[Fault]:
    """Find labels that no session can fill, or that nobody can measure."""
    short = {step.save for step in measured(checked.flows.values())}
    for flow in checked.flows.values():
        known = known_values(checked, flow)
        for step in flow.steps:
            if isinstance(step, Ask):
                for line, sentence in _in_question(step, known[step.id] - short):
                    yield Fault(flow.file, line, step.id, sentence)


def _in_question(step: Ask, endless: Collection[str]) -> Iterator[tuple[int, str]]:
    for label in step.choices:
        for sentence in _in_label(label, endless):
            yield label.line, f'choice "{label.key}" {sentence}'
    for key, names in step.also.items():
        if names_in(names.one):
            yield names.line, f"also: {key} holds a placeholder: it is a list of fixed texts."


def _in_label(label: Label, endless: Collection[str]) -> Iterator[str]:
    if label.needs and label.key == LATER:
        yield "holds a placeholder, but 0 is offered always: make it a fixed text."
    for name in label.needs:
        row = TABLE.get(name)
        if row is None and name in endless:
            yield f"holds {{{name}}}, whose length nobody knows: put it into the table of placeholders."
        elif row is not None and row.of_scene:
            yield f"holds {{{name}}}, which no session keeps: a label is made of values saved before."
