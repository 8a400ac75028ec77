"""Emergency numbers are right in every country, whatever language somebody speaks."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.care import numbers
from bot.care.numbers import KNOWN, numbers_of
from bot.model.people import Country
from bot.settings import read
from bot.store.transaction import Tx
from tests.databases import open_store
from tests.fakes import NOON

OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("country", "police", "ambulance"),
    [("SE", "112", "112"), ("NO", "112", "113"), ("DK", "112", "112")],
)
def test_every_country_has_its_own_numbers_with_their_sources(
    country: str, police: str, ambulance: str
) -> None:
    found = numbers_of(read({"country": country}))

    assert (found.emergency.digits, found.ambulance.digits) == (police, ambulance)
    assert all(one.source.startswith("https://") and one.seen for one in found.all())
    assert len(list(found.all())) == 4


def test_no_country_is_without_any() -> None:
    assert set(KNOWN) == set(Country)


def test_what_an_organisation_sets_stands_over_the_countrys_own() -> None:
    found = numbers_of(
        read(
            {
                "ambulance_number": "1177",
                "crisis_line": "Vår linje, 08-12 34 56, 10:00-16:00",
                "violence_line": "none",
            }
        )
    )

    assert [one.what for one in found.all()] == [
        "emergency: SOS Alarm 112",
        "ambulance: SOS Alarm 1177",
        "crisis: Vår linje 08-12 34 56 10:00-16:00",
    ]


@pytest.mark.parametrize(
    ("country", "at", "is_open"),
    [
        ("DK", "2026-11-24 03:10", True),
        ("DK", "2026-11-24 05:00", False),
        ("DK", "2026-11-24 11:00", True),
        ("SE", "2026-11-24 03:10", False),
        ("SE", "2026-11-24 23:59", True),
        ("NO", "2026-11-24 03:10", True),
    ],
)
async def test_a_line_is_named_only_while_it_is_open_and_once_it_is_confirmed(
    *, country: str, at: str, is_open: bool, tmp_path: Path
) -> None:
    line = numbers_of(read({"country": country})).crisis
    assert line is not None
    local = datetime.fromisoformat(at).replace(tzinfo=OSLO)

    def try_both(tx: Tx) -> tuple[bool, bool]:
        before = numbers.named(tx, line, local)
        numbers.confirm(tx, [line.what], who="os:anna", now=NOON)
        return before is not None, numbers.named(tx, line, local) is not None

    async with open_store("sqlite", tmp_path) as store:
        found = await store.db.write("k", try_both)

    assert found == (False, is_open)


async def test_a_number_that_was_changed_is_unconfirmed_again(tmp_path: Path) -> None:
    before, after = numbers_of(read()), numbers_of(read({"crisis_line": "Mind, 90102"}))

    def confirm(tx: Tx) -> list[str]:
        whats = [one.what for one in before.all()]
        numbers.confirm(tx, whats, who="os:anna", now=NOON)
        assert numbers.unconfirmed(tx, before) == ()
        return [one.what for one in numbers.unconfirmed(tx, after)]

    async with open_store("sqlite", tmp_path) as store:
        assert await store.db.write("k", confirm) == ["crisis: Mind 90102"]
