"""What a unit of work is given."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Connection

from bot.flow.talk import Talk
from bot.model.people import Person
from bot.store.keys import Keyring

if TYPE_CHECKING:
    from bot.store.statements import Plan, Statement

Dialect = Literal["sqlite", "postgresql"]


@dataclass(frozen=True, slots=True, eq=False)
class Tx:
    """The open transaction, the keys, and the statements compiled so far.

    `cursor` is the driver's, one for all statements: each is done before the next begins.
    """

    connection: Connection
    cursor: Any
    dialect: Dialect
    keys: Keyring
    plans: "dict[Statement, Plan]"
    writes: bool
    known: dict[tuple[Any, ...], Person] = field(default_factory=dict)  # by what their row holds
    talks: dict[str, Talk] = field(default_factory=dict)  # those kept last, by what their row holds

    @property
    def shared(self) -> bool:
        """Whether others write at the same time, so that a person must be locked first."""
        return self.writes and self.dialect == "postgresql"
