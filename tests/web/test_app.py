"""The application around its pages: health, faults, and what is not there in a real service."""

from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest
import pytest_asyncio
from starlette.applications import Starlette

from bot.app.serving import parts_of
from bot.web.app import build
from tests.web.demo import Demo, running

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    async with running(tmp_path_factory.mktemp("app"), moving=False) as demo:
        yield demo


@pytest.mark.parametrize(("status", "code"), [("ok", 200), ("unavailable", 503)])
async def test_health_says_how_it_is(demo: Demo, status: str, code: int) -> None:
    async def health() -> dict[str, object]:
        return {"status": status, "database": status}

    app = build(replace(parts_of(demo.app, None), health=health))

    answer = await asked(app, "/health")

    assert (answer.status_code, answer.json()["status"]) == (code, status)


async def test_a_real_service_has_no_phones(demo: Demo) -> None:
    app = build(parts_of(demo.app, None))

    assert (await asked(app, f"/phones/{demo.token}")).status_code == 404
    assert (await asked(app, "/static/phones.js")).status_code == 404


async def test_a_fault_of_ours_is_told_in_a_sentence_and_safely(demo: Demo) -> None:
    async def health() -> dict[str, object]:
        raise RuntimeError("secret")

    answer = await asked(build(replace(parts_of(demo.app, None), health=health)), "/health")

    assert answer.status_code == 500
    assert answer.text == "A fault of ours; the log says more. Please try again."
    assert "default-src 'none'" in answer.headers["content-security-policy"]


async def test_phones_answer_no_socket_that_has_no_address(demo: Demo) -> None:
    app = build(parts_of(demo.app, demo.token))

    answer = await asked(app, f"/phones/{demo.token}", base="http://a-socket")

    assert answer.status_code == 403


async def asked(app: Starlette, path: str, *, base: str = "http://127.0.0.1") -> httpx.Response:
    """Ask an application without a socket."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=base) as http:
        return await http.get(path)
