"""How writing with a peer supporter begins, for both: which number, which name, who is told."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.care.peers import colleagues
from bot.care.peers import contacts as care
from bot.model.ids import PersonId
from bot.model.people import Language
from bot.store import erasure, messages
from bot.store.peers import contacts, requests
from bot.store.peers.contacts import Contact
from bot.store.peers.requests import NewRequest
from bot.store.transaction import Tx
from tests.stage import Stage, staged

LINES = ("+46701740699", "+46701740698")
STORY: dict[str, Any] = {
    "at": "2026-11-24 10:00",
    "settings": {"twilio_peers": ",".join(LINES)},
    "people": {
        "anna": {"roles": ["worker"]},
        "karin": {"roles": ["coordinator"]},
        "petra": {"roles": ["coordinator"]},
        "lena": {"roles": ["lead"]},
        "maria": {
            "roles": ["peer"],
            "peer": {"intro": {"sv": "mat"}, "coordinator": "petra"},
        },
        "jonas": {"roles": ["peer"], "peer": {"intro": {"sv": "musik"}}},
        "kim": {"roles": ["tenant"], "protected": True},
        "alva": {"roles": ["tenant"]},
    },
}


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Two tenants, of whom Kim is protected, and two peer supporters of two coordinators."""
    async with staged(STORY, tmp_path) as opened:
        yield opened


async def begin(stage: Stage, tenant: str, share: str | None = None) -> int:
    """Let a tenant be in contact with Maria on the first line, and neither of them know of it."""
    now = stage.app.clock.now()

    def made(tx: Tx) -> int:
        person = stage.ids[tenant]
        asked = requests.begin(
            tx, NewRequest(person=person, language=Language.SV, share=share), now
        )
        number = contacts.begin(
            tx,
            person,
            stage.ids["maria"],
            now,
            request=asked,
            tenant_line=LINES[0],
            peer_line=LINES[0],
        )
        assert number is not None
        return number

    return await stage.app.store.db.write("stage", made)


async def contact(stage: Stage, number: int) -> Contact:
    """Give a contact that is there."""
    found = await stage.app.store.db.read(contacts.get, number)
    assert found is not None
    return found


async def tell(stage: Stage, number: int) -> None:
    """Let the tenant hear of it, and then Maria."""
    one = await contact(stage, number)
    values = {"side": "tenant", "peer": "Maria"}
    await stage.app.store.db.write(
        "stage", care.tell, one.person, number, values, stage.app.clock.now()
    )
    await stage.app.traveller.settle()
    await stage.listen()


async def test_two_who_begin_at_once_with_the_same_peer_supporter_get_two_numbers(
    stage: Stage,
) -> None:
    first, second = await begin(stage, "kim"), await begin(stage, "alva")

    await tell(stage, first)
    await tell(stage, second)

    assert {(await contact(stage, one)).peer_line for one in (first, second)} == set(LINES)


@pytest.mark.parametrize(
    ("share", "named"),
    [(None, "En hyresgäst"), ("Vill helst skriva.", "En hyresgäst"), ("Kim.", "Kim")],
)
async def test_a_protected_person_has_no_name_to_a_peer_supporter_unless_they_gave_it(
    stage: Stage, share: str | None, named: str
) -> None:
    await tell(stage, await begin(stage, "kim", share))
    stage.waiting.clear()

    await stage.play({"kim@peers": "hej"})
    await stage.play({"maria@peers": "lämna över"})
    await stage.play({"kim@peers": "avsluta"})
    await stage.play({"kim@peers": "1"})

    to_maria = [text for who, text in stage.waiting if who == "maria"]
    assert to_maria[0] == f"{named}: hej"
    assert [text for text in to_maria if "Kim" in text] == (to_maria if named == "Kim" else [])


async def test_what_a_coordinator_was_told_of_a_peer_supporter_goes_with_them(
    stage: Stage,
) -> None:
    for text in ("min profil", "1", "1", "fiske och havet"):
        await stage.play({"maria": text})
    await stage.play({"maria": "ensamt i dag"})
    told = await told_to(stage, "petra")

    await erasure.erase(stage.app.store.db, stage.ids["maria"], stage.app.clock.now())

    assert any("Maria" in text for text in told)
    assert not any("Maria" in text for text in await told_to(stage, "petra"))


async def told_to(stage: Stage, who: str) -> list[str]:
    """Give what somebody was told and is kept."""
    found = await stage.app.store.db.read(messages.conversation, stage.ids[who], limit=50)
    return [one.text or "" for one in found]


@pytest.mark.parametrize(
    ("peers", "told"), [(["maria"], ["petra"]), (["jonas"], ["karin", "petra"])]
)
async def test_of_peer_supporters_their_own_coordinator_is_told_else_all(
    stage: Stage, peers: list[str], told: list[str]
) -> None:
    ids: list[PersonId] = [stage.ids[one] for one in peers]

    found = await stage.app.store.db.read(colleagues.told_of, ids)

    assert [one.id for one in found] == [stage.ids[one] for one in told]


async def test_a_text_that_is_too_late_when_it_is_claimed_wakes_who_tells_its_writer(
    stage: Stage,
) -> None:
    await tell(stage, await begin(stage, "alva"))
    await stage.send("alva@peers", "hej")
    await stage.app.waker.once()
    stage.app.clock.forward(timedelta(days=2))
    alarmed = stage.app.alarm.count

    await stage.app.deliverer.once()

    assert stage.app.alarm.count > alarmed
