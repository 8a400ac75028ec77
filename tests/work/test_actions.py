"""What flows can want is told truly, and words that follow an answer reach where they belong."""

from bot.flow.events import Added
from bot.flow.talk import FlowId, Place
from bot.store import check_ins, people
from bot.store.transaction import Tx
from bot.work.conversation.actions import ACTIONS, ADDITIONS, added, specs
from bot.work.conversation.scene import set_scene
from tests.stage import Stage


def test_check_is_told_of_every_action_with_its_outcomes() -> None:
    told = specs()

    assert set(told) == {*ACTIONS, *ADDITIONS}
    assert set(told["rhythm.keep"].outcomes) == {"kept", "quiet", "not_yet"}
    assert set(told["rhythm.keep"].values) == {"every", "weekday", "at", "silence", "days"}
    assert told["check_in.add"].outcomes == ("added",)


async def test_words_that_no_action_is_told_of_change_nothing_else(stage: Stage) -> None:
    place = Place(FlowId("visit", "1"), "1")
    more = Added(place=place, session=1, save="what", words="and the door", more=None)

    def add(tx: Tx) -> None:
        met = people.get(tx, stage.ids["kim"])
        assert met is not None
        added(set_scene(tx, stage.app.house, met, now=stage.app.clock.now()), more)

    await stage.app.store.db.write("kim", add)

    assert await stage.app.store.db.read(check_ins.latest, 10) == []
