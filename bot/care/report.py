"""The export for case managers: what people answered and that messages went, under pseudonyms."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from bot.care.roster import everybody
from bot.model.ids import PersonId
from bot.store import check_ins, messages
from bot.store.peers import figures
from bot.store.roster import Enrolled
from bot.store.transaction import Tx

HOUR: Final = timedelta(hours=1)
STEP: Final = 1000  # rows read at once, by key
SALT: Final = "report"  # the same person has the same pseudonym in every report of one database
HIDDEN: Final = "(own words)"
OWN_WORDS: Final = "words"  # what `check_in.matters` says when it was no choice


class CheckInRow(NamedTuple):
    """A row of the table `check_ins`. Times are ISO 8601, the second one on the person's own clock."""

    person: str
    at_utc: str
    at_local: str
    matters: str
    wish: str
    language: str


class MessageRow(NamedTuple):
    """A row of the table `messages`; `text` is empty unless texts were asked for."""

    person: str
    at_utc: str
    at_local: str
    direction: str
    channel: str
    state: str
    text: str


class PeerRequestRow(NamedTuple):
    """A row of the table `peer_requests`: that somebody asked and what came of it, no word and no peer.

    `first_contact` (UTC) is when the first text was passed on, `waiting_hours` how long that took.
    """

    person: str
    asked_at_utc: str
    asked_at_local: str
    language: str
    chosen: str
    state: str
    waves: str
    offers: str
    first_contact: str
    waiting_hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a report holds beyond the usual: free text, names instead of pseudonyms."""

    text: bool = False
    named: bool = False

    @property
    def message_columns(self) -> Sequence[str]:
        """The columns of `messages`: the text is one only when it was asked for."""
        return MessageRow._fields if self.text else MessageRow._fields[:-1]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who may stand in a report, under what name, and on which clock. Protected people do not."""

    names: dict[PersonId, str]
    zones: dict[PersonId, ZoneInfo]
    protected: int


def cast(tx: Tx, wanted: Wanted) -> Cast:
    """Look who is here. Erased people have nothing left to report."""
    people = list(everybody(tx))
    whole = {person.id: person for person in people}
    shown = [
        person for person in people if not (person.protected or _whole(person, whole).protected)
    ]
    return Cast(
        names={
            person.id: _named(_whole(person, whole))
            if wanted.named
            else tx.keys.pseudonym(person.joined_to or person.id, SALT)
            for person in shown
        },
        zones={person.id: ZoneInfo(person.zone) for person in shown},
        protected=len(people) - len(shown),
    )


def _whole(person: Enrolled, people: Mapping[PersonId, Enrolled]) -> Enrolled:
    """Give who somebody turned out to be, if they were joined; else themselves."""
    return people.get(person.joined_to or person.id, person)


def _named(person: Enrolled) -> str:
    return person.name or person.ref


def check_in_rows(tx: Tx, people: Cast, wanted: Wanted) -> Iterator[CheckInRow]:
    """Give every check-in of the people shown, in the order they were kept."""
    after = 0
    while step := check_ins.export(tx, after, STEP):
        after = step[-1].id
        for one in step:
            if one.person in people.names:
                yield CheckInRow(
                    people.names[one.person],
                    _utc(one.at),
                    _local(one.at, people.zones[one.person]),
                    _matters(one, wanted),
                    one.wish or "",
                    one.language,
                )


def message_rows(tx: Tx, people: Cast, wanted: Wanted) -> Iterator[MessageRow]:
    """Give every message of the people shown, in the order they were kept.

    What a colleague was told of somebody in danger, with a name or a number, is not theirs to show;
    nor is what tenants and peer supporters write to each other anybody's.
    """
    after = 0
    while step := messages.export(tx, after, STEP):
        after = step[-1].id
        for one in step:
            if one.person in people.names and one.about is None:
                yield MessageRow(
                    people.names[one.person],
                    _utc(one.at),
                    _local(one.at, people.zones[one.person]),
                    one.direction,
                    one.channel,
                    one.state or "",
                    one.text if wanted.text else "",
                )


def peer_request_rows(tx: Tx, people: Cast) -> Iterator[PeerRequestRow]:
    """Give every request for a peer supporter of the people shown, in the order they were made."""
    after = 0
    while step := figures.export(tx, after, STEP):
        after = step[-1].id
        for one in step:
            if one.person in people.names:
                yield PeerRequestRow(
                    people.names[one.person],
                    _utc(one.at),
                    _local(one.at, people.zones[one.person]),
                    one.language,
                    "yes" if one.chosen else "no",
                    one.state,
                    str(one.waves),
                    str(one.offers),
                    _utc(one.first_at) if one.first_at else "",
                    f"{(one.first_at - one.at) / HOUR:.1f}" if one.first_at else "",
                )


def _matters(one: check_ins.CheckIn, wanted: Wanted) -> str:
    """The choice that was made; own words stand only where texts were asked for."""
    if one.words is None:
        return one.matters or ""
    if not wanted.text:
        return HIDDEN if one.matters == OWN_WORDS else f"{one.matters or ''} {HIDDEN}".strip()
    return one.words if one.matters == OWN_WORDS else f"{one.matters or ''}: {one.words}"


def _utc(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _local(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M:%S}"
