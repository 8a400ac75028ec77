"""A tenant asks for a peer supporter: who is asked and when, what is promised, and that it is kept.

All of it runs in the tenant's own units. Whoever answers in theirs only notes it, and sets a timer of
the tenant's. The order of locks is person, then the request and the timer TEND, then the offers.
"""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final, NamedTuple

from bot.care.peers import contacts as care_contacts
from bot.care.peers.colleagues import told_of
from bot.care.peers.matching import rank
from bot.care.peers.waits import Terms, next_morning, over_at, promised, size, span, worked
from bot.model.ids import PersonId
from bot.model.peers import OfferState, RequestState, Suggestion, Wish
from bot.store import history, prompts, timers
from bot.store.peers import contacts, exclusions, offers, profiles, requests, told
from bot.store.peers.offers import Offer
from bot.store.peers.requests import NewRequest, Request
from bot.store.transaction import Tx
from bot.words.times import iso_day

TEND: Final = "peer_wave"  # timers of the tenant: see what comes next
PROMISE: Final = "peer_promise"  # they hear from us now, whatever has happened
ACCEPTED: Final = "peer_accepted"  # somebody said yes
OVER: Final = "peer_over"  # a timer of a peer supporter: an offer to them counts no longer
OFFER: Final = "peer_offer"  # flows
PROPOSED: Final = "peer_proposed"
INSTEAD: Final = "peer_instead"
NOBODY: Final = "peer_nobody"
UNMATCHED: Final = "peer_unmatched"
THANKS: Final = care_contacts.THANKS
ASKED_FOR: Final = frozenset({PROPOSED, INSTEAD, NOBODY, care_contacts.BEGUN})  # by the tenant
ALL_ASKED: Final = 8  # the wave at which everybody was asked once, or there is nobody to ask
AGAIN: Final = ALL_ASKED + 1  # and all are asked once more
PATIENCE: Final = timedelta(days=7)  # that a question to the tenant stands, before it is let rest
KEEP_NOTICE: Final = timedelta(days=2)
HOURS: Final = {"day": time(12), "evening": time(18)}  # a time of day, as matching sees it


class Asked(NamedTuple):
    """A request that waits now. `free`: somebody can be asked; else the coordinator has been told."""

    request: int
    by: datetime
    free: bool


def ask(
    tx: Tx, new: NewRequest, terms: Terms, now: datetime, *, besides: PersonId | None = None
) -> Asked | None:
    """Let a tenant ask for a peer supporter, `besides` this one. None: another request is open.

    Nobody decides over it. Their own worker sees that they asked, on their list.
    """
    number = requests.begin(tx, new, now)
    if number is None:
        return None
    told.note(tx, new.person, "asked", now)
    history.note(tx, new.person, "peer_asked", {"request": number}, now)
    if besides is not None:
        _leave_out(tx, number, besides, now)
    return _set_out(tx, _there(tx, number), terms, now)


def _leave_out(tx: Tx, request: int, peer: PersonId, now: datetime) -> None:
    """Never ask this one for this request: they count as somebody for whom it was withdrawn."""
    offer = offers.make(tx, request, peer, wave=0, now=now, until=now)
    if offer is not None:
        offers.answer(tx, offer, OfferState.WITHDRAWN, now)


def _set_out(tx: Tx, request: Request, terms: Terms, now: datetime) -> Asked:
    """Promise a day, and begin to ask; where nobody can be asked, let the coordinator know at once."""
    found = suitable(tx, request, terms, now)
    free = bool(found) or request.chosen is not None
    due = now if free else next_morning(now, terms)
    tend_at(tx, request, due)
    if not free:
        requests.set_wave(tx, request.id, ALL_ASKED)
        tell_coordinators(tx, request, now)
    one_alone = replace(terms, waves=terms.waves[-1:])
    over = over_at(found, one_alone if request.chosen else terms, due)
    return Asked(request.id, _promise(tx, request, over, terms), free)


