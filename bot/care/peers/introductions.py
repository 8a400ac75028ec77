"""Approving on a page how peer supporters introduce themselves: only what was read is shown."""

from dataclasses import dataclass
from datetime import datetime

from bot.care.peers import profiles
from bot.model.people import Language, Team
from bot.store import people
from bot.store.peers import intros
from bot.store.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Whose introduction, in which language, and when the text that was read was written."""

    ref: str
    language: Language
    at: datetime


def approve(tx: Tx, read: Approval, team: Team, *, who: str, now: datetime) -> bool:
    """Let an introduction be shown. False: it is gone, shown already, or not the text that was read.

    Raises PeopleWrong, as `profiles.approve` does, when their name reads like the staff's by now.
    """
    person = people.by_ref(tx, read.ref)
    if person is None:
        return False
    people.lock(tx, person.id)
    intro = intros.get(tx, person.id, read.language)
    if intro is None or intro.at != read.at:
        return False
    return profiles.approve(tx, read.ref, read.language, team, who=who, now=now) > 0
