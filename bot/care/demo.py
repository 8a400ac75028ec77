"""The invented people of a demo. No number here can reach anybody, and a demo sends nothing out.

Swedish numbers are from the series that PTS keeps free for books and films (070-1740605 to 1740699,
pts.se: "Telefonnummer för användning i böcker och filmer"), the British one from Ofcom's for drama
(07700 900000 to 900999, ofcom.org.uk: "Telephone numbers for use in TV and radio drama"). Norway
and Denmark keep none free: Kari's is plainly invented, and Søren is on Telegram.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.care import consent, demo_unit
from bot.care import rhythms as care_rhythms
from bot.care.peers.profiles import USUAL_HOURS
from bot.model.ids import PersonId
from bot.model.peers import Gender, Topic, Way
from bot.model.people import Channel, Hours, Language, Person, Role, Team
from bot.store import meta, people, rhythms
from bot.store.peers import intros, profiles, topics
from bot.store.peers.intros import Intro
from bot.store.peers.profiles import Profile
from bot.store.people import NewPerson
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx

HERE: Final = "demo_people"
DUTY_NUMBER: Final = "08-465 004 00"  # PTS's series for fiction, Stockholm
PEERS_NUMBER: Final = "+46701740699"  # PTS's series for fiction
TEAM_NAME: Final = "Annas team"


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who does not exist. `worker` is a handle; `silence` and `days` are what was agreed."""

    name: str
    role: Role
    language: Language
    handle: str | None = None
    worker: str | None = None
    channel: Channel = Channel.SMS
    address: str | None = None
    silence: str | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedPeer:
    """What an invented peer supporter keeps of themself: `about` and `meets` by language."""

    gender: Gender
    about: Mapping[Language, str]
    meets: Mapping[Language, str]
    topics: frozenset[Topic]
    ways: frozenset[Way] = field(default_factory=lambda: frozenset(Way))
    hours: Hours = USUAL_HOURS
    most: int = 3
    coordinator: str = "lena"


PEOPLE: Final = (
    Invented("Anna", Role.WORKER, Language.SV, handle="anna"),
    Invented("Ida", Role.WORKER, Language.NB, handle="ida"),
    Invented("Mette", Role.WORKER, Language.DA, handle="mette"),
    Invented("Joe", Role.WORKER, Language.EN, handle="joe"),
    Invented(
        "Kim",
        Role.TENANT,
        Language.SV,
        worker="anna",
        address="+46701740605",
        silence="call",
        days=7,
    ),
    Invented("Kari", Role.TENANT, Language.NB, worker="ida", address="+4790000001"),
    Invented(
        "Søren",
        Role.TENANT,
        Language.DA,
        worker="mette",
        channel=Channel.TELEGRAM,
        address="1000000003",
    ),
    Invented(
        "Sam",
        Role.TENANT,
        Language.EN,
        worker="joe",
        address="+447700900123",
        silence="leave",
    ),
    Invented("Maria", Role.PEER, Language.SV, handle="maria", address="+46701740606"),
    Invented("Jonas", Role.PEER, Language.SV, handle="jonas", address="+46701740609"),
    Invented(
        "Ingrid",
        Role.PEER,
        Language.NB,
        handle="ingrid",
        channel=Channel.TELEGRAM,
        address="1000000010",
    ),
    Invented(
        "Freja",
        Role.PEER,
        Language.DA,
        handle="freja",
        channel=Channel.TELEGRAM,
        address="1000000011",
    ),
    Invented("Lena", Role.COORDINATOR, Language.SV, handle="lena", address="+46701740610"),
    Invented("Nora", Role.DUTY, Language.SV, handle="nora", address="+46701740608"),
    Invented("Lars", Role.LANDLORD, Language.SV, address="+46701740607"),
)
PEERS: Final[Mapping[str, InventedPeer]] = {
    "Maria": InventedPeer(
        gender=Gender.WOMAN,
        about={Language.SV: "mat, promenader", Language.EN: "food, walks"},
        meets={
            Language.SV: "Kaffe i parken torsdagar kl. 13",
            Language.EN: "Coffee in the park, Thursdays 13",
        },
        topics=frozenset({Topic.HOME, Topic.PEOPLE, Topic.FEEL}),
    ),
    "Jonas": InventedPeer(
        gender=Gender.MAN,
        about={Language.SV: "musik, hundar", Language.NB: "musikk, hunder"},
        meets={
            Language.SV: "Promenad tisdagar kl. 11",
            Language.NB: "Tur hver tirsdag kl. 11",
        },
        topics=frozenset({Topic.DAYS, Topic.CHANGE, Topic.WORK}),
        hours=Hours(time(10), time(18)),
    ),
    "Ingrid": InventedPeer(
        gender=Gender.WOMAN,
        about={Language.NB: "turer, strikking", Language.DA: "ture, strik"},
        meets={
            Language.NB: "Kaffe onsdager kl. 12",
            Language.DA: "Kaffe onsdage kl. 12",
        },
        topics=frozenset({Topic.HOME, Topic.DAYS, Topic.FEEL}),
        most=2,
    ),
    "Freja": InventedPeer(
        gender=Gender.WOMAN,
        about={Language.DA: "bøger, madlavning", Language.EN: "books, cooking"},
        meets={
            Language.DA: "Kom forbi fredage kl. 14",
            Language.EN: "Drop in on Fridays at 14",
        },
        topics=frozenset({Topic.PEOPLE, Topic.WORK}),
        ways=frozenset({Way.WRITE, Way.CALL}),
    ),
}


