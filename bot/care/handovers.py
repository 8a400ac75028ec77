"""What waits for a human: staff see it, deal with it, and say so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.care.newcomers import PeopleWrong
from bot.care.roster import known
from bot.model.handovers import Why
from bot.model.people import Team
from bot.store import access, handovers, people
from bot.store.handovers import Handover
from bot.store.transaction import Tx

MOST: Final = 1000  # shown at once, the longest waiting first
PROTECTED: Final = "(protected)"
WORDS: Final[Mapping[str, str]] = {
    Why.DANGER: "Sounds like danger: see the alert",
    Why.DANGER_IN_PEER: "Sounded like danger, in a peer conversation: see the alert",
    Why.PEER_TOLD: "Wants you to know, by way of a peer supporter",
    Why.ALARM: "Answered an alarm, but not with its code",
    Why.NOT_UNDERSTOOD: "No flow understood it",
    Why.ASKED: "Asks for a person",
    Why.STRANGER: "From somebody unknown",
    Why.TOO_MANY: "Came when automatic replies rested",
    Why.REPEATS: "Would have been told the same once more",
    Why.FLOOD: "Writes more in a minute than anybody does",
    Why.FAILED: "Could not be sent",
    Why.OPTED_OUT: "Takes no messages from us there any more",
    Why.MAYBE_SENT: "May have been sent, or not: please ask",
    Why.TOO_LATE: "An answer could not be sent in time",
    Why.LATE: "Reached us late; it was answered by nobody",
    Why.EDITED: "Was changed after it had been read",
    Why.UNANSWERABLE: "From a sender that cannot be answered",
    Why.UNREADABLE: "A picture, voice or card, which nobody here sees",
    Why.ERASE: "Asks to be erased: please talk with them",
    Why.ERASED: "Asked to be erased, with a code; it is done in the night",
    Why.WRONG_PERSON: "Says that we have the wrong person",
    Why.NEW_NAME: "Wrote by another name after a long silence",
    Why.LINK_UNDONE: "Says that they did not link that address",
    Why.TOO_MANY_STEPS: "A flow came to no question: please look at it",
    Why.FLOW_IS_GONE: "Stood in a flow that is gone",
    Why.FAULT: "A fault of ours broke the conversation",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One line of the list. `at` is the team's local time; name and text stand only where asked for."""

    id: int
    at: str
    ref: str
    why: str
    name: str
    text: str


def in_words(why: str) -> str:
    """Say in English why something waits; what an older or newer Terskel called it stands as it is."""
    return WORDS.get(why, why)


def listed(tx: Tx, team: Team, *, text: bool, who: str, now: datetime) -> list[Waiting]:
    """List what nobody has settled. That it was read stands in the access log, and with what."""
    found = handovers.open_ones(tx, MOST)
    reason = f"{len(found)}, {'with names and texts' if text else 'pseudonymous, without texts'}"
    access.note(tx, who, "handovers", None, reason, now)
    return [_line(one, ZoneInfo(team.zone), text=text) for one in found]


def settle(tx: Tx, ids: Iterable[int], *, by: str | None, who: str, now: datetime) -> int:
    """Note for each that it is dealt with, by the colleague with handle `by`, else by `who`.

    All or nothing: raises PeopleWrong with every number that is not known, and for an unknown
    handle. What somebody settled before stays theirs. Gives how many were settled now.
    """
    wanted = sorted(set(ids))  # in one order, so that two who settle the same never wait in a ring
    traces = {number: handovers.trace(tx, number) for number in wanted}
    wrong = [_unknown(number) for number, trace in traces.items() if trace is None]
    if by is not None and people.by_handle(tx, by) is None:
        wrong.append(f'Nobody has the handle "{by}": `terskel people list` shows them all.')
    if wrong:
        raise PeopleWrong(wrong)
    settled = 0
    for number, trace in traces.items():
        if trace is not None and handovers.settle(tx, number, by or who, now):
            access.note(tx, who, "settled", trace.person, f"{number} {trace.why}", now)
            settled += 1
    return settled


def settle_all_of(tx: Tx, ref: str, *, by: str | None, who: str, now: datetime) -> int:
    """Settle all that the list shows of one person. Raises PeopleWrong as `settle` and `known` do."""
    person = known(tx, ref).id
    ids = [one.id for one in handovers.open_ones(tx, MOST) if one.person == person]
    return settle(tx, ids, by=by, who=who, now=now)


def _unknown(number: int) -> str:
    return f"There is no {number}: `terskel handovers list` shows what waits."


def _line(one: Handover, zone: ZoneInfo, *, text: bool) -> Waiting:
    name = PROTECTED if one.protected else one.name
    return Waiting(
        id=one.id,
        at=f"{one.at.astimezone(zone):%Y-%m-%d %H:%M}",
        ref=one.ref,
        why=in_words(one.why),
        name=name if text else "",
        text=(one.text or "") if text else "",
    )
