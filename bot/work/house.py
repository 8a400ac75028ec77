"""What stays the same while the process runs: the flows, the words, the team, the limits."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.flow.book import Book
from bot.flow.rules import RULES, Rules
from bot.model.people import Channel, Team


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class House:
    """Everything that a unit of work may look at besides the transaction."""

    book: Book
    team: Team
    rules: Rules = RULES
    replies_per_hour: int = 20
    texts_days: int = 90
    keep_reply: timedelta = timedelta(hours=1)  # an answer that could not leave by then is too late
    keep_started: timedelta = timedelta(hours=2)  # so is what we began ourselves
    buttons: frozenset[Channel] = field(default=frozenset({Channel.TELEGRAM}))
