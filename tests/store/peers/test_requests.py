"""Requests and offers: one open at a time, the first yes wins, an answer counts once."""

from bot.model.ids import PersonId
from bot.model.peers import Gender, OfferState, RequestState, Topic, Way
from bot.model.people import Language
from bot.store.database import Database
from bot.store.peers import offers, requests
from bot.store.peers.requests import NewRequest
from bot.store.transaction import Tx
from tests.store.here import DAY, NOON, kim, many
from tests.store.peers.here import STELLAN, ask, maria, offer, pair


async def test_a_request_is_given_back_as_it_was_asked(db: Database) -> None:
    tenant, peer = await db.write("k", pair)
    new = NewRequest(
        person=tenant,
        language=Language.NB,
        chosen=peer,
        gender=Gender.MAN,
        way=Way.CALL,
        times="evening",
        topics=frozenset({Topic.FEEL, Topic.WORK}),
        words="Å bo alene",
        share="Kim, å bo alene",
        not_words="Ikke Jonas",
    )

    row = await db.write("k", requests.begin, new, NOON)

    assert row is not None
    found = await db.read(requests.get, row)
    assert found is not None
    assert all(getattr(found, key) == getattr(new, key) for key in NewRequest.__slots__)
    assert (found.state, found.wave, found.at) == (RequestState.WAITING, 0, NOON)
    assert await db.read(requests.open_of, tenant) == found


async def test_one_request_of_a_person_is_open_at_a_time(db: Database) -> None:
    def live(tx: Tx) -> list[bool]:
        tenant, _ = kim(tx)
        new = NewRequest(person=tenant, language=Language.SV)
        first = requests.begin(tx, new, NOON)
        second = requests.begin(tx, new, NOON)
        assert first is not None
        requests.settle(tx, first, RequestState.CANCELLED, NOON)
        third = requests.begin(tx, new, NOON)
        return [second is None, third not in {None, first}]

    assert await db.write("k", live) == [True, True]


async def test_of_two_who_say_yes_at_once_one_has_it(db: Database) -> None:
    def live(tx: Tx) -> tuple[int, PersonId, PersonId]:
        return ask(tx, kim(tx)[0]), maria(tx), maria(tx, "Stellan", STELLAN)

    request, first, second = await db.write("k", live)

    answers = await many(
        db.write("a", requests.accept, request, first, NOON),
        db.write("b", requests.accept, request, second, NOON),
    )

    assert sorted(answer is not None for answer in answers) == [False, True]
    found = await db.read(requests.get, request)
    assert found in answers
    assert found is not None
    assert found.accepted_by in {first, second}
    assert await db.read(requests.accepted_count, found.accepted_by) == 1
    assert await db.read(requests.accepted_by, found.accepted_by) == [found]


async def test_an_accepted_request_can_wait_for_somebody_else(db: Database) -> None:
    def live(tx: Tx) -> list[bool]:
        tenant, peer = pair(tx)
        request = ask(tx, tenant)
        requests.accept(tx, request, peer, NOON)
        return [requests.reopen(tx, request), requests.reopen(tx, request)]

    assert await db.write("k", live) == [True, False]


async def test_a_request_ends_once(db: Database) -> None:
    def live(tx: Tx) -> tuple[list[bool], PersonId]:
        tenant, peer = pair(tx)
        request = ask(tx, tenant)
        ends = [
            requests.settle(tx, request, state, NOON)
            for state in (RequestState.UNANSWERED, RequestState.CANCELLED)
        ]
        assert requests.accept(tx, request, peer, NOON) is None
        return ends, tenant

    ends, tenant = await db.write("k", live)

    assert ends == [True, False]
    assert await db.read(requests.open_of, tenant) is None
    latest = await db.read(requests.latest_of, tenant)
    assert latest is not None
    assert latest.state is RequestState.UNANSWERED


async def test_waves_promises_and_whom_it_is_for_are_noted(db: Database) -> None:
    def live(tx: Tx) -> int:
        tenant, peer = pair(tx)
        new = NewRequest(person=tenant, language=Language.SV, chosen=peer)
        request = requests.begin(tx, new, NOON)
        assert request is not None
        requests.set_wave(tx, request, 2)
        requests.promise(tx, request, NOON + DAY)
        requests.let_anybody(tx, request)
        return request

    found = await db.read(requests.get, await db.write("k", live))

    assert found is not None
    assert (found.wave, found.promised, found.chosen) == (2, NOON + DAY, None)


async def test_a_peer_is_asked_once_for_a_request_and_answers_once(db: Database) -> None:
    def live(tx: Tx) -> list[object]:
        tenant, peer = pair(tx)
        request = ask(tx, tenant)
        first = offer(tx, request, peer)
        again = offers.make(tx, request, peer, wave=2, now=NOON, until=NOON)
        answered = offers.answer(tx, first, OfferState.NOT_NOW, NOON)
        return [again, answered, offers.answer(tx, first, OfferState.YES, NOON)]

    assert await db.write("k", live) == [None, True, False]


async def test_offers_that_are_still_out_are_withdrawn_and_their_peers_named(db: Database) -> None:
    def live(tx: Tx) -> tuple[int, PersonId, PersonId, PersonId]:
        tenant, first = pair(tx)
        second, third = maria(tx, "Stellan", STELLAN), maria(tx, "Siv", "+46701740613")
        request = ask(tx, tenant)
        offers.answer(tx, offer(tx, request, first), OfferState.NO, NOON)
        offer(tx, request, second)
        offer(tx, request, third)
        return request, first, second, third

    request, first, second, third = await db.write("k", live)
    out = await db.read(offers.out_of, request)

    told = await db.write(
        "k", offers.withdraw_others, request, OfferState.TAKEN, NOON, besides=second
    )

    assert [found.person for found in out] == [second, third]
    assert told == [third]
    assert [found.state for found in await db.read(offers.of, request)] == [
        OfferState.NO,
        OfferState.OUT,
        OfferState.TAKEN,
    ]
    assert await db.read(offers.out_to, third) == []
    (left,) = await db.read(offers.out_to, second)
    assert await db.read(offers.get, left.id) == left
    assert await db.read(offers.to, request, second) == left
    asked = await db.read(offers.to, request, first)
    assert asked is not None
    assert asked.answered_at == NOON
