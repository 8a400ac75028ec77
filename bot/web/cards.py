"""What case managers see beside the phones: check-ins, what is kept for a human, and silence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.care.handovers import in_words
from bot.care.silence import Silence
from bot.flow.book import Book
from bot.flow.definition import WORDS, Ask
from bot.model.people import Language
from bot.store.check_ins import CheckIn
from bot.store.handovers import Handover
from bot.web.screens import SPEAKS, STRANGER

CHECK_IN: Final = "check_in"  # the flow whose labels are used
AGREED: Final = {"leave": "leave in peace", "call": "call", "knock": "knock"}
PROTECTED: Final = "Protected identity"

Labels = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One entry of a list. `when`: the time of a check-in, the age of what waits.

    `facts` are names with what was said, None where nothing was; `why` stands alone.
    """

    name: str
    at: datetime
    when: str
    text: str | None
    language: Language | None
    speaks: str | None
    facts: tuple[tuple[str, str | None], ...] = ()
    why: str | None = None
    settle: int | None = None  # what a press on "settled" settles


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """How long somebody has been silent, and what was agreed for that: None is nothing."""

    name: str
    days: str
    agreed: str | None
    due: bool


def labels_of(book: Book) -> Labels:
    """Give what the answers of today's check-in are called in English: question, key, label."""
    flow = book.flow(CHECK_IN)
    definition = None if flow is None else book.definition(flow)
    steps = () if definition is None else definition.steps
    return {
        step.save: {choice.key: choice.text for choice in step.choices}
        for step in steps
        if isinstance(step, Ask)
    }


def of_check_in(one: CheckIn, labels: Labels, *, now: datetime) -> Card:
    """Show a check-in. `now` is the team's local time."""
    at = one.at.astimezone(now.tzinfo)
    return Card(
        name=_name(one),
        at=at,
        when=moment(at, now),
        text=one.words,
        language=one.language,
        speaks=SPEAKS[one.language],
        facts=(*_matters(labels, one.matters), ("Wishes", _label(labels, "wish", one.wish))),
    )


def of_handover(one: Handover, *, language: Language | None, now: datetime) -> Card:
    """Show what waits for a human, and for how long it has waited."""
    return Card(
        name=_name(one),
        at=one.at.astimezone(now.tzinfo),
        when=age(now - one.at),
        text=one.text,
        language=language,
        speaks=SPEAKS[language] if language else None,
        why=in_words(one.why),
        settle=one.id,
    )


def of_silence(one: Silence) -> Quiet:
    """Show how long somebody has been silent."""
    agreed = AGREED[one.agreed] if one.agreed else None
    return Quiet(
        name=_name(one),
        days=counted(one.days, "day") if one.days else "under a day",
        agreed=agreed if one.after is None else f"{agreed} after {one.after}",
        due=one.due,
    )


def moment(at: datetime, now: datetime) -> str:
    """Say when something was: the time alone today, the weekday within a week, else the date."""
    days = (now.date() - at.date()).days
    if days <= 0:
        return f"Today {at:%H:%M}"
    if days == 1:
        return f"Yesterday {at:%H:%M}"
    return f"{at:%A %H:%M}" if days < 7 else f"{at.day} {at:%B %H:%M}"


def age(passed: timedelta) -> str:
    """Say how long something has waited, in its largest unit."""
    seconds = int(passed.total_seconds())
    for unit, size in (("week", 604_800), ("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= size:
            return counted(seconds // size, unit)
    return "Just now"


def _name(one: CheckIn | Handover | Silence) -> str:
    """Say who it is; a protected identity is found by its own worker only, and this list is everybody's."""
    return PROTECTED if one.protected else one.name or STRANGER


def counted(many: int, unit: str) -> str:
    """Say how many of something, with its plural."""
    return f"{many} {unit}" if many == 1 else f"{many} {unit}s"


def _matters(labels: Labels, key: str | None) -> tuple[tuple[str, str | None], ...]:
    """Say which of the choices it was; their own words speak for themselves."""
    return () if key == WORDS else (("Matters", _label(labels, "matters", key)),)


def _label(labels: Labels, question: str, key: str | None) -> str | None:
    return None if key is None else labels.get(question, {}).get(key, key)
