"""The outbox: in order, the urgent first, each once, and a status never goes back."""

from datetime import datetime

import pytest
from sqlalchemy import func, select

from bot.model.ids import OutboxId, PersonId
from bot.model.messages import Button, Outbound, State, Urgency
from bot.model.people import Channel
from bot.store import messages, outbox, people
from bot.store.database import Database
from bot.store.schema import outbox as table
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx
from tests.store.here import DAY, MINUTE, NOON, OWNER, claim, hear, kim, many, say

STATES = Statement(select(table.c.id, table.c.state, table.c.error).order_by(table.c.id))
HEADS = Statement(
    select(table.c.person, func.count())
    .where(table.c.due.is_not(None) | table.c.state.in_(["sending", "unsure"]))
    .group_by(table.c.person)
)


def states(tx: Tx) -> list[State]:
    return [State(state) for _, state, _ in STATES.all(tx)]


def say_three(tx: Tx) -> list[OutboxId]:
    person, address = kim(tx)
    return [say(tx, person, address, text) for text in ("one", "two", "three")]


def texts(tx: Tx, now: datetime = NOON) -> list[str]:
    return [each.text for each in claim(tx, now)]


async def test_what_is_put_can_be_claimed_with_all_that_sending_needs(db: Database) -> None:
    def put(tx: Tx) -> list[Outbound]:
        person, address = kim(tx)
        message = messages.keep(
            tx, person, address, Channel.SMS, "out", "Hej", (Button("1:1:a", "Ja"),), NOON
        )
        outbox.put(
            tx,
            person=person,
            message=message,
            address=address,
            channel=Channel.SMS,
            inbox=None,
            urgency=Urgency.REPLY,
            resend=True,
            now=NOON,
            best_before=NOON + DAY,
        )
        return claim(tx)

    (found,) = await db.write("k", put)

    assert (found.channel, found.to, found.text) == (Channel.SMS, "+46701740605", "Hej")
    assert found.buttons == (Button("1:1:a", "Ja"),)
    assert (found.attempts, found.resend) == (1, True)
    assert (found.lease, found.best_before) == (NOON + MINUTE, NOON + DAY)


async def test_messages_of_one_person_leave_one_after_the_other(db: Database) -> None:
    ids = await db.write("k", say_three)

    heard = []
    for number in ids:
        heard.append(await db.write("k", texts))
        assert await db.write("k", texts) == []
        assert await db.write("k", outbox.sent, number, OWNER, f"P{number}", NOON)

    assert heard == [["one"], ["two"], ["three"]]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (lambda tx, row: outbox.sent(tx, row, OWNER, "P1", NOON), ["two"]),
        (lambda tx, row: outbox.failed(tx, row, OWNER, "blocked", NOON), ["two"]),
        (lambda tx, row: outbox.unsure(tx, row, OWNER, NOON), []),
        (lambda tx, row: outbox.again(tx, row, OWNER, NOON + MINUTE, "busy"), []),
    ],
    ids=["sent", "failed", "unsure", "again later"],
)
async def test_the_next_one_leaves_when_the_first_is_settled_and_not_before(
    db: Database, note: object, expected: list[str]
) -> None:
    def go(tx: Tx) -> list[str]:
        first, *_ = say_three(tx)
        claim(tx)
        assert callable(note)
        assert note(tx, first)
        return texts(tx)

    assert await db.write("k", go) == expected


async def test_what_is_tried_again_is_the_same_message_with_one_more_attempt(db: Database) -> None:
    def go(tx: Tx) -> list[tuple[str, int]]:
        first, *_ = say_three(tx)
        claim(tx)
        outbox.again(tx, first, OWNER, NOON + MINUTE, "busy")
        return [(each.text, each.attempts) for each in claim(tx, NOON + MINUTE)]

    assert await db.write("k", go) == [("one", 2)]


async def test_the_urgent_leave_first_and_then_the_oldest(db: Database) -> None:
    def go(tx: Tx) -> list[str]:
        order = [Urgency.STARTED, Urgency.REPLY, Urgency.ALARM, Urgency.CRISIS, Urgency.REPLY]
        for number, urgency in enumerate(order):
            person, address = kim(tx, number=f"+467017406{number:02}")
            say(tx, person, address, f"{urgency.name} {number}", urgency=urgency)
        return [each.text for each in claim(tx, limit=4)] + texts(tx)

    assert await db.write("k", go) == ["ALARM 2", "CRISIS 3", "REPLY 1", "REPLY 4", "STARTED 0"]


async def test_what_is_not_due_or_not_of_these_channels_stays(db: Database) -> None:
    def go(tx: Tx) -> list[object]:
        person, address = kim(tx)
        say(tx, person, address, now=NOON + MINUTE)
        other = outbox.due(tx, Channel.TELEGRAM, NOON + DAY / 2, limit=9)
        return [
            texts(tx, NOON),
            other,
            outbox.next_queued(tx, Channel.SMS),
            texts(tx, NOON + MINUTE),
        ]

    assert await db.write("k", go) == [[], [], NOON + MINUTE, ["Hej"]]


