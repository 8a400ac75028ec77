"""How a person finds their way on the page of phones, and what would be in their way."""

from pathlib import Path
from typing import Any, Literal

import axe_playwright_python.async_playwright as axe
from playwright.async_api import Locator, Page

THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
AXE = Path(axe.__file__).with_name("axe.min.js")
# Every rule is tried. What passes is left where it is: to bring it here takes as long as to find it.
FIND = """async () => (await axe.run({ resultTypes: ["violations"] })).violations
  .map((broken) => [broken.id, broken.nodes.map((node) => node.html)])"""


def phone(page: Page, name: str) -> Locator:
    """Find somebody's phone."""
    return page.get_by_role("region", name=name, exact=True)


def desk(page: Page) -> Locator:
    """Find what case managers see."""
    return page.get_by_role("complementary", name="For case managers")


def bubbles(page: Page, name: str) -> Locator:
    """Find the messages on somebody's phone."""
    return phone(page, name).get_by_role("log").locator("li.bubble")


async def write(page: Page, name: str, text: str) -> None:
    """Write on somebody's phone and press Enter."""
    box = phone(page, name).get_by_role("textbox", name="Message")
    await box.fill(text)
    await box.press("Enter")


async def obstacles(page: Page) -> list[tuple[str, list[str]]]:
    """Give what axe-core finds against the guidelines: the rule, and where it is broken."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text())  # not as a script of the page: its policy allows none
    found: list[list[Any]] = await page.evaluate(FIND)
    return [(rule, places) for rule, places in found]
