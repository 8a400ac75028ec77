"""What the page of phones reads from the store, each time as one snapshot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.care import silence
from bot.care.silence import Silence
from bot.model.ids import PersonId
from bot.store import check_ins, handovers, phones
from bot.store.check_ins import CheckIn
from bot.store.handovers import Handover
from bot.store.phones import Bubble, Phone
from bot.store.transaction import Tx
from bot.web import peer_sight
from bot.web.peer_sight import Support

MOST_PHONES: Final = 12
MOST_LINES: Final = 60  # on each phone, when the page is opened
MOST_CHECK_INS: Final = 12
MOST_KEPT: Final = 50
MOST_SILENT: Final = 50
MOST_AT_ONCE: Final = 200  # new messages told of in one go


@dataclass(frozen=True, slots=True)
class Desk:
    """What case managers see: the latest first, what waits for them the longest first, who is due first."""

    check_ins: Sequence[CheckIn]
    kept: Sequence[Handover]
    silences: Sequence[Silence]
    support: Support


@dataclass(frozen=True, slots=True)
class Sight:
    """The whole page."""

    phones: Sequence[Phone]
    bubbles: Mapping[PersonId, Sequence[Bubble]]
    desk: Desk


@dataclass(frozen=True, slots=True)
class Change:
    """What is new since message `after`, and how far earlier messages have come."""

    phones: Sequence[Phone]
    new: Sequence[Bubble]
    underway: Sequence[Bubble]
    desk: Desk


def whole(tx: Tx, *, now: datetime) -> Sight:
    """See everything that the page shows."""
    found = phones.every(tx, MOST_PHONES)
    bubbles = {phone.person: phones.newest(tx, phone.person, MOST_LINES) for phone in found}
    return Sight(found, bubbles, _desk(tx, now))


def change(tx: Tx, after: int, underway: Sequence[int], *, now: datetime) -> Change:
    """See what has changed for a page that has shown everything up to message `after`."""
    return Change(
        phones.every(tx, MOST_PHONES),
        phones.since(tx, after, MOST_AT_ONCE),
        phones.these(tx, underway),
        _desk(tx, now),
    )


def _desk(tx: Tx, now: datetime) -> Desk:
    return Desk(
        check_ins.latest(tx, MOST_CHECK_INS),
        handovers.open_ones(tx, MOST_KEPT),
        silence.of_tenants(tx, now=now)[:MOST_SILENT],
        peer_sight.support(tx, now=now),
    )
