"""The actions that flows can want: name, what it can come to, and the function that does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.care import check_ins, consent, privacy, rhythms
from bot.care.peers import contacts
from bot.flow.actions import ActionSpec
from bot.flow.events import Added, Want
from bot.flow.inputs import Did
from bot.model.handovers import Why
from bot.model.people import Language
from bot.store import erasing, handovers, people
from bot.words.placeholders import MOST_PEERS
from bot.work.conversation import claims, linking
from bot.work.conversation.peers import (
    asking,
    beginning,
    choosing,
    circle,
    ending,
    offering,
    profiling,
    requested,
    sharing,
)
from bot.work.conversation.scene import Scene
from bot.work.conversation.told import is_news

A_DAY = timedelta(days=1)


CONTACT = ("contact", "peer", "side")  # the values of a flow that is about one contact
CONTACTS = (
    *CONTACT,
    *(f"{what}_{place + 1}" for what in ("peer", "contact") for place in range(MOST_PEERS)),
)


@dataclass(frozen=True, slots=True)
class Action:
    """One action: the outcomes and values that a flow may count on, and what does it."""

    do: Callable[[Scene, Want], Did]
    outcomes: tuple[str, ...]
    values: tuple[str, ...] = ()
    plans: bool = False  # sets timers, of which `wake` must hear


def act(scene: Scene, want: Want) -> Did:
    """Do what the open session wants, in the same unit of work."""
    action = ACTIONS[want.action]
    if action.plans:
        scene.expect(scene.now)
    return action.do(scene, want)


def specs() -> Mapping[str, ActionSpec]:
    """Tell `check` which actions there are."""
    done = {
        name: ActionSpec(outcomes=action.outcomes, values=action.values)
        for name, action in ACTIONS.items()
    }
    return done | {name: ActionSpec(outcomes=("added",), values=()) for name in ADDITIONS}


def added(scene: Scene, event: Added) -> None:
    """Add words to an answer that was given less than a minute ago."""
    if event.more is not None:
        ADDITIONS[event.more](scene, event)


def _add_to_check_in(scene: Scene, event: Added) -> None:
    check_ins.add(scene.tx, scene.person, event.session, event.words)


def _add_to_stranger(scene: Scene, _event: Added) -> None:
    handovers.keep(scene.tx, scene.person.id, scene.message, Why.STRANGER, scene.now)


def _keep_check_in(scene: Scene, want: Want) -> Did:
    return check_ins.keep(scene.tx, scene.person, want.session, want.given, now=scene.now)


def _let_check_in_pass(scene: Scene, _want: Want) -> Did:
    return check_ins.let_pass(scene.tx, scene.person)


def _keep_rhythm(scene: Scene, want: Want) -> Did:
    return rhythms.keep(scene.tx, scene.person, want.given, scene.quiet, now=scene.now)


def _weigh_silence(scene: Scene, want: Want) -> Did:
    return rhythms.weigh(scene.tx, scene.person, want.given)


def _pause(scene: Scene, want: Want) -> Did:
    return rhythms.pause(scene.tx, scene.person, want.given, now=scene.now)


def _set_language(scene: Scene, want: Want) -> Did:
    language = Language(str(want.given["language"]))
    people.set_language(scene.tx, scene.person.id, language)
    scene.person = replace(scene.person, language=language)
    return Did("set")


def _stop(scene: Scene, _want: Want) -> Did:
    """Stop; said again on the same day it is honoured again and answered no more."""
    before = scene.person.stopped is not None
    contacts.hush(scene.tx, scene.person.id, scene.now)
    scene.expect(scene.now)
    did = consent.stop(scene.tx, scene.person, now=scene.now)
    scene.person = replace(scene.person, stopped=scene.now)
    is_first = is_news(scene, "stop", scene.now + A_DAY)
    return Did("was_stopped") if before and not is_first else did


def _start(scene: Scene, _want: Want) -> Did:
    did = consent.start(scene.tx, scene.person, now=scene.now)
    erasing.done(scene.tx, scene.person.id)  # who begins again is not to be erased
    scene.person = replace(scene.person, stopped=None)
    return did


def _agree(scene: Scene, _want: Want) -> Did:
    did = consent.agree(scene.tx, scene.person, now=scene.now)
    introduced = scene.person.introduced or scene.now
    scene.person = replace(scene.person, agreed=scene.now, declined=None, introduced=introduced)
    return did


def _decline(scene: Scene, _want: Want) -> Did:
    did = consent.decline(scene.tx, scene.person, now=scene.now)
    scene.person = replace(scene.person, agreed=None, declined=scene.now)
    return did


def _ask_person(scene: Scene, _want: Want) -> Did:
    handovers.keep(scene.tx, scene.person.id, scene.message, Why.ASKED, scene.now)
    return Did("kept")


def _keep_stranger(scene: Scene, _want: Want) -> Did:
    handovers.keep(scene.tx, scene.person.id, scene.message, Why.STRANGER, scene.now)
    return Did("kept")


def _count_data(scene: Scene, _want: Want) -> Did:
    return privacy.count(scene.tx, scene.person.id)


ACTIONS: Mapping[str, Action] = {
    "check_in.keep": Action(_keep_check_in, ("kept",)),
    "check_in.pass": Action(_let_check_in_pass, ("passed",)),
    "rhythm.keep": Action(
        _keep_rhythm,
        ("kept", "quiet", "not_yet"),
        ("every", "weekday", "at", "silence", "days"),
        plans=True,
    ),
    "rhythm.weigh": Action(_weigh_silence, ("same", "other")),
    "rhythm.pause": Action(_pause, ("paused", "not_yet", "never"), ("until",), plans=True),
    "language.set": Action(_set_language, ("set",)),
    "stop.keep": Action(_stop, ("stopped", "was_stopped"), plans=True),
    "start.keep": Action(_start, ("started", "was_on", "quiet_on"), plans=True),
    "person.ask": Action(_ask_person, ("kept",)),
    "welcome.agree": Action(_agree, ("agreed",), plans=True),
    "welcome.decline": Action(_decline, ("declined",)),
    "my_data.count": Action(_count_data, ("counted",), ("messages", "check_ins")),
    "stranger.keep": Action(_keep_stranger, ("kept",)),
    "link.make": Action(
        linking.make_code, ("made", "none", "too_many"), ("passcode", "bot"), plans=True
    ),
    "link.send": Action(linking.send_code, ("sent", "no_number", "too_many")),
    "link.check": Action(
        linking.check_code,
        ("right", "wrong", "too_many", "late", "other"),
        ("left",),
        plans=True,
    ),
    "claim.ask": Action(claims.ask, ("sent", "too_many"), ("passcode", "confirmed")),
    "claim.check": Action(
        claims.check, ("right", "wrong", "too_many", "late", "other"), ("confirmed", "left")
    ),
    "unlink.keep": Action(claims.unlink, ("unlinked",)),
    "erase.how": Action(claims.how_to_erase, ("ask", "code")),
    "erase.ask": Action(claims.ask_to_erase, ("kept",)),
    "erase.keep": Action(claims.erase, ("kept",)),
    "peer.contact": Action(choosing.which, ("one", "several", "none"), CONTACTS),
    "peer.this": Action(choosing.pick, ("one", "none"), CONTACT),
    "peer.pass_on": Action(
        choosing.for_whom, ("passed", "held", "not_passed", "over"), CONTACT, plans=True
    ),
    "peer.send_it": Action(
        choosing.all_the_same, ("passed", "held", "not_passed", "over"), CONTACT, plans=True
    ),
    "peer.let_team": Action(
        choosing.for_team, ("kept", "told", "nobody"), ("coordinator",), plans=True
    ),
    "peer.let_go": Action(choosing.for_nobody, ("let_go",)),
    "peer.end": Action(ending.end, ("ended", "over"), plans=True),
    "peer.rest": Action(ending.rest, ("rests", "rested", "over"), plans=True),
    **{name: Action(*row) for name, row in profiling.ROWS.items()},
    **{name: Action(*row) for name, row in circle.ROWS.items()},
    "peer.look": Action(
        asking.look,
        ("new", "picked", "contact", "begun", "waiting", "answered"),
        ("contact", "peer", "side", "request", "by_day"),
    ),
    "peer.show": Action(
        asking.show,
        ("shown", "none"),
        ("peer_1", "peer_2", "peer_3", "peer_4", "more_peers", "seen"),
    ),
    "peer.pick": Action(asking.pick, ("picked", "any"), ("chosen_peer", "peer")),
    "peer.exclude": Action(asking.exclude, ("known", "unknown"), ("not_who", "not_words")),
    "peer.share": Action(sharing.share, ("written", "nothing"), ("share", "name_alone", "named")),
    "peer.send": Action(asking.send, ("sent", "nobody", "open"), ("request", "by_day"), plans=True),
    "peer.cancel": Action(requested.cancel, ("cancelled", "none"), plans=True),
    "peer.propose": Action(requested.propose, ("here", "over"), ("request", "peer", "peer_1")),
    "peer.begin": Action(
        requested.begin, ("begun", "over"), ("contact", "peer", "side"), plans=True
    ),
    "peer.other": Action(
        requested.other, ("sent", "nobody", "open"), ("request", "by_day"), plans=True
    ),
    "peer.hear": Action(beginning.hear, ("heard", "over"), plans=True),
    "peer.instead": Action(requested.instead, ("here", "over"), ("peer",)),
    "peer.anybody": Action(
        requested.anybody, ("sent", "nobody", "open"), ("request", "by_day"), plans=True
    ),
    "peer.change": Action(
        requested.change, ("sent", "nobody", "open"), ("request", "by_day"), plans=True
    ),
    "peer.offer": Action(offering.look, ("out", "over"), ("speaks", "times"), plans=True),
    "peer.accept": Action(offering.accept, ("yes", "full", "taken", "gone"), plans=True),
    "peer.refuse": Action(offering.refuse, ("kept",), plans=True),
    "peer.over": Action(offering.why_over, ("late", "taken", "gone")),
}

# What is told of words that follow an answer within a minute (`more:` of a question).
ADDITIONS: Mapping[str, Callable[[Scene, Added], None]] = {
    "check_in.add": _add_to_check_in,
    "stranger.add": _add_to_stranger,
    **circle.ADDITIONS,
}
