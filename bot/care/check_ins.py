"""What matters to a person right now, and what they want us to do: kept once, in their own words."""

from datetime import datetime

from bot.care import rhythms
from bot.flow.inputs import Did
from bot.flow.values import Value, Values
from bot.model.people import Person
from bot.store import check_ins, prompts
from bot.store.transaction import Tx


def let_pass(tx: Tx, person: Person) -> Did:
    """Take "not now" for an answer: a check-in that waits for its turn would ask the same again."""
    prompts.withdraw(tx, person.id, rhythms.TIMER)
    return Did("passed")


def keep(tx: Tx, person: Person, session: int, given: Values, *, now: datetime) -> Did:
    """Keep the answers of this session. Kept again, they stand in the same row.

    A check-in that waits for its turn is withdrawn: it would ask the same again.
    """
    prompts.withdraw(tx, person.id, rhythms.TIMER)
    check_ins.keep(
        tx,
        person.id,
        session,
        at=now,
        language=person.language,
        asked_by=str(given["by"]),
        matters=_text(given.get("matters")),
        words=_text(given.get("matters_words")),
        wish=_text(given.get("wish")),
    )
    return Did("kept")


def add(tx: Tx, person: Person, session: int, words: str) -> None:
    """Add words that came within a minute. Before the answers are kept there is no row, and no need."""
    check_ins.add_words(tx, person.id, session, words)


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
