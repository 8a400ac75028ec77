"""Somebody may be in danger: who is told of it, again and again, until one of them takes it.

What concerns somebody else is a timer of theirs, and is done in a unit of their own: the order of
locks is person, then alert.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.model.ids import PersonId
from bot.model.messages import Danger, Private
from bot.model.people import Channel, Person, Role
from bot.store import access, alerts, timers
from bot.store.alerts import Alert, Call, Reachable
from bot.store.transaction import Tx
from bot.words import codes

CALL: Final = "alert"  # timers: tell somebody of an alert, and again
WATCH: Final = "alert_watch"  # see that everybody who can be told is, while nobody has taken it
OVER: Final = "alert_over"  # tell somebody that another one has taken it
TAKEN: Final = "alert_taken"  # tell the person in danger that somebody has
REST: Final = timedelta(minutes=1)  # between two texts to the same phone, however much is written
LENGTH: Final = 4  # letters of a code
IN_VAIN: Final = 3  # texts to one phone that nobody answered, until others are told too
RECENT: Final = 50  # alerts that somebody may answer to


@dataclass(frozen=True, slots=True)
class Took:
    """Somebody answered with the code of an alert. `first`: they have it; else `alert.taken_by` has."""

    alert: Alert
    code: str
    first: bool


def raise_alert(  # noqa: PLR0913 - all that is known of what was written
    tx: Tx,
    person: Person,
    danger: Danger,
    reaches: Collection[Channel],
    now: datetime,
    *,
    wrote: datetime | None = None,
    private: Private | None = None,
) -> Role | None:
    """Let those on duty be told of danger; say as what they are told, and None when nobody can be.

    `wrote`: when, if it came late; `private`: to whom alone, if not to the team. More from the same person while nobody has taken it belongs to the same alert, and hurries it.
    """
    alert = alerts.join(tx, person.id, wrote or now, private)
    if alert is None:
        alert = alerts.begin(tx, person.id, danger, now, wrote, private)
    told = call_all(tx, alert, person.id, reaches, now)
    _hurry(tx, alert, now)
    timers.set(tx, f"{WATCH}:{alert}", WATCH, now + REST, person.id, {"alert": alert})
    return told


def report(
    tx: Tx, person: Person, by: PersonId, reaches: Collection[Channel], now: datetime
) -> None:
    """Let those on duty be told of a threat that a peer supporter reports, about this person."""
    raise_alert(tx, person, Danger.VIOLENCE, reaches, now, private=Private.RELAY)
    alerts.note_report(tx, person.id, by)


def pass_on(tx: Tx, person: PersonId, to: PersonId, now: datetime) -> None:
    """Let an open alert about somebody be about whoever they turned out to be."""
    alert = alerts.pass_on(tx, person, to)
    if alert is not None:
        timers.set(tx, f"{WATCH}:{alert}", WATCH, now, to, {"alert": alert})


def call_all(
    tx: Tx, alert: int, about: PersonId, reaches: Collection[Channel], now: datetime
) -> Role | None:
    """Let everybody be told who can be and is not yet; say as what, None when nobody can be.

    Those on duty; whoever leads the team when nobody is, and when nobody has answered for a while.
    """
    there = [one for one in alerts.reachable(tx) if one.channel in reaches and one.person != about]
    role = next((role for role in (Role.DUTY, Role.LEAD) if _any(there, role)), None)
    calls = alerts.calls(tx, alert)
    used = {call.code for call in calls}
    unheard = any(call.times >= IN_VAIN for call in calls)
    for one in there:
        if unheard or one.role is role:
            used.add(_call(tx, alert, one.person, used, now))
    return role


def _any(there: list[Reachable], role: Role) -> bool:
    return any(one.role is role for one in there)


def _call(tx: Tx, alert: int, person: PersonId, used: set[str], now: datetime) -> str:
    """Let one person be told, if they are not yet; one whose timer was lost is told again."""
    code = _new_code(used)
    key = call_key(alert, person)
    if alerts.call(tx, alert, person, code) or not timers.standing(tx, key):
        timers.set(tx, key, CALL, now, person, {"alert": alert})
    return code


def _new_code(used: Collection[str]) -> str:
    """Make a code that no word is: with a letter and a figure in it."""
    while True:
        code = "".join(secrets.choice(codes.LETTERS) for _ in range(LENGTH))
        if code not in used and not code.isalpha() and not code.isdecimal():
            return code


def _hurry(tx: Tx, alert: int, now: datetime) -> None:
    """Let everybody be told again, if a minute has passed since they were."""
    for call in alerts.calls(tx, alert):
        if call.told_at is not None:
            due = max(now, call.told_at + REST)
            timers.set(tx, call_key(alert, call.person), CALL, due, call.person, {"alert": alert})


def call_key(alert: int, person: PersonId) -> str:
    """Name the one timer by which a person hears of an alert."""
    return f"{CALL}:{alert}:{person}"


def could_not_answer(tx: Tx, person: PersonId, now: datetime) -> bool:
    """Let those who are told of an open alert hear that our answer could not reach its person.

    For whoever notes that a message of urgency CRISIS has failed for good: blocked, opted out at the
    provider (Twilio's 21610), refused, dropped. False: nobody waits to hear it. `alarm` must be told.
    """
    alert = alerts.note_unanswered(tx, person, now)
    if alert is None:
        return False
    _hurry(tx, alert, now)
    return True


def tell(tx: Tx, alert_id: int, person: PersonId, repeat: timedelta, now: datetime) -> str | None:
    """Note that a person is told of an alert now, and again after `repeat`; give their code.

    None: it has been taken, or erased.
    """
    call = _call_of(tx, alert_id, person)
    alert = alerts.get(tx, alert_id)
    if call is None or alert is None or alert.taken_by is not None:
        return None
    alerts.note_told(tx, alert_id, person, now)
    timers.set(tx, call_key(alert_id, person), CALL, now + repeat, person, {"alert": alert_id})
    return call.code


def _call_of(tx: Tx, alert_id: int, person: PersonId) -> Call | None:
    return next((one for one in alerts.calls(tx, alert_id) if one.person == person), None)


def watch(
    tx: Tx, alert_id: int, reaches: Collection[Channel], repeat: timedelta, now: datetime
) -> None:
    """Look whether somebody else can be told by now, for as long as nobody has taken it."""
    alert = alerts.get(tx, alert_id)
    if alert is None or alert.taken_by is not None:
        return
    call_all(tx, alert_id, alert.person, reaches, now)
    timers.set(tx, f"{WATCH}:{alert_id}", WATCH, now + repeat, alert.person, {"alert": alert_id})


def take(tx: Tx, person: Person, text: str, *, now: datetime) -> Took | None:
    """Let a person have the alert whose code of theirs is in the text; None: there is none.

    The others hear of it, and so does whoever is in danger. That the taker is given a name and a
    number stands in the access log.
    """
    for call in alerts.calls_of(tx, person.id, RECENT):
        alert = alerts.get(tx, call.alert) if codes.holds(text, call.code) else None
        if alert is not None:
            first = alerts.take(tx, alert.id, person.id, now)
            if first:
                _tell_of_taking(tx, alert, person, now)
            return Took(alerts.get(tx, alert.id) or alert, call.code, first)
    return None


def untaken(tx: Tx, person: PersonId) -> str | None:
    """Give the code by which a person can take the latest alert that they were told of and nobody has."""
    for call in alerts.calls_of(tx, person, RECENT):
        alert = alerts.get(tx, call.alert)
        if call.times and alert is not None and alert.taken_by is None:
            return call.code
    return None


def _tell_of_taking(tx: Tx, alert: Alert, taker: Person, now: datetime) -> None:
    timers.cancel(tx, f"{WATCH}:{alert.id}")
    for call in alerts.calls(tx, alert.id):
        key = call_key(alert.id, call.person)
        if call.person == taker.id or not call.times:
            timers.cancel(tx, key)
        else:
            timers.set(tx, key, OVER, now, call.person, {"alert": alert.id})
    for person in _concerned(alert):
        key = f"{TAKEN}:{alert.id}:{person}"
        timers.set(tx, key, TAKEN, now, person, {"alert": alert.id})
    access.note(tx, f"ref:{taker.ref}", "was given a number to ring", alert.person, "alert", now)


def _concerned(alert: Alert) -> set[PersonId]:
    """Give who hears that somebody has taken it: who wrote of danger, and who reported a threat.

    Whom a report is about does not: it may be they who threaten.
    """
    wrote = {alert.person} if alert.wrote else set()
    return wrote if alert.reported_by is None else wrote | {alert.reported_by}
