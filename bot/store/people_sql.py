"""The statements about people: how somebody is found, with all that a conversation needs."""

from typing import Any

from sqlalchemy import Select, bindparam, delete, exists, func, insert, select, update

from bot.store.schema import address, linked, message, person, role, talk
from bot.store.schema import team as teams
from bot.store.statements import Addition, Statement

worker = person.alias("worker")
ROLES = (
    select(func.aggregate_strings(role.c.role, " "))
    .where(role.c.person == person.c.id)
    .scalar_subquery()
)
ABOUT: tuple[Any, ...] = (
    person.c.id,
    person.c.ref,
    person.c.name,
    person.c.language,
    ROLES.label("roles"),
    person.c.zone,
    person.c.quiet,
    person.c.worker,
    worker.c.name.label("worker_name"),
    worker.c.reads_at,
    person.c.introduced_at,
    person.c.agreed_at,
    person.c.declined_at,
    person.c.stopped_at,
    person.c.protected,
)
WITH_WORKER = person.outerjoin(worker, worker.c.id == person.c.worker)
TALK = (
    address.c.id,
    address.c.channel,
    address.c.state,
    talk.c.state,
    talk.c.replies,
    talk.c.counted_from,
    talk.c.waits_until,
    person.c.created_at,
    linked.c.personal_from,
)
REFUSED = len(ABOUT) + 2  # where a whole row has the address's state
IS_LINKED = linked.c.address == address.c.id
WRITTEN_FROM = (  # the latest: found from the end of the person's own messages
    select(message.c.address)
    .where(
        message.c.person == address.c.person,
        message.c.direction == "in",
        ~exists(
            select(linked.c.address).where(linked.c.address == message.c.address).correlate(message)
        ),
    )
    .order_by(message.c.id.desc())
    .limit(1)
    .correlate(address)
    .scalar_subquery()
)
# The address to write to. One that was linked less than a day ago only where there is no other; of the
# others the one last written from, else the latest.
ACTIVE_LAST = (
    select(address.c.id)
    .select_from(address.outerjoin(linked, IS_LINKED))
    .where(address.c.person == person.c.id, address.c.state == "active")
    .order_by(
        linked.c.address.is_(None).desc(),
        (address.c.id == func.coalesce(WRITTEN_FROM, 0)).desc(),
        address.c.created_at.desc(),
        address.c.id.desc(),
    )
    .limit(1)
    .correlate(person)
    .scalar_subquery()
)
HERE = (
    address.c.channel == bindparam("channel"),
    address.c.lookup == bindparam("lookup"),
    address.c.state != "unlinked",
)


def _labelled(*columns: Any) -> Select[Any]:
    return select(*(column.label(f"c{place}") for place, column in enumerate(columns)))


