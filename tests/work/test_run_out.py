"""An open question waits only for so long, and is not asked again because nobody answers."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.care import rhythms as care_rhythms
from bot.model.ids import PersonId
from bot.store import people, rhythms, talks, timers
from bot.store.transaction import Tx
from bot.work.timed import wake
from tests.stage import Stage
from tests.work.test_opted_out import refuse
from tests.work.test_wake import said

LONG = timedelta(days=2)  # how long a question of a check-in waits


async def ask(stage: Stage) -> None:
    """Let Sam be asked what matters."""
    await stage.send("sam", "check in")


async def test_a_question_that_was_asked_anew_has_its_own_time(stage: Stage) -> None:
    db, sam = stage.app.store.db, stage.ids["sam"]
    await ask(stage)
    first = await db.read(talks.next_waited)
    assert first is not None
    stage.app.clock.forward(timedelta(hours=1))
    await stage.send("sam", "1")

    await db.write("sam", wake.run_out, stage.app.house, sam, first)

    assert await db.read(talks.next_waited) == first + timedelta(hours=1)


async def test_a_wait_that_has_run_out_is_over(stage: Stage) -> None:
    await ask(stage)

    await stage.app.traveller.forward(LONG)

    assert await stage.app.store.db.read(talks.next_waited) is None


async def test_nothing_waits_when_a_conversation_is_over(stage: Stage) -> None:
    await ask(stage)

    await stage.send("sam", "stop")

    assert await stage.app.store.db.read(talks.next_waited) is None


async def test_the_question_of_somebody_who_cannot_be_reached_is_left_open_once_it_has_waited(
    stage: Stage,
) -> None:
    await ask(stage)
    await refuse(stage, "sam")

    await stage.app.traveller.forward(LONG)

    assert await stage.app.store.db.read(talks.next_waited) is None


async def test_a_wait_that_breaks_us_is_not_tried_for_ever(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_scene: object, _late: object) -> bool:
        raise ZeroDivisionError("a bug of ours")

    await ask(stage)
    monkeypatch.setattr(wake, "converse", broken)

    await stage.app.traveller.forward(LONG)

    assert await stage.app.store.db.read(talks.next_waited) is None


async def test_a_check_in_that_nobody_answers_is_not_asked_again_by_its_own_timer(
    stage: Stage,
) -> None:
    db, sam = stage.app.store.db, stage.ids["sam"]
    await db.write("sam", choose, sam, stage.app.clock.now())
    await stage.app.traveller.forward(timedelta(days=2, hours=1))
    before = len(await said(stage, "sam"))
    soon = stage.app.clock.now() + timedelta(hours=3)  # its question has gone quiet
    await db.write("sam", timers.set, f"check_in:{sam}", "check_in", soon, sam, {})

    await stage.app.traveller.forward(timedelta(hours=4))

    assert before == 1
    assert len(await said(stage, "sam")) == 1


async def test_a_rhythm_that_cannot_be_planned_ends_and_stops_nobody(stage: Stage) -> None:
    db, sam = stage.app.store.db, stage.ids["sam"]
    await db.write("sam", choose, sam, stage.app.clock.now())
    await db.write("sam", move_away, sam)

    await stage.app.traveller.forward(timedelta(days=7))

    assert await db.read(timers.standing, f"check_in:{sam}") is False
    assert await said(stage, "sam") == []


def choose(tx: Tx, person: PersonId, now: datetime) -> None:
    """Let somebody be asked every Thursday at noon."""
    met = people.get(tx, person)
    assert met is not None
    rhythm = replace(care_rhythms.usual(met.person, now), every="week", weekday=3, at=time(12))
    rhythms.put(tx, person, rhythm)
    people.set_introduced(tx, person, now)
    people.set_agreed(tx, person, now)
    care_rhythms.plan(tx, person, rhythm, now)


def move_away(tx: Tx, person: PersonId) -> None:
    """Give a rhythm a zone that there is not."""
    rhythm = rhythms.get(tx, person)
    assert rhythm is not None
    rhythms.put(tx, person, replace(rhythm, zone="Nowhere/None"))
