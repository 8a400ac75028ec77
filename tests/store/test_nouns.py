"""The small nouns: what is kept comes back as it was kept."""

from datetime import datetime, time

from bot.flow.versions import Version
from bot.model.handovers import Why
from bot.model.ids import MessageId, PersonId
from bot.model.messages import Button
from bot.model.people import Channel, Language, Role
from bot.store import (
    check_ins,
    erasure,
    flow_versions,
    handovers,
    inbox,
    invitations,
    lanes,
    messages,
    meta,
    people,
    rhythms,
    talks,
)
from bot.store.check_ins import CheckIn
from bot.store.database import Database
from bot.store.people import NewPerson
from bot.store.rhythms import Rhythm
from bot.store.talks import Heard
from bot.store.transaction import Tx
from tests.store.here import DAY, MINUTE, NOON, hear, kim


def answer(tx: Tx, person: PersonId, session: int = 1, words: str | None = "En lampa") -> None:
    check_ins.keep(
        tx,
        person,
        session,
        at=NOON + session * MINUTE,
        language=Language.SV,
        asked_by="us",
        matters="words" if words else "home",
        words=words,
        wish="call",
    )


async def test_a_message_comes_once_on_each_channel(db: Database) -> None:
    def go(tx: Tx) -> list[bool]:
        came = [
            inbox.record(tx, Channel.SMS, "1", NOON),
            inbox.record(tx, Channel.SMS, "1", NOON),
            inbox.record(tx, Channel.TELEGRAM, "1", NOON),
            inbox.record(tx, Channel.SMS, "2", NOON),
        ]
        return [row is None for row in came]

    assert await db.write("k", go) == [False, True, False, False]


async def test_messages_are_followed_in_the_order_they_came(db: Database) -> None:
    def talk(tx: Tx) -> list[MessageId]:
        person, address = kim(tx)
        return [hear(tx, person, address, f"{number}") for number in range(5)]

    ids = await db.write("k", talk)

    first = await db.read(messages.since, 0, 3)
    rest = await db.read(messages.since, first[-1].id, 10)
    assert [each.id for each in first + rest] == ids
    assert [each.text for each in first + rest] == ["0", "1", "2", "3", "4"]


async def test_the_last_of_a_conversation_are_shown_oldest_first(db: Database) -> None:
    def talk(tx: Tx) -> PersonId:
        person, address = kim(tx)
        other, elsewhere = kim(tx, "Kari", "+4790000001")
        for number in range(5):
            hear(tx, person, address, f"{number}")
            hear(tx, other, elsewhere, "not this one")
        return person

    person = await db.write("k", talk)

    last = await db.read(messages.conversation, person, limit=2)
    newer = await db.read(messages.conversation, person, after=last[0].id, limit=10)
    assert [each.text for each in last] == ["3", "4"]
    assert [each.text for each in newer] == ["4"]


async def test_odd_letters_and_buttons_come_back_as_they_were(db: Database) -> None:
    odd = "\0 \u202e שלום 👩‍👩‍👧 \r\n" + "x" * 10_000
    buttons = (Button("1:1:a", 'Ja, "tack"'), Button("1:1:later", "Inte nu"))

    def talk(tx: Tx) -> None:
        person, address = kim(tx)
        messages.keep(tx, person, address, Channel.TELEGRAM, "out", odd, buttons, NOON)

    await db.write("k", talk)

    (shown,) = await db.read(messages.since, 0, 10)
    assert (shown.text, shown.buttons, shown.channel) == (odd, buttons, Channel.TELEGRAM)


async def test_a_conversation_is_saved_over_the_one_before(db: Database) -> None:
    def go(tx: Tx) -> PersonId:
        person, _ = kim(tx)
        talks.save(tx, person, "one", heard_at=NOON, replies=1, counted_from=NOON)
        talks.save(tx, person, "two", heard_at=None, replies=2, counted_from=NOON)
        return person

    person = await db.write("k", go)

    assert await db.read(talks.all_states, 0, 10) == [(person, "two")]
    assert await db.read(talks.all_states, person, 10) == []


async def test_who_has_waited_long_enough_is_found_until_they_may_rest(db: Database) -> None:
    def go(tx: Tx) -> PersonId:
        person, _ = kim(tx)
        talks.save(
            tx, person, "x", heard_at=None, replies=0, counted_from=NOON, waits_until=NOON + DAY
        )
        return person

    person = await db.write("k", go)

    assert await db.read(talks.next_waited) == NOON + DAY
    assert await db.read(talks.waited, NOON, 10) == []
    assert await db.read(talks.waited, NOON + DAY, 10) == [person]
    await db.write("k", talks.rest, person)
    assert await db.read(talks.next_waited) is None


