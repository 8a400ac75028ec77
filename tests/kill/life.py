"""A morning in which everything happens: two people write, two check-ins are due, all is answered."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import App, opened
from bot.channels.channel import Channel as Way
from bot.model.ids import PersonId
from bot.model.messages import Inbound, State
from bot.model.people import Channel
from bot.settings import Settings
from bot.store import messages, prompts
from bot.store.transaction import Tx
from bot.work.incoming.reception import Reception
from bot.work.outgoing.deliver import Deliverer
from tests.databases import Kind
from tests.fakes import StillClock
from tests.kill.points import Died, Fate, Mortal, mortal
from tests.stage import book, staged

STORY = {
    "at": "2026-11-26 08:59",
    "people": {
        "anna": {"roles": ["worker"]},
        "kim": {
            "roles": ["tenant"],
            "worker": "anna",
            "rhythm": {"every": "week", "weekday": "thu", "at": "09:00"},
        },
        "sam": {"roles": ["tenant"], "language": "en", "worker": "anna"},
    },
}
WRITES = (("sam", "help"), ("kim", "hyran är för hög"), ("sam", "money"))
MORNING = (0, "wake", 1, "deliver", 2, "deliver")  # which of them is written when


@dataclass(slots=True)
class World:
    """What is outside the process and outlives it: the database, the provider, the phones, the time."""

    settings: Settings
    numbers: dict[str, str]
    ids: dict[str, PersonId]
    way: Way
    now: datetime
    step: int = 0  # how far the morning has come
    deaths: int = 0
    written: dict[str, list[str]] = field(default_factory=dict)
    states: list[State] = field(default_factory=list)
    writes: Sequence[tuple[str, str]] = WRITES
    order: Sequence[int | str] = MORNING


@asynccontextmanager
async def world(kind: Kind, folder: Path, way: Way) -> AsyncIterator[World]:
    """Open a database with people in it, and close it: the first process will open it again."""
    async with staged(STORY, folder, kind=kind) as stage:
        now = stage.app.clock.now()
        await stage.app.store.db.write("sam", _queue, stage.ids["sam"], now)
        at_nine = now + timedelta(minutes=1)
        made = World(stage.app.settings, stage.numbers, stage.ids, way, at_nine)
    yield made


def _queue(tx: Tx, person: PersonId, now: datetime) -> None:
    """Let a check-in wait for its turn with somebody."""
    prompts.add(
        tx,
        person,
        "check_in",
        "check_in",
        {},
        urgent=False,
        due=now,
        best_before=now + timedelta(hours=1),
        for_turn=False,
    )


async def live(outside: World, fate: Fate) -> bool:
    """Live through the rest of the morning in one process. False: it died."""
    clock = StillClock(outside.now)
    async with opened(outside.settings, purpose="demo", clock=clock, book=book()) as app:
        await app.recover()
        process = _mortal(app, outside, fate)
        try:
            while outside.step < len(process):
                await process[outside.step]()
                outside.step += 1
            await _remember(app, outside)
        except Died:
            outside.deaths += 1
            return False
        except BaseExceptionGroup as group:  # it died in one of several tasks
            if group.split(Died)[1] is not None:
                raise
            outside.deaths += 1
            return False
        finally:
            outside.now = clock.now()
    return True


def _mortal(app: App, outside: World, fate: Fate) -> list[Callable[[], Awaitable[None]]]:
    """Give the steps of the morning, in a process that may die in each."""
    db = Mortal(app.store.db, fate)
    reception = Reception(db, app.house, app.clock, news=app.news, alarm=app.alarm)
    waker = replace(app.waker, db=db)
    deliverer = Deliverer(
        db=db,
        ways={Channel.SMS: mortal(outside.way, fate)},
        clock=app.clock,
        news=app.news,
        owner=f"process {outside.deaths}",
    )

    def writes(number: int) -> Callable[[], Awaitable[None]]:
        async def write() -> None:
            who, text = outside.writes[number]
            name, _, line = who.partition("@")
            inbound = Inbound(
                channel=Channel.SMS,
                sender=outside.numbers[name],
                text=text,
                provider_id=f"SM{number}",
                line=app.house.peer_lines[0] if line else None,
            )
            await reception.take(inbound)

        return write

    async def wake() -> None:
        while (due := await waker.once()) is not None and due <= app.clock.now():
            pass

    async def deliver() -> None:
        while (due := await deliverer.once()) is not None:
            app.clock.forward(max(due - app.clock.now(), timedelta()))

    steps = {"wake": wake, "deliver": deliver}
    return [writes(one) if isinstance(one, int) else steps[one] for one in outside.order]


async def through(outside: World, fate: Fate) -> None:
    """Live until the morning is over, as often as it takes."""
    while not await live(outside, fate):
        pass


async def _remember(app: App, outside: World) -> None:
    """Note at the end what each person's phone is known to have written, and how ours fared."""
    for who, person in outside.ids.items():
        shown = await app.store.db.read(messages.conversation, person, limit=100)
        outside.written[who] = [one.text for one in shown if one.direction == "in"]
        outside.states += [one.state for one in shown if one.state is not None]
