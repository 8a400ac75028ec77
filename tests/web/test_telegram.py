"""Telegram's webhook over a socket: only Telegram is let in, and whatever it brings breaks nothing."""

import asyncio
import json
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app.serving import parts_of
from bot.model.people import Channel
from bot.store import inbox, messages
from bot.web.app import build
from bot.web.server import Server
from bot.work.incoming.unreadable import BURST
from tests.channels.test_telegram_reading import NEARLY, VALUES
from tests.fake_telegram import fake_telegram
from tests.telegram_house import KIM, House, housed, running
from tests.work.outage import locked

SECRET = "X-Telegram-Bot-Api-Secret-Token"
KINDS = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post", "poll"]


@dataclass(frozen=True, slots=True)
class Hooked:
    """A house that Telegram delivers to."""

    house: House
    url: str
    client: httpx.AsyncClient

    @property
    def secret(self) -> dict[str, str]:
        """What Telegram was told to bring along."""
        return {SECRET: self.house.side.telegram.secret}

    async def post(self, body: bytes, **headers: str) -> int:
        """Deliver a body as Telegram would; give the status."""
        given = {**self.secret, **headers}
        return (await self.client.post(self.url, content=body, headers=given)).status_code


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hooked(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hooked]:
    """One that runs, for all tests of this module."""
    folder = tmp_path_factory.mktemp("hooked")
    public = "https://terskel.example/t"
    async with (
        fake_telegram() as there,
        housed(folder, there, telegram_mode="webhook", public_url=public) as house,
    ):
        parts = parts_of(house.app, None)
        server = Server(build(parts), on_stop=parts.close, signals=False)
        listening = socket.create_server(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        async with (
            running(house),
            httpx.AsyncClient(trust_env=False) as client,
            asyncio.TaskGroup() as tasks,
        ):
            serving = tasks.create_task(server.serve(sockets=[listening]))
            await server.ready.wait()
            await there.until(lambda: there.webhook)
            yield Hooked(house, f"http://127.0.0.1:{port}/telegram", client)
            server.stop()
            await serving


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def kept(hooked: Hooked) -> list[str]:
    """What people have written."""
    found = await hooked.house.app.store.db.read(messages.since, 0, 10_000)
    return [one.text for one in found if one.direction == "in"]


async def test_telegram_is_told_where_to_deliver_and_is_not_asked(hooked: Hooked) -> None:
    there = hooked.house.there

    assert there.webhook["url"] == "https://terskel.example/t/telegram"
    assert there.webhook["secret_token"] == hooked.secret[SECRET]
    assert there.polls == 0


async def test_what_is_delivered_is_kept_and_answered_once_however_often(hooked: Hooked) -> None:
    there = hooked.house.there
    update = there.write(KIM, "/help")

    answers = await there.push(hooked.url, update, update)

    assert answers == [HTTPStatus.OK, HTTPStatus.OK]
    assert "112" in (await hooked.house.heard(KIM, 1))[0]
    assert (await kept(hooked)).count("help") == 1


@pytest.mark.parametrize("secret", [None, "", "guessed", "å" * 64, "x" * 5000])
async def test_nobody_else_is_let_in(hooked: Hooked, secret: str | None) -> None:
    body = json.dumps(hooked.house.there.write(KIM, "smuggled")).encode()
    headers = {} if secret is None else {SECRET.encode(): secret.encode()}

    answer = await hooked.client.post(hooked.url, content=body, headers=headers)

    assert answer.status_code == HTTPStatus.FORBIDDEN
    assert "smuggled" not in await kept(hooked)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"7", b"\xff\xfe", b'{"update_id": "7"}', b'{"message": {}}', b"[" * 60_000],
)
async def test_what_is_no_update_is_refused(hooked: Hooked, body: bytes) -> None:
    assert await hooked.post(body) == HTTPStatus.BAD_REQUEST


async def test_a_body_over_64_kib_is_refused(hooked: Hooked) -> None:
    async def in_pieces() -> AsyncIterator[bytes]:
        for _ in range(70):
            yield b" " * 1024

    whole = await hooked.post(b" " * (64 * 1024 + 1))
    piecewise = await hooked.client.post(hooked.url, content=in_pieces(), headers=hooked.secret)

    assert whole == piecewise.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE


async def test_it_answers_503_while_the_database_is_away_and_takes_it_again_later(
    hooked: Hooked,
) -> None:
    body = json.dumps(hooked.house.there.write(KIM, "under avbrottet")).encode()
    folder = Path(hooked.house.app.settings.key_file).parent

    with locked(folder, hooked.house.app.clock):
        away = await hooked.post(body)
    again = await hooked.post(body)

    assert (away, again) == (HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.OK)
    assert (await kept(hooked)).count("under avbrottet") == 1


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=st.binary(max_size=300) | VALUES.map(json.dumps).map(str.encode))
async def test_no_body_breaks_it(hooked: Hooked, body: bytes) -> None:
    assert await hooked.post(body) < HTTPStatus.INTERNAL_SERVER_ERROR


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(kind=st.sampled_from(KINDS), body=VALUES | NEARLY, number=st.integers(-(2**63), 2**63))
async def test_no_update_breaks_it(hooked: Hooked, kind: str, body: object, number: int) -> None:
    raw = json.dumps({"update_id": number, kind: body}).encode()
    hooked.house.app.clock.forward(BURST)

    first, again = await hooked.post(raw), await hooked.post(raw)

    assert first == again < HTTPStatus.INTERNAL_SERVER_ERROR


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=200), chat=st.integers(1, 2**52))
async def test_every_text_is_kept_whole(hooked: Hooked, text: str, chat: int) -> None:
    update = hooked.house.there.message(chat, text)
    raw = json.dumps({"update_id": 10**9 + chat, "message": update}).encode()

    answer = await hooked.post(raw)

    provider_id = f"{10**9 + chat}:{chat}:{update['message_id']}"
    row = await hooked.house.app.store.db.write(
        "look", inbox.record, Channel.TELEGRAM, provider_id, hooked.house.app.clock.now()
    )
    assert (answer, row) == (HTTPStatus.OK, None)


async def test_nothing_of_all_that_is_half_kept(hooked: Hooked) -> None:
    url = hooked.house.app.settings.database.get_secret_value()

    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as books:
        (halves,) = books.execute(
            "select count(*) from inbox where id not in (select inbox from message where inbox > 0)"
        ).fetchone()

    assert halves == 0
