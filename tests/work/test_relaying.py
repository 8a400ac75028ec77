"""A text between a tenant and a peer supporter, where it is no ordinary one."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.model.messages import Aside, Inbound, Kind
from bot.model.people import Channel
from bot.store import handovers, people
from bot.store.peers import contacts, profiles, relays
from bot.work.conversation.peers.relaying import MOST_QUICK, MOST_WAITING
from tests.stage import Stage, staged

STORY: dict[str, Any] = {
    "at": "2026-11-24 10:00",
    "settings": {"messages_per_minute": "1000"},
    "people": {
        "anna": {"roles": ["worker"]},
        "maria": {"roles": ["peer"], "peer": {"intro": {"sv": "mat, promenader"}}},
        "kim": {"roles": ["tenant"], "worker": "anna", "writes with": ["maria"]},
    },
}


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Kim and Maria, who write with each other."""
    async with staged(STORY, tmp_path) as opened:
        yield opened


async def come(stage: Stage, who: str, text: str = "", **what: Any) -> None:
    """Let something come in by the peers' number."""
    stage.sent += 1
    inbound = Inbound(
        channel=Channel.SMS,
        sender=stage.numbers[who],
        text=text,
        provider_id=f"other-{stage.sent}",
        line=stage.app.house.peer_lines[0],
        **what,
    )
    await stage.app.reception.take(inbound)
    await stage.app.traveller.forward(timedelta(seconds=3))
    await stage.listen()


def heard(stage: Stage) -> list[tuple[str, str]]:
    """Give what was said since the last look."""
    said = stage.waiting[:]
    stage.waiting.clear()
    return said


async def test_a_picture_is_for_nobody_and_nothing_of_it_is_kept(stage: Stage) -> None:
    await come(stage, "kim", kind=Kind.MEDIA)

    ((who, said),) = heard(stage)
    assert (who, said[:26]) == ("kim", "Jag kan bara läsa text, så")
    assert await stage.app.store.db.read(handovers.open_ones, 9) == []


async def test_the_words_that_came_with_a_picture_go_on(stage: Stage) -> None:
    await come(stage, "kim", "titta vad fint", kind=Kind.MEDIA)

    said = heard(stage)
    assert [who for who, _ in said] == ["kim", "maria"]
    assert said[1][1] == "Kim: titta vad fint"


async def test_a_contact_card_is_asked_about_like_any_number(stage: Stage) -> None:
    await come(stage, "kim", "+46701234567", kind=Kind.CONTACT)

    ((who, said),) = heard(stage)
    assert who == "kim"
    assert "Skicka ändå?" in said


@pytest.mark.parametrize(
    ("aside", "said"), [(Aside.EDITED, "Det du ändrar"), (Aside.FLOOD, "Det var väldigt mycket")]
)
async def test_a_changed_text_and_a_flood_are_not_passed_on_and_that_is_said_once(
    stage: Stage, aside: Aside, said: str
) -> None:
    await come(stage, "kim", "hej", aside=aside)
    await come(stage, "kim", "hej", aside=aside)

    ((who, text),) = heard(stage)
    assert who == "kim"
    assert text.startswith(said)


async def test_what_reached_us_late_is_passed_on_all_the_same(stage: Stage) -> None:
    await come(stage, "kim", "hej", aside=Aside.LATE)

    assert heard(stage) == [("maria", "Kim: hej")]


async def test_a_text_without_words_is_said_to_be_empty(stage: Stage) -> None:
    await come(stage, "kim", "  ")

    assert [who for who, _ in heard(stage)] == ["kim"]


async def test_a_long_text_comes_in_pieces_and_nothing_of_it_is_cut(stage: Stage) -> None:
    words = " ".join(f"ord{number}" for number in range(500))

    await come(stage, "kim", words)

    said = [text.removeprefix("Kim: ") for _, text in heard(stage)]
    assert len(said) == 3
    assert " ".join(said) == words


async def test_the_same_text_again_and_again_is_no_loop_between_two_people(stage: Stage) -> None:
    for _ in range(6):
        await come(stage, "kim", "ok")

    assert heard(stage) == [("maria", "Kim: ok")] * 6


