"""Who may be asked, and who first: nothing that must hold is ever broken, and load is spread fairly."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care.peers.matching import rank
from bot.model.ids import PersonId
from bot.model.peers import Gender, Peer, Suggestion, Topic, Way, Wish
from bot.model.people import Country, Hours, Language

SV, NB, DA, EN = Language.SV, Language.NB, Language.DA, Language.EN
TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)  # 11:00 there
WEEK = frozenset(range(5))


def peer(number: int, **more: object) -> Peer:
    """A peer supporter who speaks Swedish, works in the daytime and has one of three."""
    usual = Peer(
        id=PersonId(number),
        known_as="Maria",
        gender=Gender.WOMAN,
        intros={SV: "mat, promenader"},
        topics=frozenset({Topic.HOME}),
        ways=frozenset({Way.WRITE, Way.MEET}),
        hours=Hours(time(9), time(17)),
        days=WEEK,
        zone="Europe/Stockholm",
        most=3,
        contacts=1,
        away=False,
    )
    return replace(usual, **more)  # type: ignore[arg-type]


WISH = Wish(language=SV)


def ranked(wish: Wish, *peers: Peer, now: datetime = TUESDAY) -> tuple[Suggestion, ...]:
    """Who may be asked in Sweden."""
    return rank(wish, peers, now=now, country=Country.SE)


def ids(found: Iterable[Suggestion]) -> list[int]:
    """Their ids, in order."""
    return [int(one.peer.id) for one in found]


@pytest.mark.parametrize(
    ("wish", "more"),
    [
        (Wish(language=NB), {}),
        (Wish(language=SV, gender=Gender.MAN), {}),
        (Wish(language=SV, gender=Gender.WOMAN), {"gender": None}),
        (Wish(language=SV, excluded=frozenset({PersonId(1)})), {}),
        (Wish(language=SV, chosen=PersonId(1), excluded=frozenset({PersonId(1)})), {}),
        (WISH, {"contacts": 3}),
        (WISH, {"contacts": 4}),
        (WISH, {"most": 0, "contacts": 0}),
        (WISH, {"away": True}),
        (WISH, {"days": frozenset({0})}),
        (WISH, {"days": frozenset()}),
    ],
)
def test_what_must_hold_is_never_traded_for_anything(wish: Wish, more: dict[str, object]) -> None:
    assert ranked(wish, peer(1, **more)) == ()


@pytest.mark.parametrize(
    ("wish", "better", "worse"),
    [
        (Wish(language=SV, chosen=PersonId(2)), {"contacts": 2}, {"contacts": 0}),
        (Wish(language=SV, before=frozenset({PersonId(2)})), {"contacts": 2}, {"contacts": 0}),
        (Wish(language=SV, topics=frozenset({Topic.WORK})), {"contacts": 0}, {"topics": {Topic.WORK}}),
        (WISH, {"most": 6, "contacts": 1}, {"most": 3, "contacts": 1}),
        (WISH, {"most": 3, "contacts": 1}, {"most": 6, "contacts": 2}),
        (Wish(language=SV, topics=frozenset({Topic.WORK})), {"topics": {Topic.WORK}}, {}),
        (Wish(language=SV, way=Way.CALL), {"ways": {Way.CALL}}, {}),
        (Wish(language=SV, hour=time(18)), {"hours": Hours(time(12), time(20))}, {"hours": Hours(time(9), time(17))}),
        (WISH, {}, {"hours": Hours(time(14), time(20))}),
    ],
)  # fmt: skip
def test_what_is_better_comes_first(
    wish: Wish, better: dict[str, object], worse: dict[str, object]
) -> None:
    assert ids(ranked(wish, peer(1, **worse), peer(2, **better))) == [2, 1]


def test_of_equals_the_one_who_came_first_is_asked_first() -> None:
    assert ids(ranked(WISH, peer(2), peer(3), peer(1))) == [1, 2, 3]


def test_a_coordinator_reads_why() -> None:
    wish = Wish(
        language=NB,
        chosen=PersonId(1),
        gender=Gender.WOMAN,
        way=Way.WRITE,
        hour=time(10),
        topics=frozenset({Topic.HOME, Topic.WORK}),
        before=frozenset({PersonId(1)}),
    )

    (found,) = ranked(wish, peer(1, intros={NB: "mat"}, topics=frozenset(Topic)))

    assert found.why == (
        "chosen by the tenant",
        "wrote with them before",
        "speaks Norwegian",
        "a woman, as wished",
        "has 1 of 3",
        "knows: home, work",
        "likes to write",
        "works at the hour wished",
        "at work now",
    )


def test_a_coordinator_reads_when_somebody_works_next() -> None:
    (found,) = ranked(WISH, peer(1, hours=Hours(time(9), time(10))))

    assert found.why == ("speaks Swedish", "has 1 of 3", "works from Wednesday 9:00")
    assert found.works_from == datetime(2026, 11, 25, 8, tzinfo=UTC)


def test_over_easter_the_first_day_after_it_is_soon() -> None:
    thursday = datetime(2027, 3, 25, 17, tzinfo=UTC)

    assert ids(ranked(WISH, peer(1), now=thursday)) == [1]
    assert ids(ranked(WISH, peer(1, days=frozenset({3})), now=thursday)) == []


# ---------------------------------------------------------------- whoever there is

moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)
some = st.sampled_from
genders = st.none() | some(Gender)
topics = st.frozensets(some(Topic))
hours = some([Hours(time(9), time(17)), Hours(time(16), time(22)), Hours(time(20), time(2))])


def peers_with(limit: int) -> st.SearchStrategy[list[Peer]]:
    """So many peer supporters, each with an id of their own."""
    one = st.builds(
        peer,
        st.integers(1, 40),
        gender=genders,
        intros=st.dictionaries(some(Language), st.just("mat"), max_size=3),
        topics=topics,
        ways=st.frozensets(some(Way)),
        hours=hours,
        days=st.frozensets(st.integers(0, 6)),
        most=st.integers(0, 4),
        contacts=st.integers(0, 4),
        away=st.booleans(),
    )
    return st.lists(one, max_size=limit, unique_by=lambda one: one.id)


peer_ids = st.integers(1, 40).map(PersonId)
wishes = st.builds(
    Wish,
    language=some(Language),
    chosen=st.none() | peer_ids,
    gender=genders,
    way=st.none() | some(Way),
    hour=st.none() | some([time(12), time(18)]),
    topics=topics,
    excluded=st.frozensets(peer_ids, max_size=5),
    before=st.frozensets(peer_ids, max_size=5),
)
countries = some(Country)


@settings(max_examples=80, deadline=None)
@given(wishes, peers_with(12), moments, countries)
def test_nothing_that_must_hold_is_ever_broken(
    wish: Wish, everybody: list[Peer], now: datetime, country: Country
) -> None:
    found = rank(wish, everybody, now=now, country=country)

    assert len({one.peer.id for one in found}) == len(found)
    for one in found:
        assert one.peer in everybody
        assert wish.language in one.peer.intros
        assert wish.gender is None or one.peer.gender is wish.gender
        assert one.peer.id not in wish.excluded
        assert one.peer.contacts < one.peer.most
        assert not one.peer.away
        assert now <= one.works_from <= now + timedelta(days=12)
        assert f"has {one.peer.contacts} of {one.peer.most}" in one.why
    if wish.chosen in {one.peer.id for one in found}:
        assert found[0].peer.id == wish.chosen


@settings(max_examples=50, deadline=None)
@given(wishes, peers_with(10), moments, countries, st.randoms(use_true_random=False))
def test_the_order_in_the_database_makes_no_difference(
    wish: Wish, everybody: list[Peer], now: datetime, country: Country, chance: Random
) -> None:
    otherwise = [*everybody]
    chance.shuffle(otherwise)

    assert rank(wish, otherwise, now=now, country=country) == rank(
        wish, everybody, now=now, country=country
    )


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.builds(Wish, language=some([SV, NB]), topics=topics, way=st.none() | some(Way)), max_size=40),
    st.lists(topics, min_size=1, max_size=8),
    st.integers(1, 5),
)  # fmt: skip
def test_over_many_requests_load_differs_by_no_more_than_one_among_equals(
    asked: list[Wish], knows: list[frozenset[Topic]], most: int
) -> None:
    here = {
        PersonId(number): peer(
            number, intros={SV: "mat", NB: "mat"}, topics=known, most=most, contacts=0
        )
        for number, known in enumerate(knows, 1)
    }

    for wish in asked:
        found = ranked(wish, *here.values())
        if found:
            first = found[0].peer
            here[first.id] = replace(first, contacts=first.contacts + 1)
        loads = [one.contacts for one in here.values()]
        assert max(loads) - min(loads) <= 1
        assert max(loads) <= most
    assert sum(one.contacts for one in here.values()) == min(len(asked), most * len(here))


@settings(max_examples=40, deadline=None)
@given(st.lists(wishes, max_size=30), peers_with(8), moments)
def test_nobody_ever_gets_more_than_they_want(
    asked: list[Wish], everybody: list[Peer], now: datetime
) -> None:
    here = {one.id: replace(one, contacts=min(one.contacts, one.most)) for one in everybody}

    for wish in asked:
        for one in ranked(wish, *here.values(), now=now)[:1]:
            here[one.peer.id] = replace(one.peer, contacts=one.peer.contacts + 1)

    assert all(one.contacts <= one.most for one in here.values())
