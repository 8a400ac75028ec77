"""Receive: one inbound message, and everything that follows from it, in one unit of work."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.model.handovers import Why
from bot.model.messages import Inbound, Private, Thread
from bot.store import handovers, inbox, messages, people
from bot.store.people import Met
from bot.store.transaction import Tx
from bot.words import language
from bot.words.phrases import Phrase
from bot.work.conversation.converse import save
from bot.work.conversation.notes import is_among_peers
from bot.work.conversation.peers import addressing
from bot.work.conversation.peers.among import is_theirs_alone
from bot.work.conversation.safety import heed, stop_too, take_alert
from bot.work.conversation.scene import Scene, fresh_talk, is_readable, set_scene
from bot.work.conversation.speak import phrased, say
from bot.work.house import House
from bot.work.incoming.answer import take_any
from bot.work.incoming.aside import take_aside
from bot.work.incoming.contested import is_new_name, take_new_name, take_no, take_wrong_person
from bot.work.incoming.invited import take_code
from bot.work.incoming.relayed import hide, take_relayed
from bot.work.incoming.unanswerable import take_unanswerable
from bot.work.incoming.unreadable import take_unreadable

# Who may take a message, in this order: the first that says it did ends it.
TAKERS: Final[tuple[Callable[[Scene, Inbound], bool], ...]] = (
    heed,
    take_alert,
    take_relayed,
    take_aside,
    take_unanswerable,
    take_unreadable,
    take_wrong_person,
    take_no,
    take_code,
    take_new_name,
    take_any,
)


class Came(StrEnum):
    """What became of an inbound message. Every one of these is committed."""

    NEW = "new"
    BEFORE = "before"  # the provider delivered it again
    DEAD = "dead"  # a fault of ours: kept for a human, with an apology to the sender


@dataclass(frozen=True, slots=True)
class Received:
    """`due`: the earliest moment at which this message gave `wake` something to do, if any.

    `inbox` is the row it was kept as; None for one that came before. `passed`: it was the button of
    a question that is over.
    """

    came: Came
    due: datetime | None = None
    inbox: int | None = None
    passed: bool = False


def receive(tx: Tx, house: House, inbound: Inbound, *, now: datetime) -> Received:
    """Take one message in. Delivered twice, it is received once."""
    row = inbox.record(tx, inbound.channel, inbound.provider_id, now)
    if row is None:
        return Received(Came.BEFORE)
    scene = _enter(tx, house, inbound, row, now=now)
    if not is_new_name(
        scene, inbound
    ):  # whoever has the number now writes to nobody's peer supporter
        scene.meant = addressing.read(scene, inbound)
    any(take(scene, inbound) for take in TAKERS)
    save(scene)
    return Received(Came.NEW, scene.due, row, scene.passed)


def _enter(
    tx: Tx, house: House, inbound: Inbound, row: int, *, now: datetime, mend: bool = False
) -> Scene:
    """Meet the sender, and keep what they wrote before anything else is done with it.

    With `mend`, a conversation that cannot be read begins anew, with numbers that none has had.
    """
    met = people.meet(tx, inbound.channel, inbound.sender) or _stranger(tx, house, inbound, now)
    if mend and not is_readable(met):
        met = replace(met, talk=fresh_talk(met, int(now.timestamp())))
    scene = set_scene(tx, house, met, now=now)
    scene.inbox, scene.text = row, inbound.text
    private = Private.PEERS if is_theirs_alone(scene, inbound) else None
    scene.thread = Thread(inbound.line, private)
    scene.message = messages.keep(
        tx,
        met.person.id,
        met.address.id,
        inbound.channel,
        "in",
        inbound.text,
        (),
        now,
        inbox=row,
        thread=scene.thread,
    )
    return scene


def _stranger(tx: Tx, house: House, inbound: Inbound, now: datetime) -> Met:
    number = inbound.sender if inbound.sender.startswith("+") else None
    return people.welcome(
        tx,
        inbound.channel,
        inbound.sender,
        language=language.guess(number, inbound.text, inbound.language_code),
        zone=house.team.zone,
        now=now,
    )


def bury(tx: Tx, house: House, inbound: Inbound, error: str, *, now: datetime) -> Received:
    """Keep a message that a fault of ours could not bring through: for a human, with an apology.

    `error` is the kind of fault, never a text.
    """
    row = inbox.record(tx, inbound.channel, inbound.provider_id, now)
    if row is None:
        return Received(Came.BEFORE)
    scene = _enter(tx, house, inbound, row, now=now, mend=True)
    scene.meant = addressing.guess(scene, inbound)
    inbox.bury(tx, row, error)
    _keep_for_human(scene)
    stop_too(scene, inbound.text)
    if not heed(scene, inbound):
        kept = scene.meant is None and not is_among_peers(scene)
        say(scene, phrased(scene, Phrase.APOLOGY if kept else Phrase.PEER_AGAIN))
    save(scene)
    return Received(Came.DEAD, scene.due, row)


def _keep_for_human(scene: Scene) -> None:
    """Let a human see that a message died; what it said only if it was not for a peer supporter."""
    if scene.meant is not None:
        hide(scene, scene.meant)
    message = scene.message if scene.meant is None else None
    handovers.keep(scene.tx, scene.person.id, message, Why.FAULT, scene.now)
