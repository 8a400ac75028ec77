"""Emergency numbers are right in every country, whatever language somebody speaks."""

import pytest

from bot.care.numbers import EMERGENCY
from bot.model.people import Country


@pytest.mark.parametrize(
    ("country", "number"), [(Country.SE, "112"), (Country.NO, "113"), (Country.DK, "112")]
)
def test_every_country_has_its_own_number_with_its_source(country: Country, number: str) -> None:
    assert EMERGENCY[country].number == number
    assert EMERGENCY[country].source.startswith("https://")


def test_no_country_is_without_one() -> None:
    assert set(EMERGENCY) == set(Country)
