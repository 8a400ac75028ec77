"""The column types of our own: a moment in UTC, a sealed text, compact JSON."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Dialect, LargeBinary, Text
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.model.compact import read, writer

Process = Callable[[Any], Any]


class Naive(ValueError):
    """A time without a zone was given: nobody could say which moment it means."""


class Unsealed(TypeError):
    """A sealed column was used outside a `Statement`, where nothing would seal or open it."""


class Instant(TypeDecorator[datetime]):
    """A moment. `timestamptz` on PostgreSQL; on SQLite text in UTC that sorts as time does.

    Takes aware times only (`Naive` otherwise) and gives them back in UTC.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column's type for this database."""
        kind = TIMESTAMP(timezone=True) if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(kind)

    def bind_processor(self, dialect: Dialect) -> Process:
        """How a time goes in."""
        return aware if dialect.name == "postgresql" else written

    def result_processor(self, dialect: Dialect, coltype: object) -> Process:
        """How a time comes out."""
        return in_utc if dialect.name == "postgresql" else parsed


TWO = [f"{number:02}" for number in range(60)]


def written(moment: datetime | None) -> str | None:
    """`moment` as "2026-11-22T09:30:00.000000Z": always as long, so that text order is time order."""
    if moment is None:
        return None
    return _written(moment if moment.tzinfo is UTC else in_utc(aware(moment)))


# A unit of work writes one `now` ten times, and formatting it costs as much as a small statement.
@lru_cache(maxsize=256)
def _written(utc: datetime) -> str:
    return (  # twice as fast as `isoformat`
        f"{utc.year:04}-{TWO[utc.month]}-{TWO[utc.day]}"
        f"T{TWO[utc.hour]}:{TWO[utc.minute]}:{TWO[utc.second]}.{utc.microsecond:06}Z"
    )


def parsed(text: str | None) -> datetime | None:
    """The moment that `written` wrote."""
    return None if text is None else datetime.fromisoformat(text)


def aware(moment: Any) -> Any:
    """`moment` itself, or `Naive`."""
    if moment is not None and moment.utcoffset() is None:
        message = f"{moment!r} has no zone: give every time with its zone"
        raise Naive(message)
    return moment


def in_utc(moment: Any) -> Any:
    """The same moment on the UTC clock."""
    return None if moment is None else moment.astimezone(UTC)


class Sealed(TypeDecorator[str]):
    """Text that is encrypted at rest. `label` names the column, so that no value can change places.

    Only a `Statement` has the key. Anything else that binds or reads such a column is refused.
    """

    impl = LargeBinary
    cache_ok = True

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label

    def bind_processor(self, dialect: Dialect) -> Process:
        """Refuse: without a key the text would be stored in the clear."""
        return self._refuse

    def result_processor(self, dialect: Dialect, coltype: object) -> Process:
        """Refuse: without a key there is nothing to read."""
        return self._refuse

    def _refuse(self, _value: object) -> None:
        message = f"{self.label} is sealed: use a Statement, which has the key"
        raise Unsealed(message)


class Json(TypeDecorator[Any]):
    """Plain data as compact JSON text. Never for what a person wrote: that is `Sealed`."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Process:
        """How data goes in."""
        return compact

    def result_processor(self, dialect: Dialect, coltype: object) -> Process:
        """How data comes out."""
        return loaded


_write = writer()


def compact(data: Any) -> str | None:
    """`data` as JSON without a space too many; None stays None."""
    return None if data is None else _write(data)


def loaded(text: str | None) -> Any:
    """What `compact` wrote."""
    return None if text is None else read(text)
