"""Who may take an alarm, whom it reaches when nobody does, and that no fault of ours keeps it back."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.people import Channel, Language
from bot.store import alerts, linked, people, talks
from bot.store.transaction import Tx
from bot.work.receive import Came
from tests.databases import Kind
from tests.stage import Stage, chat, staged
from tests.work.test_safety import DANGER, code_of, fire, said_to

PEOPLE = {
    "kim": {"roles": ["tenant"], "language": "en"},
    "lena": {"roles": ["duty"], "language": "en"},
    "bo": {"roles": ["lead"], "language": "en"},
}
DAY = timedelta(days=1)


@pytest.fixture
async def ward(kind: Kind, tmp_path: Path) -> AsyncIterator[Stage]:
    """Kim at noon, with Lena on duty and Bo who leads the team."""
    story = {"at": "2026-11-24 12:00", "people": PEOPLE}
    async with staged(story, tmp_path, kind=kind) as stage:
        yield stage


async def spoil(stage: Stage, who: str) -> None:
    """Leave somebody's conversation as no release can read it."""

    def write(tx: Tx) -> None:
        now = stage.app.clock.now()
        talks.save(
            tx,
            stage.ids[who],
            "{",
            heard_at=None,
            replies=0,
            counted_from=now,
            waits_until=None,
        )

    await stage.app.store.db.write("stage", write)


async def test_danger_in_a_message_that_breaks_us_is_answered_and_told(ward: Stage) -> None:
    await spoil(ward, "kim")

    received = await ward.send("kim", DANGER)
    await fire(ward)

    assert received.came is Came.DEAD
    assert (await said_to(ward, "kim"))[0].startswith("Good that you wrote.")
    assert len(await said_to(ward, "lena")) == 1


async def test_a_stop_in_a_message_that_breaks_us_holds(ward: Stage) -> None:
    await spoil(ward, "kim")

    await ward.send("kim", "Stop")

    kim = await ward.app.store.db.read(people.look_at, ward.ids["kim"])
    assert kim is not None
    assert kim.stopped is not None


async def test_an_address_linked_today_takes_no_alarm(ward: Stage) -> None:
    def link(tx: Tx) -> None:
        now = ward.app.clock.now()
        met = people.welcome(
            tx, Channel.TELEGRAM, chat("lena"), language=Language.EN, zone="UTC", now=now
        )
        people.move_address(tx, met.address.id, ward.ids["lena"], now)
        linked.keep(
            tx,
            met.address.id,
            ward.ids["lena"],
            came_from=met.person.id,
            now=now,
            personal_from=now + DAY,
        )

    await ward.send("kim", DANGER)
    await fire(ward)
    await ward.app.store.db.write("stage", link)

    await ward.send("lena@telegram", await code_of(ward, "lena"))

    assert not any("call now" in text for text in await said_to(ward, "lena"))
    assert await ward.app.store.db.read(alerts.open_of, ward.ids["kim"]) is not None


async def test_codes_are_not_tried_by_the_hundred(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    code = await code_of(ward, "lena")
    for number in range(ward.app.house.messages_per_minute + 1):
        await ward.send("lena", f"K{number}")

    await ward.send("lena", code)
    in_the_flood = await ward.app.store.db.read(alerts.open_of, ward.ids["kim"])
    ward.app.clock.forward(timedelta(minutes=1))
    await ward.send("lena", code)

    assert in_the_flood is not None
    assert await ward.app.store.db.read(alerts.open_of, ward.ids["kim"]) is None
