"""What stays the same while the process runs: the flows, the words, the team, the limits."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.care.numbers import Numbers
from bot.flow.book import Book
from bot.flow.rules import RULES, Rules
from bot.model.people import Channel, Team


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class House:
    """Everything that a unit of work may look at besides the transaction."""

    book: Book
    team: Team
    numbers: Numbers
    rules: Rules = RULES
    replies_per_hour: int = 20
    same_per_hour: int = 3  # the very same text
    messages_per_minute: int = 30  # of one sender; more are kept and get no answer
    texts_days: int = 90
    keep_reply: timedelta = timedelta(hours=1)  # an answer that could not leave by then is too late
    keep_started: timedelta = timedelta(hours=2)  # so is what we began ourselves
    erase_by_text: str = "ask"  # or "code"
    alert_repeat: timedelta = timedelta(minutes=5)
    reaches: frozenset[Channel] = frozenset(Channel)  # the ways on which something can leave
    peer_hello: timedelta = timedelta(days=182)  # between two hellos to the same tenant
    peer_lines: tuple[str, ...] = ()  # the numbers on which tenants and peer supporters write
    peer_waves: tuple[timedelta, ...] = (  # working hours that those have who are asked
        timedelta(hours=4),
        timedelta(hours=4),
        timedelta(hours=8),
    )
    buttons: frozenset[Channel] = field(default=frozenset({Channel.TELEGRAM}))
