"""What time it is where the database is: many machines share that clock."""

from datetime import datetime

from sqlalchemy import func, select

from bot.store.statements import Statement
from bot.store.transaction import Tx
from bot.store.types import Instant

NOW = Statement(select(func.clock_timestamp(type_=Instant)))


def now(tx: Tx) -> datetime:
    """Read the clock of the PostgreSQL server. SQLite has none of its own."""
    moment: datetime = NOW.one(tx)
    return moment
