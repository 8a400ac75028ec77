"""What is due happens once, at its moment, and never in quiet hours."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.care import rhythms
from bot.model.ids import PersonId
from bot.store import messages, prompts, timers
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx
from bot.work.timed import wake
from tests.databases import Kind
from tests.stage import Stage, staged

WEEKLY = {"every": "week", "weekday": "thu", "at": "09:00"}


async def said(stage: Stage, who: str) -> list[tuple[datetime, str]]:
    shown = await stage.app.store.db.read(messages.conversation, stage.ids[who], limit=1000)
    return [(message.at, message.text) for message in shown if message.direction == "out"]


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Europe/Oslo", "Europe/Copenhagen"])
@pytest.mark.parametrize(
    ("at", "utc"),
    [
        (
            "2026-10-22 08:00",
            ["2026-10-22 07:00", "2026-10-29 08:00"],
        ),  # clocks go back on 25 October
        ("2027-03-25 08:00", ["2027-03-25 08:00", "2027-04-01 07:00"]),  # and forward on 28 March
    ],
)
async def test_nine_stays_nine_through_both_changes_of_the_clock(
    kind: Kind, tmp_path: Path, zone: str, at: str, utc: list[str]
) -> None:
    kim = {"roles": ["tenant"], "zone": zone, "rhythm": {**WEEKLY, "zone": zone}}
    async with staged({"at": at, "people": {"kim": kim}}, tmp_path, kind=kind) as stage:
        await stage.app.traveller.forward(timedelta(days=8))

        asked = [moment.strftime("%Y-%m-%d %H:%M") for moment, _ in await said(stage, "kim")]

    assert asked == utc


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        (
            datetime(2027, 3, 21, 12, tzinfo=UTC),
            datetime(2027, 3, 28, 1, 30, tzinfo=UTC),
        ),  # 02:30 is skipped: 03:30
        (
            datetime(2026, 10, 18, 12, tzinfo=UTC),
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        ),  # the first of two
    ],
)
def test_half_past_two_comes_once_on_the_nights_of_the_change(
    day: datetime, moment: datetime
) -> None:
    rhythm = Rhythm(every="week", weekday=6, at=time(2, 30), zone="Europe/Oslo", changed_at=day)

    assert rhythms.next_check_in(rhythm, day) == moment


async def test_a_check_in_more_than_two_hours_late_is_left_out_and_the_next_one_comes(
    kind: Kind,
    tmp_path: Path,
) -> None:
    kim = {"roles": ["tenant"], "rhythm": WEEKLY}
    async with staged(
        {"at": "2026-11-24 12:00", "people": {"kim": kim}}, tmp_path, kind=kind
    ) as stage:
        stage.app.clock.forward(timedelta(days=2))  # the process was down: Thursday, noon
        await stage.app.traveller.settle()
        late = await said(stage, "kim")
        await stage.app.traveller.forward(timedelta(days=7))

        assert late == []
        assert len(await said(stage, "kim")) == 1


async def test_a_check_in_that_waits_for_a_question_comes_when_that_is_answered(
    kind: Kind,
    tmp_path: Path,
) -> None:
    kim = {"roles": ["tenant"], "language": "en", "rhythm": WEEKLY}
    async with staged(
        {"at": "2026-11-26 08:55", "people": {"kim": kim}}, tmp_path, kind=kind
    ) as stage:
        await stage.play({"kim": "menu"})
        await stage.app.traveller.forward(timedelta(minutes=10))
        waiting = [text for _, text in await said(stage, "kim")]
        await stage.play({"kim": "0"})

        texts = [text for _, text in await said(stage, "kim")]

    assert len(waiting) == 1
    assert texts[-1].startswith("What matters to you right now, Kim?")
    assert texts[-1].endswith("/Annas team")


async def test_a_check_in_that_waits_comes_when_the_question_has_gone_quiet(
    kind: Kind, tmp_path: Path
) -> None:
    kim = {"roles": ["tenant"], "language": "en", "rhythm": WEEKLY}
    async with staged(
        {"at": "2026-11-26 08:55", "people": {"kim": kim}}, tmp_path, kind=kind
    ) as stage:
        await stage.play({"kim": "menu"})
        await stage.app.traveller.forward(timedelta(hours=3))

        moments = [
            (moment.astimezone(UTC).strftime("%H:%M"), text[:12])
            for moment, text in await said(stage, "kim")
        ]

    assert moments == [("07:55", "What would y"), ("09:55", "What matters")]


async def test_what_waits_for_its_turn_never_begins_in_quiet_hours(
    kind: Kind, tmp_path: Path
) -> None:
    kim = {"roles": ["tenant"], "language": "en"}
    async with staged(
        {"at": "2026-11-26 22:30", "people": {"kim": kim}}, tmp_path, kind=kind
    ) as stage:
        await stage.app.store.db.write("kim", queue_check_in, stage, stage.ids["kim"])
        await stage.app.traveller.settle()
        night = await said(stage, "kim")
        await stage.app.traveller.forward(timedelta(hours=12))

        moments = [moment.strftime("%H:%M") for moment, _ in await said(stage, "kim")]

    assert night == []
    assert moments == ["08:00"]  # 09:00 in Stockholm


def queue_check_in(tx: Tx, stage: Stage, person: PersonId) -> None:
    now = stage.app.clock.now()
    prompts.add(
        tx,
        person,
        "check_in",
        "check_in",
        {},
        urgent=False,
        due=now,
        best_before=now + timedelta(hours=20),
    )


async def test_a_prompt_past_its_best_is_left_out(kind: Kind, tmp_path: Path) -> None:
    kim = {"roles": ["tenant"], "language": "en"}
    async with staged(
        {"at": "2026-11-26 12:00", "people": {"kim": kim}}, tmp_path, kind=kind
    ) as stage:
        await stage.app.store.db.write("kim", queue_check_in, stage, stage.ids["kim"])
        stage.app.clock.forward(timedelta(hours=21))
        await stage.app.traveller.settle()

        assert await said(stage, "kim") == []


async def test_a_timer_that_breaks_us_is_put_aside_and_stops_nobody_else(
    kind: Kind, tmp_path: Path
) -> None:
    people_ = {
        "kim": {"roles": ["tenant"]},
        "sam": {"roles": ["tenant"], "language": "en", "rhythm": WEEKLY},
    }
    async with staged({"at": "2026-11-26 08:30", "people": people_}, tmp_path, kind=kind) as stage:
        now = stage.app.clock.now()
        await stage.app.store.db.write(
            "kim", timers.set, "bad", "no such kind", now, stage.ids["kim"], {}
        )
        await stage.app.traveller.forward(timedelta(hours=1))

        assert len(await said(stage, "sam")) == 1
        assert await stage.app.store.db.read(timers.standing, "bad") is False


async def test_a_timer_set_anew_does_not_go_off_at_its_old_time(stage: Stage) -> None:
    db, now, kim = stage.app.store.db, stage.app.clock.now(), stage.ids["kim"]
    await db.write("kim", timers.set, "wait", "wait", now, kim, {"session": 1, "asked": 1})
    old = (await db.read(timers.due, now, 10))[0]
    await db.write("kim", timers.set, "wait", "wait", now, kim, {"session": 1, "asked": 2})

    await db.write("kim", wake.fire, stage.app.house, old, now)

    assert await db.read(timers.standing, "wait") is True


async def test_two_hundred_check_ins_due_in_one_minute_go_out_once_each(
    kind: Kind, tmp_path: Path
) -> None:
    people_ = {
        f"t{number}": {"roles": ["tenant"], "language": "en", "rhythm": WEEKLY}
        for number in range(200)
    }
    async with staged({"at": "2026-11-26 08:30", "people": people_}, tmp_path, kind=kind) as stage:
        await stage.app.traveller.forward(timedelta(hours=1))

        counts = [len(await said(stage, name)) for name in people_]

    assert counts == [1] * 200
