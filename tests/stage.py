"""The stage that stories are played on: invented people, their phones, a clock that is ours."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import App, opened, shipped_book
from bot.care import consent, report, silence
from bot.care import people as care_people
from bot.care import rhythms as care_rhythms
from bot.care.demo import PEERS_NUMBER
from bot.care.peers import hellos, weeks
from bot.care.peers.contacts import free_line
from bot.flow.book import Book
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.peers import Gender, Topic
from bot.model.people import Channel, Language, Person, Role
from bot.settings import read
from bot.settings.forms import days, hours, span
from bot.store import check_ins, handovers, messages, meta, people, rhythms
from bot.store.keys import Keyring
from bot.store.messages import Shown
from bot.store.peers import contacts, intros, profiles, topics
from bot.store.peers.intros import Intro
from bot.store.peers.profiles import Profile
from bot.store.people import NewPerson
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx
from bot.words.codes import LETTERS
from bot.work.conversation.linking import BOT
from bot.work.incoming.receive import Received
from tests.databases import Kind, new_url
from tests.fakes import Patchy, StillClock

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


def way_of(message: Shown, ours: Sequence[str]) -> str:
    """Say how a message went: sms is the team's number, peers the peers', peers2 the second of them."""
    line = message.thread.line if message.channel is Channel.SMS else None
    return message.channel.value if line is None else named(line, ours)


def named(line: str, ours: Sequence[str]) -> str:
    """Name one of our peers' numbers as stories do."""
    place = ours.index(line)
    return f"peers{place + 1}" if place else "peers"


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
            **_set({"twilio_peers": PEERS_NUMBER} | story.get("settings", {})),
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
    ways: list[str] = field(default_factory=list)  # by which each of those went: `way_of`
    sent: int = 0
    closed: set[str] = field(default_factory=set)  # numbers and chats that take nothing

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
        if "peer" in told:
            self._set_profile(tx, person, told["peer"])
        self._set_among(tx, person, told)
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

    def _set_profile(self, tx: Tx, person: Person, told: Mapping[str, Any]) -> None:
        """Let a peer supporter be one, their introductions approved: `peer: {intro: {sv: musik}, most: 2}`."""
        now = self.app.clock.now()
        profile = Profile(
            person=person.id,
            known_as=told.get("known_as", person.name),
            gender=Gender(told["gender"]) if "gender" in told else None,
            hours=hours(told.get("hours", "09:00-17:00")),
            days=days(told.get("days", "mon-fri")),
            most=int(told.get("most", 3)),
            every=told.get("every", "never"),
            coordinator=self.ids.get(told.get("coordinator", "")),
            rounds=told.get("rounds") is not False,
            changed_at=now,
        )
        profiles.put(tx, profile)
        weeks.plan(tx, profile, person.zone, now)
        topics.put(tx, person.id, map(Topic, told.get("topics", ())))
        for language, text in told["intro"].items():
            meets, spoken = told.get("meets"), Language(language)
            intro = Intro(person=person.id, language=spoken, text=text, meets=meets, at=now)
            intros.put(tx, replace(intro, approved_at=now, approved_by="os:stage"))

    def _set_among(self, tx: Tx, person: Person, told: Mapping[str, Any]) -> None:
        """Let a tenant write with a peer supporter already, and be said hello to."""
        now, ours = self.app.clock.now(), self.app.house.peer_lines
        for peer in told.get("writes with", ()):
            mine, theirs = (free_line(tx, whom, ours) for whom in (person.id, self.ids[peer]))
            contacts.begin(tx, person.id, self.ids[peer], now, tenant_line=mine, peer_line=theirs)
        if told.get("hello"):
            hellos.plan_first(tx, person, now)

    async def play(self, line: Any) -> None:
        """Play one line of a story."""
        if not isinstance(line, dict):
            line = {line: None}
        ((key, value),) = line.items()
        if key == "wait":
            await self.app.traveller.forward(span(value))
            await self.listen()
        elif match := SAYS.fullmatch(key):
            self._expect(match["who"], value)
        elif key in {"bot is silent", "nobody asks"}:
            assert key == "nobody asks" or self.waiting == [], self.waiting
        elif key in self.looks:
            await self.looks[key](value)
        else:
            await self._write(key, value)

    @property
    def looks(self) -> Mapping[str, Callable[[Any], Awaitable[None]]]:
        """The lines that begin with words of their own, and not with somebody's name."""
        return {
            "at the same moment": self._write_together,
            "out of reach": self._close,
            "kept": self._kept,
            "human": self._for_human,
            "silence": self._silent,
            "staff see nothing of": self._unseen,
        }

    async def send(self, who: str, text: str, *, id_: str | None = None) -> Received:
        """Let somebody write, and leave what the bot answers in the outbox.

        `kim` and `kim@sms` text the team, `kim@peers` the peers' number, `kim@peers2` the second of a
        pool; `kim@telegram` is there.
        """
        self.sent += 1
        name, _, way = who.partition("@")
        ours = self.app.house.peer_lines
        inbound = Inbound(
            channel=Channel.TELEGRAM if way == Channel.TELEGRAM else Channel.SMS,
            sender=chat(name) if way == Channel.TELEGRAM else self.numbers.get(name, name),
            text=text,
            provider_id=id_ or f"story-{self.sent}",
            line=next((line for line in ours if way == named(line, ours)), None),
        )
        return await self.app.reception.take(inbound)

    async def _close(self, ways: Sequence[str]) -> None:
        """Let these take nothing from now on: `kim@sms` from any number of ours, `kim@telegram`."""
        for one in ways:
            name, _, way = one.partition("@")
            self.closed.add(chat(name) if way == Channel.TELEGRAM else self.numbers[name])
        known = self.app.deliverer.ways
        ways_now = {channel: Patchy(known[channel], self.closed) for channel in known}
        deliverer = replace(self.app.deliverer, ways=ways_now)
        traveller = replace(self.app.traveller, deliverer=deliverer)
        self.app = replace(self.app, deliverer=deliverer, traveller=traveller)

    async def _write(self, who: str, what: Any) -> None:
        await self.send(who, self._text(what))
        await self.app.traveller.settle()
        await self.listen()

    async def _write_together(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """Let several people write before anything is answered."""
        together = [(who, self._text(what)) for line in lines for who, what in line.items()]
        await asyncio.gather(*(self.send(who, text) for who, text in together))
        await self.app.traveller.settle()
        await self.listen()

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

    async def listen(self) -> None:
        """Hear what has gone out since, and note that all of it was delivered."""
        new = await self.app.store.db.read(messages.since, self.heard, 1000)
        names = {person: name for name, person in self.ids.items()}
        for message in new:
            self.heard = message.id
            if message.direction == "out" and message.text:  # one that was lost is blank
                self.waiting.append((names.get(message.person, "?"), message.text))
                self.ways.append(way_of(message, self.app.house.peer_lines))

    def _expect(self, who: str, said: str) -> None:
        assert self.waiting, f"the bot said nothing; the story says {said!r}"
        (name, text), by = self.waiting.pop(0), self.ways.pop(0)
        whom, _, way = who.partition("@")
        assert name in {whom, "?"}, (name, who, text)
        assert not way or by == way, (by, who, text)
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

    async def _unseen(self, words: str) -> None:
        """Look at the list of what waits, and at the report with all texts."""
        waiting = await self.app.store.db.read(handovers.open_ones, 100)
        wanted = report.Wanted(text=True, named=True)
        rows = await self.app.store.db.read(_messages_of_report, wanted)
        shown = [one.text or "" for one in waiting] + [row.text for row in rows]
        assert [text for text in shown if words in text] == []

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


def _messages_of_report(tx: Tx, wanted: report.Wanted) -> list[report.MessageRow]:
    return list(report.message_rows(tx, report.cast(tx, wanted), wanted))


def _set(settings: Mapping[str, str]) -> dict[str, str]:
    """Leave out what a story says is `none`."""
    return {name: value for name, value in settings.items() if value != "none"}
