"""Peer supporters among themselves: what their flows do. No case manager reads any of it."""

from typing import Final

from bot.care.peers import colleagues as care
from bot.care.peers import weeks
from bot.care.peers.colleagues import Colleague
from bot.flow.definition import WORDS, words_key
from bot.flow.events import Added, Want
from bot.flow.inputs import Did
from bot.flow.values import Value, Values
from bot.model.messages import Inbound, Private
from bot.store import messages
from bot.words.contact_details import detail_in
from bot.words.fold import fold_gsm7
from bot.words.phrases import Phrase
from bot.words.placeholders import LONGEST_NOTE
from bot.words.segments import count
from bot.words.times import iso_day
from bot.work.conversation.notes import (
    CIRCLE,
    own_name,
    pass_words,
    tell,
    tell_words,
    the_coordinator,
)
from bot.work.conversation.peers.names import listed
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased, read_by, say
from bot.work.conversation.threads import is_apart, is_peers_own

ANSWERS: Final = frozenset({"good", "mixed", "heavy"})


def words_of(given: Values, save: str) -> str:
    """Give the own words of an answer; nothing where a choice was made or it was skipped."""
    return str(given.get(words_key(save)) or "").strip() if given.get(save) == WORDS else ""


def look(_scene: Scene, want: Want) -> Did:
    """See whether a note can be passed on as it is: `long`, or `details` where `with:` asks for it."""
    words = words_of(want.given, "note")
    most = int(str(want.given.get("most") or LONGEST_NOTE))
    if count(fold_gsm7(words)).units > most:
        return Did("long")
    held = want.given.get("hold") == "yes" and detail_in(words) is not None
    return Did("details" if held else "fits")


# ---------------------------------------------------------------- what no flow understands


def is_theirs_alone(scene: Scene, inbound: Inbound) -> bool:
    """Whether what came is among peer supporters, unless it begins something else.

    Whatever a peer supporter writes is, who is no tenant as well. Of others that is what answers such
    a flow; or came late, or was changed afterwards, and the last that was said was among them.
    """
    if is_peers_own(scene.person):
        return True
    if scene.person.roles.isdisjoint(CIRCLE):
        return False
    if is_apart(scene) or inbound.aside is None:
        return is_apart(scene)
    last = messages.conversation(scene.tx, scene.person.id, limit=1)
    return bool(last) and last[0].thread.private is Private.PEERS


def pass_on(scene: Scene, why: str) -> None:
    """Let the coordinator read what no flow among peer supporters understood, and say so truthfully."""
    pass_words(scene, why)
    say(scene, read_by(scene, Phrase.KEPT_FOR_HUMAN))


def not_added(scene: Scene, _event: Added) -> None:
    """Say that words which came after a note had gone were not passed on."""
    say(scene, phrased(scene, Phrase.PEER_NOT_ADDED))


# ---------------------------------------------------------------- how it has been


def begin_week(scene: Scene, _want: Want) -> Did:
    """Say who reads what is answered; `nobody`: then nothing is asked."""
    found = care.coordinator_of(scene.tx, scene.person.id)
    return Did("nobody") if found is None else Did("begun", {"coordinator": found.name})


def keep_week(scene: Scene, want: Want) -> Did:
    """Keep the answer; own words go to the coordinator. `heavy` is told when it is known what follows."""
    answer, words = want.given.get("week"), words_of(want.given, "week")
    known = str(answer) if answer in ANSWERS else None
    weeks.keep(scene.tx, scene.person.id, known, words or None, scene.now)
    if words:
        _tell_coordinator(scene, "words", words)
    return Did("kept")


def ring(scene: Scene, want: Want) -> Did:
    """Let the coordinator know of a heavy week, and whether a call is wanted."""
    words = words_of(want.given, "ring")
    if words:
        weeks.add_words(scene.tx, scene.person.id, words)
        _tell_coordinator(scene, "heavy_words", words)
    else:
        _tell_coordinator(scene, "ring" if want.given.get("ring") == "yes" else "heavy", "")
    return Did("told")


def add_to_week(scene: Scene, event: Added) -> None:
    """Add words that came a moment later, for the coordinator too."""
    weeks.add_words(scene.tx, scene.person.id, event.words)
    _tell_coordinator(scene, "words", event.words)


def _tell_coordinator(scene: Scene, kind: str, words: str) -> None:
    to = the_coordinator(scene)
    if to is not None:
        tell_words(scene, to, kind, words)


def set_week(scene: Scene, want: Want) -> Did:
    """Keep how often they want to be asked how it has been."""
    changed = weeks.set_rhythm(scene.tx, scene.person, str(want.given["every"]), scene.now)
    if changed is None:
        return Did("none")
    day = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[changed.weekday]
    return Did("kept", {"every": changed.every, "weekday": day, "at": f"{changed.at:%H:%M}"})


# ---------------------------------------------------------------- to all, or to one


def begin_round(scene: Scene, _want: Want) -> Did:
    """See whether anybody wants what is written to all peer supporters."""
    return Did("begun" if _round(scene) else "none", {"peer": own_name(scene)})


def send_round(scene: Scene, want: Want) -> Did:
    """Let all who want it read it, each in their hours."""
    readers, note = _round(scene), fold_gsm7(words_of(want.given, "note"))
    for one in readers:
        tell(scene, one, {"kind": "round", "peer": own_name(scene), "note": note}, one.person)
    return Did("sent", {"readers": len(readers)})


def _round(scene: Scene) -> list[Colleague]:
    return care.who_want_rounds(scene.tx, scene.person.id, scene.house.team, scene.now)


def who_is_there(scene: Scene, _want: Want) -> Did:
    """Say which colleagues can be reached: the coordinator, and whoever is at work soonest."""
    to = the_coordinator(scene)
    others = care.colleagues(scene.tx, scene.person.id, scene.house.team, scene.now)
    if to is None and not others:
        return Did("none")
    values: dict[str, Value] = {
        "coordinator": to.name if to else None,
        "coordinator_id": int(to.person) if to else None,
    }
    return Did("some", values | listed([(one.person, one.name) for one in others], "colleague_id"))


def choose(scene: Scene, want: Want) -> Did:
    """Keep who shall be reached. `later`: they are not at work now."""
    to = _chosen(scene, want.given)
    if to is None:
        return Did("none")
    values: Values = {"colleague": to.name, "colleague_id": int(to.person)}
    if to.reads_from <= scene.now:
        return Did("now", values)
    day = iso_day(to.reads_from, scene.person.zone)
    return Did("later", {**values, "reads_day": day})


def _chosen(scene: Scene, given: Values) -> Colleague | None:
    key = str(given.get("whom"))
    number = given.get(
        "coordinator_id" if key == "coordinator" else f"colleague_id_{key.removeprefix('p')}"
    )
    return _colleague(scene, number)


def _colleague(scene: Scene, number: Value) -> Colleague | None:
    to = the_coordinator(scene)
    others = care.colleagues(scene.tx, scene.person.id, scene.house.team, scene.now)
    return next((one for one in (to, *others) if one and one.person == number), None)


def send_to_colleague(scene: Scene, want: Want) -> Did:
    """Let a colleague read it; `gone`: they are away by now."""
    to = _colleague(scene, want.given.get("colleague_id"))
    if to is None:
        return Did("gone")
    note = fold_gsm7(words_of(want.given, "note"))
    tell(scene, to, {"kind": "colleague", "peer": own_name(scene), "note": note})
    return Did("sent")
