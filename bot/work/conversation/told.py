"""What somebody need not be told again before a certain time: a timer stands for it meanwhile."""

from datetime import datetime

from bot.store import timers
from bot.work.conversation.scene import Scene

TOLD = "told"  # the kind of such a timer


def is_news(scene: Scene, what: str, until: datetime) -> bool:
    """Whether the person has not been told this yet; they have been from now on, until `until`."""
    key = f"{TOLD}:{what}:{scene.person.id}"
    if timers.ahead(scene.tx, key, scene.now):
        return False
    timers.set(scene.tx, key, TOLD, until, scene.person.id, {})
    return True
