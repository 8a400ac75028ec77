"""Single-use codes by which somebody shows that an address is theirs. Only keyed hashes are kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from sqlalchemy import bindparam, func, insert, select, update

from bot.model.ids import AddressId, PersonId
from bot.store.schema import link_code
from bot.store.statements import Statement
from bot.store.transaction import Tx

VALID: Final = timedelta(minutes=10)
TRIES: Final = 5


class Purpose(StrEnum):
    """What a code is for."""

    CARRY = "carry"  # sent to their address, written from another one, which becomes theirs
    PROVE = "prove"  # sent to another address, written back from theirs
    CLAIM = "claim"  # sent to the address that a request came from, written back from it


class Checked(StrEnum):
    """What came of a code that somebody wrote."""

    RIGHT = "right"
    WRONG = "wrong"
    TOO_MANY = "too_many"  # wrong, for the last time
    LATE = "late"  # too old, used, or never made


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it; the address that a right one was sent to, the tries that a wrong one leaves."""

    checked: Checked
    address: AddressId | None = None
    left: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """A code that was right: who asked for it, and the address it was sent to."""

    person: PersonId
    address: AddressId


MAKE = Statement(
    insert(link_code).values(
        {key: bindparam(key) for key in ("person", "purpose", "address", "code", "at", "until")}
    )
)
MADE_FOR = Statement(
    select(func.count())
    .select_from(link_code)
    .where(link_code.c.person == bindparam("person"), link_code.c.at > bindparam("since"))
)
SENT_TO = Statement(
    select(func.count())
    .select_from(link_code)
    .where(link_code.c.address == bindparam("address"), link_code.c.at > bindparam("since"))
)
END = Statement(
    update(link_code)
    .where(
        link_code.c.person == bindparam("whose"),
        link_code.c.purpose == bindparam("kind"),
        link_code.c.used_at.is_(None),
    )
    .values(used_at=bindparam("now"))
)
CARRIED = Statement(
    update(link_code)
    .where(
        link_code.c.code == bindparam("found"),
        link_code.c.purpose == Purpose.CARRY.value,
        link_code.c.used_at.is_(None),
        link_code.c.until > bindparam("now"),
    )
    .values(used_at=bindparam("now"))
    .returning(link_code.c.person, link_code.c.address)
)
WAITING = Statement(
    select(link_code.c.id, link_code.c.code, link_code.c.tries, link_code.c.address)
    .where(
        link_code.c.person == bindparam("person"),
        link_code.c.purpose == bindparam("purpose"),
        link_code.c.used_at.is_(None),
        link_code.c.until > bindparam("now"),
    )
    .order_by(link_code.c.id.desc())
    .limit(1)
)
TRIED = Statement(
    update(link_code)
    .where(link_code.c.id == bindparam("row"))
    .values(tries=bindparam("times"), used_at=bindparam("at_"))
)


def make(
    tx: Tx, person: PersonId, purpose: Purpose, address: AddressId, code: str, now: datetime
) -> None:
    """Let `code` be right for ten minutes and five tries; the one before it is right no more."""
    END.run(tx, whose=person, kind=purpose, now=now)
    MAKE.run(
        tx,
        person=person,
        purpose=purpose,
        address=address,
        code=_hash(tx, purpose, person, code),
        at=now,
        until=now + VALID,
    )


def made_for(tx: Tx, person: PersonId, since: datetime) -> int:
    """How many codes this person has asked for since then."""
    return int(MADE_FOR.one(tx, person=person, since=since))


def sent_to(tx: Tx, address: AddressId, since: datetime) -> int:
    """How many codes were made for this address since then, whoever asked."""
    return int(SENT_TO.one(tx, address=address, since=since))


def carried(tx: Tx, code: str, now: datetime) -> Sent | None:
    """Use up a code that may come from any address. None: unknown, used or too old."""
    row = CARRIED.first(tx, found=_hash(tx, Purpose.CARRY, None, code), now=now)
    return None if row is None else Sent(PersonId(row[0]), AddressId(row[1]))


def check(tx: Tx, person: PersonId, purpose: Purpose, code: str, now: datetime) -> Tried:
    """Try a code that this person wrote back. Five tries, and it is right no more."""
    row = WAITING.first(tx, person=person, purpose=purpose, now=now)
    if row is None:
        return Tried(Checked.LATE)
    number, wanted, tries, address = row
    right = bytes(wanted) == _hash(tx, purpose, person, code)
    left = TRIES - tries - 1
    TRIED.run(tx, row=number, times=tries + 1, at_=now if right or not left else None)
    if right:
        return Tried(Checked.RIGHT, AddressId(address))
    return Tried(Checked.WRONG, left=left) if left else Tried(Checked.TOO_MANY)


def _hash(tx: Tx, purpose: Purpose, person: PersonId | None, code: str) -> bytes:
    """Give the keyed hash of a code; of one that is written back, together with who must write it."""
    whole = code if purpose is Purpose.CARRY else f"{purpose}:{person}:{code}"
    return tx.keys.code(whole)
