"""Wake: what is due, one person at a time, each in a unit of work of its own."""

import secrets
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

import structlog

from bot.care import consent
from bot.care import rhythms as care_rhythms
from bot.care import safety as care_safety
from bot.care.newcomers import STAFF
from bot.care.peers import contacts as care_contacts
from bot.care.peers import requests as care_requests
from bot.care.safety import CALL, WATCH
from bot.clock import Clock
from bot.flow.inputs import Late, Start
from bot.model.ids import PersonId
from bot.model.people import Role
from bot.store import history, people, prompts, rhythms, talks, timers
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.prompts import Prompt
from bot.store.timers import Timer
from bot.store.transaction import Tx
from bot.work.conversation import linking, safety
from bot.work.conversation.converse import converse, save
from bot.work.conversation.limits import may_begin_from
from bot.work.conversation.peers import ending, relaying, telling
from bot.work.conversation.scene import Scene, set_scene
from bot.work.conversation.told import TOLD
from bot.work.house import House
from bot.work.news import News
from bot.work.pauses import FIRST_PAUSE
from bot.work.timed.peers import moments, waiting, withdrawing

log = structlog.get_logger(__name__)

Unit = Callable[[Tx], None]
T = TypeVar("T")

AT_ONCE = 100
A_CROWD = 10  # people: with fewer, nobody waits long for anybody
LATEST = timedelta(hours=2)  # a check-in later than this is left out, not sent stale
CHANCE = timedelta(minutes=5)  # to begin, once the question that was open before it is quiet
COLLEAGUES = STAFF | {Role.PEER}  # who need not be introduced: we are their work
ALERT_AGAIN = timedelta(minutes=5)  # after a fault, or without an address
REQUEST_AGAIN = timedelta(hours=1)  # after a fault: what was promised is not forgotten


