"""The phones page in a real browser, on the real thing with the shipped flows."""

from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.web.demo import Demo, running
from tests.web.pages import THEMES, bubbles, desk, obstacles, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")

EN, SV = "What matters to you right now", "Vad är viktigt för dig just nu"
TENANTS = ("Kim", "Kari", "Søren", "Sam")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """A demo at noon, on which each test writes from phones of its own."""
    async with running(tmp_path_factory.mktemp("demo")) as demo:
        yield demo


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def lived(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """A demo a week later, with everything on it that the page can show."""
    async with running(tmp_path_factory.mktemp("lived")) as demo:
        await demo.hear("Lars", "Det droppar från taket hos grannen", "🤷🏽‍♀️", "x" * 500)
        await demo.hear("Kari", "check in", "husleien", "1")
        await demo.app.traveller.forward(timedelta(days=7, hours=1))
        await demo.hear("Sam", "check in", "rent is due and I am broke", "1", "check in")
        await demo.hear("Søren", "check in", "Boligen")
        await demo.app.traveller.settle()
        yield demo


async def test_what_kim_writes_is_answered_without_a_reload(demo: Demo, page: Page) -> None:
    await page.goto(demo.page)

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
    demo: Demo, page: Page
) -> None:
    await page.goto(demo.page)

    await write(page, "Sam", "check in")
    await expect(bubbles(page, "Sam").last).to_contain_text(EN)
    await write(page, "Sam", "rent is due and I am broke")
    await expect(desk(page).get_by_text("rent is due and I am broke")).to_be_visible()
    await write(page, "Sam", "1")

    card = desk(page).get_by_role("listitem").filter(has_text="rent is due")
    await expect(card).to_contain_text("Call me")
    await expect(card).to_contain_text("Sam")
    await expect(card).to_contain_text("English")
    await expect(card).to_contain_text("Today 12:00")


async def test_a_text_that_nothing_understands_is_kept_with_its_age(demo: Demo, page: Page) -> None:
    await page.goto(demo.page)

    await write(page, "Lars", "Det droppar från taket hos grannen")
    card = desk(page).get_by_role("listitem").filter(has_text="Det droppar")
    await expect(card).to_contain_text("Just now")
    await demo.app.traveller.forward(timedelta(minutes=5))

    await expect(card).to_contain_text("5 minutes")


async def test_what_waits_for_a_human_is_settled_by_a_press(demo: Demo, page: Page) -> None:
    await demo.hear("Lars", "Nu droppar det hos mig också")
    await page.goto(demo.page)
    card = desk(page).get_by_role("listitem").filter(has_text="hos mig också")

    await card.get_by_role("button", name="Settled: Lars").press("Enter")

    await expect(card).to_have_count(0)
    await expect(desk(page)).to_be_focused()


async def test_a_button_is_pressed_and_shown_as_chosen(demo: Demo, page: Page) -> None:
    await page.goto(demo.page)
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


async def test_everything_can_be_done_with_the_keyboard(demo: Demo, page: Page) -> None:
    await page.goto(demo.page)

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


async def test_a_day_forward_brings_tomorrows_check_in_to_everybody_once(
    tmp_path: Path, page: Page
) -> None:
    async with running(tmp_path) as demo:
        await page.goto(demo.page)
        before = demo.app.clock.now()

        await page.get_by_role("button", name="+1 day").click()

        await expect(page.get_by_text("25 November 2026")).to_be_visible()
        for name in TENANTS:
            await expect(bubbles(page, name)).to_have_count(1)
            await expect(bubbles(page, name)).to_contain_text("/Annas team")
            await expect(bubbles(page, name).locator("time")).to_have_text("10:00")
        assert demo.app.clock.now() == before + timedelta(days=1)


async def test_silence_is_told_against_what_was_agreed_until_there_is_a_word(
    tmp_path: Path, page: Page
) -> None:
    async with running(tmp_path) as demo:
        await page.goto(demo.page)
        silent = desk(page).get_by_role("region", name="Silence").get_by_role("listitem")
        await expect(silent).to_have_text(
            [
                "Kim: under a day; agreed: call after 7",
                "Kari: under a day; nothing agreed",
                "Søren: under a day; nothing agreed",
                "Sam: under a day; agreed: leave in peace",
            ]
        )

        await demo.hear("Kari", "hei")
        await page.get_by_role("button", name="+1 week").click()
        await expect(silent).to_have_text(
            [
                "Kim: 7 days without a word; agreed: call after 7",
                "Kari: 7 days; nothing agreed",
                "Søren: 7 days; nothing agreed",
                "Sam: 7 days; agreed: leave in peace",
            ]
        )
        await write(page, "Kim", "hej")
        await expect(silent.last).to_have_text("Kim: under a day; agreed: call after 7")


@pytest.mark.parametrize("text", ["🤷🏽‍♀️ hej", "مرحبا", "x" * 3000, "<img src=x onerror=alert(1)>"])
async def test_any_text_stands_on_the_phone_as_it_was_written(
    demo: Demo, page: Page, text: str
) -> None:
    await page.goto(demo.page)

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
async def test_the_page_fits_every_width(lived: Demo, page: Page, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 800})
    await page.goto(lived.page)

    await expect(phone(page, "Lars").get_by_role("textbox", name="Message")).to_be_visible()
    assert await fits(page)


async def test_axe_finds_nothing_to_mend(lived: Demo, page: Page) -> None:
    await page.emulate_media(reduced_motion="reduce")
    await page.goto(lived.page)
    await expect(phone(page, "Søren").get_by_role("button", name="Boligen").last).to_be_disabled()
    await expect(desk(page).get_by_text("7 days without a word")).to_be_visible()

    found = {}
    for width, theme in product((360, 1280), THEMES):
        await page.set_viewport_size({"width": width, "height": 900})
        await page.emulate_media(color_scheme=theme)
        found[width, theme] = await obstacles(page)

    assert {look: wrong for look, wrong in found.items() if wrong} == {}


async def test_without_a_script_it_can_be_read_and_written(demo: Demo, plain_page: Page) -> None:
    await plain_page.goto(demo.page)
    count = await phone(plain_page, "Kari").locator(".mine").count()

    await phone(plain_page, "Kari").get_by_role("textbox", name="Message").fill("hjelp")
    await phone(plain_page, "Kari").get_by_role("button", name="Send").click()

    assert plain_page.url == f"{demo.page}#phone-{demo.refs['Kari']}"
    await expect(phone(plain_page, "Kari").locator(".mine")).to_have_count(count + 1)
    await plain_page.get_by_role("link", name="look again").click()
    await expect(bubbles(plain_page, "Kari").filter(has_text="112").last).to_be_visible()


async def test_without_a_script_a_button_can_be_pressed(demo: Demo, plain_page: Page) -> None:
    await plain_page.goto(demo.page)
    soren = phone(plain_page, "Søren")
    await soren.get_by_role("textbox", name="Message").fill("stop")
    await soren.get_by_role("button", name="Send").click()
    await soren.get_by_role("textbox", name="Message").fill("check in")
    await soren.get_by_role("button", name="Send").click()

    await soren.get_by_role("button", name="Penge", disabled=False).last.click()

    await expect(soren.get_by_role("button", name="Penge").last).to_have_attribute(
        "aria-pressed", "true"
    )


async def test_without_a_script_the_clock_can_be_moved(demo: Demo, plain_page: Page) -> None:
    await plain_page.goto(demo.page)
    before = demo.app.clock.now()

    await plain_page.get_by_role("button", name="+1 hour").click()

    assert demo.app.clock.now() == before + timedelta(hours=1)
    assert plain_page.url == demo.page