async def test_what_comes_too_late_is_dropped_with_the_reason_and_the_next_leaves(
    db: Database,
) -> None:
    def go(tx: Tx) -> list[object]:
        person, address = kim(tx)
        say(tx, person, address, "stale", now=NOON - 2 * DAY)
        say(tx, person, address, "fresh")
        return [texts(tx), texts(tx), STATES.all(tx)]

    first, second, rows = await db.write("k", go)

    assert (first, second) == ([], ["fresh"])
    assert rows == [(1, "dropped", "too late"), (2, "sending", None)]


async def test_what_has_lost_its_address_is_dropped_with_the_reason(db: Database) -> None:
    def go(tx: Tx) -> tuple[list[Outbound], list[Row]]:
        person, address = kim(tx)
        say(tx, person, address)
        other, _ = kim(tx, "Kari", "+4790000001")
        people.move_address(tx, address, other, NOON)
        return claim(tx), STATES.all(tx)

    claimed, rows = await db.write("k", go)

    assert claimed == []
    assert rows == [(1, "dropped", outbox.NO_ADDRESS)]


async def test_a_message_is_claimed_by_one_process_only(db: Database) -> None:
    def fill(tx: Tx) -> None:
        for number in range(40):
            person, address = kim(tx, number=f"+467017406{number:02}")
            say(tx, person, address, f"{number}")

    await db.write("k", fill)

    results = await many(*(db.write(f"{n}", claim, NOON, f"process {n}", 10) for n in range(8)))

    claimed = [each.text for batch in results for each in batch]  # type: ignore[attr-defined]
    rest = [each.text for each in await db.write("k", claim, NOON, OWNER, 100)]
    assert sorted(claimed + rest, key=int) == [f"{n}" for n in range(40)]


@pytest.mark.parametrize(
    "late",
    [
        lambda tx, row: outbox.sent(tx, row, "another process", "P2", NOON),
        lambda tx, row: outbox.failed(tx, row, "another process", "no", NOON),
        lambda tx, row: outbox.unsure(tx, row, "another process", NOON),
        lambda tx, row: outbox.again(tx, row, "another process", NOON, "no"),
        lambda tx, row: outbox.hold(tx, row, "no", NOON),
        lambda tx, row: outbox.not_sent(tx, row, NOON, attempts=1),
    ],
    ids=["sent", "failed", "unsure", "again", "hold", "not sent"],
)
async def test_a_note_of_somebody_who_lost_the_claim_changes_nothing(
    db: Database, late: object
) -> None:
    def go(tx: Tx) -> tuple[object, list[State]]:
        first, *_ = say_three(tx)
        claim(tx)
        assert callable(late)
        return late(tx, first), states(tx)

    assert await db.write("k", go) == (False, [State.SENDING, State.READY, State.READY])


def told(tx: Tx, state: State, error: str | None) -> bool:
    return outbox.status(tx, Channel.SMS, "P1", state, error, NOON) is not None


AFTER = {
    "sent": lambda tx, row: outbox.sent(tx, row, OWNER, "P1", NOON),
    "failed": lambda tx, row: outbox.failed(tx, row, OWNER, "no", NOON),
    "unsure": lambda tx, row: outbox.unsure(tx, row, OWNER, NOON),
    "again": lambda tx, row: outbox.again(tx, row, OWNER, NOON, "no"),
    "found": lambda tx, row: outbox.found(tx, row, "P1", NOON),
    "not sent": lambda tx, row: outbox.not_sent(tx, row, NOON, attempts=1),
    "hold": lambda tx, row: outbox.hold(tx, row, "?", NOON),
    "delivered": lambda tx, row: told(tx, State.DELIVERED, None),
    "undelivered": lambda tx, row: told(tx, State.FAILED, "The phone is off."),
    "told sent": lambda tx, row: told(tx, State.SENT, None),
}


BEFORE = AFTER | {"too late": lambda tx, _row: not claim(tx, NOON + 2 * DAY)}


@pytest.mark.parametrize("end", ["delivered", "failed", "dropped"])
@pytest.mark.parametrize("then", AFTER)
async def test_a_status_never_goes_back(db: Database, end: str, then: str) -> None:
    ways = {
        "delivered": ["sent", "delivered"],
        "failed": ["sent", "undelivered"],
        "dropped": ["unsure", "not sent", "too late"],
    }

    def go(tx: Tx) -> tuple[object, State]:
        first, *_ = say_three(tx)
        claim(tx)
        for way in ways[end]:
            assert BEFORE[way](tx, first)
        return AFTER[then](tx, first), states(tx)[0]

    assert await db.write("k", go) == (False, State(end))


