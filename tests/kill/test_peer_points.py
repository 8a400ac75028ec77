"""Killed while a peer supporter says yes and texts are passed on: nothing lost, doubled or left behind."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from sqlalchemy import select

from bot.care.peers import requests as care
from bot.care.peers.waits import Terms
from bot.channels.channel import Channel as Way
from bot.model.ids import PersonId
from bot.model.people import Country, Hours, Language
from bot.store.keys import Keyring
from bot.store.opening import read_only
from bot.store.peers.requests import NewRequest
from bot.store.schema import message, peer_contact, peer_offer, peer_relay, peer_request
from bot.store.statements import Statement
from bot.store.transaction import Tx
from tests.databases import Kind
from tests.fakes import Provider
from tests.kill.life import World, through
from tests.kill.points import Fate
from tests.kill.test_points import Heard, heard, provider
from tests.stage import staged

STORY: Final = {
    "at": "2026-11-24 10:00",
    "people": {
        "kim": {"roles": ["tenant"]},
        "jonas": {"roles": ["peer"], "peer": {"intro": {"sv": "musik"}, "most": 1}},
        "maria": {"roles": ["peer"], "peer": {"intro": {"sv": "mat"}}},
    },
}
WRITES: Final = (
    ("jonas", "ja"),
    ("kim@peers", "Hej, det är Kim. Är du där"),
    ("jonas@peers", "Ja, hej hej"),
    ("kim@peers", "Det var skönt att höra"),
)
ORDER: Final = (
    *("wake", "deliver", 0, "wake", "deliver"),
    *(1, "wake", "deliver", 2, 3, "wake", "deliver", "wake", "deliver"),
)
WROTE: Final = Statement(
    select(message.c.text).where(message.c.private == "relay", message.c.direction == "in")
)
STANDS: Final[Mapping[str, Statement]] = {
    "requests": Statement(select(peer_request.c.state)),
    "offers": Statement(select(peer_offer.c.person, peer_offer.c.state)),
    "contacts": Statement(select(peer_contact.c.person, peer_contact.c.peer)),
    "relays": Statement(select(peer_relay.c.id)),
}
POINTS: Final = ("inside receive", "inside fire", "after fire")  # the others stand in test_points
Stands = dict[str, list[tuple[object, ...]]]


@asynccontextmanager
async def asked(kind: Kind, folder: Path, way: Way) -> AsyncIterator[World]:
    """A tenant has asked for one peer supporter; nobody has been written to yet."""
    async with staged(STORY, folder, kind=kind) as stage:
        now = stage.app.clock.now()
        ids = stage.ids
        await stage.app.store.db.write("kim", _ask, ids["kim"], ids["jonas"], now)
        made = World(
            stage.app.settings,
            stage.numbers,
            ids,
            way,
            now + timedelta(minutes=1),
            writes=WRITES,
            order=ORDER,
        )
    yield made


def _ask(tx: Tx, tenant: PersonId, peer: PersonId, now: datetime) -> None:
    terms = Terms(
        waves=(timedelta(hours=4),) * 3,
        country=Country.SE,
        zone="Europe/Stockholm",
        quiet=Hours(datetime.min.time(), datetime.min.time()),
    )
    new = NewRequest(person=tenant, language=Language.SV, chosen=peer, share="Kim.")
    assert care.ask(tx, new, terms, now) is not None


def lived(kind: Kind, folder: Path, fate: Fate) -> tuple[World, Heard, Stands, list[str]]:
    """Live through it, dying where that is so: what phones heard, what stands, and what is left of what was passed on."""

    async def go() -> tuple[World, Provider]:
        way = provider()
        async with asked(kind, folder, way) as outside:
            await through(outside, fate)
        return outside, way

    outside, way = asyncio.run(go())
    keys = Keyring.load(folder / "story.key")
    with read_only(outside.settings.database.get_secret_value(), keys) as tx:
        stands = {
            name: [tuple(row) for row in statement.all(tx)] for name, statement in STANDS.items()
        }
        left = [text for (text,) in WROTE.all(tx) if text]
    return outside, heard(way), stands, left


@cache
def undisturbed() -> tuple[Heard, Stands, tuple[tuple[str, int], ...]]:
    """Live once without dying; give each passing of each point as well."""
    fate = Fate()
    with TemporaryDirectory() as folder:
        _, phones, stands, left = lived("sqlite", Path(folder), fate)
    assert left == []
    passings = tuple(
        (point, fate.passed[: at + 1].count(point)) for at, point in enumerate(fate.passed)
    )
    return phones, stands, passings


def test_undisturbed_a_yes_and_three_texts_reach_the_other_side() -> None:
    phones, stands, passings = undisturbed()

    texts = [text for theirs in phones.values() for text in theirs]
    for _, said in WRITES[1:]:
        assert sum(said in text for text in texts) == 1
    assert [state for (state,) in stands["requests"]] == ["begun"]
    assert len(stands["contacts"]) == 1
    assert stands["relays"] == []
    assert {unit for unit, _ in passings} >= {"inside receive", "after fire", "after send"}


@pytest.mark.parametrize("point", POINTS)
def test_a_process_that_dies_then_neither_loses_nor_doubles_a_yes_or_a_text(
    point: str, tmp_path: Path
) -> None:
    phones, stands, passings = undisturbed()

    for nth in (nth for name, nth in passings if name == point):
        folder = tmp_path / str(nth)
        folder.mkdir()
        outside, *found = lived("sqlite", folder, Fate(point, nth))

        assert outside.deaths == 1
        assert found == [phones, stands, []], (point, nth)


@pytest.mark.parametrize("passing", [("inside receive", 1), ("after fire", 4)], ids=str)
def test_on_postgresql_too(passing: tuple[str, int], tmp_path: Path) -> None:
    phones, stands, _ = undisturbed()

    outside, *found = lived("postgresql", tmp_path, Fate(*passing))

    assert outside.deaths == 1
    assert found == [phones, stands, []]