@dataclass(frozen=True, slots=True, kw_only=True)
class Waker:
    """Fires timers and prompts for as long as it runs. `alarm` is told when something new is due."""

    db: Database
    house: House
    clock: Clock
    news: News
    alarm: News
    place: int = field(default_factory=partial(secrets.randbits, 32))  # among other processes

    async def run(self) -> None:
        """Wake until cancelled. A database at fault is waited for."""
        while True:
            seen = self.alarm.count
            try:
                due = await self.once()
            except Unavailable as fault:
                log.warning("waking_waits", fault=type(fault.__cause__).__name__)
                due = self.clock.now() + FIRST_PAUSE
            if due is None or due > self.clock.now():
                await self.alarm.wait(seen, due)

    async def once(self) -> datetime | None:
        """Fire what is due now; give the moment at which there is more."""
        now = self.clock.now()
        due = await self.db.read(look, now)
        for timer in self._mine_first(due.timers, by=_whose):
            await self._run(
                timer.person,
                partial(fire, house=self.house, timer=timer, now=now),
                partial(skip, timer=timer, now=now),
                partial(drop, timer=timer, now=now),
            )
        for person in self._mine_first(due.waited, by=_themselves):
            await self._run(
                person,
                partial(run_out, house=self.house, person=person, now=now),
                partial(let_wait, person=person, now=now),
            )
        for person in self._mine_first(due.people, by=_themselves):
            await self._run(
                person,
                partial(begin, house=self.house, person=person, now=now),
                partial(leave_out, person=person, now=now),
            )
        if due.timers or due.waited or due.people:
            self.news.tell()
            return now
        return due.next

    def _mine_first(self, due: Sequence[T], *, by: Callable[[T], PersonId]) -> Sequence[T]:
        """Put what is due in an order of this process's own, so that many do not queue for one person.

        What is due with one person keeps its order.
        """
        if not self.db.is_shared or len(due) < A_CROWD:
            return due
        return sorted(due, key=lambda one: zlib.crc32(b"%d" % by(one), self.place))

    async def _run(self, person: PersonId, *units: Unit) -> None:
        """Run the first unit; one that fails is undone, the next puts it aside, and nobody else is stopped."""
        *ahead, last = units
        for unit in ahead:
            try:
                await self.db.write(f"person:{person}", unit)
            except Unavailable:
                raise
            except Exception as fault:
                log.exception("waking_broke", person=person, fault=type(fault).__name__)
            else:
                return
        await self.db.write(f"person:{person}", last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What a look at the clock found. `next` is the moment of the earliest that is still to come.

    `waited`: those whose open question has waited long enough; `people`: those whose turn has come.
    """

    timers: tuple[Timer, ...]
    waited: tuple[PersonId, ...]
    people: tuple[PersonId, ...]
    next: datetime | None


def _whose(timer: Timer) -> PersonId:
    return timer.person


def _themselves(person: PersonId) -> PersonId:
    return person


def look(tx: Tx, now: datetime) -> Due:
    """See what is due, without changing anything."""
    moments = (timers.next_due(tx), talks.next_waited(tx), prompts.next_due(tx))
    return Due(
        timers=tuple(timers.due(tx, now, AT_ONCE)),
        waited=tuple(talks.waited(tx, now, AT_ONCE)),
        people=tuple(prompts.people_due(tx, now, AT_ONCE)),
        next=min(filter(None, moments), default=None),
    )


def fire(tx: Tx, house: House, timer: Timer, now: datetime) -> None:
    """Fire one timer, if it still stands as it was seen."""
    people.lock(tx, timer.person)
    if timers.take(tx, timer.key, timer.generation) is None:
        return
    scene = _enter(tx, house, timer.person, now)
    if scene is None:
        _without_address(tx, house, timer, now)
        return
    TIMERS[timer.kind](scene, timer)
    save(scene)


def _without_address(tx: Tx, house: House, timer: Timer, now: datetime) -> None:
    """Do what can be done while the person cannot be written to: others are still told of a danger."""
    if timer.kind == WATCH:
        alert = int(timer.data["alert"])
        care_safety.watch(tx, alert, house.reaches, house.alert_repeat, now)
    elif timer.kind == telling.THREAT and (about := people.look_at(tx, timer.person)) is not None:
        telling.raise_alert(tx, house, about, timer)
    elif timer.kind in waiting.TIMERS:  # nobody is asked for somebody who could not hear of it
        care_requests.cancel_open(tx, timer.person, now)
    else:
        _go_on(tx, timer)


def run_out(tx: Tx, house: House, person: PersonId, now: datetime) -> None:
    """Let an open question's wait run out, if it still waits no longer than until now."""
    scene = _enter(tx, house, person, now)
    if scene is None:
        talks.rest(tx, person)
    elif scene.waits_until is not None and scene.waits_until <= now:
        _late(scene)
        save(scene)


def let_wait(tx: Tx, person: PersonId, now: datetime) -> None:
    """Leave a question open whose wait cannot run out, so that it is not tried for ever."""
    people.lock(tx, person)
    talks.rest(tx, person)
    history.note(tx, person, "fault", {"timer": "wait"}, now)


def begin(tx: Tx, house: House, person: PersonId, now: datetime) -> None:
    """Let the flows that wait for a person begin, unless it is too late, or quiet hours."""
    scene = _enter(tx, house, person, now)
    if scene is None:
        prompts.clear(tx, person)
        return
    for prompt in prompts.due_of(tx, person, now):
        _begin_one(scene, prompt)
    save(scene)


def skip(tx: Tx, timer: Timer, now: datetime) -> None:
    """Take away a timer that cannot be fired, so that it is not tried for ever; a rhythm goes on."""
    drop(tx, timer, now)
    _go_on(tx, timer)


def drop(tx: Tx, timer: Timer, now: datetime) -> None:
    """Take away a timer after which nothing can be planned either, and let staff see it."""
    people.lock(tx, timer.person)
    timers.take(tx, timer.key, timer.generation)
    history.note(tx, timer.person, "fault", {"timer": timer.kind}, now)


def _go_on(tx: Tx, timer: Timer) -> None:
    """Set the check-in after this one: a person whom we cannot reach today may be reached again.

    An alert goes on too.
    """
    if timer.kind == linking.SETTLE:
        linking.end_first_day(tx, timer)
    if timer.kind == relaying.BRING:
        care_contacts.lose_waiting(tx, timer.person, int(timer.data["contact"]), timer.due)
    if timer.kind in {CALL, WATCH}:
        due = timer.due + ALERT_AGAIN
        timers.set(tx, timer.key, timer.kind, due, timer.person, timer.data)
    if timer.kind in waiting.TIMERS:
        due = timer.due + REQUEST_AGAIN
        timers.set(tx, timer.key, timer.kind, due, timer.person, timer.data)
    rhythm = rhythms.get(tx, timer.person) if timer.kind == care_rhythms.TIMER else None
    if rhythm is not None:
        weeks = care_rhythms.WEEKS.get(rhythm.every, 1)
        care_rhythms.plan(tx, timer.person, rhythm, timer.due, weeks=weeks)


def leave_out(tx: Tx, person: PersonId, now: datetime) -> None:
    """Take away the prompts that cannot begin, so that they are not tried for ever."""
    people.lock(tx, person)
    for prompt in prompts.due_of(tx, person, now):
        prompts.remove(tx, prompt.id)
        history.note(tx, person, "fault", {"flow": prompt.flow}, now)


def _enter(tx: Tx, house: House, person: PersonId, now: datetime) -> Scene | None:
    """Put the person on the scene; None when there is no address to write to."""
    met = people.get(tx, person)
    if met is None:
        return None
    scene = set_scene(tx, house, met, now=now)
    scene.by_us = True
    return scene


def _begin_one(scene: Scene, prompt: Prompt) -> None:
    if prompt.flow == care_contacts.BEGUN and scene.address.personal_from is not None:
        prompts.postpone(scene.tx, prompt.id, scene.address.personal_from)
        return
    nagging = not prompt.values and _is_asked(scene, prompt.flow)
    if prompt.best_before <= scene.now or nagging or not _is_wanted(scene, prompt):
        prompts.remove(scene.tx, prompt.id)
        history.note(scene.tx, scene.person.id, "left_out", {"flow": prompt.flow}, scene.now)
        return
    news = (
        prompt.flow == care_contacts.BEGUN
    )  # it breaks in, in their hours: what follows waits for it
    loud = scene.now if prompt.urgent else may_begin_from(scene)
    if loud > scene.now:
        prompts.postpone(scene.tx, prompt.id, loud)
        return
    prompts.remove(scene.tx, prompt.id)
    patience = prompt.best_before - scene.now
    converse(
        scene, Start(prompt.flow, prompt.values, urgent=prompt.urgent or news, patience=patience)
    )


def _is_wanted(scene: Scene, prompt: Prompt) -> bool:
    """Whether it may still begin: what holds is what the person said last, and where they are."""
    person = scene.person
    if scene.address.personal_from is not None:  # the only one, and linked less than a day ago
        return False
    if prompt.flow == consent.WELCOME:
        return not (person.stopped or person.agreed or person.declined)
    if prompt.flow in care_requests.ASKED_FOR or not COLLEAGUES.isdisjoint(person.roles):
        return not person.stopped
    return care_rhythms.may_begin(person)


def _is_asked(scene: Scene, flow: str) -> bool:
    """Whether a question of this flow is open already: nobody is asked the same again for being silent."""
    session = scene.talk.open
    return session is not None and any(place.flow.name == flow for place in session.stack)


def _late(scene: Scene) -> None:
    scene.waits_until = None
    session = scene.talk.open
    if session is not None:
        converse(scene, Late(session.id, session.asked))


def _check_in(scene: Scene, timer: Timer) -> None:
    """Ask how somebody is at the moment they chose, and set the next; skip one that comes too late."""
    rhythm = rhythms.get(scene.tx, scene.person.id)
    if rhythm is None or not care_rhythms.may_begin(scene.person):
        return
    _go_on(scene.tx, timer)
    late = scene.now - timer.due > LATEST
    if late or scene.address.personal_from is not None or _is_asked(scene, "check_in"):
        history.note(scene.tx, scene.person.id, "left_out", {"flow": timer.kind}, scene.now)
        return
    start = Start("check_in", patience=max(LATEST, scene.house.rules.quiet + CHANCE))
    loud = may_begin_from(scene)
    if loud > scene.now:
        prompts.add(
            scene.tx,
            scene.person.id,
            timer.kind,
            start.flow,
            {},
            urgent=False,
            due=loud,
            best_before=loud + LATEST,
            for_turn=False,
        )
        return
    converse(scene, start)


def _told(_scene: Scene, _timer: Timer) -> None:
    """Forget that somebody was told something: nothing to do but let the timer go."""


TIMERS: Mapping[str, Callable[[Scene, Timer], None]] = {
    TOLD: _told,
    linking.SETTLE: linking.settle,
    care_rhythms.TIMER: _check_in,
    **safety.TIMERS,
    **moments.TIMERS,
    **waiting.TIMERS,
    **withdrawing.TIMERS,
    **relaying.TIMERS,
    **ending.TIMERS,
}
