"""Babel's way into the flows: which of their texts translators get, and what they are told."""

from collections.abc import Collection, Iterator, Mapping
from typing import IO

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.words.placeholders import is_name

Message = tuple[int, str, tuple[str, ...], list[str]]  # line, keyword, arguments, comments

TITLE = "{flow}: what staff call this conversation"
WORDS = (
    "{flow}: messages that start this conversation. Every language writes its own comma-separated list"
    " of what people there really write, as many or as few as fit; not a translation word for word."
)
ALSO = (
    "{place}: other whole messages that mean choice {key}. Every language writes its own comma-separated"
    " list of what people there really write; not a translation word for word."
)
TEXTS = ("say", "ask", "again")
KINDS = ("say", "ask", "do", "go", "flow", "end")


def extract_flow(
    fileobj: IO[bytes],
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: Mapping[str, str],
) -> Iterator[Message]:
    """Yield every text of one flow: its msgctxt is the flow's name, comments say where it stands.

    Contexts travel as Babel's own keywords: pgettext(context, text), npgettext(context, one, other),
    so that `pybabel extract` needs no -k. Reads tolerantly: what is wrong in a flow, `check` says.
    Raises yaml.YAMLError, which names the line, when the file is no YAML at all.
    """
    del keywords, comment_tags, options
    flow = _entries(yaml.compose(fileobj, Loader=yaml.SafeLoader))
    name = _scalar(flow.get("flow"))
    yield from _text(name, flow.get("title"), TITLE.format(flow=name))
    yield from _text(name, flow.get("words"), WORDS.format(flow=name))
    questions = 0
    for number, step in enumerate(_items(flow.get("steps")), start=1):
        entries = _entries(step)
        questions += "ask" in entries
        place = f"{name}, {_place(entries, number, questions)}"
        yield from _step(name, entries, place)


def _step(flow: str, entries: Mapping[str, Node], place: str) -> Iterator[Message]:
    for key in TEXTS:
        told = (
            f"{place}: said instead, when the answer was not understood"
            if key == "again"
            else place
        )
        yield from _text(flow, entries.get(key), told)
    for key, label in _entries(entries.get("choices")).items():
        if not is_name(_scalar(label)):
            yield from _text(flow, label, f"{place}: choice {key}")
    for key, names in _entries(entries.get("also")).items():
        yield from _text(flow, names, ALSO.format(place=place, key=key))


def _place(entries: Mapping[str, Node], number: int, questions: int) -> str:
    if "ask" in entries:
        save = _scalar(entries.get("save"))
        return f"question {questions} ({save})" if save else f"question {questions}"
    kind = next((kind for kind in KINDS if kind in entries), "nothing")
    step = _scalar(entries.get("id"))
    return f"step {number} ({kind}, {step})" if step else f"step {number} ({kind})"


def _text(flow: str, node: Node | None, told: str) -> Iterator[Message]:
    """One text, or a pair of them where it depends on a number."""
    if isinstance(node, MappingNode):
        forms = _entries(node)
        one, other = _scalar(forms.get("one")), _scalar(forms.get("other"))
        if one and other:
            counted = f"{told}; the number is {{{_scalar(forms.get('count'))}}}"
            yield node.start_mark.line + 1, "npgettext", (flow, one, other), [counted]
    elif node is not None and (text := _scalar(node)):
        yield node.start_mark.line + 1, "pgettext", (flow, text), [told]


def _entries(node: Node | None) -> dict[str, Node]:
    if not isinstance(node, MappingNode):
        return {}
    return {_scalar(key): value for key, value in node.value}


def _items(node: Node | None) -> list[Node]:
    return list(node.value) if isinstance(node, SequenceNode) else []


def _scalar(node: Node | None) -> str:
    return str(node.value) if isinstance(node, ScalarNode) else ""
