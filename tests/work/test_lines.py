"""Our other numbers: what comes to one is answered from there, and from no other."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.care.demo import PEERS_NUMBER
from bot.channels.channel import OptedOut, Refused
from bot.commands import chat
from bot.flow.talk import FlowId
from bot.flow.values import Values
from bot.model.ids import PersonId
from bot.model.messages import Private, Thread, Urgency
from bot.model.people import Channel
from bot.store import messages, outbox, people
from bot.store.peers import contacts
from bot.store.transaction import Tx
from bot.work.conversation.scene import set_scene
from bot.work.conversation.threads import thread_of
from bot.work.house import House
from tests.fake_twilio import Cut, FakeTwilio, fake_twilio
from tests.fakes import Network
from tests.flow.build import book
from tests.stage import Stage
from tests.texting import KIM, SAM, Texting, texting
from tests.twilio_people import OURS
from tests.work.test_deliver import deliver_all
from tests.work.test_undelivered import both, link

SECOND = "+46701740698"
NOBODY = "+46701740650"
SERVICE = "MG" + "1" * 32
BOOK = book(
    hello="line: peers\nsteps: [{say: Hello.}]\n",
    plain="steps: [{say: Hi.}]\n",
)


@pytest.fixture
async def twilio() -> AsyncIterator[FakeTwilio]:
    """An account with three numbers; the team's is behind a messaging service."""
    async with fake_twilio(peers=(PEERS_NUMBER, SECOND), service=SERVICE) as answering:
        yield answering


@pytest.fixture
async def house(twilio: FakeTwilio, tmp_path: Path) -> AsyncIterator[Texting]:
    async with texting(tmp_path, twilio) as house:
        yield house


async def deliver(house: Texting, times: int = 1) -> None:
    """Send what is ready, at the pace of the numbers."""
    for _ in range(times):
        await house.deliver()
        house.forward(seconds=1)


@pytest.mark.parametrize("sender", [KIM, NOBODY])
async def test_what_comes_to_another_number_is_answered_from_there(
    house: Texting, twilio: FakeTwilio, sender: str
) -> None:
    for number in ("", PEERS_NUMBER, SECOND):
        await house.write(sender, "hjälp", to=number)
        await deliver(house)

    assert [one.sender for one in twilio.sent] == [OURS, PEERS_NUMBER, SECOND]
    assert [one.service for one in twilio.sent] == [SERVICE, "", ""]
    assert len({one.body for one in twilio.sent}) == 1


async def test_a_stranger_is_answered_the_same_on_every_number(
    house: Texting, twilio: FakeTwilio
) -> None:
    await house.write(NOBODY, "Hallå", to=PEERS_NUMBER)
    await house.write("+46701740651", "Hallå")
    await deliver(house, 2)

    first, second = twilio.sent
    assert first.body == second.body
    assert (first.sender, second.sender) == (PEERS_NUMBER, OURS)


async def test_danger_is_answered_where_it_was_written(house: Texting, twilio: FakeTwilio) -> None:
    await house.write(KIM, "jag vill inte leva längre", to=PEERS_NUMBER)
    await house.deliver()

    answers = [one for one in twilio.sent if one.to == KIM]
    assert answers
    assert {one.sender for one in answers} == {PEERS_NUMBER}


async def test_a_text_that_was_found_later_belongs_to_the_number_it_came_to(
    house: Texting, twilio: FakeTwilio
) -> None:
    twilio.text(KIM, "hjälp", to=SECOND)
    twilio.text(SAM, "hjälp")

    found = await house.side.catching_up.once()
    await deliver(house, 2)

    assert found == 2
    assert {one.to: one.sender for one in twilio.sent} == {KIM: SECOND, SAM: OURS}


async def test_a_text_in_doubt_is_looked_for_at_its_own_number(
    house: Texting, twilio: FakeTwilio
) -> None:
    await house.write(KIM, "hjälp", to=PEERS_NUMBER)
    twilio.fails.append(Cut())
    await house.deliver()
    house.forward(minutes=3)

    await house.deliver()

    assert [one.sender for one in twilio.sent] == [PEERS_NUMBER]
    asked = [fields for what, _, fields in twilio.calls if what == "list"]
    assert asked[-1]["From"] == PEERS_NUMBER


async def test_what_is_left_at_twilio_is_found_at_every_number(
    house: Texting, twilio: FakeTwilio
) -> None:
    for number in ("", PEERS_NUMBER, SECOND):
        await house.write(KIM, "hjälp", to=number)
        await deliver(house)
    for one in twilio.sent:
        await twilio.report(house.site, one.sid, "delivered")

    left = await house.side.sms.list_left(twilio.now - timedelta(hours=1), twilio.now)

    assert set(left) == {one.sid for one in twilio.messages}


