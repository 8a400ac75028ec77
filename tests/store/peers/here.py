"""A tenant and peer supporters for the tests of peer support."""

from datetime import time

from bot.model.ids import PersonId
from bot.model.peers import Gender, Topic, Way
from bot.model.people import Channel, Hours, Language, Role
from bot.store import people
from bot.store.peers import contacts, intros, offers, profiles, relays, requests, topics
from bot.store.peers.intros import Intro
from bot.store.peers.profiles import Profile
from bot.store.peers.requests import NewRequest
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from tests.store.here import DAY, NOON, kim

MARIA, STELLAN = "+46701740611", "+46701740612"


def maria(tx: Tx, name: str = "Maria", number: str = MARIA) -> PersonId:
    """Let a peer supporter be here, reached by SMS, whose introduction is approved."""
    new = NewPerson(
        name=name,
        roles=frozenset({Role.PEER}),
        language=Language.SV,
        zone="Europe/Stockholm",
    )
    person = people.add(tx, new, NOON).id
    people.give_address(tx, person, Channel.SMS, number, NOON)
    profiles.put(tx, profile(person, name))
    topics.put(tx, person, [Topic.HOME, Topic.PEOPLE])
    intros.put(
        tx,
        Intro(
            person=person,
            language=Language.SV,
            text="mat, promenader",
            meets="Kaffe torsdag kl. 13",
            at=NOON,
            approved_at=NOON,
            approved_by="os:anna",
        ),
    )
    return person


def profile(person: PersonId, name: str = "Maria") -> Profile:
    """Give what Maria keeps of herself."""
    return Profile(
        person=person,
        known_as=name,
        gender=Gender.WOMAN,
        area=f"Hos {name}",
        ways=frozenset({Way.WRITE, Way.MEET}),
        hours=Hours(time(9), time(17)),
        days=frozenset(range(5)),
        most=3,
        changed_at=NOON,
    )


def ask(tx: Tx, tenant: PersonId, words: str = "Lägenheten och grannen") -> int:
    """Let a tenant ask for a peer supporter."""
    request = requests.begin(
        tx,
        NewRequest(
            person=tenant,
            language=Language.SV,
            topics=frozenset({Topic.HOME}),
            words=words,
            share=f"Kim. {words}",
            not_words="Inte Jonas",
        ),
        NOON,
    )
    assert request is not None
    return request


def offer(tx: Tx, request: int, peer: PersonId) -> int:
    """Offer a request to a peer supporter, for a day."""
    made = offers.make(tx, request, peer, wave=1, now=NOON, until=NOON + DAY)
    assert made is not None
    return made


def meet(tx: Tx, tenant: PersonId, peer: PersonId) -> int:
    """Let two people be in contact, with a text from each that waits."""
    contact = contacts.begin(tx, tenant, peer, NOON)
    assert contact is not None
    relays.add(tx, contact, peer, "Hej, det är jag som frågade", NOON, writer=tenant)
    relays.add(tx, contact, tenant, "Fint att du skrev", NOON, writer=peer)
    return contact


def pair(tx: Tx) -> tuple[PersonId, PersonId]:
    """Let a tenant and a peer supporter be here."""
    return kim(tx)[0], maria(tx)
