"""Leaving what came in to a human: staff have it on their list, or one coordinator alone reads it."""

from bot.model.handovers import Why
from bot.store import handovers
from bot.work.conversation.notes import is_among_peers, pass_words
from bot.work.conversation.scene import Scene


def leave_to_human(scene: Scene, why: Why) -> None:
    """Leave it to a human. Whatever a peer supporter writes is for their coordinator, and no list."""
    if is_among_peers(scene) and not scene.by_us and scene.text.strip():
        pass_words(scene, why)
    else:
        handovers.keep(scene.tx, scene.person.id, scene.message, why, scene.now)
