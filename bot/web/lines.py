"""The threads on a phone: one with the team, and one for each of our other numbers it wrote with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Self

from bot.model.people import Channel, Country
from bot.settings import forms
from bot.store.phones import Bubble, Phone

TEAM: Final = "team"
PEERS: Final = "peers"


@dataclass(frozen=True, slots=True)
class Lines:
    """Our numbers besides the team's, by what a page calls them: peers, peers2, and so on.

    `names` are the same numbers as people of the country write them.
    """

    numbers: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, numbers: tuple[str, ...], country: Country) -> Self:
        """Name them in their order."""
        keys = [f"{PEERS}{place}" if place > 1 else PEERS for place in range(1, len(numbers) + 1)]
        named = dict(zip(keys, numbers, strict=True))
        return cls(named, {key: forms.national(one, country) for key, one in named.items()})

    def on(self, phone: Phone) -> tuple[str, ...]:
        """Give the threads that a phone may have, the team's first; in Telegram there is one chat."""
        return (TEAM, *self.numbers) if phone.channel is Channel.SMS else (TEAM,)

    def thread(self, phone: Phone, bubble: Bubble) -> str:
        """Say in which thread of its phone a message stands; of a number that is gone, in the first."""
        number = bubble.thread.line
        if number is None or Channel.SMS not in {phone.channel} & {bubble.channel}:
            return TEAM
        found = (key for key, known in self.numbers.items() if known == number)
        return next(found, next(iter(self.numbers), TEAM))


NO_LINES: Final = Lines()


def log_id(ref: str, thread: str) -> str:
    """Name the list of messages of a thread on the page."""
    return f"log-{ref}" if thread == TEAM else f"log-{ref}-{thread}"
