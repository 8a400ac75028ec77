"""The coordinator's page and each case manager's own, in a real browser and over a real socket."""

from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import product

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from bot.model.people import Language
from bot.store import roster
from bot.store.peers import intros
from bot.store.transaction import Tx
from tests.fakes import NOON
from tests.web.demo import Demo, running
from tests.web.pages import THEMES, desk, obstacles
from tests.web.peer_life import lived

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = ("Mycket den här veckan", "inte Pelle", "musik &amp; hundar", "Tove", "Viggo")
BROWSER = {"Accept": "text/html,application/xhtml+xml", "Sec-Fetch-Mode": "navigate"}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """A demo in which peer support has been there for a quarter."""
    async with running(tmp_path_factory.mktemp("peers"), moving=False) as demo:
        await demo.app.store.db.write("life", lived, demo.app.clock.now())
        yield demo


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient() as http:
        yield http


async def own(demo: Demo, name: str) -> str:
    """The address of a case manager's own page."""
    return f"{demo.page}/own/{await ref_of(demo, name)}"


async def ref_of(demo: Demo, name: str) -> str:
    """The reference of somebody in the demo."""
    everybody = await demo.app.store.db.read(roster.every, 0, 1000)
    return next(one.ref for one in everybody if one.name == name)


def section(page: Page, name: str) -> Locator:
    """Find a part of the page."""
    return page.get_by_role("region", name=name, exact=True)


def card(page: Page, part: str, about: str) -> Locator:
    """Find what a part of the page says about somebody."""
    return section(page, part).get_by_role("listitem").filter(has_text=about).first


async def test_who_waits_is_there_with_offers_and_a_promise_that_ends_soon(
    demo: Demo, page: Page
) -> None:
    await page.goto(f"{demo.page}/peers")

    kim, sam = card(page, "Requests", "Kim"), card(page, "Requests", "Sam")

    await expect(kim).to_contain_text("3 hours")
    await expect(kim).to_contain_text("Nobody has said yes yet")
    await expect(kim).to_contain_text("Soon: Hears from us by today 17:00")
    await expect(kim).to_contain_text("Tove: asked 3 hours ago, until today 13:00")
    await expect(kim).to_contain_text("It must not be: inte Pelle <b>")
    await expect(sam).to_contain_text("Nobody could, and the tenant was told so")


async def test_who_is_in_contact_is_there_and_since_when(demo: Demo, page: Page) -> None:
    await page.goto(f"{demo.page}/peers")

    await expect(card(page, "In contact now", "Kari and Tove")).to_contain_text("since Thursday")
    await expect(card(page, "In contact now", "Kari and Tove")).to_contain_text(
        "the peer wanted a pause"
    )
    await expect(card(page, "In contact now", "Søren and Viggo")).to_contain_text(
        "Silent for 4 weeks"
    )


async def test_peers_have_a_load_and_a_week(demo: Demo, page: Page) -> None:
    await page.goto(f"{demo.page}/peers")

    tove, viggo = card(page, "Peers", "Tove"), card(page, "Peers", "Viggo")

    await expect(tove).to_contain_text("1 of 3")
    await expect(tove).to_contain_text("1 offer: 1 being asked")
    await expect(tove).to_contain_text("Heavy (Yesterday 12:00)")
    await expect(tove).to_contain_text("Mycket den här veckan.")
    await expect(viggo).to_contain_text("Rests until 8 December 12:00")
    await expect(viggo).to_contain_text("Did not want to say")


async def test_the_unit_is_told_in_bands_now_and_a_quarter_before(demo: Demo, page: Page) -> None:
    await page.goto(f"{demo.page}/peers")

    rows = section(page, "Told, asked, got").get_by_role("row")

    await expect(rows.filter(has_text="Tenants")).to_contain_text("32")
    await expect(rows.filter(has_text="Were told").get_by_role("cell")).to_have_text(
        ["15 to 19", "Fewer than 5"]
    )
    await expect(rows.filter(has_text="Got one").get_by_role("cell")).to_have_text(
        ["5 to 9", "Fewer than 5"]
    )
    await expect(section(page, "Told, asked, got")).to_contain_text("Monday 23 November")
    await expect(section(page, "Told, asked, got")).to_contain_text(
        "Half had it within 12 hours, the last within 39 hours."
    )


async def test_a_case_manager_sees_their_own_tenants_and_no_colleagues(
    demo: Demo, http: httpx.AsyncClient, page: Page
) -> None:
    await page.goto(await own(demo, "Anna"))

    rows = section(page, "Told, asked, got").get_by_role("row")

    await expect(rows.filter(has_text="Got one").get_by_role("cell")).to_have_text(
        ["5 or more", "5 to 9"]
    )
    await expect(card(page, "Own tenants", "Kim")).to_contain_text("asked for a peer 3 hours ago")
    await expect(page.get_by_text("Kari")).to_have_count(0)
    text = (await http.get(await own(demo, "Anna"))).text
    assert [word for word in WORDS if word in text] == []


async def test_who_was_never_told_stands_first(demo: Demo, page: Page) -> None:
    await page.goto(await own(demo, "Joe"))

    said = section(page, "Own tenants").get_by_role("listitem")
    await expect(said.first).to_have_text("Amal has not been told of the peers yet")
    await expect(said.last).to_have_text("Sam asked for a peer 1 week ago; nobody was free")


async def test_on_the_phones_page_case_managers_see_that_and_never_with_whom(
    demo: Demo, http: httpx.AsyncClient, page: Page
) -> None:
    await page.goto(demo.page)

    helped = desk(page).get_by_role("region", name="Peer support").get_by_role("listitem")

    await expect(helped).to_have_text(
        [
            "Sam asked for a peer 1 week ago; nobody was free",
            "Kim asked for a peer 3 hours ago",
            "Søren in contact with a peer since 25 October",
            "Kari in contact with a peer since Thursday",
        ]
    )
    text = (await http.get(demo.page)).text
    assert [word for word in WORDS if word in text] == []


