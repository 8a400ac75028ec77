"""The one unavoidable window: the provider has taken a message, and we die before we know of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.channel import Doubt
from bot.model.messages import State, Urgency
from bot.model.people import Channel
from bot.store import outbox
from bot.work.outgoing.claim import Manner, claim
from bot.work.outgoing.deliver import Deliverer
from tests.fakes import Network, Provider
from tests.stage import Stage, staged
from tests.work.conftest import STORY
from tests.work.test_deliver import states
from tests.work.test_lanes import one


class Slow(Provider):
    """A provider whose list lags behind by more than we wait."""

    async def find(self, doubt: Doubt) -> str | None:
        """It does not list it yet."""
        return None


@pytest.mark.parametrize(
    ("way", "resend", "taken", "state"),
    [
        (Provider(), False, 1, State.SENT),
        (Slow(), False, 2, State.SENT),
        (Network(), False, 1, State.HELD),
        (Network(), True, 2, State.SENT),
    ],
    ids=[
        "a provider that can be asked says so",
        "one whose list lags by more than two minutes is given it twice",
        "one that cannot be asked has it once and a human is told",
        "what is harmless to say twice is said twice",
    ],
)
async def test_the_unavoidable_window(
    way: Network, *, resend: bool, taken: int, state: State, tmp_path: Path
) -> None:
    async with staged(STORY, tmp_path) as stage:
        app = stage.app
        await app.store.db.write("kim", one, stage, "kim", Urgency.REPLY, resend=resend)
        batch = await app.store.db.write(
            "deliver", claim, "dead", app.clock.now(), {Channel.SMS: Manner()}
        )
        await way.send(batch.claimed[0])  # and here we died

        await app.store.db.write("deliver", outbox.recover_all, app.clock.now())
        await deliver(stage, way)

        shown = await states(stage)
    assert len(way.taken) == taken
    assert shown == [state]


async def deliver(stage: Stage, way: Network) -> None:
    app = stage.app
    delivery = Deliverer(
        db=app.store.db, ways={Channel.SMS: way}, clock=app.clock, news=app.news, owner="next"
    )
    while (due := await delivery.once()) is not None:
        app.clock.forward(max(due - app.clock.now(), timedelta()))
