"""One process of a crowd: told by standard input what comes and what time it is, and killed at will.

`python -m tests.torture.member '{"settings": {...}, "taken": "/a/file", "ahead": 3600}'`. Each line in
is `{"n": 1, "take": {...}}` or `{"n": 2, "ahead": 7200}`, each line out `{"n": 1, "done": true}`; what
was not done may be told again.
"""

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot import logs
from bot.app import App, opened
from bot.channels.channel import AT_ANY_PACE, Doubt, Pace
from bot.clock import Clock
from bot.model.messages import Inbound, Outbound, Receipt
from bot.model.people import Channel
from bot.settings import read
from bot.store.faults import Unavailable


@dataclass(slots=True)
class Wire:
    """A provider that all processes share: a file with a line for each message it took."""

    file: Path
    clock: Clock
    count: int = 0
    repeatable: bool = False
    pace: Pace = field(default=AT_ANY_PACE)

    async def send(self, outbound: Outbound) -> Receipt:
        """Take a message."""
        self.count += 1
        name = f"{os.getpid()}:{self.count}"
        told = {
            "id": outbound.id,
            "name": name,
            "at": self.clock.now().isoformat(),
            "to": outbound.to,
            "text": outbound.text,
            "harmless": outbound.resend,
        }
        line = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(line, json.dumps(told).encode() + b"\n")
        os.close(line)
        return Receipt(name)

    async def find(self, doubt: Doubt) -> str | None:
        """Say what it calls a message, if it took it."""
        taken = (json.loads(line) for line in self.file.read_text().splitlines())
        names = [one["name"] for one in taken if (one["to"], one["text"]) == (doubt.to, doubt.text)]
        return next((name for name in names if name not in doubt.known), None)


async def main() -> None:
    """Work until standard input ends, or a kill."""
    given = json.loads(sys.argv[1])
    settings, clock = read(given["settings"]), Clock(timedelta(seconds=given["ahead"]))
    logs.set_up(level=settings.log_level, form=settings.log_format)
    async with opened(settings, purpose="real", clock=clock) as app:
        wire = Wire(Path(given["taken"]), clock)
        member = replace(app, deliverer=replace(app.deliverer, ways={Channel.SMS: wire}))
        async with asyncio.TaskGroup() as tasks:
            working = tasks.create_task(member.run())
            _say({"n": 0, "done": True})
            async for told in await _lines():
                tasks.create_task(_do(member, told))
            working.cancel()


async def _lines() -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


async def _do(app: App, line: bytes) -> None:
    told = json.loads(line)
    if "ahead" in told:
        app.clock.forward(timedelta(seconds=told["ahead"]) - app.clock.ahead)
        app.look_again()
        _say({"n": told["n"], "done": True})
    else:
        _say({"n": told["n"], "done": await _taken(app, told["take"])})


async def _taken(app: App, take: Mapping[str, Any]) -> bool:
    try:
        await app.reception.take(Inbound(channel=Channel.SMS, **take))
    except Unavailable:
        return False
    return True


def _say(answer: Mapping[str, int | bool]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main())
