"""Many check-ins due in the same minute, while others go on writing.

`python -m tests.torture.check_ins`: 1 if any was lost, doubled, late, or too quick for its lane.
"""

import argparse
import asyncio
import random
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from bot.app import App, opened
from bot.care import rhythms as care_rhythms
from bot.channels.channel import Pace
from bot.clock import Clock
from bot.model.ids import PersonId
from bot.model.messages import Inbound, Outbound, Receipt
from bot.model.people import Channel, Language, Role
from bot.settings import read
from bot.store import people, rhythms, timers
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from bot.work.outgoing.deliver import Deliverer
from tests.fakes import Provider

TELEGRAM = Pace(gap=timedelta(seconds=1) / 28, burst=1, chat=timedelta(seconds=1))
SECOND = timedelta(seconds=1)
WRITERS = 50
NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
PIECE = 250  # people of one unit of work


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """What was seen: check-ins and answers that left, faults, and how long those who wrote waited."""

    check_ins: int
    answers: int
    seconds: float
    most_in_a_second: int
    faults: tuple[str, ...]
    kept: float  # seconds until a message was acknowledged: the median
    answered: float  # until its answer left


class Watch(Provider):
    """A provider that notes when each message left."""

    def __init__(self, pace: Pace) -> None:
        super().__init__(pace=pace)
        self.left: list[float] = []
        self.answers: dict[str, asyncio.Queue[Outbound]] = defaultdict(asyncio.Queue)

    async def send(self, outbound: Outbound) -> Receipt:
        """Take a message."""
        self.left.append(perf_counter())
        self.answers[outbound.to].put_nowait(outbound)
        return await super().send(outbound)


async def morning(folder: Path, *, many: int, pace: Pace = TELEGRAM) -> Morning:
    """Let `many` check-ins be due at once, and others write meanwhile, on a clock that ticks."""
    settings = read(
        {
            "database": f"sqlite:///{folder}/many.db",
            "key_file": f"{folder}/many.key",
            "replies_per_hour": "1000",
            "same_per_hour": "1000",
            "messages_per_minute": "100000",
        }
    )
    clock = Clock()
    clock.forward(_until_noon(clock.now()))
    async with opened(settings, purpose="demo", make=True, clock=clock) as app:
        for first in range(0, many + WRITERS, PIECE):
            last = min(first + PIECE, many + WRITERS)
            await app.store.db.write("people", _move_in, app, range(first, last), many)
        return await _live(app, Watch(pace), many)


def _until_noon(now: datetime) -> timedelta:
    """Give how far it is to the next noon on this machine's clock: nobody's quiet hours."""
    return (NOON - now) % timedelta(days=1)


def _move_in(tx: Tx, app: App, numbers: range, many: int) -> None:
    """Add people; the first `many` have a check-in that is due now."""
    now = app.clock.now()
    for number in numbers:
        new = NewPerson(
            name="Kim",
            roles=frozenset({Role.TENANT}),
            language=Language.SV,
            zone="Europe/Stockholm",
            introduced_at=now,
            agreed_at=now,
        )
        person = people.add(tx, new, now)
        people.give_address(tx, person.id, Channel.SMS, _number(number), now)
        if number < many:
            rhythms.put(tx, person.id, care_rhythms.usual(person, now))
            _due_now(tx, person.id, now)


def _due_now(tx: Tx, person: PersonId, now: datetime) -> None:
    timers.set(tx, care_rhythms.key(person), care_rhythms.TIMER, now, person, {})


def _number(number: int) -> str:
    return f"+4670{number:07}"


async def _live(app: App, way: Watch, many: int) -> Morning:
    delivery = Deliverer(
        db=app.store.db,
        ways={Channel.SMS: way},
        clock=app.clock,
        news=app.news,
        owner="here",
        alarm=app.alarm,
    )
    waits: list[float] = []
    answered: list[float] = []
    began = perf_counter()
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(delivery.run()), tasks.create_task(app.waker.run())]
        number = 0
        while len(way.left) < many + number:
            sender = _number(many + number % WRITERS)
            at = perf_counter()
            await app.reception.take(_help(sender, number))
            waits.append(perf_counter() - at)
            number += 1
            await way.answers[sender].get()
            answered.append(perf_counter() - at)
            await asyncio.sleep(random.uniform(0.02, 0.08))
        for task in running:
            task.cancel()
    return _seen(way, many, number, perf_counter() - began, median(waits), median(answered))


def _help(sender: str, number: int) -> Inbound:
    return Inbound(channel=Channel.SMS, sender=sender, text="hjälp", provider_id=f"SM{number}")


def _seen(
    way: Watch, many: int, wrote: int, seconds: float, kept: float, answered: float
) -> Morning:
    asked = [sent for sent in way.taken if sent.to < _number(many)]
    told = {sent.to for sent in asked}
    most = max(
        sum(at <= other < at + 1 for other in way.left) for at in way.left[:: max(many // 100, 1)]
    )
    allowed = round(SECOND / way.pace.gap) + way.pace.burst + 1  # a call may be late by a moment
    faults = [
        f"{many - len(told)} check-ins never left" if len(told) < many else "",
        f"{len(asked) - len(told)} check-ins left twice" if len(asked) > len(told) else "",
        f"{most} in one second, of {allowed}" if most > allowed else "",
        "some were stale"
        if any(sent.best_before <= sent.lease - timedelta(minutes=1) for sent in asked)
        else "",
    ]
    return Morning(
        check_ins=len(asked),
        answers=wrote,
        seconds=seconds,
        most_in_a_second=most,
        faults=tuple(filter(None, faults)),
        kept=kept,
        answered=answered,
    )


def main() -> int:
    """Live through one morning and say what was seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture.check_ins")
    parser.add_argument("--people", type=int, default=2000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terskel-check-ins-") as folder:
        seen = asyncio.run(morning(Path(folder), many=given.people))
    print(
        f"{seen.check_ins} check-ins due in one minute left in {seen.seconds:.0f} s,"
        f" at most {seen.most_in_a_second} in a second; meanwhile {seen.answers} wrote:"
        f" median {seen.kept * 1000:.1f} ms until acknowledged, {seen.answered * 1000:.1f} ms until answered."
    )
    print("\n".join(seen.faults) or "Nothing lost, nothing doubled, none late.")
    return 1 if seen.faults or max(seen.kept, seen.answered) >= 0.05 else 0


if __name__ == "__main__":
    sys.exit(main())
