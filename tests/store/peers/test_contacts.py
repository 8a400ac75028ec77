"""Contacts and what waits in them; hellos, exclusions and weeks."""

from bot.model.ids import PersonId
from bot.model.peers import Side
from bot.store.database import Database
from bot.store.peers import contacts, exclusions, relays, told, weeks
from bot.store.peers.told import Told
from bot.store.transaction import Tx
from tests.store.here import DAY, NOON, kim
from tests.store.peers.here import STELLAN, maria, meet, pair

LINE, OTHER = "+46701740699", "+46701740698"


async def test_two_people_are_in_one_live_contact_at_a_time(db: Database) -> None:
    def live(tx: Tx) -> list[bool]:
        tenant, peer = pair(tx)
        first = contacts.begin(tx, tenant, peer, NOON)
        again = contacts.begin(tx, tenant, peer, NOON)
        assert first is not None
        contacts.end(tx, first, "tenant", NOON)
        later = contacts.begin(tx, tenant, peer, NOON + DAY)
        return [again is None, later not in {None, first}]

    assert await db.write("k", live) == [True, True]


async def test_a_contact_has_two_ends(db: Database) -> None:
    tenant, peer = await db.write("k", pair)
    row = await db.write("k", contacts.begin, tenant, peer, NOON, tenant_line=LINE, peer_line=OTHER)

    assert row is not None
    found = await db.read(contacts.get, row)
    assert found is not None
    assert (found.side(tenant), found.side(peer)) == (Side.TENANT, Side.PEER)
    assert (found.other(tenant), found.other(peer)) == (peer, tenant)
    assert (found.line_of(tenant), found.line_of(peer)) == (LINE, OTHER)
    assert await db.read(contacts.live_of, tenant) == [found]
    assert await db.read(contacts.live_of, peer) == [found]
    assert await db.read(contacts.live_between, tenant, peer) == found


async def test_a_person_writes_to_one_number_in_each_contact_the_newest_first(db: Database) -> None:
    def live(tx: Tx) -> tuple[PersonId, PersonId]:
        tenant, peer = pair(tx)
        second = maria(tx, "Stellan", STELLAN)
        contacts.begin(tx, tenant, peer, NOON, tenant_line=LINE, peer_line=LINE)
        contacts.begin(tx, tenant, second, NOON, tenant_line=OTHER)
        return tenant, second

    tenant, second = await db.write("k", live)

    assert await db.read(contacts.lines_of, tenant) == [OTHER, LINE]
    assert await db.read(contacts.lines_of, second) == [None]


async def test_who_wrote_last_is_noted_and_the_first_time_stays(db: Database) -> None:
    def live(tx: Tx) -> int:
        contact = meet(tx, *pair(tx))
        contacts.note_asked(tx, contact, NOON)
        for days, side in ((1, Side.TENANT), (2, Side.PEER)):
            contacts.touch(tx, contact, side, NOON + days * DAY)
            contacts.note_passed(tx, contact, NOON + days * DAY)
        return contact

    found = await db.read(contacts.get, await db.write("k", live))

    assert found is not None
    assert (found.tenant_at, found.peer_at) == (NOON + DAY, NOON + 2 * DAY)
    assert (found.first_at, found.last_at) == (NOON + DAY, NOON + 2 * DAY)
    assert found.asked_at is None


async def test_a_contact_rests_and_goes_on(db: Database) -> None:
    def live(tx: Tx) -> list[object]:
        contact = meet(tx, *pair(tx))
        paused = [contacts.pause(tx, contact, side, NOON) for side in Side]
        found = contacts.get(tx, contact)
        assert found is not None
        resumed = [contacts.resume(tx, contact), contacts.resume(tx, contact)]
        return [paused, found.paused_by, resumed]

    assert await db.write("k", live) == [[True, False], Side.TENANT, [True, False]]


async def test_a_contact_that_has_ended_is_over(db: Database) -> None:
    def live(tx: Tx) -> tuple[PersonId, PersonId, list[bool]]:
        tenant, peer = pair(tx)
        contact = meet(tx, tenant, peer)
        contacts.note_passed(tx, contact, NOON)
        ended = [contacts.end(tx, contact, by, NOON) for by in ("peer", "tenant")]
        return tenant, peer, [*ended, contacts.pause(tx, contact, Side.PEER, NOON)]

    tenant, peer, changes = await db.write("k", live)

    assert changes == [True, False, False]
    assert await db.read(contacts.live_of, tenant) == []
    assert await db.read(contacts.live_between, tenant, peer) is None
    assert await db.read(contacts.count_of_peer, peer) == 0
    assert await db.read(contacts.previous_peers, tenant) == {peer}
    (kept,) = await db.read(contacts.all_of, peer)
    assert kept.ended_by == "peer"


async def test_what_waits_is_given_in_order_and_goes(db: Database) -> None:
    def live(tx: Tx) -> tuple[list[str], list[bool], int, int]:
        tenant, peer = pair(tx)
        contact = meet(tx, tenant, peer)
        relays.add(tx, contact, peer, "Är du där?", NOON, writer=tenant)
        waiting = relays.waiting_for(tx, peer)
        removed = [relays.remove(tx, waiting[0].id) for _ in range(2)]
        left = relays.count_in(tx, contact)
        return [relay.text for relay in waiting], removed, left, relays.remove_of(tx, contact)

    texts, removed, left, gone = await db.write("k", live)

    assert texts == ["Hej, det är jag som frågade", "Är du där?"]
    assert (removed, left, gone) == ([True, False], 2, 2)


async def test_two_people_are_kept_apart_once(db: Database) -> None:
    tenant, peer = await db.write("k", pair)

    first = await db.write("k", exclusions.add, tenant, peer, "peer", NOON)

    assert first
    assert not await db.write("k", exclusions.add, tenant, peer, "tenant", NOON)
    assert await db.read(exclusions.of_tenant, tenant) == {peer}
    assert await db.write("k", exclusions.remove, tenant, peer)
    assert await db.read(exclusions.of_tenant, tenant) == frozenset()


async def test_when_a_tenant_was_told_is_known(db: Database) -> None:
    def live(tx: Tx) -> tuple[PersonId, PersonId]:
        tenant, peer = pair(tx)
        told.note(tx, tenant, "hello", NOON, peer)
        told.note(tx, tenant, "asked", NOON + DAY)
        return tenant, peer

    tenant, peer = await db.write("k", live)

    assert await db.read(told.last, tenant) == Told(person=tenant, how="asked", at=NOON + DAY)
    hello = await db.read(told.last, tenant, "hello")
    assert hello is not None
    assert hello.peer == peer
    assert await db.read(told.last, tenant, "staff") is None
    assert await db.read(told.hellos) == {peer: 1}


async def test_the_latest_week_is_given(db: Database) -> None:
    def live(tx: Tx) -> PersonId:
        peer = maria(tx)
        weeks.keep(tx, peer, NOON, answer="good", words=None)
        row = weeks.keep(tx, peer, NOON + DAY, answer="heavy", words="Mycket nu")
        weeks.set_words(tx, row, "Mycket nu, men det går")
        return peer

    peer = await db.write("k", live)

    latest = await db.read(weeks.latest, peer)
    assert latest is not None
    assert (latest.answer, latest.words) == ("heavy", "Mycket nu, men det går")
    assert len(await db.read(weeks.of, peer, 10)) == 2


async def test_who_has_not_answered_has_no_week(db: Database) -> None:
    tenant, _ = await db.write("k", kim)

    assert await db.read(weeks.latest, tenant) is None
