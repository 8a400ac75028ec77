from datetime import UTC, datetime, timedelta

import pytest

from bot.care import people, report
from bot.care.newcomers import Newcomer
from bot.care.report import CheckInRow, MessageRow, Wanted
from bot.model.ids import PersonId
from bot.model.people import Channel, Language, Team
from bot.store import check_ins, messages, roster
from bot.store.opening import Store
from bot.store.transaction import Tx

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
SAID = "soc har strulat med hyran igen"
KIM = Newcomer(name="Kim", role=("tenant",), phone="+46701740605")
HIDDEN = Newcomer(name="Hemlig", role=("tenant",), phone="+46701740606", protected=True)


async def _filled(store: Store, team: Team) -> None:
    """Kim and somebody protected, each with two check-ins and two messages."""
    await store.db.write("test", people.add, [KIM, HIDDEN], team, who="os:test", now=NOW)
    await store.db.write("test", _answers)


def _answers(tx: Tx) -> None:
    for person in roster.every(tx, 0, 10):
        _answer(tx, person.id, 1, "money", None, "call")
        _answer(tx, person.id, 2, "words", SAID, None)
        messages.keep(tx, person.id, None, Channel.SMS, "in", SAID, (), NOW)
        messages.keep(tx, person.id, None, Channel.SMS, "out", "Tack.", (), NOW)


def _answer(  # a check-in a session
    tx: Tx, person: PersonId, session: int, matters: str, words: str | None, wish: str | None
) -> None:
    check_ins.keep(
        tx,
        person,
        session,
        at=NOW + timedelta(days=session),
        language=Language.SV,
        asked_by="us",
        matters=matters,
        words=words,
        wish=wish,
    )


def _check_ins(tx: Tx, wanted: Wanted) -> list[CheckInRow]:
    return list(report.check_in_rows(tx, report.cast(tx, wanted), wanted))


def _messages(tx: Tx, wanted: Wanted) -> list[MessageRow]:
    return list(report.message_rows(tx, report.cast(tx, wanted), wanted))


async def test_a_check_in_is_a_row_under_a_pseudonym_without_own_words(
    store: Store, team: Team
) -> None:
    await _filled(store, team)

    first, second = await store.db.read(_check_ins, Wanted())

    assert first[1:] == (
        "2026-11-25T11:00:00Z",
        "2026-11-25 12:00:00",
        "money",
        "call",
        "sv",
    )
    assert (second.matters, second.wish) == ("(own words)", "")
    assert first.person == second.person
    assert first.person not in ("Kim", "1")


async def test_own_words_and_names_stand_there_when_asked_for(store: Store, team: Team) -> None:
    await _filled(store, team)

    _, second = await store.db.read(_check_ins, Wanted(text=True, named=True))

    assert (second.person, second.matters) == ("Kim", SAID)


@pytest.mark.parametrize(
    ("wanted", "matters"),
    [(Wanted(), "money (own words)"), (Wanted(text=True), f"money: {SAID}")],
)
async def test_words_added_to_a_choice_stand_beside_it(
    store: Store, team: Team, wanted: Wanted, matters: str
) -> None:
    await _filled(store, team)
    await store.db.write("test", lambda tx: check_ins.add_words(tx, PersonId(1), 1, SAID))

    first, _ = await store.db.read(_check_ins, wanted)

    assert first.matters == matters


async def test_a_message_is_a_row_and_its_text_only_when_asked_for(
    store: Store, team: Team
) -> None:
    await _filled(store, team)

    plain = await store.db.read(_messages, Wanted())
    told = await store.db.read(_messages, Wanted(text=True))

    assert [(row.direction, row.channel, row.text) for row in plain] == [
        ("in", "sms", ""),
        ("out", "sms", ""),
    ]
    assert [row.text for row in told] == [SAID, "Tack."]
    assert "text" not in Wanted().message_columns
    assert "text" in Wanted(text=True).message_columns


async def test_protected_people_are_left_out_and_counted(store: Store, team: Team) -> None:
    await _filled(store, team)

    cast = await store.db.read(report.cast, Wanted(named=True))

    assert list(cast.names.values()) == ["Kim"]
    assert cast.protected == 1


async def test_a_pseudonym_is_the_same_in_every_report_and_after_new_keys(
    store: Store, team: Team
) -> None:
    await _filled(store, team)

    before = await store.db.read(report.cast, Wanted())

    after = store.keys.rotated().pseudonym(PersonId(1), report.SALT)
    assert before.names == {PersonId(1): after}


async def test_more_rows_than_a_step_are_all_there(store: Store, team: Team) -> None:
    await _filled(store, team)

    def write_many(tx: Tx) -> None:
        for number in range(report.STEP + 5):
            messages.keep(tx, PersonId(1), None, Channel.SMS, "in", str(number), (), NOW)

    await store.db.write("test", write_many)

    rows = await store.db.read(_messages, Wanted(text=True))
    assert len(rows) == report.STEP + 7
    assert rows[-1].text == str(report.STEP + 4)
