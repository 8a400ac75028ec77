"""What /metrics tells Prometheus."""

from contextlib import nullcontext
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.app import metrics
from bot.channels.channel import Asked, Doubt, OptedOut, Refused, TryLater, Unsure
from bot.model.ids import AddressId, OutboxId, PersonId
from bot.model.messages import Outbound
from bot.model.people import Channel
from bot.work.outgoing.watched import watched
from bot.work.vitals import Vitals
from tests.fakes import NOON, Network, StillClock
from tests.stage import Stage
from tests.work.outage import locked

OUTBOUND = Outbound(
    id=OutboxId(1),
    person=PersonId(1),
    address=AddressId(1),
    channel=Channel.SMS,
    to="+46701740605",
    text="Hej",
    lease=NOON,
    best_before=NOON,
)
Samples = dict[tuple[str, ...], float]


class Askable(Network):
    """A network that knows what it took."""

    async def find(self, doubt: Doubt) -> str | None:
        return "SM1"


async def scraped(stage: Stage) -> Samples:
    """Ask for /metrics as Prometheus does: name, then what the labels are, by their names."""
    app = stage.app
    transport = httpx.ASGITransport(metrics.build(app.store.db, app.vitals, app.clock))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        answer = await http.get("/metrics")
    assert answer.status_code == 200
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


async def test_what_came_and_waits_and_left_is_counted(stage: Stage) -> None:
    await stage.send("kim", "hjälp")
    waiting = await scraped(stage)
    await stage.app.deliverer.once()

    left = await scraped(stage)

    assert waiting["terskel_messages_received_total", "new", "sms"] == 1
    assert waiting["terskel_outbox_messages", "sms", "ready"] == 1
    assert waiting["terskel_keep_seconds_count",] == 1
    assert waiting["terskel_keep_seconds_bucket", "+Inf"] == 1
    assert left["terskel_calls_total", "sms", "sent"] == 1
    assert ("terskel_outbox_messages", "sms", "ready") not in left
    assert left["terskel_units_waiting",] == 0
    assert left["terskel_alerts_open",] == 0
    assert left["process_resident_memory_bytes",] > 0


@pytest.mark.parametrize(
    ("failure", "outcome", "failing"),
    [
        (TryLater("no line"), "try_later", True),
        (Unsure("cut"), "unsure", True),
        (ValueError("a bug"), "broke", True),
        (TimeoutError(), "time_out", True),
        (Refused("a landline"), "refused", False),
        (OptedOut("blocked"), "opted_out", False),
        (None, "sent", False),
    ],
)
async def test_every_outcome_of_a_call_is_counted_and_tells_whether_the_provider_is_there(
    failure: Exception | None, outcome: str, *, failing: bool
) -> None:
    vitals = Vitals()
    way = watched(Network(failure), Channel.SMS, vitals, StillClock())

    with nullcontext() if failure is None else pytest.raises(type(failure)):
        await way.send(OUTBOUND)

    assert vitals.calls == {(Channel.SMS, outcome): 1}
    assert (vitals.signs[Channel.SMS].failing is not None) is failing
    assert (vitals.signs[Channel.SMS].sent is not None) is (failure is None)


async def test_a_channel_that_can_be_asked_can_be_asked_when_it_is_watched() -> None:
    watching = watched(Askable(), Channel.SMS, Vitals(), StillClock())

    found = isinstance(watching, Asked) and await watching.find(
        Doubt(to="+46701740605", text="Hej", since=NOON)
    )

    assert found == "SM1"
    assert not isinstance(watched(Network(), Channel.SMS, Vitals(), StillClock()), Asked)


async def test_while_the_database_is_away_it_still_answers(stage: Stage, tmp_path: Path) -> None:
    with locked(tmp_path, stage.app.clock):
        told = await scraped(stage)

    assert told["terskel_database_up",] in {0, 1}  # a reader may still read
    assert told["terskel_units_waiting",] == 0
