"""What doctor asks the providers, over sockets, and what it says of room and backups."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.sms import Life
from bot.commands import live, upkeep
from bot.commands.live import ask
from bot.commands.missing import missing
from bot.settings import read
from bot.store import backup
from bot.store.backup import STAMP
from tests.commands.conftest import Terskel
from tests.fake_telegram import fake_telegram
from tests.fake_twilio import OURS, fake_twilio
from tests.twilio_people import PEERS

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
AGE = "age1nthkqgadwhl5jnh9ha09kp3pqh4hkfn56jswc8y82fyyjaffhcxsg7aefn"


def said(found: list[tuple[str, str]], how: str) -> str:
    """Give all that was told in one way."""
    return "\n".join(what for one, what in found if one == how)


async def test_a_bot_that_is_well_is_told_by_its_name() -> None:
    async with fake_telegram() as telegram:
        found = await ask(read({"telegram_token": telegram.token, "telegram_api": telegram.url}))

    assert "the bot is @" in said(found, "good")
    assert said(found, "bad") == ""


async def test_a_wrong_token_is_one_sentence_with_the_way_out() -> None:
    async with fake_telegram(wrong_token=True) as telegram:
        found = await ask(read({"telegram_token": telegram.token, "telegram_api": telegram.url}))

    ((how, what),) = found
    assert how == "bad"
    assert what.startswith("Telegram: ")
    assert telegram.token not in what


async def test_a_webhook_that_is_set_elsewhere_is_told() -> None:
    async with fake_telegram() as telegram:
        telegram.webhook = {"url": "https://other.example/hook"}
        settings = {"telegram_token": telegram.token, "telegram_api": telegram.url}
        polling = await ask(read(settings))
        hooked = await ask(
            read(settings | {"telegram_mode": "webhook", "public_url": "https://terskel.example"})
        )

    assert "takes the webhook away" in said(polling, "look")
    assert "does not deliver to https://terskel.example/telegram yet" in said(hooked, "look")


async def test_a_webhook_without_a_public_address_is_no_webhook() -> None:
    async with fake_telegram() as telegram:
        found = await ask(
            read(
                {
                    "telegram_token": telegram.token,
                    "telegram_api": telegram.url,
                    "telegram_mode": "webhook",
                }
            )
        )

    assert said(found, "look") == ""


async def test_an_account_that_is_well_is_told_and_that_opt_out_cannot_be_asked() -> None:
    async with fake_twilio() as twilio:
        twilio.webhook = f"{twilio.public_url}/twilio/sms"
        found = await ask(read(twilio.settings()))

    assert said(found, "bad") == ""
    assert "Twilio knows the account" in said(found, "good")
    assert f"TERSKEL_TWILIO_NUMBER delivers to {twilio.webhook}" in said(found, "good")
    assert said(found, "look") == live.OPT_OUT


async def test_a_number_that_delivers_elsewhere_or_cannot_text_is_told() -> None:
    async with fake_twilio(capabilities={"sms": False, "voice": False}) as twilio:
        found = await ask(read(twilio.settings()))

    assert "cannot send or get texts" in said(found, "bad")
    assert "does not deliver here" in said(found, "bad")
    assert "cannot take calls" in said(found, "look")


async def test_each_number_of_the_peers_is_looked_at() -> None:
    second = "+46701740698"
    async with fake_twilio(peers=(PEERS,), service="MG" + "1" * 32) as twilio:
        twilio.webhooks = {PEERS: f"{twilio.public_url}/twilio/sms"}
        found = await ask(read(twilio.settings() | {"twilio_peers": f"{PEERS},{second}"}))

    assert f"{PEERS} of TERSKEL_TWILIO_PEERS delivers to" in said(found, "good")
    assert f"{second} of TERSKEL_TWILIO_PEERS is not a number of this account" in said(found, "bad")
    assert "TERSKEL_TWILIO_NUMBER" not in said(found, "bad")


async def test_a_number_of_the_peers_that_delivers_elsewhere_is_told() -> None:
    async with fake_twilio(peers=(PEERS,)) as twilio:
        twilio.webhooks = {OURS: f"{twilio.public_url}/twilio/sms"}
        found = await ask(read(twilio.settings()))

    assert f"{PEERS} of TERSKEL_TWILIO_PEERS does not deliver here" in said(found, "bad")


def test_numbers_of_peers_without_an_account_are_told() -> None:
    assert "TERSKEL_TWILIO_PEERS" in " ".join(missing(read({"twilio_peers": PEERS})))
    assert "TERSKEL_TWILIO_PEERS" not in " ".join(missing(read({})))


async def test_a_wrong_twilio_token_is_a_sentence_without_it() -> None:
    async with fake_twilio() as twilio:
        found = await ask(read(twilio.settings() | {"twilio_token": "0" * 32}))

    assert "Twilio: " in said(found, "bad")
    assert "0" * 32 not in str(found)


async def test_a_provider_that_is_not_there_is_a_sentence() -> None:
    found = await ask(
        read({"telegram_token": f"123456:{'a' * 35}", "telegram_api": "http://127.0.0.1:9"})
    )

    assert said(found, "bad").startswith("Telegram: ")


@pytest.mark.parametrize(("off", "how"), [(0, "good"), (-90, "bad"), (3600, "bad")])
def test_a_clock_that_is_off_is_told(off: int, how: str) -> None:
    life = Life(active=True, numbers={}, time=NOW)

    found = list(live.of_twilio(life, read({}), NOW + timedelta(seconds=off)))

    assert "clock" in said(found, how)


@pytest.mark.parametrize(("size", "how"), [(0, "good"), (1 << 60, "look")])
def test_room_for_the_database_and_a_copy_is_looked_for(
    tmp_path: Path, size: int, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "LEAST", 0)

    ((found, _),) = upkeep.of_disk(tmp_path, size)

    assert found == how


@pytest.mark.parametrize(
    ("age", "how"), [(timedelta(hours=2), "good"), (timedelta(days=3), "look"), (None, "look")]
)
def test_the_age_of_the_newest_backup_is_told(
    tmp_path: Path, age: timedelta | None, how: str
) -> None:
    settings = read(
        {
            "database": f"sqlite:///{tmp_path}/t.db",
            "backup_folder": str(tmp_path),
            "backup_key": AGE,
        }
    )
    if age is not None:
        (tmp_path / f"t-{NOW - age:{STAMP}}.db").touch()

    ((found, what),) = upkeep.of_backups(settings, NOW)

    assert found == how
    assert "backup" in what


def test_backups_that_nobody_makes_or_anybody_reads_are_told(tmp_path: Path) -> None:
    file = {"database": f"sqlite:///{tmp_path}/t.db"}
    (tmp_path / backup.name_for(tmp_path / "t.db", NOW, sealed=False)).touch()

    none = list(upkeep.of_backups(read(file), NOW))
    plain = list(upkeep.of_backups(read(file | {"backup_folder": str(tmp_path)}), NOW))
    postgres = list(upkeep.of_backups(read({"database": "postgresql://host/name"}), NOW))

    assert "TERSKEL_BACKUP_FOLDER is not set" in said(none, "look")
    assert "TERSKEL_BACKUP_KEY is not set" in said(plain, "look")
    assert "pg_dump" in said(postgres, "look")


@pytest.mark.usefixtures("new")
def test_doctor_asks_nobody_when_it_is_to_stay_offline(
    terskel: Terskel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERSKEL_TELEGRAM_TOKEN", f"123456:{'a' * 35}")
    monkeypatch.setenv("TERSKEL_TELEGRAM_API", "http://127.0.0.1:9")

    live_one, offline = terskel("doctor"), terskel("doctor", "--offline")

    assert live_one.status == 1
    assert "missing  Telegram: " in live_one.out
    assert offline.status == 0
    assert "Telegram: " not in offline.out
    assert "Nobody is told when somebody writes of danger" in offline.out
    assert "is not verified" in offline.out
