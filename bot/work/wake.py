"""Wake: what is due, one person at a time, each in a unit of work of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.care import consent
from bot.care import rhythms as care_rhythms
from bot.care.quiet import loud_from
from bot.clock import Clock
from bot.flow.inputs import Late, Start
from bot.model.ids import PersonId
from bot.store import history, people, prompts, rhythms, timers
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.prompts import Prompt
from bot.store.timers import Timer
from bot.store.transaction import Tx
from bot.work.converse import converse, save
from bot.work.house import House
from bot.work.news import News
from bot.work.record import WAIT
from bot.work.scene import Scene, set_scene
from bot.work.told import TOLD

log = structlog.get_logger(__name__)

Unit = Callable[[Tx], None]

AT_ONCE = 100
LATEST = timedelta(hours=2)  # a check-in later than this is left out, not sent stale
CHANCE = timedelta(minutes=5)  # to begin, once the question that was open before it is quiet
RETRY = timedelta(seconds=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waker:
    """Fires timers and prompts for as long as it runs. `alarm` is told when something new is due."""

    db: Database
    house: House
    clock: Clock
    news: News
    alarm: News

    async def run(self) -> None:
        """Wake until cancelled. A database at fault is waited for."""
        while True:
            seen = self.alarm.count
            try:
                due = await self.once()
            except Unavailable as fault:
                log.warning("waking_waits", fault=type(fault.__cause__).__name__)
                due = self.clock.now() + RETRY
            if due is None or due > self.clock.now():
                await self.alarm.wait(seen, due)

    async def once(self) -> datetime | None:
        """Fire what is due now; give the moment at which there is more."""
        now = self.clock.now()
        due = await self.db.read(look, now)
        for timer in due.timers:
            await self._run(
                timer.person,
                partial(fire, house=self.house, timer=timer, now=now),
                otherwise=partial(skip, timer=timer, now=now),
            )
        for person in due.people:
            await self._run(
                person,
                partial(begin, house=self.house, person=person, now=now),
                otherwise=partial(leave_out, person=person, now=now),
            )
        if due.timers or due.people:
            self.news.tell()
            return now
        return due.next

    async def _run(self, person: PersonId, unit: Unit, *, otherwise: Unit) -> None:
        """Run one unit; one that fails is undone, put aside for staff to see, and stops nobody else."""
        try:
            await self.db.write(f"person:{person}", unit)
        except Unavailable:
            raise
        except Exception as fault:
            log.exception("waking_broke", person=person, fault=type(fault).__name__)
            await self.db.write(f"person:{person}", otherwise)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What a look at the clock found. `next` is the moment of the earliest that is still to come."""

    timers: tuple[Timer, ...]
    people: tuple[PersonId, ...]
    next: datetime | None


def look(tx: Tx, now: datetime) -> Due:
    """See what is due, without changing anything."""
    moments = [moment for moment in (timers.next_due(tx), prompts.next_due(tx)) if moment]
    return Due(
        timers=tuple(timers.due(tx, now, AT_ONCE)),
        people=tuple(prompts.people_due(tx, now, AT_ONCE)),
        next=min(moments, default=None),
    )


def fire(tx: Tx, house: House, timer: Timer, now: datetime) -> None:
    """Fire one timer, if it still stands as it was seen."""
    people.lock(tx, timer.person)
    if timers.take(tx, timer.key, timer.generation) is None:
        return
    scene = _enter(tx, house, timer.person, now)
    if scene is None:
        _go_on(tx, timer)
        return
    TIMERS[timer.kind](scene, timer)
    save(scene)


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
    people.lock(tx, timer.person)
    timers.take(tx, timer.key, timer.generation)
    history.note(tx, timer.person, "fault", {"timer": timer.kind}, now)
    _go_on(tx, timer)


def _go_on(tx: Tx, timer: Timer) -> None:
    """Set the check-in after this one: a person whom we cannot reach today may be reached again."""
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
    if prompt.best_before <= scene.now or not _is_wanted(scene, prompt):
        prompts.remove(scene.tx, prompt.id)
        history.note(scene.tx, scene.person.id, "left_out", {"flow": prompt.flow}, scene.now)
        return
    loud = scene.now if prompt.urgent else loud_from(scene.now, scene.quiet, scene.person.zone)
    if loud > scene.now:
        prompts.postpone(scene.tx, prompt.id, loud)
        return
    prompts.remove(scene.tx, prompt.id)
    patience = prompt.best_before - scene.now
    converse(scene, Start(prompt.flow, prompt.values, urgent=prompt.urgent, patience=patience))


def _is_wanted(scene: Scene, prompt: Prompt) -> bool:
    """Whether it may still begin: what holds is what the person said last."""
    person = scene.person
    if prompt.flow == consent.WELCOME:
        return not (person.stopped or person.agreed or person.declined)
    return care_rhythms.may_begin(person)


def _late(scene: Scene, timer: Timer) -> None:
    """Let a question's wait run out."""
    converse(scene, Late(int(timer.data["session"]), int(timer.data["asked"])))


def _check_in(scene: Scene, timer: Timer) -> None:
    """Ask how somebody is at the moment they chose, and set the next; skip one that comes too late."""
    rhythm = rhythms.get(scene.tx, scene.person.id)
    if rhythm is None or not care_rhythms.may_begin(scene.person):
        return
    _go_on(scene.tx, timer)
    if scene.now - timer.due > LATEST:
        history.note(scene.tx, scene.person.id, "left_out", {"flow": timer.kind}, scene.now)
        return
    start = Start("check_in", patience=max(LATEST, scene.house.rules.quiet + CHANCE))
    loud = loud_from(scene.now, scene.quiet, scene.person.zone)
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
    WAIT: _late,
    TOLD: _told,
    care_rhythms.TIMER: _check_in,
}
