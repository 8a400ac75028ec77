"""What stands in a database after many asked for a peer supporter, beside what they were told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select

from bot.model.peers import OfferState, RequestState
from bot.store.schema import address, inbox, peer, peer_contact, peer_offer, peer_request
from bot.store.statements import Statement
from bot.store.transaction import Tx

REQUESTS = Statement(
    select(
        peer_request.c.id,
        peer_request.c.person,
        peer_request.c.state,
        peer_request.c.promised,
        peer_request.c.accepted_by,
        peer_request.c.at,
        peer_request.c.settled_at,
    ).order_by(peer_request.c.id)
)
OFFERS = Statement(select(peer_offer.c.request, peer_offer.c.person, peer_offer.c.state))
CONTACTS = Statement(
    select(peer_contact.c.request, peer_contact.c.person, peer_contact.c.peer).where(
        peer_contact.c.ended_at.is_(None)
    )
)
LIMITS = Statement(select(peer.c.person, peer.c.most))
NUMBERS = Statement(select(address.c.person, address.c.value))
DEAD = Statement(select(inbox.c.id).where(inbox.c.state != "done"))

ASKED: Final = " at the latest. Write PEER to see how it stands"  # what a request is answered with
NOBODY: Final = "Nobody could this time"
OURS: Final = " /Annas team"  # what we begin is signed
TOGETHER: Final = ("can write here now", "can write with")  # to a tenant, to a peer supporter
SLACK: Final = timedelta(hours=3)  # the clock moves by the hour; another question may be open


@dataclass(frozen=True, slots=True)
class Text:
    """A text of ours as the provider took it. `id`: of the outbox."""

    id: int
    at: datetime
    to: str
    text: str
    harmless: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """One request, as it stands."""

    id: int
    person: int
    state: str
    promised: datetime | None
    accepted_by: int | None
    at: datetime
    settled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Promise:
    """What a tenant was promised, and when that was seen."""

    request: int
    person: int
    seen: datetime
    by: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerBooks:
    """All of it, at one moment."""

    requests: Sequence[Request]
    offers: Sequence[tuple[int, int, str]]  # request, peer, state
    contacts: Sequence[tuple[int | None, int, int]]  # request, tenant, peer
    most: Mapping[int, int]
    numbers: Mapping[int, str]
    dead: int

    @property
    def open(self) -> int:
        """How many requests are not settled yet."""
        return sum(one.settled_at is None for one in self.requests)

    def load(self) -> Counter[int]:
        """Count what each peer supporter has: live contacts, and requests they said yes to."""
        has = Counter(who for _, _, who in self.contacts)
        has.update(
            one.accepted_by
            for one in self.requests
            if one.accepted_by and one.state == RequestState.ACCEPTED
        )
        return has

    def told(self) -> str:
        """Say in a line how the requests ended."""
        ends = Counter(str(one.state) for one in self.requests)
        states = ", ".join(f"{count} {state}" for state, count in sorted(ends.items()))
        full = sum(self.load()[who] == most for who, most in self.most.items())
        return (
            f"{len(self.requests)} requests: {states}; {len(self.offers)} offers; {full} peers full"
        )

    def standing(self) -> Iterator[str]:
        """Give what must hold at every moment and does not."""
        for who, count in self.load().items():
            if count > self.most[who]:
                yield f"peer {who} has {count} of {self.most[who]}"
        for request in _twice(one for one, _, _ in self.contacts):
            yield f"request {request} has begun more than once"
        for request in _twice(one for one, _, state in self.offers if state == OfferState.YES):
            yield f"request {request} was accepted by more than one"
        for tenant in _twice(one for _, one, _ in self.contacts):
            yield f"tenant {tenant} has more than one peer supporter"

    def faults(
        self, texts: Sequence[Text], promises: Sequence[Promise], now: datetime
    ) -> Iterator[str]:
        """Give a sentence for each thing that is not as it was promised, at the end."""
        phones = defaultdict(list)
        for text in texts:
            phones[text.to].append(text)
        yield from self.standing()
        yield from (f"{self.dead} messages are dead" for _ in range(bool(self.dead)))
        yield from _doubled(texts)
        yield from self._unasked(phones)
        for request in self.requests:
            yield from self._ended(request, phones[self.numbers[request.person]], now)
        for who, count in self.load().items():
            told = sum(_is_together(one) for one in phones[self.numbers[who]])
            if told < Counter(one for _, _, one in self.contacts)[who]:
                yield f"peer {who} has {count} contacts and was told of {told}"
        for promise in promises:
            yield from self._kept(promise, phones[self.numbers[promise.person]], now)

    def _unasked(self, phones: Mapping[str, Sequence[Text]]) -> Iterator[str]:
        """See that whoever was told that we ask has a request."""
        have = {self.numbers[one.person] for one in self.requests}
        for number, texts in phones.items():
            if any(ASKED in one.text for one in texts) and number not in have:
                yield f"{number} was told that we ask, and there is no request"

    def _ended(self, request: Request, texts: Sequence[Text], now: datetime) -> Iterator[str]:
        begun = [one for one in self.contacts if one[0] == request.id]
        if (request.state == RequestState.BEGUN) != bool(begun):
            yield f"request {request.id} is {request.state} with {len(begun)} contacts"
        if begun and begun[0][1:] != (request.person, request.accepted_by):
            yield f"request {request.id} has begun with somebody else than said yes"
        if begun and not any(map(_is_together, texts)):
            yield f"the tenant of request {request.id} does not know that it has begun"
        if request.state == RequestState.UNANSWERED and not _has(texts, NOBODY):
            yield f"the tenant of request {request.id} does not know that nobody could"
        if request.settled_at is None and (request.promised is None or request.promised < now):
            yield f"request {request.id} is {request.state}, and nothing is promised"

    def _kept(self, promise: Promise, texts: Sequence[Text], now: datetime) -> Iterator[str]:
        """See that a tenant heard from us by then, unless they wanted no more."""
        request = next(one for one in self.requests if one.id == promise.request)
        over = request.settled_at is not None and request.settled_at <= promise.by
        if over or promise.by + SLACK > now:
            return
        heard = [one for one in texts if one.text.endswith(OURS) or _is_together(one)]
        if not any(promise.seen <= one.at <= promise.by + SLACK for one in heard):
            yield f"request {promise.request}: they were to hear from us by {promise.by}, and did not"


def read(tx: Tx) -> PeerBooks:
    """Read all that is compared."""
    return PeerBooks(
        requests=[Request(*row) for row in REQUESTS.all(tx)],
        offers=[(row[0], row[1], row[2]) for row in OFFERS.all(tx)],
        contacts=[(row[0], row[1], row[2]) for row in CONTACTS.all(tx)],
        most={row[0]: row[1] for row in LIMITS.all(tx)},
        numbers={row[0]: row[1] for row in NUMBERS.all(tx)},
        dead=len(DEAD.all(tx)),
    )


def _twice(ids: Iterable[int | None]) -> list[int | None]:
    return [one for one, count in Counter(ids).items() if count > 1]


def _doubled(texts: Sequence[Text]) -> Iterator[str]:
    for number in _twice(one.id for one in texts if not one.harmless):
        yield f"message {number} left more than once"


def _has(texts: Sequence[Text], part: str) -> bool:
    return any(part in one.text for one in texts)


def _is_together(text: Text) -> bool:
    return any(part in text.text for part in TOGETHER)
