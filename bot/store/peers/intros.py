"""How peer supporters introduce themselves: a text a language they speak, shown once approved."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from bot.model.ids import PersonId
from bot.model.people import Language
from bot.store.schema import peer_intro
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Intro:
    """One introduction ("musik, hundar"). `meets`: drop-in times and walks, for the hello."""

    person: PersonId
    language: Language
    text: str
    at: datetime
    meets: str | None = None
    approved_at: datetime | None = None
    approved_by: str | None = None  # "os:anna", a handle


COLUMNS = (
    peer_intro.c.person,
    peer_intro.c.language,
    peer_intro.c.text,
    peer_intro.c.meets,
    peer_intro.c.at,
    peer_intro.c.approved_at,
    peer_intro.c.approved_by,
)
OF = Statement(
    select(*COLUMNS)
    .where(peer_intro.c.person == bindparam("whose"))
    .order_by(peer_intro.c.language)
)
APPROVED = Statement(
    select(peer_intro.c.person, peer_intro.c.language, peer_intro.c.text)
    .where(peer_intro.c.approved_at.is_not(None))
    .order_by(peer_intro.c.person, peer_intro.c.language)
)
WAITING = Statement(
    select(*COLUMNS)
    .where(peer_intro.c.approved_at.is_(None))
    .order_by(peer_intro.c.at, peer_intro.c.id)
)
GIVEN = ("text", "meets", "at", "approved_at", "approved_by")
PUT = Statement(
    lambda insert_into: (
        stated := insert_into(peer_intro).values(
            {key: bindparam(key) for key in ("person", "language", *GIVEN)}
        )
    ).on_conflict_do_update(
        index_elements=["person", "language"], set_={key: stated.excluded[key] for key in GIVEN}
    )
)
APPROVE = Statement(
    update(peer_intro)
    .where(
        peer_intro.c.person == bindparam("whose"),
        peer_intro.c.language == bindparam("spoken"),
        peer_intro.c.approved_at.is_(None),
    )
    .values(approved_at=bindparam("now"), approved_by=bindparam("by"))
)


def get(tx: Tx, person_id: PersonId, language: Language) -> Intro | None:
    """Give a peer supporter's introduction in this language, approved or not."""
    return next((intro for intro in of(tx, person_id) if intro.language is language), None)


def of(tx: Tx, person_id: PersonId) -> list[Intro]:
    """Give all introductions of a peer supporter, approved or not."""
    return [_intro(row) for row in OF.all(tx, whose=person_id)]


def waiting(tx: Tx) -> list[Intro]:
    """Give what staff have not approved yet, the longest waiting first."""
    return [_intro(row) for row in WAITING.all(tx)]


def approved(tx: Tx) -> dict[PersonId, dict[Language, str]]:
    """Give everybody's approved introductions."""
    found: defaultdict[PersonId, dict[Language, str]] = defaultdict(dict)
    for whose, language, text in APPROVED.all(tx):
        found[PersonId(whose)][Language(language)] = text
    return dict(found)


def approved_of(tx: Tx, person_id: PersonId) -> dict[Language, str]:
    """Give a peer supporter's approved introductions."""
    return {
        intro.language: intro.text for intro in of(tx, person_id) if intro.approved_at is not None
    }


def put(tx: Tx, intro: Intro) -> None:
    """Keep an introduction over the one before, approved or not as it says."""
    PUT.run(
        tx,
        person=intro.person,
        language=intro.language,
        text=intro.text,
        meets=intro.meets,
        at=intro.at,
        approved_at=intro.approved_at,
        approved_by=intro.approved_by,
    )


def approve(tx: Tx, person_id: PersonId, language: Language, by: str, now: datetime) -> bool:
    """Let an introduction be shown. False: there is none, or it is shown already."""
    return APPROVE.run(tx, whose=person_id, spoken=language, by=by, now=now) > 0


def _intro(row: Row) -> Intro:
    return Intro(
        person=PersonId(row[0]),
        language=Language(row[1]),
        text=row[2],
        meets=row[3],
        at=row[4],
        approved_at=row[5],
        approved_by=row[6],
    )
