"""Who reads what a peer supporter writes: their coordinator, a colleague they chose, and no case manager."""

from collections.abc import Mapping
from textwrap import wrap
from typing import Final

from bot.care.peers import colleagues as care
from bot.care.peers.colleagues import Colleague
from bot.model.messages import Private
from bot.model.people import Person, Role
from bot.store import history
from bot.store.peers import profiles
from bot.words.fold import fold_gsm7
from bot.words.placeholders import LONGEST_KNOWN_AS, LONGEST_NOTE
from bot.words.shape import first_name
from bot.work.conversation.scene import Scene

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


def own_name(scene: Scene, person: Person | None = None) -> str:
    """Give how colleagues know somebody: what a peer supporter goes by, else the first name."""
    whom = person or scene.person
    profile = profiles.get(scene.tx, whom.id)
    return fold_gsm7(profile.known_as if profile else first_name(whom.name))[:LONGEST_KNOWN_AS]


def tell(
    scene: Scene, to: Colleague, values: Mapping[str, str | int | None], place: int = 0
) -> None:
    """Let a colleague read something of this turn, when they are at work."""
    mark = f"{values['kind']}:{scene.person.id}:{scene.message or scene.now.timestamp()}:{place}"
    care.tell(scene.tx, to, values, mark, scene.now)
    scene.expect(max(to.reads_from, scene.now))
