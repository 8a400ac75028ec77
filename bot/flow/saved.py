"""A talk as text and back, for the store: compact JSON, versioned."""

import json
from datetime import datetime
from typing import Any

from bot.flow.talk import FlowId, Place, Session, Tail, Talk
from bot.model.people import Language

FORMAT = 1

# An encoder of its own is twice as fast as json.dumps with the same options.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def talk_to_json(talk: Talk) -> str:
    """Write a talk."""
    return _encode(
        [
            FORMAT,
            talk.language,
            talk.next_id,
            _session(talk.open) if talk.open else None,
            [_session(session) for session in talk.parked],
            _tail(talk.tail) if talk.tail else None,
        ]
    )


def talk_from_json(text: str) -> Talk:
    """Read a talk back. Raises ValueError for a format that this release does not know."""
    form, *parts = json.loads(text)
    if form != FORMAT:
        raise ValueError(
            f"A conversation is stored in format {form}; this release reads {FORMAT}: update it."
        )
    language, next_id, opened, parked, tail = parts
    return Talk(
        language=Language(language),
        next_id=next_id,
        open=_read_session(opened) if opened else None,
        parked=tuple(_read_session(session) for session in parked),
        tail=_read_tail(tail) if tail else None,
    )


def _session(session: Session) -> list[object]:
    return [
        session.id,
        [_place(place) for place in session.stack],
        dict(session.values),
        session.at,
        session.asked,
        session.missed,
        [_place(place) for place in session.trail],
        session.quiet.isoformat() if session.quiet else None,
        session.stale.isoformat() if session.stale else None,
    ]


def _read_session(raw: list[Any]) -> Session:
    number, stack, values, at, asked, missed, trail, quiet, stale = raw
    return Session(
        id=number,
        stack=tuple(_read_place(place) for place in stack),
        values=values,
        at=at,
        asked=asked,
        missed=missed,
        trail=tuple(_read_place(place) for place in trail),
        quiet=datetime.fromisoformat(quiet) if quiet else None,
        stale=datetime.fromisoformat(stale) if stale else None,
    )


def _place(place: Place) -> list[object]:
    return [place.flow.name, place.flow.version, place.step]


def _read_place(raw: list[Any]) -> Place:
    name, version, step = raw
    return Place(FlowId(name, version), step)


def _tail(tail: Tail) -> list[object]:
    return [tail.session, _place(tail.place), tail.save, tail.more, tail.until.isoformat()]


def _read_tail(raw: list[Any]) -> Tail:
    session, place, save, more, until = raw
    return Tail(
        session=session,
        place=_read_place(place),
        save=save,
        more=more,
        until=datetime.fromisoformat(until),
    )
