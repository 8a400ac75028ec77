"""Codes that show whose an address is: hashed, five tries, ten minutes, once."""

import pytest

from bot.model.ids import PersonId
from bot.store import link_codes
from bot.store.database import Database
from bot.store.link_codes import Checked, Purpose, Sent, Tried
from bot.store.schema import link_code
from bot.store.statements import Statement
from bot.store.transaction import Tx
from tests.store.here import DAY, MINUTE, NOON, kim

CODE = "481516"
HASHES = Statement(link_code.select().with_only_columns(link_code.c.code))


def made(tx: Tx, purpose: Purpose = Purpose.PROVE, code: str = CODE) -> PersonId:
    person, address = kim(tx)
    link_codes.make(tx, person, purpose, address, code, NOON)
    return person


async def test_a_right_code_is_right_once(db: Database) -> None:
    def twice(tx: Tx) -> list[Checked]:
        person, now = made(tx), NOON + 9 * MINUTE
        return [link_codes.check(tx, person, Purpose.PROVE, CODE, now).checked for _ in range(2)]

    assert await db.write("k", twice) == [Checked.RIGHT, Checked.LATE]


async def test_the_fifth_wrong_code_is_the_last(db: Database) -> None:
    def six(tx: Tx) -> list[Tried]:
        person = made(tx)
        wrong = [link_codes.check(tx, person, Purpose.PROVE, "1", NOON) for _ in range(5)]
        return [*wrong, link_codes.check(tx, person, Purpose.PROVE, CODE, NOON)]

    assert await db.write("k", six) == [
        *(Tried(Checked.WRONG, left=left) for left in (4, 3, 2, 1)),
        Tried(Checked.TOO_MANY),
        Tried(Checked.LATE),
    ]


@pytest.mark.parametrize(
    ("purpose", "minutes", "code"),
    [(Purpose.PROVE, 10, CODE), (Purpose.CLAIM, 0, CODE), (Purpose.CARRY, 0, CODE)],
)
async def test_a_code_is_right_in_time_and_for_its_purpose(
    db: Database, purpose: Purpose, minutes: int, code: str
) -> None:
    def late(tx: Tx) -> Tried:
        return link_codes.check(tx, made(tx), purpose, code, NOON + minutes * MINUTE)

    assert await db.write("k", late) == Tried(Checked.LATE)


async def test_a_newer_code_ends_the_one_before(db: Database) -> None:
    def again(tx: Tx) -> Checked:
        person, address = kim(tx)
        link_codes.make(tx, person, Purpose.PROVE, address, CODE, NOON)
        link_codes.make(tx, person, Purpose.PROVE, address, "999999", NOON)
        return link_codes.check(tx, person, Purpose.PROVE, CODE, NOON).checked

    assert await db.write("k", again) is Checked.WRONG


async def test_a_code_that_is_carried_says_whose_it_is_once(db: Database) -> None:
    def carry(tx: Tx) -> list[Sent | None]:
        person, address = kim(tx)
        link_codes.make(tx, person, Purpose.CARRY, address, "UYAA8YPQ", NOON)
        found = [link_codes.carried(tx, "uyaa8ypq", NOON + MINUTE) for _ in range(2)]
        assert found[0] == Sent(person, address)
        return found[1:]

    assert await db.write("k", carry) == [None]


async def test_codes_are_counted_by_who_asked_and_by_where_they_went(db: Database) -> None:
    def counted(tx: Tx) -> tuple[int, int, int]:
        person, address = kim(tx)
        for _ in range(3):
            link_codes.make(tx, person, Purpose.CLAIM, address, CODE, NOON)
        return (
            link_codes.made_for(tx, person, NOON - DAY),
            link_codes.sent_to(tx, address, NOON - DAY),
            link_codes.made_for(tx, person, NOON),
        )

    assert await db.write("k", counted) == (3, 3, 0)


async def test_only_a_hash_is_kept(db: Database) -> None:
    def hashes(tx: Tx) -> list[bytes]:
        made(tx)
        return [bytes(row[0]) for row in HASHES.all(tx)]

    (kept,) = await db.write("k", hashes)

    assert len(kept) == 16
    assert CODE.encode() not in kept
