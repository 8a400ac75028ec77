"""Linking, claims and contested addresses, where no story can look: rows, refused numbers, limits."""

import re
from datetime import timedelta

from bot.model.messages import Inbound, Kind, State
from bot.model.people import Channel
from bot.store import (
    handovers,
    joinings,
    link_codes,
    linked,
    messages,
    meta,
    people,
    roster,
    timers,
)
from bot.store.transaction import Tx
from bot.work.conversation.linking import BOT, DAY
from tests.stage import Stage, chat
from tests.work.test_wake import said

OWN = "kim@sms"


async def link(stage: Stage) -> None:
    """Link Kim's chat in Telegram by a code that is carried there."""
    await stage.app.store.db.write("stage", meta.put, BOT, "annas_bot")
    await stage.play({OWN: "telegram"})
    await stage.play({f"bot → {OWN}": "Skriv koden ..."})
    await stage.play({"kim@telegram": {"code of": "kim"}})


def at(tx: Tx, channel: Channel, value: str) -> people.Met:
    met = people.look_up(tx, channel, value)
    assert met is not None
    return met


async def test_a_linked_address_is_new_for_a_day_and_then_like_any_other(stage: Stage) -> None:
    await link(stage)
    new = await stage.app.store.db.read(at, Channel.TELEGRAM, chat("kim"))
    best = await stage.app.store.db.read(people.get, stage.ids["kim"])

    await stage.app.traveller.forward(DAY)

    settled = await stage.app.store.db.read(at, Channel.TELEGRAM, chat("kim"))
    assert new.person.id == settled.person.id == stage.ids["kim"]
    assert new.address.personal_from == stage.app.clock.now()
    assert settled.address.personal_from is None
    assert best is not None
    assert best.address.channel is Channel.SMS
    assert await stage.app.store.db.read(linked.of, stage.ids["kim"]) == []


async def test_another_channel_is_no_way_round_before_that(stage: Stage) -> None:
    await link(stage)
    own = await stage.app.store.db.read(at, Channel.SMS, stage.numbers["kim"])
    kim = stage.ids["kim"]

    early = await stage.app.store.db.read(people.another_address, kim, besides=own.address.id)
    await stage.app.traveller.forward(DAY)
    later = await stage.app.store.db.read(people.another_address, kim, besides=own.address.id)

    assert early is None
    assert later is not None


async def test_an_undone_link_takes_its_timer_away_and_gives_the_stranger_back(
    stage: Stage,
) -> None:
    await link(stage)
    before = await stage.app.store.db.read(at, Channel.TELEGRAM, chat("kim"))

    await stage.play({OWN: "nej"})

    after = await stage.app.store.db.read(at, Channel.TELEGRAM, chat("kim"))
    assert after.address.id == before.address.id
    assert after.person.roles == frozenset()
    key = f"settle:{before.address.id}"
    assert await stage.app.store.db.read(timers.standing, key) is False


async def test_no_from_the_new_address_itself_undoes_nothing(stage: Stage) -> None:
    await link(stage)

    await stage.play({"kim@telegram": "nej"})

    met = await stage.app.store.db.read(at, Channel.TELEGRAM, chat("kim"))
    assert met.person.id == stage.ids["kim"]


async def test_a_carried_code_written_by_somebody_known_changes_nothing(stage: Stage) -> None:
    await stage.app.store.db.write("stage", meta.put, BOT, "annas_bot")
    await stage.play({OWN: "telegram"})
    await stage.play({f"bot → {OWN}": "Skriv koden ..."})

    await stage.play({"sam": {"code of": "kim"}})

    met = await stage.app.store.db.read(at, Channel.SMS, stage.numbers["sam"])
    assert met.person.id == stage.ids["sam"]


async def test_a_contact_card_is_a_number_and_never_the_code(stage: Stage) -> None:
    await link(stage)
    await stage.app.traveller.forward(DAY)
    await stage.play({"kim@telegram": "koppla mitt nummer"})
    card = Inbound(
        channel=Channel.TELEGRAM,
        sender=chat("kim"),
        text="+46701740699",
        provider_id="card",
        kind=Kind.CONTACT,
    )

    await stage.app.reception.take(card)

    met = await stage.app.store.db.read(at, Channel.SMS, "+46701740699")
    assert met.person.roles == frozenset()


async def test_a_number_that_refuses_us_or_has_stopped_gets_no_code(stage: Stage) -> None:
    await link(stage)
    await stage.app.traveller.forward(DAY)
    await stage.play({"+46701740699": "hej"})
    await stage.play({"+46701740699": "stopp"})
    heard = await stage.app.store.db.read(messages.since, 0, 100)

    await stage.play({"kim@telegram": "koppla mitt nummer"})
    await stage.play({"kim@telegram": "0701740699"})

    after = await stage.app.store.db.read(messages.since, heard[-1].id, 100)
    assert {message.channel for message in after} == {Channel.TELEGRAM}


