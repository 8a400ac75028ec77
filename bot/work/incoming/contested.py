"""Whose address is it? "No, that was not me", "wrong person", and a new name after a long silence.

Nothing old is shown to whoever writes then. What was kept stays with the person it is about, and
staff hear of it: they give the address back with `terskel people join`.
"""

from datetime import timedelta
from typing import Final

from bot.flow.inputs import Start
from bot.model.handovers import Why
from bot.model.messages import Inbound
from bot.model.people import Address
from bot.store import handovers, linked, people
from bot.store.linked import Linked
from bot.words.introductions import introduced, is_called
from bot.words.phrases import Phrase
from bot.words.yes_no import read_yes_no
from bot.work.conversation.claims import let_go
from bot.work.conversation.converse import converse
from bot.work.conversation.linking import disconnect
from bot.work.conversation.others import become
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased, say

SILENT: Final = timedelta(days=90)  # after which a number may have been given to somebody else
LONGEST_NO: Final = 16  # letters
WRONG_PERSON: Final = "wrong_person"
STRANGER: Final = "stranger"


def take_no(scene: Scene, inbound: Inbound) -> bool:
    """Undo what was linked less than a day ago, when NO comes from another address of the person."""
    if len(inbound.text) > LONGEST_NO or not scene.person.roles:
        return False
    if read_yes_no(inbound.text, scene.person.language) != "no":
        return False
    undone = [one for one in linked.of(scene.tx, scene.person.id) if _denies(scene, inbound, one)]
    for one in undone:
        disconnect(scene, one)
    if undone:
        say(scene, phrased(scene, Phrase.LINK_UNDONE))
    return bool(undone)


def _denies(scene: Scene, inbound: Inbound, one: Linked) -> bool:
    """Whether a NO means this link: not from there itself, nor as an answer to a later yes or no."""
    if one.address == scene.address.id:
        return False
    session, book = scene.talk.open, scene.house.book
    if session is None or session.quiet is None:
        return True
    answer = book.read(session, inbound.text, scene.person.language)
    asked = session.quiet - scene.house.rules.quiet
    return answer is None or answer.words is not None or asked <= one.at


def take_wrong_person(scene: Scene, inbound: Inbound) -> bool:
    """Let go of the address at once when whoever has it says that we mean somebody else."""
    book, language = scene.house.book, scene.person.language
    if not scene.person.roles or book.anywhere(inbound.text, language) != WRONG_PERSON:
        return False
    _go_on_as_stranger(scene, Why.WRONG_PERSON)
    return converse(scene, Start(WRONG_PERSON, urgent=True))


def take_new_name(scene: Scene, inbound: Inbound) -> bool:
    """Ask who is writing when a number that was long silent introduces itself by another name."""
    if not is_new_name(scene, inbound):
        return False
    _go_on_as_stranger(scene, Why.NEW_NAME)
    return converse(scene, Start(STRANGER, urgent=True))


def is_new_name(scene: Scene, inbound: Inbound) -> bool:
    """Whether a number that was long silent introduces itself by another name."""
    name = introduced(inbound.text) if scene.person.roles and scene.person.name else None
    return name is not None and not is_called(name, scene.person.name) and _was_silent(scene)


def _was_silent(scene: Scene) -> bool:
    since = scene.now - SILENT
    return people.is_silent(
        scene.tx, scene.person.id, scene.address.id, since=since, but=scene.message
    )


def _go_on_as_stranger(scene: Scene, why: Why) -> None:
    """Keep what came for those who know the person, and go on with somebody nothing is known of."""
    handovers.keep(scene.tx, scene.person.id, scene.message, why, scene.now)
    become(scene, let_go(scene))
    scene.address = Address(scene.address.id, scene.address.channel)
