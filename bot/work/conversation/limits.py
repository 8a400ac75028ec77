"""How much we say to one person: two machines never talk on, and nobody is flooded by us."""

from datetime import datetime

from bot.care.quiet import loud_from
from bot.store import handovers, messages
from bot.work.conversation.scene import HOUR, Scene

LATEST_ONES = 60  # messages of a person, in and out, that are looked through


def is_repeated(scene: Scene, text: str) -> bool:
    """Whether this hour's replies said this very text so often that it is not said again.

    It may be a machine that answers. Staff hear of it, and what came in is kept for them. What a
    word that always holds brings is said all the same.
    """
    most = scene.house.same_per_hour
    if scene.replies < most or scene.always:
        return False
    since = scene.now - HOUR
    if messages.times_said(scene.tx, scene.person.id, text, since, limit=LATEST_ONES) < most:
        return False
    handovers.keep(scene.tx, scene.person.id, scene.message, "repeats", scene.now)
    return True


def may_begin_from(scene: Scene) -> datetime:
    """When we may begin something: not in quiet hours, and not to somebody who had all we send in an hour."""
    loud = loud_from(scene.now, scene.quiet, scene.person.zone)
    if scene.replies < scene.house.replies_per_hour:
        return loud
    rested = scene.counted_from + HOUR
    return max(loud, loud_from(rested, scene.quiet, scene.person.zone))
