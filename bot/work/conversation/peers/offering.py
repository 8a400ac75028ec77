"""A peer supporter is asked whether they would like to write with somebody, and answers."""

from typing import Final

from bot.care.peers import offers as care
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.flow.values import Value
from bot.model.peers import OfferState
from bot.work.conversation.scene import Scene

REFUSALS: Final = {"not_now": OfferState.NOT_NOW, "no": OfferState.NO}


def look(scene: Scene, want: Want) -> Did:
    """Say what can be said of who asks: their language and the time of day. `over`: it is too late."""
    number = _number(want.given.get("offer"))
    request = care.begin(scene.tx, scene.person.id, number, scene.now)
    if request is None:
        return Did("over")
    return Did("out", {"speaks": request.language.value, "times": request.times})


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


def accept(scene: Scene, want: Want) -> Did:
    """Say yes; the first one has it."""
    return Did(care.accept(scene.tx, scene.person.id, _number(want.given.get("offer")), scene.now))


def refuse(scene: Scene, want: Want) -> Did:
    """Say "not now" or no; the next ones are asked."""
    state = REFUSALS.get(str(want.given.get("answer")), OfferState.NOT_NOW)
    number = _number(want.given.get("offer"))
    care.refuse(scene.tx, scene.person.id, number, state, scene.now)
    return Did("kept")


def why_over(scene: Scene, want: Want) -> Did:
    """Say why a question to a peer supporter ended without their answer; `late`: it may still be answered."""
    number = _number(want.given.get("offer"))
    if care.standing(scene.tx, scene.person.id, number) is not None:
        return Did("late")
    return Did(care.over(scene.tx, scene.person.id, number))
