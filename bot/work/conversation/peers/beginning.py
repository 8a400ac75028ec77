"""Two people can write with each other from now on: the tenant hears it first, and then the peer supporter.

Nothing of what they write, and no news of the contact, comes to a side before that.
"""

from bot.care.peers import contacts as care
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.model.peers import Side
from bot.store import timers
from bot.store.peers import contacts, requests
from bot.store.peers.contacts import Contact
from bot.work.conversation.peers.relaying import BRING, DANGER
from bot.work.conversation.scene import Scene


def hear(scene: Scene, want: Want) -> Did:
    """Let this side hear of it now; `over`: it has ended meanwhile."""
    contact = _of(scene, want)
    if contact is None:
        return Did("over")
    if contact.side(scene.person.id) is Side.TENANT:
        request = requests.get(scene.tx, contact.request) if contact.request else None
        care.tell_peer(scene.tx, contact, request.share if request else None, scene.now)
    else:
        care.settle_line(scene.tx, contact, scene.house.peer_lines)
    contacts.note_began(scene.tx, contact.id, scene.now)
    _hurry(scene, contact)
    return Did("heard")


def _of(scene: Scene, want: Want) -> Contact | None:
    number = want.given.get("contact")
    found = contacts.get(scene.tx, number) if isinstance(number, int) else None
    mine = found is not None and scene.person.id in {found.person, found.peer}
    return found if found is not None and mine and found.ended_at is None else None


def _hurry(scene: Scene, contact: Contact) -> None:
    """Let what waited for it come now."""
    me, data = scene.person.id, {"contact": contact.id}
    waits = {f"{BRING}:{contact.id}:{me}": BRING}
    if contact.paused_by is not contact.side(me):
        waits[f"{care.RESTS}:{contact.id}"] = care.RESTS
    if me == contact.peer:
        waits[f"{DANGER}:{contact.id}"] = DANGER
    for key, kind in waits.items():
        if timers.standing(scene.tx, key):
            timers.set(scene.tx, key, kind, scene.now, me, data)
            scene.expect(scene.now)
