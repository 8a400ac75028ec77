"""The phones page when the network, the server or the way out fails: nothing is lost or doubled."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.model.messages import State
from bot.model.people import Channel
from bot.store import messages, outbox
from bot.store.transaction import Tx
from bot.work.deliver import LEASE
from tests.fakes import NOON
from tests.web.browser import chromium
from tests.web.demo import Demo, running
from tests.web.pages import bubbles, obstacles, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser) -> AsyncIterator[Page]:
    async with await browser.new_context() as context:
        yield await context.new_page()


@dataclass
class Line:
    """A line to the server that can be cut: before a message is taken, after it, or for what is live."""

    before: bool = False
    after: bool = False
    live: bool = False

    def __call__(self, app: ASGIApp) -> ASGIApp:
        async def through(scope: Scope, receive: Receive, send: Send) -> None:
            writing, live = scope["method"] == "POST", scope["path"].endswith("/live")
            if writing and self.after:
                await app(scope, receive, nowhere)
            if (writing and (self.before or self.after)) or (live and self.live):
                await PlainTextResponse("cut", 502)(scope, receive, send)
            else:
                await app(scope, receive, send)

        return through


async def nowhere(_message: Message) -> None:
    """Take an answer that does not arrive."""


async def texts(demo: Demo) -> list[str]:
    every = await demo.app.store.db.read(messages.since, 0, 1000)
    return [message.text for message in every if message.direction == "in"]


async def test_a_message_is_sent_until_it_has_arrived(tmp_path: Path, page: Page) -> None:
    line = Line()
    async with running(tmp_path, around=line) as demo:
        await page.goto(demo.page)
        line.before = True
        await write(page, "Kim", "hej")
        await write(page, "Kim", "är ni där")
        await expect(bubbles(page, "Kim").first).to_contain_text("Not sent yet: trying again")
        line.before = False

        await expect(page.locator(".unsent")).to_have_count(0)
        assert await texts(demo) == ["hej", "är ni där"]


async def test_a_message_whose_answer_was_lost_arrives_once(tmp_path: Path, page: Page) -> None:
    line = Line()
    async with running(tmp_path, around=line) as demo:
        line.after = line.live = True
        await page.goto(demo.page)
        await write(page, "Kim", "hej")
        await expect(bubbles(page, "Kim").first).to_contain_text("Not sent yet: trying again")
        line.after = line.live = False

        await expect(page.locator(".unsent")).to_have_count(0)
        await expect(phone(page, "Kim").locator(".mine")).to_have_count(1)
        assert await texts(demo) == ["hej"]


async def test_a_message_that_comes_back_needs_no_answer(tmp_path: Path, page: Page) -> None:
    line = Line(after=True)
    async with running(tmp_path, around=line) as demo:
        await page.goto(demo.page)
        await write(page, "Kim", "hej")
        await write(page, "Kim", "är ni där")

        await expect(phone(page, "Kim").locator(".mine[data-line]")).to_have_count(2)
        await expect(page.locator(".unsent")).to_have_count(0)
        assert await texts(demo) == ["hej", "är ni där"]


async def test_what_was_not_sent_survives_a_reload(tmp_path: Path, page: Page) -> None:
    line = Line()
    async with running(tmp_path, around=line) as demo:
        await page.goto(demo.page)
        line.before = True
        await write(page, "Kim", "hej")
        await expect(bubbles(page, "Kim").first).to_contain_text("Not sent yet: trying again")
        await page.reload()
        await expect(bubbles(page, "Kim").first).to_contain_text("hej")
        line.before = False

        await expect(page.locator(".unsent")).to_have_count(0)
        assert await texts(demo) == ["hej"]


async def test_a_message_too_long_to_send_says_so(tmp_path: Path, page: Page) -> None:
    async with running(tmp_path) as demo:
        await page.goto(demo.page)

        await write(page, "Kim", "x" * 70_000)

        await expect(bubbles(page, "Kim").first).to_contain_text("at most 64 KiB")
        assert await texts(demo) == []


async def test_a_restart_of_the_server_loses_nothing(tmp_path: Path, page: Page) -> None:
    async with running(tmp_path) as demo:
        await page.goto(demo.page)
        await write(page, "Kim", "check in")
        await expect(bubbles(page, "Kim").last).to_contain_text("Delivered")

    await write(page, "Kim", "1")
    await expect(page.get_by_role("status")).to_contain_text("The server does not answer just now")
    await expect(bubbles(page, "Kim").last).to_contain_text("Not sent yet: trying again")
    assert await obstacles(page) == []

    async with running(tmp_path, port=demo.port) as again:
        await expect(bubbles(page, "Kim")).to_have_count(4, timeout=15_000)
        await expect(page.get_by_role("status")).to_have_text("")
        await expect(bubbles(page, "Kim").last).to_contain_text("Delivered")
        assert await texts(again) == ["check in", "1"]


async def test_a_page_that_was_away_catches_up(tmp_path: Path, page: Page) -> None:
    async with running(tmp_path, moving=False) as demo:
        await page.goto(demo.page)
        await write(page, "Kim", "check in")
        await expect(bubbles(page, "Kim").last).to_contain_text("Waiting to be sent")

    async with running(tmp_path, port=demo.port) as again:
        await expect(bubbles(page, "Kim").last).to_contain_text("Delivered", timeout=15_000)
        await expect(bubbles(page, "Kim")).to_have_count(2)
        assert await texts(again) == ["check in"]


async def test_an_address_that_is_no_longer_in_use_says_so(tmp_path: Path, page: Page) -> None:
    async with running(tmp_path) as demo:
        await page.goto(demo.page)

    async with running(tmp_path, port=demo.port, token="another"):
        await expect(page.get_by_role("status")).to_contain_text(
            "This address is no longer in use", timeout=15_000
        )


async def test_the_ticks_follow_the_message_on_its_way(tmp_path: Path, page: Page) -> None:
    async with running(tmp_path, moving=False) as demo:
        await page.goto(demo.page)
        await write(page, "Kim", "check in")
        answer = bubbles(page, "Kim").last
        await expect(answer).to_contain_text("Waiting to be sent")
        await answer.evaluate("bubble => bubble.dataset.same = 'yes'")

        await demo.app.deliverer.once()
        await expect(answer.locator(".state.sent")).to_have_text("Sent")
        await demo.app.store.db.write("test", deliver_all)
        demo.app.news.tell()
        await expect(answer.locator(".state.delivered")).to_have_text("Delivered")
        await expect(answer).to_have_attribute("data-same", "yes")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_a_message_that_failed_says_why(
    tmp_path: Path, page: Page, theme: Literal["light", "dark"]
) -> None:
    await page.emulate_media(color_scheme=theme)
    async with running(tmp_path, moving=False) as demo:
        await page.goto(demo.page)
        await write(page, "Kim", "check in")
        await expect(bubbles(page, "Kim").last).to_contain_text("Waiting to be sent")

        await demo.app.store.db.write("test", fail_all)
        demo.app.news.tell()

        why = bubbles(page, "Kim").last.get_by_text("Not delivered: The number is not in use.")
        await expect(why).to_be_visible()
        assert await obstacles(page) == []


def deliver_all(tx: Tx) -> None:
    """Report everything that was sent as delivered, as an operator does."""
    for number in range(1, 10):
        outbox.status(tx, Channel.SMS, f"phone:{number}", State.DELIVERED, None, NOON)


def fail_all(tx: Tx) -> None:
    """Refuse everything that is to be sent."""
    claimed = outbox.claim(
        tx, "test", NOON, lease=LEASE, limit=10, channels=frozenset({Channel.SMS})
    )
    for outbound in claimed:
        outbox.failed(tx, outbound.id, "test", "The number is not in use.", NOON)
