"""Whatever people do, and in whatever order: what two write to each other reaches nobody else."""

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.care import joining
from bot.care.peers import requests
from bot.care.peers.waits import Terms
from bot.channels.channel import AT_ANY_PACE, Pace
from bot.channels.channel import Channel as Way
from bot.model.ids import PersonId
from bot.model.messages import Outbound, Private, Receipt, Urgency
from bot.model.people import Channel, Language
from bot.store import messages, people
from bot.store.peers import contacts, relays
from bot.store.peers.relays import Held
from bot.store.peers.requests import NewRequest
from bot.store.schema import peer_relay
from bot.store.statements import Statement
from bot.store.transaction import Tx
from tests.stage import Stage, chat, staged
from tests.torture import peer_books

TENANTS = ("kim", "sam", "ulla", "ola")
STORY: dict[str, Any] = {
    "at": "2026-10-22 10:00",  # three days before the clocks go back
    "settings": {"messages_per_minute": "1000"},
    "people": {
        "anna": {"roles": ["worker"]},
        "lena": {"roles": ["coordinator"]},
        "maria": {
            "roles": ["peer"],
            "peer": {"intro": {"sv": "mat"}, "most": 2, "coordinator": "lena"},
        },
        "stellan": {
            "roles": ["peer"],
            "phone": "none",
            "telegram": True,
            "peer": {"intro": {"sv": "musik"}, "most": 1, "hours": "20:00-02:00"},
        },
        "ola": {"roles": ["tenant", "peer"], "peer": {"intro": {"sv": "hundar"}, "most": 1}},
        "kim": {"roles": ["tenant"], "worker": "anna", "writes with": ["maria"]},
        "sam": {
            "roles": ["tenant"],
            "worker": "anna",
            "phone": "none",
            "telegram": True,
            "writes with": ["maria"],
        },
        "ulla": {"roles": ["tenant"], "worker": "anna"},
    },
}
# What answers something of ours, begins something, or holds everywhere; as often it is none of it.
WORDS = ("1", "2", "3", "0", "ja", "nej", "stopp", "start", "hjälp", "avsluta", "paus", "PEER")
OURS = ("kollega", "lämna över", "paus i en vecka", "jag är tillbaka", "norsk", "svenska")
RELAYED = ("{}", "{}", "{}", "ring 070-123 45 67 {}", "Maria: {}", "Kim: {}", "stopp. {}", "")
SAYS = WORDS + OURS + 3 * RELAYED
OF_TWO = ("kim@peers", "kim@sms", "sam@telegram", "ulla@peers", "maria@peers", "maria@sms")
WAYS = (*OF_TWO, "stellan@telegram", "ola@peers", "ola@sms", "lena@peers", "+46701799999@peers")
STEPS = st.one_of(
    st.tuples(st.just("say"), st.sampled_from(WAYS), st.sampled_from(SAYS)),
    st.tuples(st.just("say"), st.sampled_from(OF_TWO), st.sampled_from(SAYS)),
    st.tuples(st.just("ask"), st.sampled_from(TENANTS)),
    st.tuples(st.just("wait"), st.sampled_from((1, 10, 180, 24 * 60, 3 * 24 * 60))),
    st.tuples(st.just("lose"), st.sampled_from(("kim", "maria", "ulla"))),
    st.tuples(st.just("erase"), st.sampled_from(("kim", "maria", "stellan", "ola", "lena"))),
)


class Went(NamedTuple):
    """One text that left."""

    to: str
    text: str
    at: datetime
    urgency: Urgency


@dataclass(slots=True)
class Overheard:
    """A channel on which everything that leaves is heard."""

    way: Way
    stage: Stage
    went: list[Went]

    pace: Pace = AT_ANY_PACE
    repeatable: bool = False

    async def send(self, outbound: Outbound) -> Receipt:
        now = self.stage.app.clock.now()
        self.went.append(Went(outbound.to, outbound.text, now, outbound.urgency))
        return await self.way.send(outbound)


@dataclass(frozen=True, slots=True)
class Written:
    """A text that only the other side of a contact is to read. `asked`: its writer is, for whom it is."""

    token: str
    by: str
    to: frozenset[str]
    at: datetime
    asked: bool


