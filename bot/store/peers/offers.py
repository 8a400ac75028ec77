"""Whom a request was offered to, and what they said. A peer supporter is asked once for a request."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from bot.model.ids import PersonId
from bot.model.peers import OfferState
from bot.store.schema import peer_offer
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One request offered to one peer supporter (`person`), to be answered by `until`."""

    id: int
    request: int
    person: PersonId
    wave: int
    at: datetime
    until: datetime
    state: OfferState
    answered_at: datetime | None


MADE = ("request", "person", "wave", "at", "until", "state")
MAKE = Addition(
    lambda insert_into: (
        insert_into(peer_offer)
        .values({key: bindparam(key) for key in MADE})
        .on_conflict_do_nothing()
    )
)
COLUMNS = (
    peer_offer.c.id,
    peer_offer.c.request,
    peer_offer.c.person,
    peer_offer.c.wave,
    peer_offer.c.at,
    peer_offer.c.until,
    peer_offer.c.state,
    peer_offer.c.answered_at,
)
OF_REQUEST = peer_offer.c.request == bindparam("of")
IS_OUT = peer_offer.c.state == "out"
GET = Statement(select(*COLUMNS).where(peer_offer.c.id == bindparam("row")))
OF = Statement(select(*COLUMNS).where(OF_REQUEST).order_by(peer_offer.c.id))
TO = Statement(select(*COLUMNS).where(OF_REQUEST, peer_offer.c.person == bindparam("whose")))
OUT_TO = Statement(
    select(*COLUMNS)
    .where(peer_offer.c.person == bindparam("whose"), IS_OUT)
    .order_by(peer_offer.c.id)
)
ANSWER = Statement(
    update(peer_offer)
    .where(peer_offer.c.id == bindparam("row"), IS_OUT)
    .values(state=bindparam("to"), answered_at=bindparam("now"))
)
MAY_STILL = peer_offer.c.state.in_(["out", "late", "not_now"])
SAID_YES = Statement(
    update(peer_offer)
    .where(peer_offer.c.id == bindparam("row"), MAY_STILL)
    .values(state=bindparam("to"), answered_at=bindparam("now"))
)
LET_GO = Statement(
    update(peer_offer)
    .where(peer_offer.c.id == bindparam("row"), peer_offer.c.state == "yes")
    .values(state="withdrawn", answered_at=bindparam("now"))
)
AGAIN = Statement(
    update(peer_offer)
    .where(peer_offer.c.id == bindparam("row"), peer_offer.c.state.in_(["late", "not_now"]))
    .values(
        state="out",
        wave=bindparam("wave"),
        at=bindparam("now"),
        until=bindparam("until"),
        answered_at=None,
    )
)
WITHDRAW = Statement(
    update(peer_offer)
    .where(OF_REQUEST, IS_OUT, peer_offer.c.person != bindparam("besides"))
    .values(state=bindparam("to"), answered_at=bindparam("now"))
    .returning(peer_offer.c.person)
)


def make(
    tx: Tx, request_id: int, peer: PersonId, *, wave: int, now: datetime, until: datetime
) -> int | None:
    """Offer a request to a peer supporter, and give the offer's id. None: they were asked already."""
    return MAKE.id(
        tx, request=request_id, person=peer, wave=wave, at=now, until=until, state=OfferState.OUT
    )


def get(tx: Tx, offer_id: int) -> Offer | None:
    """Give an offer; None when it has been erased."""
    row = GET.first(tx, row=offer_id)
    return None if row is None else _offer(row)


def of(tx: Tx, request_id: int) -> list[Offer]:
    """Give every offer of a request, in the order they were made."""
    return [_offer(row) for row in OF.all(tx, of=request_id)]


def out_of(tx: Tx, request_id: int) -> list[Offer]:
    """Give the offers of a request that nobody has answered and that count still."""
    return [offer for offer in of(tx, request_id) if offer.state is OfferState.OUT]


def to(tx: Tx, request_id: int, peer: PersonId) -> Offer | None:
    """Give what became of a request with one peer supporter; None: they were not asked."""
    row = TO.first(tx, of=request_id, whose=peer)
    return None if row is None else _offer(row)


def out_to(tx: Tx, peer: PersonId) -> list[Offer]:
    """Give what a peer supporter has been asked and may still answer, the oldest first."""
    return [_offer(row) for row in OUT_TO.all(tx, whose=peer)]


def answer(tx: Tx, offer_id: int, state: OfferState, now: datetime) -> bool:
    """Note what came of an offer that is out. False: it is not, any more."""
    return ANSWER.run(tx, row=offer_id, to=state, now=now) > 0


def said_yes(tx: Tx, offer_id: int, state: OfferState, now: datetime) -> bool:
    """Note a yes (or that they were full by then), which also counts late, or after "not now"."""
    return SAID_YES.run(tx, row=offer_id, to=state, now=now) > 0


def let_go(tx: Tx, offer_id: int, now: datetime) -> bool:
    """Let a yes come to nothing: the tenant would rather have somebody else. False: there was none."""
    return LET_GO.run(tx, row=offer_id, now=now) > 0


def again(tx: Tx, offer_id: int, *, wave: int, now: datetime, until: datetime) -> bool:
    """Ask somebody once more who said "not now", or nothing. False: they said something else."""
    return AGAIN.run(tx, row=offer_id, wave=wave, now=now, until=until) > 0


def withdraw_others(
    tx: Tx, request_id: int, state: OfferState, now: datetime, *, besides: PersonId | None = None
) -> list[PersonId]:
    """Let all that is still out be so from now on (taken, withdrawn, late), and say whose it was."""
    rows = WITHDRAW.all(tx, of=request_id, to=state, now=now, besides=besides or 0)
    return sorted(PersonId(row) for (row,) in rows)


def _offer(row: Row) -> Offer:
    return Offer(
        id=row[0],
        request=row[1],
        person=PersonId(row[2]),
        wave=row[3],
        at=row[4],
        until=row[5],
        state=OfferState(row[6]),
        answered_at=row[7],
    )
