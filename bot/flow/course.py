"""One turn while it is worked out. Nobody outside the engine ever sees it."""

from datetime import datetime

from bot.flow.book import Book
from bot.flow.events import Event, Turn, Want
from bot.flow.rules import Rules
from bot.flow.talk import Talk


class Course:
    """A talk that is changed step by step, what has happened so far, and what it is worked out with."""

    __slots__ = (
        "book",
        "events",
        "language",
        "next_id",
        "now",
        "open",
        "parked",
        "rules",
        "steps",
        "tail",
        "want",
    )

    def __init__(self, book: Book, talk: Talk, now: datetime, rules: Rules) -> None:
        self.book = book
        self.now = now
        self.rules = rules
        self.language = talk.language
        self.next_id = talk.next_id
        self.open = talk.open
        self.parked = talk.parked
        self.tail = talk.tail
        self.events: list[Event] = []
        self.want: Want | None = None
        self.steps = 0

    def note(self, event: Event) -> None:
        """Note what happened."""
        self.events.append(event)

    def turn(self) -> Turn:
        """Give what came of it all."""
        talk = Talk(
            language=self.language,
            next_id=self.next_id,
            open=self.open,
            parked=self.parked,
            tail=self.tail,
        )
        return Turn(talk, tuple(self.events), self.want)
