"""What an open page is told, over a real socket, and how it catches up."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from html import escape
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio

from bot.store import messages
from bot.web.sight import MOST_AT_ONCE
from tests.web.demo import Demo, running

pytestmark = pytest.mark.asyncio(loop_scope="module")

Pieces = list[dict[str, Any]]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    async with running(tmp_path_factory.mktemp("live"), moving=False) as demo:
        yield demo


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=20) as http:
        yield http


async def say(demo: Demo, http: httpx.AsyncClient, name: str, text: str) -> None:
    answer = await http.post(demo.messages(name), data={"id": uuid4().hex, "text": text})
    assert answer.status_code == 200


@asynccontextmanager
async def listening(
    demo: Demo, http: httpx.AsyncClient, *, after: int | str, underway: str = ""
) -> AsyncIterator[AsyncIterator[Pieces]]:
    """Listen as an open page does; gives what each event brings."""
    query = {"after": after, "underway": underway}
    async with http.stream("GET", f"{demo.page}/live", params=query) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        yield (
            json.loads(line.removeprefix("data: "))
            async for line in response.aiter_lines()
            if line.startswith("data: ")
        )


async def last_message(demo: Demo) -> int:
    every = await demo.app.store.db.read(messages.since, 0, 10_000)
    return max((message.id for message in every), default=0)


async def lines_until(events: AsyncIterator[Pieces], text: str) -> Pieces:
    """Give every message that comes, up to the one with this text."""
    lines: Pieces = []
    async for pieces in events:
        for piece in pieces:
            if piece["id"].startswith("line-"):
                lines.append(piece)
                if text in piece["html"]:
                    return lines
    raise EOFError(text)


async def test_a_new_message_comes_as_a_piece_for_its_phone(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    async with listening(demo, http, after=await last_message(demo)) as events:
        await anext(events)

        await say(demo, http, "Kim", "hjälp & stöd")
        (line,) = await lines_until(events, "hjälp &amp; stöd")

    assert line["into"] == f"log-{demo.refs['Kim']}"
    assert f'data-key="{line["key"]}"' in line["html"]


async def test_a_page_that_was_away_hears_all_it_missed_in_order(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    before = await last_message(demo)
    texts = [f"<{number}>" for number in range(MOST_AT_ONCE + 10)]
    for text in texts:
        await say(demo, http, "Lars", text)

    async with listening(demo, http, after=before) as events:
        lines = await lines_until(events, f"&lt;{len(texts) - 1}&gt;")

    written = [line["html"] for line in lines if line["key"]]
    assert len(written) == len(texts)
    assert all(escape(text) in html for text, html in zip(texts, written, strict=True))


async def test_what_was_underway_is_told_again_in_its_present_state(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    await say(demo, http, "Maria", "hjälp")
    reply = await last_message(demo)

    async with listening(demo, http, after=reply, underway=f"{reply},nonsense,-1") as events:
        pieces = await anext(events)

    state = next(piece for piece in pieces if piece["id"] == f"state-{reply}")
    assert "Waiting to be sent" in state["html"]


@pytest.mark.parametrize("after", ["", "x", "-5", "9" * 40, "²"])
async def test_a_page_that_does_not_know_where_it_was_hears_everything(
    demo: Demo, http: httpx.AsyncClient, after: str
) -> None:
    await say(demo, http, "Kim", "hej")

    async with listening(demo, http, after=after) as events:
        pieces = await anext(events)

    assert any(piece["id"].startswith("line-") for piece in pieces)


async def test_a_page_is_let_go_when_the_database_is_gone(
    tmp_path: Path, http: httpx.AsyncClient
) -> None:
    async with running(tmp_path, moving=False) as demo:
        await demo.app.store.db.close()
        (tmp_path / "demo.db").unlink()

        answer = await http.get(f"{demo.page}/live")

    assert answer.status_code == 200
    assert answer.text == ""


async def test_an_open_page_does_not_hold_up_the_end(
    tmp_path: Path, http: httpx.AsyncClient
) -> None:
    server = AsyncExitStack()
    demo = await server.enter_async_context(running(tmp_path, moving=False))
    async with listening(demo, http, after=0) as events:
        await anext(events)

        await server.aclose()

        assert [event async for event in events] == []
