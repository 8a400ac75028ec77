"""What came without words that we can read: pictures, voices, stickers, cards."""

from datetime import timedelta
from typing import Final

from bot.model.handovers import Why
from bot.model.messages import Inbound, Kind
from bot.store import handovers
from bot.words.phrases import Phrase
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased, say
from bot.work.conversation.told import is_news

BURST: Final = timedelta(seconds=60)
DAY: Final = timedelta(days=1)


def take_unreadable(scene: Scene, inbound: Inbound) -> bool:
    """Say truthfully that nobody sees it, and let a human know that it came; once for each burst.

    Words that came with it go on as a text.
    """
    if inbound.kind not in {Kind.MEDIA, Kind.CONTACT} or inbound.text or inbound.button:
        return False
    if is_news(scene, "unreadable", scene.now + BURST):
        handovers.keep(scene.tx, scene.person.id, scene.message, Why.UNREADABLE, scene.now)
        _answer(scene)
    return True


def _answer(scene: Scene) -> None:
    """Answer within the limits of an hour, and after STOP once a day."""
    if scene.replies >= scene.house.replies_per_hour:
        return
    if not scene.person.stopped:
        say(scene, phrased(scene, Phrase.UNREADABLE))
    elif is_news(scene, "stopped", scene.now + DAY):
        say(scene, phrased(scene, Phrase.STOPPED))
