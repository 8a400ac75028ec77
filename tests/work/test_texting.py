"""A service with a number, all of it moving: from a phone to Twilio and back."""

import asyncio
from pathlib import Path

import pytest

from bot.app.twilio import sms_of
from bot.model.messages import State
from bot.settings import SettingsWrong, read
from tests.fake_twilio import Cut, TooMany, fake_twilio
from tests.fakes import StillClock
from tests.texting import KIM, SAM, Texting, texting

ALL = {
    "twilio_account": "AC" + "0" * 32,
    "twilio_token": "secret",
    "twilio_number": "+46701234567",
    "public_url": "https://terskel.example",
}


async def until(house: Texting, state: State) -> None:
    """Wait until the last text to Kim is in that state."""
    async with asyncio.timeout(10):
        seen = house.app.news.count
        while (await house.states())[-1] is not state:
            seen = await house.app.news.wait(seen)


async def test_a_text_is_answered_reported_and_taken_away(tmp_path: Path) -> None:
    async with fake_twilio() as twilio, texting(tmp_path, twilio, moving=True) as house:
        await house.write(KIM, "hjälp")
        await twilio.until(lambda: twilio.sent)
        await until(house, State.SENT)
        await twilio.report(house.site, twilio.sent[0].sid, "delivered")
        await until(house, State.DELIVERED)
        await house.side.redactor.once()

        assert twilio.sent[0].to == KIM
        assert twilio.sent[0].callback.startswith("https://terskel.example/twilio/status?id=")
        assert twilio.sent[0].body == ""


async def test_a_report_tells_of_a_text_whose_receipt_was_lost(tmp_path: Path) -> None:
    async with fake_twilio() as twilio, texting(tmp_path, twilio) as house:
        twilio.fails.append(Cut())
        await house.write(KIM, "hjälp")
        await house.deliver()
        before = await house.states()

        await twilio.report(house.site, twilio.sent[0].sid, "sent")
        await house.deliver()

        assert before == [State.UNSURE]
        assert await house.states() == [State.SENT]
        assert len(twilio.sent) == 1


async def test_a_report_with_an_id_that_was_given_again_settles_nothing(tmp_path: Path) -> None:
    async with fake_twilio() as twilio, texting(tmp_path, twilio) as house:
        twilio.fails.append(Cut(taken=False))
        await house.write(KIM, "hjälp")
        await house.deliver()
        form = {"MessageSid": "SM" + "9" * 32, "MessageStatus": "delivered"}

        answers = [
            await twilio.post(house.site, form, to=f"/twilio/status?id=1{mark}")
            for mark in ("", "&mark=", "&mark=0123456789abcdef", "&mark=%C3%A5")
        ]

        assert {answer.status_code for answer in answers} == {200}
        assert await house.states() == [State.UNSURE]


async def test_when_twilio_asks_to_be_left_alone_everybody_waits_and_nobody_is_lost(
    tmp_path: Path,
) -> None:
    async with fake_twilio() as twilio, texting(tmp_path, twilio) as house:
        twilio.fails.append(TooMany(30))
        await house.write(KIM, "hjälp")
        await house.deliver()
        await house.write(SAM, "hjälp")
        await house.deliver()
        waiting = len(twilio.sent)
        house.forward(seconds=31)
        await house.deliver()
        house.forward(seconds=1)
        await house.deliver()

        assert waiting == 0
        assert {one.to for one in twilio.sent} == {KIM, SAM}


@pytest.mark.parametrize(
    ("without", "told"),
    [
        ("twilio_token", "TERSKEL_TWILIO_TOKEN"),
        ("twilio_number", "TERSKEL_TWILIO_NUMBER nor TERSKEL_TWILIO_SERVICE"),
        ("public_url", "TERSKEL_PUBLIC_URL"),
    ],
)
def test_half_a_number_is_refused_at_the_start(without: str, told: str) -> None:
    settings = read({name: value for name, value in ALL.items() if name != without})

    with pytest.raises(SettingsWrong) as refused:
        sms_of(settings, StillClock())

    assert told in str(refused.value)
    assert len(refused.value.sentences) == 1


def test_without_an_account_nobody_is_texted() -> None:
    assert sms_of(read({}), StillClock()) is None


async def test_in_another_region_twilio_has_another_address() -> None:
    sms = sms_of(read(ALL | {"twilio_api": "https://api.dublin.ie1.twilio.com"}), StillClock())

    assert sms is not None
    assert sms.account.api == "https://api.dublin.ie1.twilio.com"