async def test_an_introduction_is_approved_by_a_press_without_a_reload(
    demo: Demo, page: Page
) -> None:
    await page.goto(f"{demo.page}/peers")
    waiting = card(page, "Introductions to approve", "Viggo")
    await expect(waiting).to_contain_text("Viggo: musik & hundar <3")

    await waiting.get_by_role("button", name="Approve: Viggo, Swedish").press("Enter")

    await expect(waiting).to_have_count(0)
    await expect(page.get_by_role("main")).to_be_focused()
    approved = await demo.app.store.db.read(intros.approved)
    assert {Language.SV: "Viggo: musik & hundar <3"} in approved.values()


async def test_only_the_text_that_was_read_is_approved(demo: Demo, http: httpx.AsyncClient) -> None:
    read = {"person": await ref_of(demo, "Tove"), "language": "sv", "at": NOON.isoformat()}
    await demo.app.store.db.write("test", rewritten, "Tove")

    answer = await http.post(f"{demo.page}/peers/approved", data=read)

    assert answer.status_code == 409
    assert "changed or approved meanwhile" in answer.text
    assert "något annat" not in str(await demo.app.store.db.read(intros.approved))


def rewritten(tx: Tx, known_as: str) -> None:
    """Let a peer supporter write another introduction."""
    intro = next(one for one in intros.waiting(tx) if one.text.startswith(known_as))
    later = intro.at + timedelta(minutes=1)
    intros.put(
        tx,
        intros.Intro(
            person=intro.person, language=intro.language, text=f"{known_as}: något annat", at=later
        ),
    )


@pytest.mark.parametrize(
    "form",
    [{}, {"person": "x", "language": "fi", "at": "2026-11-24"}, {"person": "x", "language": "sv"}],
)
async def test_an_approval_names_what_is_approved(
    demo: Demo, http: httpx.AsyncClient, form: dict[str, str]
) -> None:
    answer = await http.post(f"{demo.page}/peers/approved", data=form)

    assert answer.status_code == 400
    assert "person, language and at" in answer.text


async def test_an_introduction_of_nobody_is_refused_in_a_sentence(
    demo: Demo, http: httpx.AsyncClient
) -> None:
    form = {"person": "x", "language": "sv", "at": "2026-11-24T11:00:00+00:00"}

    answer = await http.post(f"{demo.page}/peers/approved", data=form)

    assert answer.status_code == 409
    assert "nothing was done" in answer.text


@pytest.mark.parametrize("path", ["peers", "peers/live", "own/REF", "own/REF/live"])
async def test_without_the_token_there_is_no_such_page(
    demo: Demo, http: httpx.AsyncClient, path: str
) -> None:
    ref = await ref_of(demo, "Anna")

    answer = await http.get(f"{demo.site}/phones/another/{path.replace('REF', ref)}")

    assert answer.status_code == 404
    assert "Tove" not in answer.text


@pytest.mark.parametrize(
    ("site", "origin", "status"),
    [("cross-site", "http://evil.example", 403), ("cross-site", "null", 403)],
)
async def test_only_the_page_itself_may_approve(
    demo: Demo, http: httpx.AsyncClient, site: str, origin: str, status: int
) -> None:
    headers = {"Origin": origin, "Sec-Fetch-Site": site}

    answer = await http.post(f"{demo.page}/peers/approved", data={"person": "x"}, headers=headers)

    assert answer.status_code == status


async def test_nobody_else_approves_either(demo: Demo, http: httpx.AsyncClient) -> None:
    answer = await http.post(f"{demo.site}/phones/another/peers/approved", data={"person": "x"})

    assert answer.status_code == 404


@pytest.mark.parametrize("handle", ["nobody", "kim"])
async def test_a_page_of_nobody_is_not_found(
    demo: Demo, http: httpx.AsyncClient, handle: str
) -> None:
    ref = demo.refs["Kim"] if handle == "kim" else handle

    for path in (f"own/{ref}", f"own/{ref}/live"):
        assert (await http.get(f"{demo.page}/{path}")).status_code == 404


async def test_what_is_new_comes_by_itself(demo: Demo, page: Page) -> None:
    await page.goto(await own(demo, "Anna"))
    await expect(card(page, "Own tenants", "Kim")).to_contain_text("3 hours ago")

    await demo.app.traveller.forward(timedelta(hours=1))

    await expect(card(page, "Own tenants", "Kim")).to_contain_text("asked for a peer 4 hours ago")
    await expect(page.locator("#clock")).to_contain_text("13:00")


@pytest.mark.parametrize("path", ["peers", "own"])
async def test_axe_finds_nothing_to_mend_and_it_fits(demo: Demo, page: Page, path: str) -> None:
    await page.emulate_media(reduced_motion="reduce")
    await page.goto(f"{demo.page}/peers" if path == "peers" else await own(demo, "Ida"))

    found = {}
    for width, theme in product((360, 1280), THEMES):
        await page.set_viewport_size({"width": width, "height": 900})
        await page.emulate_media(color_scheme=theme)
        found[width, theme] = await obstacles(page)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    assert {look: wrong for look, wrong in found.items() if wrong} == {}


async def test_without_a_script_it_can_be_read_and_approved(demo: Demo, plain_page: Page) -> None:
    await plain_page.goto(f"{demo.page}/peers")
    waiting = card(plain_page, "Introductions to approve", "Tove")

    await waiting.get_by_role("button").click()

    assert plain_page.url == f"{demo.page}/peers#introductions"
    await expect(waiting).to_have_count(0)
