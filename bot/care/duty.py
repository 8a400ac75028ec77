"""Who is told of danger: the duty phones that are set, and whether anybody can be told at all."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

from bot.model.people import Channel, Role, Team
from bot.store import access, alerts, leases, people
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from bot.words import language

NOBODY: Final = (
    "Nobody is told when somebody writes of danger: set TERSKEL_DUTY_PHONES, or add a colleague with"
    " `terskel people add --role duty`, by a channel that is set."
)


def can_tell(tx: Tx, ways: Collection[Channel]) -> bool:
    """Whether anybody on duty, or who leads, can be told of danger by one of these ways."""
    return any(one.channel in ways for one in alerts.reachable(tx))


def enlist(tx: Tx, phones: Iterable[str], team: Team, *, now: datetime) -> None:
    """Let each number (E.164) be somebody with the role duty, if it is not yet.

    Whoever has it already keeps their name and their other roles. A number that is no longer set
    keeps the role: the list of people shows it.
    """
    leases.queue(tx, "duty")  # many processes may start at once
    for number in filter(None, phones):
        met = people.meet(tx, Channel.SMS, number)
        if met is None:
            _add(tx, number, team, now)
        elif Role.DUTY not in met.person.roles:
            people.give_role(tx, met.person.id, Role.DUTY)
            access.note(tx, "settings", "made duty", met.person.id, None, now)


def _add(tx: Tx, number: str, team: Team, now: datetime) -> None:
    new = NewPerson(
        name="",
        roles=frozenset({Role.DUTY}),
        language=language.guess(number, "", None),
        zone=team.zone,
    )
    person = people.add(tx, new, now)
    people.give_address(tx, person.id, Channel.SMS, number, now)
    access.note(tx, "settings", "made duty", person.id, None, now)
