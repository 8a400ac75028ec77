"""What is kept about a person, told to that person."""

from bot.flow.inputs import Did
from bot.model.ids import PersonId
from bot.store import erasure
from bot.store.transaction import Tx


def count(tx: Tx, person: PersonId) -> Did:
    """Count what is kept: `messages` and `check_ins`, for the "my data" flow."""
    counts = erasure.counts_for(tx, person)
    return Did("counted", {"messages": counts["message"], "check_ins": counts["check_in"]})
