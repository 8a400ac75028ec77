"""What stands on a phone, made from what was read: every word, time and mark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.model.messages import Button, Private, State
from bot.model.people import Channel, Language, Role
from bot.store.phones import Bubble, Phone
from bot.web.lines import NO_LINES, TEAM, Lines, log_id
from bot.words.segments import Segments, count

SPEAKS: Final = {
    Language.SV: "Swedish",
    Language.NB: "Norwegian",
    Language.DA: "Danish",
    Language.EN: "English",
}
ROLES: Final = {
    Role.TENANT: "Tenant",
    Role.PEER: "Peer supporter",
    Role.LANDLORD: "Landlord",
    Role.WORKER: "Case manager",
    Role.DUTY: "Duty worker",
    Role.COORDINATOR: "Coordinator",
    Role.LEAD: "Team lead",
    Role.CARETAKER: "Caretaker",
}
STRANGER: Final = "Unknown to the team"
ONLY_THERE: Final = "(only on the phone)"  # what a tenant and a peer supporter wrote
# How far what we sent has come: the mark beside it, and the words for it.
JOURNEY: Final[Mapping[State, tuple[str, str]]] = {
    State.READY: ("wait", "Waiting to be sent"),
    State.SENDING: ("wait", "Sending"),
    State.UNSURE: ("wait", "Perhaps sent; being looked into"),
    State.HELD: ("failed", "Perhaps sent; a person decides"),
    State.SENT: ("sent", "Sent"),
    State.DELIVERED: ("delivered", "Delivered"),
    State.FAILED: ("failed", "Not delivered"),
    State.DROPPED: ("failed", "Not sent"),
}
# A day with its weekday, as people there write it (CLDR's own skeleton shortens the Swedish one).
DAYS: Final = {
    Language.SV: "EEEE d MMMM",
    Language.NB: "EEEE d. MMMM",
    Language.DA: "EEEE 'den' d. MMMM",
    Language.EN: "EEEE d MMMM",
}
UNDERWAY: Final = frozenset({State.READY, State.SENDING, State.UNSURE, State.SENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One bubble. `key` knows what was written here again; `chosen` is the button that was pressed.

    `thread` is where it stands. `gone`: what two people wrote to each other, which is not kept.
    """

    id: int
    mine: bool
    key: str | None
    thread: str
    channel: Channel
    text: str
    gone: bool
    at: datetime
    new_day: bool
    day: str
    cost: Segments | None
    choices: tuple[Button, ...]
    chosen: str | None
    state: str
    mark: str
    says: str
    underway: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One thread on a phone: what was said in it, and on which `number` of ours; the team's has none.

    `log` is the id of its list on the page. `cut`: there is more than is shown.
    """

    key: str
    number: str | None
    log: str
    lines: tuple[Line, ...]
    cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One phone: who holds it, and what stands on it. `chosen` is the thread that is open."""

    ref: str
    name: str
    role: str
    language: Language
    speaks: str
    channel: Channel
    time: str
    tabs: tuple[Tab, ...]
    chosen: str


def screen(
    phone: Phone,
    bubbles: Sequence[Bubble] = (),
    *,
    now: datetime,
    lines: Lines = NO_LINES,
    cut: bool = False,
    chosen: str = TEAM,
) -> Screen:
    """Show a phone with what was said on it, in the time of the person who holds it."""
    roles = sorted(phone.roles, key=list(Role).index)
    return Screen(
        ref=phone.ref,
        name=phone.name or STRANGER,
        role=", ".join(ROLES[role] for role in roles) or STRANGER,
        language=phone.language,
        speaks=SPEAKS[phone.language],
        channel=phone.channel,
        time=f"{now.astimezone(ZoneInfo(phone.zone)):%H:%M}",
        tabs=tuple(_tabs(phone, bubbles, lines, cut=cut)),
        chosen=chosen if chosen in lines.on(phone) else TEAM,
    )


def _tabs(phone: Phone, bubbles: Sequence[Bubble], lines: Lines, *, cut: bool) -> Iterator[Tab]:
    for key in lines.on(phone):
        own = [bubble for bubble in bubbles if lines.thread(phone, bubble) == key]
        yield Tab(
            key=key,
            number=lines.names.get(key),
            log=log_id(phone.ref, key),
            lines=tuple(_lines(phone, own, key)),
            cut=cut and (key == TEAM or bool(own)),
        )


def line(
    phone: Phone,
    bubble: Bubble,
    *,
    thread: str = TEAM,
    new_day: bool = True,
    chosen: str | None = None,
) -> Line:
    """Show one message as it stands on this phone."""
    at = bubble.at.astimezone(ZoneInfo(phone.zone))
    state, mark, says = _journey(bubble)
    gone = bubble.thread.private is Private.RELAY and not bubble.text
    return Line(
        id=bubble.id,
        mine=bubble.incoming,
        key=bubble.digest.hex() if bubble.digest else None,
        thread=thread,
        channel=bubble.channel,
        text=ONLY_THERE if gone else bubble.text,
        gone=gone,
        at=at,
        new_day=new_day,
        day=_day(at.date(), phone.language),
        cost=count(bubble.text) if bubble.channel == Channel.SMS and not gone else None,
        choices=bubble.buttons,
        chosen=chosen,
        state=state,
        mark=mark,
        says=says,
        underway=bubble.state in UNDERWAY,
    )


def pressed(bubbles: Sequence[Bubble]) -> dict[int, str]:
    """Find which button each question was answered by: the first of its labels that came back."""
    chosen: dict[int, str] = {}
    asked: Bubble | None = None
    for bubble in bubbles:
        if bubble.buttons:
            asked = bubble
        elif bubble.incoming and asked is not None:
            keys = [button.data for button in asked.buttons if button.label == bubble.text]
            if keys:
                chosen[asked.id] = keys[0]
                asked = None
    return chosen


def _lines(phone: Phone, bubbles: Sequence[Bubble], thread: str) -> list[Line]:
    chosen, zone = pressed(bubbles), ZoneInfo(phone.zone)
    days = [bubble.at.astimezone(zone).date() for bubble in bubbles]
    return [
        line(phone, bubble, thread=thread, new_day=day != before, chosen=chosen.get(bubble.id))
        for bubble, day, before in zip(bubbles, days, [None, *days], strict=False)
    ]


def _journey(bubble: Bubble) -> tuple[str, str, str]:
    """The state, its mark, and its words; a failure says why."""
    if bubble.state is None:
        return (
            ("received", "delivered", "Received") if bubble.incoming else ("none", "sent", "Kept")
        )
    mark, says = JOURNEY[bubble.state]
    return (
        bubble.state,
        mark,
        f"{says}: {bubble.error}" if bubble.error and mark == "failed" else says,
    )


@lru_cache(maxsize=256)
def _day(day: date, language: Language) -> str:
    return format_date(day, DAYS[language], locale=str(language))
