"""What a peer supporter answers to an offer, in a unit of their own. The first yes wins, at one UPDATE."""

from datetime import datetime
from typing import Final, Literal

from bot.care.peers.requests import ACCEPTED, tend_at, withdraw
from bot.model.ids import PersonId
from bot.model.peers import OfferState, RequestState
from bot.store import history, timers
from bot.store.peers import contacts, offers, profiles, requests
from bot.store.peers.offers import Offer
from bot.store.peers.requests import Request
from bot.store.transaction import Tx

Outcome = Literal["yes", "full", "taken", "gone"]
OPEN: Final = frozenset({OfferState.OUT, OfferState.LATE, OfferState.NOT_NOW})


def begin(tx: Tx, peer: PersonId, offer_id: int, now: datetime) -> Request | None:
    """Give the request that a peer supporter is asked about now. None: not any more, or they are full."""
    request = standing(tx, peer, offer_id)
    offer = _theirs(tx, peer, offer_id)
    if request is None or offer is None or not is_full(tx, peer):
        return request
    _note_full(tx, offer, now)
    return None


def standing(tx: Tx, peer: PersonId, offer_id: int) -> Request | None:
    """Give the request that an offer is about, if this peer supporter may still say yes to it."""
    offer = _theirs(tx, peer, offer_id)
    request = requests.get(tx, offer.request) if offer is not None else None
    waits = request is not None and request.state is RequestState.WAITING
    return request if waits and offer is not None and offer.state in OPEN else None


def _theirs(tx: Tx, peer: PersonId, offer_id: int) -> Offer | None:
    offer = offers.get(tx, offer_id)
    return offer if offer is not None and offer.person == peer else None


def accept(tx: Tx, peer: PersonId, offer_id: int, now: datetime) -> Outcome:
    """Say yes. `taken`: somebody was first; `full`: they have as many as they want; `gone`: it is over.

    A yes that comes late, or after "not now", counts while the request waits.
    """
    offer = _theirs(tx, peer, offer_id)
    if offer is None or offer.state not in OPEN:
        return over(tx, peer, offer_id)
    if is_full(tx, peer):
        _note_full(tx, offer, now)
        return "full"
    request = requests.accept(tx, offer.request, peer, now)
    if request is None:
        return over(tx, peer, offer_id)
    _is_theirs(tx, request, offer, now)
    return "yes"


def is_full(tx: Tx, peer: PersonId) -> bool:
    """Whether a peer supporter has as many as they want; without a profile they want none."""
    profile = profiles.get(tx, peer)
    has = contacts.count_of_peer(tx, peer) + requests.accepted_count(tx, peer)
    return profile is None or has >= profile.most


def _note_full(tx: Tx, offer: Offer, now: datetime) -> None:
    _poke(tx, offer, now)
    offers.said_yes(tx, offer.id, OfferState.FULL, now)


def _is_theirs(tx: Tx, request: Request, offer: Offer, now: datetime) -> None:
    offers.said_yes(tx, offer.id, OfferState.YES, now)
    withdraw(tx, request.id, OfferState.TAKEN, now, besides=offer.person)
    history.note(tx, offer.person, "peer_said_yes", {"offer": offer.id}, now)
    key = f"{ACCEPTED}:{request.id}"
    timers.set(tx, key, ACCEPTED, now, request.person, {"request": request.id})


def _poke(tx: Tx, offer: Offer, now: datetime) -> None:
    """Let the tenant's next wave be seen to now; before the offer is touched, for the order of locks."""
    request = requests.get(tx, offer.request)
    if request is not None and request.settled_at is None:
        tend_at(tx, request, now)


def refuse(tx: Tx, peer: PersonId, offer_id: int, state: OfferState, now: datetime) -> None:
    """Say "not now", or no: the next ones are asked. No reason is asked for, and none kept."""
    offer = _theirs(tx, peer, offer_id)
    if offer is not None and offer.state is OfferState.OUT:
        _poke(tx, offer, now)
        offers.answer(tx, offer.id, state, now)


def set_aside(tx: Tx, peer: PersonId, now: datetime) -> None:
    """Say "not now" to all that is out to a peer supporter: they pause, or have said STOP."""
    for offer in offers.out_to(tx, peer):
        refuse(tx, peer, offer.id, OfferState.NOT_NOW, now)


def over(tx: Tx, peer: PersonId, offer_id: int) -> Outcome:
    """Say why an offer counts no longer: somebody was first, or it is needed no more."""
    offer = _theirs(tx, peer, offer_id)
    request = requests.get(tx, offer.request) if offer is not None else None
    won = {RequestState.ACCEPTED, RequestState.BEGUN}
    return "taken" if request is not None and request.state in won else "gone"
