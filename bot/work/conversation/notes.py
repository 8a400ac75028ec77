"""Who reads what a peer supporter writes: their coordinator, a colleague they chose, and no case manager."""

from collections.abc import Mapping
from textwrap import wrap
from typing import Final

from bot.care.peers import colleagues as care
from bot.care.peers.colleagues import Colleague
from bot.care.peers.names import shown
from bot.care.peers.profiles import known_as
from bot.model.messages import Private
from bot.model.people import Role
from bot.store import history
from bot.words.fold import fold_gsm7
from bot.words.placeholders import LONGEST_NOTE
from bot.words.shape import first_name
from bot.work.conversation.scene import Scene

ABOUT: Final = (
    "about"  # the value of a session that tells one colleague of another: it goes with them
)
CIRCLE: Final = frozenset({Role.PEER, Role.COORDINATOR})


def is_among_peers(scene: Scene) -> bool:
    """Whether what came in is among peer supporters, and from one of them or who looks after them."""
    in_circle = not scene.person.roles.isdisjoint(CIRCLE)
    return in_circle and scene.thread.private is Private.PEERS


def pass_words(scene: Scene, why: str) -> None:
    """Let the coordinator alone read what came in, once; where there is none, nobody does."""
    history.note(scene.tx, scene.person.id, "passed_on", {"why": why}, scene.now)
    to = the_coordinator(scene)
    if to is not None and scene.text.strip():
        tell_words(scene, to, "words", scene.text)


def the_coordinator(scene: Scene) -> Colleague | None:
    """Give whoever looks after this peer supporter, and from when on they read."""
    return care.the_coordinator(scene.tx, scene.person.id, scene.house.team, scene.now)


def tell_words(scene: Scene, to: Colleague, kind: str, words: str) -> None:
    """Let a colleague read own words, in as many notes as they need."""
    for place, part in enumerate(wrap(fold_gsm7(words), LONGEST_NOTE) or [""]):
        tell(scene, to, {"kind": kind, "peer": own_name(scene), "note": part}, place)


def own_name(scene: Scene) -> str:
    """Give how colleagues know somebody: what a peer supporter goes by, else the first name."""
    me = scene.person
    return known_as(scene.tx, me.id) or shown(first_name(me.name))


def tell(
    scene: Scene, to: Colleague, values: Mapping[str, str | int | None], place: int = 0
) -> None:
    """Let a colleague read something of this turn, when they are at work."""
    mark = f"{values['kind']}:{scene.person.id}:{scene.message or scene.now.timestamp()}:{place}"
    care.tell(scene.tx, to, {**values, ABOUT: int(scene.person.id)}, mark, scene.now)
    scene.expect(max(to.reads_from, scene.now))
