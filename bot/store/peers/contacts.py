"""Who writes with whom, by which of our numbers, since when. Never what they write."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, func, or_, select, update

from bot.model.ids import PersonId
from bot.model.peers import Side
from bot.store.schema import peer_contact
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx
from bot.store.types import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A tenant (`person`) and a peer supporter. Without `ended_at` it is live, also when paused.

    The lines are which of our numbers each of them writes to; None: the team's. `ended_by` is
    tenant, peer, coordinator or us. `passed_at`: when a text was last passed on, either way.
    `quick`: how many answers in a row came within seconds, as machines give them.
    """

    id: int
    person: PersonId
    peer: PersonId
    request: int | None
    tenant_line: str | None
    peer_line: str | None
    began_at: datetime
    first_at: datetime | None
    tenant_at: datetime | None
    peer_at: datetime | None
    passed_at: datetime | None
    quick: int
    asked_at: datetime | None
    paused_at: datetime | None
    paused_by: Side | None
    ended_at: datetime | None
    ended_by: str | None

    def side(self, person_id: PersonId) -> Side:
        """Which end of it this person is."""
        return Side.TENANT if person_id == self.person else Side.PEER

    def other(self, person_id: PersonId) -> PersonId:
        """Who is at the other end."""
        return self.peer if person_id == self.person else self.person

    def line_of(self, person_id: PersonId) -> str | None:
        """Which of our numbers this person writes to; None: the team's."""
        return self.tenant_line if person_id == self.person else self.peer_line

    @property
    def last_at(self) -> datetime:
        """When one of them last wrote, or else when it began."""
        return max(filter(None, (self.began_at, self.tenant_at, self.peer_at)))


COLUMNS = tuple(peer_contact.c)
BEGIN = Addition(
    lambda insert_into: (
        insert_into(peer_contact)
        .values(
            {
                key: bindparam(key)
                for key in ("person", "peer", "request", "tenant_line", "peer_line", "began_at")
            }
        )
        .on_conflict_do_nothing()
    )
)
THIS = peer_contact.c.id == bindparam("row")
LIVE = peer_contact.c.ended_at.is_(None)
THEIRS = or_(peer_contact.c.person == bindparam("whose"), peer_contact.c.peer == bindparam("whose"))
GET = Statement(select(*COLUMNS).where(THIS))
ALL_OF = Statement(select(*COLUMNS).where(THEIRS).order_by(peer_contact.c.id))
LIVE_OF = Statement(select(*COLUMNS).where(THEIRS, LIVE).order_by(peer_contact.c.id))
LATELY_OF = Statement(
    select(*COLUMNS)
    .where(THEIRS, or_(LIVE, peer_contact.c.ended_at > bindparam("since", type_=Instant)))
    .order_by(peer_contact.c.id)
)
LIVE_BETWEEN = Statement(
    select(*COLUMNS).where(
        peer_contact.c.person == bindparam("tenant"),
        peer_contact.c.peer == bindparam("with_peer"),
        LIVE,
    )
)
COUNT_OF_PEER = Statement(
    select(func.count())
    .select_from(peer_contact)
    .where(peer_contact.c.peer == bindparam("whose"), LIVE)
)
PREVIOUS = Statement(
    select(peer_contact.c.peer)
    .distinct()
    .where(
        peer_contact.c.person == bindparam("whose"),
        peer_contact.c.ended_at.is_not(None),
        peer_contact.c.first_at.is_not(None),
    )
)
NOW = bindparam("now", type_=Instant)
TOUCH = {
    side: Statement(
        update(peer_contact).where(THIS, LIVE).values({f"{side}_at": NOW, "asked_at": None})
    )
    for side in Side
}
NOTE_PASSED = Statement(
    update(peer_contact)
    .where(THIS)
    .values(
        first_at=case(
            (peer_contact.c.first_at.is_(None), NOW),
            else_=peer_contact.c.first_at,
        ),
        passed_at=NOW,
    )
)
NOTE_QUICK = Statement(update(peer_contact).where(THIS).values(quick=bindparam("times")))
NOTE_ASKED = Statement(update(peer_contact).where(THIS).values(asked_at=NOW))
SET_PEER_LINE = Statement(update(peer_contact).where(THIS).values(peer_line=bindparam("line")))
NOTE_BEGAN = Statement(update(peer_contact).where(THIS).values(began_at=NOW))
PAUSE = Statement(
    update(peer_contact)
    .where(THIS, LIVE, peer_contact.c.paused_at.is_(None))
    .values(paused_at=NOW, paused_by=bindparam("by"))
)
RESUME = Statement(
    update(peer_contact)
    .where(THIS, LIVE, peer_contact.c.paused_at.is_not(None))
    .values(paused_at=None, paused_by=None)
)
END = Statement(
    update(peer_contact).where(THIS, LIVE).values(ended_at=NOW, ended_by=bindparam("by"))
)