async def test_two_machines_that_answer_each_other_come_to_an_end(stage: Stage) -> None:
    """Each answers at once whatever reaches it, what we say ourselves too."""
    rounds = 0
    await come(stage, "kim", "Jag är ledig")
    while (said := heard(stage)) and rounds < 2 * MOST_QUICK:
        rounds += 1
        for who, _ in said:
            await come(stage, who, "Jag är ledig")

    assert rounds < MOST_QUICK + 10


async def test_people_write_on_a_minute_later(stage: Stage) -> None:
    for _ in range(MOST_QUICK // 2 + 1):
        await come(stage, "kim", "Jag är ledig")
        await come(stage, "maria", "Jag med")
    stage.app.clock.forward(timedelta(minutes=2))
    heard(stage)

    await come(stage, "kim", "Det var det")

    assert heard(stage) == [("maria", "Kim: Det var det")]


async def test_no_more_waits_than_somebody_reads_in_the_morning(stage: Stage) -> None:
    stage.app.clock.forward(timedelta(hours=12))
    for number in range(MOST_WAITING + 2):
        await come(stage, "kim", f"text {number}")

    waiting = await stage.app.store.db.read(relays.waiting_for, stage.ids["maria"])
    assert len(waiting) == MOST_WAITING
    assert "väntar redan mycket" in heard(stage)[-1][1]


async def test_nothing_is_passed_on_to_somebody_away_for_nobody_knows_how_long(
    stage: Stage,
) -> None:
    now = stage.app.clock.now()
    await stage.app.store.db.write("test", profiles.pause, stage.ids["maria"], now, None)

    await come(stage, "kim", "hej")

    ((who, said),) = heard(stage)
    assert who == "kim"
    assert said.startswith("Maria är borta ett tag")


async def test_what_waits_for_somebody_who_lost_their_number_is_said_to_be_lost(
    stage: Stage,
) -> None:
    stage.app.clock.forward(timedelta(hours=12))
    await come(stage, "kim", "hej")
    heard(stage)
    maria = await stage.app.store.db.read(people.look_up, Channel.SMS, stage.numbers["maria"])
    assert maria is not None
    await stage.app.store.db.write("test", people.refuse, maria.address.id)

    await stage.play({"wait": "12 hours"})

    said = [text for who, text in heard(stage) if who == "kim"]
    assert said[-1].startswith("Det du skrev nådde inte Maria.")
    assert await stage.app.store.db.read(relays.waiting_for, stage.ids["maria"]) == []


async def test_an_answer_that_comes_too_late_passes_nothing_on(stage: Stage) -> None:
    await come(stage, "kim", "ring 070-123 45 67")
    stage.app.clock.forward(timedelta(hours=12))
    await stage.app.traveller.settle()
    heard(stage)

    assert await stage.app.store.db.read(relays.held_of, stage.ids["kim"], relays.Held.SEND) == []


async def test_who_did_not_say_whether_to_send_it_hears_in_the_morning_that_it_did_not_go(
    stage: Stage,
) -> None:
    await come(stage, "kim", "ring 070-123 45 67")
    heard(stage)

    await stage.play({"wait": "12 hours"})

    assert heard(stage) == []
    await stage.play({"wait": "12 hours"})
    ((who, said),) = heard(stage)
    assert who == "kim"
    assert said.startswith("Det du skrev nådde inte Maria.")


async def test_a_lively_conversation_uses_up_no_replies_and_is_never_told_to_rest(
    stage: Stage,
) -> None:
    for number in range(25):
        await come(stage, "kim", f"ring 070-123 45 {number:02}")
        await come(stage, "kim", "2")
        stage.app.clock.forward(timedelta(minutes=1))

    asked = [text for who, text in heard(stage) if who == "kim" and "Skicka ändå?" in text]
    assert len(asked) == 25


async def test_who_has_two_numbers_of_ours_may_write_to_the_wrong_one(stage: Stage) -> None:
    (contact,) = await stage.app.store.db.read(contacts.live_of, stage.ids["kim"])

    assert contact.line_of(stage.ids["kim"]) == stage.app.house.peer_lines[0]
