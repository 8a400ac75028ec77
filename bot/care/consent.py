"""Being introduced, saying yes or no, stopping and beginning again. STOP is never undone by accident."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.care import rhythms as care_rhythms
from bot.care.peers import hellos, offers, requests
from bot.care.quiet import loud_from
from bot.flow.inputs import Did
from bot.model.messages import Urgency
from bot.model.people import Hours, Person
from bot.store import outbox, people, prompts, rhythms, timers
from bot.store.transaction import Tx

WELCOME = "welcome"
KEEP_WELCOME = timedelta(days=2)


def introduce(tx: Tx, person: Person, quiet: Hours, *, now: datetime) -> datetime:
    """Note that a worker has introduced the number face to face, and queue the one question that permits.

    Who has answered it already, or has written STOP, is not asked. Gives the moment at which the
    question may go out.
    """
    people.set_introduced(tx, person.id, now)
    if person.stopped or person.agreed or person.declined:
        return now
    due = loud_from(now, person.quiet or quiet, person.zone)
    prompts.add(
        tx,
        person.id,
        WELCOME,
        WELCOME,
        {},
        urgent=False,
        due=due,
        best_before=due + KEEP_WELCOME,
        for_turn=False,
    )
    return due


def agree(tx: Tx, person: Person, *, now: datetime) -> Did:
    """Keep the yes to this way of writing. From now on check-ins may come.

    Who says yes to the question itself has been introduced, by a worker or by asking for it.
    """
    people.set_agreed(tx, person.id, now)
    people.set_declined(tx, person.id, None)
    prompts.withdraw(tx, person.id, WELCOME)
    if person.introduced is None:
        people.set_introduced(tx, person.id, now)
    if not person.stopped:
        rhythm = rhythms.get(tx, person.id) or care_rhythms.usual(person, now)
        rhythms.put(tx, person.id, rhythm)
        care_rhythms.plan(tx, person.id, rhythm, now)
        hellos.plan_first(tx, person, now)
    return Did("agreed")


def decline(tx: Tx, person: Person, *, now: datetime) -> Did:
    """Keep the no: nothing is begun by us. Writing to us works as before."""
    people.set_declined(tx, person.id, now)
    people.set_agreed(tx, person.id, None)
    timers.cancel(tx, care_rhythms.key(person.id))
    prompts.withdraw(tx, person.id, care_rhythms.TIMER)
    prompts.withdraw(tx, person.id, WELCOME)
    return Did("declined")


def stop(tx: Tx, person: Person, *, now: datetime) -> Did:
    """End everything that we would begin, and drop what waits to leave."""
    people.set_stopped(tx, person.id, now)
    requests.cancel_open(tx, person.id, now)
    offers.set_aside(tx, person.id, now)
    prompts.clear(tx, person.id)
    timers.cancel(tx, care_rhythms.key(person.id))
    outbox.drop_ready(
        tx, person.id, "The person wrote STOP.", now, but_urgency_at_most=Urgency.REPLY
    )
    return Did("stopped")


def start(tx: Tx, person: Person, *, now: datetime) -> Did:
    """Begin again after a STOP, at the rhythm that was chosen before.

    Outcome `quiet_on`: we may write, and what was chosen is never to ask.
    """
    rhythm = rhythms.get(tx, person.id)
    never = rhythm is not None and rhythm.every not in care_rhythms.WEEKS
    if person.stopped is None:
        return Did("quiet_on" if never else "was_on")
    people.set_stopped(tx, person.id, None)
    if rhythm and care_rhythms.may_begin(replace(person, stopped=None)):
        care_rhythms.plan(tx, person.id, rhythm, now)
    hellos.plan_first(tx, person, now)
    return Did("quiet_on" if never else "started")
