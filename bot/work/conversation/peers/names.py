"""What people are called to each other, and how a question offers several of them."""

from collections.abc import Sequence

from bot.care.peers.names import shown, words_of
from bot.care.peers.profiles import known_as
from bot.flow.values import Value
from bot.model.peers import Side
from bot.store import people
from bot.store.peers import requests
from bot.store.peers.contacts import Contact
from bot.words.fold import fold_gsm7
from bot.words.phrases import Phrase
from bot.words.placeholders import MOST_PEERS
from bot.words.shape import first_name
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased


def called(scene: Scene, contact: Contact) -> str:
    """Give the other side's name, as the scene's person knows it, at most 12 letters.

    A peer supporter by what they want to be known by, a tenant by the first name, or by no name.
    """
    other = contact.other(scene.person.id)
    if contact.side(other) is Side.TENANT:
        return named(scene, contact)
    name = known_as(scene.tx, other)
    person = None if name else people.look_at(scene.tx, other)
    found = name or (shown(first_name(person.name)) if person else "")
    return found or phrased(scene, Phrase.A_COLLEAGUE)


def named(scene: Scene, contact: Contact) -> str:
    """Name the tenant to the peer supporter who writes with them: by the first name, or by no name.

    A protected person has none here, unless they shared it themself.
    """
    person = people.look_at(scene.tx, contact.person)
    name = first_name(person.name) if person else ""
    if person and person.protected and not _shared(scene, contact, name):
        name = ""
    return shown(name) or phrased(scene, Phrase.A_TENANT)


def _shared(scene: Scene, contact: Contact, name: str) -> bool:
    request = requests.get(scene.tx, contact.request) if contact.request else None
    return request is not None and words_of([name]) <= words_of([request.share or ""])


def listed(found: Sequence[tuple[int, str]], id_name: str) -> dict[str, Value]:
    """Give ids and names as the values of a question: peer_1, and `id_name` followed by _1.

    Values that are not needed are None, so that a choice of the time before is not offered again.
    """
    values: dict[str, Value] = {}
    for place in range(MOST_PEERS):
        there = place < len(found)
        values[f"peer_{place + 1}"] = fold_gsm7(found[place][1]) if there else None
        values[f"{id_name}_{place + 1}"] = int(found[place][0]) if there else None
    return values
