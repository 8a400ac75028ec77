"""The loop of a conversation: advance, write down what happened, do what is wanted, and again."""

from dataclasses import replace

from bot.flow.engine import advance
from bot.flow.events import HandedOver, Moved
from bot.flow.inputs import Input, Start
from bot.model.handovers import Why
from bot.store import prompts, talks
from bot.work.conversation.actions import act
from bot.work.conversation.facts import of_session
from bot.work.conversation.overtaken import begin_anew
from bot.work.conversation.record import record
from bot.work.conversation.scene import Scene, written
from bot.work.conversation.threads import is_apart, keep_apart

MOST_ACTIONS = 20


def converse(scene: Scene, given: Input) -> bool:
    """Bring one input through the conversation. Says whether anything came of it.

    An old button or a late timer comes to nothing.
    """
    if isinstance(given, Start):
        begin_anew(scene, given)
        given = replace(given, values={**of_session(scene), **given.values})
    elif is_apart(scene):
        keep_apart(scene)
    heard = False
    for _ in range(MOST_ACTIONS):
        turn = advance(
            scene.house.book, scene.talk, given, now=scene.local_now, rules=scene.house.rules
        )
        scene.talk = turn.talk
        for event in turn.events:  # before the action: texts keep their order
            record(scene, event)
        heard = heard or bool(turn.events)
        if turn.want is None:
            return heard
        given = act(scene, turn.want)
        scene.talk = scene.talk._replace(language=scene.person.language)
    _give_up(scene)
    return True


def _give_up(scene: Scene) -> None:
    """End a conversation that only acts and never asks, and let a human look at it."""
    over = (scene.talk.open,) if scene.talk.open else ()
    for session in (*over, *reversed(scene.talk.parked)):
        record(scene, Moved(session=session.id, flow=session.stack[0].flow, how="ended"))
    scene.talk = scene.talk._replace(open=None, parked=())
    record(scene, HandedOver(why=Why.TOO_MANY_STEPS, said=None))


def save(scene: Scene) -> None:
    """Keep where the conversation stands. What waited for its turn comes now, if nothing is open."""
    if scene.talk.open is None and prompts.hurry(scene.tx, scene.person.id, scene.now):
        scene.expect(scene.now)
    talks.save(
        scene.tx,
        scene.person.id,
        written(scene),
        heard_at=None if scene.by_us else scene.now,
        replies=scene.replies,
        counted_from=scene.counted_from,
        waits_until=scene.waits_until,
    )
