"""What Twilio posts is taken when it has signed it, once, whole, and whatever it is."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from urllib.parse import urlencode

import httpx
import pytest
import pytest_asyncio
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.datastructures import ImmutableMultiDict
from twilio.request_validator import RequestValidator

from bot.model.messages import State
from bot.store import meta
from bot.store.transaction import Tx
from tests.fake_twilio import PUBLIC_URL, TOKEN, FakeTwilio, fake_twilio
from tests.texting import KIM, SAM, Texting, texting
from tests.work.outage import locked

OLD = "the token of last year"
FORM = "application/x-www-form-urlencoded"

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def twilio() -> AsyncIterator[FakeTwilio]:
    async with fake_twilio() as twilio:
        yield twilio


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(
    twilio: FakeTwilio, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Texting]:
    folder = tmp_path_factory.mktemp("texting")
    async with texting(folder, twilio, twilio_token_old=OLD, messages_per_minute="1000") as house:
        yield house


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def http(house: Texting) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=house.site, trust_env=False) as http:
        yield http


def signed(
    form: Sequence[tuple[str, str]], *, url: str = PUBLIC_URL, to: str = "/twilio/sms"
) -> str:
    return str(RequestValidator(TOKEN).compute_signature(url + to, ImmutableMultiDict(form)))


async def rows(house: Texting) -> int:
    return await house.app.store.db.read(_count)


def _count(tx: Tx) -> int:
    tx.cursor.execute("select count(*) from inbox")
    return int(tx.cursor.fetchone()[0])


async def test_a_text_is_kept_before_it_is_answered_with_nothing(house: Texting) -> None:
    answer = await house.write(KIM, "hjälp")

    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/xml; charset=utf-8")
    assert answer.text == '<?xml version="1.0" encoding="UTF-8"?><Response/>'
    assert (await house.said())[-2].text == "hjälp"
    assert (await house.states())[-1] is State.READY


async def test_told_twice_it_came_once(house: Texting, twilio: FakeTwilio) -> None:
    form = twilio.text(KIM, "en gång")

    answers = await asyncio.gather(*(twilio.post(house.site, form) for _ in range(3)))

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert (await house.heard()).count("en gång") == 1


@pytest.mark.parametrize(
    ("signature", "status"),
    [
        ("right", 200),
        ("old token", 200),
        ("with port", 200),
        ("foreign token", 403),
        ("another address", 403),
        ("another body", 403),
        ("missing", 403),
        ("empty", 403),
        ("garbage", 403),
        ("not even letters", 403),
    ],
)
async def test_only_what_twilio_has_signed_is_taken(
    house: Texting, twilio: FakeTwilio, http: httpx.AsyncClient, signature: str, status: int
) -> None:
    form = list(twilio.text(SAM, f"signed: {signature}").items())
    right = signed(form)
    told: bytes | None = {
        "right": right.encode(),
        "old token": RequestValidator(OLD)
        .compute_signature(f"{PUBLIC_URL}/twilio/sms", dict(form))
        .encode(),
        "with port": signed(form, url=f"{PUBLIC_URL}:443").encode(),
        "foreign token": RequestValidator("x")
        .compute_signature(f"{PUBLIC_URL}/twilio/sms", dict(form))
        .encode(),
        "another address": signed(form, url=house.site).encode(),
        "another body": signed([*form[:-1], ("From", KIM)]).encode(),
        "missing": None,
        "empty": b"",
        "garbage": right.swapcase().encode(),
        "not even letters": b"\xe5\xff\x80",
    }[signature]
    headers = {b"X-Twilio-Signature": told} if told is not None else {}
    before = await rows(house)

    answer = await http.post(
        "/twilio/sms", content=urlencode(form), headers={b"Content-Type": FORM.encode(), **headers}
    )

    assert answer.status_code == status
    assert await rows(house) - before == (status == 200)


@pytest.mark.parametrize(
    "more",
    [
        [("Empty", "")],
        [("Twice", "b"), ("Twice", "a")],
        [("Twice", "a"), ("Twice", "a")],
        [("Odd%&=+ name", "Odd%&=+ välue\n")],
        [("AddOns", '{"status": "successful"}'), ("NewAtTwilio", "yes")],
    ],
)
async def test_repeated_empty_and_unknown_fields_are_signed_and_tolerated(
    house: Texting, twilio: FakeTwilio, http: httpx.AsyncClient, more: list[tuple[str, str]]
) -> None:
    form = [*twilio.text(SAM, f"with {more}").items(), *more]

    answer = await http.post(
        "/twilio/sms",
        content=urlencode(form),
        headers={"X-Twilio-Signature": signed(form), "Content-Type": FORM},
    )

    assert answer.status_code == 200
    assert f"with {more}" in await house.heard(SAM)


async def test_a_long_text_in_many_parts_comes_as_one(house: Texting) -> None:
    long = "åäö " * 400

    answer = await house.write(KIM, long)

    assert answer.status_code == 200
    assert long.strip() in [text.strip() for text in await house.heard()]


async def test_too_much_is_refused_before_it_is_read(
    house: Texting, http: httpx.AsyncClient
) -> None:
    before = await rows(house)

    announced = await http.post("/twilio/sms", content=b"Body=" + b"x" * 70_000)
    streamed = await http.post("/twilio/sms", content=pieces())

    assert (announced.status_code, streamed.status_code) == (413, 413)
    assert await rows(house) == before


async def pieces() -> AsyncIterator[bytes]:
    for _ in range(70):
        yield b"x" * 1000


@pytest.mark.parametrize(
    "form", [{}, {"From": KIM}, {"MessageSid": "SM1"}, {"From": "", "MessageSid": "SM2"}]
)
async def test_what_is_no_message_is_signed_away(
    house: Texting, twilio: FakeTwilio, form: dict[str, str]
) -> None:
    before = await rows(house)

    answer = await twilio.post(house.site, form)

    assert answer.status_code == 200
    assert await rows(house) == before


async def test_more_fields_than_twilio_sends_are_not_even_looked_at(
    http: httpx.AsyncClient,
) -> None:
    form = [(f"Field{number}", "") for number in range(1001)]

    answer = await http.post(
        "/twilio/sms", content=urlencode(form), headers={"X-Twilio-Signature": signed(form)}
    )

    assert answer.status_code == 403


@pytest.mark.parametrize("sender", ["Telia", "72456", "116 117"])
async def test_senders_that_cannot_be_answered_are_kept_and_get_no_answer(
    house: Texting, sender: str
) -> None:
    answer = await house.write(sender, "Din kod är 1234")

    assert answer.status_code == 200
    assert [one.text for one in await house.said(sender)] == ["Din kod är 1234"]
    assert (await house.for_humans())[-1].why == "unanswerable"


async def test_a_national_number_is_whose_it_is(house: Texting) -> None:
    await house.write("070-174 06 05", "nationellt")

    assert "nationellt" in await house.heard(KIM)


async def test_pictures_are_never_fetched_and_their_words_are_read(
    house: Texting, twilio: FakeTwilio
) -> None:
    with_words = await house.write(KIM, "min dörr är sönder", media=2)
    without = await house.write(SAM, "", media=1)
    await house.side.redactor.once()

    assert (with_words.status_code, without.status_code) == (200, 200)
    assert "min dörr är sönder" in await house.heard()
    assert all(not one.media for one in twilio.messages)
    assert not [kind for kind, _, _ in twilio.calls if kind == "fetch_media"]


async def test_twilios_own_stop_is_honoured_and_noted_for_the_doctor(house: Texting) -> None:
    await house.write(SAM, "AVSLUTA NU", OptOutType="STOP")

    assert (await house.heard(SAM))[-1] == "STOP"
    assert (await house.app.store.db.read(meta.get, meta.OPT_OUT_SEEN)) is not None


async def test_while_the_database_is_away_twilio_hears_503_and_the_text_can_come_again(
    twilio: FakeTwilio, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("away")
    async with texting(folder, twilio) as house:
        form = twilio.text(KIM, "hjälp")
        (folder / "story.db").symlink_to(folder / "texting.db")
        with locked(folder, house.app.clock):
            away = await twilio.post(house.site, form)
        back = await twilio.post(house.site, form)

        assert (away.status_code, back.status_code) == (503, 200)
        assert await house.heard() == ["hjälp"]


async def test_a_report_settles_what_was_sent_and_nothing_goes_back(
    house: Texting, twilio: FakeTwilio
) -> None:
    house.forward(hours=2)
    await house.write(KIM, "hjälp")
    await house.deliver()
    sid = twilio.sent[-1].sid

    answers = [
        await twilio.report(house.site, sid, status)
        for status in ("queued", "delivered", "sent", "failed", "delivered")
    ]

    assert {answer.status_code for answer in answers} == {200}
    assert (await house.states())[-1] is State.DELIVERED


async def test_a_failure_is_told_in_a_sentence(house: Texting, twilio: FakeTwilio) -> None:
    house.forward(hours=2)
    await house.write(KIM, "hjälp")
    await house.deliver()

    await twilio.report(house.site, twilio.sent[-1].sid, "undelivered", error=30005)

    last = (await house.said())[-1]
    assert last.state is State.FAILED
    assert "not in use" in str(last.error)


async def test_an_unsigned_report_changes_nothing(
    house: Texting, twilio: FakeTwilio, http: httpx.AsyncClient
) -> None:
    house.forward(hours=2)
    await house.write(KIM, "hjälp")
    await house.deliver()
    form = {"MessageSid": twilio.sent[-1].sid, "MessageStatus": "delivered"}

    answer = await http.post("/twilio/status?id=1", data=form)

    assert answer.status_code == 403
    assert (await house.states())[-1] is State.SENT


async def test_a_report_of_an_unknown_text_is_taken_and_forgotten(
    house: Texting, twilio: FakeTwilio
) -> None:
    form = {"MessageSid": "SM" + "9" * 32, "MessageStatus": "delivered"}

    answers = [
        await twilio.post(house.site, form, to=f"/twilio/status{query}")
        for query in (
            "",
            "?id=",
            "?id=abc",
            "?id=99999999",
            "?id=-1",
            "?id=1&id=2",
            f"?id={'9' * 30}",
        )
    ]

    nothing = await twilio.post(house.site, {"MessageStatus": "?"}, to="/twilio/status")

    assert {answer.status_code for answer in (*answers, nothing)} == {200}


# -- whatever comes


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES = st.sampled_from(["Body", "From", "MessageSid", "NumMedia", "OptOutType", "To", ""]) | TEXTS
CONTROLS = bytes([*range(32), 127])  # which no HTTP client would let through
SENDERS = st.sampled_from(
    [KIM, "Telia", "72456", "+4670", "0701740605", "whatsapp:+46701740605", "\0"]
)


@given(form=st.lists(st.tuples(NAMES, TEXTS), max_size=8), sender=SENDERS, sid=TEXTS)
@settings(max_examples=60, deadline=None)
async def test_any_signed_form_is_taken_whole_or_not_at_all(
    house: Texting, http: httpx.AsyncClient, form: list[tuple[str, str]], sender: str, sid: str
) -> None:
    house.forward(minutes=1)
    given_ = [("From", sender), ("MessageSid", sid), *form]
    before = await totals(house)

    answer = await http.post(
        "/twilio/sms",
        content=urlencode(given_),
        headers={"X-Twilio-Signature": signed(given_), "Content-Type": FORM},
    )

    inboxes, kept = (now - then for now, then in zip(await totals(house), before, strict=True))
    assert answer.status_code == 200
    assert inboxes == kept  # a digest and its text, or neither


async def totals(house: Texting) -> tuple[int, int]:
    return await house.app.store.db.read(_totals)


def _totals(tx: Tx) -> tuple[int, int]:
    tx.cursor.execute("select count(*) from message where direction = 'in'")
    kept = int(tx.cursor.fetchone()[0])
    return _count(tx), kept


@given(
    body=st.binary(max_size=200),
    header=st.dictionaries(
        st.sampled_from([b"X-Twilio-Signature", b"Content-Type", b"X-Forwarded-Proto"]),
        st.binary(max_size=40).map(lambda value: value.translate(None, CONTROLS).strip()),
    ),
    place=st.sampled_from(
        ["/twilio/sms", "/twilio/status", "/twilio/status?id=1", "/twilio/sms?%ff"]
    ),
)
@settings(max_examples=60, deadline=None)
async def test_whatever_is_not_signed_changes_nothing(
    house: Texting, http: httpx.AsyncClient, body: bytes, header: dict[bytes, bytes], place: str
) -> None:
    before = await totals(house)

    answer = await http.post(place, content=body, headers=header)

    assert answer.status_code in {400, 403}
    assert await totals(house) == before
