"""How a person finds their way on the page of phones."""

from playwright.async_api import Locator, Page


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