@dataclass(slots=True)
class Mess:
    """Everybody at once, on a stage whose every text is heard."""

    stage: Stage
    went: list[Went] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)  # numbers of who was erased, or lost theirs
    count: int = 0

    def __post_init__(self) -> None:
        app = self.stage.app
        ways: dict[Channel, Way] = {
            channel: Overheard(way, self.stage, self.went)
            for channel, way in app.deliverer.ways.items()
        }
        deliverer = replace(app.deliverer, ways=ways)
        traveller = replace(app.traveller, deliverer=deliverer)
        self.stage.app = replace(app, deliverer=deliverer, traveller=traveller)

    async def do(self, step: tuple[Any, ...]) -> None:
        """Do one thing, and see that what must always hold does."""
        what, *how = step
        await getattr(self, what)(*how)
        books = await self.stage.app.store.db.read(peer_books.read)
        faults = [one for one in books.standing() if not one.startswith(("tenant", "request None"))]
        assert faults == []
        assert books.dead == 0

    async def say(self, who: str, what: str) -> None:
        """Let somebody write; a text that is for the other side has a word of its own in it."""
        self.count += 1
        token = f"vers{self.count}x"
        name = who.partition("@")[0]
        db, writer = self.stage.app.store.db, self.stage.ids.get(name)
        others = await db.read(_others, writer) if writer else frozenset()
        await self.stage.send(who, what.format(token))
        if "{}" in what and writer and await db.read(_is_relayed, writer):
            asked = await db.read(_is_asked, writer, token)
            now = self.stage.app.clock.now()
            self.written.append(Written(token, self._place(name), others, now, asked))
        await self.stage.app.traveller.settle()

    def _place(self, name: str) -> str:
        told = STORY["people"][name]
        return chat(name) if told.get("telegram") else self.stage.numbers[name]

    async def ask(self, who: str) -> None:
        """Let a tenant ask who writes with nobody, as the flow does."""
        person = self.stage.ids[who]
        await self.stage.app.store.db.write(f"person:{person}", self._ask, person)
        await self.stage.app.traveller.settle()

    def _ask(self, tx: Tx, person: PersonId) -> None:
        house, now = self.stage.app.house, self.stage.app.clock.now()
        people.lock(tx, person)
        known = people.get(tx, person)
        if known is None or any(one.person == person for one in contacts.live_of(tx, person)):
            return
        terms = Terms(
            waves=house.peer_waves,
            country=house.team.country,
            zone=known.person.zone,
            quiet=house.team.quiet,
        )
        requests.ask(tx, NewRequest(person=person, language=Language.SV), terms, now)

    async def wait(self, minutes: int) -> None:
        await self.stage.app.traveller.forward(timedelta(minutes=minutes))

    async def lose(self, who: str) -> None:
        """Let somebody's number be somebody else's, who says so."""
        self.gone.add(self._place(who))
        await self.say(f"{who}@sms", "fel nummer")

    async def erase(self, who: str) -> None:
        self.gone.add(self._place(who))
        app = self.stage.app
        await joining.erase(app.store.db, self.stage.ids[who], app.clock.now())

    async def end(self) -> None:
        """Let six weeks go by in which nobody writes, and look at all that is left."""
        await self.stage.app.traveller.forward(timedelta(days=42))
        await self.stage.app.retainer.once()
        db = self.stage.app.store.db
        books = await db.read(peer_books.read)
        assert [one for one in books.requests if one.settled_at is None] == []
        rows = [row.text for row in await db.read(messages.since, 0, 100_000)]
        assert [one for one in self.written if not one.asked and _is_in(one.token, rows)] == []
        assert await db.read(relays_left) == []
        assert list(self._strays()) == []
        assert list(self._untold()) == []

    def _strays(self) -> Iterator[Went]:
        """Give what went to somebody whom it was not for."""
        lena = self.stage.numbers["lena"]
        numbers = [number.removeprefix("+46") for number in self.stage.numbers.values()]
        numbers += [chat("sam"), chat("stellan")]
        for went in self.went:
            for one in self.written:
                allowed = one.to | ({lena} if one.asked else set())
                if one.token in went.text and went.to not in allowed:
                    yield went
            if went.urgency is not Urgency.ALARM and _is_any_in(numbers, went.text):
                yield went

    def _untold(self) -> Iterator[Written]:
        """Give what neither arrived nor was its writer told or asked anything, an hour before or since."""
        for one in self.written:
            arrived = any(one.token in went.text for went in self.went)
            since = one.at - timedelta(hours=1)
            heard = any(went.to == one.by and went.at >= since for went in self.went)
            if not (arrived or heard or one.asked or one.by in self.gone):
                yield one


RELAYS = Statement(select(peer_relay.c.id))


def relays_left(tx: Tx) -> list[int]:
    """Give the texts that wait still."""
    return [row for (row,) in RELAYS.all(tx)]


def _others(tx: Tx, writer: PersonId) -> frozenset[str]:
    found = [one.other(writer) for one in contacts.live_of(tx, writer)]
    return frozenset(value for one in found for value in _places(tx, one))


def _places(tx: Tx, person: PersonId) -> list[str]:
    return [row[1] for row in peer_books.NUMBERS.all(tx) if row[0] == person]


def _is_relayed(tx: Tx, writer: PersonId) -> bool:
    heard = [one for one in messages.conversation(tx, writer, limit=20) if one.direction == "in"]
    return bool(heard) and heard[-1].thread.private is Private.RELAY


def _is_asked(tx: Tx, writer: PersonId, token: str) -> bool:
    return any(token in one.text for one in relays.held_of(tx, writer, Held.WHOM))


def _is_in(token: str, rows: Sequence[str]) -> bool:
    return any(token in row for row in rows)


def _is_any_in(numbers: Sequence[str], text: str) -> bool:
    figures = "".join(letter for letter in text if letter.isdigit())
    return any(number in figures for number in numbers)


async def play(steps: Sequence[tuple[Any, ...]], folder: Path) -> None:
    async with staged(STORY, folder) as stage:
        mess = Mess(stage)
        for step in steps:
            await mess.do(step)
        await mess.end()


@settings(max_examples=4, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
@given(st.lists(STEPS, min_size=15, max_size=30))
def test_in_any_mess_a_text_reaches_the_other_side_alone_and_every_request_ends(
    steps: list[tuple[Any, ...]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(play(steps, Path(folder)))
