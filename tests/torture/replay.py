"""What would have been right: the same messages at the same moments, in this process, undisturbed."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.app import App, opened
from bot.care.demo import DUTY_NUMBER, TEAM_NAME, move_in
from bot.clock import Clock
from bot.model.messages import Inbound
from bot.settings import read as read_settings
from tests.torture import file
from tests.torture.file import Contents
from tests.torture.server import Home


class Moment:
    """The moment that the replay's clock shows."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Give it, as a clock is read."""
        return self.at


@dataclass(frozen=True, slots=True)
class Replay:
    """A second file. It is given each message once, and nothing happens to it."""

    app: App
    moment: Moment

    async def take(self, messages: Sequence[tuple[datetime, Inbound]]) -> Contents:
        """Take messages at the moments at which they came, and give what the file has in it then."""
        for at, inbound in messages:
            self.moment.at = at
            await self.app.reception.take(inbound)
        return await self.app.store.db.read(file.read)


@asynccontextmanager
async def replaying(folder: Path, moved_in: datetime) -> AsyncIterator[Replay]:
    """Open the second file, into which the people moved at the same moment."""
    folder.mkdir()  # noqa: ASYNC240 - before anything runs
    settings = read_settings(
        Home(folder).settings | {"team": TEAM_NAME, "duty_number": DUTY_NUMBER}
    )
    moment = Moment(moved_in)
    async with opened(settings, purpose="demo", make=True, clock=Clock(read=moment)) as app:
        await app.store.db.write("demo", move_in, app.house.team, now=moved_in)
        yield Replay(app, moment)