async def test_a_tenant_is_last_heard_of_when_they_wrote_or_were_introduced(db: Database) -> None:
    rhythm = Rhythm(
        every="week",
        weekday=0,
        at=time(10),
        zone="Europe/Oslo",
        changed_at=NOON,
        silence="knock",
        silence_days=3,
    )

    def go(tx: Tx) -> list[PersonId]:
        wrote, _ = kim(tx)
        before, _ = kim(tx, "Kari", "+4790000001")
        never, _ = kim(tx, "Sam", "+447700900123")
        rhythms.put(tx, wrote, rhythm)
        for person, at in ((wrote, NOON + DAY), (before, NOON - DAY)):
            people.set_introduced(tx, person, NOON)
            talks.save(tx, person, "", heard_at=at, replies=1, counted_from=NOON)
        people.set_introduced(tx, never, NOON)
        return [wrote, before, never]

    wrote, before, never = await db.write("k", go)

    kim_, *rest = await db.read(talks.last_heard)
    assert kim_ == Heard(
        person=wrote, name="Kim", protected=False, at=NOON + DAY, silence="knock", silence_days=3
    )
    assert [(one.person, one.at, one.silence) for one in rest] == [
        (before, NOON, None),
        (never, NOON, None),
    ]


async def test_only_tenants_whom_we_may_write_to_are_listened_for(db: Database) -> None:
    def go(tx: Tx) -> PersonId:
        kim(tx, "Not introduced", "+46701740606")
        stopped, _ = kim(tx, "Stopped", "+46701740607")
        people.set_introduced(tx, stopped, NOON)
        people.set_stopped(tx, stopped, NOON)
        worker = NewPerson(
            name="Anna",
            roles=frozenset({Role.WORKER}),
            language=Language.SV,
            zone="Europe/Stockholm",
            introduced_at=NOON,
        )
        people.add(tx, worker, NOON)
        gone, _ = kim(tx, "Gone", "+46701740608")
        people.set_introduced(tx, gone, NOON)
        return gone

    gone = await db.write("k", go)
    before = await db.read(talks.last_heard)
    await erasure.erase(db, gone, NOON)

    assert [one.person for one in before] == [gone]
    assert await db.read(talks.last_heard) == []


async def test_a_check_in_told_again_stands_in_the_same_row(db: Database) -> None:
    def go(tx: Tx) -> PersonId:
        person, _ = kim(tx)
        answer(tx, person)
        answer(tx, person, words="Nej, en stol")
        return person

    person = await db.write("k", go)

    (kept,) = await db.read(check_ins.latest, 10)
    assert kept == CheckIn(
        id=kept.id,
        person=person,
        ref=kept.ref,
        name="Kim",
        protected=False,
        zone="Europe/Stockholm",
        at=NOON + MINUTE,
        language=Language.SV,
        asked_by="us",
        matters="words",
        words="Nej, en stol",
        wish="call",
    )


async def test_words_that_come_a_moment_later_belong_to_the_answer(db: Database) -> None:
    def go(tx: Tx) -> list[bool]:
        person, _ = kim(tx)
        answer(tx, person, 1)
        answer(tx, person, 2, words=None)
        return [
            check_ins.add_words(tx, person, 1, "och en stol"),
            check_ins.add_words(tx, person, 2, "och en säng"),
            check_ins.add_words(tx, person, 3, "nothing was asked"),
        ]

    assert await db.write("k", go) == [True, True, False]
    newest, oldest = await db.read(check_ins.latest, 10)
    assert (oldest.words, newest.words) == ("En lampa\noch en stol", "och en säng")


async def test_check_ins_are_exported_by_key(db: Database) -> None:
    def go(tx: Tx) -> None:
        person, _ = kim(tx)
        for session in range(1, 4):
            answer(tx, person, session)

    await db.write("k", go)

    first = await db.read(check_ins.export, 0, 2)
    rest = await db.read(check_ins.export, first[-1].id, 2)
    assert [each.at for each in first + rest] == [NOON + n * MINUTE for n in (1, 2, 3)]


async def test_a_rhythm_is_kept_over_the_one_before(db: Database) -> None:
    first = Rhythm(every="week", weekday=0, at=time(10), zone="Europe/Oslo", changed_at=NOON)
    second = Rhythm(
        every="month",
        weekday=6,
        at=time(9, 30),
        zone="Europe/Stockholm",
        changed_at=NOON + DAY,
        paused_until=NOON + 2 * DAY,
        silence="knock",
        silence_days=3,
    )

    def go(tx: Tx) -> list[Rhythm | None]:
        person, _ = kim(tx)
        none = rhythms.get(tx, person)
        rhythms.put(tx, person, first)
        before = rhythms.get(tx, person)
        rhythms.put(tx, person, second)
        return [none, before, rhythms.get(tx, person)]

    assert await db.write("k", go) == [None, first, second]


