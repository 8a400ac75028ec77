"""A canary in every text, name, number and token: none of them may sing in a log."""

import io
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App, opened
from bot.care import people
from bot.care.newcomers import Newcomer
from bot.model.messages import Inbound
from bot.model.people import Channel
from bot.settings import Settings, read
from bot.store.transaction import Tx
from bot.work.outgoing.deliver import Deliverer
from tests.fakes import Network, StillClock
from tests.overhearing import overheard

NAME = "Kanariina"
NUMBER = "+46701740691"
TEXT = "kanariefågeln sjöng i natt"
TOKEN = "kanarie-4Ab7Cd9Ef2Gh5"  # of a phones page, as long as a real one
CANARIES = (NAME, NUMBER, NUMBER[1:], NUMBER[3:], TEXT, "kanarie", TOKEN)


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    """Everything that is logged at DEBUG."""
    with overheard() as stream:
        yield stream


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a demo in a folder of its own."""
    return read({"database": f"sqlite:///{tmp_path}/t.db", "key_file": f"{tmp_path}/t.key"})


async def _write(app: App, number: int, text: str) -> None:
    inbound = Inbound(channel=Channel.SMS, sender=NUMBER, text=text, provider_id=f"{TOKEN}{number}")
    await app.reception.take(inbound)


async def _move_in(app: App) -> None:
    kim = Newcomer(name=NAME, role=("tenant",), phone=NUMBER, introduced=True)
    team, now = app.house.team, app.clock.now()
    await app.store.db.write("test", people.add, [kim], team, who="os:test", now=now)


def _break(table: str) -> Callable[[Tx], None]:
    def broken(tx: Tx) -> None:
        tx.cursor.execute(f"alter table {table} rename to gone")

    return broken


async def test_no_text_name_number_or_token_is_in_the_log_whatever_breaks(
    settings: Settings, out: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    async with opened(settings, purpose="demo", make=True, clock=StillClock()) as app:
        await _move_in(app)
        await _write(app, 1, "check in")
        await _write(app, 2, TEXT)
        failing = Network(RuntimeError(f"could not send {TEXT} to {NUMBER}, bot{TOKEN}"))
        deliverer: Deliverer = replace(app.deliverer, ways={Channel.SMS: failing})
        await deliverer.once()
        await app.store.db.write("test", _break("check_in"))
        await _write(app, 3, "1")
        await _write(app, 4, TEXT)
        logging.getLogger("httpx").info("POST https://api.example/%s", TOKEN)
        logging.getLogger("httpx").warning("POST %s %s", TOKEN, TEXT)

    told = out.getvalue() + "".join(capfd.readouterr())
    assert "sending_broke" in told
    assert "message_died" in told
    assert "in keep" in told  # the frames are there, without what was said
    for canary in CANARIES:
        assert canary.casefold() not in told.casefold(), told


async def test_a_database_that_breaks_tells_its_kind_and_nothing_it_was_given(
    settings: Settings, out: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    async with opened(settings, purpose="demo", make=True, clock=StillClock()) as app:
        await _move_in(app)
        await _write(app, 1, TEXT)
        await app.store.db.write("test", _break("handover"))
        with pytest.raises(Exception, match="handover"):
            await _write(app, 2, TEXT)

    told = out.getvalue() + "".join(capfd.readouterr())
    for canary in CANARIES:
        assert canary.casefold() not in told.casefold(), told
