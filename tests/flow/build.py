"""Small flows for the tests, written as an author would write them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from textwrap import dedent

from bot.flow.book import Book
from bot.flow.definition import Flow
from bot.flow.engine import advance
from bot.flow.events import Asked, Event, HandedOver, Moved, Said, Text, Turn, Want
from bot.flow.faults import FlowsBroken
from bot.flow.fields import Page
from bot.flow.inputs import Did, Input, Reply
from bot.flow.load import parse_flow
from bot.flow.rules import RULES, Rules
from bot.flow.talk import Talk
from bot.model.people import Language
from bot.words.catalogs import Catalogs, Form

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

HEAD = "title: A title\nfor: [anyone]\n"

CHECK_IN = """
    words: check in, checkin
    steps:
      - ask: What matters, {name}?
        save: matters
        text: open
        more: check_in.add
        choices: {home: The flat, money: Money, later: Not now}
        on: {later: bye}
      - ask: What can we do?
        save: wish
        choices: {call: Call me, visit: Come by, nothing: Nothing now}
        late: bye
      - do: check_in.keep
      - say: Thank you.
        if: {wish: [call, visit]}
      - end: yes
      - id: bye
        say: Bye.
"""
VISIT = """
    words: visit
    steps:
      - ask: Does ten suit you?
        save: suits
        yes_no: any
      - say: Good.
"""
TELL = """
    words: tell
    steps:
      - say: Anna comes at ten.
"""


def flow(name: str, body: str) -> Flow:
    """Read one flow; `body` is all but its name, and title and roles where it has none."""
    text = dedent(body)
    source = f"flow: {name}\n{'' if 'title:' in text else HEAD}{text}"
    page = Page(f"flows/{name}.yaml")
    found = parse_flow(source, name, page)
    if found is None or page.faults:
        raise FlowsBroken(page.faults)
    return found


def flows(**bodies: str) -> dict[str, Flow]:
    """Read several flows, by name."""
    return {name: flow(name, body) for name, body in bodies.items()}


def book(
    texts: Mapping[Language, Mapping[tuple[str, str], Form]] | None = None, **bodies: str
) -> Book:
    """Make a book of several flows, with these translations."""
    return Book.of(flows(**bodies), Catalogs.of(texts or {}))


@dataclass
class Player:
    """Somebody in a conversation. Actions come to "done", or what `outcomes` says, in order."""

    book: Book
    talk: Talk = field(default_factory=lambda: Talk(language=Language.EN))
    now: datetime = NOON
    rules: Rules = RULES
    outcomes: list[Did] = field(default_factory=list)
    wants: list[Want] = field(default_factory=list)

    def give(self, *inputs: Input) -> list[Event]:
        """Give inputs one after the other, doing what is wanted; the events of the last one."""
        events: list[Event] = []
        for given in inputs:
            events = self._give(given)
        return events

    def _give(self, given: Input) -> list[Event]:
        events: list[Event] = []
        for _ in range(20):
            turn = self.advance(given)
            events += turn.events
            if turn.want is None:
                break
            self.wants.append(turn.want)
            given = self.outcomes.pop(0) if self.outcomes else Did("done")
        return events

    def advance(self, given: Input) -> Turn:
        """Give one input and keep the talk, without doing what is wanted."""
        turn = advance(self.book, self.talk, given, now=self.now, rules=self.rules)
        self.talk = turn.talk
        return turn

    def say(self, *texts: str) -> list[Event]:
        """Reply with texts, one after the other."""
        return self.give(*(Reply(text) for text in texts))

    def wait(self, **length: float) -> None:
        """Let time pass."""
        self.now += timedelta(**length)


def told(events: list[Event]) -> list[str]:
    """What somebody would read: texts, with "again" before a question asked again."""
    found = []
    for event in events:
        if isinstance(event, Said):
            found.append(event.text.msgid)
        elif isinstance(event, Asked):
            again = "" if event.again == "no" else f"{event.again}: "
            found.append(again + (msgid(event.text) or "-"))
        elif isinstance(event, HandedOver):
            found.append(f"handed over: {event.why}")
    return found


def moves(events: list[Event]) -> list[str]:
    """How sessions moved: "1 check_in began"."""
    return [
        f"{event.session} {event.flow.name} {event.how}"
        for event in events
        if isinstance(event, Moved)
    ]


def msgid(text: Text | None) -> str | None:
    """Give the English of a text, if there is one."""
    return text.msgid if text else None


def only(events: list[Event], kind: type[Event]) -> list[Event]:
    """Keep the events of one kind."""
    return [event for event in events if isinstance(event, kind)]
