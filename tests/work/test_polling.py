"""Fetching from a Telegram over a socket: nothing is lost, nothing comes twice, and its absence is waited for."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.channels.updates import Update
from bot.model.messages import Inbound
from bot.model.people import Channel
from bot.store import lanes
from bot.store.faults import Unavailable
from bot.work.conversation.scene import Scene
from bot.work.incoming import receive
from bot.work.incoming.polling import offset_of
from bot.work.incoming.presence import CODES, COMMANDS
from tests.fake_telegram import Broken, FakeTelegram, Says, TooMany
from tests.telegram_house import KIM, SAM, House, events, housed, running, whys, written
from tests.work.outage import locked

# ---------------------------------------------------------------- nothing lost, nothing twice


async def test_updates_that_come_again_in_another_order_are_taken_once(house: House) -> None:
    first, second = house.there.write(KIM, "hej då"), house.there.write(KIM, "ha det bra")
    await house.poll()

    house.there.repeat(second, first, second)
    await house.poll()

    assert [text for way, text in await written(house) if way == "in"] == ["hej då", "ha det bra"]


async def test_what_one_person_writes_is_taken_in_order_beside_what_others_write(
    house: House,
) -> None:
    for number in range(20):
        house.there.write(KIM, f"kim {number}")
        house.there.write(SAM, f"sam {number}")

    await house.poll()

    kept = [text for way, text in await written(house) if way == "in"]
    for name in ("kim", "sam"):
        assert [text for text in kept if name in text] == [f"{name} {n}" for n in range(20)]


async def test_the_offset_moves_only_after_the_commit(house: House, tmp_path: Path) -> None:
    await house.poll()
    house.there.write(KIM, "hej då")

    with locked(tmp_path, house.app.clock):
        rest = await house.poll()
    left = len(house.there.updates)
    await house.poll()
    await house.poll()

    assert rest > 0
    assert left == 1
    assert house.there.updates == []
    assert [text for way, text in await written(house) if way == "in"] == ["hej då"]


async def test_a_restarted_house_goes_on_where_it_was(there: FakeTelegram, tmp_path: Path) -> None:
    update = there.write(KIM, "hej då")
    async with housed(tmp_path, there) as house:
        await house.poll()

    async with housed(tmp_path, there) as again:
        await again.poll()
        now, bot = again.app.clock.now(), again.side.telegram.id
        kept = await again.app.store.db.read(offset_of, bot, now=now)
        stale = await again.app.store.db.read(offset_of, bot, now=now + timedelta(days=6))

        assert (kept, stale) == (update["update_id"] + 1, None)
        assert there.called("getUpdates")[-1]["offset"] == kept
        assert [way for way, _ in await written(again)].count("in") == 1


async def test_a_message_that_brings_us_to_fall_stands_in_nobodys_way(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(scene: Scene, inbound: Inbound) -> bool:
        if "poison" in inbound.text:
            raise ZeroDivisionError
        return False

    monkeypatch.setattr(receive, "TAKERS", (fall, *receive.TAKERS))
    house.there.write(KIM, "poison")
    house.there.write(KIM, "hej då")

    await house.poll()
    await house.poll()

    assert house.there.updates == []
    assert await whys(house) == ["fault"]
    assert ("in", "hej då") in await written(house)


async def test_an_update_that_nobody_can_read_is_gone_past(house: House) -> None:
    house.there.send("message", {"message_id": "x", "chat": []})
    house.there.write(KIM, "hej då")

    await house.poll()
    await house.poll()

    assert house.there.updates == []
    assert ("in", "hej då") in await written(house)


async def test_a_fault_that_cannot_even_be_buried_stops_nobody_else(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fall(_update: Update) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(house.side.updates, "take", fall)
    house.there.write(KIM, "poison")

    with capture_logs() as told:
        await house.poll()
    await house.poll()

    assert events(told) == ["update_lost"]
    assert house.there.updates == []


async def test_a_database_that_cannot_be_read_is_waited_for(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise Unavailable

    monkeypatch.setattr("bot.work.incoming.polling.offset_of", away)

    assert await house.poll() > 0
    assert house.there.polls == 0


# ---------------------------------------------------------------- Telegram away


def _elsewhere(there: FakeTelegram) -> None:
    there.elsewhere = True


def _token_gone(there: FakeTelegram) -> None:
    there.wrong_token = True


def _broken(there: FakeTelegram) -> None:
    there.fails_at["getUpdates"].extend([Broken(), Broken(200), TooMany(3), Says("Gone", 410)])


def _mended(there: FakeTelegram) -> None:
    there.elsewhere = there.wrong_token = False
    there.fails_at.clear()


@pytest.mark.parametrize(
    ("breaks", "sentence"),
    [
        (_elsewhere, "Another program fetches"),
        (_token_gone, "TERSKEL_TELEGRAM_TOKEN"),
        (_broken, "no clear answer"),
    ],
)
async def test_a_telegram_that_is_away_is_waited_for_and_told_of_once(
    house: House, breaks: Callable[[FakeTelegram], None], sentence: str
) -> None:
    await house.poll()
    breaks(house.there)
    house.there.write(KIM, "hej då")

    with capture_logs() as told:
        rests = [await house.poll() for _ in range(3)]
        sign = house.app.vitals.signs[Channel.TELEGRAM].failing
        _mended(house.there)
        await house.poll()

    assert all(rest > 0 for rest in rests)
    assert sign is not None
    away = [one for one in told if one["event"] == "telegram_away"]
    assert sentence in away[0]["sentence"]
    assert len(away) == len({one["sentence"] for one in away})
    assert events(told).count("telegram_back") == 1
    assert house.app.vitals.signs[Channel.TELEGRAM].failing is None
    assert ("in", "hej då") in await written(house)


async def test_no_network_for_an_hour_is_rested_longer_and_longer(
    there: FakeTelegram, tmp_path: Path
) -> None:
    async with housed(tmp_path, there, telegram_api="http://127.0.0.1:1") as house:
        with capture_logs() as told:
            rests = [await house.poll() for _ in range(12)]

    assert max(rests) > 10
    assert max(rests) <= 61
    assert events(told) == ["telegram_away"]


async def test_a_wrong_token_does_not_stop_the_rest(there: FakeTelegram, tmp_path: Path) -> None:
    there.wrong_token = True

    with capture_logs() as told:
        async with housed(tmp_path, there) as house, running(house):
            inbound = Inbound(
                channel=Channel.TELEGRAM, sender=str(KIM), text="hej då", provider_id="x"
            )
            await house.app.reception.take(inbound)
            await house.until(lambda: "telegram_away" in events(told))
            kept = await written(house)

    assert ("in", "hej då") in kept
    assert "telegram_token_refused" in events(told)
    assert there.token not in str(told)


async def test_a_message_waits_while_the_token_is_refused(alive: House) -> None:
    alive.there.fails.append(Says("Unauthorized", 401))

    alive.there.write(KIM, "/help")
    async with asyncio.timeout(10):
        while await alive.app.store.db.read(lanes.next_at, "telegram") < alive.app.clock.now():
            pass
    alive.app.clock.forward(timedelta(minutes=6))
    alive.app.look_again()

    assert len(await alive.heard(KIM, 1)) == 1


# ---------------------------------------------------------------- how the bot shows itself


async def test_the_commands_are_told_in_each_language(house: House) -> None:
    await house.side.presence.once()

    assert set(house.there.commands) == {"", *CODES}
    assert all(set(told) == set(COMMANDS) for told in house.there.commands.values())
    assert house.there.commands["no"]["stop"] == house.there.commands["nb"]["stop"]
    assert len({told["stop"] for told in house.there.commands.values()}) == 4


async def test_a_telegram_that_is_away_at_the_start_is_told_later(house: House) -> None:
    house.there.fails_at["getMe"].extend([Broken(), Broken(), TooMany(1)])
    presence = replace(house.side.presence, rest=lambda _attempt: timedelta())

    with capture_logs() as told:
        await presence.run()

    assert events(told) == ["telegram_not_ready", "telegram_ready"]
    assert "sv" in house.there.commands


async def test_polling_takes_an_earlier_webhook_away(house: House) -> None:
    house.there.webhook = {"url": "https://old.example"}
    house.there.write(KIM, "hej då")

    await house.poll()

    assert house.there.webhook == {}
    assert ("in", "hej då") in await written(house)
