"""One browser for each module, and in it one tab: each test opens it anew."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page

from tests.web.browser import chromium

UNANSWERED = "Failed to load resource"  # what the browser says of a server that is away, or refuses


@dataclass  # without slots: playwright leaves a note on whoever listens
class Tab:
    """A tab of the browser, and the errors that have shown themselves in it."""

    page: Page
    wrong: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Note every error from now on."""
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", self._note)

    def _note(self, said: ConsoleMessage) -> None:
        if said.type == "error" and UNANSWERED not in said.text:
            self.wrong.append(said.text)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """The browser of a module."""
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def tab(browser: Browser) -> AsyncIterator[Tab]:
    """The tab of a module."""
    async with await browser.new_context() as context:
        tab = Tab(await context.new_page())
        tab.watch()
        yield tab


@pytest_asyncio.fixture(loop_scope="module")
async def page(tab: Tab) -> AsyncIterator[Page]:
    """An empty tab that remembers nothing; at the end no error may have shown itself in it."""
    tab.wrong.clear()
    await tab.page.set_viewport_size({"width": 1280, "height": 720})
    await tab.page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    yield tab.page
    if tab.page.url.startswith("http"):
        await tab.page.evaluate("sessionStorage.clear()")
    await tab.page.goto("about:blank")
    assert tab.wrong == []


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def plain_page(browser: Browser) -> AsyncIterator[Page]:
    """A tab in which no script runs."""
    async with await browser.new_context(java_script_enabled=False) as context:
        yield await context.new_page()
