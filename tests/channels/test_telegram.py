"""The Telegram channel against a Telegram that is as strict as the real one, over a socket."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot.channels.channel import OptedOut, Refused, SendingFailed, TryLater, Unsure
from bot.channels.telegram import Telegram
from bot.channels.telegram.pieces import LONGEST, pieces, units
from bot.channels.updates import Press
from bot.model.ids import AddressId, OutboxId, PersonId
from bot.model.messages import Button, Outbound
from bot.model.people import Channel
from tests.bot_api import Wrong, read
from tests.certificates import self_signed
from tests.fake_telegram import (
    Broken,
    Cut,
    Failure,
    FakeTelegram,
    Hang,
    Says,
    TooMany,
    fake_telegram,
)
from tests.fakes import later

KIM = 4711
MESSAGE = Outbound(
    id=OutboxId(1),
    person=PersonId(1),
    address=AddressId(1),
    channel=Channel.TELEGRAM,
    to=str(KIM),
    text="Vad är viktigt för dig just nu?",
    lease=later(minutes=1),
    best_before=later(hours=1),
)
BUTTONS = (Button("1:2:home", "Lägenheten"), Button("1:2:later", "Inte nu"))


@pytest.fixture
async def there() -> AsyncIterator[FakeTelegram]:
    """A Telegram to which Kim has written."""
    async with fake_telegram(people={KIM}) as telegram:
        yield telegram


@pytest.fixture
async def ours(there: FakeTelegram) -> AsyncIterator[Telegram]:
    """Our side of it."""
    async with speaking(there.token, there.url) as telegram:
        yield telegram


@asynccontextmanager
async def speaking(token: str, url: str, *, patience: float = 5) -> AsyncIterator[Telegram]:
    """Speak to a Telegram at this address."""
    telegram = Telegram(token, api=url, patience=patience)
    try:
        yield telegram
    finally:
        await telegram.close()


# ---------------------------------------------------------------- sending


async def test_a_message_arrives_with_its_buttons_one_a_row(
    there: FakeTelegram, ours: Telegram
) -> None:
    receipt = await ours.send(replace(MESSAGE, buttons=BUTTONS))

    (shown,) = there.chats[KIM]
    (sent,) = there.called("sendMessage")
    assert receipt.provider_id == f"{KIM}:{shown.id}"
    assert (shown.text, shown.buttons) == (
        MESSAGE.text,
        {"Lägenheten": "1:2:home", "Inte nu": "1:2:later"},
    )
    assert [len(row) for row in sent["reply_markup"]] == [1, 1]
    assert sent["link_preview_options"] == {"is_disabled": True}


async def test_a_text_that_looks_like_markup_arrives_as_it_is(
    there: FakeTelegram, ours: Telegram
) -> None:
    await ours.send(replace(MESSAGE, text="<b>1 * 2_3</b> [x](y) &amp;"))

    assert there.shown(KIM) == ["<b>1 * 2_3</b> [x](y) &amp;"]


async def test_a_text_that_is_too_long_goes_in_pieces_with_the_buttons_on_the_last(
    there: FakeTelegram, ours: Telegram
) -> None:
    text = " ".join(["ord"] * 2000)

    await ours.send(replace(MESSAGE, text=text, buttons=BUTTONS))

    first, last = there.chats[KIM]
    assert f"{first.text} {last.text}" == text
    assert (first.buttons == {}, len(last.buttons)) == (True, 2)


async def test_a_failure_after_the_first_piece_is_unsure(
    there: FakeTelegram, ours: Telegram
) -> None:
    there.fails.extend([None, TooMany(3)])

    with pytest.raises(Unsure):
        await ours.send(replace(MESSAGE, text="ord " * 2000))


FAILURES: list[tuple[Failure, type[SendingFailed], timedelta | None, bool]] = [
    (TooMany(7), TryLater, timedelta(seconds=7), True),
    (TooMany(None), TryLater, None, True),
    (Says("Forbidden: bot was blocked by the user", 403), OptedOut, None, False),
    (Says("Forbidden: user is deactivated", 403), OptedOut, None, False),
    (Says("Bad Request: chat not found"), Refused, None, False),
    (Says("Bad Request: message is too long"), Refused, None, False),
    (Says("Unauthorized", 401), TryLater, timedelta(minutes=5), True),
    (Says("Not Found", 404), TryLater, timedelta(minutes=5), True),
    (Broken(500), Unsure, None, False),
    (Broken(502, taken=True), Unsure, None, False),
    (Broken(504), Unsure, None, False),
    (Cut(), Unsure, None, False),
    (Cut(taken=False), Unsure, None, False),
]


@pytest.mark.parametrize(("failure", "kind", "after", "lane"), FAILURES)
async def test_each_failure_asks_for_its_reaction(
    there: FakeTelegram,
    ours: Telegram,
    failure: Failure,
    kind: type[SendingFailed],
    after: timedelta | None,
    *,
    lane: bool,
) -> None:
    there.fails.append(failure)

    with pytest.raises(SendingFailed) as raised:
        await ours.send(MESSAGE)

    assert type(raised.value) is kind
    assert getattr(raised.value, "after", None) == after
    assert getattr(raised.value, "lane", False) is lane
    assert raised.value.reason.endswith(".")


async def test_who_never_wrote_to_the_bot_cannot_be_written_to(ours: Telegram) -> None:
    with pytest.raises(Refused, match="has to write to the bot first"):
        await ours.send(replace(MESSAGE, to="99"))


async def test_no_answer_at_all_may_have_been_taken(there: FakeTelegram) -> None:
    there.fails.append(Hang())

    async with speaking(there.token, there.url, patience=0.1) as telegram:
        with pytest.raises(Unsure):
            await telegram.send(MESSAGE)

    assert there.shown(KIM) == [MESSAGE.text]


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1", "http://nobody.invalid:81", "http://[::1]:1"]
)
async def test_what_could_not_be_reached_surely_did_not_take_it(url: str) -> None:
    async with speaking("7:token", url) as telegram:
        with pytest.raises(TryLater, match="cannot be reached"):
            await telegram.send(MESSAGE)


async def test_a_certificate_that_does_not_hold_means_it_was_not_sent(tmp_path: Path) -> None:
    secured = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    secured.load_cert_chain(self_signed(tmp_path))
    server = await asyncio.start_server(lambda _r, w: w.close(), "127.0.0.1", 0, ssl=secured)
    port = server.sockets[0].getsockname()[1]

    async with server, speaking("7:token", f"https://127.0.0.1:{port}") as telegram:
        with pytest.raises(TryLater, match="cannot be reached"):
            await telegram.send(MESSAGE)


async def test_an_answer_that_is_no_json_is_unsure_for_updates_too(
    there: FakeTelegram, ours: Telegram
) -> None:
    there.fails_at["getUpdates"].append(Broken(200))

    with pytest.raises(Unsure):
        await ours.get_updates(None, wait=timedelta())


# ---------------------------------------------------------------- pieces


@pytest.mark.parametrize(
    "text",
    ["kort", "a" * 4096, "a" * 4097, "å" * 9000, "\U0001f64f" * 5000, "ett ord " * 1500, "rad\n" * 3000],
)  # fmt: skip
def test_pieces_fit_and_hold_every_letter(text: str) -> None:
    cut = list(pieces(text))

    assert all(0 < units(piece) <= LONGEST for piece in cut)
    assert "".join("".join(cut).split()) == "".join(text.split())


def test_units_are_what_telegram_counts() -> None:
    assert [units("å"), units("\U0001f64f"), units("")] == [1, 2, 0]


# ---------------------------------------------------------------- how it shows itself


def press(there: FakeTelegram, *, text: str | None = MESSAGE.text) -> Press:
    """Press the first button of the message that stands in Kim's chat."""
    query = there.press(KIM, "Lägenheten")["callback_query"]["id"]
    return Press(
        query=query, chat=KIM, message=there.chats[KIM][0].id, label="Lägenheten", text=text
    )


