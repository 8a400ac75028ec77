"""The whole story of peer support on the demo's pages, with the clock moved forward."""

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.care.demo import PEERS_NUMBER
from bot.model.messages import Private
from bot.store import messages
from tests.web.demo import Demo, running
from tests.web.pages import bubbles, desk, phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")

SAID = "Hej Kim, Maria skriver. Ska vi ta en promenad vid sjon?"


async def test_kim_asks_for_maria_and_they_write_and_nobody_reads_it(
    tmp_path: Path, page: Page
) -> None:
    async with running(tmp_path) as demo:
        await page.goto(demo.page)
        await ask_for_maria(page)
        await expect(desk(page)).to_contain_text("Kim asked for a peer just now")

        await page.get_by_role("button", name="+1 hour").click()
        await expect(desk(page)).to_contain_text("Kim asked for a peer 1 hour ago")
        await write(page, "Maria", "1")
        await expect(desk(page)).to_contain_text("Kim in contact with a peer since today")
        await expect(
            phone(page, "Maria").get_by_role("radio", name="Peer contact")
        ).to_be_attached()
        await demo.hear("Maria", SAID, line=PEERS_NUMBER)
        relayed = await once_arrived(demo)

        await page.goto(f"{demo.page}/peers")
        await expect(page.get_by_role("region", name="In contact now")).to_contain_text(
            "Kim and Maria"
        )
        await expect(page.get_by_role("region", name="In contact now")).to_contain_text(
            "Last wrote today"
        )
        assert await where_it_stands(demo, page) == []
        assert relayed == ["in", "out"]


async def once_arrived(demo: Demo) -> list[str]:
    """Wait until what was passed on has gone from the database; give which ways it went."""
    async with asyncio.timeout(60):
        while True:
            seen = demo.app.news.count
            kept = await demo.app.store.db.read(messages.since, 0, 1000)
            relayed = [one for one in kept if one.thread.private is Private.RELAY]
            if len(relayed) == 2 and not any(one.text for one in relayed):
                return [one.direction for one in relayed]
            await demo.app.news.wait(seen)


async def ask_for_maria(page: Page) -> None:
    """Let Kim choose the first introduction, leave every question out and send what is shown."""
    for said, answered in (
        ("peer", "1 Maria (mat, promenader)"),
        ("1", "Vad vill du prata om"),
        ("0", "Hur vill du helst ha kontakt"),
        ("0", "Vilken tid på dagen"),
        ("0", "Maria får det här: Kim"),
        ("1", "Vi frågar och skriver till dig"),
    ):
        await write(page, "Kim", said)
        await expect(bubbles(page, "Kim").filter(has_text=answered).last).to_be_visible()
    await expect(bubbles(page, "Maria").last).to_contain_text("vill gärna ha kontakt")


async def where_it_stands(demo: Demo, page: Page) -> list[str]:
    """Name the pages, and the database's texts, in which what was written can be read once it arrived."""
    links = (
        await page.get_by_role("region", name="Each case manager's own").get_by_role("link").all()
    )
    paths = [await link.get_attribute("href") for link in links]
    found = []
    for address in (demo.page, f"{demo.page}/peers", *(f"{demo.site}{path}" for path in paths)):
        await page.goto(address)
        found += [address] if "vid sjon" in await page.content() else []
    kept = await demo.app.store.db.read(messages.since, 0, 1000)
    return found + [one.text for one in kept if "vid sjon" in one.text]
