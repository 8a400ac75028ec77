"""How far peer support has come, read for figures and for the coordinator."""

from bot.model.ids import PersonId
from bot.model.peers import OfferState, RequestState, Side
from bot.model.people import Language
from bot.store import joinings
from bot.store.database import Database
from bot.store.peers import contacts, figures, offers, requests, told
from bot.store.peers.requests import NewRequest
from bot.store.transaction import Tx
from tests.store.here import DAY, MINUTE, NOON, kim
from tests.store.peers.here import STELLAN, maria, pair


def ask(tx: Tx, tenant: PersonId, chosen: PersonId | None = None) -> int:
    row = requests.begin(tx, NewRequest(person=tenant, language=Language.NB, chosen=chosen), NOON)
    assert row is not None
    return row


async def test_a_tenant_is_told_then_asks_then_gets_one_as_far_as_that_day_knows(
    db: Database,
) -> None:
    def go(tx: Tx) -> None:
        tenant, peer = pair(tx)
        told.note(tx, tenant, "staff", NOON + DAY)
        told.note(tx, tenant, "hello", NOON)
        row = ask(tx, tenant)
        contact = contacts.begin(tx, tenant, peer, NOON + 2 * DAY, request=row)
        assert contact is not None
        contacts.note_passed(tx, contact, NOON + 3 * DAY)

    await db.write("k", go)

    (now,) = await db.read(figures.tenants, NOON + 3 * DAY)
    (before,) = await db.read(figures.tenants, NOON + DAY)
    assert (now.told_at, now.asked_at) == (NOON, NOON)
    assert (now.got_at, now.first_at) == (NOON + 2 * DAY, NOON + 3 * DAY)
    assert (before.told_at, before.got_at, before.first_at) == (NOON, None, None)
    assert await db.read(figures.tenants, NOON - DAY) == []


async def test_who_was_joined_to_a_tenant_is_there_and_points_to_them(db: Database) -> None:
    def go(tx: Tx) -> tuple[PersonId, PersonId]:
        one, _ = kim(tx)
        other, _ = kim(tx, "Kim igen", "+46701740609")
        joinings.join(tx, other, one, "os:test", NOON)
        return one, other

    one, other = await db.write("k", go)

    found = await db.read(figures.tenants, NOON)
    assert [(each.person, each.whole) for each in found] == [(one, one), (other, one)]


async def test_a_request_is_exported_with_its_waves_offers_and_first_text(db: Database) -> None:
    def go(tx: Tx) -> PersonId:
        tenant, peer = pair(tx)
        second = maria(tx, "Stellan", STELLAN)
        row = ask(tx, tenant, chosen=peer)
        for wave, each in enumerate((peer, second)):
            offers.make(tx, row, each, wave=wave + 1, now=NOON, until=NOON + DAY)
        requests.settle(tx, row, RequestState.BEGUN, NOON)
        contact = contacts.begin(tx, tenant, peer, NOON, request=row)
        assert contact is not None
        contacts.note_passed(tx, contact, NOON + MINUTE)
        ask(tx, tenant)
        return tenant

    tenant = await db.write("k", go)

    first, second = await db.read(figures.export, 0, 10)
    assert (first.person, first.at, first.language) == (tenant, NOON, Language.NB)
    assert (first.chosen, first.state, first.waves, first.offers) == (
        True,
        RequestState.BEGUN,
        2,
        2,
    )
    assert first.first_at == NOON + MINUTE
    assert (second.chosen, second.waves, second.offers, second.first_at) == (False, 0, 0, None)
    assert await db.read(figures.export, 0, 1) == [first]
    assert await db.read(figures.export, first.id, 10) == [second]


async def test_open_requests_and_fresh_failures_are_pending_with_their_offers(
    db: Database,
) -> None:
    def go(tx: Tx) -> tuple[int, int]:
        tenant, peer = pair(tx)
        old = ask(tx, tenant)
        requests.settle(tx, old, RequestState.UNANSWERED, NOON - 3 * DAY)
        vain = ask(tx, tenant)
        requests.settle(tx, vain, RequestState.UNANSWERED, NOON)
        taken_back = ask(tx, tenant)
        requests.settle(tx, taken_back, RequestState.CANCELLED, NOON)
        waiting = ask(tx, tenant)
        for row in (old, waiting):
            offers.make(tx, row, peer, wave=1, now=NOON, until=NOON + DAY)
        return vain, waiting

    vain, waiting = await db.write("k", go)

    found = await db.read(figures.pending, since=NOON - DAY, limit=10)
    assert [one.id for one in found] == [vain, waiting]
    assert [one.settled_at for one in found] == [NOON, None]
    (out,) = await db.read(figures.offers, since=NOON - DAY)
    assert (out.request, out.state, out.until) == (waiting, OfferState.OUT, NOON + DAY)


async def test_live_contacts_tell_when_somebody_last_wrote(db: Database) -> None:
    def go(tx: Tx) -> None:
        tenant, peer = pair(tx)
        row = contacts.begin(tx, tenant, peer, NOON)
        other = maria(tx, "Stellan", STELLAN)
        ended = contacts.begin(tx, tenant, other, NOON)
        assert row is not None
        assert ended is not None
        contacts.end(tx, ended, "tenant", NOON)

    await db.write("k", go)

    async def last() -> list[object]:
        return [one.last_at for one in await db.read(figures.live, 10)]

    def write(tx: Tx, side: Side, days: int) -> None:
        contacts.touch(tx, 1, side, NOON + days * DAY)

    assert await last() == [None]
    await db.write("k", write, Side.PEER, 1)
    assert await last() == [NOON + DAY]
    await db.write("k", write, Side.TENANT, 2)
    assert await last() == [NOON + 2 * DAY]
    await db.write("k", write, Side.PEER, 3)
    assert await last() == [NOON + 3 * DAY]


async def test_answers_are_counted_for_each_peer_supporter(db: Database) -> None:
    def go(tx: Tx) -> PersonId:
        tenant, peer = pair(tx)
        for state in (OfferState.NO, OfferState.NO, OfferState.LATE):
            row = ask(tx, tenant)
            offer = offers.make(tx, row, peer, wave=1, now=NOON, until=NOON + DAY)
            assert offer is not None
            offers.answer(tx, offer, state, NOON)
            requests.settle(tx, row, RequestState.CANCELLED, NOON)
        return peer

    peer = await db.write("k", go)

    found = await db.read(figures.answers, since=NOON - DAY)
    assert found == {peer: {OfferState.NO: 2, OfferState.LATE: 1}}
    assert await db.read(figures.answers, since=NOON) == {}