def _promise(tx: Tx, request: Request, over: datetime, terms: Terms) -> datetime:
    by = promised(over, terms)
    timers.set(tx, f"{PROMISE}:{request.id}", PROMISE, by, request.person, {"request": request.id})
    requests.promise(tx, request.id, by)
    return by


def suitable(tx: Tx, request: Request, terms: Terms, now: datetime) -> tuple[Suggestion, ...]:
    """Give those who can be asked now, who suits best first; only the chosen one where there is one."""
    asked = {one.person for one in offers.of(tx, request.id) if not _may_be_asked(one, request)}
    wish = Wish(
        language=request.language,
        chosen=request.chosen,
        gender=request.gender,
        way=request.way,
        hour=HOURS.get(request.times or ""),
        topics=request.topics,
        excluded=never(tx, request.person) | asked | _in_contact(tx, request),
        before=contacts.previous_peers(tx, request.person),
    )
    found = rank(wish, profiles.all_peers(tx, now), now=now, country=terms.country)
    if request.chosen is None:
        return found
    return tuple(one for one in found if one.peer.id == request.chosen)


def never(tx: Tx, tenant: PersonId) -> frozenset[PersonId]:
    """Give those who are never proposed to a tenant: whom either side does not want, and themself."""
    return exclusions.of_tenant(tx, tenant) | {tenant}


def _may_be_asked(offer: Offer, request: Request) -> bool:
    """Whether somebody who was asked may be once more: they said "not now", or nothing."""
    quiet = offer.state in {OfferState.LATE, OfferState.NOT_NOW}
    return quiet and offer.wave < ALL_ASKED <= request.wave


def _in_contact(tx: Tx, request: Request) -> frozenset[PersonId]:
    return frozenset(one.peer for one in contacts.live_of(tx, request.person))


def tend(tx: Tx, request_id: int, terms: Terms, now: datetime) -> None:
    """See what comes next for a request: wait for who was asked, ask others, or say how it stands."""
    request = requests.get(tx, request_id)
    if request is None or request.settled_at is not None:
        return
    if request.state is RequestState.ACCEPTED:
        _let_rest(tx, request, now)
    elif requests.set_wave(tx, request.id, request.wave):  # nobody can say yes meanwhile
        _go_on(tx, request, terms, now)


def _let_rest(tx: Tx, request: Request, now: datetime) -> None:
    """End what the tenant has not answered for a week: a peer supporter keeps a place for them."""
    if request.accepted_at is not None and now - request.accepted_at >= PATIENCE:
        cancel(tx, request, now)


def _go_on(tx: Tx, request: Request, terms: Terms, now: datetime) -> None:
    waits_until = _still_out(tx, request, now)
    if waits_until is not None:
        tend_at(tx, request, waits_until)
    elif request.chosen is not None and offers.of(tx, request.id):
        _ask_instead(tx, request, now)
    elif found := suitable(tx, request, terms, now):
        _offer(tx, request, found, terms, now)
    elif request.chosen is not None:
        _ask_instead(tx, request, now)
    elif request.wave < ALL_ASKED:
        say_nobody(tx, request, terms, now)
    else:
        tend_at(tx, request, next_morning(now, terms))


def _still_out(tx: Tx, request: Request, now: datetime) -> datetime | None:
    """Give the moment until which somebody may still answer; whose time is over is late."""
    out = offers.out_of(tx, request.id)
    for one in out:
        if one.until <= now:
            offers.answer(tx, one.id, OfferState.LATE, now)
    return min((one.until for one in out if one.until > now), default=None)


def tend_at(tx: Tx, request: Request, due: datetime) -> None:
    """Let what comes next for a request be seen to then, in a unit of the tenant's own."""
    timers.set(tx, f"{TEND}:{request.id}", TEND, due, request.person, {"request": request.id})


