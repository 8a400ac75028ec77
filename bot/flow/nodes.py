"""YAML as it is written: every scalar a string, every node with its line; its traps explained.

PyYAML guesses types (`on:` is True, `22:00` is 1320) and swallows what looks like a comment. Here
nothing is guessed; anchors, aliases and tags are refused.
"""

import re
from dataclasses import dataclass

import yaml

from bot.flow.faults import Fault

# A comment has a space after its "#"; "Ref #1" is a text that has lost its end.
_SWALLOWED = re.compile(r"[ \t]+#[^\s#]")
_VALUE = re.compile(r"\s*(?:-\s+)*[\w-]+:\s+(?P<value>.+)|\s*-\s+(?P<item>.+)")
_OPENERS = "{}[]@`%&*!|>?"
_QUOTES = "\"'"
_ANCHOR = "anchors (&) are not used here: write it out, or put the text in quotes."
_ALIAS = "aliases (*) are not used here: write it out, or put the text in quotes."
_TAG = "tags (!) are not used here: put the text in quotes."


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string. `cut` is set when an unquoted text went on with something like "#1"."""

    text: str
    line: int
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping, in the order written; a key may stand there twice."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: "tuple[Node, ...]"
    line: int


Node = Scalar | Pairs | Items


class _Refused(Exception):
    """Something of YAML that flows do not use: the sentence, and the line it stands on, from 0."""

    def __init__(self, sentence: str, line: int) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.line = line


class _Loader(yaml.SafeLoader):
    """Reads in one pass what `yaml.compose` reads, and refuses anchors, aliases and tags.

    In Python on purpose: libyaml is faster, but takes other texts for right ("{a: b?}") and sees the
    end of a text elsewhere, so that a flow would be right on one machine and wrong on the next.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Refuse, or read on."""
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call]  # its stubs lack it
        sentence = _refusal(event)
        if sentence:
            raise _Refused(sentence, event.start_mark.line if event.start_mark else 0)
        return super().compose_node(parent, index)


def parse(source: str, file: str) -> "Node | Fault":
    """Read one YAML document; the Fault says what is wrong and how to write it instead."""
    try:
        root = yaml.compose(source, Loader=_Loader)
    except _Refused as refused:
        return Fault(file, refused.line + 1, "yaml", refused.sentence)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        return Fault(file, line + 1, "yaml", _explain(source, line, error.problem or ""))
    except yaml.reader.ReaderError as error:
        return Fault(
            file,
            source.count("\n", 0, error.position) + 1,
            "yaml",
            "there is a control character that nobody can see: take it out.",
        )
    if root is None:
        return Fault(file, 1, "yaml", "the file is empty: a flow begins with flow: and its name.")
    return _node(root, source.splitlines())


def _refusal(event: yaml.Event) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return _ALIAS
    if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
        return _ANCHOR
    return _TAG if getattr(event, "tag", None) is not None else None


def _node(node: yaml.Node, lines: list[str]) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        pairs = ((_key(key, lines), _node(value, lines)) for key, value in node.value)
        return Pairs(tuple(pairs), line)
    if isinstance(node, yaml.SequenceNode):
        return Items(tuple(_node(item, lines) for item in node.value), line)
    return Scalar(str(node.value), line, cut=_is_cut(node, lines))


def _key(node: yaml.Node, lines: list[str]) -> Scalar:
    found = _node(node, lines)
    return found if isinstance(found, Scalar) else Scalar("", found.line)


def _is_cut(node: yaml.Node, lines: list[str]) -> bool:
    """Whether an unquoted text lost its end to something that YAML takes for a comment."""
    end = node.end_mark
    if not isinstance(node, yaml.ScalarNode) or node.style is not None or end.line >= len(lines):
        return False
    return _SWALLOWED.match(lines[end.line], end.column) is not None


def _explain(source: str, at: int, problem: str) -> str:
    lines = source.splitlines()
    line = lines[at] if at < len(lines) else ""
    found = _VALUE.match(line)
    value = (found["value"] or found["item"]).rstrip() if found else ""
    if line.lstrip(" ").startswith("\t"):
        return "indent with spaces, not with tabs."
    if (value[:1], value[-1:]) in {("{", "}"), ("[", "]")}:
        return f"inside {value[0]} {value[-1]} a text with a comma, colon or question mark needs quotes."
    if value and value[0] in _OPENERS:
        return f'a text that begins with {value[0]} means something else in YAML: put the text in quotes, "{value}".'
    if value and value[0] in _QUOTES:
        return "the quotes must hold the whole text: close them at its very end."
    if ": " in value:
        return f'the text has a colon in it: put the text in quotes, "{value}".'
    return f"this cannot be read ({problem}): look at the indentation, and for quotes or brackets left open."
