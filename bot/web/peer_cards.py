"""What stands on the pages about peer support, made from what was read: every word, time and mark."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.model.ids import PersonId
from bot.model.peers import OfferState, RequestState
from bot.model.people import Language
from bot.store.peers.figures import Live, Out, Pending, Tenant
from bot.store.peers.intros import Intro
from bot.store.peers.profiles import Profile
from bot.store.roster import Enrolled
from bot.web.cards import PROTECTED, age, counted, moment
from bot.web.peer_sight import Colleague, Support
from bot.web.screens import SPEAKS, STRANGER

SOON: Final = timedelta(days=1)  # a promise that ends within is marked
SILENT: Final = timedelta(days=14)
STATES: Final[Mapping[RequestState, str]] = {
    RequestState.WAITING: "Nobody has said yes yet",
    RequestState.ACCEPTED: "A peer said yes; the tenant is asked now",
    RequestState.BEGUN: "They are in contact",
    RequestState.CANCELLED: "The tenant took it back",
    RequestState.UNANSWERED: "Nobody could, and the tenant was told so",
}
ANSWERS: Final[Mapping[OfferState, str]] = {
    OfferState.YES: "yes",
    OfferState.NOT_NOW: "not now",
    OfferState.NO: "no",
    OfferState.LATE: "no answer in time",
    OfferState.TAKEN: "somebody was first",
    OfferState.FULL: "yes, but had as many as they take",
    OfferState.WITHDRAWN: "taken back",
    OfferState.OUT: "being asked",
}
WEEKS: Final = {"good": "Good", "mixed": "Mixed", "heavy": "Heavy", None: "Did not want to say"}
NOBODY_ASKED: Final = "Nobody is being asked just now"
GONE: Final = "Somebody who has left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped:
    """A line of the case managers' list."""

    name: str
    at: datetime
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request on the coordinator's page. `soon`: its promise ends within a day, or has ended.

    `number` is what the coordinator's texts call it.
    """

    number: int
    name: str
    speaks: str
    at: datetime
    waited: str
    state: str
    promise: str | None
    soon: bool
    offers: tuple[str, ...]
    not_words: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Two who are in contact: since when, and whether it rests."""

    tenant: str
    peer: str
    at: datetime
    since: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A peer supporter: how many they have of how many at most, and how they are."""

    name: str
    load: str
    full: bool
    away: str | None
    answers: str
    week: str | None
    week_at: datetime | None
    week_when: str
    words: str | None
    heavy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An introduction to approve. `at` knows the text that was read, to the microsecond."""

    key: str
    ref: str
    name: str
    language: Language
    speaks: str
    text: str
    meets: str | None
    at: datetime
    when: str


def of_support(seen: Support, *, now: datetime) -> list[Helped]:
    """Tell case managers who asked for a peer, and who is in contact with one. `now`: the team's time."""
    return [
        *(
            Helped(name=_name(one), at=one.at.astimezone(now.tzinfo), says=_asked(one, now))
            for one in seen.pending
        ),
        *(
            Helped(
                name=_name(one),
                at=one.began_at.astimezone(now.tzinfo),
                says=f"in contact with a peer since {day(one.began_at, now)}",
            )
            for one in seen.live
        ),
    ]


def of_own(tenants: Iterable[Tenant], seen: Support, *, now: datetime) -> list[Helped]:
    """Tell a case manager how far each of their tenants has come; who was never told comes first."""
    busy: defaultdict[PersonId, list[Helped]] = defaultdict(list)
    whose = [*(one.person for one in seen.pending), *(one.person for one in seen.live)]
    for person, shown in zip(whose, of_support(seen, now=now), strict=True):
        busy[person].append(shown)
    quiet = [
        Helped(name=_name(one), at=one.told_at or now, says=_told(one, now))
        for one in sorted(tenants, key=lambda one: (one.told_at is not None, one.person))
        if one.person not in busy
    ]
    return [*quiet, *(shown for lines in busy.values() for shown in lines)]


def of_requests(
    seen: Support, offers: Iterable[Out], peers: Iterable[Colleague], *, now: datetime
) -> list[Request]:
    """Show the requests: whose promise ends first, then those that nobody could answer."""
    known = {one.peer.id: one.peer.known_as for one in peers}
    out: defaultdict[int, list[Out]] = defaultdict(list)
    for one in offers:
        out[one.request].append(one)
    asked = sorted(
        seen.pending, key=lambda one: (one.settled_at is not None, one.promised or one.at)
    )
    return [_request(one, out[one.id], known, now) for one in asked]


def of_contact(one: Live, peers: Iterable[Colleague], *, now: datetime) -> Contact:
    """Show that two are in contact."""
    known = {each.peer.id: each.peer.known_as for each in peers}
    return Contact(
        tenant=_name(one),
        peer=known.get(one.peer, GONE),
        at=one.began_at.astimezone(now.tzinfo),
        since=f"since {day(one.began_at, now)}",
        last=_last(one, now),
    )