async def test_a_choice_is_shown_as_chosen_and_its_buttons_go(
    there: FakeTelegram, ours: Telegram
) -> None:
    await ours.send(replace(MESSAGE, buttons=BUTTONS))
    pressed = press(there)

    await ours.end_press(pressed)
    await ours.shown_as_chosen(pressed)

    (shown,) = there.chats[KIM]
    assert there.answered == [pressed.query]
    assert (shown.text, shown.buttons) == (f"{MESSAGE.text}\n\n✓ Lägenheten", {})


@pytest.mark.parametrize("text", [None, "x" * 4090])
async def test_where_the_choice_cannot_be_shown_the_buttons_go_all_the_same(
    there: FakeTelegram, ours: Telegram, text: str | None
) -> None:
    await ours.send(replace(MESSAGE, buttons=BUTTONS))

    await ours.shown_as_chosen(press(there, text=text))

    assert there.chats[KIM][0].buttons == {}
    assert there.chats[KIM][0].text == MESSAGE.text


async def test_a_courtesy_that_fails_harms_nothing(there: FakeTelegram, ours: Telegram) -> None:
    await ours.send(replace(MESSAGE, buttons=BUTTONS))
    pressed = press(there)
    there.queries.clear()

    await ours.end_press(pressed)
    await ours.shown_as_chosen(pressed)
    await ours.shown_as_chosen(pressed)
    await ours.without_buttons(replace(pressed, message=99))

    assert there.chats[KIM][0].edits == 1


