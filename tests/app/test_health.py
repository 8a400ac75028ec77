"""What /health tells: every part, nothing of anybody, and cheaply."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app.health import FAILING, LATE, NO_BACKUP, Health
from bot.model.people import Channel
from bot.store import meta, talks
from bot.store.transaction import Tx
from tests.stage import Stage
from tests.work.outage import locked

BOTH = (Channel.SMS, Channel.TELEGRAM)


def health(
    stage: Stage,
    *,
    fresh: float = 0.0,
    backups: bool = False,
    channels: tuple[Channel, ...] = BOTH,
) -> Health:
    app = stage.app
    return Health(
        db=app.store.db,
        clock=app.clock,
        vitals=app.vitals,
        purpose=app.purpose,
        channels=channels,
        backups=backups,
        began=app.clock.now(),
        fresh=fresh,
    )


def looked_at(tx: Tx) -> str | None:
    return meta.get(tx, "health_looked_at")


async def test_a_new_house_is_well_and_every_channel_tells_its_signs_of_life(
    stage: Stage,
) -> None:
    await stage.send("kim", "hjälp")
    await stage.app.deliverer.once()

    told = await health(stage).tell()

    now = "2026-11-24T11:00:00+00:00"
    none = {"received_at": None, "sent_at": None, "heard_at": None, "failing_since": None}
    assert told == {
        "status": "ok",
        "troubles": [],
        "database": "ok",
        "outbox_late_seconds": 0,
        "wake_late_seconds": 0,
        "alerts_open": 0,
        "purpose": "demo",
        "up_seconds": 0,
        "channels": {
            "sms": none | {"received_at": now, "sent_at": now, "heard_at": now},
            "telegram": none,
        },
        "backed_up_at": None,
    }


async def test_it_tells_nothing_of_anybody(stage: Stage) -> None:
    await stage.send("kim", "kanariefågeln")

    told = json.dumps(await health(stage).tell())

    for secret in ("Kim", stage.numbers["kim"][1:], "kanarie"):
        assert secret not in told


async def test_what_waits_too_long_is_a_trouble(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    stage.app.clock.forward(LATE + timedelta(seconds=1))

    told = await health(stage).tell()

    assert told["status"] == "troubled"
    assert told["troubles"] == ["messages wait to leave"]
    assert told["outbox_late_seconds"] == 301


async def test_a_question_whose_wait_has_run_out_long_ago_is_a_trouble(stage: Stage) -> None:
    await stage.send("kim", "hur jag mår")
    await stage.app.deliverer.once()
    waited = await stage.app.store.db.read(talks.next_waited)
    assert waited is not None
    stage.app.clock.forward(waited - stage.app.clock.now() + LATE + timedelta(seconds=1))

    told = await health(stage).tell()

    assert told["troubles"] == ["what was due has not happened"]


async def test_it_is_a_trouble_that_nobody_can_be_told_of_danger(stage: Stage) -> None:
    by_sms = await health(stage).tell()
    by_telegram_alone = await health(stage, channels=(Channel.TELEGRAM,)).tell()
    await stage.send("lena", "stopp")

    after_stop = await health(stage).tell()

    assert by_sms["status"] == "ok"
    for told in (by_telegram_alone, after_stop):
        assert (told["status"], told["troubles"]) == ("troubled", ["nobody can be told of danger"])


async def test_a_provider_that_is_away_is_a_trouble_until_it_is_back(stage: Stage) -> None:
    app = stage.app
    watching = health(stage)
    app.vitals.missed(Channel.SMS, app.clock.now())
    at_first = await watching.tell()
    app.clock.forward(timedelta(hours=1))

    later = await watching.tell()
    app.vitals.heard(Channel.SMS, app.clock.now())
    in_the_end = await watching.tell()

    assert timedelta(hours=1) > FAILING
    assert at_first["status"] == "ok"
    assert later["troubles"] == ["sms cannot be reached"]
    assert in_the_end["status"] == "ok"


async def test_a_backup_that_is_not_made_is_a_trouble(stage: Stage) -> None:
    watching = health(stage, backups=True)
    stage.app.clock.forward(NO_BACKUP + timedelta(seconds=1))
    none_yet = await watching.tell()
    stage.app.vitals.backed_up = stage.app.clock.now()

    made = await watching.tell()

    assert none_yet["troubles"] == ["no backup was made"]
    assert made["status"] == "ok"


async def test_a_database_that_another_program_has_locked_is_told_and_then_well_again(
    stage: Stage, tmp_path: Path
) -> None:
    watching = health(stage)

    with locked(tmp_path, stage.app.clock):
        away = await watching.tell()
    back = await watching.tell()

    assert (away["status"], away["database"]) == ("unavailable", "unavailable")
    assert "channels" in away
    assert back["status"] == "ok"


async def test_asked_by_many_it_looks_once(stage: Stage) -> None:
    watching = health(stage, fresh=60.0)
    await watching.tell()
    first = await stage.app.store.db.read(looked_at)
    stage.app.clock.forward(timedelta(seconds=1))

    await watching.tell()

    assert await stage.app.store.db.read(looked_at) == first


@pytest.mark.parametrize("seconds", [0.0004, 0.02, 99.0])
def test_a_timing_is_counted_once(stage: Stage, seconds: float) -> None:
    kept = stage.app.vitals.kept

    kept.add(seconds)

    assert sum(kept.counts) == 1
    assert kept.total == seconds
