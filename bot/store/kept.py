"""How a column's data is kept: its kind, for how long, and what erasing a person does to it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Column


class Kind(StrEnum):
    """What sort of data a column holds."""

    CONTACT = "contact"
    CONTENT = "content"
    CARE = "care"
    STAFF = "staff"
    TECHNICAL = "technical"


class Erasing(StrEnum):
    """What erasing a person does to a column."""

    DELETED = "deleted with its row"
    EMPTIED = "emptied; the row stays, without a name"
    STAYS = "stays: nothing in it tells of the person"


@dataclass(frozen=True, slots=True)
class Kept:
    """`days` are counted from the row's own time; None: as long as the team works with the person."""

    kind: Kind
    days: int | None
    erasing: Erasing


def kept(kind: Kind, *, days: int | None, erasing: Erasing) -> dict[str, Kept]:
    """Give what a column carries as its `info`."""
    return {"kept": Kept(kind, days, erasing)}


def of(column: Column[Any]) -> Kept:
    """How a column's data is kept. Raises `KeyError` for a column that nobody gave a class."""
    found: Kept = column.info["kept"]
    return found
