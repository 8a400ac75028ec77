"""A contact ends, rests, or has long been silent: without a reason, and the other side hears of it kindly."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from bot.care.peers import contacts as care
from bot.care.peers.reach import reads_from
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.model.ids import PersonId
from bot.model.peers import Side
from bot.store import prompts
from bot.store.peers import contacts
from bot.store.peers.contacts import Contact
from bot.store.timers import Timer
from bot.words.phrases import Phrase
from bot.work.conversation.peers.choosing import of
from bot.work.conversation.peers.names import called
from bot.work.conversation.peers.relaying import AGAIN, thread_of
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased, say

ASKED_FOR: Final = timedelta(days=3)  # that the question waits for its turn


def end(scene: Scene, want: Want) -> Did:
    """End a contact; no reason is asked for."""
    contact = of(scene, want)
    if contact is None:
        return Did("over")
    ended = care.end(scene.tx, contact, contact.side(scene.person.id), scene.now)
    return Did("ended" if ended else "over")


def rest(scene: Scene, want: Want) -> Did:
    """Let a contact rest until this person writes again."""
    contact = of(scene, want)
    if contact is None:
        return Did("over")
    rests = care.rest(scene.tx, contact, contact.side(scene.person.id), scene.now)
    return Did("rests" if rests else "rested")


def ended(scene: Scene, timer: Timer) -> None:
    """Tell the other side that it has ended, with a kind word."""
    contact = _in_hours(scene, timer)
    if contact is not None:
        is_tenant = contact.side(scene.person.id) is Side.TENANT
        phrase = Phrase.PEER_ENDED if is_tenant else Phrase.PEER_ENDED_FOR_PEER
        say(scene, phrased(scene, phrase, peer=called(scene, contact)))


def rests(scene: Scene, timer: Timer) -> None:
    """Tell the other side that this one wants quiet, if they still do."""
    contact = _in_hours(scene, timer)
    if contact is not None and contact.paused_at is not None and contact.ended_at is None:
        say(scene, phrased(scene, Phrase.PEER_RESTS, peer=called(scene, contact)))


def lost(scene: Scene, timer: Timer) -> None:
    """Tell a writer that a text did not get there."""
    contact = _in_hours(scene, timer)
    if contact is not None:
        phrase = Phrase.PEER_PERHAPS if timer.data.get("perhaps") else Phrase.PEER_LOST
        say(scene, phrased(scene, phrase, peer=called(scene, contact)))


def _in_hours(scene: Scene, timer: Timer) -> Contact | None:
    """Give the contact, its thread on the scene, if the person may be written to; else later again."""
    contact = contacts.get(scene.tx, int(timer.data["contact"]))
    if contact is None:
        return None
    due = reads_from(scene.tx, contact, scene.person.id, scene.house.team, scene.now)
    if due is not None and due > scene.now:
        scene.again(timer, due)
        return None
    if not care.knows(scene.tx, contact, scene.person.id):
        scene.again(timer, scene.now + AGAIN)
        return None
    scene.thread = thread_of(scene, contact)
    return contact


def silent(scene: Scene, timer: Timer) -> None:
    """Ask both whether it shall go on, after two silent weeks, once."""
    contact = contacts.get(scene.tx, int(timer.data["contact"]))
    if contact is None or contact.ended_at or contact.asked_at or contact.paused_at:
        return
    due = contact.last_at + care.SILENCE
    if due > scene.now:
        care.watch(scene.tx, contact.id, contact.person, contact.last_at)
        return
    contacts.note_asked(scene.tx, contact.id, scene.now)
    for person in (contact.person, contact.peer):
        _ask_whether_to_go_on(scene, contact, person)
    scene.expect(scene.now)


def _ask_whether_to_go_on(scene: Scene, contact: Contact, person: PersonId) -> None:
    prompts.begin(
        scene.tx,
        person,
        f"{care.SILENT}:{contact.id}",
        care.SILENT,
        {"contact": contact.id},
        now=scene.now,
        within=ASKED_FOR,
    )


TIMERS: Final[Mapping[str, Callable[[Scene, Timer], None]]] = {
    care.ENDED: ended,
    care.RESTS: rests,
    care.LOST: lost,
    care.SILENT: silent,
}
