"""The conversation takes a message: it is routed, and what follows is said and done."""

from datetime import timedelta

from bot.flow.inputs import Start
from bot.model.handovers import Why
from bot.model.messages import Inbound
from bot.routing import ALWAYS, Empty, ForHuman, Nothing, route
from bot.words.phrases import Phrase
from bot.work.conversation.converse import converse
from bot.work.conversation.human import leave_to_human
from bot.work.conversation.peers.addressing import is_about_a_text
from bot.work.conversation.record import hand_over
from bot.work.conversation.safety import remind
from bot.work.conversation.scene import HOUR, Scene
from bot.work.conversation.speak import phrased, read_by, rest, say
from bot.work.conversation.told import is_news

DAY = timedelta(days=1)


def take_any(scene: Scene, inbound: Inbound) -> bool:
    """Answer whatever nobody else took; it always is taken."""
    given = route(scene.house.book, scene.person, scene.talk, inbound, now=scene.now)
    scene.always = (isinstance(given, Start) and given.flow in ALWAYS) or is_about_a_text(scene)
    if isinstance(given, Nothing | Empty | ForHuman) and remind(scene):
        leave_to_human(scene, Why.ALARM)
        return True
    if isinstance(given, Nothing) or _too_many(scene):
        return True
    if isinstance(given, Empty):
        say(scene, phrased(scene, Phrase.EMPTY_MESSAGE))
    elif isinstance(given, ForHuman):
        _for_human(scene, given)
    elif not converse(scene, given):
        scene.passed = inbound.button is not None
        say(scene, phrased(scene, Phrase.OLD_BUTTON if inbound.button else Phrase.EMPTY_MESSAGE))
    return True


def _too_many(scene: Scene) -> bool:
    """Rest after so many replies in an hour; what comes in is kept for a human all the same."""
    most = scene.house.replies_per_hour
    if scene.replies < most or scene.always:
        return False
    leave_to_human(scene, Why.TOO_MANY)
    rest(scene, scene.counted_from + HOUR)
    return True


def _for_human(scene: Scene, human: ForHuman) -> None:
    if scene.person.stopped:
        _for_human_after_stop(scene, human.why)
    else:
        hand_over(scene, human.why)


def _for_human_after_stop(scene: Scene, why: Why) -> None:
    """Keep what somebody writes after STOP, and say once a day how to begin again."""
    leave_to_human(scene, why)
    if is_news(scene, "stopped", scene.now + DAY):
        say(scene, read_by(scene, Phrase.STOPPED))
