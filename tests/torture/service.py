"""`terskel run` in a process of its own: alone, or one of many on a database."""

import asyncio
import os
import signal
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Final

import httpx

from tests.torture.server import TERSKEL

PATIENCE: Final = 120  # seconds for a start
# These people write faster than anybody.
UNLIMITED: Final = {
    "replies_per_hour": "1000",
    "same_per_hour": "1000",
    "messages_per_minute": "100000",
    "log_level": "INFO",
}


@dataclass(slots=True, kw_only=True)
class Service:
    """One process. `folder` gets its log; `settings` are by the names of the settings."""

    folder: Path
    settings: Mapping[str, str]
    port: int
    process: asyncio.subprocess.Process | None = None

    @property
    def site(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Start it, and wait until it answers. Raises RuntimeError when it ends instead."""
        wanted = {**UNLIMITED, **self.settings, "port": str(self.port)}
        named = {f"TERSKEL_{name.upper()}": value for name, value in wanted.items()}
        with self._log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                TERSKEL, "run", cwd=self.folder, env=os.environ | named, stdout=log, stderr=log
            )
        async with asyncio.timeout(PATIENCE), httpx.AsyncClient(trust_env=False) as client:
            while True:
                if await _answers(client, f"{self.site}/health"):
                    return
                if self.process.returncode is not None:
                    raise RuntimeError(f"it did not start: {self._log.read_text()[-2000:]}")
                await asyncio.sleep(0.1)

    @property
    def _log(self) -> Path:
        return self.folder / f"server-{self.port}.log"

    async def kill(self) -> None:
        """End it as a power cut would."""
        if self.process is not None and self.process.returncode is None:
            os.kill(self.process.pid, signal.SIGKILL)
            await self.process.wait()

    async def stop(self) -> None:
        """End it politely."""
        if self.process is not None:
            self.process.terminate()
            await self.process.wait()


async def _answers(client: httpx.AsyncClient, url: str) -> bool:
    try:
        return (await client.get(url)).status_code == HTTPStatus.OK
    except httpx.TransportError:
        return False


def free_ports(count: int) -> list[int]:
    """Find ports of this machine that nobody listens on."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(one.getsockname()[1]) for one in held]
    for one in held:
        one.close()
    return ports
