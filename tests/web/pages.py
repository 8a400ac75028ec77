"""How a person finds their way on the page of phones, and what would be in their way."""

from pathlib import Path

import axe_playwright_python.async_playwright as axe
from playwright.async_api import Locator, Page

AXE = Path(axe.__file__).with_name("axe.min.js")


def phone(page: Page, name: str) -> Locator:
    """Find somebody's phone."""
    return page.get_by_role("region", name=name, exact=True)


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
    await page.evaluate(AXE.read_text())  # not as a script of the page: its policy allows none
    found = await page.evaluate("axe.run()")
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]
