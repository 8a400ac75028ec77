"""A talk as text and back, for the store: compact JSON, versioned."""

from datetime import datetime
from typing import Any

from bot.flow.talk import FlowId, Place, Session, Tail, Talk
from bot.model.compact import read, writer
from bot.model.people import Language

FORMAT = 2
READ = (1, FORMAT)

_write = writer(default=datetime.isoformat)


def talk_to_json(talk: Talk) -> str:
    """Write a talk: all its parts in their order, without names."""
    return _write((FORMAT, *talk))


def talk_from_json(text: str) -> Talk:
    """Read a talk back. Raises ValueError for a format that this release does not know."""
    form, *parts = read(text)
    if form not in READ:
        raise ValueError(
            f"A conversation is stored in format {form}; this release reads {FORMAT}: update it."
        )
    language, next_id, opened, parked, tail = parts
    return Talk(
        Language(language),
        next_id,
        opened and _session(opened),
        tuple(map(_session, parked)),
        tail and _tail(tail),
    )


def _session(raw: list[Any]) -> Session:
    number, stack, values, at, asked, missed, trail, quiet, stale = raw
    return Session(
        id=number,
        stack=tuple(map(_place, stack)),
        values=values,
        at=at,
        asked=asked,
        missed=missed,
        trail=tuple(map(_place, trail)),
        quiet=quiet and datetime.fromisoformat(quiet),
        stale=stale and datetime.fromisoformat(stale),
    )


def _tail(raw: list[Any]) -> Tail:
    session, place, save, more, until = raw
    return Tail(session, _place(place), save, more, datetime.fromisoformat(until))


def _place(raw: list[Any]) -> Place:
    *flow, step = raw
    name, version = flow if len(flow) > 1 else flow[0]  # format 1 wrote the three side by side
    return Place(FlowId(name, version), step)
