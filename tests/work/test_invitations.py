"""A code makes whoever writes it the person it was made for, at the phone they write it from."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.care import people as care_people
from bot.model.people import Channel
from bot.store import people, talks
from bot.store.transaction import Tx
from tests.databases import Kind
from tests.fakes import Network
from tests.stage import Stage, staged
from tests.work.test_deliver import deliver_all, deliverer

NEW = "+4520123456"


def invite(tx: Tx, stage: Stage, who: str) -> str:
    met = people.get(tx, stage.ids[who])
    assert met is not None
    return care_people.invite(tx, met.person.ref, who="stage", now=stage.app.clock.now())


async def leila_after(stage: Stage) -> str:
    """Let the new phone write as a stranger's, and only then let Leila be known; give her code."""
    await stage.send(NEW, "hej")
    await deliver_all(deliverer(stage, Network()))
    await stage.enter("leila", {"roles": ["tenant"], "language": "da", "agreed": False})
    return await stage.app.store.db.write("leila", invite, stage, "leila")


async def test_a_code_from_another_phone_is_answered_there(stage: Stage) -> None:
    code = await leila_after(stage)
    network = Network()

    await stage.send(NEW, code)
    await deliver_all(deliverer(stage, network))

    by_now = await stage.app.store.db.read(people.meet, Channel.SMS, NEW)
    assert by_now is not None
    assert by_now.person.id == stage.ids["leila"]
    assert [outbound.to for outbound in network.taken] == [NEW]


async def test_what_we_begin_goes_to_the_phone_that_a_person_took_last(stage: Stage) -> None:
    code = await leila_after(stage)
    stage.app.clock.forward(timedelta(minutes=1))
    await stage.send(NEW, code)

    met = await stage.app.store.db.read(people.get, stage.ids["leila"])

    last = await stage.app.store.db.read(people.meet, Channel.SMS, NEW)
    assert met is not None
    assert last is not None
    assert met.address == last.address


@pytest.mark.parametrize("written", ["{}", "Hej! {}.", "  {}  tack!", "hej {}"])
async def test_a_code_may_be_written_with_manners_and_in_small_letters(
    stage: Stage, written: str
) -> None:
    code = await stage.app.store.db.write("kim", invite, stage, "kim")

    await stage.send(NEW, written.format(code.lower()))

    met = await stage.app.store.db.read(people.meet, Channel.SMS, NEW)
    assert met is not None
    assert met.person.id == stage.ids["kim"]


async def test_what_waited_for_the_stranger_goes_when_they_become_somebody(stage: Stage) -> None:
    await stage.send(NEW, "hej")
    stranger = await stage.app.store.db.read(people.meet, Channel.SMS, NEW)
    assert stranger is not None
    before = await stage.app.store.db.read(talks.next_waited)
    code = await stage.app.store.db.write("kim", invite, stage, "kim")

    await stage.send(NEW, code)

    assert before is not None
    assert stranger.person.id not in await stage.app.store.db.read(talks.waited, before, 10)


async def test_who_is_no_tenant_is_told_that_they_are_known_now(kind: Kind, tmp_path: Path) -> None:
    maria = {"roles": ["peer"], "language": "en", "phone": "none", "invited": True}
    story = {"at": "2026-11-24 12:00", "people": {"maria": maria}}
    async with staged(story, tmp_path, kind=kind) as stage:
        await stage.play({NEW: {"code of": "maria"}})

        ((who, text),) = stage.unheard()

    assert who == "maria"
    assert "May we write" not in text
