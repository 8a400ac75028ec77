"""Codes by which an address becomes the person's whom the code was made for."""

from dataclasses import replace

from bot.flow.inputs import Start
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.people import Role
from bot.store import history, invitations, joinings, link_codes, people, prompts, talks, timers
from bot.words.codes import codes_in
from bot.words.phrases import Phrase
from bot.work.conversation.converse import converse
from bot.work.conversation.linking import DAY, connect
from bot.work.conversation.others import become
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased, say


def take_code(scene: Scene, inbound: Inbound) -> bool:
    """Let a code make a stranger the person it was made for, once.

    An invitation was given face to face. A code that was sent to another address links this one.
    """
    if scene.person.roles:
        return False
    codes = codes_in(inbound.text)
    return _take_invitation(scene, codes) or _take_carried(scene, codes)


def _take_invitation(scene: Scene, codes: tuple[str, ...]) -> bool:
    person = _person_of(scene, codes)
    if person is None:
        return False
    timers.clear(scene.tx, scene.person.id)
    talks.rest(scene.tx, scene.person.id)
    prompts.clear(scene.tx, scene.person.id)
    person = joinings.into_whom(scene.tx, person) or person
    people.move_address(scene.tx, scene.address.id, person, scene.now)
    become(scene, person)
    history.note(scene.tx, person, "invitation_used", {}, scene.now)
    if Role.TENANT in scene.person.roles:
        converse(scene, Start("welcome", urgent=True))
    else:
        say(scene, phrased(scene, Phrase.CONNECTED))
    return True


def _person_of(scene: Scene, codes: tuple[str, ...]) -> PersonId | None:
    """Use up the first of the codes that somebody was invited by."""
    used = (invitations.use(scene.tx, code, scene.now) for code in codes)
    return next((person for person in used if person is not None), None)


def _take_carried(scene: Scene, codes: tuple[str, ...]) -> bool:
    """Use up the first of the codes that was sent to somebody's other address."""
    tried = (link_codes.carried(scene.tx, code, scene.now) for code in codes)
    sent = next((found for found in tried if found is not None), None)
    if sent is None:
        return False
    person = joinings.into_whom(scene.tx, sent.person) or sent.person
    connect(
        scene,
        scene.address.id,
        scene.channel,
        came_from=scene.person.id,
        person=person,
    )
    become(scene, person)
    scene.address = replace(scene.address, personal_from=scene.now + DAY)
    say(scene, phrased(scene, Phrase.LINKED))
    return True
