"""What people answered when they were asked what matters."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from bot.model.ids import PersonId
from bot.model.people import Language
from bot.store.schema import check_in, person
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """One check-in, with the person's name and own words. `asked_by` is "person" or "us"."""

    id: int
    person: PersonId
    ref: str
    name: str
    protected: bool
    zone: str
    at: datetime
    language: Language
    asked_by: str
    matters: str | None
    words: str | None
    wish: str | None


ANSWERS = ("at", "language", "asked_by", "matters", "words", "wish")
KEEP = Statement(
    lambda insert_into: (
        stated := insert_into(check_in).values(
            {key: bindparam(key) for key in ("person", "session", *ANSWERS)}
        )
    ).on_conflict_do_update(
        index_elements=["person", "session"], set_={key: stated.excluded[key] for key in ANSWERS}
    )
)
WORDS = Statement(
    select(check_in.c.id, check_in.c.words)
    .where(check_in.c.person == bindparam("person"), check_in.c.session == bindparam("session"))
    .with_for_update()
)
SET_WORDS = Statement(
    update(check_in).values(words=bindparam("to")).where(check_in.c.id == bindparam("row"))
)
WHOLE = select(
    check_in.c.id,
    check_in.c.person,
    person.c.ref,
    person.c.name,
    person.c.protected,
    person.c.zone,
    check_in.c.at,
    check_in.c.language,
    check_in.c.asked_by,
    check_in.c.matters,
    check_in.c.words,
    check_in.c.wish,
).select_from(check_in.join(person, person.c.id == check_in.c.person))
LATEST = Statement(
    WHOLE.order_by(check_in.c.at.desc(), check_in.c.id.desc()).limit(bindparam("limit"))
)
EXPORT = Statement(
    WHOLE.where(check_in.c.id > bindparam("after"))
    .order_by(check_in.c.id)
    .limit(bindparam("limit"))
)


def keep(  # noqa: PLR0913 - a row's own columns
    tx: Tx,
    person_id: PersonId,
    session: int,
    *,
    at: datetime,
    language: Language,
    asked_by: str,
    matters: str | None,
    words: str | None,
    wish: str | None,
) -> None:
    """Keep what the person answered in this session; told again, the later answers stand."""
    KEEP.run(
        tx,
        person=person_id,
        session=session,
        at=at,
        language=language,
        asked_by=asked_by,
        matters=matters,
        words=words,
        wish=wish,
    )


def add_words(tx: Tx, person_id: PersonId, session: int, words: str) -> bool:
    """Add what came a moment later to the person's own words. False: there is no such check-in."""
    row = WORDS.first(tx, person=person_id, session=session)
    if row is None:
        return False
    before = row[1]
    SET_WORDS.run(tx, row=row[0], to=words if not before else f"{before}\n{words}")
    return True


def latest(tx: Tx, limit: int) -> list[CheckIn]:
    """Give the latest check-ins, the newest first."""
    return [_check_in(row) for row in LATEST.all(tx, limit=limit)]


def export(tx: Tx, after_id: int, limit: int) -> list[CheckIn]:
    """Give the first `limit` check-ins after this one, in the order they were kept."""
    return [_check_in(row) for row in EXPORT.all(tx, after=after_id, limit=limit)]


def _check_in(row: Row) -> CheckIn:
    return CheckIn(
        id=row[0],
        person=row[1],
        ref=row[2],
        name=row[3] or "",
        protected=row[4],
        zone=row[5],
        at=row[6],
        language=Language(row[7]),
        asked_by=row[8],
        matters=row[9],
        words=row[10],
        wish=row[11],
    )
