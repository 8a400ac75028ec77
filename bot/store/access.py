"""Who read what. Kept apart from the history, and by its own rule."""

from datetime import datetime

from sqlalchemy import bindparam, insert

from bot.model.ids import PersonId
from bot.store.schema import access
from bot.store.statements import Statement
from bot.store.transaction import Tx

NOTE = Statement(
    insert(access).values(
        {key: bindparam(key) for key in ("at", "who", "what", "person", "reason")}
    )
)


def note(
    tx: Tx, who: str, what: str, person: PersonId | None, reason: str | None, now: datetime
) -> None:
    """Note that `who` ("os:anna", a handle) read `what`, of one person or of all (None)."""
    NOTE.run(tx, at=now, who=who, what=what, person=person, reason=reason)
