"""Codes by which an address becomes the person's whom the code was made for."""

from bot.flow.inputs import Start
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.people import Role
from bot.store import history, invitations, people, prompts, timers
from bot.words.codes import codes_in
from bot.words.phrases import Phrase
from bot.work.converse import converse
from bot.work.scene import Scene, set_scene
from bot.work.speak import phrased, say


def take_code(scene: Scene, inbound: Inbound) -> bool:
    """Let an invitation's code make a stranger the person it was made for, once."""
    person = None if scene.person.roles else _person_of(scene, inbound.text)
    if person is None:
        return False
    timers.clear(scene.tx, scene.person.id)
    prompts.clear(scene.tx, scene.person.id)
    people.move_address(scene.tx, scene.address.id, person, scene.now)
    _become(scene, person)
    history.note(scene.tx, person, "invitation_used", {}, scene.now)
    if Role.TENANT in scene.person.roles:
        converse(scene, Start("welcome", urgent=True))
    else:
        say(scene, phrased(scene, Phrase.CONNECTED))
    return True


def _person_of(scene: Scene, text: str) -> PersonId | None:
    """Use up the first code in the text that somebody was invited by."""
    used = (invitations.use(scene.tx, code, scene.now) for code in codes_in(text))
    return next((person for person in used if person is not None), None)


def _become(scene: Scene, person: PersonId) -> None:
    """Go on as the person that the code was made for: from now on they write from this address."""
    met = people.get(scene.tx, person)
    if met is None:  # pragma: no cover - the address was moved there in this very unit
        raise LookupError("the person whose address this is now has none")
    guest = set_scene(scene.tx, scene.house, met, now=scene.now)
    scene.person, scene.talk = guest.person, guest.talk
    scene.replies, scene.counted_from = guest.replies, guest.counted_from
