"""Who asked for a peer supporter, and how far it has come. One request of a person is open at a time."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select, update

from bot.model.ids import PersonId
from bot.model.peers import Gender, RequestState, Topic, Way
from bot.model.people import Language
from bot.store.schema import peer_request
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """What a tenant asks for; None, or empty, is "no matter".

    `times`: day | evening. `words`: what they would like to talk about. `share`: word by word what
    the peer supporter gets. `not_words`: whom it must not be, where that could not be worked out.
    """

    person: PersonId
    language: Language
    chosen: PersonId | None = None
    gender: Gender | None = None
    way: Way | None = None
    times: str | None = None
    topics: frozenset[Topic] = frozenset()
    words: str | None = None
    share: str | None = None
    not_words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(NewRequest):
    """A request as it stands. Without `settled_at` it is open: waiting or accepted."""

    id: int
    at: datetime
    state: RequestState
    wave: int
    promised: datetime | None
    accepted_by: PersonId | None
    accepted_at: datetime | None
    settled_at: datetime | None


ASKED = (
    "person",
    "language",
    "chosen",
    "gender",
    "way",
    "times",
    "topics",
    "words",
    "share",
    "not_words",
    "at",
    "state",
)
BEGIN = Addition(
    lambda insert_into: (
        insert_into(peer_request)
        .values({key: bindparam(key) for key in ASKED})
        .on_conflict_do_nothing()
    )
)
COLUMNS = tuple(
    peer_request.c[key]
    for key in (
        "id",
        *ASKED,
        "wave",
        "promised",
        "accepted_by",
        "accepted_at",
        "settled_at",
    )
)
WHOSE = peer_request.c.person == bindparam("whose")
OPEN = peer_request.c.settled_at.is_(None)
THIS = peer_request.c.id == bindparam("row")
GET = Statement(select(*COLUMNS).where(THIS))
OPEN_OF = Statement(select(*COLUMNS).where(WHOSE, OPEN))
LATEST_OF = Statement(select(*COLUMNS).where(WHOSE).order_by(peer_request.c.id.desc()).limit(1))
BY_PEER = peer_request.c.accepted_by == bindparam("by")
IS_ACCEPTED = peer_request.c.state == "accepted"
ACCEPTED_BY = Statement(select(*COLUMNS).where(BY_PEER, IS_ACCEPTED).order_by(peer_request.c.id))
ACCEPTED_COUNT = Statement(
    select(func.count()).select_from(peer_request).where(BY_PEER, IS_ACCEPTED)
)
ACCEPT = Statement(
    update(peer_request)
    .where(THIS, peer_request.c.state == "waiting")
    .values(state="accepted", accepted_by=bindparam("peer"), accepted_at=bindparam("now"))
    .returning(*COLUMNS)
)
REOPEN = Statement(
    update(peer_request)
    .where(THIS, IS_ACCEPTED)
    .values(state="waiting", accepted_by=None, accepted_at=None)
)
SETTLE = Statement(
    update(peer_request)
    .where(THIS, OPEN)
    .values(state=bindparam("to"), settled_at=bindparam("now"))
)
FORGET_WORDS = Statement(
    update(peer_request)
    .where(
        peer_request.c.settled_at < bindparam("before"),
        or_(
            peer_request.c.words.is_not(None),
            peer_request.c.share.is_not(None),
            peer_request.c.not_words.is_not(None),
        ),
    )
    .values(words=None, share=None, not_words=None)
)
SET_WAVE = Statement(
    update(peer_request).where(THIS, peer_request.c.state == "waiting").values(wave=bindparam("to"))
)
PROMISE = Statement(update(peer_request).where(THIS).values(promised=bindparam("by_then")))
LET_ANYBODY = Statement(update(peer_request).where(THIS).values(chosen=None))


def begin(tx: Tx, new: NewRequest, now: datetime) -> int | None:
    """Let a request wait, and give its id. None: another one of this person is open."""
    return BEGIN.id(
        tx,
        person=new.person,
        language=new.language,
        chosen=new.chosen,
        gender=new.gender,
        way=new.way,
        times=new.times,
        topics=" ".join(sorted(new.topics)),
        words=new.words,
        share=new.share,
        not_words=new.not_words,
        at=now,
        state=RequestState.WAITING,
    )


def get(tx: Tx, request_id: int) -> Request | None:
    """Give a request; None when it has been erased."""
    return _request(GET.first(tx, row=request_id))


def open_of(tx: Tx, tenant: PersonId) -> Request | None:
    """Give a tenant's open request, waiting or accepted."""
    return _request(OPEN_OF.first(tx, whose=tenant))


def latest_of(tx: Tx, tenant: PersonId) -> Request | None:
    """Give a tenant's latest request, open or not."""
    return _request(LATEST_OF.first(tx, whose=tenant))


def accept(tx: Tx, request_id: int, peer: PersonId, now: datetime) -> Request | None:
    """Let this peer supporter have the request. None: somebody was first, or it waits no longer."""
    return _request(ACCEPT.first(tx, row=request_id, peer=peer, now=now))


def reopen(tx: Tx, request_id: int) -> bool:
    """Let an accepted request wait for somebody else. False: it was not accepted."""
    return REOPEN.run(tx, row=request_id) > 0


def settle(tx: Tx, request_id: int, state: RequestState, now: datetime) -> bool:
    """End an open request: begun, cancelled or unanswered. False: it has ended already."""
    return SETTLE.run(tx, row=request_id, to=state, now=now) > 0


def set_wave(tx: Tx, request_id: int, wave: int) -> bool:
    """Note how many times peer supporters have been asked. False: it waits no longer.

    Until the transaction ends nobody else can say yes to it.
    """
    return SET_WAVE.run(tx, row=request_id, to=wave) > 0


def promise(tx: Tx, request_id: int, by: datetime) -> None:
    """Note by when the tenant hears from us."""
    PROMISE.run(tx, row=request_id, by_then=by)


def let_anybody(tx: Tx, request_id: int) -> None:
    """Let a request be for anybody: the one who was chosen could not."""
    LET_ANYBODY.run(tx, row=request_id)


def forget_words(tx: Tx, before: datetime) -> int:
    """Remove the own words of requests that ended before then, and say of how many."""
    return FORGET_WORDS.run(tx, before=before)


def accepted_by(tx: Tx, peer: PersonId) -> list[Request]:
    """Give what a peer supporter said yes to and the tenant has not answered yet."""
    return [found for row in ACCEPTED_BY.all(tx, by=peer) if (found := _request(row))]


def accepted_count(tx: Tx, peer: PersonId) -> int:
    """How many requests a peer supporter said yes to that have not begun yet."""
    return int(ACCEPTED_COUNT.one(tx, by=peer))


def _request(row: Row | None) -> Request | None:
    if row is None:
        return None
    found = dict(zip((column.key for column in COLUMNS), row, strict=True))
    return Request(
        **found
        | {
            "language": Language(found["language"]),
            "gender": found["gender"] and Gender(found["gender"]),
            "way": found["way"] and Way(found["way"]),
            "topics": frozenset(map(Topic, found["topics"].split())),
            "state": RequestState(found["state"]),
        }
    )
