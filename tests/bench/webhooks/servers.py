"""The three servers, each in a process of its own, so that its CPU is its own."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.app import opened
from bot.model.people import Channel, Language, Role
from bot.settings import read
from bot.store import people
from bot.store.keys import Keyring
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from tests.bench.script import NAME, language_of
from tests.bench.webhooks.script import ACCOUNT, OURS, PUBLIC_URL, TOKEN, number

ADDRESS: Final = re.compile(rb"http://127\.0\.0\.1:(\d+)")
PATIENCE: Final = 60.0  # seconds for a start or a stop


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers on `port` of this machine."""

    name: str
    process: asyncio.subprocess.Process
    port: int

    def cpu(self) -> float:
        """Give the seconds of CPU that it has used so far, of all its threads."""
        told = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def bare(folder: Path) -> AsyncIterator[Served]:
    """Serve the mere check of the signature."""
    async with _started("bare", [sys.executable, "-m", "tests.bench.webhooks.bare"], folder) as one:
        yield one


@asynccontextmanager
async def usual(folder: Path) -> AsyncIterator[Served]:
    """Serve the conventional handler, on a file of its own."""
    file = str(folder / "usual.db")
    argv = [sys.executable, "-m", "tests.bench.webhooks.usual", file]
    async with _started("usual", argv, folder) as one:
        yield one


@asynccontextmanager
async def terskel(
    folder: Path, known: int, provider: str, *, url: str | None = None, processes: int = 1
) -> AsyncIterator[Sequence[Served]]:
    """Serve Terskel with so many people known, as `terskel run` does; it sends to `provider`.

    On a file of its own, or on the PostgreSQL database at `url` by so many processes.
    """
    settings = {
        "database": url or f"sqlite:///{folder}/webhooks.db",
        "key_file": f"{folder}/webhooks.key",
        "team": "Annas team",
        "duty_number": "08-465 004 00",
        "public_url": PUBLIC_URL,
        "twilio_account": ACCOUNT,
        "twilio_token": TOKEN,
        "twilio_number": OURS,
        "twilio_api": provider,
        "port": "0",
        "replies_per_hour": "1000",
        "messages_per_minute": "1000",  # nobody here writes more than four
        "log_level": "WARNING",
    }
    if url is not None:
        Keyring.make(folder / "webhooks.key")
    async with opened(read(settings), purpose="real", make=True) as app:
        await app.store.db.write("people", _move_in, known, app.clock.now())
    argv = [str(Path(sys.executable).with_name("terskel")), "run"]
    env = {f"TERSKEL_{name.upper()}": value for name, value in settings.items()}
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(_started(f"terskel-{number}", argv, folder, env))
            for number in range(processes)
        ]


def _move_in(tx: Tx, known: int, now: datetime) -> None:
    """Let the tenants be known, who have all agreed to be written to."""
    for person in range(known):
        new = NewPerson(
            name=NAME,
            roles=frozenset({Role.TENANT}),
            language=Language(language_of(person)),
            zone="Europe/Stockholm",
            worker=None,
            introduced_at=now,
            agreed_at=now,
        )
        people.give_address(tx, people.add(tx, new, now).id, Channel.SMS, number(person), now)


@asynccontextmanager
async def _started(
    name: str, argv: Sequence[str], folder: Path, env: Mapping[str, str] | None = None
) -> AsyncIterator[Served]:
    """Start a process and wait until it says where it listens; end it politely."""
    with (folder / f"{name}.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *argv,
            env=os.environ | (env or {}),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        yield Served(name.partition("-")[0], process, await _port(process, folder / f"{name}.log"))
    finally:
        process.terminate()
        async with asyncio.timeout(PATIENCE):
            await process.wait()


async def _port(process: asyncio.subprocess.Process, log: Path) -> int:
    """Wait until the log tells the port. Raises RuntimeError when the server ends instead."""
    async with asyncio.timeout(PATIENCE):
        while process.returncode is None:
            said = ADDRESS.search(log.read_bytes())  # noqa: ASYNC240 - a short file
            if said:
                return int(said[1])
            await asyncio.sleep(0.05)
    raise RuntimeError(f"a server did not start: {log.read_text()}")  # noqa: ASYNC240 - as above