async def test_the_terminals_phone_has_the_peers_number_too(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    phone = chat.Phone(stage.ids["kim"], stage.numbers["kim"])
    screen = chat.Screen(stage.app, phone, 0)

    for written in (":peers hjälp", "hjälp"):
        await chat.hear(stage.app, phone, written)
    await stage.app.traveller.settle()
    await screen.show()

    first, second = capsys.readouterr().out.split("\n\n")
    assert first.startswith("[peers] ")
    assert first == f"[peers] {second.strip()}"


async def put(stage: Stage, channel: Channel, thread: Thread) -> None:
    """Let something leave to Kim."""

    def write(tx: Tx) -> None:
        number = stage.numbers["kim"] if channel is Channel.SMS else "12345"
        met = people.meet(tx, channel, number)
        assert met is not None
        now = stage.app.clock.now()
        message = messages.keep(
            tx, met.person.id, met.address.id, channel, "out", "Hej.", (), now, thread=thread
        )
        outbox.put(
            tx,
            person=met.person.id,
            message=message,
            address=met.address.id,
            channel=channel,
            inbox=None,
            urgency=Urgency.REPLY,
            resend=False,
            now=now,
            best_before=now + timedelta(hours=1),
        )

    await stage.app.store.db.write("kim", write)


async def test_a_copy_by_the_other_channel_stays_in_its_thread(stage: Stage) -> None:
    await link(stage)
    thread = Thread(PEERS_NUMBER, Private.PEERS)
    await put(stage, Channel.TELEGRAM, thread)
    sms, telegram = Network(), Network(Refused("There is no such chat."))

    await deliver_all(both(stage, sms, telegram))

    said = await stage.app.store.db.read(messages.conversation, stage.ids["kim"], limit=10)
    assert [one.line for one in sms.taken] == [PEERS_NUMBER]
    assert [one.thread for one in said] == [thread, thread]


async def test_who_stopped_texts_from_the_peers_number_still_gets_the_teams(stage: Stage) -> None:
    await put(stage, Channel.SMS, Thread(PEERS_NUMBER))
    sms = Network(OptedOut("The person has stopped texts from our number."))
    delivery = both(stage, sms, Network())
    await deliver_all(delivery)

    await put(stage, Channel.SMS, Thread())
    await deliver_all(delivery)

    assert [one.line for one in sms.taken] == [None]


def threads(tx: Tx, house: House, kim: PersonId, stage: Stage) -> dict[str, str | None]:
    """Say which number each flow speaks from, by where Kim wrote last."""
    met = people.meet(tx, Channel.SMS, stage.numbers["kim"])
    assert met is not None
    assert met.person.id == kim
    found: dict[str, str | None] = {}
    for came in (None, SECOND):
        scene = set_scene(tx, house, met, now=stage.app.clock.now())
        scene.thread = Thread(came)
        for name in house.book.current:
            flow = house.book.flow(name)
            assert flow is not None
            found[f"{name} after {came}"] = thread_of(scene, flow, {}).line
            found[f"{name} again after {came}"] = thread_of(scene, flow, {}, returned=True).line
    return found


async def test_a_flow_of_the_peers_has_their_number_and_others_answer_where_one_wrote(
    stage: Stage,
) -> None:
    house = replace(stage.app.house, book=BOOK, peer_lines=(PEERS_NUMBER, SECOND))

    found = await stage.app.store.db.read(threads, house, stage.ids["kim"], stage)

    assert found == {
        "hello after None": PEERS_NUMBER,
        "hello again after None": PEERS_NUMBER,
        "plain after None": None,
        "plain again after None": None,
        f"hello after {SECOND}": SECOND,
        f"hello again after {SECOND}": SECOND,
        f"plain after {SECOND}": SECOND,
        f"plain again after {SECOND}": None,
    }


async def test_a_flow_of_the_peers_speaks_from_the_number_of_the_contact_it_is_about(
    stage: Stage,
) -> None:
    house = replace(stage.app.house, book=BOOK, peer_lines=(PEERS_NUMBER, SECOND))

    def lines(tx: Tx) -> list[str | None]:
        kim, sam, anna = (stage.ids[name] for name in ("kim", "sam", "anna"))
        now = stage.app.clock.now()
        begin = partial(contacts.begin, tx, kim, now=now)
        gone, with_sam = begin(anna, tenant_line="+46701740697"), begin(sam, tenant_line=SECOND)
        met = people.meet(tx, Channel.SMS, stage.numbers["kim"])
        assert met is not None
        scene, hello = set_scene(tx, house, met, now=now), BOOK.current["hello"]
        given: tuple[Values, ...] = ({}, {"contact": with_sam}, {"contact": gone}, {"contact": 99})
        return [thread_of(scene, hello, values).line for values in given]

    found = await stage.app.store.db.write("kim", lines)

    assert found == [SECOND, SECOND, PEERS_NUMBER, SECOND]


async def test_without_a_number_of_their_own_all_goes_through_the_teams(stage: Stage) -> None:
    house = replace(stage.app.house, book=BOOK, peer_lines=())

    found = await stage.app.store.db.read(threads, house, stage.ids["kim"], stage)

    assert found["hello after None"] is None
    assert house.book.definition(FlowId("hello", "gone")) is None
