"""One person's turn inside one unit of work: everything that the functions of a turn share."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.flow.saved import talk_from_json, talk_to_json
from bot.flow.talk import Talk
from bot.model.ids import MessageId
from bot.model.messages import WITH_THE_TEAM, Thread
from bot.model.people import Address, Channel, Hours, Person
from bot.store import timers
from bot.store.people import Met
from bot.store.timers import Timer
from bot.store.transaction import Tx
from bot.work.conversation.meant import Meant
from bot.work.house import House

HOUR = timedelta(hours=1)
MOST_TALKS = 1_000  # that are remembered as they were kept


@dataclass(slots=True, kw_only=True, repr=False)
class Scene:
    """Who is here, what came in, and what has come of it so far. Lives as long as its unit.

    `by_us` is true when nobody wrote: a timer or a prompt began the turn. `thread` is where the
    message came, so that what is answered goes back there.
    """

    tx: Tx
    house: House
    now: datetime
    person: Person
    address: Address
    talk: Talk
    replies: int
    counted_from: datetime
    waits_until: datetime | None  # when the open question has waited long enough
    inbox: int | None = None
    message: MessageId | None = None
    text: str = ""  # what came in
    by_us: bool = False
    always: bool = False  # a word came that is honoured beyond every limit
    passed: bool = False  # a button came whose question is over
    thread: Thread = WITH_THE_TEAM
    meant: Meant | None = None  # it is for the other side of a peer conversation, or may be
    alerted: bool = False  # somebody is told of what came in
    due: datetime | None = None  # the earliest moment that this turn has set for `wake`

    @property
    def buttons(self) -> bool:
        """Whether choices are pressed here, not written."""
        return self.address.channel in self.house.buttons

    @property
    def channel(self) -> Channel:
        """The way that answers leave by."""
        return self.address.channel

    @property
    def line(self) -> str | None:
        """Which of our other numbers the message came to; None: the team's, or none of ours."""
        return self.thread.line

    @property
    def quiet(self) -> Hours:
        """When we begin nothing, in the person's wall-clock time."""
        return self.person.quiet or self.house.team.quiet

    @property
    def local_now(self) -> datetime:
        """The present moment on the person's own clock."""
        return self.now.astimezone(ZoneInfo(self.person.zone))

    def expect(self, due: datetime) -> None:
        """Remember that `wake` has something to do at `due`."""
        self.due = due if self.due is None else min(self.due, due)

    def again(self, timer: Timer, due: datetime) -> None:
        """Let a timer of this person's, which has just gone off, go off once more at `due`."""
        timers.set(self.tx, timer.key, timer.kind, due, self.person.id, timer.data)
        self.expect(due)


def set_scene(tx: Tx, house: House, met: Met, *, now: datetime) -> Scene:
    """Put a person who was met on the scene, with the conversation that they are in.

    Raises ValueError when that cannot be read.
    """
    fresh = now - met.counted_from >= HOUR
    language = met.person.language
    return Scene(
        tx=tx,
        house=house,
        now=now,
        person=met.person,
        address=met.address,
        talk=_read(tx, met.talk)._replace(language=language)
        if met.talk
        else Talk(language=language),
        replies=0 if fresh else met.replies,
        counted_from=now if fresh else met.counted_from,
        waits_until=met.waits_until,
    )


def _read(tx: Tx, text: str) -> Talk:
    """Read a conversation, if it is not one of those that were kept last."""
    return tx.talks.get(text) or talk_from_json(text)


def written(scene: Scene) -> str:
    """Write the conversation down. Who answers soon is not read anew."""
    text = talk_to_json(scene.talk)
    if len(scene.tx.talks) >= MOST_TALKS:
        scene.tx.talks.clear()
    scene.tx.talks[text] = scene.talk
    return text


def is_readable(met: Met) -> bool:
    """Whether the conversation that is kept can be read by this release."""
    try:
        return met.talk is None or bool(talk_from_json(met.talk))
    except (ValueError, LookupError, TypeError):
        return False


def fresh_talk(met: Met, number: int) -> str:
    """Give a conversation without anything open, whose next session has this number."""
    return talk_to_json(Talk(language=met.person.language, next_id=number))
