"""What the two sides of a contact are called to each other."""

from bot.model.peers import Side
from bot.store import people
from bot.store.peers import profiles
from bot.store.peers.contacts import Contact
from bot.words.fold import fold_gsm7
from bot.words.phrases import Phrase
from bot.words.placeholders import LONGEST_KNOWN_AS
from bot.words.shape import first_name
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased


def called(scene: Scene, contact: Contact) -> str:
    """Give the other side's name, as the scene's person knows it, at most 12 letters.

    A peer supporter by what they want to be known by, a tenant by the first name.
    """
    other = contact.other(scene.person.id)
    profile = profiles.get(scene.tx, other)
    is_peer = contact.side(other) is Side.PEER
    if is_peer and profile is not None:
        name = profile.known_as
    else:
        person = people.look_at(scene.tx, other)
        name = first_name(person.name) if person is not None else ""
    shown = fold_gsm7(name)[:LONGEST_KNOWN_AS].strip()
    return shown or phrased(scene, Phrase.A_COLLEAGUE if is_peer else Phrase.A_TENANT)