def begin(  # noqa: PLR0913 - a row's own columns
    tx: Tx,
    tenant: PersonId,
    peer: PersonId,
    now: datetime,
    *,
    request: int | None = None,
    tenant_line: str | None = None,
    peer_line: str | None = None,
) -> int | None:
    """Let two people be in contact, and give its id. None: these two are already."""
    return BEGIN.id(
        tx,
        person=tenant,
        peer=peer,
        request=request,
        tenant_line=tenant_line,
        peer_line=peer_line,
        began_at=now,
    )


def get(tx: Tx, contact_id: int) -> Contact | None:
    """Give a contact; None when it has been erased."""
    row = GET.first(tx, row=contact_id)
    return None if row is None else _contact(row)


def all_of(tx: Tx, person_id: PersonId) -> list[Contact]:
    """Give every contact of a person, tenant or peer supporter, ended ones too."""
    return [_contact(row) for row in ALL_OF.all(tx, whose=person_id)]


def live_of(tx: Tx, person_id: PersonId) -> list[Contact]:
    """Give the live contacts of a person, tenant or peer supporter, the oldest first."""
    return [_contact(row) for row in LIVE_OF.all(tx, whose=person_id)]


def lately_of(tx: Tx, person_id: PersonId, since: datetime) -> list[Contact]:
    """Give a person's contacts that are live or have ended since then, the oldest first."""
    return [_contact(row) for row in LATELY_OF.all(tx, whose=person_id, since=since)]


def lines_of(tx: Tx, person_id: PersonId) -> list[str | None]:
    """Give a person's line in each live contact of theirs, the newest first; None: the team's."""
    return [one.line_of(person_id) for one in reversed(live_of(tx, person_id))]


def live_between(tx: Tx, tenant: PersonId, peer: PersonId) -> Contact | None:
    """Give the live contact between these two, if there is one."""
    row = LIVE_BETWEEN.first(tx, tenant=tenant, with_peer=peer)
    return None if row is None else _contact(row)


def previous_peers(tx: Tx, tenant: PersonId) -> frozenset[PersonId]:
    """Give the peer supporters with whom a tenant wrote, in contacts that have ended."""
    return frozenset(PersonId(row) for (row,) in PREVIOUS.all(tx, whose=tenant))


def count_of_peer(tx: Tx, peer: PersonId) -> int:
    """How many live contacts a peer supporter has."""
    return int(COUNT_OF_PEER.one(tx, whose=peer))


def touch(tx: Tx, contact_id: int, side: Side, now: datetime) -> None:
    """Note that this side wrote: whether it shall go on needs no asking."""
    TOUCH[side].run(tx, row=contact_id, now=now)


def note_passed(tx: Tx, contact_id: int, now: datetime) -> None:
    """Note that a text was passed on, and the first time that it was the first."""
    NOTE_PASSED.run(tx, row=contact_id, now=now)


def note_quick(tx: Tx, contact_id: int, times: int) -> None:
    """Note how many answers in a row came within seconds."""
    NOTE_QUICK.run(tx, row=contact_id, times=times)


def note_asked(tx: Tx, contact_id: int, now: datetime) -> None:
    """Note that both are asked whether it shall go on."""
    NOTE_ASKED.run(tx, row=contact_id, now=now)


def note_began(tx: Tx, contact_id: int, now: datetime) -> None:
    """Note that it begins now: somebody has heard just now that they can write."""
    NOTE_BEGAN.run(tx, row=contact_id, now=now)


def set_peer_line(tx: Tx, contact_id: int, line: str | None) -> None:
    """Let the peer supporter write to this number of ours; None: the team's."""
    SET_PEER_LINE.run(tx, row=contact_id, line=line)


def pause(tx: Tx, contact_id: int, by: Side, now: datetime) -> bool:
    """Let a live contact rest. False: it rests already, or has ended."""
    return PAUSE.run(tx, row=contact_id, by=by, now=now) > 0


def resume(tx: Tx, contact_id: int) -> bool:
    """Let a contact go on. False: it did not rest, or has ended."""
    return RESUME.run(tx, row=contact_id) > 0


def end(tx: Tx, contact_id: int, by: str, now: datetime) -> bool:
    """End a live contact; `by` is tenant, peer, coordinator or us. False: it has ended already."""
    return END.run(tx, row=contact_id, by=by, now=now) > 0


def _contact(row: Row) -> Contact:
    found = dict(zip((column.key for column in COLUMNS), row, strict=True))
    return Contact(**found | {"paused_by": found["paused_by"] and Side(found["paused_by"])})