def _offer(
    tx: Tx, request: Request, found: tuple[Suggestion, ...], terms: Terms, now: datetime
) -> None:
    """Ask the next ones: each in their own hours, and for so many of them."""
    wave = AGAIN if request.wave >= ALL_ASKED else request.wave + 1
    asked = found[: size(wave, terms, len(found))]
    hours = span(len(terms.waves) if request.chosen else wave, terms)
    ends = [worked(one.peer, now, hours, terms.country) for one in asked]
    tend_at(tx, request, min(ends))
    requests.set_wave(tx, request.id, wave)
    for one, until in zip(asked, ends, strict=True):
        _offer_to(tx, replace(request, wave=wave), one, until, now)


def _offer_to(tx: Tx, request: Request, one: Suggestion, until: datetime, now: datetime) -> None:
    peer = one.peer.id
    before = offers.to(tx, request.id, peer)
    if before is None:
        number = offers.make(tx, request.id, peer, wave=request.wave, now=now, until=until)
    else:
        offers.again(tx, before.id, wave=request.wave, now=now, until=until)
        number = before.id
    prompts.add(
        tx,
        peer,
        f"{OFFER}:{request.id}",
        OFFER,
        {"offer": number},
        urgent=False,
        due=one.works_from,
        best_before=until,
    )


def _ask_instead(tx: Tx, request: Request, now: datetime) -> None:
    """Tell the tenant that the one they chose cannot just now; unanswered it is let rest after a week."""
    if request.wave >= ALL_ASKED:
        cancel(tx, request, now)
        return
    tend_at(tx, request, now + PATIENCE)
    timers.cancel(tx, f"{PROMISE}:{request.id}")
    requests.set_wave(tx, request.id, ALL_ASKED)
    prompt(tx, request, INSTEAD, now)


def let_anybody(tx: Tx, request: Request, terms: Terms, now: datetime) -> Asked | None:
    """Ask others than the one who was chosen. None: the request waits no longer."""
    if not requests.set_wave(tx, request.id, 0):
        return None
    requests.let_anybody(tx, request.id)
    return _set_out(tx, _there(tx, request.id), terms, now)


def decline(tx: Tx, request: Request, terms: Terms, now: datetime) -> Asked | None:
    """Ask others than the one who said yes. None: nobody had, or it has ended."""
    peer = request.accepted_by
    if peer is None or not requests.reopen(tx, request.id):
        return None
    tend_at(tx, request, now)
    offer = offers.to(tx, request.id, peer)
    if offer is not None:
        offers.let_go(tx, offer.id, now)
    thank(tx, request, peer, "declined", now)
    return _set_out(tx, _there(tx, request.id), terms, now)


def say_nobody(tx: Tx, request: Request, terms: Terms, now: datetime) -> None:
    """Tell the tenant that nobody could, and by when they hear again; and tell the coordinator."""
    again = next_morning(now, terms)
    tend_at(tx, request, again)
    requests.set_wave(tx, request.id, ALL_ASKED)
    found = suitable(tx, replace(request, wave=ALL_ASKED), terms, now)
    last = max(
        (worked(one.peer, again, terms.waves[-1], terms.country) for one in found), default=again
    )
    by = _promise(tx, request, last, terms)
    tell_coordinators(tx, request, now)
    prompt(tx, request, NOBODY, now, over="no", by_day=iso_day(by, terms.zone))


def keep_promise(tx: Tx, request_id: int, terms: Terms, now: datetime) -> None:
    """Write to the tenant now, whatever has happened; the second time it ends, unanswered."""
    request = requests.get(tx, request_id)
    if request is None or not requests.set_wave(tx, request.id, request.wave):
        return
    if request.wave < ALL_ASKED and request.chosen is None:
        say_nobody(tx, request, terms, now)
    elif request.wave < ALL_ASKED:
        _ask_instead(tx, request, now)
    else:
        _end(tx, request, RequestState.UNANSWERED, now)
        tell_coordinators(tx, request, now)
        prompt(tx, request, NOBODY, now, over="yes")


def cancel(tx: Tx, request: Request, now: datetime) -> bool:
    """End a request because the tenant wants it no more. False: it has ended already."""
    return _end(tx, request, RequestState.CANCELLED, now)


