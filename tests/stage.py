"""The stage that stories are played on: invented people, their phones, a clock that is ours."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import App, opened, shipped_book
from bot.care import consent, silence
from bot.care import people as care_people
from bot.care import rhythms as care_rhythms
from bot.flow.book import Book
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.people import Channel, Language, Role
from bot.settings import read
from bot.settings.forms import span
from bot.store import check_ins, handovers, messages, meta, people, rhythms
from bot.store.keys import Keyring
from bot.store.people import NewPerson
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx
from bot.words.codes import LETTERS
from bot.work.conversation.linking import BOT
from bot.work.incoming.receive import Received
from tests.databases import Kind, new_url
from tests.fakes import StillClock

TEAM = {
    "SE": ("Annas team", "08-123 45 67"),
    "NO": ("Idas team", "55 00 00 00"),
    "DK": ("Mettes team", "12 34 56 78"),
}
SAYS = re.compile(r"bot → (?P<who>.+)")
ALARM = re.compile(r"(?:Larm|Alarm) (\w{4}):")
CODE = re.compile(rf"\b(?:[{LETTERS}]{{8}}|\d{{6}})\b")  # as the bot says one


def chat(name: str) -> str:
    """Give the id of somebody's chat in Telegram: in stories they are `kim@telegram` there."""
    return str(7_000_000 + sum(map(ord, name)))


@lru_cache
def book() -> Book:
    """Read the shipped flows and catalogs, once for all tests of a process: they never change."""
    return shipped_book()


@asynccontextmanager
async def staged(
    story: Mapping[str, Any], folder: Path, *, kind: Kind = "sqlite"
) -> AsyncIterator["Stage"]:
    """Open a real database with the story's people in it, at the story's moment."""
    country = story.get("country", "SE")
    team, number = TEAM[country]
    settings = read(
        {
            "database": database_for(kind, folder),
            "key_file": f"{folder}/story.key",
            "country": country,
            "team": team,
            "duty_number": number,
            "replies_per_hour": str(story.get("replies_per_hour", 20)),
            "same_per_hour": str(story.get("same_per_hour", 3)),
            **story.get("settings", {}),
        }
    )
    at = (
        datetime.fromisoformat(str(story["at"]))
        .replace(tzinfo=ZoneInfo("Europe/Stockholm"))
        .astimezone(UTC)
    )
    async with opened(
        settings, purpose="demo", make=True, clock=StillClock(at), book=book()
    ) as app:
        stage = Stage(app)
        if "bot" in story:
            await app.store.db.write("stage", meta.put, BOT, story["bot"])
        for name, told in sorted(story["people"].items(), key=lambda item: "worker" in item[1]):
            await stage.enter(name, told)
        yield stage


def database_for(kind: Kind, folder: Path) -> str:
    """Give the address of a new database: a file in `folder`, or one on the tests' PostgreSQL."""
    if kind == "sqlite":
        return f"sqlite:///{folder}/story.db"
    Keyring.make(folder / "story.key")
    return new_url(kind, folder)


