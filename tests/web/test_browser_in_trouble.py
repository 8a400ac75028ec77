"""The phones page when the network, the server or the way out fails: nothing is lost or doubled."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.model.messages import State
from bot.model.people import Channel
from bot.store import outbox, phones
from bot.store.transaction import Tx
from bot.work.outgoing.claim import Manner, claim_from
from tests.fakes import NOON
from tests.web.demo import Demo, running
from tests.web.pages import THEMES, bubbles, obstacles, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


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


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def wire() -> Line:
    """The line to the demo of this module."""
    return Line()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory, wire: Line) -> AsyncIterator[Demo]:
    """A demo behind that line; each test writes from another phone."""
    async with running(tmp_path_factory.mktemp("line"), around=wire) as demo:
        yield demo


@pytest_asyncio.fixture(loop_scope="module")
async def line(wire: Line) -> AsyncIterator[Line]:
    """The line, whole at first and whole again at the end."""
    yield wire
    wire.before = wire.after = wire.live = False


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def resting(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """A demo in which nothing is delivered by itself."""
    async with running(tmp_path_factory.mktemp("resting"), moving=False) as demo:
        yield demo


async def texts(demo: Demo, name: str) -> list[str]:
    """Read what came from somebody's phone."""
    said = await demo.app.store.db.read(phones.newest, demo.phones[name].person, 1000)
    return [bubble.text for bubble in said if bubble.incoming]


async def test_a_message_is_sent_until_it_has_arrived(demo: Demo, line: Line, page: Page) -> None:
    await page.goto(demo.page)
    line.before = True
    await write(page, "Kim", "hej")
    await write(page, "Kim", "är ni där")
    await expect(bubbles(page, "Kim").first).to_contain_text("Not sent yet: trying again")
    line.before = False

    await expect(page.locator(".unsent")).to_have_count(0)
    assert await texts(demo, "Kim") == ["hej", "är ni där"]


async def test_a_message_whose_answer_was_lost_arrives_once(
    demo: Demo, line: Line, page: Page
) -> None:
    line.after = line.live = True
    await page.goto(demo.page)
    await write(page, "Kari", "hei")
    await expect(bubbles(page, "Kari").first).to_contain_text("Not sent yet: trying again")
    line.after = line.live = False

    await expect(page.locator(".unsent")).to_have_count(0)
    await expect(phone(page, "Kari").locator(".mine")).to_have_count(1)
    assert await texts(demo, "Kari") == ["hei"]


async def test_a_message_that_comes_back_needs_no_answer(
    demo: Demo, line: Line, page: Page
) -> None:
    line.after = True
    await page.goto(demo.page)
    await write(page, "Sam", "hi")
    await write(page, "Sam", "are you there")

    await expect(phone(page, "Sam").locator(".mine[data-line]")).to_have_count(2)
    await expect(page.locator(".unsent")).to_have_count(0)
    assert await texts(demo, "Sam") == ["hi", "are you there"]


async def test_what_was_not_sent_survives_a_reload(demo: Demo, line: Line, page: Page) -> None:
    await page.goto(demo.page)
    line.before = True
    await write(page, "Maria", "hej")
    await expect(bubbles(page, "Maria").first).to_contain_text("Not sent yet: trying again")
    await page.reload()
    await expect(bubbles(page, "Maria").first).to_contain_text("hej")
    line.before = False

    await expect(page.locator(".unsent")).to_have_count(0)
    assert await texts(demo, "Maria") == ["hej"]


async def test_a_message_too_long_to_send_says_so(demo: Demo, page: Page) -> None:
    await page.goto(demo.page)

    await write(page, "Lars", "x" * 70_000)

    await expect(bubbles(page, "Lars").first).to_contain_text("at most 64 KiB")
    assert await texts(demo, "Lars") == []


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
        assert await texts(again, "Kim") == ["check in", "1"]


async def test_a_page_that_was_away_catches_up(tmp_path: Path, page: Page) -> None:
    async with running(tmp_path, moving=False) as demo:
        await page.goto(demo.page)
        await write(page, "Kim", "check in")
        await expect(bubbles(page, "Kim").last).to_contain_text("Waiting to be sent")

    async with running(tmp_path, port=demo.port) as again:
        await expect(bubbles(page, "Kim").last).to_contain_text("Delivered", timeout=15_000)
        await expect(bubbles(page, "Kim")).to_have_count(2)
        assert await texts(again, "Kim") == ["check in"]


async def test_an_address_that_is_no_longer_in_use_says_so(tmp_path: Path, page: Page) -> None:
    async with running(tmp_path) as demo:
        await page.goto(demo.page)

    async with running(tmp_path, port=demo.port, token="another"):
        await expect(page.get_by_role("status")).to_contain_text(
            "This address is no longer in use", timeout=15_000
        )


async def test_the_ticks_follow_the_message_on_its_way(resting: Demo, page: Page) -> None:
    await page.goto(resting.page)
    await write(page, "Kim", "check in")
    answer = bubbles(page, "Kim").last
    await expect(answer).to_contain_text("Waiting to be sent")
    await answer.evaluate("bubble => bubble.dataset.same = 'yes'")

    await resting.app.deliverer.once()
    await expect(answer.locator(".state.sent")).to_have_text("Sent")
    await resting.app.store.db.write("test", deliver_all)
    resting.app.news.tell()
    await expect(answer.locator(".state.delivered")).to_have_text("Delivered")
    await expect(answer).to_have_attribute("data-same", "yes")


async def test_a_message_that_failed_says_why(resting: Demo, page: Page) -> None:
    await page.emulate_media(reduced_motion="reduce")
    await page.goto(resting.page)
    await write(page, "Kari", "check in")
    await expect(bubbles(page, "Kari").last).to_contain_text("Waiting to be sent")

    await resting.app.store.db.write("test", fail_all)
    resting.app.news.tell()

    why = bubbles(page, "Kari").last.get_by_text("Not delivered: The number is not in use.")
    await expect(why).to_be_visible()
    for theme in THEMES:
        await page.emulate_media(color_scheme=theme)
        assert await obstacles(page) == [], theme


def deliver_all(tx: Tx) -> None:
    """Report everything that was sent as delivered, as an operator does."""
    for number in range(1, 10):
        outbox.status(tx, Channel.SMS, f"phone:{number}", State.DELIVERED, None, NOON)


def fail_all(tx: Tx) -> None:
    """Refuse everything that is to be sent."""
    for outbound in claim_from(tx, "test", NOON, Channel.SMS, Manner(), []):
        outbox.failed(tx, outbound.id, "test", "The number is not in use.", NOON)
