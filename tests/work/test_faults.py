"""What the world does to a machine: no crash, nothing lost, nothing twice, and the operator is told."""

import asyncio
import resource
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot import logs
from bot.app.health import Health
from bot.channels.channel import Channel as Way
from bot.channels.telegram import Telegram
from bot.model.messages import Inbound, State
from bot.model.people import Channel
from bot.store.faults import Unavailable
from bot.work.incoming.receive import Came
from bot.work.outgoing.deliver import Deliverer
from bot.work.outgoing.watched import watched
from tests.certificates import self_signed
from tests.databases import Kind
from tests.fake_telegram import fake_telegram
from tests.fakes import Network
from tests.stage import Stage, staged
from tests.telegram_people import TOKEN
from tests.work.conftest import STORY
from tests.work.test_deliver import deliver_all, deliverer, states

HOUR = timedelta(hours=1)
CHAT = "7"
LENA = {"roles": ["duty"], "language": "sv"}


@pytest.fixture
async def stage(kind: Kind, tmp_path: Path) -> AsyncIterator[Stage]:
    """Everybody's house, with Lena on duty: what is wrong then is the world's doing."""
    people = {**STORY["people"], "lena": LENA}
    async with staged({**STORY, "people": people}, tmp_path, kind=kind) as opened:
        yield opened


def health(stage: Stage) -> Health:
    app = stage.app
    return Health(
        db=app.store.db,
        clock=app.clock,
        vitals=app.vitals,
        purpose="real",
        channels=tuple(Channel),
        began=app.clock.now(),
        fresh=0.0,
    )


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """Let no file grow over what the database's log has now: to SQLite the disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = (folder / "story.db-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_while_the_disk_is_full_nothing_is_taken_and_after_it_everything_once(
    stage: Stage, tmp_path: Path
) -> None:
    lines = StringIO()
    logs.set_up(level="INFO", form="json", stream=lines)
    watching, network = health(stage), Network()
    ids = [f"SM{number}" for number in range(5)]

    with full(tmp_path):
        refused = [await _taken(stage, id_) for id_ in ids]
        at_fault = await watching.tell()
    again = [await _taken(stage, id_) for id_ in ids]
    await deliver_all(deliverer(stage, network))

    assert refused == [None] * 5
    assert at_fault["status"] == "unavailable"
    assert again == [Came.NEW] * 5
    assert len(network.taken) == len(await states(stage))
    assert (await watching.tell())["status"] == "ok"
    assert lines.getvalue().count('"database_away"') == 1


async def _taken(stage: Stage, id_: str) -> Came | None:
    """Let Kim write; None: it was not kept, and must be sent again."""
    try:
        return (await stage.send("kim", "hjälp", id_=id_)).came
    except Unavailable:
        return None


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_disk_that_fills_up_while_a_backup_is_made_leaves_no_half_of_it(
    stage: Stage, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    lines = StringIO()
    logs.set_up(level="INFO", form="json", stream=lines)
    archivist = replace(stage.app.archivist, source=tmp_path / "story.db", folder=folder, keep=3)

    with too_small():
        failed = await archivist.once()
    made = await archivist.once()

    assert failed is None
    assert "backup_failed" in lines.getvalue()
    assert made is not None
    assert [file.name for file in folder.iterdir()] == [made.file.name]


@contextmanager
def too_small() -> Iterator[None]:
    """Let no file grow over 64 KiB."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_a_clock_that_is_set_back_sends_nothing_twice_and_answers_at_once(
    stage: Stage,
) -> None:
    network = Network()
    await stage.send("kim", "hjälp")
    await deliver_all(deliverer(stage, network))
    stage.app.clock.correct(-HOUR)

    await stage.app.waker.once()
    again = await stage.send("kim", "hjälp", id_="story-1")
    await stage.send("kim", "meny")
    await deliver_all(deliverer(stage, network))

    assert again.came is Came.BEFORE
    assert len({outbound.id for outbound in network.taken}) == len(network.taken)
    assert await states(stage) == [State.SENT] * len(network.taken)
    assert len(network.taken) >= 2
    assert (await health(stage).tell())["status"] == "ok"


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize("fault", ["certificate", "name", "nobody"])
async def test_a_provider_that_is_away_for_most_of_an_hour_gets_it_once_when_it_is_back(
    stage: Stage, tmp_path: Path, fault: str
) -> None:
    lines = StringIO()
    logs.set_up(level="INFO", form="json", stream=lines)
    watching = health(stage)
    async with fake_telegram() as telegram, away(fault, tmp_path) as nowhere:
        telegram.write(int(CHAT), "hej")  # who never wrote cannot be written to
        await _write(stage)
        tries = await _try(stage, Telegram(TOKEN, api=nowhere), 45)
        told = await watching.tell()
        await _try(stage, Telegram(TOKEN, api=telegram.url), 15)
        shown = telegram.called("sendMessage")

    assert tries > 3
    assert told["troubles"] == ["telegram cannot be reached"]
    assert len(shown) >= 1
    assert len({str(one) for one in shown}) == len(shown)
    assert (await watching.tell())["status"] == "ok"
    assert lines.getvalue().count('"channel_fails"') == 1


async def _write(stage: Stage) -> None:
    """Let somebody write by Telegram whom nobody knows yet."""
    inbound = Inbound(channel=Channel.TELEGRAM, sender=CHAT, text="hjälp", provider_id="1:1")
    await stage.app.reception.take(inbound)


async def _try(stage: Stage, telegram: Telegram, minutes: int) -> int:
    """Deliver for so many minutes of our clock, whenever it is time; how often it was tried."""
    until, tries = stage.app.clock.now() + timedelta(minutes=minutes), 0
    trying = delivery(stage, telegram)
    while (due := await trying.once()) is not None and due < until:
        tries += 1
        stage.app.clock.forward(max(due - stage.app.clock.now(), timedelta()))
    await telegram.close()
    return tries


def delivery(stage: Stage, way: Way) -> Deliverer:
    app = stage.app
    seen = watched(way, Channel.TELEGRAM, app.vitals, app.clock)
    return replace(app.deliverer, ways={Channel.TELEGRAM: seen})


@asynccontextmanager
async def away(fault: str, folder: Path) -> AsyncIterator[str]:
    """Give the address of a provider that cannot be reached, and why."""
    if fault == "certificate":
        trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        trust.load_cert_chain(self_signed(folder))
        server = await asyncio.start_server(lambda _r, w: w.close(), "127.0.0.1", 0, ssl=trust)
        async with server:
            yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    else:
        yield {"name": "http://nobody.invalid:81", "nobody": "http://127.0.0.1:1"}[fault]