@dataclass(slots=True)
class Stage:
    """Plays a story's lines, and keeps what the bot said that no line has heard yet."""

    app: App
    numbers: dict[str, str] = field(default_factory=dict)
    ids: dict[str, PersonId] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    alerts: dict[str, str] = field(default_factory=dict)
    heard: int = 0
    waiting: list[tuple[str, str]] = field(default_factory=list)
    ways: list[Channel] = field(default_factory=list)  # by which each of those went
    sent: int = 0

    async def enter(self, name: str, told: Mapping[str, Any]) -> None:
        """Let a person be known, as the story tells of them."""
        self.numbers[name] = f"+467017{len(self.numbers):05}"
        self.ids[name] = await self.app.store.db.write("stage", self._add, name, told)

    def _add(self, tx: Tx, name: str, told: Mapping[str, Any]) -> PersonId:
        now = self.app.clock.now()
        worker = told.get("worker")
        person = people.add(
            tx,
            NewPerson(
                name=name.capitalize(),
                roles=frozenset(Role(role) for role in told["roles"]),
                language=Language(told.get("language", "sv")),
                zone=told.get("zone", "Europe/Stockholm"),
                worker=self.ids[worker] if worker else None,
                protected=told.get("protected") is True,
                introduced_at=None if told.get("introduced") is False else now,
                agreed_at=None if told.get("agreed") is False else now,
            ),
            now,
        )
        if told.get("phone") != "none":
            channel = Channel(told.get("channel", "sms"))
            people.give_address(tx, person.id, channel, self.numbers[name], now)
        if told.get("telegram"):
            people.give_address(tx, person.id, Channel.TELEGRAM, chat(name), now)
        if "rhythm" in told:
            self._set_rhythm(tx, person.id, told["rhythm"])
        if told.get("welcome") == "queued":
            consent.introduce(tx, person, self.app.house.team.quiet, now=now)
        if told.get("invited"):
            self.codes[name] = care_people.invite(tx, person.ref, who="stage", now=now)
        return person.id

    def _set_rhythm(self, tx: Tx, person: PersonId, told: Mapping[str, Any]) -> None:
        rhythm = Rhythm(
            every=told["every"],
            weekday=care_rhythms.DAYS.index(told["weekday"]),
            at=time.fromisoformat(told["at"]),
            zone=told.get("zone", "Europe/Stockholm"),
            changed_at=self.app.clock.now(),
            silence=told.get("silence"),
            silence_days=told.get("silence_days"),
        )
        rhythms.put(tx, person, rhythm)
        care_rhythms.plan(tx, person, rhythm, self.app.clock.now())

    async def play(self, line: Any) -> None:
        """Play one line of a story."""
        if not isinstance(line, dict):
            line = {line: None}
        ((key, value),) = line.items()
        if key == "wait":
            await self.app.traveller.forward(span(value))
            await self._listen()
        elif match := SAYS.fullmatch(key):
            self._expect(match["who"], value)
        elif key in {"bot is silent", "nobody asks"}:
            assert key == "nobody asks" or self.waiting == [], self.waiting
        elif key == "kept":
            await self._kept(value)
        elif key == "human":
            await self._for_human(value)
        elif key == "silence":
            await self._silent(value)
        else:
            await self._write(key, value)

    async def send(self, who: str, text: str, *, id_: str | None = None) -> Received:
        """Let somebody write, and leave what the bot answers in the outbox."""
        self.sent += 1
        name, _, way = who.partition("@")
        inbound = Inbound(
            channel=Channel(way or "sms"),
            sender=chat(name) if way == "telegram" else self.numbers.get(name, name),
            text=text,
            provider_id=id_ or f"story-{self.sent}",
        )
        return await self.app.reception.take(inbound)

    async def _write(self, who: str, what: Any) -> None:
        await self.send(who, self._text(what))
        await self.app.traveller.settle()
        await self._listen()

    def _text(self, what: Any) -> str:
        if isinstance(what, dict) and "repeat" in what:
            return str(what["repeat"] * what["times"])
        if isinstance(what, dict) and "alert" in what:  # with the code that person was told
            code = self.alerts[what["alert"]]
            return str(what.get("written", "{0}{1}")).format(code[:2].lower(), code[2:])
        if isinstance(what, dict):
            code = self.codes[what["code of"]]
            return str(what.get("written", "{0}{1}")).format(code[:4], code[4:])
        return str(what)

    async def _listen(self) -> None:
        """Hear what has gone out since, and note that all of it was delivered."""
        new = await self.app.store.db.read(messages.since, self.heard, 1000)
        names = {person: name for name, person in self.ids.items()}
        for message in new:
            self.heard = message.id
            if message.direction == "out":
                self.waiting.append((names.get(message.person, "?"), message.text))
                self.ways.append(message.channel)

    def _expect(self, who: str, said: str) -> None:
        assert self.waiting, f"the bot said nothing; the story says {said!r}"
        (name, text), channel = self.waiting.pop(0), self.ways.pop(0)
        whom, _, way = who.partition("@")
        assert name in {whom, "?"}, (name, who, text)
        assert not way or channel == way, (channel, who, text)
        if alarm := ALARM.match(text):
            self.alerts[name] = alarm[1]
        if code := CODE.search(text):
            self.codes[who] = self.codes[whom] = code[0]
        pattern = r"(?s:.*)".join(re.escape(part.strip()) for part in said.split("..."))
        assert re.fullmatch(rf"\s*{pattern}\s*", text), f"\nstory: {said}\n  bot: {text}"

    def unheard(self) -> list[tuple[str, str]]:
        """Give what the bot said and the story does not tell of."""
        return self.waiting

    async def _kept(self, told: Mapping[str, Any]) -> None:
        latest = await self.app.store.db.read(check_ins.latest, 1)
        assert latest, "no check-in was kept"
        found = {key: getattr(latest[0], key) for key in told if key != "person"}
        assert found == {key: value for key, value in told.items() if key != "person"}
        assert latest[0].person == self.ids[told["person"]]

    async def _for_human(self, told: Mapping[str, Any]) -> None:
        newest = (await self.app.store.db.read(handovers.open_ones, 100))[-1]
        assert (newest.why, newest.text) == (told["why"], told["text"])

    async def _silent(self, told: Mapping[str, Any]) -> None:
        """Look at the worker's list: `agreed: none` is nothing agreed, `listed: no` not being on it."""
        told = {key: None if value == "none" else value for key, value in told.items()}
        person = self.ids[told["person"]]
        of_all = await self.app.store.db.read(silence.of_tenants, now=self.app.clock.now())
        found = [
            {"days": one.days, "agreed": one.agreed, "after": one.after, "due": one.due}
            for one in of_all
            if one.person == person
        ]
        expected = {"after": None} | {key: told[key] for key in told if key != "person"}
        assert found == ([] if told.get("listed") is False else [expected])
