"""Takes the README's picture: `python -m tests.web.screenshot docs/phones.png`.

The demo as it ships, a short conversation on several phones, in the real browser.
"""

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

from playwright.async_api import Page, expect

from tests.web.browser import chromium
from tests.web.demo import Demo, running
from tests.web.pages import bubbles, phone, write

MORNING: Final = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)  # a Tuesday, 10:12 on the phones
SIZE: Final = (1440, 765)  # four phones and the list, without the row below
PRESS: Final = "press "

# Who writes or presses what, in order; the clock moves a minute or two in between.
TALK: Final = (
    ("Kim", "check in"),
    ("Kim", "soc har strulat me hyran igen fan"),
    ("Kim", "1"),
    ("Kari", "check in"),
    ("Kari", "3"),
    ("Kari", "2"),
    ("Sam", "menu"),
    ("Sam", "check in"),
    ("Lars", "Det droppar från taket i 3B, kan någon titta?"),
    ("Søren", "check in"),
    ("Søren", "press Penge"),
)


async def play(demo: Demo, page: Page) -> None:
    """Let everybody say their lines, each after the answer to the one before."""
    for name, what in TALK:
        answers = phone(page, name).locator(".theirs")
        before = await answers.count()
        if what.startswith(PRESS):
            await phone(page, name).get_by_role("button", name=what.removeprefix(PRESS)).click()
        else:
            await write(page, name, what)
        await expect(answers.nth(before)).to_be_visible()
        await expect(bubbles(page, name).last).to_contain_text("Delivered")
        await demo.app.traveller.forward(timedelta(seconds=70))


async def take(
    picture: Path, *, size: tuple[int, int] = SIZE, theme: Literal["light", "dark"] = "light"
) -> None:
    """Play the conversation and save what the page looks like then."""
    async with chromium() as browser:
        page = await browser.new_page(
            viewport={"width": size[0], "height": size[1]},
            device_scale_factor=2,
            color_scheme=theme,
            reduced_motion="reduce",
        )
        with TemporaryDirectory() as folder:
            async with running(Path(folder), at=MORNING) as demo:
                await page.goto(demo.page)
                await play(demo, page)
                await page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
                await page.evaluate("document.fonts.ready.then(() => true)")
                await page.screenshot(path=picture)


if __name__ == "__main__":
    asyncio.run(take(Path(sys.argv[1])))
