"""Erasing a tenant or a peer supporter: contacts end, requests go, nothing of theirs is left anywhere."""

from functools import partial
from pathlib import Path

import pytest

from bot.model.ids import PersonId
from bot.model.messages import Private, Thread
from bot.model.peers import RequestState
from bot.model.people import Channel
from bot.store import erasure, messages, people, prompts
from bot.store.database import Database
from bot.store.opening import Store
from bot.store.peers import (
    contacts,
    exclusions,
    intros,
    offers,
    profiles,
    relays,
    requests,
    told,
    topics,
    weeks,
)
from bot.store.transaction import Tx
from tests.store.here import DAY, NOON, kim
from tests.store.peers.here import STELLAN, ask, maria, meet, offer
from tests.store.test_erasure import bytes_in, rows_of, sealed_of_everybody

Pair = tuple[PersonId, PersonId]


def live(tx: Tx) -> Pair:
    """Let a tenant and a peer supporter be in the middle of everything two can be in."""
    (tenant, _), peer = kim(tx), maria(tx)
    told.note(tx, tenant, "hello", NOON, peer)
    contact = meet(tx, tenant, peer)
    request = ask(tx, tenant)
    offer(tx, request, peer)
    for one, key in (
        (peer, f"peer_offer:{request}"),
        (peer, f"peer_begun:{contact}"),
        (tenant, f"peer_approve:{contact}:7"),
    ):
        prompts.add(tx, one, key, "f", {"share": "Kim"}, urgent=False, due=NOON, best_before=NOON)
    weeks.keep(tx, peer, NOON, answer="heavy", words="Mycket nu")
    for one in (tenant, peer):
        met = people.get(tx, one)
        assert met is not None
        messages.keep(
            tx,
            one,
            met.address.id,
            Channel.SMS,
            "out",
            "Kim: hej Maria",
            (),
            NOON,
            thread=Thread(private=Private.RELAY, contact=contact),
        )
    return tenant, peer


async def test_when_a_tenant_is_erased_nothing_of_it_is_left_with_the_peer(db: Database) -> None:
    tenant, peer = await db.write("k", live)

    await erasure.erase(db, tenant, NOON)

    assert {name for name, count in (await db.read(rows_of, tenant)).items() if count} == set()
    left = {name for name, count in (await db.read(rows_of, peer)).items() if count}
    assert left == {"address", "role", "peer", "peer_intro", "peer_topic", "peer_week"}
    assert await db.read(contacts.all_of, peer) == []


async def test_when_a_peer_is_erased_the_contact_has_ended_and_only_that_is_left(
    db: Database,
) -> None:
    tenant, peer = await db.write("k", live)

    await erasure.erase(db, peer, NOON)

    left = {name for name, count in (await db.read(rows_of, tenant)).items() if count}
    assert {name for name, count in (await db.read(rows_of, peer)).items() if count} == set()
    assert left == {"address", "role", "peer_told", "peer_request", "peer_contact"}
    (contact,) = await db.read(contacts.all_of, tenant)
    assert (contact.ended_at, contact.ended_by) == (NOON, "us")
    last = await db.read(told.last, tenant)
    assert last is not None
    assert last.peer is None
    assert await db.read(profiles.every) == []


async def test_what_an_erased_peer_had_said_yes_to_waits_for_somebody_else(db: Database) -> None:
    def accepted(tx: Tx) -> tuple[int, PersonId]:
        (tenant, _), peer = kim(tx), maria(tx)
        request = ask(tx, tenant)
        requests.accept(tx, request, peer, NOON)
        return request, peer

    request, peer = await db.write("k", accepted)

    await erasure.erase(db, peer, NOON)

    found = await db.read(requests.get, request)
    assert found is not None
    assert (found.state, found.accepted_by) == (RequestState.WAITING, None)


async def test_others_keep_what_is_theirs(db: Database) -> None:
    def also(tx: Tx) -> Pair:
        (other, _), second = kim(tx, "Ali", "+46701740620"), maria(tx, "Stellan", STELLAN)
        meet(tx, other, second)
        offer(tx, ask(tx, other), second)
        exclusions.add(tx, other, second, "tenant", NOON)
        return other, second

    first = await db.write("k", live)
    others = await db.write("k", also)
    before = [await db.read(rows_of, one) for one in others]

    for one in first:
        await erasure.erase(db, one, NOON)

    assert [await db.read(rows_of, one) for one in others] == before
    assert len(await db.read(contacts.live_of, others[1])) == 1


async def test_who_was_kept_apart_from_an_erased_peer_is_not_any_more(db: Database) -> None:
    tenant, peer = await db.write("k", live)
    await db.write("k", exclusions.add, tenant, peer, "tenant", NOON)

    await erasure.erase(db, peer, NOON)

    assert await db.read(exclusions.of_tenant, tenant) == frozenset()


@pytest.mark.parametrize("whose", [0, 1], ids=["tenant", "peer"])
async def test_no_byte_of_it_is_in_the_file_or_its_log(
    sqlite: Store, tmp_path: Path, whose: int
) -> None:
    pair = await sqlite.db.write("k", live)
    before = bytes_in(tmp_path)
    sealed = await sqlite.db.read(sealed_of_everybody)

    await erasure.erase(sqlite.db, pair[whose], NOON)

    kept = set(await sqlite.db.read(sealed_of_everybody))
    raw = bytes_in(tmp_path)
    gone = [value for value in sealed if value not in kept]
    assert all(value in before for value in sealed)
    assert len(gone) > 5
    assert [value for value in gone if value in raw] == []


async def test_what_waits_in_a_contact_goes_both_ways(db: Database) -> None:
    tenant, peer = await db.write("k", live)

    await erasure.erase(db, peer, NOON)

    assert await db.read(relays.waiting_for, tenant) == []
    assert await db.read(offers.out_to, peer) == []
    assert await db.read(intros.approved) == {}
    assert await db.read(topics.all_of) == {}


async def test_own_words_of_a_request_go_when_it_has_ended_long_enough(db: Database) -> None:
    def ended(tx: Tx) -> int:
        request = ask(tx, kim(tx)[0])
        requests.settle(tx, request, RequestState.BEGUN, NOON)
        return request

    request = await db.write("k", ended)

    early = await db.write("k", requests.forget_words, NOON)
    later = await db.write("k", requests.forget_words, NOON + DAY)

    found = await db.read(requests.get, request)
    assert found is not None
    assert (early, later) == (0, 1)
    assert (found.words, found.share, found.not_words) == (None, None, None)


async def test_how_a_peer_has_been_goes_after_a_year(db: Database) -> None:
    peer = await db.write("k", maria)
    await db.write("k", partial(weeks.keep, answer="heavy", words="Mycket"), peer, NOON)

    await erasure.retire(db, NOON + 360 * DAY)
    young = await db.read(weeks.latest, peer)
    await erasure.retire(db, NOON + 366 * DAY)

    assert young is not None
    assert await db.read(weeks.latest, peer) is None
