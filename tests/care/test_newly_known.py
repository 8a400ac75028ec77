"""Somebody who wrote to us before staff added them: what they said then holds."""

from datetime import timedelta
from pathlib import Path

from bot.care import people as care_people
from bot.care.newcomers import Newcomer
from bot.model.people import Channel, Person
from bot.store import messages, people, prompts, talks
from tests.stage import Stage, staged

NUMBER = "+46701740609"
LEILA = Newcomer(
    name="Leila", role=("tenant",), phone=NUMBER, language="en", introduced=True, handle=None
)
NOBODY = {"at": "2026-11-24 12:00", "people": {}}


async def add(stage: Stage) -> Person:
    """Let staff add Leila, and give her as she is known from then on."""
    team, now = stage.app.house.team, stage.app.clock.now()
    await stage.app.store.db.write("k", care_people.add, [LEILA], team, who="os:test", now=now)
    met = await stage.app.store.db.read(people.meet, Channel.SMS, NUMBER)
    assert met is not None
    return met.person


async def said_to(stage: Stage, person: Person) -> list[str]:
    shown = await stage.app.store.db.read(messages.conversation, person.id, limit=100)
    return [message.text for message in shown if message.direction == "out"]


async def test_a_stranger_who_wrote_stop_is_not_welcomed_when_staff_add_them(
    tmp_path: Path,
) -> None:
    async with staged(NOBODY, tmp_path) as stage:
        await stage.send(NUMBER, "stop")
        stopped_at = stage.app.clock.now()
        stage.app.clock.forward(timedelta(hours=1))

        leila = await add(stage)
        await stage.app.traveller.forward(timedelta(days=9))

        assert leila.stopped == stopped_at
        assert await said_to(stage, leila) == []


async def test_who_wrote_stop_as_a_stranger_is_asked_when_they_write_start(tmp_path: Path) -> None:
    async with staged(NOBODY, tmp_path) as stage:
        await stage.send(NUMBER, "stop")
        leila = await add(stage)

        await stage.send(NUMBER, "start")

        (text,) = await said_to(stage, leila)
        assert text.startswith("Hello Leila.")


async def test_who_wrote_something_else_is_welcomed_and_not_asked_who_they_are_any_more(
    tmp_path: Path,
) -> None:
    async with staged(NOBODY, tmp_path) as stage:
        await stage.send(NUMBER, "hello")
        stranger = await stage.app.store.db.read(people.meet, Channel.SMS, NUMBER)
        assert stranger is not None

        leila = await add(stage)
        await stage.app.traveller.settle()

        soon = stage.app.clock.now() + timedelta(days=3)
        waited = await stage.app.store.db.read(talks.waited, soon, 10)
        assert stranger.person.id not in waited
        assert await stage.app.store.db.read(prompts.next_due) is None
        (text,) = await said_to(stage, leila)
        assert text.startswith("Hello Leila.")
        assert text.endswith("/Annas team")
