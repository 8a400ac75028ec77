"""Who may take an alarm, whom it reaches when nobody does, and that no fault of ours keeps it back."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.care import safety
from bot.care.report import Wanted, cast, message_rows
from bot.channels.channel import Refused
from bot.model.messages import Aside, Inbound
from bot.model.people import Channel, Language
from bot.store import alerts, erasure, handovers, linked, people, talks
from bot.store.transaction import Tx
from bot.work.incoming.receive import Came
from tests.databases import Kind
from tests.fakes import Network
from tests.stage import Stage, chat, staged
from tests.work.test_deliver import deliver_all, deliverer
from tests.work.test_safety import DANGER, code_of, fire, said_to
from tests.work.test_undelivered import both

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


async def is_taken(stage: Stage) -> bool:
    (call,) = await stage.app.store.db.read(alerts.calls_of, stage.ids["lena"], 1)
    alert = await stage.app.store.db.read(alerts.get, call.alert)
    return alert is not None and alert.taken_by is not None


async def pass_by(stage: Stage, time: timedelta) -> None:
    stage.app.clock.forward(time)
    await fire(stage)


async def test_danger_in_a_message_that_breaks_us_is_answered_and_told(ward: Stage) -> None:
    await spoil(ward, "kim")

    received = await ward.send("kim", DANGER)
    await fire(ward)

    assert received.came is Came.DEAD
    assert (await said_to(ward, "kim"))[0].startswith("Good that you wrote.")
    assert len(await said_to(ward, "lena")) == 1


async def test_danger_that_breaks_us_itself_is_kept_for_a_human_with_an_apology(
    ward: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_more: object) -> None:
        raise ZeroDivisionError("a bug of ours")

    monkeypatch.setattr(safety, "raise_alert", broken)

    received = await ward.send("kim", DANGER)

    kept = await ward.app.store.db.read(handovers.open_ones, 10)
    assert received.came is Came.DEAD
    assert [(one.why, one.text) for one in kept] == [("fault", DANGER)]
    assert "call" in (await said_to(ward, "kim"))[0]


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
    assert not await is_taken(ward)


async def test_codes_are_not_tried_by_the_hundred(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    code = await code_of(ward, "lena")
    for number in range(ward.app.house.messages_per_minute + 1):
        await ward.send("lena", f"K{number}")

    await ward.send("lena", code)
    in_the_flood = await is_taken(ward)
    ward.app.clock.forward(timedelta(minutes=1))
    await ward.send("lena", code)

    assert not in_the_flood
    assert await is_taken(ward)


@pytest.mark.parametrize("text", ["ok", "1", "I take it, on my way"])
async def test_an_answer_without_the_code_takes_nothing_and_says_so(ward: Stage, text: str) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    code = await code_of(ward, "lena")

    await ward.send("lena", text)
    await ward.send("lena", "menu")

    kept = await ward.app.store.db.read(handovers.open_ones, 10)
    _, said, menu = await said_to(ward, "lena")
    assert said == f"Nobody has taken alarm {code} yet. Answer {code} if you take it."
    assert menu.startswith("What would you like?")
    assert not await is_taken(ward)
    assert (kept[-1].why, kept[-1].text) == ("alarm", text)


async def test_who_has_no_open_alarm_is_reminded_of_none(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    await ward.send("lena", await code_of(ward, "lena"))
    await fire(ward)
    before = await said_to(ward, "lena")

    await ward.send("lena", "ok")

    assert await said_to(ward, "lena") == before


async def test_when_nobody_on_duty_answers_whoever_leads_is_told_too(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    heard = []
    for _ in range(4):
        heard.append(len(await said_to(ward, "bo")))
        await pass_by(ward, ward.app.house.alert_repeat)

    assert heard[:2] == [0, 0]
    assert len(await said_to(ward, "bo")) >= 1
    assert (await said_to(ward, "lena"))[0][:10] != (await said_to(ward, "bo"))[0][:10]


async def test_others_are_told_also_when_the_person_in_danger_cannot_be_written_to(
    ward: Stage,
) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    await ward.app.store.db.write("stage", people.refuse_at, Channel.SMS, ward.numbers["kim"])

    for _ in range(4):
        await pass_by(ward, ward.app.house.alert_repeat)

    assert len(await said_to(ward, "bo")) >= 1


async def test_an_alarm_says_when_it_was_written_not_when_it_was_found(ward: Stage) -> None:
    now = ward.app.clock.now()
    for hours in (20, 21):  # the list may be read in any order
        inbound = Inbound(
            channel=Channel.SMS,
            sender=ward.numbers["kim"],
            text=DANGER,
            provider_id=f"SM{hours}",
            aside=Aside.LATE,
            written=now - timedelta(hours=hours),
        )
        await ward.app.reception.take(inbound)

    await fire(ward)

    assert "Kim wrote at 16:00 on Monday something" in (await said_to(ward, "lena"))[0]


@pytest.mark.parametrize("told", ["lena", "bo"])
async def test_what_colleagues_were_told_goes_with_whom_it_tells_of(ward: Stage, told: str) -> None:
    await ward.send("kim", DANGER)
    for _ in range(4):
        await pass_by(ward, ward.app.house.alert_repeat)
    await ward.send(told, await code_of(ward, told))
    await fire(ward)
    before = [await said_to(ward, who) for who in ("lena", "bo")]
    await ward.send("lena", "hi")

    await erasure.erase(ward.app.store.db, ward.ids["kim"], ward.app.clock.now())

    after = [await said_to(ward, who) for who in ("lena", "bo")]
    assert all(any("Kim" in text for text in texts) for texts in before)
    assert not any("Kim" in text or "larm" in text for texts in after for text in texts)
    await deliver_all(deliverer(ward, network := Network()))
    assert [one.to for one in network.taken] == [ward.numbers["lena"]]


async def test_no_report_names_whom_an_alarm_was_about(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    await ward.send("lena", await code_of(ward, "lena"))

    def texts(tx: Tx) -> list[str]:
        wanted = Wanted(text=True)
        return [row.text for row in message_rows(tx, cast(tx, wanted), wanted)]

    shown = await ward.app.store.db.read(texts)

    assert DANGER in shown
    assert not any("Kim" in text for text in shown)


async def test_an_alarm_that_went_another_way_is_forgotten_too(ward: Stage) -> None:
    two_days_ago = ward.app.clock.now() - 2 * DAY
    await ward.app.store.db.write(
        "stage",
        people.give_address,
        ward.ids["lena"],
        Channel.TELEGRAM,
        chat("lena"),
        two_days_ago,
    )
    await ward.send("kim", DANGER)
    await fire(ward)
    telegram = Network()
    await deliver_all(both(ward, Network(None, Refused("It is a landline.")), telegram))

    await erasure.erase(ward.app.store.db, ward.ids["kim"], ward.app.clock.now())

    assert ["Kim" in one.text for one in telegram.taken] == [True]
    assert await said_to(ward, "lena") == []
