"""Nobody can work out a number that is hidden: every table that looks the same is tried."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.care.peers.bands import Band, Banded, Bands, Counts, Step, band, banded

Table = Mapping[int, Counts]


@st.composite
def counts(draw: st.DrawFn, most: int) -> Counts:
    tenants = draw(st.integers(0, most))
    told = draw(st.integers(0, tenants))
    asked = draw(st.integers(0, told))
    return Counts(tenants, (told, asked, draw(st.integers(0, asked))))


def tables(parts: int, most: int) -> st.SearchStrategy[Table]:
    return st.lists(counts(most), min_size=1, max_size=parts).map(lambda one: dict(enumerate(one)))


def within(tenants: int, bands: Bands | None) -> Iterator[Step]:
    """Give all that the stages of so many tenants may be, as far as the bands tell."""
    told, asked, got = bands or (Band(0, tenants),) * 3
    for one in range(told.least, told.most + 1):
        for two in range(asked.least, min(asked.most, one) + 1):
            for three in range(got.least, min(got.most, two) + 1):
                yield one, two, three


def alike(table: Table, shown: Banded[int]) -> list[tuple[Step, ...]]:
    """Give every table that looks like this one: the stages of each part, and of the whole."""
    ways = [list(within(one.tenants, shown.parts[part])) for part, one in table.items()]
    found = []
    for stages in product(*ways):
        total = tuple(map(sum, zip(*stages, strict=True)))
        if shown.whole is None or all(
            one.holds(number) for one, number in zip(shown.whole, total, strict=True)
        ):
            found.append((*stages, total))
    return found


def assert_nothing_is_certain(table: Table) -> None:
    shown = banded(table)
    found = alike(table, shown)
    true = [*(one.stages for one in table.values())]
    assert tuple(true) in {each[:-1] for each in found}
    for place, one in enumerate(table.values()):
        if one.tenants:
            for stage in range(3):
                assert len({each[place][stage] for each in found}) > 1, (table, shown)
    if sum(one.tenants for one in table.values()):
        for stage in range(3):
            assert len({each[-1][stage] for each in found}) > 1, (table, shown)


@given(tables(parts=2, most=10))
@settings(max_examples=40, deadline=None)
def test_of_two_case_managers_nobody_can_work_out_a_number(table: Table) -> None:
    assert_nothing_is_certain(table)


@given(tables(parts=3, most=4))
@settings(max_examples=30, deadline=None)
def test_of_few_tenants_of_many_nobody_can_work_out_a_number(table: Table) -> None:
    assert_nothing_is_certain(table)


@given(tables(parts=25, most=30))
@settings(max_examples=40, deadline=None)
def test_what_is_shown_is_true_and_tells_of_no_small_number(table: Table) -> None:
    shown = banded(table)

    whole = Counts(
        sum(one.tenants for one in table.values()),
        tuple(map(sum, zip(*(one.stages for one in table.values()), strict=True))),
    )
    for one, bands in [(whole, shown.whole), *((table[part], shown.parts[part]) for part in table)]:
        for number, told in zip(one.stages, bands or (), strict=bands is not None):
            assert told.holds(number)
            assert told.most <= one.tenants
            assert told.most - told.least >= 3
            assert number >= 5 or told.least == 0


def test_parts_at_their_highest_do_not_tell_what_each_is() -> None:
    """Five of "0 to 4" in a whole of "20 to 24" would each be four: nothing else adds up to it."""
    table = {part: Counts(8, (4, 4, 4)) for part in range(5)}

    shown = banded(table)

    assert shown.whole == (Band(20, 24),) * 3
    assert None in shown.parts.values()


@pytest.mark.parametrize(
    ("number", "of", "least", "most"),
    [(0, 8, 0, 4), (4, 8, 0, 4), (5, 8, 5, 8), (8, 8, 5, 8), (10, 12, 5, 12), (97, 140, 95, 99)],
)
def test_a_band_holds_at_least_four_numbers(number: int, of: int, least: int, most: int) -> None:
    assert band(number, of) == Band(least, most)


def test_of_fewer_than_eight_tenants_nothing_is_told() -> None:
    assert banded({1: Counts(7, (7, 3, 1))}).whole is None


def test_nobody_at_all_is_no_secret() -> None:
    assert banded({1: Counts(0, (0, 0, 0))}).parts == {1: None}
    assert banded({}) == Banded(None, {})