async def test_a_sign_of_life_tells_who_the_bot_is(there: FakeTelegram, ours: Telegram) -> None:
    there.write(KIM, "hej")

    sign = await ours.sign_of_life()

    assert (sign.username, sign.webhook, sign.waiting) == ("annas_team_bot", "", 1)


async def test_a_wrong_token_is_one_clear_sentence(there: FakeTelegram) -> None:
    async with speaking("7:another", there.url) as telegram:
        with pytest.raises(SendingFailed, match="TERSKEL_TELEGRAM_TOKEN"):
            await telegram.sign_of_life()


async def test_the_webhook_is_set_with_a_secret_made_of_the_token(
    there: FakeTelegram, ours: Telegram
) -> None:
    await ours.set_webhook("https://terskel.example/telegram")
    set_to = dict(there.webhook)
    await ours.delete_webhook()

    assert set_to["url"] == "https://terskel.example/telegram"
    assert set_to["secret_token"] == ours.secret
    assert there.token not in ours.secret
    assert there.webhook == {}


# ---------------------------------------------------------------- the fake is strict


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("sendMessage", {"chat_id": "1", "text": "x" * 4097}),
        ("sendMessage", {"chat_id": "1", "text": "  "}),
        ("sendMessage", {"chat_id": "1"}),
        ("sendMessage", {"chat_id": "x", "text": "hej"}),
        ("sendMessage", {"chat_id": "1", "text": "hej", "parse_mod": "HTML"}),
        ("sendMessage", {"chat_id": "1", "text": "hej", "reply_markup": "{"}),
        ("sendMessage", {"chat_id": "1", "text": "hej", "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"' + "d" * 65 + '"}]]}'}),
        ("sendMessage", {"chat_id": "1", "text": "hej", "reply_markup": '{"inline_keyboard":[[{"text":"a"}]]}'}),
        ("setWebhook", {"url": "http://plain.example"}),
        ("setMyCommands", {"commands": '[{"command":"Help","description":"x"}]'}),
        ("setMyCommands", {"commands": "[]", "language_code": "swe"}),
        ("getUpdates", {"limit": "101"}),
        ("getUpdates", {"allowed_updates": '["massage"]'}),
        ("sendMassage", {}),
    ],
)  # fmt: skip
def test_the_fake_refuses_what_the_real_one_would(method: str, fields: dict[str, str]) -> None:
    with pytest.raises(Wrong):
        read(method, fields)


async def test_the_fake_refuses_an_edit_that_changes_nothing(
    there: FakeTelegram, ours: Telegram
) -> None:
    await ours.send(MESSAGE)
    same = {"chat_id": KIM, "message_id": there.chats[KIM][0].id, "text": MESSAGE.text}

    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{there.url}/bot{there.token}/editMessageText", data=same)

    assert answer.status_code == 400
    assert "message is not modified" in answer.text


async def test_the_fake_counts_how_fast_it_is_written_to(
    there: FakeTelegram, ours: Telegram
) -> None:
    for _ in range(3):
        await ours.send(MESSAGE)

    assert there.most_in(5, KIM) == 3
    assert there.most_in(5, 99) == 0
