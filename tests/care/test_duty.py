"""The duty phones that are set are people with the role duty."""

from pathlib import Path

import pytest

from bot.care import duty
from bot.model.people import Channel, Language, Role
from bot.settings import SettingsWrong, read
from bot.store import people
from bot.store.people import Met
from bot.store.transaction import Tx
from tests.databases import open_store
from tests.fakes import NOON
from tests.store.here import kim

NEW, OLD = "+4790000009", "+46701740605"


async def test_a_number_is_somebody_on_duty_and_whoever_has_it_keeps_what_they_were(
    tmp_path: Path,
) -> None:
    def enlist_twice(tx: Tx) -> list[Met | None]:
        kim(tx)
        for _ in range(2):
            duty.enlist(tx, ["", NEW, OLD], read().team(), now=NOON)
        return [people.meet(tx, Channel.SMS, number) for number in (NEW, OLD)]

    async with open_store("sqlite", tmp_path) as store:
        new, old = await store.db.write("k", enlist_twice)

    assert new is not None
    assert old is not None
    assert (new.person.roles, new.person.name, new.person.language) == (
        frozenset({Role.DUTY}),
        "",
        Language.NB,
    )
    assert (old.person.roles, old.person.name) == (
        frozenset({Role.TENANT, Role.DUTY}),
        "Kim",
    )


def test_duty_phones_are_read_as_people_of_the_country_write_them() -> None:
    settings = read({"country": "NO", "duty_phones": "900 00 009, +46701740605,900 00 009"})

    assert settings.duty_phones == f"{NEW},{OLD}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("duty_phones", "ring Anna"),
        ("duty_phones", "12"),
        ("emergency_number", "one one two"),
        ("ambulance_number", "1"),
        ("crisis_line", "Mind"),
        ("crisis_line", "Mind, call us"),
        ("crisis_line", "Mind, 90101, 06:00-00:00, always"),
        ("violence_line", "A name that is much too long, 1888"),
        ("alert_repeat", "often"),
    ],
)
def test_what_cannot_be_rung_is_refused(name: str, value: str) -> None:
    with pytest.raises(SettingsWrong, match=f"TERSKEL_{name.upper()}"):
        read({name: value})
