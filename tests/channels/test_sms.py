"""SMS over real sockets, to a Twilio that is as strict and as fickle as the real one."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from typing import Any

import aiohttp
import pytest

from bot import logs
from bot.channels import sms as channel
from bot.channels.channel import Doubt, OptedOut, Refused, SendingFailed, TryLater, Unsure
from bot.channels.sms import Account, Number, Sms
from bot.model.ids import AddressId, OutboxId, PersonId
from bot.model.messages import Kind, Outbound, Urgency
from bot.model.people import Channel, Country
from tests.fake_twilio import (
    ACCOUNT,
    OURS,
    TOKEN,
    Broken,
    Cut,
    FakeTwilio,
    Hang,
    Says,
    TooMany,
    fake_twilio,
)
from tests.fakes import NOON, StillClock, later
from tests.twilio_people import PEERS

KIM = "+46701740605"
SERVICE = "MG" + "1" * 32
CALLBACK = "https://terskel.example/twilio/status"


@pytest.fixture
async def twilio() -> AsyncIterator[FakeTwilio]:
    async with fake_twilio() as twilio:
        yield twilio


@pytest.fixture
async def sms(twilio: FakeTwilio) -> AsyncIterator[Sms]:
    sms = Sms(account(twilio.url), StillClock())
    yield sms
    await sms.close()


def account(api: str, **changed: Any) -> Account:
    told = Account(
        sid=ACCOUNT,
        token=TOKEN,
        number=OURS,
        service=None,
        callback=CALLBACK,
        api=api,
        per_second=10,
        country=Country.SE,
    )
    return replace(told, **changed)


def outbound(text: str = "Hej Kim", **changed: Any) -> Outbound:
    told = Outbound(
        id=OutboxId(17),
        person=PersonId(1),
        address=AddressId(1),
        channel=Channel.SMS,
        to=KIM,
        text=text,
        lease=later(minutes=1),
        best_before=later(hours=1),
        mark="a1b2",
    )
    return replace(told, **changed)


def doubt(text: str = "Hej Kim", *, known: frozenset[str] = frozenset()) -> Doubt:
    return Doubt(to=KIM, text=text, since=NOON, known=known)


async def test_a_text_goes_out_once_with_our_id_in_its_callback(
    sms: Sms, twilio: FakeTwilio
) -> None:
    receipt = await sms.send(outbound("Hej! Är du hemma? æøå"))

    (taken,) = twilio.sent
    assert receipt.provider_id == taken.sid
    assert (taken.to, taken.sender, taken.body) == (KIM, OURS, "Hej! Är du hemma? æøå")
    assert taken.callback == f"{CALLBACK}?id=17&mark=a1b2"


@pytest.mark.parametrize(
    ("left", "seconds"),
    [
        (timedelta(hours=1), 3600),
        (timedelta(seconds=1), 5),
        (timedelta(days=2), 36_000),  # Twilio's own, since we say nothing
    ],
)
async def test_twilio_gives_up_when_a_text_would_be_too_late(
    sms: Sms, twilio: FakeTwilio, left: timedelta, seconds: int
) -> None:
    await sms.send(outbound(best_before=NOON + left))

    assert twilio.sent[0].validity == seconds


async def test_a_messaging_service_sends_too() -> None:
    service = "MG" + "1" * 32
    async with fake_twilio(service=service) as twilio:
        sms = Sms(account(twilio.url, number=None, service=service), StillClock())

        await sms.send(outbound())

        await sms.close()
        assert twilio.sent[0].status == "accepted"


@pytest.mark.parametrize(
    ("failure", "kind", "taken"),
    [
        (TooMany(7), TryLater, 0),
        (TooMany(), TryLater, 0),
        (Broken(500), Unsure, 0),
        (Broken(503, taken=True), Unsure, 1),
        (Cut(), Unsure, 1),
        (Cut(taken=False), Unsure, 0),
        (Says(21610), OptedOut, 0),
        (Says(21211), Refused, 0),
        (Says(21614), Refused, 0),
        (Says(21408), Refused, 0),
        (Says(21612), Refused, 0),
        (Says(21617), Refused, 0),
        (Says(21999), Refused, 0),
        (Says(21606), TryLater, 0),
        (Says(20005, 403), TryLater, 0),
        (Says(20003, 401), TryLater, 0),
        (Says(20404, 404), TryLater, 0),
        (Says(20500, 500), Unsure, 0),
    ],
)
async def test_what_went_wrong_says_what_to_do(
    sms: Sms, twilio: FakeTwilio, failure: Any, kind: type[SendingFailed], taken: int
) -> None:
    twilio.fails.append(failure)

    with pytest.raises(kind) as raised:
        await sms.send(outbound())

    assert type(raised.value) is kind
    assert raised.value.reason.endswith(".")
    assert len(twilio.sent) == taken  # and never a second time by itself


async def test_too_many_requests_let_the_lane_rest_as_long_as_twilio_says(
    sms: Sms, twilio: FakeTwilio
) -> None:
    twilio.fails.extend((TooMany(7), TooMany()))

    with pytest.raises(TryLater) as told:
        await sms.send(outbound())
    with pytest.raises(TryLater) as untold:
        await sms.send(outbound())

    assert (told.value.after, told.value.lane) == (timedelta(seconds=7), True)
    assert (untold.value.after, untold.value.lane) == (None, True)


async def test_no_answer_is_not_waited_for_for_ever(
    sms: Sms, twilio: FakeTwilio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel, "PATIENCE", 0.2)
    twilio.fails.append(Hang())

    with pytest.raises(Unsure):
        await sms.send(outbound())

    assert len(twilio.sent) == 1


async def test_a_wrong_token_loses_nothing_and_asks_for_help(twilio: FakeTwilio) -> None:
    sms = Sms(account(twilio.url, token="of-last-year"), StillClock())

    with pytest.raises(TryLater, match="TERSKEL_TWILIO_ACCOUNT") as raised:
        await sms.send(outbound())

    await sms.close()
    assert raised.value.lane
    assert twilio.sent == []


def nobody_listens() -> str:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"http://127.0.0.1:{free.getsockname()[1]}"


async def test_what_never_left_is_simply_tried_again(twilio: FakeTwilio) -> None:
    away = (
        nobody_listens(),
        "http://api.twilio.invalid",  # no such name
        twilio.url.replace("http", "https"),  # no TLS there
    )
    for api in away:
        sms = Sms(account(api), StillClock())

        with pytest.raises(TryLater):
            await sms.send(outbound())

        await sms.close()


async def test_a_page_of_somebody_else_is_no_receipt(twilio: FakeTwilio) -> None:
    """A portal that catches every address answers 200 with a page, and who knows what it did."""

    async def portal(reader: Any, writer: Any) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 201 Created\r\nContent-Length: 12\r\n\r\n<html></html")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(portal, "127.0.0.1", 0)
    sms = Sms(account(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"), StillClock())
    async with server:
        with pytest.raises(Unsure):
            await sms.send(outbound())

    await sms.close()


def test_the_certificate_of_another_is_no_doubt_but_a_wait() -> None:
    assert issubclass(aiohttp.ClientConnectorCertificateError, ssl.CertificateError)
    assert issubclass(aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorError)


async def test_what_twilio_took_is_found_again(sms: Sms, twilio: FakeTwilio) -> None:
    twilio.fails.append(Cut())
    with pytest.raises(Unsure):
        await sms.send(outbound())
    twilio.forward(seconds=5)
    await sms.send(outbound("Something else"))

    found = await sms.find(doubt())

    assert found == twilio.sent[0].sid


async def test_a_known_an_older_another_or_a_foreign_text_is_not_it(
    sms: Sms, twilio: FakeTwilio
) -> None:
    twilio.now = later(minutes=-10)
    await sms.send(outbound())
    twilio.now = NOON
    known = await sms.send(outbound())
    await sms.send(outbound("Hej Kim."))
    await sms.send(outbound(to="+46701740699"))
    twilio.text(KIM, "Hej Kim")

    found = await sms.find(doubt(known=frozenset((known.provider_id,))))

    assert found is None


async def test_of_two_the_first_is_taken_for_the_first_doubt(sms: Sms, twilio: FakeTwilio) -> None:
    one = await sms.send(outbound())
    twilio.forward(seconds=1)
    two = await sms.send(outbound())

    first = await sms.find(doubt())
    second = await sms.find(doubt(known=frozenset((one.provider_id,))))

    assert (first, second) == (one.provider_id, two.provider_id)


async def test_a_trial_accounts_heading_hides_nothing(sms: Sms, twilio: FakeTwilio) -> None:
    await sms.send(outbound("Sent from your Twilio trial account - Hej Kim"))

    assert await sms.find(doubt()) == twilio.sent[0].sid


@pytest.mark.parametrize(
    ("failure", "lane"),
    [(TooMany(1), True), (Broken(), False), (Cut(), False), (Says(20003, 401), True)],
)
async def test_when_twilio_cannot_be_asked_nobody_knows(
    sms: Sms, twilio: FakeTwilio, failure: Any, *, lane: bool
) -> None:
    twilio.fails_else.append(failure)

    with pytest.raises(TryLater) as raised:
        await sms.find(doubt())

    assert raised.value.lane is lane


async def test_the_list_of_what_came_in_goes_over_its_pages_and_back_so_far(
    sms: Sms, twilio: FakeTwilio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel, "PAGE", 2)
    twilio.now = later(hours=-25)
    twilio.text(KIM, "yesterday's")
    twilio.now = later(hours=-23)
    for number in range(5):
        twilio.forward(minutes=1)
        twilio.text(KIM, f"text {number}", media=number % 2)
    await sms.send(outbound())

    came = await sms.list_incoming(later(hours=-24))

    assert [one.inbound.text for one in came] == [f"text {number}" for number in range(5)]
    assert [one.media for one in came] == [False, True, False, True, False]
    assert came[1].inbound.kind is Kind.MEDIA
    assert came[0].inbound.sender == KIM
    assert came[0].at == later(hours=-23, minutes=1)
    assert sum(kind == "list" for kind, _, _ in twilio.calls) >= 3


async def test_a_text_is_redacted_and_its_pictures_go_unseen(sms: Sms, twilio: FakeTwilio) -> None:
    sid = twilio.text(KIM, "min dörr", media=2)["MessageSid"]

    await sms.delete_media(sid)
    await sms.redact(sid)

    kept = twilio.message(sid)
    assert (kept.body, kept.media) == ("", ())


async def test_another_number_of_ours_sends_by_itself_and_one_that_is_none_not_at_all() -> None:
    async with fake_twilio(peers=(PEERS,), service=SERVICE) as twilio:
        sms = Sms(account(twilio.url, peers=(PEERS,), service=SERVICE), StillClock())

        await sms.send(outbound(line=PEERS))
        with pytest.raises(Refused, match="not set any more"):
            await sms.send(outbound(line="+46701740698"))

        await sms.close()
    (taken,) = twilio.sent
    assert (taken.sender, taken.service) == (PEERS, "")


async def test_what_is_wrong_with_another_number_holds_up_nobody_else(twilio: FakeTwilio) -> None:
    sms = Sms(account(twilio.url, peers=(PEERS,)), StillClock())

    with pytest.raises(TryLater, match="TERSKEL_TWILIO_PEERS") as caught:
        await sms.send(outbound(line=PEERS))  # the account does not have it

    await sms.close()
    assert not caught.value.lane
    assert twilio.sent == []


@pytest.mark.parametrize("peers", [(), (PEERS,)], ids=["not set any more", "not the account's"])
async def test_an_answer_to_danger_leaves_from_the_teams_number_if_its_own_cannot(
    twilio: FakeTwilio, peers: tuple[str, ...]
) -> None:
    sms = Sms(account(twilio.url, peers=peers), StillClock())

    await sms.send(outbound(line=PEERS, urgency=Urgency.CRISIS))

    await sms.close()
    assert [one.sender for one in twilio.sent] == [OURS]


async def test_an_answer_to_danger_that_nobody_can_get_is_refused_once(
    twilio: FakeTwilio,
) -> None:
    sms = Sms(account(twilio.url, peers=(PEERS,)), StillClock())
    twilio.fails.append(Says(21211))

    with pytest.raises(Refused, match="not a phone number"):
        await sms.send(outbound(line=PEERS, urgency=Urgency.CRISIS))

    await sms.close()
    assert twilio.sent == []


async def test_a_busy_twilio_lets_the_lane_rest_whichever_number_it_was(
    twilio: FakeTwilio,
) -> None:
    sms = Sms(account(twilio.url, peers=(PEERS,)), StillClock())
    twilio.fails.append(TooMany(3))

    with pytest.raises(TryLater) as caught:
        await sms.send(outbound(line=PEERS))

    await sms.close()
    assert caught.value.lane


async def test_what_is_gone_at_twilio_need_not_be_redacted(sms: Sms, twilio: FakeTwilio) -> None:
    await sms.redact("SM" + "f" * 32)
    await sms.delete_media("SM" + "f" * 32)

    assert twilio.calls == []


async def test_what_is_still_on_its_way_is_not_redacted_yet(sms: Sms, twilio: FakeTwilio) -> None:
    receipt = await sms.send(outbound())

    with pytest.raises(SendingFailed):
        await sms.redact(receipt.provider_id)

    assert twilio.sent[0].body == "Hej Kim"


async def test_a_sign_of_life_tells_what_the_number_can(sms: Sms, twilio: FakeTwilio) -> None:
    twilio.webhook = "https://terskel.example/twilio/sms"

    life = await sms.sign_of_life()

    assert life.active
    assert life.numbers == {OURS: Number(sms=True, voice=True, webhook=twilio.webhook)}
    assert life.time is not None


async def test_a_number_of_somebody_else_is_seen(twilio: FakeTwilio) -> None:
    sms = Sms(account(twilio.url, number="+46700000001"), StillClock())

    life = await sms.sign_of_life()

    await sms.close()
    assert life.numbers == {"+46700000001": None}


async def test_no_text_no_number_and_no_token_is_logged(sms: Sms, twilio: FakeTwilio) -> None:
    lines = StringIO()
    logs.set_up(level="DEBUG", form="text", stream=lines)
    twilio.fails.extend((Says(20003, 401), Says(21211), Broken(), Cut(), None))

    for _ in range(5):
        with suppress(SendingFailed):
            await sms.send(outbound("hemligt"))
    await sms.list_incoming(NOON)

    assert "twilio_refuses_us" in lines.getvalue()
    assert not [word for word in ("hemligt", KIM[-6:], TOKEN, ACCOUNT) if word in lines.getvalue()]


async def test_the_fake_refuses_what_the_real_one_would(sms: Sms, twilio: FakeTwilio) -> None:
    with pytest.raises(Refused, match="too long"):
        await sms.send(outbound("x" * 1601))
    with pytest.raises(Refused, match="no text"):
        await sms.send(outbound(""))
    with pytest.raises(Refused, match="not a phone number"):
        await sms.send(outbound(to="Telia"))

    assert twilio.sent == []
