"""Who may be asked, and who first: what must hold, then what is better, and why in words."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.care.peers.hours import A_DAY, works_from
from bot.care.reading import is_holiday
from bot.model.peers import Gender, Peer, Suggestion, Way, Wish
from bot.model.people import Country, Language
from bot.words import times

SOON: Final = 3  # days within which somebody works again; holidays do not count
SPEAKS: Final = {
    Language.SV: "speaks Swedish",
    Language.NB: "speaks Norwegian",
    Language.DA: "speaks Danish",
    Language.EN: "speaks English",
}
GENDERS: Final = {
    Gender.WOMAN: "a woman, as wished",
    Gender.MAN: "a man, as wished",
    Gender.OTHER: "neither woman nor man, as wished",
}
WAYS: Final = {
    Way.WRITE: "likes to write",
    Way.CALL: "likes to call",
    Way.MEET: "likes to meet",
}


def rank(
    wish: Wish, peers: Iterable[Peer], *, now: datetime, country: Country
) -> tuple[Suggestion, ...]:
    """Give those who may be asked, who suits best first, each with the reasons.

    What must hold: a language in common, the gender wished, no exclusion, room for one more, not
    away, at work within three days that are no holidays. Then: the one who was chosen, a good
    contact before, the lightest load, topics in common, the way, the hour, who works soonest. The
    order of `peers` makes no difference. `now` is UTC.
    """
    found = (_suggestion(wish, one, now, country) for one in peers if _may_have(wish, one))
    soon = (one for one in found if _is_soon(one, now, country))
    return tuple(sorted(soon, key=lambda one: _order(wish, one)))


def _may_have(wish: Wish, peer: Peer) -> bool:
    return (
        wish.language in peer.intros
        and wish.gender in {None, peer.gender}
        and peer.id not in wish.excluded
        and peer.contacts < peer.most
        and not peer.away
    )


def _suggestion(wish: Wish, peer: Peer, now: datetime, country: Country) -> Suggestion:
    begins = works_from(peer.hours, peer.days, peer.zone, now, country)
    why = (*_why_at_all(wish, peer), *_why_rather(wish, peer), _when(peer, begins, now))
    return Suggestion(peer=peer, why=why, works_from=begins)


def _is_soon(one: Suggestion, now: datetime, country: Country) -> bool:
    clock = ZoneInfo(one.peer.zone)
    local = now.astimezone(clock)
    last = _days_ahead(local.date(), country)
    return one.works_from <= datetime.combine(last, local.time(), clock)


def _days_ahead(day: date, country: Country) -> date:
    left = SOON
    while left:
        day += A_DAY
        left -= not is_holiday(day, country)
    return day


def _order(wish: Wish, one: Suggestion) -> tuple[float | datetime, ...]:
    """What is smaller comes first."""
    peer = one.peer
    return (
        peer.id != wish.chosen,
        peer.id not in wish.before,
        peer.contacts / peer.most,
        peer.contacts,
        -len(wish.topics & peer.topics),
        not _goes_that_way(wish, peer),
        not _is_there_then(wish, peer),
        one.works_from,
        peer.id,
    )


def _goes_that_way(wish: Wish, peer: Peer) -> bool:
    return wish.way in peer.ways


def _is_there_then(wish: Wish, peer: Peer) -> bool:
    return wish.hour is not None and peer.hours.hold(wish.hour)


# ---------------------------------------------------------------- why, for a coordinator


def _why_at_all(wish: Wish, peer: Peer) -> Iterator[str]:
    if peer.id == wish.chosen:
        yield "chosen by the tenant"
    if peer.id in wish.before:
        yield "wrote with them before"
    yield SPEAKS[wish.language]
    if wish.gender is not None:
        yield GENDERS[wish.gender]
    yield f"has {peer.contacts} of {peer.most}"


def _why_rather(wish: Wish, peer: Peer) -> Iterator[str]:
    if shared := wish.topics & peer.topics:
        yield f"knows: {', '.join(sorted(shared))}"
    if wish.way is not None and _goes_that_way(wish, peer):
        yield WAYS[wish.way]
    if _is_there_then(wish, peer):
        yield "works at the hour wished"


def _when(peer: Peer, begins: datetime, now: datetime) -> str:
    if begins <= now:
        return "at work now"
    local = begins.astimezone(ZoneInfo(peer.zone))
    day = times.say_weekday(local.weekday(), Language.EN)
    return f"works from {day} {times.say_time(local.time(), Language.EN)}"
