"""The phones page in a real browser, on the real thing with the shipped flows."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.web.browser import chromium
from tests.web.demo import Demo, running
from tests.web.pages import bubbles, obstacles, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")

Open = Callable[..., Awaitable[Page]]
EN, SV = "What matters to you right now", "Vad är viktigt för dig just nu"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    async with running(tmp_path_factory.mktemp("demo")) as demo:
        yield demo


@pytest_asyncio.fixture(loop_scope="module")
async def open_page(browser: Browser) -> AsyncIterator[Open]:
    """Open the page of a demo in a browser of its own; no error may have shown itself at the end."""
    wrong: list[str] = []
    async with AsyncExitStack() as stack:

        async def opened(demo: Demo, **how: object) -> Page:
            context = await browser.new_context(**how)  # type: ignore[arg-type]  # playwright's own options
            stack.push_async_callback(context.close)
            page = await context.new_page()
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on(
                "console", lambda said: wrong.append(said.text) if said.type == "error" else None
            )
            await page.goto(demo.page)
            return page

        yield opened
    assert [one for one in wrong if "Failed to load resource" not in one] == []


async def test_what_kim_writes_is_answered_without_a_reload(demo: Demo, open_page: Open) -> None:
    page = await open_page(demo)

    await write(page, "Kim", "check in")

    await expect(bubbles(page, "Kim")).to_have_count(2)
    await expect(bubbles(page, "Kim").first).to_contain_text("check in")
    await expect(bubbles(page, "Kim").last).to_contain_text(SV)
    await expect(bubbles(page, "Kim").last).to_contain_text("Delivered")
    await expect(bubbles(page, "Kim").last).to_contain_text("1 segment · GSM-7")
    await expect(bubbles(page, "Kim").last).to_contain_text("12:00")
    await expect(phone(page, "Kim").get_by_text("tisdag 24 november")).to_have_attribute(
        "lang", "sv"
    )


async def test_the_check_in_stands_beside_the_phones_for_case_managers(
    demo: Demo, open_page: Open
) -> None:
    page = await open_page(demo)
    desk = page.get_by_role("complementary", name="For case managers")

    await write(page, "Sam", "check in")
    await expect(bubbles(page, "Sam").last).to_contain_text(EN)
    await write(page, "Sam", "rent is due and I am broke")
    await expect(desk.get_by_text("rent is due and I am broke")).to_be_visible()
    await write(page, "Sam", "1")

    card = desk.get_by_role("listitem").filter(has_text="rent is due")
    await expect(card).to_contain_text("Call me")
    await expect(card).to_contain_text("Sam")
    await expect(card).to_contain_text("English")
    await expect(card).to_contain_text("Today 12:00")


async def test_a_text_that_nothing_understands_is_kept_with_its_age(
    demo: Demo, open_page: Open
) -> None:
    page = await open_page(demo)
    desk = page.get_by_role("complementary", name="For case managers")

    await write(page, "Lars", "Det droppar från taket hos grannen")
    card = desk.get_by_role("listitem").filter(has_text="Det droppar")
    await expect(card).to_contain_text("Just now")
    await demo.app.traveller.forward(timedelta(minutes=5))

    await expect(card).to_contain_text("5 minutes")


async def test_a_button_is_pressed_and_shown_as_chosen(demo: Demo, open_page: Open) -> None:
    page = await open_page(demo)
    soren = phone(page, "Søren")
    await write(page, "Søren", "check in")

    await soren.get_by_role("button", name="Penge").click()

    chosen = soren.get_by_role("button", name="Penge")
    await expect(chosen).to_have_attribute("aria-pressed", "true")
    await expect(chosen).to_be_disabled()
    await expect(soren.get_by_role("button", name="Helbred")).to_be_disabled()
    await expect(soren.get_by_role("button", name="Ring til mig")).to_be_enabled()
    await page.reload()
    await expect(chosen).to_have_attribute("aria-pressed", "true")
    await expect(chosen).to_be_disabled()


async def test_everything_can_be_done_with_the_keyboard(demo: Demo, open_page: Open) -> None:
    page = await open_page(demo)

    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to what case managers see")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="+1 hour")).to_be_focused()
    await phone(page, "Maria").get_by_role("log").focus()
    await page.keyboard.press("Tab")
    await page.keyboard.type("one line")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("and another")
    await page.keyboard.press("Enter")

    await expect(bubbles(page, "Maria").first.locator(".text")).to_have_text(
        "Maria: one line\nand another", use_inner_text=True
    )
    await expect(phone(page, "Maria").get_by_role("textbox")).to_be_focused()
    await expect(phone(page, "Maria").get_by_role("textbox")).to_have_value("")


async def test_the_clock_brings_the_next_check_in_by_itself(demo: Demo, open_page: Open) -> None:
    page = await open_page(demo)
    before = demo.app.clock.now()

    await page.get_by_role("button", name="+1 week").click()

    await expect(bubbles(page, "Kari").last).to_contain_text("/Annas team", timeout=20_000)
    await expect(page.get_by_text("1 December 2026")).to_be_visible()
    assert demo.app.clock.now() == before + timedelta(weeks=1)


@pytest.mark.parametrize("text", ["🤷🏽‍♀️ hej", "مرحبا", "x" * 3000, "<img src=x onerror=alert(1)>"])
async def test_any_text_stands_on_the_phone_as_it_was_written(
    demo: Demo, open_page: Open, text: str
) -> None:
    page = await open_page(demo)

    await write(page, "Lars", text)

    mine = phone(page, "Lars").locator(".mine[data-line]").last
    await expect(mine.locator(".text")).to_have_text(f"Lars: {text}")
    await expect(mine.locator(".text")).to_have_css("unicode-bidi", "isolate")
    assert await fits(page)


async def fits(page: Page) -> bool:
    """Whether nothing on the page has to be scrolled to sideways."""
    return bool(
        await page.evaluate(
            "document.documentElement.scrollWidth <= innerWidth &&"
            " [...document.querySelectorAll('.log')].every(log => log.scrollWidth <= log.clientWidth)"
        )
    )


@pytest.mark.parametrize("width", [360, 800, 1280, 1920])
async def test_the_page_fits_every_width(demo: Demo, open_page: Open, width: int) -> None:
    page = await open_page(demo, viewport={"width": width, "height": 800})

    await expect(phone(page, "Lars").get_by_role("textbox", name="Message")).to_be_visible()
    assert await fits(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
async def test_axe_finds_nothing_to_mend(
    demo: Demo, open_page: Open, theme: str, width: int
) -> None:
    page = await open_page(demo, color_scheme=theme, viewport={"width": width, "height": 900})
    await write(page, "Søren", "check in")
    await expect(phone(page, "Søren").get_by_role("button", name="Boligen").last).to_be_visible()

    assert await obstacles(page) == []


async def test_without_a_script_it_can_be_read_and_written(demo: Demo, open_page: Open) -> None:
    page = await open_page(demo, java_script_enabled=False)
    count = await phone(page, "Kari").locator(".mine").count()

    await phone(page, "Kari").get_by_role("textbox", name="Message").fill("hjelp")
    await phone(page, "Kari").get_by_role("button", name="Send").click()

    assert page.url == f"{demo.page}#phone-{demo.refs['Kari']}"
    await expect(phone(page, "Kari").locator(".mine")).to_have_count(count + 1)
    await page.get_by_role("link", name="look again").click()
    await expect(bubbles(page, "Kari").filter(has_text="112").last).to_be_visible()


async def test_without_a_script_a_button_can_be_pressed(demo: Demo, open_page: Open) -> None:
    page = await open_page(demo, java_script_enabled=False)
    soren = phone(page, "Søren")
    await soren.get_by_role("textbox", name="Message").fill("stop")
    await soren.get_by_role("button", name="Send").click()
    await soren.get_by_role("textbox", name="Message").fill("check in")
    await soren.get_by_role("button", name="Send").click()

    await soren.get_by_role("button", name="Penge", disabled=False).last.click()

    await expect(soren.get_by_role("button", name="Penge").last).to_have_attribute(
        "aria-pressed", "true"
    )


async def test_without_a_script_the_clock_can_be_moved(demo: Demo, open_page: Open) -> None:
    page = await open_page(demo, java_script_enabled=False)
    before = demo.app.clock.now()

    await page.get_by_role("button", name="+1 hour").click()

    assert demo.app.clock.now() == before + timedelta(hours=1)
    assert page.url == demo.page
