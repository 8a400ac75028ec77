"""What is kept about a person, told to that person."""

from collections import Counter

from bot.flow.inputs import Did
from bot.model.ids import PersonId
from bot.store import erasure, joinings
from bot.store.transaction import Tx


def count(tx: Tx, person: PersonId) -> Did:
    """Count what is kept: `messages` and `check_ins`, for the "my data" flow."""
    counts: Counter[str] = Counter()
    for one in (person, *joinings.joined_to(tx, person)):
        counts.update(erasure.counts_for(tx, one))
    return Did("counted", {"messages": counts["message"], "check_ins": counts["check_in"]})
