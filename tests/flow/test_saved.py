"""A talk is kept as text and read back as it was."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.flow.inputs import Start
from bot.flow.saved import talk_from_json, talk_to_json
from bot.flow.talk import FlowId, Place, Talk
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


def test_a_talk_that_the_first_format_kept_is_read() -> None:
    kept = (
        '[1,"sv",3,[2,[["check_in","ab12","wish"]],{"matters":"home"},"asking",4,0,'
        '[["check_in","ab12","matters"]],"2026-11-22T14:00:00+00:00",null],[],'
        '[2,["check_in","ab12","matters"],"matters",null,"2026-11-22T12:01:00+00:00"]]'
    )

    talk = talk_from_json(kept)

    assert talk.open is not None
    assert talk.open.stack == (Place(FlowId("check_in", "ab12"), "wish"),)
    assert talk.open.trail == (Place(FlowId("check_in", "ab12"), "matters"),)
    assert talk_from_json(talk_to_json(talk)) == talk


def test_a_format_of_another_release_is_refused() -> None:
    with pytest.raises(ValueError, match=r"format 3; this release reads 2: update it\."):
        talk_from_json('[3, "sv"]')
