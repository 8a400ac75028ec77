"""Adding, inviting and listing people, as a worker or the operator does it."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.care import consent
from bot.care.newcomers import (
    Newcomer,
    PeopleWrong,
    address_of,
    handle_of,
    language_of,
    mistakes,
    times,
)
from bot.care.roster import everybody, known
from bot.model.ids import PersonId
from bot.model.people import Channel, Language, Person, Role, Team
from bot.store import access, invitations, joinings, people, prompts, roster, talks, timers
from bot.store.transaction import Tx
from bot.words import codes

INVITED_FOR: Final = timedelta(days=14)
MOST_AT_ONCE: Final = 500  # one unit of work


@dataclass(frozen=True, slots=True)
class PersonAdded:
    """Somebody is known from now on: their reference, and for staff how colleagues name them."""

    ref: str
    handle: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line of the list of people. The name of a protected person stands only with their worker."""

    ref: str
    name: str
    roles: tuple[str, ...]
    language: str
    handle: str
    worker: str
    state: str


def add(
    tx: Tx, newcomers: Sequence[Newcomer], team: Team, *, who: str, now: datetime
) -> tuple[PersonAdded, ...]:
    """Keep everybody, or nobody: raises PeopleWrong with all mistakes of all newcomers at once.

    Staff are kept first, so that a file may name a worker below their tenants. The answer is in
    the order given. A tenant who is introduced gets the welcome when its time comes.
    """
    if len(newcomers) > MOST_AT_ONCE:
        raise PeopleWrong(
            [
                f"{len(newcomers)} people at once are too many: split them into {MOST_AT_ONCE} at most."
            ]
        )
    wrong = [sentence for one in newcomers for sentence in mistakes(one, team)]
    wrong += _taken(tx, newcomers, team) if not wrong else []
    if wrong:
        raise PeopleWrong(wrong)
    order = sorted(range(len(newcomers)), key=lambda place: not handle_of(newcomers[place]))
    added = {place: _keep(tx, newcomers[place], team, who=who, now=now) for place in order}
    return tuple(added[place] for place in range(len(newcomers)))


def invite(tx: Tx, ref: str, *, who: str, now: datetime) -> str:
    """Make a single-use code that ties an address to this person; valid for 14 days.

    Only its keyed hash is stored: it cannot be shown again. Raises PeopleWrong for an unknown one.
    """
    person = known(tx, ref)
    _refuse_joined(tx, person)
    code = "".join(secrets.choice(codes.LETTERS) for _ in range(codes.LENGTH))
    invitations.make(tx, person.id, code, now, now + INVITED_FOR)
    access.note(tx, who, "invited", person.id, None, now)
    return code


def to_be_erased(tx: Tx, ref: str, *, who: str, now: datetime) -> PersonId:
    """Find whom to erase, and write down who asked for it; again, if it was interrupted.

    Raises PeopleWrong for an unknown one.
    """
    found = people.by_ref(tx, ref)
    if found is not None:
        _refuse_joined(tx, found)
    person = people.even_erased(tx, ref) or known(tx, ref).id
    access.note(tx, who, "erased", person, None, now)
    return person


def listed(tx: Tx, *, who: str, now: datetime) -> list[Listed]:
    """List everybody who has a role. That it was read stands in the access log."""
    access.note(tx, who, "listed people", None, None, now)
    return [_listed(person) for person in everybody(tx) if person.roles]


def _refuse_joined(tx: Tx, person: Person) -> None:
    """Raise PeopleWrong for somebody who is another one now: what is done shall be done to that one."""
    other = joinings.into_whom(tx, person.id)
    now_is = None if other is None else people.look_at(tx, other)
    if now_is is not None:
        message = f"{person.ref} is joined to {now_is.ref}: use that one, or `terskel people part {person.ref}` first."
        raise PeopleWrong([message])


def _taken(tx: Tx, newcomers: Sequence[Newcomer], team: Team) -> list[str]:
    """What does not fit those who are here already, or one another."""
    handles = [handle for one in newcomers if (handle := handle_of(one))]
    values = [address_of(one, team) for one in newcomers]
    wrong = []
    for one, address in zip(newcomers, values, strict=True):
        before = f"{one.place}: " if one.place else "--"
        handle = handle_of(one)
        if handle and (handles.count(handle) > 1 or people.by_handle(tx, handle)):
            wrong.append(
                f'{before}handle: "{handle}" is somebody else\'s. Choose another with --handle.'
            )
        if address and (values.count(address) > 1 or roster.is_taken(tx, *address)):
            wrong.append(
                f"{before}phone: this number belongs to somebody who is here already. Use `terskel people list` to find them."
            )
        if one.worker and one.worker not in handles and people.by_handle(tx, one.worker) is None:
            wrong.append(
                f'{before}worker: nobody has the handle "{one.worker}". Add them first:'
                f" terskel people add --name NAME --role worker --handle {one.worker}"
            )
    return wrong


def _keep(tx: Tx, one: Newcomer, team: Team, *, who: str, now: datetime) -> PersonAdded:
    address = address_of(one, team)
    worker = people.by_handle(tx, one.worker) if one.worker else None
    person = people.add(
        tx,
        people.NewPerson(
            name=one.name.strip(),
            roles=frozenset(Role(role) for role in one.role),
            language=Language(one.language) if one.language else language_of(one, team),
            zone=one.timezone or team.zone,
            handle=handle_of(one),
            worker=worker.id if worker else None,
            protected=one.protected,
            reads_at=times(one.reads_at) if one.reads_at else (),
        ),
        now,
    )
    stopped = address is not None and _give_address(tx, person, *address, now)
    if one.introduced and not stopped:
        consent.introduce(tx, person, team.quiet, now=now)
    access.note(tx, who, "added", person.id, None, now)
    return PersonAdded(person.ref, handle_of(one))


def _give_address(tx: Tx, person: Person, channel: Channel, value: str, now: datetime) -> bool:
    """Give the address, also when its owner wrote to us before and was a stranger until now.

    Says whether they wrote STOP then: that holds for the person too, and nothing is begun.
    """
    stranger = people.meet(tx, channel, value)
    if stranger:
        people.unlink(tx, stranger.address.id)
        timers.clear(tx, stranger.person.id)
        talks.rest(tx, stranger.person.id)
        prompts.clear(tx, stranger.person.id)
    people.give_address(tx, person.id, channel, value, now)
    stopped = stranger.person.stopped if stranger else None
    if stopped:
        people.set_stopped(tx, person.id, stopped)
    return stopped is not None


def _listed(person: roster.Enrolled) -> Listed:
    states = {
        "joined": person.joined_to,
        "stopped": person.stopped,
        "declined": person.declined,
        "agreed": person.agreed,
        "introduced": person.introduced,
    }
    return Listed(
        ref=person.ref,
        name="(protected)" if person.protected else person.name,
        roles=tuple(sorted(role.value for role in person.roles)),
        language=person.language,
        handle=person.handle or "",
        worker=person.worker or "",
        state=next((state for state, since in states.items() if since), ""),
    )
