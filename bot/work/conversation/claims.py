"""A sender's number is a claim: what cannot be taken back asks for a code sent to that very address."""

from bot.care import consent
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.model.handovers import Why
from bot.model.ids import PersonId
from bot.store import erasing, handovers, history, link_codes, people
from bot.store.link_codes import Purpose
from bot.words.phrases import Phrase
from bot.work.conversation.linking import WAYS, asked_too_often, new_figures, said_of, try_code
from bot.work.conversation.others import as_guest, notify
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased, say


def ask(scene: Scene, _want: Want) -> Did:
    """Make a code for the flow to say here: whoever forged the number does not read it."""
    if asked_too_often(scene):
        return Did("too_many", {"confirmed": "no"})
    code = new_figures()
    link_codes.make(scene.tx, scene.person.id, Purpose.CLAIM, scene.address.id, code, scene.now)
    return Did("sent", {"passcode": code, "confirmed": "no"})


def check(scene: Scene, want: Want) -> Did:
    """Try the code; it counts only from the address that it was sent to."""
    tried = try_code(scene, Purpose.CLAIM, want.given.get("claimed_words"))
    if tried is None or tried.address is None:
        return said_of(tried)
    if tried.address != scene.address.id:
        return Did("late")
    return Did("right", {"confirmed": "yes"})


def unlink(scene: Scene, _want: Want) -> Did:
    """Let go of the address that the person writes from, and say so there and at the others."""
    nobody = as_guest(scene, let_go(scene))
    say(nobody, phrased(nobody, Phrase.UNLINKED))
    for address in people.addresses(scene.tx, scene.person.id):
        notify(scene, address, Phrase.UNLINKED_NOTICE, {"way": WAYS[scene.channel]})
    return Did("unlinked")


def let_go(scene: Scene) -> PersonId:
    """Let whoever writes from the scene's address be a stranger from now on, and give them."""
    history.note(scene.tx, scene.person.id, "unlinked", {"channel": scene.channel.value}, scene.now)
    return people.let_go(
        scene.tx, scene.address.id, scene.person.language, scene.house.team.zone, scene.now
    )


def how_to_erase(scene: Scene, _want: Want) -> Did:
    """Say what the organisation has decided: a person asks first, or a code is enough."""
    return Did(scene.house.erase_by_text)


def ask_to_erase(scene: Scene, _want: Want) -> Did:
    """Leave it to a human, who knows whether it is really this person who asks."""
    handovers.keep(scene.tx, scene.person.id, scene.message, Why.ERASE, scene.now)
    return Did("kept")


def erase(scene: Scene, _want: Want) -> Did:
    """Let the person be erased in the night, and begin nothing until then."""
    handovers.keep(scene.tx, scene.person.id, scene.message, Why.ERASED, scene.now)
    history.note(scene.tx, scene.person.id, "erasing_asked", {}, scene.now)
    consent.stop(scene.tx, scene.person, now=scene.now)
    erasing.ask(scene.tx, scene.person.id, scene.now)
    return Did("kept")