def of_peer(one: Colleague, *, now: datetime) -> Peer:
    """Show a peer supporter's load, answers and week."""
    week = one.week
    return Peer(
        name=one.peer.known_as,
        load=f"{one.peer.contacts} of {one.peer.most}",
        full=one.peer.contacts >= one.peer.most,
        away=away(one.profile, now) if one.peer.away else None,
        answers=_answers(one.answers),
        week=WEEKS.get(week.answer, week.answer) if week else None,
        week_at=week.at.astimezone(now.tzinfo) if week else None,
        week_when=moment(week.at.astimezone(now.tzinfo), now) if week else "",
        words=week.words if week else None,
        heavy=week is not None and week.answer == "heavy",
    )


def of_intro(one: Intro, who: Enrolled, peers: Iterable[Colleague], *, now: datetime) -> Waiting:
    """Show an introduction that waits to be approved."""
    known = {each.peer.id: each.peer.known_as for each in peers}
    return Waiting(
        key=f"{who.ref}-{one.language}",
        ref=who.ref,
        name=known.get(one.person, who.name),
        language=one.language,
        speaks=SPEAKS[one.language],
        text=one.text,
        meets=one.meets,
        at=one.at,
        when=age(now - one.at),
    )


def day(at: datetime, now: datetime) -> str:
    """Say on which day something was: its weekday within a week, else the date."""
    local = at.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days <= 1:
        return "today" if days <= 0 else "yesterday"
    return f"{local:%A}" if days < 7 else f"{local.day} {local:%B}"


def away(one: Profile, now: datetime) -> str:
    """Say why somebody who is away is so, and for how long."""
    if not one.rests(now):
        return "Cannot be reached"
    if one.paused_until is None:
        return "Rests until they say"
    return f"Rests until {_coming(one.paused_until.astimezone(now.tzinfo), now)}"


def _name(one: Pending | Live | Tenant) -> str:
    return PROTECTED if one.protected else one.name or STRANGER


def _ago(at: datetime, now: datetime) -> str:
    passed = age(now - at)
    return passed.lower() if passed == "Just now" else f"{passed} ago"


def _asked(one: Pending, now: datetime) -> str:
    asked = f"asked for a peer {_ago(one.at, now)}"
    return asked if one.settled_at is None else f"{asked}; nobody was free"


def _told(one: Tenant, now: datetime) -> str:
    if one.told_at or one.asked_at or one.got_at:
        return "knows of the peers"
    return "has not been told of the peers yet"


def _request(
    one: Pending, offers: Sequence[Out], known: Mapping[PersonId, str], now: datetime
) -> Request:
    ends = one.promised if one.settled_at is None else None
    return Request(
        number=one.id,
        name=_name(one),
        speaks=SPEAKS[one.language],
        at=one.at.astimezone(now.tzinfo),
        waited=age((one.settled_at or now) - one.at),
        state=_state(one, offers),
        promise=None if ends is None else _promise(ends, now),
        soon=ends is not None and ends - now < SOON,
        offers=tuple(_offer(each, known, now) for each in offers),
        not_words=one.not_words,
    )


def _state(one: Pending, offers: Sequence[Out]) -> str:
    asked = any(each.state is OfferState.OUT for each in offers)
    return NOBODY_ASKED if one.state is RequestState.WAITING and not asked else STATES[one.state]


def _promise(ends: datetime, now: datetime) -> str:
    local = ends.astimezone(now.tzinfo)
    if ends <= now:
        return f"Was to hear from us by {moment(local, now)}"
    return f"Hears from us by {_coming(local, now)}"


def _coming(at: datetime, now: datetime) -> str:
    days = (at.date() - now.date()).days
    if days <= 1:
        return f"{'today' if days <= 0 else 'tomorrow'} {at:%H:%M}"
    return f"{at:%A %H:%M}" if days < 7 else f"{at.day} {at:%B %H:%M}"


def _offer(one: Out, known: Mapping[PersonId, str], now: datetime) -> str:
    name = known.get(one.peer, GONE)
    if one.state is OfferState.OUT:
        return f"{name}: asked {_ago(one.at, now)}, until {_coming(one.until.astimezone(now.tzinfo), now)}"
    return f"{name}: {ANSWERS[one.state]}"


def _last(one: Live, now: datetime) -> str:
    if one.paused_by is not None:
        return f"Rests: the {one.paused_by} wanted a pause"
    if one.last_at is None:
        return "Nobody has written yet"
    if now - one.last_at >= SILENT:
        return f"Silent for {age(now - one.last_at)}"
    return f"Last wrote {day(one.last_at, now)}"


def _answers(found: Mapping[OfferState, int]) -> str:
    if not found:
        return "Not asked yet"
    told = ", ".join(f"{found[state]} {says}" for state, says in ANSWERS.items() if state in found)
    return f"{counted(sum(found.values()), 'offer')}: {told}"
