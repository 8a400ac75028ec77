"""Writing on a phone and moving the clock, over a real socket."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio

from bot.store import handovers, messages
from bot.words.shape import clean
from tests.web.demo import Demo, running

BROWSER = {"Accept": "text/html,application/xhtml+xml", "Sec-Fetch-Mode": "navigate"}


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    async with running(tmp_path_factory.mktemp("messages"), moving=False) as demo:
        yield demo


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def http(demo: Demo) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=demo.site) as http:
        yield http


@pytest_asyncio.fixture(loop_scope="module")
async def incoming(demo: Demo) -> Callable[[], Awaitable[list[str]]]:
    """Read the texts that have come in since the test began."""
    read = demo.app.store.db.read
    before = max((message.id for message in await read(messages.since, 0, 10_000)), default=0)

    async def texts() -> list[str]:
        return [
            one.text for one in await read(messages.since, before, 1000) if one.direction == "in"
        ]

    return texts


Incoming = Callable[[], Awaitable[list[str]]]


def form(text: str) -> dict[str, str]:
    """Fill in a form with an id of its own."""
    return {"id": uuid4().hex, "text": text}


async def test_a_message_is_kept_before_it_is_answered(
    demo: Demo, http: httpx.AsyncClient, incoming: Incoming
) -> None:
    answer = await http.post(demo.messages("Kim"), data=form("hej på er"))

    assert answer.status_code == 200
    assert await incoming() == ["hej på er"]


async def test_the_same_id_again_is_the_same_message(
    demo: Demo, http: httpx.AsyncClient, incoming: Incoming
) -> None:
    once = form("hej")

    first = await http.post(demo.messages("Kim"), data=once)
    again = await http.post(demo.messages("Kim"), data=once)

    assert (first.status_code, again.status_code) == (200, 200)
    assert await incoming() == ["hej"]


async def test_two_phones_may_use_the_same_id(
    demo: Demo, http: httpx.AsyncClient, incoming: Incoming
) -> None:
    for name in ("Kim", "Kari"):
        await http.post(demo.messages(name), data={"id": "1", "text": f"hej från {name}"})

    assert await incoming() == ["hej från Kim", "hej från Kari"]


async def test_a_hundred_at_once_are_a_hundred_messages(
    demo: Demo, http: httpx.AsyncClient, incoming: Incoming
) -> None:
    texts = [f"nr {number}" for number in range(100)]

    answers = await asyncio.gather(
        *(http.post(demo.messages("Kim"), data=form(text)) for text in texts)
    )

    assert {answer.status_code for answer in answers} == {200}
    assert sorted(await incoming()) == sorted(texts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x" * 10_000,
        "å" * 10_000,
        "🤷🏽‍♀️ " * 50,
        "مرحبا بالعالم",
        "a\x00b\x07",
        "a\r\nb",
        "<b>&amp;</b>",
        "%&=+",
    ],
)
async def test_any_text_is_taken(
    demo: Demo, http: httpx.AsyncClient, incoming: Incoming, text: str
) -> None:
    answer = await http.post(demo.messages("Kim"), data=form(text))

    assert answer.status_code == 200
    assert await incoming() == [clean(text)]


async def test_markup_is_shown_as_it_was_written(demo: Demo, http: httpx.AsyncClient) -> None:
    await http.post(demo.messages("Lars"), data=form("<script>alert(1)</script> \" ' &lt;"))

    page = (await http.get(demo.page)).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &#34; &#39; &amp;lt;" in page


@pytest.mark.parametrize("wrong", [{"text": "hej"}, {"id": "", "text": "hej"}, {"id": "x" * 201}])
async def test_a_message_needs_an_id(
    demo: Demo, http: httpx.AsyncClient, incoming: Incoming, wrong: dict[str, str]
) -> None:
    answer = await http.post(demo.messages("Kim"), data=wrong)

    assert answer.status_code == 400
    assert "in the field id" in answer.text
    assert await incoming() == []


async def test_an_unknown_phone_is_not_found(demo: Demo, http: httpx.AsyncClient) -> None:
    answer = await http.post(f"{demo.page}/nobody/messages", data=form("hej"))

    assert answer.status_code == 404
    assert "no such phone" in answer.text


async def in_pieces() -> AsyncIterator[bytes]:
    for _ in range(70):
        yield b"x" * 1024


@pytest.mark.parametrize("whole", [True, False])
async def test_too_large_a_body_is_refused(
    demo: Demo, http: httpx.AsyncClient, *, whole: bool
) -> None:
    body = b"id=1&text=" + b"x" * 64 * 1024 if whole else in_pieces()

    answer = await http.post(demo.messages("Kim"), content=body)

    assert answer.status_code == 413
    assert "64 KiB" in answer.text


async def test_a_browser_without_a_script_is_led_back_to_the_page(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    answer = await http.post(demo.messages("Kim"), data=form("hej"), headers=BROWSER)

    assert answer.status_code == 303
    assert f"{demo.site}{answer.headers['location']}" == f"{demo.page}#phone-{demo.refs['Kim']}"


async def test_without_a_database_a_message_is_to_be_sent_again(tmp_path: Path) -> None:
    async with running(tmp_path, moving=False) as demo, httpx.AsyncClient() as http:
        await http.get(demo.page)
        await demo.app.store.db.close()

        answer = await http.post(demo.messages("Kim"), data=form("hej"))

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "1"
    assert "send it again" in answer.text


async def test_the_clock_moves_forward_through_what_falls_due(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    before = demo.app.clock.now()

    answer = await http.post(f"{demo.page}/clock", data={"forward": "2 hours"})

    assert answer.status_code == 200
    assert demo.app.clock.now() == before + timedelta(hours=2)


async def test_a_clock_moved_by_a_plain_form_leads_back(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    answer = await http.post(f"{demo.page}/clock", data={"forward": "1 hour"}, headers=BROWSER)

    assert answer.status_code == 303
    assert f"{demo.site}{answer.headers['location']}" == demo.page


@pytest.mark.parametrize("forward", ["", "soon", "-1 day", "0 days", "99 weeks", "1 dag"])
async def test_a_clock_that_cannot_be_moved_so_says_how_it_can(
    demo: Demo, http: httpx.AsyncClient, forward: str
) -> None:
    before = demo.app.clock.now()

    answer = await http.post(f"{demo.page}/clock", data={"forward": forward})

    assert answer.status_code == 400
    assert "2 hours" in answer.text
    assert demo.app.clock.now() == before


async def test_what_is_settled_leaves_the_list_and_twice_is_once(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    await demo.hear("Lars", "Det droppar från taket")
    read = demo.app.store.db.read
    kept = (await read(handovers.open_ones, 100))[-1]

    first = await http.post(f"{demo.page}/settled", data={"handover": kept.id}, headers=BROWSER)
    again = await http.post(f"{demo.page}/settled", data={"handover": kept.id})

    assert (first.status_code, again.status_code) == (303, 200)
    assert first.headers["location"].endswith("#kept")
    assert kept not in await read(handovers.open_ones, 100)
    trace = await read(handovers.trace, kept.id)
    assert trace is not None
    assert (trace.settled_by, trace.settled_at) == ("demo", demo.app.clock.now())


@pytest.mark.parametrize("number", ["", "x", "-1", "1" * 30, "٣"])
async def test_what_is_no_number_settles_nothing_and_says_so(
    demo: Demo, http: httpx.AsyncClient, number: str
) -> None:
    answer = await http.post(f"{demo.page}/settled", data={"handover": number})

    assert answer.status_code == 400
    assert "in the field handover" in answer.text


async def test_health_tells_of_every_part(http: httpx.AsyncClient) -> None:
    answer = await http.get("/health")

    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
