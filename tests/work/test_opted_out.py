"""An address that takes nothing from us is left alone, and staff hear of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.channel import OptedOut
from bot.model.messages import State
from bot.model.people import Channel
from bot.store import handovers, outbox, people, prompts, timers
from bot.store.transaction import Tx
from tests.databases import Kind
from tests.fakes import Network
from tests.stage import Stage, staged
from tests.work.test_deliver import deliver_all, deliverer, errors, states

WEEKLY = {"every": "week", "weekday": "thu", "at": "09:00"}
BLOCKED = OptedOut("The person has blocked us.")


async def refuse(stage: Stage, who: str) -> None:
    """Let an operator tell that somebody's address takes nothing from us."""

    def go(tx: Tx) -> None:
        met = people.meet(tx, Channel.SMS, stage.numbers[who])
        assert met is not None
        people.refuse(tx, met.address.id)

    await stage.app.store.db.write(who, go)


async def test_what_still_waits_for_an_address_that_opted_out_is_dropped_and_staff_hear_of_it(
    stage: Stage,
) -> None:
    for text in ("hjälp", "meny", "hjälp"):
        await stage.send("kim", text)
    network = Network(BLOCKED)

    await deliver_all(deliverer(stage, network))

    first, *rest = await states(stage)
    told = await stage.app.store.db.read(handovers.open_ones, 10)
    assert network.taken == []
    assert first is State.FAILED
    assert set(rest) == {State.DROPPED}
    assert set((await errors(stage))[1:]) == {outbox.NO_ADDRESS}
    assert ("Kim", "opted_out") in {(one.name, one.why) for one in told}


async def test_nothing_is_sent_to_an_address_that_was_let_go_of(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    network = Network()

    await stage.app.store.db.write("kim", unlink, stage.numbers["kim"])
    await deliver_all(deliverer(stage, network))

    assert network.taken == []
    assert await states(stage) == [State.DROPPED]


def unlink(tx: Tx, number: str) -> None:
    met = people.meet(tx, Channel.SMS, number)
    assert met is not None
    people.unlink(tx, met.address.id)


async def test_a_check_in_that_reaches_nobody_does_not_end_the_rhythm(
    kind: Kind, tmp_path: Path
) -> None:
    kim = {"roles": ["tenant"], "rhythm": WEEKLY}
    async with staged(
        {"at": "2026-11-24 12:00", "people": {"kim": kim}}, tmp_path, kind=kind
    ) as stage:
        await refuse(stage, "kim")
        await stage.app.traveller.forward(timedelta(days=3))
        meanwhile = await states(stage)
        await stage.send("kim", "tack")

        await stage.app.traveller.forward(timedelta(days=7))

        assert meanwhile == []
        assert await states(stage) == [State.SENT]


async def test_what_waits_for_its_turn_is_let_go_of_when_nobody_can_be_reached(
    stage: Stage,
) -> None:
    db, now, kim = stage.app.store.db, stage.app.clock.now(), stage.ids["kim"]
    await db.write(
        "kim",
        prompts.add,
        kim,
        "check_in",
        "check_in",
        {},
        urgent=False,
        due=now,
        best_before=now + timedelta(hours=1),
    )
    await refuse(stage, "kim")

    await stage.app.traveller.settle()

    assert await db.read(prompts.next_due) is None
    assert await states(stage) == []


@pytest.mark.parametrize("named", ["check_in", "told"])
async def test_a_timer_of_somebody_who_cannot_be_reached_is_gone_once_it_went_off(
    stage: Stage, named: str
) -> None:
    db, now, kim = stage.app.store.db, stage.app.clock.now(), stage.ids["kim"]
    await db.write("kim", timers.set, named, named, now, kim, {})
    await refuse(stage, "kim")

    await stage.app.traveller.settle()

    assert await db.read(timers.next_due) is None
