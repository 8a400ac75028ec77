"""A talk is kept as text and read back as it was."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.flow.inputs import Start
from bot.flow.saved import talk_from_json, talk_to_json
from bot.flow.talk import Talk
from bot.model.people import Language
from tests.flow.build import CHECK_IN, VISIT, Player, book

BOOK = book(check_in=CHECK_IN, visit=VISIT)


def test_an_empty_talk_is_read_back() -> None:
    talk = Talk(language=Language.NB, next_id=7)

    assert talk_from_json(talk_to_json(talk)) == talk


def test_a_talk_with_everything_is_read_back() -> None:
    here = Player(
        BOOK, now=datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=ZoneInfo("Europe/Oslo"))
    )
    here.give(Start("check_in", {"name": 'Åsa "K"\n', "days": 3, "agreed": True, "at": None}))
    here.say("soc har strulat")
    here.give(Start("visit", urgent=True))

    found = talk_from_json(talk_to_json(here.talk))

    assert found == here.talk
    assert found.language is Language.EN
    assert found.open is not None
    assert found.open.quiet is not None
    assert found.open.quiet.astimezone(UTC) - here.now == timedelta(hours=2)


def test_a_format_of_another_release_is_refused() -> None:
    with pytest.raises(ValueError, match=r"format 2; this release reads 1: update it\."):
        talk_from_json('[2, "sv"]')
