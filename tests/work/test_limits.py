"""Two machines never talk on, and one who floods us slows nobody else."""

import asyncio
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.messages import Aside, Inbound
from bot.model.people import Channel
from bot.store import handovers, messages, people, prompts
from bot.work.incoming.floods import Floods
from bot.work.incoming.receive import Came
from tests.databases import Kind
from tests.fakes import NOON
from tests.stage import Stage, staged
from tests.work.conftest import STORY

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
CHATTY = "Jag är på semester och läser inte meddelanden"
REST = "De automatiska svaren tar paus"


async def said(stage: Stage, who: str = "kim") -> list[str]:
    shown = await stage.app.store.db.read(messages.conversation, stage.ids[who], limit=2000)
    return [one.text for one in shown if one.direction == "out"]


async def why(stage: Stage) -> Counter[str]:
    found = await stage.app.store.db.read(handovers.open_ones, 2000)
    return Counter(one.why for one in found)


async def test_a_machine_that_answers_each_text_of_ours_is_soon_left_alone(
    kind: Kind, tmp_path: Path
) -> None:
    async with staged({**STORY, "same_per_hour": 3}, tmp_path, kind=kind) as stage:
        answered, told = 0, 0
        await stage.send("kim", "hej")
        while (now := len(await said(stage))) > told:
            told, answered = now, answered + 1
            stage.app.clock.forward(MINUTE * 2)  # words that follow at once are one answer
            await stage.send("kim", CHATTY)
        texts = Counter(await said(stage))

        assert answered < 12
        assert max(texts.values()) <= 3
        assert sum(text.startswith(REST) for text in texts) == 1
        assert (await why(stage))["repeats"] >= 1


async def test_after_an_hour_the_same_may_be_said_again(kind: Kind, tmp_path: Path) -> None:
    async with staged({**STORY, "same_per_hour": 3}, tmp_path, kind=kind) as stage:
        for _ in range(8):
            await stage.send("kim", "meny")
        before = await said(stage)
        stage.app.clock.forward(HOUR + MINUTE)

        await stage.send("kim", "meny")

        after = await said(stage)
        assert max(Counter(before).values()) == 3
        assert len(after) == len(before) + 1
        assert after[-1] in before


async def test_a_cry_for_help_and_a_stop_are_answered_however_often(
    kind: Kind, tmp_path: Path
) -> None:
    async with staged({**STORY, "same_per_hour": 3}, tmp_path, kind=kind) as stage:
        for _ in range(6):
            await stage.send("kim", "hjälp")

        assert len(await said(stage)) == 6


async def test_a_flood_is_kept_and_gets_no_answer_but_to_danger_and_stop(stage: Stage) -> None:
    most = stage.app.house.messages_per_minute
    for number in range(most + 20):
        await stage.send("kim", f"meddelande {number}")
    before = len(await said(stage))

    await stage.send("kim", "ännu ett")
    quiet = len(await said(stage)) == before
    await stage.send("kim", "jag vill inte leva längre")
    await stage.send("kim", "stopp")

    shown = await stage.app.store.db.read(messages.conversation, stage.ids["kim"], limit=2000)
    kim = await stage.app.store.db.read(people.get, stage.ids["kim"])
    reasons = await why(stage)
    assert quiet
    assert sum(one.direction == "in" for one in shown) == most + 23
    assert (reasons["flood"], reasons["danger"]) == (1, 1)
    assert kim is not None
    assert kim.person.stopped is not None


async def test_a_minute_later_a_flood_is_forgotten(stage: Stage) -> None:
    for number in range(stage.app.house.messages_per_minute + 5):
        await stage.send("kim", f"meddelande {number}")
    stage.app.clock.forward(HOUR)
    before = len(await said(stage))

    await stage.send("kim", "hjälp")

    assert len(await said(stage)) == before + 1


async def test_a_flood_slows_nobody_else(stage: Stage) -> None:
    """Five hundred at once from one number; another's message does not wait for them."""

    def message(number: int) -> Inbound:
        return Inbound(
            channel=Channel.SMS,
            sender=stage.numbers["kim"],
            text=f"meddelande {number}",
            provider_id=f"flood-{number}",
        )

    ended: list[str] = []

    async def flood(number: int) -> None:
        await stage.app.reception.take(message(number))
        ended.append("kim")

    async def other() -> None:
        received = await stage.send("sam", "help")
        assert received.came is Came.NEW
        ended.append("sam")

    async with asyncio.TaskGroup() as tasks:
        for number in range(500):
            tasks.create_task(flood(number))
        tasks.create_task(other())

    assert len(ended) == 501
    assert ended.index("sam") < 2 * stage.app.house.messages_per_minute


def test_messages_are_counted_by_sender_and_minute() -> None:
    floods = Floods(2)

    first = [floods.is_one("kim", NOON) for _ in range(3)]
    others = floods.is_one("sam", NOON)
    back = floods.is_one("kim", NOON - HOUR)  # a clock that was set back
    later = floods.is_one("kim", NOON + MINUTE)

    assert first == [False, False, True]
    assert (others, back, later) == (False, False, False)


async def test_what_we_begin_waits_until_the_hour_of_many_messages_is_over(stage: Stage) -> None:
    for _ in range(stage.app.house.replies_per_hour):
        await stage.send("kim", "meny")
    db, now, kim = stage.app.store.db, stage.app.clock.now(), stage.ids["kim"]
    before = len(await said(stage))
    await db.write(
        "kim",
        prompts.add,
        kim,
        "check_in",
        "check_in",
        {},
        urgent=False,
        due=now,
        best_before=now + 5 * HOUR,
        for_turn=False,
    )

    await stage.app.waker.once()
    meanwhile = len(await said(stage))
    due = await db.read(prompts.next_due)

    assert meanwhile == before
    assert due == now + HOUR


@pytest.mark.parametrize("aside", [Aside.EDITED, Aside.LATE])
async def test_another_reason_to_put_it_aside_stays_the_reason(stage: Stage, aside: Aside) -> None:
    for number in range(stage.app.house.messages_per_minute):
        await stage.send("kim", f"meddelande {number}")
    late = Inbound(
        channel=Channel.SMS,
        sender=stage.numbers["kim"],
        text="sent",
        provider_id="late",
        aside=aside,
    )

    await stage.app.reception.take(late)

    assert (await why(stage))[aside.value] == 1