def move_in(tx: Tx, team: Team, *, now: datetime) -> bool:
    """Put the invented people into an empty demo, all introduced and agreed; False: they were here."""
    if meta.get(tx, HERE) is not None:
        return False
    for one in PEOPLE:
        _arrive(tx, one, team, now)
    for name, kept in PEERS.items():
        _introduce(tx, name, kept, now)
    demo_unit.move_in(tx, team, peers=[_of(tx, name.lower()) for name in PEERS], now=now)
    meta.put(tx, HERE, now.isoformat())
    return True


def _arrive(tx: Tx, one: Invented, team: Team, now: datetime) -> None:
    worker = people.by_handle(tx, one.worker) if one.worker else None
    person = people.add(
        tx,
        NewPerson(
            name=one.name,
            roles=frozenset({one.role}),
            language=one.language,
            zone=team.zone,
            handle=one.handle,
            worker=worker.id if worker else None,
            introduced_at=now if one.address else None,
        ),
        now,
    )
    if one.address:
        people.give_address(tx, person.id, one.channel, one.address, now)
    if one.role is Role.TENANT:
        rhythms.put(tx, person.id, _rhythm(one, person, now))
        consent.agree(tx, person, now=now)
    elif one.address:
        people.set_agreed(tx, person.id, now)


def _introduce(tx: Tx, name: str, kept: InventedPeer, now: datetime) -> None:
    """Keep an invented profile, its introductions read and approved by the coordinator."""
    person, coordinator = _of(tx, name.lower()), _of(tx, kept.coordinator)
    profile = Profile(
        person=person,
        known_as=name,
        gender=kept.gender,
        ways=kept.ways,
        hours=kept.hours,
        most=kept.most,
        coordinator=coordinator,
        changed_at=now,
    )
    profiles.put(tx, profile)
    topics.put(tx, person, kept.topics)
    for language, text in kept.about.items():
        intro = Intro(
            person=person,
            language=language,
            text=text,
            meets=kept.meets[language],
            at=now,
            approved_at=now,
            approved_by=kept.coordinator,
        )
        intros.put(tx, intro)


def _of(tx: Tx, handle: str) -> PersonId:
    found = people.by_handle(tx, handle)
    if found is None:
        message = f"{handle} was to move in and is not here"
        raise LookupError(message)
    return found.id


def _rhythm(one: Invented, person: Person, now: datetime) -> Rhythm:
    """Once a week, from the first ten o'clock to come: a day forward always brings a check-in."""
    usual = care_rhythms.usual(person, now)
    local = now.astimezone(ZoneInfo(person.zone))
    first = local.date() + timedelta(days=local.time() >= usual.at)
    return replace(usual, weekday=first.weekday(), silence=one.silence, silence_days=one.days)
