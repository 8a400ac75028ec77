"""Texts from senders that nobody can answer: a name, a short number."""

import re
from typing import Final

from bot.model.handovers import Why
from bot.model.messages import Inbound
from bot.model.people import Channel
from bot.store import handovers
from bot.work.conversation.scene import Scene

ANSWERABLE: Final = re.compile(r"\+\d+")


def take_unanswerable(scene: Scene, inbound: Inbound) -> bool:
    """Keep what an operator or a shop writes for a human; an answer could reach nobody."""
    if inbound.channel is not Channel.SMS or ANSWERABLE.fullmatch(inbound.sender):
        return False
    handovers.keep(scene.tx, scene.person.id, scene.message, Why.UNANSWERABLE, scene.now)
    return True
