"""Who is let in to the phones page, and what every answer carries."""

from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from bot.model.ids import PersonId
from bot.store.transaction import Tx
from tests.web.demo import TOKEN, Demo, running

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    async with running(tmp_path_factory.mktemp("door"), moving=False) as demo:
        yield demo


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def http(demo: Demo) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=demo.site) as http:
        yield http


async def test_the_printed_address_shows_a_region_for_everybody(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    answer = await http.get(demo.page)

    assert answer.status_code == 200
    for name in ("Kim", "Kari", "Søren", "Sam", "Maria", "Lars"):
        assert f'role="region" aria-label="{name}"' in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/phones",
        "/phones/",
        "/phones/another-token",
        f"/phones/{TOKEN}x",
        f"/phones/{TOKEN[:-1]}",
        "/phones/%C3%A5%ED%A0%80",
        "/phones/another-token/live",
    ],
)
async def test_without_the_token_there_is_no_such_page(http: httpx.AsyncClient, path: str) -> None:
    answer = await http.get(path)

    assert answer.status_code == 404


@pytest.mark.parametrize("path", ["clock", "settled", "REF/messages"])
async def test_without_the_token_nothing_can_be_sent(
    demo: Demo, http: httpx.AsyncClient, path: str
) -> None:
    place = path.replace("REF", demo.refs["Kim"])

    answer = await http.post(f"/phones/another/{place}", data={"id": "1", "text": "hej"})

    assert answer.status_code == 404


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", "0.0.0.0:{port}", ""]
)
async def test_a_name_that_is_not_this_machine_is_refused_in_a_sentence(
    demo: Demo, http: httpx.AsyncClient, host: str
) -> None:
    answer = await http.get(demo.page, headers={"Host": host.format(port=demo.port)})

    assert answer.status_code == 403
    assert "only on this machine" in answer.text


@pytest.mark.parametrize(
    "host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"]
)
async def test_this_machine_may_be_called_by_its_own_names(
    demo: Demo, http: httpx.AsyncClient, host: str
) -> None:
    answer = await http.get(demo.page, headers={"Host": host.format(port=demo.port)})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("origin", "site", "status"),
    [
        ("http://127.0.0.1:{port}", "same-origin", 200),
        ("null", "same-origin", 200),  # a form, because of our Referrer-Policy
        ("null", "cross-site", 403),
        ("null", "none", 403),
        ("http://evil.example", "cross-site", 403),
        ("http://127.0.0.1:1", "same-site", 403),
        ("https://127.0.0.1:{port}", "cross-site", 403),
        ("http://localhost:{port}", "cross-site", 403),
    ],
)
async def test_only_the_page_itself_may_send(
    demo: Demo, http: httpx.AsyncClient, origin: str, site: str, status: int
) -> None:
    headers = {"Origin": origin.format(port=demo.port), "Sec-Fetch-Site": site}

    answer = await http.post(demo.messages("Kim"), data={"id": "1", "text": "hej"}, headers=headers)

    assert answer.status_code == status


async def test_a_foreign_page_may_not_even_read(demo: Demo, http: httpx.AsyncClient) -> None:
    answer = await http.get(demo.page, headers={"Origin": "http://evil.example"})

    assert answer.status_code == 403


@pytest.mark.parametrize(
    "path", ["/health", "{page}", "/static/phones.js", "/nothing", "/phones/x"]
)
async def test_every_answer_is_safe_for_a_browser(
    demo: Demo, http: httpx.AsyncClient, path: str
) -> None:
    answer = await http.get(path.format(page=demo.page))

    policy = answer.headers["content-security-policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "unsafe" not in str(policy)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"


async def test_nothing_on_the_page_comes_from_elsewhere(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    page = (await http.get(demo.page)).text

    assert "http://" not in page.replace(demo.site, "")
    assert "https://" not in page
    assert " style=" not in page
    assert "<script>" not in page


async def test_no_internal_number_or_phone_number_stands_on_the_page(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    page = (await http.get(demo.page)).text

    assert "+4670" not in page
    assert all(ref in page for ref in demo.refs.values())


async def test_a_protected_identity_is_not_named_to_case_managers(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    await demo.app.store.db.write("test", hide, demo.phones["Kari"].person)
    await demo.hear("Kari", "mer enn jeg kan si", "check in", "husleien", "1")

    page = (await http.get(demo.page)).text

    list_ = page[page.index('id="desk-lists"') :]
    assert list_.count("<b>Protected identity</b>") == 3
    assert "husleien" in list_
    assert "mer enn jeg kan si" in list_
    assert "Kari" not in list_


def hide(tx: Tx, person: PersonId) -> None:
    """Protect somebody's identity."""
    tx.cursor.execute("update person set protected = true where id = ?", (person,))
