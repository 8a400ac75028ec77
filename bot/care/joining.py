"""Joining two people who are one, and parting them again. Staff do this; no row of theirs is rewritten."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from bot.care import rhythms as care_rhythms
from bot.care import safety
from bot.care.newcomers import PeopleWrong
from bot.care.peers.leaving import leave
from bot.care.roster import known
from bot.model.ids import PersonId
from bot.model.people import Person
from bot.store import (
    access,
    erasure,
    history,
    joinings,
    linked,
    people,
    prompts,
    rhythms,
    talks,
    timers,
)
from bot.store.database import Database
from bot.store.transaction import Tx


def join(tx: Tx, ref: str, into: str, *, who: str, now: datetime) -> None:
    """Let whoever writes from the addresses of `ref` be `into`; a STOP of either holds for both.

    What is kept of each stays theirs, and reads as the other's from now on. Raises PeopleWrong.
    """
    one, other = known(tx, ref), known(tx, into)
    wrong = _mistake(tx, one, other)
    if wrong:
        raise PeopleWrong([wrong])
    for person in sorted((one.id, other.id)):
        people.lock(tx, person)
    for new in linked.of(tx, one.id):  # whoever joins them vouches for it
        linked.settle(tx, new.address)
    timers.clear(tx, one.id)
    prompts.clear(tx, one.id)
    talks.rest(tx, one.id)
    joinings.join(tx, one.id, other.id, who, now)
    safety.pass_on(tx, one.id, other.id, now)
    if one.stopped and not other.stopped:
        people.set_stopped(tx, other.id, one.stopped)
    for person in (one.id, other.id):
        access.note(tx, who, "joined", person, None, now)
    history.note(tx, other.id, "joined", {"person": one.id}, now)


def part(tx: Tx, ref: str, *, who: str, now: datetime) -> None:
    """Undo a join: `ref` gets back the addresses it brought, and its rhythm goes on. Raises PeopleWrong."""
    one = known(tx, ref)
    other = joinings.into_whom(tx, one.id)
    if other is None:
        raise PeopleWrong([f'"{ref}" is joined to nobody: there is nothing to part.'])
    for person in sorted((one.id, other)):
        people.lock(tx, person)
    joinings.part(tx, one.id, now)
    rhythm = rhythms.get(tx, one.id)
    if rhythm is not None and care_rhythms.may_begin(one):
        care_rhythms.plan(tx, one.id, rhythm, now)
    for person in (one.id, other):
        access.note(tx, who, "parted", person, None, now)
    history.note(tx, other, "parted", {"person": one.id}, now)


async def erase(db: Database, person: PersonId, now: datetime) -> Mapping[str, int]:
    """Erase a person with all who are joined to them, and say how many rows of which table went.

    Raises Unavailable, as `erasure.erase` does; it can be asked for again.
    """
    gone: Counter[str] = Counter()
    for one in (*await db.read(joinings.joined_to, person), person):
        await db.write(f"person:{one}", leave, one, now)
        gone += Counter(await erasure.erase(db, one, now))
    return gone


def _mistake(tx: Tx, one: Person, other: Person) -> str | None:
    if one.id == other.id:
        return "That is one person already. Give two references."
    for person in (one, other):
        if joinings.into_whom(tx, person.id) is not None:
            return f"{person.ref} is joined to somebody already. Part them first: terskel people part {person.ref}"
    if joinings.joined_to(tx, one.id):
        return f"Somebody is joined to {one.ref}. Join the other way round, or part them first."
    return _loss(one, other)


def _loss(one: Person, other: Person) -> str | None:
    """Say what `one` would lose as `other`: an alarm would not reach who is nobody's duty any more."""
    lost = sorted(role.value for role in one.roles - other.roles)
    if lost:
        return f"{one.ref} is {' and '.join(lost)}, and {other.ref} is not. Join the other way round, if they are one person."
    if one.protected and not other.protected:
        return f"{one.ref} is protected, and {other.ref} is not. Join the other way round."
    return None
