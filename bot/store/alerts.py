"""Alerts: somebody may be in danger, who is told of it, and who has taken it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Text, bindparam, case, exists, insert, select, text, update

from bot.model.ids import PersonId
from bot.model.messages import Danger, Private
from bot.model.people import Channel, Role
from bot.store.schema import address, alert, alert_call, person, role
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx
from bot.store.types import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One alert. `last_at` is the latest text of that person which sounded like danger.

    `reported_by`: the peer supporter who reported it; `wrote`: the person themself wrote of danger;
    `in_peer`: only to a peer supporter, so that nobody else reads the words.
    """

    id: int
    person: PersonId
    danger: Danger
    last_at: datetime
    unanswered: bool
    taken_by: PersonId | None
    reported_by: PersonId | None = None
    wrote: bool = True
    in_peer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One person who is told of an alert, by a code of their own."""

    alert: int
    person: PersonId
    code: str
    times: int
    told_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reachable:
    """Somebody who can be told, where they are written to, and as what."""

    person: PersonId
    role: Role
    channel: Channel


OPEN = text("alert.taken_at is null")  # the very words of the partial index
BEGIN = Addition(
    insert(alert).values(
        {key: bindparam(key) for key in ("person", "danger", "at", "last_at", "heard", "private")}
    )
)
JOIN = Statement(
    update(alert)
    .where(alert.c.person == bindparam("whose"), OPEN)
    .values(
        last_at=case(
            (
                alert.c.last_at < bindparam("wrote", type_=Instant),
                bindparam("wrote", type_=Instant),
            ),
            else_=alert.c.last_at,
        ),
        heard=alert.c.heard + 1,
        private=case((alert.c.private == bindparam("in_private", type_=Text), alert.c.private)),
    )
    .returning(alert.c.id)
)
COLUMNS = (
    alert.c.id,
    alert.c.person,
    alert.c.danger,
    alert.c.last_at,
    alert.c.unanswered_at,
    alert.c.taken_by,
    alert.c.reported_by,
    alert.c.heard,
    alert.c.private,
)
GET = Statement(select(*COLUMNS).where(alert.c.id == bindparam("id")))
TAKE = Statement(
    update(alert)
    .where(alert.c.id == bindparam("row"), OPEN)
    .values(taken_at=bindparam("now"), taken_by=bindparam("by"))
)
UNANSWERED = Statement(
    update(alert)
    .where(alert.c.person == bindparam("whose"), OPEN)
    .values(unanswered_at=bindparam("now"))
    .returning(alert.c.id)
)
REPORT = Statement(
    update(alert)
    .where(alert.c.person == bindparam("whose"), OPEN)
    .values(reported_by=bindparam("by"), heard=alert.c.heard - 1)
)
AS_OTHER = alert.alias("other")
PASS_ON = Statement(
    update(alert)
    .where(
        alert.c.person == bindparam("whose"),
        OPEN,
        ~exists().where(AS_OTHER.c.person == bindparam("to"), AS_OTHER.c.taken_at.is_(None)),
    )
    .values(person=bindparam("to"))
    .returning(alert.c.id)
)
CALL = Statement(
    lambda insert_into: (
        insert_into(alert_call)
        .values({key: bindparam(key) for key in ("alert", "person", "code")})
        .on_conflict_do_nothing()
    )
)
CALLED = (
    alert_call.c.alert,
    alert_call.c.person,
    alert_call.c.code,
    alert_call.c.times,
    alert_call.c.told_at,
)
CALLS = Statement(
    select(*CALLED).where(alert_call.c.alert == bindparam("row")).order_by(alert_call.c.person)
)
CALLS_OF = Statement(
    select(*CALLED)
    .where(alert_call.c.person == bindparam("whose"))
    .order_by(alert_call.c.id.desc())
    .limit(bindparam("limit"))
)
TOLD = Statement(
    update(alert_call)
    .where(alert_call.c.alert == bindparam("row"), alert_call.c.person == bindparam("whose"))
    .values(times=alert_call.c.times + 1, told_at=bindparam("now"))
)
REACHABLE = Statement(
    select(person.c.id, role.c.role, address.c.channel)
    .select_from(
        role.join(person, person.c.id == role.c.person).join(
            address, address.c.person == person.c.id
        )
    )
    .where(
        role.c.role.in_([Role.DUTY.value, Role.LEAD.value]),
        person.c.erased_at.is_(None),
        person.c.stopped_at.is_(None),
        address.c.state == "active",
    )
    .order_by(person.c.id)
)
NUMBER_OF = Statement(
    select(address.c.value)
    .where(
        address.c.person == bindparam("whose"),
        address.c.channel == Channel.SMS.value,
        address.c.state != "unlinked",
    )
    .order_by(address.c.created_at.desc(), address.c.id.desc())
    .limit(1)
)


def begin(
    tx: Tx,
    person_id: PersonId,
    danger: Danger,
    now: datetime,
    wrote: datetime | None = None,
    private: Private | None = None,
) -> int:
    """Begin an alert about a person for whom none is open. They `wrote` now, or earlier."""
    last = wrote or now
    return BEGIN.new_id(
        tx, person=person_id, danger=danger, at=now, last_at=last, heard=1, private=private
    )


def join(
    tx: Tx, person_id: PersonId, wrote: datetime, private: Private | None = None
) -> int | None:
    """Let one more text belong to the alert that is open about this person; None: none is.

    Once one of them was not private, there are words that staff read.
    """
    row = JOIN.first(tx, whose=person_id, wrote=wrote, in_private=private)
    return None if row is None else int(row[0])


def note_report(tx: Tx, person_id: PersonId, by: PersonId) -> None:
    """Note that the last that the open alert heard of was no text of this person, but another's report."""
    REPORT.run(tx, whose=person_id, by=by)