async def test_there_are_five_codes_a_day_and_three_for_one_number(stage: Stage) -> None:
    await link(stage)
    await stage.app.traveller.forward(DAY)

    for _ in range(6):
        await stage.play({"kim@telegram": "koppla mitt nummer"})
        await stage.play({"kim@telegram": "0701740699"})
        await stage.app.traveller.forward(timedelta(minutes=30))

    met = await stage.app.store.db.read(at, Channel.SMS, "+46701740699")
    since = stage.app.clock.now() - DAY
    asked = await stage.app.store.db.read(link_codes.made_for, stage.ids["kim"], since)
    sent = await stage.app.store.db.read(messages.conversation, met.person.id, limit=10)
    assert asked == 5
    assert len(sent) == 3


async def test_a_number_that_became_somebodys_meanwhile_is_not_linked(stage: Stage) -> None:
    await link(stage)
    await stage.app.traveller.forward(DAY)
    await stage.play({"kim@telegram": "koppla mitt nummer"})
    await stage.play({"kim@telegram": "0701740699"})
    code = next(text for _, text in stage.unheard() if text.startswith("Din kod"))[11:17]

    def give(tx: Tx) -> None:
        people.move_address(
            tx,
            at(tx, Channel.SMS, "+46701740699").address.id,
            stage.ids["sam"],
            stage.app.clock.now(),
        )

    await stage.app.store.db.write("test", give)
    await stage.play({"kim@telegram": code})

    met = await stage.app.store.db.read(at, Channel.SMS, "+46701740699")
    assert met.person.id == stage.ids["sam"]


async def test_a_code_of_one_address_does_not_count_from_another(stage: Stage) -> None:
    await link(stage)
    await stage.app.traveller.forward(DAY)
    stage.waiting.clear()
    await stage.play({OWN: "koppla bort"})
    code = next(found[0] for _, text in stage.unheard() if (found := re.search(r"\d{6}", text)))

    await stage.play({"kim@telegram": code})

    met = await stage.app.store.db.read(at, Channel.SMS, stage.numbers["kim"])
    assert met.person.id == stage.ids["kim"]


async def test_after_wrong_person_staff_can_give_the_number_back(stage: Stage) -> None:
    await stage.play({"kim": "fel person"})
    lent = await stage.app.store.db.read(at, Channel.SMS, stage.numbers["kim"])

    def give_back(tx: Tx) -> None:
        joinings.join(tx, lent.person.id, stage.ids["kim"], "os:anna", stage.app.clock.now())

    await stage.app.store.db.write("test", give_back)

    met = await stage.app.store.db.read(at, Channel.SMS, stage.numbers["kim"])
    assert lent.person.id != stage.ids["kim"]
    assert met.person.id == stage.ids["kim"]


async def test_what_was_on_its_way_to_a_number_that_was_let_go_of_does_not_leave(
    stage: Stage,
) -> None:
    await stage.send("kim", "hjälp")
    await stage.send("kim", "fel person")

    await stage.app.traveller.settle()

    met = await stage.app.store.db.read(at, Channel.SMS, stage.numbers["kim"])
    old = await stage.app.store.db.read(messages.conversation, stage.ids["kim"], limit=10)
    new = await stage.app.store.db.read(messages.conversation, met.person.id, limit=10)
    assert [one.state for one in old if one.direction == "out"] == ["dropped"]
    assert [one.state in {State.SENT, State.DELIVERED} for one in new] == [True]


async def test_who_asked_to_be_erased_is_gone_after_the_night(stage: Stage) -> None:
    await ask_to_go(stage)
    await stage.app.retainer.once()
    same_day = await people_here(stage)
    await stage.app.traveller.forward(timedelta(hours=16))

    await stage.app.retainer.once()

    assert stage.ids["kim"] in same_day
    assert stage.ids["kim"] not in await people_here(stage)


async def test_who_begins_again_in_time_stays(stage: Stage) -> None:
    await ask_to_go(stage)
    await stage.play({"kim": "start"})
    await stage.app.traveller.forward(timedelta(hours=16))

    await stage.app.retainer.once()

    assert stage.ids["kim"] in await people_here(stage)


async def ask_to_go(stage: Stage) -> None:
    """Let Kim ask for it and write the code, where the organisation lets a code be enough."""
    object.__setattr__(stage.app.house, "erase_by_text", "code")
    await stage.play({"kim": "radera mig"})
    await stage.play({"bot → kim": "Så att vi vet att det är du: ..."})
    await stage.play({"kim": {"code of": "kim"}})


async def people_here(stage: Stage) -> set[int]:
    return {one.id for one in await stage.app.store.db.read(roster.every, 0, 100)}


async def test_a_shared_phone_is_worth_a_human_who_reads_the_very_words(stage: Stage) -> None:
    await stage.play({"kim": "Ni har fel nummer"})

    (left,) = await stage.app.store.db.read(handovers.open_ones, 10)

    assert (left.person, left.why, left.text) == (
        stage.ids["kim"],
        "wrong_person",
        "Ni har fel nummer",
    )


async def test_a_claim_too_gets_no_more_than_the_codes_of_a_day(stage: Stage) -> None:
    for _ in range(6):
        await stage.send("kim", "koppla bort")
        await stage.send("kim", "0")

    texts = [text for _, text in await said(stage, "kim")]
    assert len([text for text in texts if re.search(r"\d{6}", text)]) == 5
