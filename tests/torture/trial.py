"""One trial: write on all phones at full speed, kill the server, count; go on; deliver; count again."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bot.model.messages import State
from bot.store.keys import Keyring
from bot.store.opening import Store, read_only
from tests.torture import file
from tests.torture.audit import faults, known
from tests.torture.file import Contents
from tests.torture.phones import Phone, calling, refs, write
from tests.torture.replay import Replay, replaying
from tests.torture.script import written
from tests.torture.server import Home, Server, serving

LATEST = (
    0.03  # seconds between an acknowledgement and the kill, at most: it hits any point of the work
)
MARGIN = 40  # messages that may be acknowledged in that time: some must be left for the next life
PATIENCE = 120.0  # seconds in which everything must have been delivered


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What was found in the file at one moment."""

    when: str
    acknowledged: int
    in_doubt: int  # on the way when the server died
    left: int  # not acknowledged yet
    in_file: int
    replies: int
    silent: int  # messages that are rightly without a reply
    undelivered: int
    faults: Sequence[str]


@dataclass(slots=True)
class Trial:
    """A demo, the phones that write to it, and the undisturbed file beside it."""

    home: Home
    phones: Sequence[Phone]
    chance: random.Random
    closing: AsyncExitStack
    replay: Replay | None = None
    replayed: set[bytes] = field(default_factory=set)

    @property
    def acknowledged(self) -> int:
        """How many messages the server has said it has."""
        return sum(len(phone.acknowledged) for phone in self.phones)

    async def kill_after(self, more: int) -> None:
        """Serve, and kill the server a moment after it has acknowledged so many more."""
        moment = self.acknowledged + more
        async with serving(self.home) as server:

            def heard() -> None:
                if self.acknowledged == moment:
                    loop = asyncio.get_running_loop()
                    loop.call_later(self.chance.uniform(0, LATEST), server.kill)

            await write(server.page, self.phones, await refs(server.page), heard)
            server.kill()  # should all be written: the count says that nothing was left
            await server.process.wait()

    async def finish(self) -> None:
        """Serve until everything is written and delivered; then stop the server politely."""
        async with serving(self.home) as server:
            await write(server.page, self.phones, await refs(server.page), lambda: None)
            await self._all_delivered(server)

    async def _all_delivered(self, server: Server) -> None:
        """Look into the file whenever the server says that something was committed."""
        keys = Keyring.load(self.home.folder / "demo.key")
        async with asyncio.timeout(PATIENCE), calling(server.page) as line:
            async for _ in line.events(f"{server.page}/live"):
                with read_only(self.home.settings["database"], keys) as tx:
                    if not file.underway(tx):
                        return

    async def count(self, when: str) -> Count:
        """Open the file as the next start would, and compare it with what was acknowledged."""
        found = await self._read()
        right = await self._right(found)
        answered = {one.inbox for one in found.went}
        return Count(
            when=when,
            acknowledged=self.acknowledged,
            in_doubt=sum(phone.in_doubt is not None for phone in self.phones),
            left=sum(len(phone.to_write) for phone in self.phones),
            in_file=len(found.came),
            replies=len(found.went),
            silent=sum(one.row not in answered for one in found.came),
            undelivered=sum(one.state != State.DELIVERED for one in found.went),
            faults=list(faults(found, right, self.phones)),
        )

    async def _read(self) -> Contents:
        keys = Keyring.load(self.home.folder / "demo.key")
        store = Store.open(self.home.settings["database"], keys, purpose="demo", make=False)
        try:
            return await store.db.read(file.read)
        finally:
            await store.close()

    async def _right(self, found: Contents) -> Contents:
        """Give the undisturbed file what has come since the last count."""
        if self.replay is None:
            folder = self.home.folder / "replay"
            self.replay = await self.closing.enter_async_context(replaying(folder, found.moved_in))
        messages = known(found, self.phones)
        new = [
            (one.at, messages[one.digest])
            for one in found.came
            if one.digest in messages and one.digest not in self.replayed
        ]
        self.replayed.update(one.digest for one in found.came)
        return await self.replay.take(new)


async def trial(
    folder: Path, *, messages: int, kills: int, chance: random.Random
) -> AsyncIterator[Count]:
    """Kill the server `kills` times while `messages` are posted; give a count after each, and at the end.

    `messages` must be enough for all the kills: 100 and more for each.
    """
    async with AsyncExitStack() as closing:
        phones = [Phone(name, posts) for name, posts in written(messages).items()]
        run = Trial(Home(folder), phones, chance, closing)
        for number in range(1, kills + 1):
            await run.kill_after(chance.randint(1, messages // (kills + 1) - MARGIN))
            yield await run.count(f"kill {number}")
        await run.finish()
        last = await run.count("the end")
        yield last
