"""Every message is kept once, whatever becomes of it; nobody is left without an answer."""

import asyncio
from datetime import timedelta

import pytest

from bot.model.messages import Inbound
from bot.model.people import Channel
from bot.store import check_ins, handovers, messages, talks
from bot.store.faults import Unavailable
from bot.work.conversation import actions
from bot.work.conversation.actions import Action
from bot.work.incoming.receive import Came
from tests.stage import Stage
from tests.work.outage import away


async def said(stage: Stage, who: str = "kim") -> list[str]:
    shown = await stage.app.store.db.read(messages.conversation, stage.ids[who], limit=1000)
    return [message.text for message in shown if message.direction == "out"]


async def wrote(stage: Stage, who: str = "kim") -> list[str]:
    shown = await stage.app.store.db.read(messages.conversation, stage.ids[who], limit=1000)
    return [message.text for message in shown if message.direction == "in"]


async def why(stage: Stage) -> list[str]:
    return [one.why for one in await stage.app.store.db.read(handovers.open_ones, 1000)]


async def test_a_message_delivered_twice_is_received_once(stage: Stage) -> None:
    first = await stage.send("kim", "hjälp", id_="SM1")
    second = await stage.send("kim", "hjälp", id_="SM1")

    assert (first.came, second.came) == (Came.NEW, Came.BEFORE)
    assert len(await said(stage)) == 1


async def test_the_same_message_at_the_same_moment_is_received_once(stage: Stage) -> None:
    received = await asyncio.gather(*(stage.send("kim", "hjälp", id_="SM1") for _ in range(20)))

    assert sorted(one.came for one in received) == [Came.BEFORE] * 19 + [Came.NEW]
    assert len(await said(stage)) == 1


async def test_a_message_that_breaks_us_is_kept_for_a_human_with_an_apology(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_scene: object, _want: object) -> object:
        raise ZeroDivisionError("a bug of ours")

    broken_actions = {**actions.ACTIONS, "stop.keep": Action(broken, ("stopped",))}  # type: ignore[arg-type]
    monkeypatch.setattr(actions, "ACTIONS", broken_actions)

    received = await stage.send("kim", "stopp", id_="SM1")
    again = await stage.send("kim", "stopp", id_="SM1")
    other = await stage.send("sam", "menu")

    assert (received.came, again.came, other.came) == (Came.DEAD, Came.BEFORE, Came.NEW)
    assert await wrote(stage) == ["stopp"]
    assert await why(stage) == ["fault"]
    assert len(await said(stage)) == 1


async def test_a_locked_database_keeps_nothing_and_says_so_and_later_all_is_well(
    stage: Stage,
) -> None:
    with away(stage), pytest.raises(Unavailable):
        await stage.send("kim", "hjälp", id_="SM1")

    received = await stage.send("kim", "hjälp", id_="SM1")

    assert received.came is Came.NEW
    assert len(await said(stage)) == 1
    assert await why(stage) == ["asked"]


async def test_after_so_many_replies_in_an_hour_the_bot_rests_and_people_read(stage: Stage) -> None:
    most = stage.app.house.replies_per_hour
    for _ in range(most + 5):
        await stage.send("kim", "meny")
        await stage.send("kim", "0")
        stage.app.clock.forward(timedelta(seconds=10))  # quick, but no flood

    texts = await said(stage)
    await stage.send("kim", "hjälp")
    await stage.send("kim", "stopp")

    assert len(texts) == most + 1
    assert "too_many" in await why(stage)
    assert len(await said(stage)) == most + 3


async def test_an_old_button_gets_a_kind_answer_and_changes_nothing(stage: Stage) -> None:
    await stage.send("kim", "check in")
    press = Inbound(
        channel=Channel.SMS,
        sender=stage.numbers["kim"],
        text="Pengar",
        provider_id="b1",
        button="1:99:money",
    )

    await stage.app.reception.take(press)
    await stage.send("kim", "hyran")

    assert len(await said(stage)) == 3


async def test_two_people_never_wait_for_each_other(stage: Stage) -> None:
    received = await asyncio.gather(
        *(stage.send(who, text) for text in ("check in", "1", "1") for who in ("kim", "sam"))
    )

    assert {one.came for one in received} == {Came.NEW}
    assert len(await said(stage, "kim")) == len(await said(stage, "sam")) == 3


async def test_what_somebody_writes_after_stop_reaches_a_human_and_is_answered_once_a_day(
    stage: Stage,
) -> None:
    await stage.send("kim", "stopp")
    before = len(await said(stage))

    await stage.send("kim", "det regnar in")
    await stage.send("kim", "det regnar fortfarande")

    assert await why(stage) == ["not_understood", "not_understood"]
    assert len(await said(stage)) == before + 1
    assert "START" in (await said(stage))[-1]


async def test_a_conversation_that_cannot_be_read_is_begun_anew_and_the_message_kept(
    stage: Stage,
) -> None:
    for text in ("check in", "the rent", "1"):
        await stage.send("sam", text)
    db, sam = stage.app.store.db, stage.ids["sam"]
    await db.write(
        "sam",
        talks.save,
        sam,
        '[99,"?"]',
        heard_at=None,
        replies=0,
        counted_from=stage.app.clock.now(),
    )

    received = await stage.send("sam", "still here")
    for text in ("check in", "my daughter", "1"):
        await stage.send("sam", text)

    kept = [one.words for one in await db.read(check_ins.latest, 10)]
    assert received.came is Came.DEAD
    assert "still here" in await wrote(stage, "sam")
    assert sorted(kept, key=str) == ["my daughter", "the rent"]
