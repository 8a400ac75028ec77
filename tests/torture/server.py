"""`terskel demo` in a process of its own, and how it is killed."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TERSKEL: Final = Path(sys.executable).with_name("terskel")
PRINTED: Final = b"Phones: "
PATIENCE: Final = 60.0  # seconds for a start or a stop


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one demo: its database and its key."""

    folder: Path

    @property
    def settings(self) -> dict[str, str]:
        """What this demo is set to, by the names of the settings."""
        return {
            "database": f"sqlite:///{self.folder}/demo.db",
            "key_file": f"{self.folder}/demo.key",
            "port": "0",
            "replies_per_hour": "1000",  # these people write faster than anybody
            "same_per_hour": "1000",
            "messages_per_minute": "100000",
            "log_level": "WARNING",
        }


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers. `page` is the address of its phones."""

    process: asyncio.subprocess.Process
    page: str

    def kill(self) -> None:
        """End it as a power cut would, if it has not ended yet.

        By its number: `Process.kill` would look first whether it has ended, and take its end away
        from whoever waits for that.
        """
        if self.process.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.process.pid, signal.SIGKILL)


@asynccontextmanager
async def serving(home: Home) -> AsyncIterator[Server]:
    """Start the server; stop it politely at the end, if it still runs."""
    settings = {f"TERSKEL_{name.upper()}": value for name, value in home.settings.items()}
    with (home.folder / "server.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            TERSKEL,
            "demo",
            cwd=home.folder,
            env=os.environ | settings,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
        )
    try:
        yield Server(process, await _address(process, home))
    finally:
        await _stop(process)


async def _address(process: asyncio.subprocess.Process, home: Home) -> str:
    """Wait until it prints where its phones are. Raises RuntimeError when it ends instead."""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        async for line in process.stdout:
            if line.startswith(PRINTED):
                return line.removeprefix(PRINTED).decode().strip()
    said = (home.folder / "server.log").read_text(errors="replace")
    raise RuntimeError(f"the server did not start: {said}")


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        async with asyncio.timeout(PATIENCE):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
        raise
