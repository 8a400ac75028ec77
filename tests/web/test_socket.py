import asyncio
import socket as sockets
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.care.newcomers import PeopleWrong
from bot.clock import Clock
from bot.commands import desk
from bot.commands.errors import Refused
from bot.settings import Settings, read
from bot.store.keys import Keyring
from bot.store.opening import Store
from bot.store.people import TeamRow
from bot.store.transaction import Tx
from bot.web import socket

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
ANNA = {"name": "Anna", "role": ["worker"]}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a database in a folder of its own."""
    return read({"database": f"sqlite:///{tmp_path}/t.db", "key_file": f"{tmp_path}/t.key"})


@asynccontextmanager
async def _running(settings: Settings, told: list[str]) -> AsyncIterator[Store]:
    """Run a server that has the database open and listens on its socket."""
    keys = Keyring.make(settings.key_file)
    url = settings.database.get_secret_value()
    team = TeamRow("Annas team", settings.country, settings.zone)
    store = Store.open(url, keys, purpose="real", make=True, team=team)
    path = socket.beside(settings.key_file.with_name("t.db"))
    assert path is not None
    clock = Clock(read=lambda: NOW)
    app = socket.build(store.db, settings.team(), clock, lambda: told.append("told"))
    try:
        async with socket.served(app, path):
            store.announce(path)
            yield store
    finally:
        await store.close()


async def test_an_order_of_the_command_line_is_done_by_the_running_server(
    settings: Settings,
) -> None:
    told: list[str] = []
    async with _running(settings, told) as store:
        added = await asyncio.to_thread(desk.order, settings, "people/add", {"people": [ANNA]})
        listed = await asyncio.to_thread(desk.order, settings, "people/list", {})
        noted = await store.db.read(_access_log)

    assert isinstance(added["added"], list)
    assert [one["name"] for one in listed["people"]] == ["Anna"]  # type: ignore[attr-defined]
    assert noted == [(desk.user(), "added"), (desk.user(), "listed people")]
    assert told == ["told", "told"]


async def test_a_person_is_erased_through_the_running_server(settings: Settings) -> None:
    async with _running(settings, []):
        await asyncio.to_thread(desk.order, settings, "people/add", {"people": [ANNA]})
        await asyncio.to_thread(desk.order, settings, "people/erase", {"ref": "anna"})
        listed = await asyncio.to_thread(desk.order, settings, "people/list", {})

    assert listed["people"] == []


@pytest.mark.parametrize(
    ("order", "given", "said"),
    [
        ("people/invite", {"ref": "nobody"}, 'Nobody here has the reference "nobody"'),
        ("people/add", {"people": [ANNA | {"name": ""}]}, "--name: it is empty."),
        ("people/sing", {}, "does not know that order"),
    ],
)
async def test_what_the_server_refuses_is_told_as_if_there_were_none(
    settings: Settings, order: str, given: dict[str, object], said: str
) -> None:
    async with _running(settings, []):
        with pytest.raises(PeopleWrong, match=said):
            await asyncio.to_thread(desk.order, settings, order, given)


async def test_the_socket_is_for_its_owner_only(settings: Settings, tmp_path: Path) -> None:
    async with _running(settings, []):
        mode = (await asyncio.to_thread((tmp_path / "t.db.socket").stat)).st_mode

    assert stat.S_ISSOCK(mode)
    assert stat.S_IMODE(mode) == 0o600


async def test_the_name_of_a_server_that_died_is_no_hindrance(settings: Settings) -> None:
    async with _running(settings, []) as store:
        pass
    assert store.lock is not None

    added = await asyncio.to_thread(desk.order, settings, "people/add", {"people": [ANNA]})

    assert isinstance(added["added"], list)


async def test_a_server_that_breaks_off_is_told_as_a_sentence(
    settings: Settings, tmp_path: Path
) -> None:
    async with _running(settings, []) as store:
        with closing(socket.bind(tmp_path / "dumb.socket")) as dumb:
            store.announce(tmp_path / "dumb.socket")
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(asyncio.to_thread(_hang_up, dumb))
                with pytest.raises(Refused, match="did not answer in full"):
                    await asyncio.to_thread(desk.order, settings, "people/list", {})


def _hang_up(listening: sockets.socket) -> None:
    line, _ = listening.accept()
    line.close()


def test_a_path_too_long_for_a_socket_has_none() -> None:
    assert socket.beside(Path("/srv/terskel.db")) == Path("/srv/terskel.db.socket")
    assert socket.beside(Path("/" + "x" * 200)) is None


def _access_log(tx: Tx) -> list[tuple[str, str]]:
    tx.cursor.execute("select who, what from access order by id")
    return [tuple(row) for row in tx.cursor.fetchall()]
