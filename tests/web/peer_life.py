"""A unit with peer support in it, for the pages about it: rows as the flows leave them."""

from datetime import datetime, time, timedelta

from bot.model.ids import PersonId
from bot.model.peers import RequestState, Side
from bot.model.people import Hours, Language, Role
from bot.store import people, roster
from bot.store.peers import contacts, intros, offers, profiles, requests, weeks
from bot.store.peers.intros import Intro
from bot.store.peers.profiles import Profile
from bot.store.peers.requests import NewRequest
from bot.store.people import NewPerson
from bot.store.transaction import Tx

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HOURS = Hours(time(9), time(17))
ZONE = "Europe/Stockholm"


def lived(tx: Tx, now: datetime) -> None:
    """Let some of the people with phones wait, some write, and two more peers have had a week."""
    here = {one.name: one.id for one in roster.every(tx, 0, 100)}
    tove, viggo = _peer(tx, "Tove", now), _peer(tx, "Viggo", now)
    _asks(tx, here["Kim"], tove, now)
    _in_vain(tx, here["Sam"], now)
    _meet(tx, here["Kari"], tove, now - 5 * DAY)
    _meet(tx, here["Søren"], viggo, now - 30 * DAY)
    contacts.pause(tx, contacts.live_of(tx, here["Kari"])[0].id, Side.PEER, now)
    weeks.keep(tx, tove, now - DAY, answer="heavy", words="Mycket den här veckan.")
    weeks.keep(tx, viggo, now - DAY, answer=None, words=None)
    profiles.pause(tx, viggo, now, now + 14 * DAY)


def _peer(tx: Tx, known_as: str, now: datetime) -> PersonId:
    """Add a peer supporter without a phone, with an introduction to approve."""
    person = people.add(
        tx,
        NewPerson(name=known_as, roles=frozenset({Role.PEER}), language=Language.SV, zone=ZONE),
        now,
    ).id
    profiles.put(tx, Profile(person=person, known_as=known_as, hours=HOURS, changed_at=now))
    text = f"{known_as}: musik & hundar <3"
    intros.put(tx, Intro(person=person, language=Language.SV, text=text, meets="Kaffe", at=now))
    return person


def _asks(tx: Tx, tenant: PersonId, peer: PersonId, now: datetime) -> None:
    """Let somebody wait whose promise ends today."""
    row = requests.begin(tx, _new(tenant, not_words="inte Pelle <b>"), now - 3 * HOUR)
    assert row is not None
    requests.promise(tx, row, now + 5 * HOUR)
    offers.make(tx, row, peer, wave=1, now=now - 3 * HOUR, until=now + HOUR)


def _in_vain(tx: Tx, tenant: PersonId, now: datetime) -> None:
    row = requests.begin(tx, _new(tenant), now - 9 * DAY)
    assert row is not None
    requests.settle(tx, row, RequestState.UNANSWERED, now - 2 * DAY)


def _meet(tx: Tx, tenant: PersonId, peer: PersonId, at: datetime) -> None:
    row = contacts.begin(tx, tenant, peer, at)
    assert row is not None
    contacts.touch(tx, row, Side.TENANT, at + HOUR)


def _new(tenant: PersonId, not_words: str | None = None) -> NewRequest:
    return NewRequest(person=tenant, language=Language.SV, not_words=not_words)
