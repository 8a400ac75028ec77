"""The invented people of a demo. No number here can reach anybody, and a demo sends nothing out.

Swedish numbers are from the series that PTS keeps free for books and films (070-1740605 to 1740699,
pts.se: "Telefonnummer för användning i böcker och filmer"), the British one from Ofcom's for drama
(07700 900000 to 900999, ofcom.org.uk: "Telephone numbers for use in TV and radio drama"). Norway
and Denmark keep none free: Kari's is plainly invented, and Søren is on Telegram.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.care import consent
from bot.care import rhythms as care_rhythms
from bot.model.people import Channel, Language, Person, Role, Team
from bot.store import meta, people, rhythms
from bot.store.people import NewPerson
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx

HERE: Final = "demo_people"
DUTY_NUMBER: Final = "08-465 004 00"  # PTS's series for fiction, Stockholm
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
    Invented("Nora", Role.DUTY, Language.SV, handle="nora", address="+46701740608"),
    Invented("Lars", Role.LANDLORD, Language.SV, address="+46701740607"),
)


def move_in(tx: Tx, team: Team, *, now: datetime) -> bool:
    """Put the invented people into an empty demo, all introduced and agreed; False: they were here."""
    if meta.get(tx, HERE) is not None:
        return False
    for one in PEOPLE:
        _arrive(tx, one, team, now)
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


def _rhythm(one: Invented, person: Person, now: datetime) -> Rhythm:
    """Once a week, from the first ten o'clock to come: a day forward always brings a check-in."""
    usual = care_rhythms.usual(person, now)
    local = now.astimezone(ZoneInfo(person.zone))
    first = local.date() + timedelta(days=local.time() >= usual.at)
    return replace(usual, weekday=first.weekday(), silence=one.silence, silence_days=one.days)
