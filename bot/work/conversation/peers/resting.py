"""A peer supporter takes a rest, for as long as they say and without a reason, and comes back."""

from datetime import timedelta
from typing import Final

from bot.care.peers import rests as care
from bot.care.rhythms import PAUSES
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.flow.talk import Place
from bot.store import timers
from bot.store.peers import contacts
from bot.words.answers import choose
from bot.words.times import iso_day
from bot.work.conversation.peers.relaying import BRING
from bot.work.conversation.scene import Scene

FLOW: Final = "peer_pause"
QUESTION: Final = "length"  # the step that asks for how long
LENGTHS: Final = (*PAUSES, "open")


def read(scene: Scene, _want: Want) -> Did:
    """Take the length out of the words that began it: "paus i två veckor" is not asked about."""
    flow = scene.house.book.flow(FLOW)
    question = flow and scene.house.book.questions.get(Place(flow, QUESTION))
    _, _, rest = scene.text.strip().partition(" ")
    length = choose(rest, question.options, scene.person.language) if question and rest else None
    return Did("known", {"length": length}) if length in LENGTHS else Did("open")


def keep(scene: Scene, want: Want) -> Did:
    """Let them rest from now on."""
    length: timedelta | None = PAUSES.get(str(want.given["length"]))
    until = None if length is None else scene.now + length
    if not care.begin(scene.tx, scene.person, until, scene.now):
        return Did("none")
    if until is None:
        return Did("open")
    day = iso_day(until, scene.person.zone)
    return Did("rests", {"until": day})


def end(scene: Scene, _want: Want) -> Did:
    """Let them be at work again; what waits for them comes in their next hours."""
    if not care.end(scene.tx, scene.person, scene.now):
        return Did("was_there")
    for one in contacts.live_of(scene.tx, scene.person.id):
        key = f"{BRING}:{one.id}:{scene.person.id}"
        if timers.standing(scene.tx, key):
            timers.set(scene.tx, key, BRING, scene.now, scene.person.id, {"contact": one.id})
    return Did("back")
