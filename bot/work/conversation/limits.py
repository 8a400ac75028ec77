"""How much we say to one person: two machines never talk on, and nobody is flooded by us."""

from datetime import datetime, timedelta

from bot.care.peers.reach import at_work
from bot.care.quiet import loud_from
from bot.model.handovers import Why
from bot.model.people import Role
from bot.store import messages
from bot.store.peers import profiles
from bot.work.conversation.human import leave_to_human
from bot.work.conversation.scene import HOUR, Scene

A_DAY = timedelta(days=1)
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
    leave_to_human(scene, Why.REPEATS)
    return True


def may_begin_from(scene: Scene) -> datetime:
    """When we may begin something: not in quiet hours, and not to somebody who had all we send in an hour.

    A peer supporter is begun with at work only. In a rest without an end we look again every day.
    """
    begins = _reads_from(scene, scene.now)
    if scene.replies < scene.house.replies_per_hour:
        return begins
    return max(begins, _reads_from(scene, scene.counted_from + HOUR))


def _reads_from(scene: Scene, moment: datetime) -> datetime:
    loud = loud_from(moment, scene.quiet, scene.person.zone)
    is_peer = Role.PEER in scene.person.roles
    profile = profiles.get(scene.tx, scene.person.id) if is_peer else None
    if profile is None:
        return loud
    return at_work(profile, scene.person, scene.house.team, moment) or loud + A_DAY
