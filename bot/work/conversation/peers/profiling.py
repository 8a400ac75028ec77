"""A peer supporter's own profile in chat: what its flows show, keep and change."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time, timedelta
from typing import Final

from bot.care.peers import colleagues
from bot.care.peers import profiles as care
from bot.care.peers.names import intro_fault
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.flow.values import Values
from bot.model.ids import PersonId
from bot.model.peers import Topic
from bot.model.people import Hours, Language
from bot.store import people, prompts
from bot.store.peers import intros, profiles, topics
from bot.store.peers.profiles import Profile
from bot.words import times
from bot.work.conversation.notes import ABOUT, own_name
from bot.work.conversation.peers.among import words_of
from bot.work.conversation.scene import Scene

Row = tuple[Callable[[Scene, Want], Did], tuple[str, ...], tuple[str, ...], bool]
ASK: Final = "peer_intro"  # the flow that lets the coordinator read an introduction
READ: Final = "peer_intro_read"  # the flow by which its writer hears of it
KEEP: Final = timedelta(days=14)  # that either waits for its reader
WEEKDAYS: Final = frozenset(range(5))
DAYS: Final = {"week": WEEKDAYS, "all": frozenset(range(7))}


def look(scene: Scene, _want: Want) -> Did:
    """Show how they are called, and what they know something of."""
    profile = care.of(scene.tx, scene.person, scene.now)
    if profiles.get(scene.tx, scene.person.id) is None:
        profiles.put(scene.tx, profile)
    return Did("known", {"peer": own_name(scene), "topics": _topics(scene)})


def name(scene: Scene, want: Want) -> Did:
    """Keep what they would like to be called; `wrong`: it is too long, taken, or reads like the staff's."""
    called = words_of(want.given, "called")
    if care.fault_of_name(scene.tx, scene.person.id, called, scene.house.team):
        return Did("wrong")
    _keep(scene, known_as=called.strip())
    return Did("kept", {"peer": own_name(scene)})


def introduce(scene: Scene, want: Want) -> Did:
    """Keep an introduction for the coordinator to read; `nobody`: there is none who can be reached."""
    text, language = words_of(want.given, "line"), Language(str(want.given["spoken"]))
    if intro_fault(text):
        return Did("wrong")
    care.write_intro(scene.tx, scene.person.id, language, text, None, scene.now)
    coordinator = colleagues.reader_of(scene.tx, scene.person.id)
    if coordinator is None:
        return Did("nobody")
    written = (
        scene.now.isoformat()
    )  # what is written anew is another matter, and asked about as well
    me = int(scene.person.id)
    values = {"whose": me, ABOUT: me, "spoken": language.value, "written": written}
    _prompt(scene, coordinator.id, f"{ASK}:{scene.person.id}:{language}", ASK, values)
    return Did("kept", {"coordinator": coordinator.name})


def topic(scene: Scene, want: Want) -> Did:
    """Add what they know something of, or take it away if it stood there."""
    chosen = Topic(str(want.given["topic"]))
    topics.put(scene.tx, scene.person.id, topics.of(scene.tx, scene.person.id) ^ {chosen})
    return Did("kept", {"topics": _topics(scene)})


def hours(scene: Scene, want: Want) -> Did:
    """Keep when they work; `wrong`: it would end before it begins."""
    start = time.fromisoformat(str(want.given["from_at"]))
    end = time.fromisoformat(str(want.given["to_at"]))
    if start >= end:
        return Did("wrong")
    days = DAYS.get(str(want.given.get("work_days")), _profile(scene).days)
    profile = _keep(scene, hours=Hours(start, end), days=days)
    language = scene.person.language
    return Did("kept", {"work_hours": times.say_hours(profile.hours, set(days), language)})


def most(scene: Scene, want: Want) -> Did:
    """Keep how many tenants they want at a time; whoever they have already stays."""
    _keep(scene, most=int(str(want.given["most"])))
    return Did("kept")


# ---------------------------------------------------------------- read by the coordinator


def look_at_intro(scene: Scene, want: Want) -> Did:
    """Show an introduction that waits to be approved; `gone`: it has been, or is written anew."""
    whose, language = _which(want)
    intro, profile = intros.get(scene.tx, whose, language), profiles.get(scene.tx, whose)
    if intro is None or profile is None or intro.approved_at is not None:
        return Did("gone")
    shown = {"peer": profile.known_as, "intro": intro.text, "speaks": language.value}
    return Did("waits", shown)


def approve_intro(scene: Scene, want: Want) -> Did:
    """Let tenants see the introduction as it was read; `gone`: it has been written anew meanwhile."""
    whose, language = _which(want)
    intro = intros.get(scene.tx, whose, language)
    if intro is None or intro.text != want.given.get("intro"):
        return Did("gone")
    intros.approve(scene.tx, whose, language, scene.person.ref, scene.now)
    values = {"shown": "yes", "intro": intro.text, "coordinator": None}
    _prompt(scene, whose, f"{READ}:{language}", READ, values)
    return Did("approved")


def refuse_intro(scene: Scene, want: Want) -> Did:
    """Let its writer know that the coordinator would like to talk about it first."""
    whose, language = _which(want)
    values = {"shown": "no", "intro": None, "coordinator": scene.person.name}
    _prompt(scene, whose, f"{READ}:{language}", READ, values)
    return Did("refused")


def _which(want: Want) -> tuple[PersonId, Language]:
    return PersonId(int(str(want.given["whose"]))), Language(str(want.given["spoken"]))


def _prompt(scene: Scene, to: PersonId, key: str, flow: str, values: Values) -> None:
    prompts.withdraw(scene.tx, to, key)
    prompts.begin(scene.tx, to, key, flow, values, now=scene.now, within=KEEP)
    scene.expect(scene.now)


def _profile(scene: Scene) -> Profile:
    return care.of(scene.tx, scene.person, scene.now)


def _keep(scene: Scene, **changes: object) -> Profile:
    people.lock(scene.tx, scene.person.id)
    changed = replace(_profile(scene), **changes, changed_at=scene.now)  # type: ignore[arg-type]
    profiles.put(scene.tx, changed)
    return changed


def _topics(scene: Scene) -> str:
    """Give the numbers of what they know something of, as the question offers it."""
    known = topics.of(scene.tx, scene.person.id)
    return ", ".join(str(place) for place, one in enumerate(Topic, 1) if one in known) or "-"


ROWS: Final[Mapping[str, Row]] = {
    "peer_profile.look": (look, ("known",), ("peer", "topics"), False),
    "peer_profile.name": (name, ("kept", "wrong"), ("peer",), False),
    "peer_profile.intro": (introduce, ("kept", "wrong", "nobody"), ("coordinator",), True),
    "peer_profile.topic": (topic, ("kept",), ("topics",), False),
    "peer_profile.hours": (hours, ("kept", "wrong"), ("work_hours",), False),
    "peer_profile.most": (most, ("kept",), (), False),
    "peer_intro.look": (
        look_at_intro,
        ("waits", "gone"),
        ("peer", "intro", "speaks"),
        False,
    ),
    "peer_intro.approve": (approve_intro, ("approved", "gone"), (), True),
    "peer_intro.refuse": (refuse_intro, ("refused",), (), True),
}
