"""What people do in Telegram, from their fingers to the books and back: all of it real but the people."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.care import people as care_people
from bot.model.people import Channel
from bot.store import check_ins, people
from bot.store.people import Met
from bot.work.outgoing.claim import Manner, claim
from tests.fake_telegram import FakeTelegram, Hang, TooMany
from tests.telegram_house import KIM, SAM, STRANGER, House, housed, whys, written

GROUP = -1001


async def reached(house: House, chat: int) -> bool:
    """Whether a person can be written to."""
    met: Met | None = await house.app.store.db.read(people.get, house.ids[chat])
    return met is not None


async def test_the_first_press_of_start_asks_a_stranger_who_they_are(alive: House) -> None:
    alive.there.write(STRANGER, "/start")

    (asked,) = await alive.heard(STRANGER, 1)

    assert "Vem är du" in asked


async def test_start_from_somebody_we_know_begins_again(alive: House) -> None:
    alive.there.write(KIM, "/stop")
    await alive.heard(KIM, 1)

    alive.there.write(KIM, "/start")

    assert "Då skriver vi till dig" in (await alive.heard(KIM, 2))[1]


async def test_a_link_with_a_code_makes_a_stranger_the_person_it_was_made_for(
    alive: House,
) -> None:
    kim = await alive.app.store.db.read(people.get, alive.ids[KIM])
    assert kim is not None
    now = alive.app.clock.now()
    code = await alive.app.store.db.write("x", care_people.invite, kim.person.ref, who="x", now=now)

    alive.there.write(STRANGER, f"/start {code}")

    assert "Kim" in (await alive.heard(STRANGER, 1))[0]


@pytest.mark.parametrize(
    ("command", "said"),
    [("/help", "112"), ("/stop@annas_team_bot", "START"), ("/language", "Which language")],
)
async def test_commands_are_understood_whatever_the_persons_language(
    alive: House, command: str, said: str
) -> None:
    alive.there.write(SAM, command)

    assert said in (await alive.heard(SAM, 1))[0]


async def test_a_check_in_by_buttons_is_kept_and_each_choice_is_shown(alive: House) -> None:
    there = alive.there
    there.write(KIM, "/check_in")
    await alive.heard(KIM, 1)

    there.press(KIM, "Pengar")
    await alive.heard(KIM, 2)
    there.press(KIM, "Ring mig")
    await alive.heard(KIM, 3)
    await there.until(lambda: [one.edits for one in there.chats[KIM]] == [1, 1, 0])

    first, second, last = there.chats[KIM]
    (kept,) = await alive.app.store.db.read(check_ins.latest, 5)
    assert (kept.matters, kept.wish) == ("money", "call")
    assert first.text.endswith("\n\n✓ Pengar")
    assert second.text.endswith("\n\n✓ Ring mig")
    assert first.buttons == second.buttons == last.buttons == {}
    assert len(there.answered) == 2
    assert ("in", "Pengar") in await written(alive)


async def test_an_old_button_gets_a_kind_answer_and_is_not_shown_as_chosen(alive: House) -> None:
    there = alive.there
    there.write(KIM, "/check_in")
    await alive.heard(KIM, 1)
    there.write(KIM, "hyran är för hög")
    await alive.heard(KIM, 2)

    there.press(KIM, "Pengar")
    await alive.heard(KIM, 3)
    await there.until(lambda: there.chats[KIM][0].edits)

    asked, _, answer = there.chats[KIM]
    assert "gäller inte längre" in answer.text
    assert "✓" not in asked.text
    assert asked.buttons == {}


async def test_a_button_pressed_twice_is_one_answer(alive: House) -> None:
    there = alive.there
    there.write(KIM, "/check_in")
    await alive.heard(KIM, 1)

    there.press(KIM, "Pengar")
    there.press(KIM, "Pengar")
    await there.until(lambda: len(there.answered) == 2)
    there.write(SAM, "/help")
    await alive.heard(SAM, 1)

    assert len(await alive.heard(KIM, 2)) == 2


async def test_a_failing_courtesy_does_not_fail_the_conversation(alive: House) -> None:
    there = alive.there
    there.fails_at["answerCallbackQuery"].append(Hang())
    there.fails_at["editMessageText"].append(TooMany(9))
    there.write(KIM, "/check_in")
    await alive.heard(KIM, 1)

    there.press(KIM, "Pengar")

    assert len(await alive.heard(KIM, 2)) == 2


async def test_somebody_who_blocks_the_bot_is_left_alone_and_staff_hear_of_it_once(
    house: House,
) -> None:
    for _ in range(2):
        house.there.block(KIM)
        await house.poll()
    gone, heard = await reached(house, KIM), await whys(house)
    house.there.unblock(KIM)
    await house.poll()

    assert (gone, heard) == (False, ["opted_out"])
    assert await reached(house, KIM)


@pytest.mark.parametrize("told_first", [True, False])
async def test_a_block_that_telegram_tells_of_twice_is_told_to_staff_once(
    house: House, *, told_first: bool
) -> None:
    for _ in range(3):
        house.there.write(KIM, "/help")
    await house.poll()
    house.there.block(KIM)

    under_way = await house.app.store.db.write(
        "deliver",
        claim,
        house.app.deliverer.owner,
        house.app.clock.now(),
        {Channel.TELEGRAM: Manner()},
    )
    if told_first:
        await house.poll()
    await house.app.deliverer.hand_over_all(under_way)
    for _ in range(3):
        await house.app.deliverer.once()
    await house.poll()

    assert len(under_way.claimed) == 1
    assert (await whys(house)).count("opted_out") == 1


async def test_a_stranger_who_blocks_the_bot_is_nobody(house: House) -> None:
    house.there.block(STRANGER)

    await house.poll()

    assert await whys(house) == []


async def test_a_changed_message_is_kept_for_a_human_and_answers_nothing(house: House) -> None:
    house.there.write(KIM, "/check_in")
    house.there.edit(KIM, "jag orkar inte betala hyran", message_id=2)

    await house.poll()

    assert "edited" in await whys(house)
    assert await house.app.store.db.read(check_ins.latest, 5) == []


async def test_pictures_and_voices_are_answered_truthfully_once_a_burst(house: House) -> None:
    for _ in range(3):
        house.there.write(KIM, None, voice={"file_id": "a", "file_unique_id": "b", "duration": 3})
    await house.poll()
    house.app.clock.forward(timedelta(minutes=2))
    house.there.write(KIM, None, sticker_of_tomorrow={})
    await house.poll()

    said = [text for way, text in await written(house) if way == "out"]
    assert len(said) == 2
    assert "bara läsa text" in said[0]
    assert await whys(house) == ["unreadable", "unreadable"]


async def test_pictures_are_not_answered_beyond_the_limit_of_an_hour(
    there: FakeTelegram, tmp_path: Path
) -> None:
    async with housed(tmp_path, there, replies_per_hour="1") as house:
        for _ in range(3):
            there.write(KIM, None, something_new={})
            await house.poll()
            house.app.clock.forward(timedelta(minutes=2))

        assert [way for way, _ in await written(house)].count("out") == 1
        assert await whys(house) == ["unreadable"] * 3


async def test_the_words_beside_a_picture_are_read(house: House) -> None:
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    house.there.write(KIM, None, photo=photo, caption="STOP")

    await house.poll()

    met = await house.app.store.db.read(people.get, house.ids[KIM])
    assert met is not None
    assert met.person.stopped


async def test_after_stop_a_picture_gets_one_short_answer_a_day(house: House) -> None:
    house.there.write(KIM, "/stop")
    for _ in range(2):
        house.there.write(KIM, None, something_new={})
        await house.poll()
        house.app.clock.forward(timedelta(minutes=2))

    said = [text for way, text in await written(house) if way == "out"]
    assert len(said) == 2
    assert "START" in said[1]


async def test_a_group_gets_one_polite_line_and_is_left_each_time(alive: House) -> None:
    there = alive.there
    for _ in range(2):
        there.add_to_group(GROUP, KIM)
        there.write_in_group(GROUP, KIM, "hej")
        await there.until(lambda: len(there.left) >= 1)
    there.write(KIM, "/help")
    await alive.heard(KIM, 1)

    (line,) = there.shown(GROUP)
    assert "en person i taget" in line
    assert "Kim" not in line
    assert ("in", "hej") not in await written(alive)
