"""What peer supporters keep of themselves, and how matching sees them."""

from dataclasses import replace
from datetime import timedelta

from bot.model.peers import Peer, RequestState, Side, Topic
from bot.model.people import Channel, Language
from bot.store import people
from bot.store.database import Database
from bot.store.peers import contacts, intros, profiles, requests, topics
from bot.store.peers.intros import Intro
from bot.store.transaction import Tx
from tests.store.here import DAY, NOON, kim
from tests.store.peers.here import STELLAN, ask, maria, meet, pair, profile


async def test_a_profile_is_given_back_as_it_was_kept(db: Database) -> None:
    person = await db.write("k", maria)
    changed = replace(profile(person, "Maria S"), gender=None, area=None, most=1, every="never")

    await db.write("k", profiles.put, changed)

    assert await db.read(profiles.get, person) == changed
    assert await db.read(profiles.every) == [changed]


async def test_nobody_has_a_profile_before_they_have_one(db: Database) -> None:
    tenant, _ = await db.write("k", kim)

    assert await db.read(profiles.get, tenant) is None
    assert await db.read(profiles.peer_of, tenant, NOON) is None
    assert await db.read(profiles.every) == []


async def test_matching_sees_approved_introductions_and_topics(db: Database) -> None:
    def live(tx: Tx) -> Peer | None:
        person = maria(tx)
        intros.put(tx, Intro(person=person, language=Language.NB, text="mat, turer", at=NOON))
        return profiles.peer_of(tx, person, NOON)

    peer = await db.write("k", live)

    assert peer is not None
    assert peer.intros == {Language.SV: "mat, promenader"}
    assert peer.topics == {Topic.HOME, Topic.PEOPLE}
    assert (peer.contacts, peer.away) == (0, False)
    assert await db.read(profiles.all_peers, NOON) == [peer]


async def test_an_introduction_is_approved_once(db: Database) -> None:
    def live(tx: Tx) -> list[bool]:
        person = maria(tx)
        intros.put(tx, Intro(person=person, language=Language.NB, text="mat, turer", at=NOON))
        return [intros.approve(tx, person, Language.NB, "os:anna", NOON) for _ in range(2)]

    assert await db.write("k", live) == [True, False]
    (person,) = (peer.id for peer in await db.read(profiles.all_peers, NOON))
    assert await db.read(intros.waiting) == []
    assert set(await db.read(intros.approved_of, person)) == {Language.SV, Language.NB}


async def test_what_a_peer_changes_is_not_shown_before_it_is_approved_again(db: Database) -> None:
    person = await db.write("k", maria)
    changed = Intro(person=person, language=Language.SV, text="fiske", at=NOON)

    await db.write("k", intros.put, changed)

    assert await db.read(intros.approved) == {}
    assert await db.read(intros.waiting) == [changed]
    assert await db.read(intros.get, person, Language.SV) == changed


async def test_live_contacts_and_accepted_requests_count(db: Database) -> None:
    def live(tx: Tx) -> int:
        tenant, peer = pair(tx)
        other, _ = kim(tx, "Ali", "+46701740620")
        third, _ = kim(tx, "Bo", "+46701740621")
        ended = meet(tx, third, peer)
        contacts.end(tx, ended, Side.TENANT, NOON)
        meet(tx, tenant, peer)
        requests.accept(tx, ask(tx, other), peer, NOON)
        begun = ask(tx, third)
        requests.accept(tx, begun, peer, NOON)
        requests.settle(tx, begun, RequestState.BEGUN, NOON)
        seen = profiles.peer_of(tx, peer, NOON)
        assert seen is not None
        return seen.contacts

    assert await db.write("k", live) == 2


async def test_who_pauses_is_away_until_then_and_who_says_nothing_until_they_say(
    db: Database,
) -> None:
    peer = await db.write("k", maria)

    async def away(days: int) -> bool:
        (seen,) = await db.read(profiles.all_peers, NOON + timedelta(days=days))
        return seen.away

    await db.write("k", profiles.pause, peer, NOON, NOON + 14 * DAY)
    assert [await away(0), await away(13), await away(14)] == [True, True, False]
    await db.write("k", profiles.pause, peer, NOON, None)
    assert await away(400)
    await db.write("k", profiles.resume, peer)
    assert not await away(0)


async def test_who_stopped_or_is_reached_nowhere_is_away(db: Database) -> None:
    def live(tx: Tx) -> list[bool]:
        stopped, lost = maria(tx), maria(tx, "Stellan", STELLAN)
        people.set_stopped(tx, stopped, NOON)
        people.refuse_at(tx, Channel.SMS, STELLAN)
        return [peer.away for peer in profiles.all_peers(tx, NOON) if peer.id in {stopped, lost}]

    assert await db.write("k", live) == [True, True]


async def test_topics_are_kept_instead_of_those_before(db: Database) -> None:
    peer = await db.write("k", maria)

    await db.write("k", topics.put, peer, [Topic.WORK, Topic.WORK])

    assert await db.read(topics.of, peer) == {Topic.WORK}
    assert await db.read(topics.all_of) == {peer: {Topic.WORK}}


async def test_a_pause_of_nobody_is_none(db: Database) -> None:
    tenant, _ = await db.write("k", kim)

    assert not await db.write("k", profiles.pause, tenant, NOON, None)
    assert not await db.write("k", profiles.resume, tenant)
