"""What peer support keeps of somebody in rows that are another's: it goes when they are erased.

What is found by `person` goes as everything else does (`bot.store.erasure`).
"""

from datetime import datetime

from sqlalchemy import Integer, bindparam, delete, or_, select, update

from bot.model.ids import MessageId, PersonId
from bot.model.peers import RequestState
from bot.store.peers import contacts
from bot.store.schema import (
    message,
    peer,
    peer_contact,
    peer_exclusion,
    peer_relay,
    peer_request,
    peer_told,
    prompt,
)
from bot.store.statements import Statement
from bot.store.transaction import Tx

WHOSE = bindparam("whose", type_=Integer)
THEIR_CONTACTS = select(peer_contact.c.id).where(
    or_(peer_contact.c.person == WHOSE, peer_contact.c.peer == WHOSE)
)
FORGET = (
    Statement(delete(peer_relay).where(peer_relay.c.contact.in_(THEIR_CONTACTS))),
    Statement(delete(peer_exclusion).where(peer_exclusion.c.peer == WHOSE)),
    Statement(update(peer_told).where(peer_told.c.peer == WHOSE).values(peer=None)),
    Statement(update(peer).where(peer.c.coordinator == WHOSE).values(coordinator=None)),
    Statement(
        update(peer_request)
        .where(peer_request.c.accepted_by == WHOSE, peer_request.c.settled_at.is_(None))
        .values(state=RequestState.WAITING.value, accepted_by=None, accepted_at=None)
    ),
    Statement(
        update(peer_request)
        .where(peer_request.c.chosen == WHOSE, peer_request.c.settled_at.is_(None))
        .values(chosen=None)
    ),
)
END = Statement(
    update(peer_contact)
    .where(
        or_(peer_contact.c.person == WHOSE, peer_contact.c.peer == WHOSE),
        peer_contact.c.ended_at.is_(None),
    )
    .values(ended_at=bindparam("now"), ended_by="us")
)
PASSED_ON = Statement(
    select(message.c.id)
    .where(message.c.person == bindparam("by"), message.c.contact == bindparam("of"))
    .order_by(message.c.id)
    .limit(bindparam("limit"))
)
# What waits to be said to somebody else of a contact or a request, by the beginning of its key.
OF_CONTACT = ("peer_begun", "peer_silent", "peer_away", "peer_approve")
OF_REQUEST = ("peer_offer", "peer_unmatched")
# And of themself, followed by whose.
OF_PERSON = (
    "peer_intro",
    *(
        f"peer_note:{kind}"
        for kind in ("round", "colleague", "words", "heavy_words", "ring", "heavy")
    ),
)
REQUESTS = Statement(select(peer_request.c.id).where(peer_request.c.person == WHOSE))
WITHDRAW = Statement(
    delete(prompt).where(
        or_(prompt.c.key == bindparam("named"), prompt.c.key.like(bindparam("longer")))
    )
)


def let_go(tx: Tx, person_id: PersonId, now: datetime) -> None:
    """End their contacts, with what waits in them; requests that they had said yes to wait again."""
    _withdraw(tx, person_id)
    for statement in FORGET:
        statement.run(tx, whose=person_id)
    END.run(tx, whose=person_id, now=now)


def _withdraw(tx: Tx, person_id: PersonId) -> None:
    """Take out what waits to be said of them to somebody else."""
    of_contacts = [
        f"{name}:{one.id}" for one in contacts.all_of(tx, person_id) for name in OF_CONTACT
    ]
    requests = [row for (row,) in REQUESTS.all(tx, whose=person_id)]
    of_requests = [f"{name}:{row}" for row in requests for name in OF_REQUEST]
    of_person = [f"{name}:{person_id}" for name in OF_PERSON]
    for named in of_contacts + of_requests + of_person:
        WITHDRAW.run(tx, named=named, longer=f"{named}:%")


def others(tx: Tx, person_id: PersonId) -> list[tuple[PersonId, int]]:
    """Give everybody they ever wrote with, and the contact."""
    return [(one.other(person_id), one.id) for one in contacts.all_of(tx, person_id)]


def passed_on(tx: Tx, by: PersonId, contact_id: int, limit: int) -> list[MessageId]:
    """Give the first messages of one side of a contact, to them and from them."""
    rows = PASSED_ON.all(tx, by=by, of=contact_id, limit=limit)
    return [MessageId(row) for (row,) in rows]
