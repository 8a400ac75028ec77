"""A message that does not reach its address: staff hear of it, and the person's other way is tried."""

from datetime import timedelta

import pytest

from bot.channels.channel import OptedOut, Refused
from bot.model.messages import Button, State, Status, Urgency
from bot.model.people import Channel
from bot.store import handovers, messages, outbox, people
from bot.store.transaction import Tx
from bot.work.outgoing import undelivered
from bot.work.outgoing.claim import Manner, claim
from bot.work.outgoing.deliver import Deliverer
from tests.fakes import Network
from tests.stage import Stage
from tests.work.test_deliver import deliver_all, errors, states

CHAT = "12345"
LANDLINE = Refused("This number cannot get texts: it is a landline.")
BLOCKED = OptedOut("The person has blocked us.")


def both(stage: Stage, sms: Network, telegram: Network) -> Deliverer:
    return Deliverer(
        db=stage.app.store.db,
        ways={Channel.SMS: sms, Channel.TELEGRAM: telegram},
        clock=stage.app.clock,
        news=stage.app.news,
        owner="here",
        alarm=stage.app.alarm,
    )


async def link(stage: Stage) -> None:
    """Let Kim have a Telegram account as well."""
    await stage.app.store.db.write(
        "kim",
        people.give_address,
        stage.ids["kim"],
        Channel.TELEGRAM,
        CHAT,
        stage.app.clock.now() - timedelta(days=2),
    )


def put(tx: Tx, stage: Stage, urgency: Urgency, buttons: tuple[Button, ...] = ()) -> None:
    """Let something leave to Kim's phone."""
    met = people.meet(tx, Channel.SMS, stage.numbers["kim"])
    assert met is not None
    now = stage.app.clock.now()
    message = messages.keep(
        tx, met.person.id, met.address.id, Channel.SMS, "out", "Hej.", buttons, now
    )
    outbox.put(
        tx,
        person=met.person.id,
        message=message,
        address=met.address.id,
        channel=Channel.SMS,
        inbox=None,
        urgency=urgency,
        resend=False,
        now=now,
        best_before=now + timedelta(hours=1),
    )


async def open_ones(stage: Stage) -> set[tuple[str, str]]:
    return {(one.name, one.why) for one in await stage.app.store.db.read(handovers.open_ones, 99)}


@pytest.mark.parametrize("failure", [LANDLINE, BLOCKED])
async def test_an_answer_that_cannot_be_sent_goes_the_other_way_and_staff_hear_of_it(
    stage: Stage, failure: Exception
) -> None:
    await link(stage)
    await stage.app.store.db.write("kim", put, stage, Urgency.REPLY)
    sms, telegram = Network(failure), Network()

    await deliver_all(both(stage, sms, telegram))

    assert [(sent.to, sent.text) for sent in telegram.taken] == [(CHAT, "Hej.")]
    assert await states(stage) == [State.FAILED, State.SENT]
    assert {why for _, why in await open_ones(stage)} & {"failed", "opted_out"}


async def test_what_failed_both_ways_goes_no_third_and_back(stage: Stage) -> None:
    await link(stage)
    await stage.app.store.db.write("kim", put, stage, Urgency.REPLY)
    sms, telegram = Network(LANDLINE), Network(Refused("There is no such chat."))

    await deliver_all(both(stage, sms, telegram))

    assert await states(stage) == [State.FAILED, State.FAILED]
    assert sms.taken == telegram.taken == []


async def test_without_another_way_staff_hear_why_it_failed(stage: Stage) -> None:
    await stage.app.store.db.write("kim", put, stage, Urgency.REPLY)

    await deliver_all(both(stage, Network(LANDLINE), Network()))

    assert await open_ones(stage) == {("Kim", "failed")}
    assert await errors(stage) == [LANDLINE.reason]


async def test_who_blocked_one_way_is_not_begun_with_on_the_other(stage: Stage) -> None:
    await link(stage)
    await stage.app.store.db.write("kim", put, stage, Urgency.STARTED)
    telegram = Network()

    await deliver_all(both(stage, Network(BLOCKED), telegram))

    assert telegram.taken == []
    assert await open_ones(stage) == {("Kim", "opted_out")}


async def test_what_waits_for_an_address_that_has_just_opted_out_goes_the_other_way_in_order(
    stage: Stage,
) -> None:
    await link(stage)
    for text in ("hjälp", "meny"):
        await stage.send("kim", text)
    sms, telegram = Network(BLOCKED), Network()

    await deliver_all(both(stage, sms, telegram))

    said = [sent.text for sent in telegram.taken]
    shown = await stage.app.store.db.read(messages.conversation, stage.ids["kim"], limit=99)
    first = [one.text for one in shown if one.direction == "out"][:2]
    assert said == first


async def test_a_provider_that_tells_of_a_failure_later_is_a_failure_too(stage: Stage) -> None:
    await link(stage)
    await stage.app.store.db.write("kim", put, stage, Urgency.REPLY)
    sms, telegram = Network(), Network()
    delivery = both(stage, sms, telegram)
    await deliver_all(delivery)
    failed = Status(
        outbox=sms.taken[0].id,
        channel=Channel.SMS,
        provider_id=f"fake:{sms.taken[0].id}:1",
        state=State.FAILED,
        error="The phone is off.",
    )

    for _ in range(2):  # it tells twice
        await stage.app.reports.take([failed])
    await deliver_all(delivery)

    assert [sent.to for sent in telegram.taken] == [CHAT]
    assert await open_ones(stage) == {("Kim", "failed")}


