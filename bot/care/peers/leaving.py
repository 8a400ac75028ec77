"""Somebody is erased in the middle of peer support: it ends first, and whom it concerns is told."""

from datetime import datetime, timedelta
from typing import Final

from bot.care.peers import contacts as care_contacts
from bot.care.peers import offers as care_offers
from bot.care.peers import requests as care_requests
from bot.model.ids import PersonId
from bot.model.peers import Side
from bot.store import people, prompts, timers
from bot.store.peers import contacts, offers, requests
from bot.store.peers.contacts import Contact
from bot.store.peers.requests import Request
from bot.store.transaction import Tx

LEFT: Final = "peer_left"  # the flow by which a peer supporter hears that a contact has ended
KEEP: Final = timedelta(days=7)  # that it waits for their hours


def leave(tx: Tx, person: PersonId, now: datetime) -> None:
    """End their contacts and their request; what they had said yes to waits for somebody else.

    Nobody is told who it was, and nothing is told of a reason. It may be done twice.
    """
    people.lock(tx, person)
    care_requests.cancel_open(tx, person, now)
    for contact in contacts.live_of(tx, person):
        _end(tx, contact, contact.side(person), now)
    for request in requests.accepted_by(tx, person):
        care_requests.tend_at(tx, request, now)
        requests.reopen(tx, request.id)
        _let_anybody(tx, request, person)
    for offer in offers.out_to(tx, person):
        _let_anybody(tx, requests.get(tx, offer.request), person)
    care_offers.set_aside(tx, person, now)


def _let_anybody(tx: Tx, request: Request | None, person: PersonId) -> None:
    if request is not None and request.chosen == person:
        requests.let_anybody(tx, request.id)


def _end(tx: Tx, contact: Contact, by: Side, now: datetime) -> None:
    """End a contact. Of a tenant's own no row is left to tell of: the other one gets a note at once."""
    knew = care_contacts.knows(tx, contact, contact.peer)
    care_contacts.end(tx, contact, by, now)
    if by is Side.TENANT and knew:
        timers.cancel(tx, f"{care_contacts.ENDED}:{contact.id}")
        prompts.begin(tx, contact.peer, f"{LEFT}:{contact.id}", LEFT, {}, now=now, within=KEEP)
