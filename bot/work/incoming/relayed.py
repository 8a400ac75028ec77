"""A text for the other side of a peer conversation: it is passed on, and nobody here reads it."""

from datetime import timedelta
from typing import Final

from bot.flow.inputs import Reply, Start
from bot.flow.values import Value
from bot.model.messages import Aside, Inbound, Kind
from bot.model.peers import Side
from bot.store import messages
from bot.store.peers.contacts import Contact
from bot.store.peers.relays import Held
from bot.words.phrases import Phrase
from bot.work.conversation.converse import converse
from bot.work.conversation.meant import Meant
from bot.work.conversation.peers.addressing import SEND, WHOM, is_end, is_rest
from bot.work.conversation.peers.choosing import about, those
from bot.work.conversation.peers.names import called
from bot.work.conversation.peers.relaying import Passed, hold, pass_along, tell_of_danger
from bot.work.conversation.scene import HOUR, Scene
from bot.work.conversation.speak import phrased, say
from bot.work.conversation.told import is_news

BURST: Final = timedelta(seconds=60)
END: Final = "peer_end"
END_IT: Final = "1"  # its first choice
REST: Final = "peer_rest"


def take_relayed(scene: Scene, inbound: Inbound) -> bool:
    """Pass a text on to the other side of a contact; when it is in doubt whom it is for, ask.

    What came is blanked at once: whatever becomes of it, no page, report or log shows it.
    """
    meant = scene.meant
    if meant is None:
        return False
    hide(scene, meant)
    replies, scene.always = scene.replies, True  # what two people write to each other has no limit
    if not (_is_unreadable(scene, inbound, meant) or _is_aside(scene, inbound, meant)):
        _take(scene, inbound, meant)
    scene.replies = replies
    return True


def hide(scene: Scene, meant: Meant) -> None:
    """Let nothing be left of what came in, but that something did."""
    if scene.message is not None:
        messages.hide(scene.tx, scene.message, meant.sure.id if meant.sure else None)
    scene.text = ""


def _take(scene: Scene, inbound: Inbound, meant: Meant) -> None:
    contact = meant.sure
    if is_end(meant.text) or is_rest(meant.text):
        _end_or_rest(scene, END if is_end(meant.text) else REST, contact)
    elif not meant.contacts and meant.over is None:
        if inbound.danger is None:  # else somebody is told, and they have been answered
            say(scene, phrased(scene, Phrase.PEER_NOBODY))
    elif contact is None:
        _ask_whom(scene, meant)
    else:
        _pass_on(scene, inbound, contact, meant.text)


def _end_or_rest(scene: Scene, flow: str, contact: Contact | None) -> None:
    """Begin what the word asks for; said again to the question whether to end it, it is a yes."""
    if flow == END and _asks(scene, END) and contact is not None:
        converse(scene, Reply(END_IT))
    else:
        converse(scene, Start(flow, about(scene, contact) if contact else {}, urgent=True))


def _pass_on(scene: Scene, inbound: Inbound, contact: Contact, text: str) -> None:
    became = pass_along(scene, contact, text)
    if became is Passed.HELD and not _asks(scene, SEND):
        converse(scene, Start(SEND, about(scene, contact), urgent=True))
    is_tenant = contact.side(scene.person.id) is Side.TENANT
    if inbound.danger is not None and scene.alerted and is_tenant and became is Passed.PASSED:
        tell_of_danger(scene, contact)


def _ask_whom(scene: Scene, meant: Meant) -> None:
    """Hold it and ask; what is written meanwhile waits for the same answer."""
    guess = next(iter(meant.contacts), meant.over)
    if guess is not None:
        hold(scene, guess, meant.text, Held.WHOM)
    if not _asks(scene, WHOM):
        values: dict[str, Value] = {"ours": "yes" if meant.ours else "no"}
        converse(scene, Start(WHOM, {**values, **those(scene, meant.contacts)}, urgent=True))


def _asks(scene: Scene, flow: str) -> bool:
    session = scene.talk.open
    return session is not None and session.stack[-1].flow.name == flow


def _is_unreadable(scene: Scene, inbound: Inbound, meant: Meant) -> bool:
    """Say that a picture goes to nobody; the words that came with it go on as a text."""
    is_media = inbound.kind in {Kind.MEDIA, Kind.CONTACT} and not (
        inbound.kind is Kind.CONTACT and meant.text
    )
    if is_media and is_news(scene, "unreadable", scene.now + BURST):
        say(scene, phrased(scene, Phrase.PEER_UNREADABLE))
    elif not meant.text.strip() and not is_media:
        say(scene, phrased(scene, Phrase.EMPTY_MESSAGE))
    return not meant.text.strip()


def _is_aside(scene: Scene, inbound: Inbound, meant: Meant) -> bool:
    """Pass on nothing of a flood, and no second version of what was passed on; say so once.

    What came late goes on like any other text.
    """
    phrase = {Aside.FLOOD: Phrase.PEER_FLOOD, Aside.EDITED: Phrase.PEER_EDITED}.get(
        inbound.aside or Aside.LATE
    )
    if phrase is not None and is_news(scene, f"relay_{inbound.aside}", scene.now + HOUR):
        peer = called(scene, meant.contacts[0]) if meant.contacts else ""
        say(scene, phrased(scene, phrase, peer=peer))
    return phrase is not None
