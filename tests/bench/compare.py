"""The run: everybody is opened once, then rounds are taken in turn, so that a bad moment hits all."""

import gc
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bot.app import App
from tests.bench import ptb, terskel, years
from tests.bench.measure import Contestant, Figure, Round, figure, play
from tests.bench.script import KNOWN, PEOPLE

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One line of the table: who, in which way, and how many conversations each person holds."""

    key: str
    label: str
    contestant: Contestant
    at_once: bool
    conversations: int
    people: int = PEOPLE

    async def play(self) -> Round:
        """Play a round of this kind. Raises `Wrong`."""
        return await play(
            self.contestant,
            at_once=self.at_once,
            conversations=self.conversations,
            people=self.people,
        )


@dataclass(frozen=True, slots=True)
class Ratio:
    """How one kind stands to another, and what it should at least be, if anything."""

    label: str
    over: str
    under: str
    aim: float | None = None
    of_cpu: bool = False


RATIOS: Sequence[Ratio] = (
    Ratio(
        "Terskel to ConversationHandler, which forgets all in a crash", "at_once", "ptb_at_once", 1
    ),
    Ratio(
        "… to the one that persists each update, 128 people known", "at_once", "kept_at_once", 50
    ),
    Ratio("… both with 10,000 people known", "history_at_once", "many_at_once", 50),
    Ratio("With a million rows of history to without", "history_at_once", "at_once", 0.9),
    Ratio("With a million messages and their journeys too", "years_at_once", "at_once"),
    Ratio("Terskel that delivers to ConversationHandler", "sent_at_once", "ptb_at_once"),
    Ratio("Terskel to ConversationHandler that sends nothing", "at_once", "silent_at_once"),
    Ratio("One at a time: Terskel to ConversationHandler", "in_turn", "ptb_in_turn"),
    Ratio("One at a time: … to the one that persists", "in_turn", "kept_in_turn"),
    Ratio("CPU of a message, to ConversationHandler", "at_once", "ptb_at_once", of_cpu=True),
    Ratio("CPU of a message, to the one that persists", "at_once", "kept_at_once", of_cpu=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A ratio as it came out: the median of the rounds that were taken together."""

    label: str
    value: float
    aim: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the table, measured."""

    key: str
    label: str
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Ratios and figures of a run."""

    ratios: Sequence[Compared]
    lines: Sequence[Line]


async def compare(folder: Path, *, rounds: int, tell: Tell) -> Comparison:
    """Measure everybody, `rounds` times in turn, after one round that does not count. Raises `Wrong`."""
    async with AsyncExitStack() as closing:
        kinds = await _invite(closing, folder, tell)
        taken: dict[str, list[Round]] = {kind.key: [] for kind in kinds}
        gc.collect()
        gc.freeze()  # what is loaded by now is no garbage of anybody's
        for turn in range(rounds + 1):
            tell(f"round {turn} of {rounds}" if turn else "a round to warm up")
            for kind in kinds if turn % 2 else reversed(kinds):
                played = await kind.play()
                taken[kind.key] += [played] if turn else []
        lines = [
            Line(key=kind.key, label=kind.label, figure=figure(taken[kind.key])) for kind in kinds
        ]
        return Comparison(ratios=[_compared(ratio, taken) for ratio in RATIOS], lines=lines)


def _compared(ratio: Ratio, taken: Mapping[str, Sequence[Round]]) -> Compared:
    pairs = zip(taken[ratio.over], taken[ratio.under], strict=True)
    values = [
        over.cpu_us / under.cpu_us if ratio.of_cpu else over.per_second / under.per_second
        for over, under in pairs
    ]
    return Compared(label=ratio.label, value=median(values), aim=ratio.aim)


async def _invite(closing: AsyncExitStack, folder: Path, tell: Tell) -> Sequence[Kind]:
    enter = closing.enter_async_context
    app = await _database(closing, folder / "empty")
    texts = await terskel.learn(app)
    ours = terskel.contestant(app, "Terskel")
    sent = await enter(
        terskel.delivering(await _database(closing, folder / "sent"), "Terskel that delivers")
    )
    tell("a million rows of history, then a million messages beside them")
    history = await _aged(closing, folder / "history", messages=False)
    aged = await _aged(closing, folder / "years", messages=True)
    plain = await enter(ptb.talking(texts))
    silent = await enter(ptb.talking(texts, silent=True))
    kept = await enter(ptb.keeping(texts, folder / "ptb.pickle"))
    many = await enter(ptb.keeping(texts, folder / "many.pickle", known=KNOWN))
    return (
        Kind("in_turn", "Terskel, one at a time", ours, at_once=False, conversations=1),
        Kind("at_once", "Terskel, 128 in flight", ours, at_once=True, conversations=4),
        Kind("history_at_once", "… a million history rows", history, at_once=True, conversations=4),
        Kind("years_at_once", "… a million messages too", aged, at_once=True, conversations=4),
        Kind("sent_at_once", "… and replies delivered", sent, at_once=True, conversations=4),
        Kind(
            "ptb_in_turn",
            "ConversationHandler, one at a time",
            plain,
            at_once=False,
            conversations=4,
        ),
        Kind(
            "ptb_at_once",
            "ConversationHandler, 128 in flight",
            plain,
            at_once=True,
            conversations=4,
        ),
        Kind("silent_at_once", "… and nothing sent", silent, at_once=True, conversations=16),
        Kind("kept_in_turn", "… persisting, one at a time", kept, at_once=False, conversations=1),
        Kind("kept_at_once", "… persisting, 128 in flight", kept, at_once=True, conversations=1),
        Kind(
            "many_at_once",
            "… persisting, 10,000 people known",
            many,
            at_once=True,
            conversations=1,
            people=16,
        ),
    )


async def _database(closing: AsyncExitStack, folder: Path) -> App:
    return await closing.enter_async_context(terskel.opened_in(folder))


async def _aged(closing: AsyncExitStack, folder: Path, *, messages: bool) -> Contestant:
    app = await _database(closing, folder)
    await app.store.db.write("years", years.remember, app.clock.now(), messages=messages)
    await app.store.db.truncate_log()
    return terskel.contestant(app, f"Terskel with {folder.name}")