@pytest.mark.parametrize("times", [1, 2])
async def test_a_stop_that_the_provider_tells_of_later_is_a_stop_and_staff_hear_of_it_once(
    stage: Stage, times: int
) -> None:
    heard = stage.app.alarm.count
    await stage.send("kim", "jag vill inte leva längre")
    await stage.send("kim", "hjälp")
    sms = Network()
    delivery = both(stage, sms, Network())
    await deliver_all(delivery)
    stopped = [
        Status(
            outbox=one.id,
            channel=Channel.SMS,
            provider_id=f"fake:{one.id}:{place}",
            state=State.FAILED,
            mark=one.mark,
            error="The person has stopped texts from us.",
            opted_out=True,
        )
        for place, one in enumerate(sms.taken, 1)
    ]

    for _ in range(times):
        await stage.app.reports.take(stopped)

    whys = [one.why for one in await stage.app.store.db.read(handovers.open_ones, 99)]
    assert whys.count("opted_out") == 1
    assert await stage.app.store.db.read(people.addresses, stage.ids["kim"]) == []
    assert await stage.app.store.db.read(unanswered_alerts) == 1
    assert stage.app.alarm.count > heard


async def test_an_answer_that_failed_is_said_elsewhere_before_what_we_began_since(
    stage: Stage,
) -> None:
    await link(stage)
    for urgency in (Urgency.REPLY, Urgency.STARTED, Urgency.STARTED):
        await stage.app.store.db.write("kim", put, stage, urgency)
    sms, telegram = Network(LANDLINE), Network()
    delivery = both(stage, sms, telegram)

    await delivery.once()
    await delivery.once()
    first = ([sent.urgency for sent in telegram.taken], len(sms.taken))
    await deliver_all(delivery)

    assert first == ([Urgency.REPLY], 0)
    assert await states(stage) == [State.FAILED, State.SENT, State.SENT, State.SENT]


async def test_what_is_under_way_already_is_not_overtaken_by_what_failed_before_it(
    stage: Stage,
) -> None:
    await link(stage)
    for urgency in (Urgency.REPLY, Urgency.STARTED, Urgency.STARTED):
        await stage.app.store.db.write("kim", put, stage, urgency)
    sms, telegram = Network(), Network()
    delivery = both(stage, sms, telegram)
    await delivery.once()
    db, now = delivery.db, delivery.clock.now()
    under_way = await db.write(
        "deliver", claim, "there", now, {Channel.SMS: Manner(), Channel.TELEGRAM: Manner()}
    )
    one = sms.taken[0]
    await db.write("deliver", outbox.status, Channel.SMS, "fake:1:1", State.FAILED, "Off.", now)

    await db.write("deliver", undelivered.fail, one.id, now)
    meanwhile = await db.write("deliver", claim, "here", now, {Channel.TELEGRAM: Manner()})
    await db.write("deliver", outbox.sent, under_way.claimed[0].id, "there", "fake:2:1", now)
    await delivery.once()

    assert [one.id for one in under_way.claimed] == [2]
    assert meanwhile.claimed == []
    assert [sent.urgency for sent in telegram.taken] == [Urgency.REPLY]
    assert len(sms.taken) == 1


async def test_when_a_crisis_answer_cannot_be_sent_those_who_are_told_hear_of_it(
    stage: Stage,
) -> None:
    heard = stage.app.alarm.count
    await stage.send("kim", "jag vill inte leva längre")

    await deliver_all(both(stage, Network(BLOCKED), Network()))

    unanswered = await stage.app.store.db.read(unanswered_alerts)
    assert stage.app.alarm.count > heard
    assert unanswered == 1


def unanswered_alerts(tx: Tx) -> int:
    tx.cursor.execute("SELECT count(*) FROM alert WHERE unanswered_at IS NOT NULL")
    count: int = tx.cursor.fetchall()[0][0]
    return count


async def test_what_no_process_sends_any_more_is_dropped_in_time_and_staff_hear_of_it(
    stage: Stage,
) -> None:
    await stage.send("kim", "hjälp")
    only_telegram = Deliverer(
        db=stage.app.store.db,
        ways={Channel.TELEGRAM: Network()},
        clock=stage.app.clock,
        news=stage.app.news,
        owner="here",
    )

    due = await only_telegram.once()
    stage.app.clock.forward(stage.app.house.keep_reply)
    await deliver_all(only_telegram)

    assert due == stage.app.clock.now()
    assert await states(stage) == [State.DROPPED]
    assert await errors(stage) == [undelivered.NO_CHANNEL]
    assert ("Kim", "too_late") in await open_ones(stage)


@pytest.mark.parametrize(
    ("buttons", "written"),
    [
        ((), "Hej."),
        (
            (Button("1:1:flat", "Hem"), Button("1:1:money", "Pengar"), Button("1:1:later", "Nej")),
            "Hej. 1 Hem 2 Pengar 0 Nej",
        ),
        (
            (
                Button("1:1:p3", "Maria (mat)"),
                Button("1:1:later", "Nej"),
                Button("1:1:any", "Alla"),
            ),
            "Hej. 1 Maria (mat) 0 Nej 2 Alla",
        ),
    ],
)
def test_a_question_with_buttons_is_written_out_with_its_numbers(
    buttons: tuple[Button, ...], written: str
) -> None:
    assert undelivered.written_out("Hej.", buttons) == written