async def test_matters_for_a_human_are_kept_in_their_order(db: Database) -> None:
    def go(tx: Tx) -> list[tuple[str, str, str | None]]:
        person, address = kim(tx)
        handovers.keep(tx, person, hear(tx, person, address, "Hjälp"), Why.FAULT, NOON)
        handovers.keep(tx, person, None, Why.TOO_MANY, NOON + MINUTE)
        return [(each.name, each.why, each.text) for each in handovers.open_ones(tx, 10)]

    assert await db.write("k", go) == [("Kim", "fault", "Hjälp"), ("Kim", "too_many", None)]


async def test_the_first_who_settles_a_matter_has_settled_it(db: Database) -> None:
    def go(tx: Tx) -> list[object]:
        person, _ = kim(tx)
        number = handovers.keep(tx, person, None, Why.ASKED, NOON)
        done = [handovers.settle(tx, number, who, NOON + MINUTE) for who in ("anna", "os:eva")]
        found = handovers.trace(tx, number)
        assert found is not None
        return [done, found.settled_by, handovers.open_ones(tx, 10)]

    assert await db.write("k", go) == [[True, False], "anna", []]


async def test_a_text_that_staff_may_not_read_stands_with_no_matter(db: Database) -> None:
    def go(tx: Tx) -> list[tuple[str, str | None]]:
        person, address = kim(tx)
        heard = hear(tx, person, address, "Mellan oss")
        tx.cursor.execute("update message set private = 'relay'")
        handovers.keep(tx, person, heard, Why.FAILED, NOON)
        return [(each.why, each.text) for each in handovers.open_ones(tx, 10)]

    assert await db.write("k", go) == [("failed", None)]


async def test_the_same_trouble_is_left_to_a_human_once_a_day(db: Database) -> None:
    def go(tx: Tx) -> list[tuple[str, datetime]]:
        person, _ = kim(tx)
        for at in (NOON, NOON + MINUTE, NOON + DAY + MINUTE):
            handovers.keep_one(tx, person, None, Why.FAILED, at)
        handovers.keep_one(tx, person, None, Why.TOO_LATE, NOON)
        return sorted((each.why, each.at) for each in handovers.open_ones(tx, 10))

    assert await db.write("k", go) == [
        ("failed", NOON),
        ("failed", NOON + DAY + MINUTE),
        ("too_late", NOON),
    ]


async def test_a_code_is_used_once_and_in_time(db: Database) -> None:
    def go(tx: Tx) -> list[bool]:
        person, _ = kim(tx)
        invitations.make(tx, person, "K7Q2", NOON, NOON + DAY)
        invitations.make(tx, person, "M9X4", NOON, NOON + DAY)
        used = [
            invitations.use(tx, "M9X4", NOON + DAY),
            invitations.use(tx, "other", NOON),
            invitations.use(tx, " k7q2", NOON),
            invitations.use(tx, "K7Q2", NOON),
        ]
        return [who == person for who in used]

    assert await db.write("k", go) == [False, False, True, False]


async def test_a_lane_rests_as_long_as_it_was_told_at_most(db: Database) -> None:
    def go(tx: Tx) -> list[object]:
        never = lanes.next_at(tx, "sms")
        lanes.rest(tx, "sms", NOON + DAY)
        lanes.rest(tx, "sms", NOON)
        return [never < NOON, lanes.next_at(tx, "sms"), lanes.next_at(tx, "telegram") < NOON]

    assert await db.write("k", go) == [True, NOON + DAY, True]


async def test_a_version_of_a_flow_is_kept_once_with_its_texts(db: Database) -> None:
    version = Version(
        hash="abc",
        grammar=1,
        flow="check_in",
        definition={"steps": []},
        texts={"sv": {"Hi": "Hej"}},
    )

    first = await db.write("k", flow_versions.keep, version, NOON)
    second = await db.write("k", flow_versions.keep, version, NOON + DAY)

    assert (first, second) == (True, False)
    assert await db.read(flow_versions.all) == [version]


async def test_a_fact_of_the_database_is_kept_over_the_one_before(db: Database) -> None:
    await db.write("k", meta.put, "clock_offset", "1")
    await db.write("k", meta.put, "clock_offset", "2")

    assert await db.read(meta.get, "clock_offset") == "2"
    assert await db.read(meta.get, "nothing") is None
