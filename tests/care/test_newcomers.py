"""What is told of a new person is read as people write it."""

from dataclasses import replace
from datetime import time

import pytest

from bot.care.newcomers import Newcomer, e164, handle_of, mistakes, times
from bot.model.people import Country, Team

KARI = Newcomer(name="Kari", role=("tenant",))


@pytest.mark.parametrize(
    ("number", "country", "read"),
    [
        ("070-174 06 05", Country.SE, "+46701740605"),
        ("+46 70 174 06 05", Country.NO, "+46701740605"),
        ("0046701740605", Country.SE, "+46701740605"),
        ("900 00 001", Country.NO, "+4790000001"),
        ("12", Country.SE, None),
        ("Kari", Country.SE, None),
    ],
)
def test_a_number_is_read_as_people_of_the_country_write_it(
    team: Team, number: str, country: Country, read: str | None
) -> None:
    assert e164(number, replace(team, country=country)) == read


@pytest.mark.parametrize("zone", ["Europe/Oslo", "Europe/London", "UTC"])
def test_a_time_zone_that_there_is_is_no_mistake(team: Team, zone: str) -> None:
    assert list(mistakes(replace(KARI, timezone=zone), team)) == []


@pytest.mark.parametrize(
    ("name", "role", "handle"),
    [
        ("Åsa Öberg", "worker", "asa"),
        ("Kari", "tenant", None),
        ("李", "worker", None),  # no letter that a handle can have
    ],
)
def test_staff_are_named_by_their_first_name(name: str, role: str, handle: str | None) -> None:
    assert handle_of(Newcomer(name=name, role=(role,))) == handle


def test_reading_times_stand_in_the_order_of_the_day() -> None:
    assert times("15:00 8:30") == (time(8, 30), time(15))
