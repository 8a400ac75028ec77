"""The two providers as the people behind them use them, while the service is killed and started again."""

import asyncio
import random
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final, Protocol

import httpx

from bot.clock import system
from bot.model.people import Channel
from tests.fake_telegram import FakeTelegram
from tests.fake_twilio import FakeTwilio
from tests.torture.books import Place, Post, Taken

LOST: Final = 20.0  # seconds that a webhook stays lost at most: then the list has had its chance
SOON: Final = 0.05  # seconds
DELIVERED: Final = ("sent", "delivered", "sent", "delivered")  # as often, and as late, as it comes


class Provider(Protocol):
    """A provider, with people who write. `taken`: our messages, in the order in which it took them."""

    channel: Channel

    def settings(self) -> dict[str, str]:
        """Give what the service must be set to."""

    def taken(self) -> list[Taken]:
        """Give what it has taken from us, the oldest first."""

    def address(self, place: int) -> str:
        """Give the address of one of the people."""

    async def write(self, sender: str, text: str, *, silent: bool) -> Post:
        """Let somebody write, and wait until that has been taken."""

    async def go_on(self) -> None:
        """Do what the provider does by itself, until cancelled."""


@dataclass(slots=True, kw_only=True)
class Texts:
    """Twilio. A webhook that fails comes again, or not at all; of some texts it reports, of others not."""

    twilio: FakeTwilio
    site: str
    chance: random.Random
    place: Place
    bodies: dict[str, str] = field(default_factory=dict)  # before they are taken away there
    channel: Channel = Channel.SMS

    def settings(self) -> dict[str, str]:
        """Give what the service must be set to."""
        return self.twilio.settings()

    def taken(self) -> list[Taken]:
        """Give what it has taken from us, the oldest first."""
        self._look()
        return [Taken(one.sid, one.to, self.bodies[one.sid]) for one in self.twilio.sent]

    def address(self, place: int) -> str:
        """Give the number of one of the people."""
        return f"+467017400{place:02}"

    async def write(self, sender: str, text: str, *, silent: bool) -> Post:
        """Let somebody write; if the webhook is lost, the list tells of it at the next start."""
        form = self.twilio.text(sender, text)
        post = Post(sender, form["MessageSid"], text, silent)
        if not await self._posted(form):
            await self._come(post, form)
        return post

    async def go_on(self) -> None:
        """Let time pass there, and report."""
        async with asyncio.TaskGroup() as reports:
            while True:
                self.twilio.now = system()
                for sid in self._look():
                    if self.chance.random() < 0.5:
                        reports.create_task(self._report(sid))
                await asyncio.sleep(SOON)

    def _look(self) -> list[str]:
        new = [one for one in self.twilio.sent if one.sid not in self.bodies]
        for one in new:
            self.bodies[one.sid], one.sent, one.status = one.body, True, "sent"
        return [one.sid for one in new]

    async def _report(self, sid: str) -> None:
        """Report what became of a text; what nobody is there to hear is lost."""
        for status in self.chance.sample(DELIVERED, len(DELIVERED)):
            await asyncio.sleep(self.chance.uniform(0, 1))
            await unless_gone(self.twilio.report(self.site, sid, status))

    async def _come(self, post: Post, form: Mapping[str, str]) -> None:
        until = asyncio.get_running_loop().time() + self.chance.choice((0, LOST))
        while not await asyncio.to_thread(self.place.has, self.channel, post.id):
            told_again = asyncio.get_running_loop().time() >= until
            if told_again and await self._posted(form):
                return
            await asyncio.sleep(SOON)

    async def _posted(self, form: Mapping[str, str]) -> bool:
        answer = await unless_gone(self.twilio.post(self.site, form))
        return answer is not None and answer.status_code == HTTPStatus.OK


@dataclass(slots=True, kw_only=True)
class Chats:
    """Telegram, which is polled."""

    telegram: FakeTelegram
    channel: Channel = Channel.TELEGRAM

    def settings(self) -> dict[str, str]:
        """Give what the service must be set to."""
        return {"telegram_token": self.telegram.token, "telegram_api": self.telegram.url}

    def taken(self) -> list[Taken]:
        """Give what it has taken from us, in each chat the oldest first."""
        return [
            Taken(f"{chat}:{shown.id}", str(chat), shown.text)
            for chat, shown_ in self.telegram.chats.items()
            for shown in shown_
        ]

    def address(self, place: int) -> str:
        """Give the chat of one of the people."""
        return str(4700 + place)

    async def write(self, sender: str, text: str, *, silent: bool) -> Post:
        """Let somebody write, and wait until the bot has fetched and confirmed it."""
        update = self.telegram.write(int(sender), text)
        number, message = update["update_id"], update["message"]["message_id"]
        while True:
            if update not in self.telegram.updates:
                return Post(sender, f"{number}:{sender}:{message}", text, silent)
            await asyncio.sleep(SOON)

    async def go_on(self) -> None:
        """Nothing: it is asked, and tells nothing by itself."""


async def unless_gone(answer: Awaitable[httpx.Response]) -> httpx.Response | None:
    """Give what the service answered; None: it is not there."""
    try:
        return await answer
    except httpx.TransportError:
        return None


def everybody(provider: Provider, count: int) -> Sequence[str]:
    """Give the addresses of so many people."""
    return [provider.address(place) for place in range(count)]
