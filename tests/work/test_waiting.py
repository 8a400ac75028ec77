"""What we would begin, and what becomes of it when it has to wait for its turn."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.channel import TryLater
from bot.flow.inputs import Did
from bot.flow.rules import Rules
from bot.model.messages import Inbound, State
from bot.model.people import Channel, Language
from bot.store import handovers, prompts, timers
from bot.store.transaction import Tx
from bot.work.conversation import actions
from bot.work.conversation.actions import Action
from bot.work.incoming.receive import receive
from bot.work.timed import wake
from tests.databases import Kind
from tests.fakes import Network
from tests.flow.build import book
from tests.stage import Stage, staged
from tests.work.test_deliver import deliver_all, deliverer, errors, states
from tests.work.test_wake import said

WEEKLY = {"every": "week", "weekday": "thu", "at": "09:00"}
KIM = {"roles": ["tenant"], "language": "en", "rhythm": WEEKLY}
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def queue(
    tx: Tx, stage: Stage, flow: str, *, lasts: timedelta = 20 * HOUR, urgent: bool = False
) -> None:
    """Let a flow wait for its turn with Kim from now on."""
    now = stage.app.clock.now()
    prompts.add(
        tx, stage.ids["kim"], flow, flow, {}, urgent=urgent, due=now, best_before=now + lasts
    )


async def test_a_question_that_is_put_off_again_and_again_is_worth_no_more_for_that(
    kind: Kind,
    tmp_path: Path,
) -> None:
    async with staged(
        {"at": "2026-11-24 12:00", "people": {"kim": KIM}}, tmp_path, kind=kind
    ) as stage:
        await stage.app.store.db.write("kim", queue, stage, "check_in", lasts=3 * HOUR)
        for _ in range(4):  # every hour a question is open, asked just now
            await stage.send("kim", "menu")
            await stage.app.traveller.forward(HOUR)
        await stage.send("kim", "0")
        await stage.app.traveller.settle()

        texts = [text[:20] for _, text in await said(stage, "kim")]

    assert "What matters to you " not in texts


@pytest.mark.parametrize("goes_quiet", [HOUR, 2 * HOUR, 3 * HOUR])
async def test_a_check_in_has_its_chance_when_the_question_before_it_is_quiet(
    kind: Kind, tmp_path: Path, goes_quiet: timedelta
) -> None:
    async with staged(
        {"at": "2026-11-26 08:59", "people": {"kim": KIM}}, tmp_path, kind=kind
    ) as stage:
        app = stage.app
        house = replace(app.house, rules=Rules(quiet=goes_quiet))
        waker = replace(app.waker, house=house)
        app.clock.forward(MINUTE)
        menu = Inbound(
            channel=Channel.SMS, sender=stage.numbers["kim"], text="menu", provider_id="1"
        )
        await app.store.db.write("kim", receive, house, menu, now=app.clock.now())

        await waker.once()  # the check-in's own moment is that of the question
        app.clock.forward(goes_quiet + MINUTE)
        await waker.once()

        texts = [text[:20] for _, text in await said(stage, "kim")]

    assert texts == ["What would you like?", "What matters to you "]


async def test_what_we_began_and_could_not_send_before_quiet_hours_is_not_sent_in_them(
    kind: Kind,
    tmp_path: Path,
) -> None:
    kim = {**KIM, "rhythm": {**WEEKLY, "at": "20:30"}}
    async with staged(
        {"at": "2026-11-26 20:29", "people": {"kim": kim}}, tmp_path, kind=kind
    ) as stage:
        stage.app.clock.forward(MINUTE)
        await stage.app.waker.once()
        network = Network(TryLater("The network is full.", after=31 * MINUTE))
        delivery = deliverer(stage, network)
        await deliver_all(delivery)
        stage.app.clock.forward(31 * MINUTE)

        await deliver_all(delivery)

        assert network.taken == []
        assert await states(stage) == [State.DROPPED]
        assert await errors(stage) == ["too late"]


async def test_a_check_in_whose_moment_has_come_into_quiet_hours_waits_for_the_morning(
    kind: Kind,
    tmp_path: Path,
) -> None:
    kim = {**KIM, "rhythm": {**WEEKLY, "at": "20:59"}}
    async with staged(
        {"at": "2026-11-26 20:58", "people": {"kim": kim}}, tmp_path, kind=kind
    ) as stage:
        stage.app.clock.forward(3 * MINUTE)  # a process that was held up

        await stage.app.traveller.settle()
        evening = await said(stage, "kim")
        await stage.app.traveller.forward(13 * HOUR)

        moments = [f"{at:%H:%M}" for at, _ in await said(stage, "kim")]

    assert evening == []
    assert moments == ["08:00"]  # 09:00 in Stockholm


async def test_a_timer_that_broke_us_does_not_end_the_rhythm(
    kind: Kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_scene: object, _timer: object) -> None:
        raise ZeroDivisionError("a bug of ours")

    async with staged(
        {"at": "2026-11-24 12:00", "people": {"kim": KIM}}, tmp_path, kind=kind
    ) as stage:
        with monkeypatch.context() as patch:
            patch.setattr(wake, "TIMERS", {**wake.TIMERS, "check_in": broken})
            await stage.app.traveller.forward(timedelta(days=3))
        meanwhile = await said(stage, "kim")

        await stage.app.traveller.forward(timedelta(days=7))

        assert meanwhile == []
        assert len(await said(stage, "kim")) == 1


async def test_what_cannot_begin_is_put_aside_and_not_tried_for_ever(
    kind: Kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_scene: object, _start: object) -> bool:
        raise ZeroDivisionError("a bug of ours")

    async with staged(
        {"at": "2026-11-24 12:00", "people": {"kim": KIM}}, tmp_path, kind=kind
    ) as stage:
        await stage.app.store.db.write("kim", queue, stage, "check_in")
        monkeypatch.setattr(wake, "converse", broken)

        due = await stage.app.waker.once()
        following = await stage.app.waker.once()

        assert due == stage.app.clock.now()
        assert following is not None
        assert following > stage.app.clock.now()  # the next check-in's own timer


async def test_a_timer_of_somebody_who_chose_no_rhythm_asks_nothing(stage: Stage) -> None:
    now = stage.app.clock.now()
    await stage.app.store.db.write(
        "kim", timers.set, "check_in:1", "check_in", now, stage.ids["kim"], {}
    )

    await stage.app.traveller.settle()

    assert await said(stage, "kim") == []


async def test_when_a_flow_we_began_is_gone_a_human_hears_of_it_and_the_person_nothing(
    stage: Stage,
) -> None:
    await stage.app.store.db.write("kim", queue, stage, "a flow of last year")

    await stage.app.traveller.settle()

    told = [one.why for one in await stage.app.store.db.read(handovers.open_ones, 10)]
    assert told == ["flow_is_gone"]
    assert await said(stage, "kim") == []


async def test_a_conversation_that_only_acts_is_ended_and_a_human_looks(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_and_round = book(
        {Language.SV: {("spin", "spin"): "snurra"}},
        spin="title: A\nfor: [tenant]\nwords: spin\nsteps: [{id: again, do: person.ask}, {go: again}]",
    )
    house = replace(stage.app.house, book=round_and_round)
    asked = Action(lambda _scene, _want: Did("kept"), ("kept",))
    monkeypatch.setattr(actions, "ACTIONS", {"person.ask": asked})

    await stage.app.store.db.write("kim", queue, stage, "spin")
    await replace(stage.app.waker, house=house).once()

    told = [one.why for one in await stage.app.store.db.read(handovers.open_ones, 10)]
    assert told == ["too_many_steps"]
    assert await said(stage, "kim") == []
