"""What happened, for the people who look and for the figures. Only ever added to."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, insert

from bot.model.ids import PersonId
from bot.store.schema import history
from bot.store.statements import Statement
from bot.store.transaction import Tx

Fact = str | int | bool | None
NOTE = Statement(
    insert(history).values({key: bindparam(key) for key in ("at", "person", "kind", "data")})
)


def note(tx: Tx, person: PersonId, kind: str, data: Mapping[str, Fact], now: datetime) -> None:
    """Note that something happened. `data` holds names of flows, steps and keys: never words."""
    NOTE.run(tx, at=now, person=person, kind=kind, data=data)
