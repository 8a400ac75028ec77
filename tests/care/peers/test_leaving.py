"""Somebody is erased in the middle of peer support: whom it concerns hears of it, never who it was."""

import pytest

from bot.care import joining
from bot.care.peers import contacts as care_contacts
from bot.care.peers import leaving, rests
from bot.care.peers import requests as care_requests
from bot.model.ids import PersonId
from bot.model.peers import RequestState
from bot.model.people import Language
from bot.store import prompts, timers
from bot.store.database import Database
from bot.store.opening import Store
from bot.store.peers import contacts, forgotten, offers, requests
from bot.store.peers.requests import NewRequest
from bot.store.transaction import Tx
from tests.store.here import NOON
from tests.store.peers.here import ask, meet, offer, pair


@pytest.fixture
def db(store: Store) -> Database:
    return store.db


def flows_for(tx: Tx, person: PersonId) -> set[str]:
    return {one.flow for one in prompts.due_of(tx, person, NOON)}


async def test_a_peer_hears_that_the_contact_of_an_erased_tenant_has_ended(db: Database) -> None:
    tenant, peer = await db.write("k", pair)
    await db.write("k", meet, tenant, peer)

    await joining.erase(db, tenant, NOON)

    assert await db.read(flows_for, peer) == {leaving.LEFT}
    assert await db.read(contacts.live_of, peer) == []


async def test_a_tenant_hears_that_the_contact_of_an_erased_peer_has_ended(db: Database) -> None:
    tenant, peer = await db.write("k", pair)
    contact = await db.write("k", meet, tenant, peer)

    await joining.erase(db, peer, NOON)

    assert await db.read(timers.standing, f"{care_contacts.ENDED}:{contact}")
    assert await db.read(contacts.live_of, tenant) == []


async def test_the_request_of_an_erased_tenant_goes_and_who_was_asked_is_told(db: Database) -> None:
    def asked(tx: Tx) -> tuple[PersonId, PersonId, int]:
        tenant, peer = pair(tx)
        request = ask(tx, tenant)
        offer(tx, request, peer)
        return tenant, peer, request

    tenant, peer, request = await db.write("k", asked)

    await joining.erase(db, tenant, NOON)

    assert await db.read(requests.get, request) is None
    assert await db.read(offers.out_to, peer) == []
    assert await db.read(timers.standing, f"{care_requests.OVER}:{request}:{peer}")


async def test_what_an_erased_peer_had_said_yes_to_is_seen_to_at_once(db: Database) -> None:
    def accepted(tx: Tx) -> tuple[PersonId, int]:
        tenant, peer = pair(tx)
        request = ask(tx, tenant)
        requests.accept(tx, request, peer, NOON)
        return peer, request

    peer, request = await db.write("k", accepted)

    await joining.erase(db, peer, NOON)

    found = await db.read(requests.get, request)
    assert found is not None
    assert found.state is RequestState.WAITING
    assert await db.read(timers.standing, f"{care_requests.TEND}:{request}")


async def test_what_was_asked_of_an_erased_peer_alone_is_asked_of_others(db: Database) -> None:
    def chosen(tx: Tx) -> tuple[PersonId, int]:
        tenant, peer = pair(tx)
        request = requests.begin(
            tx, NewRequest(person=tenant, language=Language.SV, chosen=peer), NOON
        )
        assert request is not None
        offer(tx, request, peer)
        return peer, request

    peer, request = await db.write("k", chosen)

    await db.write("k", leaving.leave, peer, NOON)

    found = await db.read(requests.get, request)
    assert found is not None
    assert (found.state, found.chosen) == (RequestState.WAITING, None)
    assert await db.read(timers.standing, f"{care_requests.TEND}:{request}")


def test_what_waits_to_be_said_of_an_erased_person_is_known_by_its_key() -> None:
    of_contact = {care_contacts.BEGUN, care_contacts.SILENT, rests.AWAY}
    of_request = {care_requests.OFFER, care_requests.UNMATCHED}

    assert of_contact <= set(forgotten.OF_CONTACT)
    assert of_request == set(forgotten.OF_REQUEST)
