"""How peer supporters have been, as they answered their own question. Their coordinator reads it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from bot.model.ids import PersonId
from bot.store.schema import peer_week
from bot.store.statements import Addition, Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One answer: good, mixed, heavy or None when it was skipped, and own words."""

    id: int
    person: PersonId
    at: datetime
    answer: str | None
    words: str | None


COLUMNS = (
    peer_week.c.id,
    peer_week.c.person,
    peer_week.c.at,
    peer_week.c.answer,
    peer_week.c.words,
)
KEEP = Addition(
    insert(peer_week).values({key: bindparam(key) for key in ("person", "at", "answer", "words")})
)
OF = Statement(
    select(*COLUMNS)
    .where(peer_week.c.person == bindparam("whose"))
    .order_by(peer_week.c.id.desc())
    .limit(bindparam("limit"))
)
SET_WORDS = Statement(
    update(peer_week).where(peer_week.c.id == bindparam("row")).values(words=bindparam("to"))
)


def keep(
    tx: Tx, person_id: PersonId, now: datetime, *, answer: str | None, words: str | None
) -> int:
    """Keep what a peer supporter answered, and give its id."""
    return KEEP.new_id(tx, person=person_id, at=now, answer=answer, words=words)


def set_words(tx: Tx, week_id: int, words: str) -> None:
    """Keep these own words with an answer, over those before."""
    SET_WORDS.run(tx, row=week_id, to=words)


def latest(tx: Tx, person_id: PersonId) -> Week | None:
    """Give a peer supporter's latest answer; None: they have not answered yet."""
    return next(iter(of(tx, person_id, 1)), None)


def of(tx: Tx, person_id: PersonId, limit: int) -> list[Week]:
    """Give a peer supporter's latest answers, the newest first."""
    return [_week(row) for row in OF.all(tx, whose=person_id, limit=limit)]


def _week(row: Row) -> Week:
    return Week(id=row[0], person=PersonId(row[1]), at=row[2], answer=row[3], words=row[4])