async def test_a_status_for_an_unknown_message_is_said_to_be_unknown(db: Database) -> None:
    known = await db.write("k", outbox.status, Channel.SMS, "P9", State.DELIVERED, None, NOON)

    assert known is None


async def test_a_lapsed_lease_makes_unsure_and_nothing_leaves_until_that_is_known(
    db: Database,
) -> None:
    def crash(tx: Tx) -> list[object]:
        say_three(tx)
        claim(tx)
        early = outbox.recover(tx, NOON)
        lapsed = outbox.next_lease(tx)
        found = outbox.recover(tx, NOON + MINUTE)
        (doubt,) = outbox.unsure_ones(tx, NOON + MINUTE, 10)
        return [early, lapsed, found, doubt.text, doubt.to, doubt.since, texts(tx, NOON + DAY / 2)]

    assert await db.write("k", crash) == [
        0,
        NOON + MINUTE,
        1,
        "one",
        "+46701740605",
        NOON + MINUTE,
        [],
    ]


@pytest.mark.parametrize(
    ("asked", "state", "leaves"),
    [
        (lambda tx, row: outbox.found(tx, row, "P1", NOON), State.SENT, ["two"]),
        (lambda tx, row: outbox.not_sent(tx, row, NOON, attempts=1), State.SENDING, ["one"]),
        (lambda tx, row: outbox.hold(tx, row, "ask them", NOON), State.HELD, ["two"]),
    ],
    ids=["found", "not sent", "nobody can be asked"],
)
async def test_what_was_unsure_is_settled_by_what_the_provider_says(
    db: Database, asked: object, state: State, leaves: list[str]
) -> None:
    def go(tx: Tx) -> tuple[list[str], State]:
        first, *_ = say_three(tx)
        claim(tx)
        outbox.unsure(tx, first, OWNER, NOON)
        assert callable(asked)
        assert asked(tx, first)
        return texts(tx), states(tx)[0]

    assert await db.write("k", go) == (leaves, state)


async def test_a_stop_drops_what_we_began_and_keeps_the_answers(db: Database) -> None:
    def stop(tx: Tx) -> tuple[int, list[State], list[str]]:
        person, address = kim(tx)
        say(tx, person, address, "How are you?", urgency=Urgency.STARTED)
        say(tx, person, address, "You have stopped.", urgency=Urgency.REPLY)
        dropped = outbox.drop_ready(tx, person, "stopped", NOON, but_urgency_at_most=Urgency.REPLY)
        return dropped, states(tx), texts(tx)

    assert await db.write("k", stop) == (
        1,
        [State.DROPPED, State.READY],
        ["You have stopped."],
    )


async def test_a_person_has_at_most_one_message_under_way_whatever_happens(db: Database) -> None:
    """Three people, three at work: put, claim, settle and drop at the same time."""

    def arrive(tx: Tx) -> list[PersonId]:
        return [kim(tx, number=f"+4670174060{n}")[0] for n in range(3)]

    def put(tx: Tx, person: PersonId) -> None:
        met = people.get(tx, person)
        assert met is not None
        say(tx, person, met.address.id)

    def work(tx: Tx, number: int) -> None:
        for each in claim(tx, owner=f"{number}", limit=2):
            steps = [
                lambda row=each.id: outbox.sent(tx, row, f"{number}", f"P{row}", NOON),
                lambda row=each.id: outbox.failed(tx, row, f"{number}", "no", NOON),
                lambda row=each.id: outbox.again(tx, row, f"{number}", NOON, "busy"),
            ]
            steps[(each.id + number) % 3]()

    def heads(tx: Tx) -> list[int]:
        return [count for _, count in HEADS.all(tx)]

    here = await db.write("k", arrive)

    for turn in range(8):
        results = await many(
            *(db.write(f"p{n}", put, here[n % 3]) for n in range(6)),
            *(db.write(f"w{n}", work, n + turn) for n in range(6)),
        )
        assert set(results) == {None}
        assert set(await db.read(heads)) <= {1}

    for turn in range(200):
        await db.write("w", work, turn)
    assert set(await db.read(states)) <= {State.SENT, State.FAILED}


async def test_a_conversation_is_shown_with_how_far_each_message_has_come(db: Database) -> None:
    def talk(tx: Tx) -> PersonId:
        person, address = kim(tx)
        hear(tx, person, address, "Hej")
        first = say(tx, person, address, "Hej du")
        say(tx, person, address, "Hur mår du?")
        claim(tx)
        outbox.failed(tx, first, OWNER, "The number is not in use.", NOON)
        return person

    person = await db.write("k", talk)
    shown = await db.read(messages.conversation, person, limit=10)

    assert [(each.direction, each.text, each.state, each.error) for each in shown] == [
        ("in", "Hej", None, None),
        ("out", "Hej du", State.FAILED, "The number is not in use."),
        ("out", "Hur mår du?", State.READY, None),
    ]
