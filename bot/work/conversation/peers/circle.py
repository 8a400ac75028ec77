"""What the flows among peer supporters, and of their hellos, can want: name, outcomes, values."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.care.peers import hellos
from bot.flow.events import Added, Want
from bot.flow.inputs import Did
from bot.model.ids import PersonId
from bot.work.conversation.peers import among, resting, telling
from bot.work.conversation.scene import Scene

Row = tuple[Callable[[Scene, Want], Did], tuple[str, ...], tuple[str, ...], bool]
PEERS: Final = ("peer_1", "peer_2", "peer_3", "peer_4")


def _hello(scene: Scene, want: Want) -> Did:
    """Note that a peer supporter says hello now, and let the next one come."""
    hellos.said(
        scene.tx,
        scene.person.id,
        PersonId(int(str(want.given["by_peer"]))),
        scene.house.peer_hello,
        scene.now,
    )
    return Did("said")


def _not_again(scene: Scene, _want: Want) -> Did:
    hellos.not_again(scene.tx, scene.person.id, scene.now)
    return Did("kept")


ROWS: Final[Mapping[str, Row]] = {
    "peer_note.look": (among.look, ("fits", "long", "details"), (), False),
    "peer_week.begin": (among.begin_week, ("begun", "nobody"), ("coordinator",), False),
    "peer_week.keep": (among.keep_week, ("kept",), (), True),
    "peer_week.ring": (among.ring, ("told",), (), True),
    "peer_week.set": (among.set_week, ("kept", "none"), ("every", "weekday", "at"), True),
    "peer_round.begin": (among.begin_round, ("begun", "none"), ("peer",), False),
    "peer_round.send": (among.send_round, ("sent",), ("readers",), True),
    "peer_colleague.who": (among.who_is_there, ("some", "none"), ("coordinator", *PEERS), False),
    "peer_colleague.choose": (
        among.choose,
        ("now", "later", "none"),
        ("colleague", "reads_day"),
        False,
    ),
    "peer_colleague.send": (among.send_to_colleague, ("sent", "gone"), (), True),
    "peer_pause.read": (resting.read, ("known", "open"), ("length",), False),
    "peer_pause.keep": (resting.keep, ("rests", "open", "none"), ("until",), True),
    "peer_pause.end": (resting.end, ("back", "was_there"), (), True),
    "peer_hand_over.who": (
        telling.who,
        ("one", "several", "none"),
        ("contact", "who", *PEERS),
        False,
    ),
    "peer_hand_over.choose": (telling.choose, ("chosen", "none"), ("contact", "who"), False),
    "peer_hand_over.offer": (telling.offer, ("asked", "none"), (), True),
    "peer_approve.keep": (telling.approve, ("told",), (), True),
    "peer_approve.change": (telling.change, ("changed",), ("passed_on",), False),
    "peer_approve.refuse": (telling.refuse, ("refused",), (), True),
    "peer_approve.silent": (telling.let_be, ("silent",), (), True),
    "peer_threat.report": (telling.report, ("told",), (), True),
    "peer_hello.say": (_hello, ("said",), ("plain", "bare", "peer", "peer_id", "meets"), True),
    "peer_hello.never": (_not_again, ("kept",), (), False),
}

ADDITIONS: Final[Mapping[str, Callable[[Scene, Added], None]]] = {
    "peer_week.add": among.add_to_week,
    "peer_note.more": among.not_added,
}
