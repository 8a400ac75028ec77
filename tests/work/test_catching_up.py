"""A text whose webhook was lost is found in Twilio's list, and a late one answers no question."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.model.messages import Aside, Inbound
from bot.model.people import Channel
from bot.store import people
from tests.fake_twilio import Broken, Cut, FakeTwilio, Says, TooMany, fake_twilio
from tests.texting import KIM, SAM, Texting, texting
from tests.work.outage import locked


@pytest.fixture
async def house(twilio: FakeTwilio, tmp_path: Path) -> AsyncIterator[Texting]:
    async with texting(tmp_path, twilio) as house:
        yield house


async def texts(house: Texting, number: str = KIM) -> list[str]:
    return [one.text for one in await house.said(number) if one.direction == "out"]


async def test_what_came_while_we_were_away_is_taken_once_and_in_order(
    house: Texting, twilio: FakeTwilio
) -> None:
    for number in range(3):
        twilio.text(KIM, f"text {number}")
        house.forward(seconds=10)
    await twilio.post(house.site, twilio.text(KIM, "told"))

    found = [await house.side.catching_up.once() for _ in range(2)]

    assert found == [3, 0]
    assert await house.heard() == ["told", "text 0", "text 1", "text 2"]


async def test_a_webhook_that_comes_after_all_changes_nothing(
    house: Texting, twilio: FakeTwilio
) -> None:
    form = twilio.text(KIM, "hjälp")
    await house.side.catching_up.once()
    before = await house.said()

    answer = await twilio.post(house.site, form)

    assert answer.status_code == 200
    assert await house.said() == before


async def test_a_text_a_few_minutes_late_is_answered_as_ever(
    house: Texting, twilio: FakeTwilio
) -> None:
    twilio.text(KIM, "hjälp")
    house.forward(minutes=14)

    await house.side.catching_up.once()

    assert "112" in (await texts(house))[0]


async def test_a_late_text_answers_no_question_and_a_human_reads_it(
    house: Texting, twilio: FakeTwilio
) -> None:
    await house.write(KIM, "hur mår jag")
    await house.write(KIM, "check in")
    asked = await texts(house)
    twilio.text(KIM, "1")
    house.forward(minutes=20)

    await house.side.catching_up.once()

    late = (await house.for_humans())[-1]
    assert (late.why, late.text) == ("late", "1")
    assert "Anna" in (await texts(house))[len(asked)]  # who reads it, and when
    talk = await house.app.store.db.read(people.get, house.ids["kim"])
    await house.write(KIM, "1")
    assert talk is not None
    assert (await house.for_humans())[-1] == late  # the question still stood


async def test_of_a_burst_of_late_texts_one_is_answered(house: Texting, twilio: FakeTwilio) -> None:
    for text in ("jag", "behöver", "prata"):
        twilio.text(KIM, text)
    house.forward(minutes=20)

    await house.side.catching_up.once()

    assert len(await texts(house)) == 1
    assert [one.text for one in await house.for_humans()] == ["jag", "behöver", "prata"]


async def test_nobody_is_woken_for_a_late_text(house: Texting, twilio: FakeTwilio) -> None:
    twilio.text(KIM, "jag behöver prata")
    house.forward(hours=11)  # it is 23:00

    await house.side.catching_up.once()

    assert await texts(house) == []
    assert (await house.for_humans())[-1].why == "late"


async def test_a_late_stop_holds(house: Texting, twilio: FakeTwilio) -> None:
    twilio.text(KIM, "STOPP")
    house.forward(hours=3)

    await house.side.catching_up.once()

    met = await house.app.store.db.read(people.get, house.ids["kim"])
    assert met is not None
    assert met.person.stopped is not None


async def test_a_late_start_undoes_no_stop(house: Texting, twilio: FakeTwilio) -> None:
    await house.write(KIM, "stopp")
    answers = len(await texts(house))
    twilio.text(KIM, "START")
    house.forward(minutes=16)

    await house.side.catching_up.once()

    met = await house.app.store.db.read(people.get, house.ids["kim"])
    assert met is not None
    assert met.person.stopped is not None
    assert len(await texts(house)) == answers


async def test_a_late_cry_for_help_is_answered_at_once(house: Texting, twilio: FakeTwilio) -> None:
    twilio.text(KIM, "jag vill inte leva längre")
    house.forward(hours=11)

    await house.side.catching_up.once()

    assert "112" in (await texts(house))[0]
    assert (await house.for_humans())[-1].why == "danger"


async def test_what_is_older_than_a_day_is_left(house: Texting, twilio: FakeTwilio) -> None:
    twilio.text(KIM, "i går")
    house.forward(hours=24, minutes=1)

    found = await house.side.catching_up.once()

    assert found == 0


@pytest.mark.parametrize("failure", [TooMany(3), Broken(), Cut(), Says(20003, 401)])
async def test_while_twilio_is_away_it_waits(
    house: Texting, twilio: FakeTwilio, failure: Any
) -> None:
    twilio.text(KIM, "hjälp")
    twilio.fails_else.append(failure)

    found = [await house.side.catching_up.once() for _ in range(2)]

    assert found == [0, 1]
    assert house.app.vitals.signs[Channel.SMS].failing is None


async def test_an_outage_is_known_even_when_nobody_writes(
    house: Texting, twilio: FakeTwilio
) -> None:
    twilio.fails_else.append(Broken())

    await house.side.catching_up.once()

    assert house.app.vitals.signs[Channel.SMS].failing == house.app.clock.now()


async def test_an_interruption_in_the_middle_goes_on_where_it_was(
    house: Texting, twilio: FakeTwilio, tmp_path: Path
) -> None:
    twilio.text(KIM, "ett")
    await house.side.catching_up.once()
    twilio.text(KIM, "två")
    (tmp_path / "story.db").symlink_to(tmp_path / "texting.db")

    with locked(tmp_path, house.app.clock):
        away = await house.side.catching_up.once()
    back = await house.side.catching_up.once()

    assert (away, back) == (0, 1)
    assert await house.heard() == ["ett", "två"]


async def test_a_text_that_was_changed_is_for_a_human_and_gets_no_answer(house: Texting) -> None:
    inbound = Inbound(channel=Channel.SMS, sender=SAM, text="jag menade tisdag", provider_id="SM1")

    await house.app.reception.take(replace(inbound, aside=Aside.EDITED))

    assert (await house.for_humans())[-1].why == "edited"
    assert await texts(house, SAM) == []


async def test_it_runs_at_the_start(twilio: FakeTwilio, tmp_path: Path) -> None:
    twilio.text(KIM, "hjälp")

    async with texting(tmp_path, twilio, moving=True):
        await twilio.until(lambda: twilio.sent)

    assert "112" in twilio.sent[0].body


async def test_with_a_messaging_service_only_its_own_texts_are_ours(tmp_path: Path) -> None:
    async with (
        fake_twilio(service="MG" + "1" * 32) as twilio,
        texting(tmp_path, twilio, twilio_number=None) as house,
    ):
        twilio.text(KIM, "hjälp")
        theirs = replace(twilio.messages[0], sid="SM" + "e" * 32, service="MG" + "2" * 32)
        twilio.messages.append(theirs)

        found = await house.side.catching_up.once()

        assert found == 1


async def test_the_old_texts_of_the_day_are_looked_at_but_once(
    house: Texting, twilio: FakeTwilio
) -> None:
    twilio.text(KIM, "hjälp")
    await house.side.catching_up.once()
    house.forward(hours=1)
    before = await house.said()

    await house.side.catching_up.once()

    assert await house.said() == before
    assert house.app.clock.now() - twilio.messages[0].at == timedelta(hours=1)