def get(tx: Tx, alert_id: int) -> Alert | None:
    """Give an alert; None when it has been erased."""
    return _alert(GET.first(tx, id=alert_id))


def take(tx: Tx, alert_id: int, by: PersonId, now: datetime) -> bool:
    """Let this person have the alert. False: somebody has it already."""
    return TAKE.run(tx, row=alert_id, by=by, now=now) > 0


def note_unanswered(tx: Tx, person_id: PersonId, now: datetime) -> int | None:
    """Note in the open alert that our answer could not reach its person; None: none is open."""
    row = UNANSWERED.first(tx, whose=person_id, now=now)
    return None if row is None else int(row[0])


def pass_on(tx: Tx, person_id: PersonId, to: PersonId) -> int | None:
    """Let the open alert about one be about the other; None: none is open, or about both of them."""
    row = PASS_ON.first(tx, whose=person_id, to=to)
    return None if row is None else int(row[0])


def call(tx: Tx, alert_id: int, person_id: PersonId, code: str) -> bool:
    """Let a person be told of an alert. False: they are already, by the code they have."""
    return CALL.run(tx, alert=alert_id, person=person_id, code=code) > 0


def calls(tx: Tx, alert_id: int) -> list[Call]:
    """Give everybody who is told of an alert, always in the same order."""
    return [_call(row) for row in CALLS.all(tx, row=alert_id)]


def calls_of(tx: Tx, person_id: PersonId, limit: int) -> list[Call]:
    """Give the latest alerts that a person was told of, the newest first."""
    return [_call(row) for row in CALLS_OF.all(tx, whose=person_id, limit=limit)]


def note_told(tx: Tx, alert_id: int, person_id: PersonId, now: datetime) -> None:
    """Note that a person has been told once more."""
    TOLD.run(tx, row=alert_id, whose=person_id, now=now)


def reachable(tx: Tx) -> list[Reachable]:
    """Give whoever is on duty or leads, has not written STOP and has an address: once for each way."""
    return [Reachable(PersonId(row[0]), Role(row[1]), Channel(row[2])) for row in REACHABLE.all(tx)]


def number_of(tx: Tx, person_id: PersonId) -> str | None:
    """Give the number that a person can be rung at; None: we know none."""
    row = NUMBER_OF.first(tx, whose=person_id)
    return None if row is None else str(row[0])


def _alert(row: Row | None) -> Alert | None:
    if row is None:
        return None
    return Alert(
        id=row[0],
        person=PersonId(row[1]),
        danger=Danger(row[2]),
        last_at=row[3],
        unanswered=row[4] is not None,
        taken_by=row[5],
        reported_by=row[6],
        wrote=row[7] > 0,
        in_peer=row[8] is not None,
    )


def _call(row: Row) -> Call:
    return Call(alert=row[0], person=PersonId(row[1]), code=row[2], times=row[3], told_at=row[4])
