"""At Twilio nothing stays that is settled, and nothing goes that may still be needed."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.messages import State
from bot.store import redactions
from bot.store.transaction import Tx
from bot.work.timed import redacting
from tests.fake_twilio import Broken, Cut, FakeTwilio, Says, TooMany
from tests.texting import KIM, SAM, Texting, texting


@pytest.fixture
async def house(twilio: FakeTwilio, tmp_path: Path) -> AsyncIterator[Texting]:
    async with texting(tmp_path, twilio) as house:
        yield house


async def answered(house: Texting, twilio: FakeTwilio, number: str = KIM) -> str:
    """Let somebody write and be answered; give what Twilio calls the answer."""
    house.forward(seconds=1)  # the lane's pace
    await house.write(number, "hjälp")
    await house.deliver()
    return twilio.sent[-1].sid


async def test_a_delivered_text_is_taken_away_at_once(house: Texting, twilio: FakeTwilio) -> None:
    sid = await answered(house, twilio)
    await twilio.report(house.site, sid, "delivered")

    await house.side.redactor.once()

    assert twilio.message(sid).body == ""
    assert (await house.said())[-1].text != ""


async def test_a_failed_text_is_taken_away_too(house: Texting, twilio: FakeTwilio) -> None:
    sid = await answered(house, twilio)
    await twilio.report(house.site, sid, "undelivered", error=30005)

    await house.side.redactor.once()

    assert twilio.message(sid).body == ""


async def test_a_text_that_nobody_reports_stays_for_a_day(
    house: Texting, twilio: FakeTwilio
) -> None:
    sid = await answered(house, twilio)
    twilio.message(sid).status = "sent"
    house.forward(hours=23)
    await house.side.redactor.once()
    before = twilio.message(sid).body
    house.forward(hours=2)

    await house.side.redactor.once()

    assert before != ""
    assert twilio.message(sid).body == ""


async def test_what_may_still_have_to_be_found_stays(house: Texting, twilio: FakeTwilio) -> None:
    twilio.fails.append(Cut())
    await house.write(KIM, "hjälp")
    await house.app.deliverer.once()
    states = await house.states()

    await house.side.redactor.once()

    assert states == [State.UNSURE]
    assert twilio.sent[0].body != ""


async def test_what_came_in_goes_when_the_list_would_not_bring_it_again(
    house: Texting, twilio: FakeTwilio
) -> None:
    await house.write(KIM, "min dörr är sönder")
    await house.side.catching_up.once()
    house.forward(hours=24, minutes=59)
    await house.side.redactor.once()
    before = twilio.messages[0].body
    house.forward(minutes=2)

    await house.side.redactor.once()

    assert before == "min dörr är sönder"
    assert twilio.messages[0].body == ""


async def test_pictures_go_first_and_their_words_with_the_other_texts(
    house: Texting, twilio: FakeTwilio
) -> None:
    await house.write(KIM, "så här ser det ut", media=2)
    await house.side.redactor.once()
    picture = twilio.messages[0]
    at_once = (picture.media, picture.body)
    house.forward(hours=26)

    await house.side.redactor.once()

    assert at_once == ((), "så här ser det ut")
    assert picture.body == ""


async def test_when_texts_are_to_stay_pictures_go_all_the_same(
    twilio: FakeTwilio, tmp_path: Path
) -> None:
    async with texting(tmp_path, twilio, twilio_redact="no") as house:
        await house.write(KIM, "bild", media=1)
        sid = await answered(house, twilio)
        await twilio.report(house.site, sid, "delivered")
        await house.side.catching_up.once()
        house.forward(hours=30)

        await house.side.redactor.once()

        assert twilio.messages[0].media == ()
        assert all(one.body for one in twilio.messages)


async def test_nothing_is_taken_away_twice(house: Texting, twilio: FakeTwilio) -> None:
    sid = await answered(house, twilio)
    await twilio.report(house.site, sid, "delivered")
    for _ in range(3):
        await house.side.redactor.once()
        house.forward(minutes=5)

    assert [what for kind, what, _ in twilio.calls if kind == "redact"] == [sid]


@pytest.mark.parametrize("failure", [TooMany(1), Broken(), Cut(taken=False), Says(20009, 409)])
async def test_what_cannot_be_taken_away_now_is_tried_again(
    house: Texting, twilio: FakeTwilio, failure: Broken
) -> None:
    sid = await answered(house, twilio)
    await twilio.report(house.site, sid, "delivered")
    await house.side.redactor.once()  # the day's look through the list, and this one text
    other = await answered(house, twilio, SAM)
    await twilio.report(house.site, other, "delivered")
    twilio.fails_else.append(failure)
    await house.side.redactor.once()
    before = twilio.message(other).body
    house.forward(minutes=30)

    await house.side.redactor.once()

    assert before != ""
    assert twilio.message(other).body == ""


async def test_while_twilio_is_away_it_is_not_asked_for_each(
    house: Texting, twilio: FakeTwilio
) -> None:
    await house.side.redactor.once()
    for number in (KIM, SAM):
        for _ in range(3):
            house.forward(minutes=2)
            sid = await answered(house, twilio, number)
            await twilio.report(house.site, sid, "delivered")
    twilio.fails_else.extend([Broken()] * 10)

    await house.side.redactor.once()

    assert len(twilio.fails_else) == 7


async def test_at_last_somebody_is_told_and_it_is_left(
    house: Texting, twilio: FakeTwilio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redacting, "GIVE_UP", 2)
    sid = await answered(house, twilio)
    await twilio.report(house.site, sid, "delivered")
    twilio.message(sid).status = "sending"  # for ever
    for _ in range(4):
        await house.side.redactor.once()
        house.app.clock.forward(timedelta(days=1, minutes=1))

    await house.side.redactor.once()

    assert await house.app.store.db.read(_open) == 0
    assert twilio.message(sid).body != ""


def _open(tx: Tx) -> int:
    tx.cursor.execute("select count(*) from redaction where done_at is null")
    return int(tx.cursor.fetchone()[0])


async def test_once_a_day_what_nobody_remembers_is_found(
    house: Texting, twilio: FakeTwilio
) -> None:
    await answered(house, twilio)
    twilio.sent[0].status = "delivered"
    await house.app.store.db.write("test", _forget)
    house.forward(hours=26)

    await house.side.redactor.once()

    assert [one.body for one in twilio.messages] == ["", ""]


def _forget(tx: Tx) -> None:
    """Forget what was sent, as an erasure does."""
    tx.cursor.execute("delete from outbox")


async def test_what_cannot_be_looked_for_now_is_looked_for_the_next_time(
    house: Texting, twilio: FakeTwilio
) -> None:
    await answered(house, twilio)
    twilio.sent[0].status = "delivered"
    await house.app.store.db.write("test", _forget)
    house.forward(hours=26)
    twilio.fails_else.append(Broken())

    await house.side.redactor.once()
    before = twilio.sent[0].body
    await house.side.redactor.once()

    assert before != ""
    assert twilio.sent[0].body == ""


async def test_while_an_old_text_is_in_doubt_nothing_is_swept(
    house: Texting, twilio: FakeTwilio
) -> None:
    twilio.fails.append(Cut())
    await house.write(KIM, "hjälp")
    await house.app.deliverer.once()
    twilio.sent[0].status = "delivered"
    house.forward(hours=26)

    await house.side.redactor.once()

    assert twilio.sent[0].body != ""


async def test_many_go_in_one_go_and_telegrams_stay_out_of_it(
    house: Texting, twilio: FakeTwilio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redacting, "AT_ONCE", 1)
    monkeypatch.setattr(redacting, "LOOK", 1)
    sids = [await answered(house, twilio, number) for number in (KIM, SAM, KIM)]
    for sid in sids:
        await twilio.report(house.site, sid, "delivered")
    await house.app.store.db.write("test", _by_telegram)

    await house.side.redactor.once()

    assert [twilio.message(sid).body != "" for sid in sids] == [False, True, False]


def _by_telegram(tx: Tx) -> None:
    tx.cursor.execute("update outbox set channel = 'telegram' where id = 2")


async def test_nobody_elses_text_is_touched(house: Texting, twilio: FakeTwilio) -> None:
    twilio.text(KIM, "to another number of the account")
    twilio.messages[-1].to = "+46700000099"
    house.forward(hours=30)

    await house.side.catching_up.once()
    await house.side.redactor.once()

    assert twilio.messages[-1].body != ""


async def test_a_long_outbox_is_read_from_where_it_was(house: Texting, twilio: FakeTwilio) -> None:
    sid = await answered(house, twilio)
    await twilio.report(house.site, sid, "delivered")
    await house.side.redactor.once()
    reached = await house.app.store.db.read(redactions.reached)
    other = await answered(house, twilio, SAM)

    await house.side.redactor.once()

    assert reached == await house.app.store.db.read(redactions.reached) > 0
    assert twilio.message(other).body != ""
