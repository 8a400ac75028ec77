"""Which emergency numbers and crisis lines somebody of the organisation has confirmed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from bot.store.schema import confirmation
from bot.store.statements import Statement
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who confirmed a number, and when."""

    who: str
    at: datetime


PUT = Statement(
    lambda insert_into: (
        stated := insert_into(confirmation).values(
            {column.key: bindparam(column.key) for column in confirmation.c}
        )
    ).on_conflict_do_update(
        index_elements=["what"], set_={key: stated.excluded[key] for key in ("who", "at")}
    )
)
ALL = Statement(select(confirmation.c.what, confirmation.c.who, confirmation.c.at))


def put(tx: Tx, what: str, who: str, now: datetime) -> None:
    """Keep that somebody has confirmed this, over an earlier time."""
    PUT.run(tx, what=what, who=who, at=now)


def all(tx: Tx) -> dict[str, Confirmation]:  # noqa: A001 - `confirmations.all` reads as it should
    """Give every confirmation by what was confirmed."""
    return {what: Confirmation(who, at) for what, who, at in ALL.all(tx)}
