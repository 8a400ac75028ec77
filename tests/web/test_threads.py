"""A phone's two threads, the team's and the peers' number, in a real browser."""

from collections.abc import AsyncIterator
from functools import partial
from itertools import product

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from bot.care.demo import PEERS_NUMBER
from bot.store import messages
from bot.store.peers import contacts
from tests.web.demo import Demo, running
from tests.web.pages import THEMES, bubbles, obstacles, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")

OURS = "070-174 06 99"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    async with running(tmp_path_factory.mktemp("threads")) as demo:
        await demo.hear("Kim", "hjälp", line=PEERS_NUMBER)
        await demo.app.traveller.settle()
        yield demo


def tab(page: Page, name: str, label: str) -> Locator:
    """Find the tab of one thread of a phone."""
    return phone(page, name).get_by_role("radio", name=label)


async def test_a_phone_has_one_thread_until_something_stands_in_the_other(
    demo: Demo, page: Page
) -> None:
    await page.goto(demo.page)
    await expect(phone(page, "Lars").get_by_role("radio")).to_have_count(0)
    await expect(phone(page, "Søren").get_by_role("radio")).to_have_count(0)

    await demo.hear("Lars", "hej", line=PEERS_NUMBER)

    await expect(phone(page, "Lars").get_by_role("radio")).to_have_count(2)
    await expect(tab(page, "Lars", "Annas team")).to_be_checked()
    await expect(tab(page, "Lars", OURS)).to_have_accessible_name(
        f"{OURS} Peer contact new messages"
    )
    await expect(bubbles(page, "Lars")).to_have_count(0)


async def test_what_is_written_in_a_thread_stays_in_it(demo: Demo, page: Page) -> None:
    await page.goto(demo.page)
    before = await bubbles(page, "Kim").count()

    await tab(page, "Kim", OURS).check()
    await write(page, "Kim", "meny")

    mine = bubbles(page, "Kim").filter(has_text="Kim: meny")
    await expect(mine).to_have_count(1)
    await expect(mine).to_contain_text("Received")
    said = await demo.app.store.db.read(messages.conversation, demo.phones["Kim"].person, limit=2)
    assert {one.thread.line for one in said} == {PEERS_NUMBER}
    await tab(page, "Kim", "Annas team").check()
    await expect(bubbles(page, "Kim")).to_have_count(before)


async def test_the_open_thread_and_what_is_new_are_known_after_a_reload(
    demo: Demo, page: Page
) -> None:
    await page.goto(demo.page)
    await tab(page, "Kim", OURS).check()
    await demo.hear("Kim", "hjälp")
    new = phone(page, "Kim").get_by_role("img", name="new messages")
    await expect(new).to_be_visible()

    await page.reload()

    await expect(tab(page, "Kim", OURS)).to_be_checked()
    await expect(new).to_be_visible()
    await tab(page, "Kim", "Annas team").check()
    await expect(new).to_be_hidden()


async def test_threads_are_changed_with_the_keyboard(demo: Demo, page: Page) -> None:
    await page.goto(demo.page)
    await tab(page, "Kim", "Annas team").focus()

    await page.keyboard.press("ArrowRight")

    await expect(tab(page, "Kim", OURS)).to_be_checked()
    await expect(tab(page, "Kim", OURS)).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(phone(page, "Kim").get_by_role("log")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(phone(page, "Kim").get_by_role("textbox")).to_be_focused()


async def test_what_two_people_write_is_on_their_phones_until_the_page_is_opened_anew(
    demo: Demo, page: Page
) -> None:
    both = [demo.phones[name].person for name in ("Kim", "Maria")]
    begin = partial(contacts.begin, tenant_line=PEERS_NUMBER, peer_line=PEERS_NUMBER)
    await demo.app.store.db.write("test", begin, *both, demo.app.clock.now())
    await page.goto(demo.page)
    await tab(page, "Kim", OURS).check()

    await write(page, "Kim", "Ska vi ta en promenad")
    await tab(page, "Maria", OURS).check()

    await expect(bubbles(page, "Kim").last).to_contain_text("Kim: Ska vi ta en promenad")
    await expect(bubbles(page, "Maria").last).to_contain_text("Kim: Ska vi ta en promenad")
    await expect(bubbles(page, "Maria").last).to_contain_text("Delivered")
    await page.reload()
    for name in ("Kim", "Maria"):
        await expect(bubbles(page, name).last).to_contain_text("(only on the phone)")
        await expect(bubbles(page, name).last).not_to_contain_text("segment")
    await expect(
        page.get_by_text("promenad", exact=False).and_(page.locator(".text"))
    ).to_have_count(0)


async def test_a_thread_that_a_phone_has_not_is_refused(demo: Demo) -> None:
    async with httpx.AsyncClient() as http:
        answers = [
            await http.post(demo.messages(name), data={"id": "x", "text": "hej", "thread": thread})
            for name, thread in (("Kim", "peers2"), ("Søren", "peers"))
        ]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert "no thread like that" in answers[0].text


async def test_without_a_script_both_threads_can_be_read_and_written(
    demo: Demo, plain_page: Page
) -> None:
    await plain_page.goto(demo.page)

    await tab(plain_page, "Kim", OURS).check()
    await phone(plain_page, "Kim").get_by_role("textbox").fill("start")
    await phone(plain_page, "Kim").get_by_role("button", name="Send").click()

    assert plain_page.url == f"{demo.page}?open={demo.refs['Kim']}.peers#phone-{demo.refs['Kim']}"
    await expect(tab(plain_page, "Kim", OURS)).to_be_checked()
    await expect(bubbles(plain_page, "Kim").filter(has_text="Kim: start")).to_have_count(1)


async def test_axe_finds_nothing_to_mend_in_either_thread(demo: Demo, page: Page) -> None:
    await page.emulate_media(reduced_motion="reduce")
    await page.goto(demo.page)

    found = {}
    for width, theme, open_one in product((360, 1280), THEMES, ("Annas team", OURS)):
        await page.set_viewport_size({"width": width, "height": 900})
        await page.emulate_media(color_scheme=theme)
        await tab(page, "Kim", open_one).check()
        found[width, theme, open_one] = await obstacles(page)

    assert {look: wrong for look, wrong in found.items() if wrong} == {}
