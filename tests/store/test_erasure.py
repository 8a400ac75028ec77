"""Erasing and retiring: nothing of it is left, in no table, in no byte of the file and its log."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, func, select, text, type_coerce

from bot.model.handovers import Why
from bot.model.ids import PersonId
from bot.model.messages import Button, Danger
from bot.model.peers import Topic
from bot.model.people import Channel, Language
from bot.store import (
    access,
    alerts,
    check_ins,
    erasing,
    erasure,
    handovers,
    history,
    inbox,
    invitations,
    link_codes,
    linked,
    mentions,
    messages,
    people,
    prompts,
    rhythms,
    roster,
    talks,
    timers,
)
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.link_codes import Purpose
from bot.store.opening import Store, read_only
from bot.store.peers import exclusions, intros, profiles, told, topics, weeks
from bot.store.peers.intros import Intro
from bot.store.resealing import sealed_columns
from bot.store.rhythms import Rhythm
from bot.store.schema import metadata
from bot.store.statements import Statement
from bot.store.transaction import Tx
from tests.databases import keys_in
from tests.store.here import DAY, NOON, hear, kim, say
from tests.store.peers.here import ask, meet, offer, profile

SAID = "Grannen bråkar igen"
NUMBER = "+46701740605"


def live(tx: Tx, name: str = "Kim Lund", number: str = NUMBER) -> PersonId:
    """Leave something in every table that a person can be in."""
    person, address = kim(tx, name, number)
    people.give_address(tx, person, Channel.TELEGRAM, f"chat {number}", NOON)
    row = inbox.record(tx, Channel.SMS, f"SM{number}", NOON)
    assert row is not None
    message = messages.keep(tx, person, address, Channel.SMS, "in", SAID, (), NOON, inbox=row)
    inbox.bury(tx, row, "KeyError")
    buttons = (Button("1:1:call", f"Ring {name}"),)
    messages.keep(tx, person, address, Channel.TELEGRAM, "out", f"Hej {name}", buttons, NOON)
    for number_ in range(3):
        say(tx, person, address, f"{name} {number_}")
    talks.save(tx, person, f'{{"words":"{SAID}"}}', heard_at=NOON, replies=1, counted_from=NOON)
    prompts.add(
        tx, person, "k", "check_in", {"words": SAID}, urgent=False, due=NOON, best_before=NOON
    )
    timers.set(tx, f"wait:{person}:1", "wait", NOON, person, {"session": 1})
    check_ins.keep(
        tx,
        person,
        1,
        at=NOON,
        language=Language.SV,
        asked_by="us",
        matters="words",
        words=SAID,
        wish="call",
    )
    rhythm = Rhythm(every="week", weekday=1, at=time(10), zone="Europe/Stockholm", changed_at=NOON)
    rhythms.put(tx, person, rhythm)
    handovers.keep(tx, person, message, Why.FAULT, NOON)
    invitations.make(tx, person, f"CODE {number}", NOON, NOON + DAY)
    history.note(tx, person, "answered", {"flow": "check_in"}, NOON)
    access.note(tx, "anna", "page", person, None, NOON)
    linked.keep(tx, address, person, came_from=person, now=NOON, personal_from=NOON + DAY)
    link_codes.make(tx, person, Purpose.CLAIM, address, "481516", NOON)
    erasing.ask(tx, person, NOON)
    alerts.call(tx, alerts.begin(tx, person, Danger.SELF, NOON), person, "K7Q2")
    mentions.keep(tx, message, person)
    befriend(tx, person, name)
    return person


def befriend(tx: Tx, person: PersonId, name: str) -> None:
    """Leave something in every table of peer support; each is there as both, which is all the same here."""
    profiles.put(tx, replace(profile(person, name), coordinator=person))
    intro = Intro(person=person, language=Language.SV, text=f"Jag är {name}", meets=SAID, at=NOON)
    intros.put(tx, intro)
    topics.put(tx, person, [Topic.HOME])
    exclusions.add(tx, person, person, "tenant", NOON)
    told.note(tx, person, "hello", NOON, person)
    offer(tx, ask(tx, person, SAID), person)
    meet(tx, person, person)
    weeks.keep(tx, person, NOON, answer="good", words=SAID)


def rows_of(tx: Tx, person: PersonId) -> dict[str, int]:
    """Count what refers to a person, in every table that can."""
    return {
        table.name: Statement(
            select(func.count()).select_from(table).where(table.c.person == person)
        ).one(tx)
        for table in metadata.sorted_tables
        if "person" in table.c
    }


def sealed_of_everybody(tx: Tx) -> list[bytes]:
    """Give every sealed value as it lies in the file."""
    return [
        sealed
        for column in sealed_columns()
        for (sealed,) in Statement(
            select(type_coerce(column, LargeBinary)).where(column.is_not(None))
        ).all(tx)
    ]


def lookups(tx: Tx) -> list[bytes]:
    return [
        found
        for name in ("address", "invitation")
        for (found,) in Statement(select(metadata.tables[name].c.lookup)).all(tx)
    ]


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.glob("terskel.db*")))


async def test_after_an_erasure_no_row_of_the_person_is_left_and_all_of_others(
    db: Database,
) -> None:
    gone = await db.write("k", live)
    stays = await db.write("k", live, "Kari Moe", "+4790000001")
    before = await db.read(rows_of, stays)

    await erasure.erase(db, gone, NOON)

    left = {name: count for name, count in (await db.read(rows_of, gone)).items() if count}
    # who read it is not about the person; that they asked stays until all of it is done
    assert left == {"access": 1, "erasing": 1}
    assert await db.read(rows_of, stays) == before
    assert min(before.values()) > 0


async def test_an_erased_person_is_nobody(db: Database) -> None:
    person = await db.write("k", live)
    before = await db.read(people.meet, Channel.SMS, NUMBER)

    await erasure.erase(db, person, NOON)

    assert before is not None
    assert await db.read(people.meet, Channel.SMS, NUMBER) is None
    assert await db.read(people.get, person) is None
    assert await db.read(people.by_ref, before.person.ref) is None
    assert await db.read(roster.every, 0, 10) == []
    row = (
        await db.read(
            lambda tx: tx.connection.execute(text("SELECT * FROM person")).mappings().all()
        )
    )[0]
    assert row["erased_at"] is not None
    assert (row["name"], row["introduced_at"], row["quiet"]) == (None, None, None)
    assert row["ref"] != before.person.ref


async def test_the_trace_of_a_dead_message_is_emptied_and_it_is_still_known(db: Database) -> None:
    person = await db.write("k", live)

    await erasure.erase(db, person, NOON)

    rows = await db.read(
        lambda tx: tx.connection.execute(text("SELECT error FROM inbox")).scalars().all()
    )
    assert rows == [None]
    assert await db.write("k", inbox.record, Channel.SMS, f"SM{NUMBER}", NOON) is None


async def test_no_sealed_value_stands_in_plain_in_the_file_or_its_log(
    sqlite: Store, tmp_path: Path
) -> None:
    await sqlite.db.write("k", live)

    raw = bytes_in(tmp_path)

    for word in (SAID, "Kim Lund", "Grannen", NUMBER, NUMBER[1:], "Ring Kim", "CODE"):
        assert word.encode() not in raw, word
        assert word.encode("utf-16-le") not in raw, word


async def test_after_an_erasure_no_byte_of_it_is_in_the_file_or_its_log(
    sqlite: Store, tmp_path: Path
) -> None:
    person = await sqlite.db.write("k", live)
    met = await sqlite.db.read(people.get, person)
    sealed = [*await sqlite.db.read(sealed_of_everybody), *await sqlite.db.read(lookups)]
    assert met is not None
    before = bytes_in(tmp_path)

    await erasure.erase(sqlite.db, person, NOON)

    raw = bytes_in(tmp_path)
    traces = [*sealed, met.person.ref.encode()]
    assert all(trace in before for trace in traces)
    assert len(traces) > 10
    assert [trace for trace in traces if trace in raw] == []
    assert (tmp_path / "terskel.db-wal").stat().st_size == 0


async def test_more_than_one_piece_is_erased_and_counted(db: Database) -> None:
    def talk(tx: Tx) -> PersonId:
        person, address = kim(tx)
        for number in range(300):
            hear(tx, person, address, f"{number}")
            say(tx, person, address, f"{number}")
            history.note(tx, person, "answered", {}, NOON)
        return person

    person = await db.write("k", talk)

    gone = await erasure.erase(db, person, NOON)

    assert gone == {
        "message": 600,
        "outbox": 300,
        "history": 300,
        "address": 1,
        "role": 1,
    }


async def test_an_erasure_that_was_interrupted_goes_on_when_it_is_begun_again(
    db: Database,
) -> None:
    person = await db.write("k", live)

    await db.write("k", erasure.step, person, NOON)
    await erasure.erase(db, person, NOON + DAY)

    left = {name for name, count in (await db.read(rows_of, person)).items() if count}
    assert left == {"access", "erasing"}


async def test_who_writes_while_they_are_erased_is_a_stranger(db: Database) -> None:
    person = await db.write("k", live)

    await db.write("k", erasure.step, person, NOON)

    assert await db.read(people.meet, Channel.SMS, NUMBER) is None


async def test_an_erasure_says_so_when_a_reader_keeps_it_in_the_log(
    sqlite: Store, tmp_path: Path
) -> None:
    person = await sqlite.db.write("k", live)
    await sqlite.db.write("k", lambda tx: tx.cursor.execute("PRAGMA busy_timeout=10") and None)

    with read_only(f"sqlite:///{tmp_path}/terskel.db", keys_in(tmp_path)) as tx:
        people.get(tx, person)
        with pytest.raises(Unavailable, match="not yet out of the database's log"):
            await erasure.erase(sqlite.db, person, NOON)

    await erasure.erase(sqlite.db, person, NOON)
    assert (tmp_path / "terskel.db-wal").stat().st_size == 0


async def test_my_data_counts_what_is_kept(db: Database) -> None:
    person = await db.write("k", live)

    counts = await db.read(erasure.counts_for, person)

    assert counts["message"] == 5
    assert counts["check_in"] == 1
    assert "history" not in counts


async def test_what_is_old_enough_is_retired_and_nothing_else(db: Database) -> None:
    def grow_old(tx: Tx) -> PersonId:
        person, address = kim(tx)
        for days in (800, 100, 91, 89, 1):
            say(tx, person, address, f"{days}", now=NOON - days * DAY)
            history.note(tx, person, f"{days}", {}, NOON - days * DAY)
            access.note(tx, "anna", f"{days}", person, None, NOON - days * DAY)
        check_ins.keep(
            tx,
            person,
            1,
            at=NOON - 800 * DAY,
            language=Language.SV,
            asked_by="us",
            matters="home",
            words=None,
            wish=None,
        )
        return person

    person = await db.write("k", grow_old)

    gone = await erasure.retire(db, NOON)

    assert gone == {"message": 3, "outbox": 3, "history": 1, "access": 1}
    shown = await db.read(messages.conversation, person, limit=10)
    assert [each.text for each in shown] == ["89", "1"]
    assert (await db.read(rows_of, person))["check_in"] == 1


async def test_the_transcript_can_be_kept_for_less(db: Database) -> None:
    def talk(tx: Tx) -> PersonId:
        person, address = kim(tx)
        hear(tx, person, address, "old", NOON - 8 * DAY)
        hear(tx, person, address, "new", NOON - 6 * DAY)
        return person

    person = await db.write("k", talk)

    await erasure.retire(db, NOON, texts_days=7)

    shown = await db.read(messages.conversation, person, limit=10)
    assert [each.text for each in shown] == ["new"]


async def test_nothing_to_retire_is_nothing(db: Database) -> None:
    await db.write("k", live)

    assert await erasure.retire(db, NOON) == {}
