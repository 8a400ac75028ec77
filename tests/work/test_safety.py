"""Danger is answered at once, and somebody hears of it until one of them has taken it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import bindparam, select

from bot.care import numbers, safety
from bot.channels.channel import OptedOut
from bot.flow.reading import PHRASES
from bot.model.ids import PersonId
from bot.model.messages import Danger, Inbound, Urgency
from bot.model.people import Channel, Language, Role
from bot.store import alerts, handovers, messages, people, timers
from bot.store.schema import alert
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx
from bot.words.phrases import LONG, Phrase
from bot.words.placeholders import TABLE, fill, names_in
from bot.words.segments import count
from bot.work.conversation import safety as work_safety
from bot.work.conversation.safety import TOLD
from bot.work.conversation.scene import Scene, set_scene
from bot.work.incoming.receive import Came, bury
from bot.work.timed import wake
from tests.databases import Kind
from tests.fakes import Network
from tests.stage import Stage, book, staged
from tests.work.test_deliver import deliver_all, deliverer

PEOPLE = {
    "kim": {"roles": ["tenant"], "language": "en"},
    "lena": {"roles": ["duty"], "language": "en"},
    "ola": {"roles": ["duty"], "language": "en"},
}
DANGER = "I want to die"
MINUTE = timedelta(minutes=1)
OPEN_OF = Statement(
    select(alert.c.id).where(alert.c.person == bindparam("whose"), alert.c.taken_at.is_(None))
)


@pytest.fixture
async def ward(kind: Kind, tmp_path: Path) -> AsyncIterator[Stage]:
    """Kim at noon, with Lena and Ola on duty."""
    story = {"at": "2026-11-24 12:00", "people": PEOPLE}
    async with staged(story, tmp_path, kind=kind) as stage:
        yield stage


def open_of(tx: Tx, person: PersonId) -> Row | None:
    """Give the alert that is open about this person, if one is."""
    return OPEN_OF.first(tx, whose=person)


async def said_to(stage: Stage, who: str) -> list[str]:
    shown = await stage.app.store.db.read(messages.conversation, stage.ids[who], limit=100)
    return [message.text for message in shown if message.direction == "out"]


async def code_of(stage: Stage, who: str) -> str:
    (call,) = await stage.app.store.db.read(alerts.calls_of, stage.ids[who], 1)
    return call.code


async def fire(stage: Stage) -> None:
    """Fire what is due, and leave what is said in the outbox."""
    while (due := await stage.app.waker.once()) is not None and due <= stage.app.clock.now():
        pass


async def test_answers_and_alarms_go_first_and_may_be_said_twice(ward: Stage) -> None:
    network = Network()
    await ward.send("kim", DANGER)
    await fire(ward)

    await deliver_all(deliverer(ward, network))

    urgencies = {outbound.to: outbound.urgency for outbound in network.taken}
    assert urgencies == {
        ward.numbers["kim"]: Urgency.CRISIS,
        ward.numbers["lena"]: Urgency.ALARM,
        ward.numbers["ola"]: Urgency.ALARM,
    }
    assert all(outbound.resend for outbound in network.taken)


async def test_each_who_is_told_has_a_code_of_their_own_and_one_of_them_takes_it(
    ward: Stage,
) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    codes = {who: await code_of(ward, who) for who in ("lena", "ola")}

    await ward.send("ola", codes["lena"])
    await ward.send("lena", codes["lena"].lower())
    await ward.send("ola", codes["ola"])
    await fire(ward)

    assert codes["lena"] != codes["ola"]
    assert "Please call now." in (await said_to(ward, "lena"))[-1]
    assert not any("call now" in text for text in await said_to(ward, "ola"))
    assert (await said_to(ward, "ola"))[-1].startswith("Lena has taken the alarm about Kim")
    assert await ward.app.store.db.read(open_of, ward.ids["kim"]) is None


async def test_no_alarm_holds_a_word_of_the_tenant_and_only_the_taker_gets_the_number(
    ward: Stage,
) -> None:
    await ward.send("kim", f"{DANGER}, because of the attic")
    await fire(ward)
    before = await said_to(ward, "lena")
    await ward.send("lena", await code_of(ward, "lena"))

    after = (await said_to(ward, "lena"))[-1]

    digits = ward.numbers["kim"][-5:]
    assert "attic" not in before[0] + after
    assert digits not in before[0].replace(" ", "")
    assert digits in after.replace(" ", "")


async def test_an_alert_goes_on_after_a_restart_and_a_late_one_fires_at_once(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)

    ward.app.clock.forward(timedelta(hours=3))
    again = replace(ward.app.waker)
    while (due := await again.once()) is not None and due <= ward.app.clock.now():
        pass

    assert len(await said_to(ward, "lena")) == 2


async def test_more_danger_hurries_the_alarm_but_not_more_than_once_a_minute(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    for _ in range(3):
        await ward.send("kim", "I have taken all my pills")
    await fire(ward)
    at_once = len(await said_to(ward, "lena"))

    ward.app.clock.forward(MINUTE)
    await fire(ward)

    kept = await ward.app.store.db.read(handovers.open_ones, 10)
    assert (at_once, len(await said_to(ward, "lena"))) == (1, 2)
    assert [one.why for one in kept] == ["danger"] * 4
    assert len(await said_to(ward, "kim")) == 1


async def test_those_on_duty_hear_that_our_answer_did_not_get_there(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)

    told = await ward.app.store.db.write(
        "k", safety.could_not_answer, ward.ids["kim"], ward.app.clock.now()
    )
    ward.app.clock.forward(MINUTE)
    await fire(ward)

    assert told is True
    assert "Our answer did not get there" in (await said_to(ward, "lena"))[-1]


async def test_a_provider_that_refuses_the_answer_is_told_of_by_the_alarm(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await deliver_all(deliverer(ward, Network(OptedOut("Opted out at Twilio (21610)."))))

    await fire(ward)
    ward.app.clock.forward(MINUTE)
    await fire(ward)

    assert "Our answer did not get there" in (await said_to(ward, "lena"))[-1]


async def test_nobody_waits_to_hear_of_an_answer_when_no_alert_is_open(ward: Stage) -> None:
    told = await ward.app.store.db.write(
        "k", safety.could_not_answer, ward.ids["kim"], ward.app.clock.now()
    )

    assert told is False


async def test_whoever_comes_on_duty_later_is_told_too(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    await ward.enter("mia", {"roles": ["duty"], "language": "en"})

    ward.app.clock.forward(MINUTE)
    await fire(ward)

    assert len(await said_to(ward, "mia")) == 1


async def test_an_alarm_that_a_fault_stopped_is_tried_again(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    now = ward.app.clock.now()
    (timer, *_) = await ward.app.store.db.read(timers.due, now, 10)

    await ward.app.store.db.write("k", wake.skip, timer, now)
    ward.app.clock.forward(timedelta(minutes=6))
    await fire(ward)

    assert len(await said_to(ward, "lena")) == len(await said_to(ward, "ola")) == 1


async def test_whoever_cannot_be_reached_for_a_while_is_told_when_they_can(ward: Stage) -> None:
    await ward.send("kim", DANGER)

    def set_refused(tx: Tx) -> None:
        met = people.get(tx, ward.ids["lena"])
        assert met is not None
        people.refuse(tx, met.address.id)

    await ward.app.store.db.write("k", set_refused)
    await fire(ward)
    before = await said_to(ward, "lena")
    await ward.send("lena", "hello")
    ward.app.clock.forward(timedelta(minutes=6))
    await fire(ward)

    assert before == []
    assert any(text.startswith("Alarm") for text in await said_to(ward, "lena"))


async def test_a_tenant_without_a_number_is_told_of_by_their_worker(
    kind: Kind, tmp_path: Path
) -> None:
    joe = {"roles": ["worker"], "phone": "none"}
    kim = {"roles": ["tenant"], "language": "en", "worker": "joe", "phone": "none"}
    told = {"joe": joe, "kim": kim | {"telegram": True}, "lena": PEOPLE["lena"]}
    async with staged({"at": "2026-11-24 12:00", "people": told}, tmp_path, kind=kind) as stage:
        await stage.play({"kim@telegram": DANGER})
        await stage.send("lena", await code_of(stage, "lena"))

        last = (await said_to(stage, "lena"))[-1]

    assert last.endswith("We have no number for Kim, who wrote by Telegram. Joe knows them.")


async def test_a_phone_without_a_name_takes_it_as_a_colleague(ward: Stage) -> None:
    def forget_name(tx: Tx) -> None:
        tx.cursor.execute(f"UPDATE person SET name = NULL WHERE id = {ward.ids['lena']}")
        tx.known.clear()

    await ward.app.store.db.write("k", forget_name)
    await ward.send("kim", DANGER)
    await fire(ward)
    await ward.send("lena", await code_of(ward, "lena"))
    await fire(ward)

    assert (await said_to(ward, "kim"))[-1].startswith("A colleague in our team now knows")


async def test_a_fault_of_ours_does_not_keep_the_answer_back(ward: Stage) -> None:
    inbound = Inbound(
        channel=Channel.SMS,
        sender=ward.numbers["kim"],
        text=DANGER,
        provider_id="x",
        danger=Danger.SELF,
    )

    received = await ward.app.store.db.write(
        "k", bury, ward.app.house, inbound, "ValueError", now=ward.app.clock.now()
    )
    await fire(ward)

    assert received.came is Came.DEAD
    assert (await said_to(ward, "kim"))[0].startswith("Good that you wrote.")
    assert len(await said_to(ward, "lena")) == 1


async def test_nobody_is_said_to_be_told_on_a_way_that_nothing_leaves_by(ward: Stage) -> None:
    def answer(tx: Tx) -> Role | None:
        met = people.get(tx, ward.ids["kim"])
        assert met is not None
        return safety.raise_alert(tx, met.person, Danger.SELF, (), ward.app.clock.now())

    assert await ward.app.store.db.write("k", answer) is None


async def test_a_crisis_line_is_named_once_it_is_confirmed_and_none_where_somebody_may_be_dying(
    ward: Stage,
) -> None:
    now = ward.app.clock.now()

    def answers(tx: Tx) -> list[str]:
        whats = [one.what for one in ward.app.house.numbers.all()]
        numbers.confirm(tx, whats, who="os:anna", now=now)
        met = people.get(tx, ward.ids["kim"])
        assert met is not None
        scene: Scene = set_scene(tx, ward.app.house, met, now=now)
        return [work_safety.answer(scene, danger, None) for danger in Danger]

    self_, body, violence = await ward.app.store.db.write("k", answers)

    assert "Mind: 90101." in self_
    assert "Kvinnofridslinjen: 020-50 50 50." in violence
    assert "Mind" not in body
    assert "Kvinno" not in body


@pytest.mark.parametrize(
    ("language", "danger", "told"), list(product(Language, LONG, TOLD.values()))
)
def test_a_whole_answer_is_at_most_two_segments(
    language: Language, danger: Phrase, told: Phrase
) -> None:
    line = "" if danger is Phrase.DANGER_BODY else f"{'W' * 20}: {'0' * 14}."
    phrases = (danger, told, Phrase.DANGER_DUTY)
    templates = [book().text(PHRASES, language, phrase) for phrase in phrases]
    values = {name: row.longest(language) for name, row in TABLE.items()}

    whole = " ".join(
        [
            line,
            *(fill(text, {name: values[name] for name in names_in(text)}) for text in templates),
        ]
    )

    assert count(whole).encoding == "GSM-7"
    assert count(whole).segments <= 2


async def test_what_was_set_before_somebody_took_it_says_nothing_any_more(ward: Stage) -> None:
    await ward.send("kim", DANGER)
    await fire(ward)
    await ward.send("lena", await code_of(ward, "lena"))
    await fire(ward)
    before = await said_to(ward, "ola")
    (call,) = await ward.app.store.db.read(alerts.calls_of, ward.ids["ola"], 1)

    def set_again(tx: Tx) -> None:
        for kind in (safety.CALL, safety.WATCH):
            timers.set(tx, kind, kind, ward.app.clock.now(), ward.ids["ola"], {"alert": call.alert})

    await ward.app.store.db.write("k", set_again)
    await fire(ward)

    assert await said_to(ward, "ola") == before


async def test_a_text_that_is_exactly_a_choice_is_one_as_well(ward: Stage) -> None:
    await ward.send("kim", "menu")
    inbound = Inbound(
        channel=Channel.SMS,
        sender=ward.numbers["kim"],
        text="0",
        provider_id="x",
        danger=Danger.SELF,
    )

    await ward.app.reception.take(inbound)

    _, crisis, chosen = await said_to(ward, "kim")
    assert crisis.startswith("Good that you wrote.")
    assert not chosen.startswith("Good that you wrote.")
