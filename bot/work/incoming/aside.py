"""What came late, was changed afterwards, or is one of far too many answers no question: a human reads it."""

from datetime import timedelta
from typing import Final

from bot.care.quiet import loud_from
from bot.model.handovers import Why
from bot.model.messages import Aside, Inbound
from bot.store import history
from bot.words.phrases import Phrase
from bot.work.conversation.human import leave_to_human
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import read_by, say
from bot.work.conversation.told import is_news

STOP: Final = "stop"
BURST: Final = timedelta(hours=1)


def take_aside(scene: Scene, inbound: Inbound) -> bool:
    """Keep it for a human. A STOP goes its own way: it holds, however late it is.

    START does not, for the person may have written STOP since.
    """
    if inbound.aside is None or _says_stop(scene, inbound.text):
        return False
    if inbound.aside is Aside.FLOOD and not is_news(scene, "flood", scene.now + BURST):
        return True
    leave_to_human(scene, Why(inbound.aside))
    history.note(scene.tx, scene.person.id, "handed_over", {"why": inbound.aside.value}, scene.now)
    if inbound.aside is Aside.LATE and _may_answer(scene):
        whose = Phrase.KEPT_FOR_HUMAN if scene.person.roles else Phrase.KEPT_FOR_STRANGER
        say(scene, read_by(scene, whose))
    return True


def _says_stop(scene: Scene, text: str) -> bool:
    return scene.house.book.anywhere(text, scene.person.language) == STOP


def _may_answer(scene: Scene) -> bool:
    """Whether to say who reads it: once, to somebody who waits for an answer and is awake."""
    awake = loud_from(scene.now, scene.quiet, scene.person.zone) == scene.now
    return (
        awake
        and scene.person.stopped is None
        and scene.replies < scene.house.replies_per_hour
        and is_news(scene, "late", scene.now + BURST)
    )
