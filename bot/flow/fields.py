"""One mapping of a flow file, taken apart field by field; what does not fit becomes a fault."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from bot.flow.definition import Wording
from bot.flow.faults import Fault, did_you_mean
from bot.flow.nodes import Items, Node, Pairs, Scalar

NAME = re.compile(r"[a-z][a-z0-9_]*")
_DURATION = re.compile(r"([1-9]\d{0,3}) (minute|hour|day|week)s?")
_QUOTE = "put the text in quotes."


@dataclass(slots=True)
class Page:
    """The file that is being read and the faults found in it so far."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, place: str, sentence: str) -> None:
        """Note one fault."""
        self.faults.append(Fault(self.file, line, place, sentence))


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one step, or of the flow itself."""

    page: Page
    place: str
    line: int
    nodes: Mapping[str, Node]

    def __contains__(self, name: str) -> bool:
        """Whether the field is written."""
        return name in self.nodes

    def fault(self, name: str, sentence: str) -> None:
        """Note a fault at the field's line, or at the mapping's where the field is not written."""
        node = self.nodes.get(name)
        self.page.fault(node.line if node else self.line, self.place, sentence)

    def refuse_others(self, known: Collection[str]) -> None:
        """Note every field that does not belong here."""
        for name in self.nodes:
            if name not in known:
                self.fault(name, f'"{name}" does not belong here.{did_you_mean(name, known)}')

    def scalar(self, name: str) -> str | None:
        """Read one string; None when it is not there, or not one."""
        node = self.nodes.get(name)
        if node is None:
            return None
        if not isinstance(node, Scalar) or not node.text.strip():
            self.fault(name, f"{name}: needs one value.")
            return None
        return node.text.strip()

    def word(self, name: str, known: Collection[str]) -> str | None:
        """Read one of the `known` words."""
        text = self.scalar(name)
        if text is not None and text not in known:
            self.fault(
                name,
                f'{name}: cannot be "{text}", only {" or ".join(known)}.{did_you_mean(text, known)}',
            )
            return None
        return text

    def wording(self, name: str) -> Wording | None:
        """Read a text, or `{one: …, other: …, count: …}`."""
        node = self.nodes.get(name)
        if isinstance(node, Pairs):
            return self._plural(name, node)
        if isinstance(node, Scalar) and node.cut:
            self.fault(name, f'what follows after "{node.text}" is read as a comment: {_QUOTE}')
        text = self.scalar(name)
        if text is None or not isinstance(node, Scalar):
            return None
        if text != node.text:
            self.fault(
                name,
                "the text begins or ends with a space or an empty line: take it out, or write >- for >.",
            )
        return Wording(one=text, line=node.line)

    def _plural(self, name: str, node: Pairs) -> Wording | None:
        inner = self.inner(name)
        if set(inner.nodes) != {"one", "other", "count"}:
            self.fault(name, f"a text that begins with {{ is read as a mapping: {_QUOTE}")
            return None
        one, other, count = inner.wording("one"), inner.wording("other"), inner.scalar("count")
        if one is None or other is None or count is None:
            return None
        return Wording(one=one.one, other=other.one, count=count, line=node.line)

    def duration(self, name: str) -> timedelta | None:
        """Read "2 days", "12 hours", "90 minutes", "1 week"."""
        text = self.scalar(name)
        if text is None:
            return None
        found = _DURATION.fullmatch(text)
        if not found:
            self.fault(
                name, f'{name}: "{text}" is no length of time; write it like "2 days", "12 hours".'
            )
            return None
        return int(found[1]) * timedelta(**{f"{found[2]}s": 1})

    def inner(self, name: str) -> "Fields":
        """Read a mapping inside this one; an empty one where it is missing or something else."""
        node = self.nodes.get(name)
        if node is None:
            return Fields(self.page, self.place, self.line, {})
        return open_fields(self.page, self.place, node)

    def scalars(self, name: str) -> dict[str, str]:
        """Read a mapping of strings."""
        inner = self.inner(name)
        return {key: text for key in inner.nodes if (text := inner.scalar(key)) is not None}

    def several(self, name: str) -> tuple[str, ...]:
        """Read one string or a list of them."""
        node = self.nodes.get(name)
        if not isinstance(node, Items):
            text = self.scalar(name)
            return () if text is None else (text,)
        texts = tuple(item.text for item in node.items if isinstance(item, Scalar) and item.text)
        if len(texts) != len(node.items) or not texts:
            self.fault(name, f"{name}: needs a list of plain values.")
        return texts


def open_fields(page: Page, place: str, node: Node) -> Fields:
    """Take a mapping apart; a field written twice is a fault, and so is anything but a mapping."""
    found: dict[str, Node] = {}
    if not isinstance(node, Pairs):
        page.fault(
            node.line, place, "here must stand fields, each with a name, a colon and a value."
        )
        return Fields(page, place, node.line, found)
    for key, value in node.pairs:
        if key.text in found:
            page.fault(key.line, place, f'"{key.text}" stands here twice.')
        found[key.text] = value
    return Fields(page, place, node.line, found)
