"""What happens to peer supporters, and by them, because its moment has come: one function a timer."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from bot.care.peers import colleagues, hellos, rests, weeks
from bot.care.peers.hellos import Hello
from bot.care.peers.names import shown
from bot.flow.inputs import Start
from bot.flow.values import Value
from bot.store import history, prompts
from bot.store.peers import profiles
from bot.store.timers import Timer
from bot.words.fold import fold_gsm7
from bot.words.placeholders import LONGEST_MEETS
from bot.work.conversation.converse import converse
from bot.work.conversation.limits import may_begin_from
from bot.work.conversation.peers import telling
from bot.work.conversation.scene import Scene

LATEST: Final = timedelta(hours=6)  # a question about the week later than this is left out
PATIENCE: Final = timedelta(hours=12)


def ask_week(scene: Scene, timer: Timer) -> None:
    """Ask a peer supporter how it has been, and set the next; nobody is asked where nobody would read it."""
    weeks.plan_next(scene.tx, scene.person, timer.due)
    profile = profiles.get(scene.tx, scene.person.id)
    late = scene.now - timer.due > LATEST
    if profile is None or scene.person.stopped or profile.rests(scene.now) or late:
        return
    if colleagues.coordinator_of(scene.tx, scene.person.id) is not None:
        _begin(scene, weeks.WEEK)


def come_back(scene: Scene, _timer: Timer) -> None:
    """Let a rest be over on the day it was said to, and say so."""
    if rests.end(scene.tx, scene.person, scene.now) and not scene.person.stopped:
        _begin(scene, rests.BACK)


def _begin(scene: Scene, flow: str) -> None:
    """Begin a flow now, or when the person may be written to."""
    loud = may_begin_from(scene)
    if loud <= scene.now:
        converse(scene, Start(flow, patience=PATIENCE))
        return
    prompts.add(
        scene.tx,
        scene.person.id,
        flow,
        flow,
        {},
        urgent=False,
        due=loud,
        best_before=loud + PATIENCE,
        for_turn=False,
    )
    scene.expect(loud)


def say_hello(scene: Scene, _timer: Timer) -> None:
    """Let a peer supporter say hello to a tenant, or look again later; nothing while it is not wanted."""
    if not hellos.want(scene.tx, scene.person):
        return
    due = _due(scene)
    if due > scene.now:
        _again(scene, due)
        return
    hello = hellos.whose(scene.tx, scene.person, scene.house.team.country, scene.now)
    if hello is None:
        history.note(scene.tx, scene.person.id, "no_hello", {}, scene.now)
        _again(scene, scene.now + hellos.AGAIN)
        return
    converse(scene, Start(hellos.FLOW, _values(scene, hello)))


def _due(scene: Scene) -> datetime:
    """Give the moment for it: now, only where nothing else is being asked and much was said already."""
    due = hellos.put_off_to(
        scene.tx,
        scene.person,
        scene.quiet,
        scene.house.peer_hello,
        scene.house.team.country,
        scene.now,
    )
    busy = scene.talk.open is not None or scene.address.personal_from is not None
    return max(due, scene.now + hellos.AGAIN) if busy else max(due, may_begin_from(scene))


def _again(scene: Scene, due: datetime) -> None:
    hellos.plan(scene.tx, scene.person.id, due)
    scene.expect(due)


def _values(scene: Scene, hello: Hello) -> dict[str, Value]:
    """Give what is said. To a protected person it is nothing: not who says it, and not what it is about."""
    if scene.person.protected:
        return {"plain": "yes", "peer_id": None, "by_peer": int(hello.peer)}
    return {
        "plain": "no",
        "bare": "no" if hello.meets else "yes",
        "peer_id": int(hello.peer),
        "by_peer": int(hello.peer),
        "peer": shown(hello.known_as),
        "meets": fold_gsm7(hello.meets or "")[:LONGEST_MEETS].strip() or None,
    }


TIMERS: Final[Mapping[str, Callable[[Scene, Timer], None]]] = {
    weeks.WEEK: ask_week,
    rests.BACK: come_back,
    hellos.FLOW: say_hello,
    telling.THREAT: telling.threatened,
}
