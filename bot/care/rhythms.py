"""How often a person is asked how they are: their own choice, kept as wall-clock time (DST-safe)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.flow.inputs import Did
from bot.flow.values import Values
from bot.model.ids import PersonId
from bot.model.people import Hours, Person
from bot.store import prompts, rhythms, timers
from bot.store.rhythms import Rhythm
from bot.store.transaction import Tx
from bot.words.times import iso_day

TIMER = "check_in"
WEEKS: Mapping[str, int] = {"week": 1, "two_weeks": 2, "month": 4}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PAUSES: Mapping[str, timedelta] = {
    "week": timedelta(weeks=1),
    "two_weeks": timedelta(weeks=2),
    "month": timedelta(weeks=4),
}
LOUD = frozenset({"call", "knock"})  # what silence can mean that takes a number of days
FIRST_SILENCE = 7  # days of it, before a number was chosen
FIRST_AT = time(10)  # before anything was chosen


def may_begin(person: Person) -> bool:
    """Whether we may begin something with this person: introduced, agreed, and not stopped."""
    return bool(person.introduced and person.agreed and not person.stopped)


def key(person: PersonId) -> str:
    """Name the one timer that brings a person's next check-in."""
    return f"{TIMER}:{person}"


def usual(person: Person, now: datetime) -> Rhythm:
    """Give the rhythm of somebody who has agreed and not chosen: once a week, on this weekday."""
    local = now.astimezone(ZoneInfo(person.zone))
    return Rhythm(
        every="week", weekday=local.weekday(), at=FIRST_AT, zone=person.zone, changed_at=now
    )


def next_check_in(rhythm: Rhythm, after: datetime, *, weeks: int = 0) -> datetime | None:
    """Give the first chosen moment after `after`, at least `weeks` weeks on; None when never.

    09:00 stays 09:00 through both changes of the clock; a time that the spring skips comes an hour
    later, one that the autumn has twice comes once.
    """
    if rhythm.every not in WEEKS:
        return None
    zone = ZoneInfo(rhythm.zone)
    start = max(after, rhythm.paused_until or after).astimezone(zone)
    day = start.date() + timedelta(weeks=weeks, days=(rhythm.weekday - start.weekday()) % 7)
    moment = _at(day, rhythm, zone)
    return (
        moment
        if moment > max(after, rhythm.paused_until or after)
        else _at(day + timedelta(weeks=1), rhythm, zone)
    )


def _at(day: date, rhythm: Rhythm, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, rhythm.at, zone).astimezone(UTC)


def plan(
    tx: Tx, person: PersonId, rhythm: Rhythm, now: datetime, *, weeks: int = 0
) -> datetime | None:
    """Set the timer of the next check-in, or take it away; give its moment.

    One that still waits for its turn is withdrawn: it belongs to what was chosen before.
    """
    prompts.withdraw(tx, person, TIMER)
    due = next_check_in(rhythm, now, weeks=weeks)
    if due is None:
        timers.cancel(tx, key(person))
    else:
        timers.set(tx, key(person), TIMER, due, person, {})
    return due


def keep(tx: Tx, person: Person, given: Values, quiet: Hours, *, now: datetime) -> Did:
    """Keep what the person chose; what they skipped stays as it was.

    Outcome `quiet`: the time lies in the hours when we do not write, and nothing is changed.
    Outcome `not_yet`: it is kept, and nothing is asked before we may begin something.
    """
    old = rhythms.get(tx, person.id) or usual(person, now)
    at = time.fromisoformat(str(given["at"])) if given.get("at") else old.at
    rhythm = replace(_changed(old, given), at=at, zone=person.zone, changed_at=now)
    if rhythm.every in WEEKS and quiet.hold(at):
        return Did("quiet")
    rhythms.put(tx, person.id, rhythm)
    if not may_begin(person):
        return Did("not_yet" if rhythm.every in WEEKS else "kept", _told(rhythm))
    plan(tx, person.id, rhythm, now)
    return Did("kept", _told(rhythm))


def weigh(tx: Tx, person: Person, given: Values) -> Did:
    """Say whether what silence shall mean would be `other` than was agreed; what is new is the `same`."""
    old = rhythms.get(tx, person.id)
    if old is None or old.silence is None:
        return Did("same")
    new = _changed(old, given)
    agreed = (old.silence, old.silence_days)
    return Did("same" if (new.silence, new.silence_days) == agreed else "other")


def _changed(old: Rhythm, given: Values) -> Rhythm:
    every, weekday = given.get("every"), given.get("weekday")
    silence = given.get("silence") or old.silence
    days = given.get("days") or old.silence_days or FIRST_SILENCE
    return replace(
        old,
        every=str(every) if every else old.every,
        weekday=DAYS.index(str(weekday)) if weekday else old.weekday,
        silence=str(silence) if silence else None,
        silence_days=int(days) if silence in LOUD else None,
        paused_until=None,
    )


def _told(rhythm: Rhythm) -> Values:
    return {
        "every": rhythm.every,
        "weekday": DAYS[rhythm.weekday],
        "at": f"{rhythm.at:%H:%M}",
        "silence": rhythm.silence,
        "days": rhythm.silence_days,
    }


def pause(tx: Tx, person: Person, given: Values, *, now: datetime) -> Did:
    """Leave the person alone for the `length` they chose; then the rhythm goes on by itself.

    Where nothing is asked there is nothing to pause, and nothing is kept: outcome `not_yet` before
    we may begin something, `never` where that was chosen.
    """
    if not may_begin(person):
        return Did("not_yet")
    old = rhythms.get(tx, person.id) or usual(person, now)
    if old.every not in WEEKS:
        return Did("never")
    until = now + PAUSES[str(given["length"])]
    rhythm = replace(old, paused_until=until, changed_at=now)
    rhythms.put(tx, person.id, rhythm)
    plan(tx, person.id, rhythm, now)
    return Did("paused", {"until": iso_day(until, person.zone)})
