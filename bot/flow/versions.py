"""Versions of flows: a definition as JSON, its hash, and back, so that nobody loses their place."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any, cast

from bot.flow.definition import (
    GRAMMAR,
    READ,
    Ask,
    BaseStep,
    Call,
    Conditions,
    Do,
    End,
    Flow,
    Go,
    Label,
    Say,
    Step,
    Wording,
)

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]

_STEPS: Mapping[str, Callable[..., Step]] = {
    "say": Say,
    "ask": Ask,
    "do": Do,
    "go": Go,
    "flow": Call,
    "end": End,
}
_NAMES: Mapping[object, str] = {kind: name for name, kind in _STEPS.items()}


class UnknownGrammar(ValueError):
    """A definition was written by another release, in a grammar that this one does not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A flow as somebody began it, to be kept: `definition` is plain JSON, `texts` by language and msgid."""

    hash: str
    grammar: int
    flow: str
    definition: Mapping[str, object]
    texts: Mapping[str, Mapping[str, str]]


def hash_of(flow: Flow) -> str:
    """Name the version: 16 hexadecimal digits of the definition and the grammar."""
    return sha256(dumps(flow).encode()).hexdigest()[:16]


def dumps(flow: Flow) -> str:
    """Write the definition as compact JSON, without files and lines; the same flow, the same text."""
    return json.dumps(to_plain(flow), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_plain(flow: Flow) -> dict[str, Json]:
    """Give the definition as what JSON can hold, with the number of its grammar."""
    return {"grammar": GRAMMAR, "flow": _plain(flow)}


def from_plain(definition: Mapping[str, Any]) -> Flow:
    """Read what `to_plain` gave. Raises UnknownGrammar."""
    grammar = definition.get("grammar")
    if grammar not in READ:
        raise UnknownGrammar(
            f"This flow is written in grammar {grammar}; this release reads {GRAMMAR}."
        )
    raw = definition["flow"]
    return Flow(
        **{
            **raw,
            "title": Wording(**raw["title"]),
            "whom": tuple(raw["whom"]),
            "words": Wording(**raw["words"]) if "words" in raw else None,
            "keep": timedelta(seconds=raw["keep"]) if "keep" in raw else None,
            "steps": tuple(_step(step) for step in raw["steps"]),
        }
    )


def _conditions(raw: Mapping[str, list[str]]) -> Conditions:
    return {name: tuple(values) for name, values in raw.items()}


def _plain(value: object) -> Json:
    """Turn a part of a definition into what JSON can hold; lines, files and None are left out."""
    if isinstance(value, str | int):
        return value
    if isinstance(value, timedelta):
        return int(value.total_seconds())
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if is_dataclass(value):
        parts = {part.name: getattr(value, part.name) for part in fields(value) if part.compare}
        plain = {name: _plain(part) for name, part in parts.items() if part is not None}
        return plain | ({"step": _NAMES[type(value)]} if isinstance(value, BaseStep) else {})
    return [_plain(part) for part in cast("tuple[object, ...]", value)]


_READERS: Mapping[str, Callable[..., object]] = {
    "text": lambda raw: Wording(**raw),
    "again": lambda raw: Wording(**raw),
    "also": lambda raw: {key: Wording(**names) for key, names in raw.items()},
    "choices": lambda raw: tuple(Label(**label) for label in raw),
    "wait": lambda raw: timedelta(seconds=raw),
    "only_if": _conditions,
    "offer": lambda raw: {key: _conditions(one) for key, one in raw.items()},
}


def _step(raw: dict[str, object]) -> Step:
    read = {
        name: _READERS[name](part) if name in _READERS else part
        for name, part in raw.items()
        if name != "step"
    }
    return _STEPS[str(raw["step"])](**read)
