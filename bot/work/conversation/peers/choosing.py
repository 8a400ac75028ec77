"""What a writer decides about a text of theirs: for whom it is, and whether it shall go all the same."""

from collections.abc import Sequence

from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.flow.values import Value
from bot.model.handovers import Why
from bot.store import handovers, messages
from bot.store.peers import contacts, relays
from bot.store.peers.contacts import Contact
from bot.store.peers.relays import Held, Relay
from bot.work.conversation.notes import tell_words, the_coordinator
from bot.work.conversation.peers.names import called, listed
from bot.work.conversation.peers.relaying import Passed, let_go, pass_along
from bot.work.conversation.scene import Scene
from bot.work.conversation.threads import is_peers_own


def those(scene: Scene, found: Sequence[Contact]) -> dict[str, Value]:
    """Give contacts as the values of a question: peer_1 and contact_1, peer_2 and so on."""
    return listed([(one.id, called(scene, one)) for one in found], "contact")


def about(scene: Scene, contact: Contact) -> dict[str, Value]:
    """Give the one contact that a conversation is about as its values."""
    side = contact.side(scene.person.id)
    return {"contact": contact.id, "peer": called(scene, contact), "side": side.value}


def of(scene: Scene, want: Want) -> Contact | None:
    """Give the live contact of a session: the one it is about, else the one that was chosen."""
    chosen = str(want.given.get("whom") or "").removeprefix("p")
    number = want.given.get("contact") or want.given.get(f"contact_{chosen}")
    found = contacts.get(scene.tx, number) if isinstance(number, int) else None
    if found is None or found.ended_at is not None:
        return None
    return found if scene.person.id in {found.person, found.peer} else None


def which(scene: Scene, want: Want) -> Did:
    """Say which contact it is about; of several, ask."""
    contact = of(scene, want)
    found = [contact] if contact else contacts.live_of(scene.tx, scene.person.id)
    if not found:
        return Did("none")
    if len(found) == 1:
        return Did("one", about(scene, found[0]))
    return Did("several", those(scene, found))


def pick(scene: Scene, want: Want) -> Did:
    """Keep which contact was chosen."""
    contact = of(scene, want)
    return Did("none") if contact is None else Did("one", about(scene, contact))


def for_whom(scene: Scene, want: Want) -> Did:
    """Pass on, to the one who was chosen, what waited for that answer."""
    return _pass_on(scene, want, relays.held_of(scene.tx, scene.person.id, Held.WHOM))


def all_the_same(scene: Scene, want: Want) -> Did:
    """Pass on what holds a number or an address: its writer wants it."""
    return _pass_on(scene, want, relays.held_of(scene.tx, scene.person.id, Held.SEND))


def _pass_on(scene: Scene, want: Want, held: Sequence[Relay]) -> Did:
    contact, became = of(scene, want), set[Passed]()
    for one in held if contact else ():
        relays.remove(scene.tx, one.id)
        fresh = contact and contacts.get(scene.tx, contact.id)
        if fresh is not None:
            became.add(pass_along(scene, fresh, one.text, all_the_same=one.held is Held.SEND))
    if contact is None or not became:
        return Did("over")
    worst = next(one for one in (Passed.HELD, Passed.NOT_PASSED, Passed.PASSED) if one in became)
    return Did(worst.value, about(scene, contact))


def for_team(scene: Scene, _want: Want) -> Did:
    """Let the team have it after all: from now on it is like any other text to them.

    Of a peer supporter that is their coordinator alone; `nobody`: there is none.
    """
    held = relays.held_of(scene.tx, scene.person.id, Held.WHOM)
    if is_peers_own(scene.person):
        return _for_coordinator(scene, held)
    for one in held:
        relays.remove(scene.tx, one.id)
        where = scene.person.id, scene.address.id, scene.channel
        message = messages.keep(scene.tx, *where, "in", one.text, (), one.at)
        handovers.keep(scene.tx, scene.person.id, message, Why.NOT_UNDERSTOOD, scene.now)
    return Did("kept")


def _for_coordinator(scene: Scene, held: Sequence[Relay]) -> Did:
    to = the_coordinator(scene)
    if to is None:
        return Did("nobody")
    for one in held:
        relays.remove(scene.tx, one.id)
    tell_words(scene, to, "words", "\n".join(one.text for one in held))
    return Did("told", {"coordinator": to.name})


def for_nobody(scene: Scene, _want: Want) -> Did:
    """Let go of what waited for an answer."""
    let_go(scene)
    return Did("let_go")