MEET = Statement(
    _labelled(*ABOUT, *TALK)
    .select_from(
        address.join(person, person.c.id == address.c.person)
        .outerjoin(worker, worker.c.id == person.c.worker)
        .outerjoin(talk, talk.c.person == person.c.id)
        .outerjoin(linked, IS_LINKED)
    )
    .where(*HERE)
)
GET = Statement(
    _labelled(*ABOUT, *TALK)
    .select_from(
        WITH_WORKER.outerjoin(talk, talk.c.person == person.c.id)
        .join(address, address.c.id == ACTIVE_LAST)
        .outerjoin(linked, IS_LINKED)
    )
    .where(person.c.id == bindparam("person"))
)
# Two steps on PostgreSQL: what is joined to a row that had to be waited for is older than the row.
LOCK_AT = Statement(
    select(person.c.id)
    .select_from(address.join(person, person.c.id == address.c.person))
    .where(*HERE)
    .with_for_update(key_share=True, of=person)
)
LOCK = Statement(
    select(person.c.id).where(person.c.id == bindparam("person")).with_for_update(key_share=True)
)
BY_ID = Statement(
    _labelled(*ABOUT).select_from(WITH_WORKER).where(person.c.id == bindparam("person"))
)
TALKING = Statement(_labelled(*TALK))  # never run: it knows how to read that part of a row
BY_REF = Statement(
    _labelled(*ABOUT)
    .select_from(WITH_WORKER)
    .where(person.c.ref == bindparam("ref"), person.c.erased_at.is_(None))
)
EVEN_ERASED = Statement(select(person.c.id).where(person.c.ref == bindparam("ref")))
BY_HANDLE = Statement(
    _labelled(*ABOUT)
    .select_from(WITH_WORKER)
    .where(person.c.handle == bindparam("handle"), person.c.erased_at.is_(None))
)
WITH_ROLE = Statement(
    _labelled(*ABOUT)
    .select_from(WITH_WORKER)
    .where(
        exists().where(role.c.person == person.c.id, role.c.role == bindparam("kind")),
        person.c.erased_at.is_(None),
    )
    .order_by(person.c.id)
)
ANOTHER = Statement(
    select(address.c.id, address.c.channel)
    .select_from(address.outerjoin(linked, IS_LINKED))
    .where(
        address.c.person == bindparam("person"),
        address.c.state == "active",
        address.c.id != bindparam("besides"),
        linked.c.address.is_(None),
    )
    .order_by(address.c.created_at.desc(), address.c.id.desc())
    .limit(1)
)
ADD = Addition(
    insert(person).values(
        {
            column.key: bindparam(column.key)
            for column in person.c
            if column.key not in {"id", "quiet", "declined_at", "stopped_at", "erased_at"}
        }
    )
)
GIVE_ROLE = Statement(
    lambda insert_into: (
        insert_into(role)
        .values(person=bindparam("person"), role=bindparam("role"))
        .on_conflict_do_nothing()
    )
)
TAKE = Statement(
    lambda insert_into: (
        (
            stated := insert_into(address).values(
                {
                    key: bindparam(key)
                    for key in ("person", "channel", "lookup", "value", "created_at")
                }
            )
        )
        .on_conflict_do_update(
            index_elements=["channel", "lookup"],
            set_={
                "person": stated.excluded.person,
                "state": "active",
                "created_at": stated.excluded.created_at,
            },
            where=(address.c.state == "unlinked") | (address.c.person == stated.excluded.person),
        )
        .returning(address.c.id)
    )
)
FORGET = Statement(delete(person).where(person.c.id == bindparam("person")))
MOVE = Statement(
    update(address)
    .values(person=bindparam("to"), state="active", created_at=bindparam("now"))
    .where(address.c.id == bindparam("address"))
)
ADDRESSES = Statement(
    select(address.c.id, address.c.channel, linked.c.personal_from)
    .select_from(address.outerjoin(linked, IS_LINKED))
    .where(address.c.person == bindparam("person"), address.c.state == "active")
    .order_by(address.c.id)
)
# A row: the address is known for less long, or something came from it.
HEARD = Statement(
    select(address.c.id).where(
        address.c.id == bindparam("address"),
        (address.c.created_at > bindparam("since"))
        | exists(
            select(message.c.id).where(
                message.c.person == bindparam("person"),
                message.c.address == bindparam("address"),
                message.c.direction == "in",
                message.c.id != bindparam("but"),
                message.c.at > bindparam("since"),
            )
        ),
    )
)
OWNER = Statement(select(address.c.person).where(address.c.id == bindparam("address")))
SET_STATE = Statement(
    update(address).values(state=bindparam("to")).where(address.c.id == bindparam("address"))
)
REFUSE = Statement(
    update(address)
    .values(state="refused")
    .where(address.c.id == bindparam("address"), address.c.state == "active")
)
SET_STATE_AT = Statement(
    update(address)
    .values(state=bindparam("to"))
    .where(
        address.c.channel == bindparam("way"),
        address.c.lookup == bindparam("found"),
        address.c.state == bindparam("was"),
    )
    .returning(address.c.person)
)
PUT_TEAM = Statement(
    lambda insert_into: (
        stated := insert_into(teams).values(
            id=1, name=bindparam("name"), country=bindparam("country"), zone=bindparam("zone")
        )
    ).on_conflict_do_update(
        index_elements=["id"],
        set_={key: stated.excluded[key] for key in ("name", "country", "zone")},
    )
)


def _setting(column: str) -> Statement:
    return Statement(
        update(person).values({column: bindparam("to")}).where(person.c.id == bindparam("person"))
    )


SET = {
    column: _setting(column)
    for column in ("language", "stopped_at", "agreed_at", "declined_at", "introduced_at")
}