def cancel_open(tx: Tx, tenant: PersonId, now: datetime) -> bool:
    """End a tenant's open request, whatever it waits for; for STOP too. False: there is none."""
    request = requests.open_of(tx, tenant)
    return request is not None and cancel(tx, request, now)


def _end(tx: Tx, request: Request, state: RequestState, now: datetime) -> bool:
    timers.cancel(tx, f"{TEND}:{request.id}")
    timers.cancel(tx, f"{PROMISE}:{request.id}")
    for flow in (PROPOSED, INSTEAD, NOBODY):
        prompts.withdraw(tx, request.person, f"{flow}:{request.id}")
    if not requests.settle(tx, request.id, state, now):
        return False
    history.note(tx, request.person, f"peer_{state}", {"request": request.id}, now)
    withdraw(tx, request.id, OfferState.WITHDRAWN, now)
    taken = requests.get(tx, request.id)
    if taken is not None and taken.accepted_by is not None:
        thank(tx, request, taken.accepted_by, "cancelled", now)
    return True


def withdraw(
    tx: Tx, request_id: int, state: OfferState, now: datetime, *, besides: PersonId | None = None
) -> None:
    """Let what is still out count no longer; each of them hears of it, if they had been asked."""
    for peer in offers.withdraw_others(tx, request_id, state, now, besides=besides):
        timers.set(tx, f"{OVER}:{request_id}:{peer}", OVER, now, peer, {"request": request_id})


def accepted(tx: Tx, request_id: int, lines: tuple[str, ...], now: datetime) -> int | None:
    """Bring the two together whom a yes concerns, or ask the tenant first; give the contact's id.

    Whom the tenant has chosen themself they are not asked about again.
    """
    request = requests.get(tx, request_id)
    if request is None or request.state is not RequestState.ACCEPTED:
        return None
    if request.chosen is not None and request.chosen == request.accepted_by:
        return begin(tx, request, lines, now)
    tend_at(tx, request, now + PATIENCE)
    prompt(tx, request, PROPOSED, now)
    return None


def begin(tx: Tx, request: Request, lines: tuple[str, ...], now: datetime) -> int | None:
    """Let the two write with each other, and give the contact's id. None: it was not to be any more."""
    peer = request.accepted_by
    if peer is None or not requests.settle(tx, request.id, RequestState.BEGUN, now):
        return None
    timers.cancel(tx, f"{TEND}:{request.id}")
    timers.cancel(tx, f"{PROMISE}:{request.id}")
    return care_contacts.begin(tx, request, peer, lines, now)


def prompt(tx: Tx, request: Request, flow: str, now: datetime, **values: str) -> None:
    """Let the tenant be asked or told something of their request, in their turn and hours."""
    key = f"{flow}:{request.id}"
    prompts.withdraw(tx, request.person, key)
    prompts.begin(
        tx, request.person, key, flow, {"request": request.id, **values}, now=now, within=PATIENCE
    )


def thank(tx: Tx, request: Request, peer: PersonId, why: str, now: datetime) -> None:
    """Tell a peer supporter who had said yes that it comes to nothing, and thank them."""
    prompts.begin(
        tx, peer, f"{THANKS}:{request.id}", THANKS, {"why": why}, now=now, within=KEEP_NOTICE
    )


def tell_coordinators(tx: Tx, request: Request, now: datetime) -> None:
    """Let the coordinators of those who were asked know that nobody could, or who is there for them."""
    asked = {one.person for one in offers.of(tx, request.id)}
    chosen = {request.chosen} if request.chosen else set()
    for person in told_of(tx, asked | chosen):
        prompts.begin(
            tx,
            person.id,
            f"{UNMATCHED}:{request.id}",
            UNMATCHED,
            {"request": request.id, "since": iso_day(request.at, person.zone)},
            now=now,
            within=KEEP_NOTICE,
        )


def _there(tx: Tx, request_id: int) -> Request:
    request = requests.get(tx, request_id)
    if request is None:
        message = "a request that was just kept is not there"
        raise LookupError(message)
    return request
