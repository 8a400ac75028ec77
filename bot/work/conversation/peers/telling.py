"""What a peer supporter may tell staff: what the tenant has approved word by word, and a threat."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.care import safety
from bot.care.peers import colleagues as care
from bot.care.peers.colleagues import Colleague
from bot.care.peers.reach import reads_from
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.flow.values import Value, Values
from bot.model.handovers import Why
from bot.model.ids import PersonId
from bot.model.messages import Danger, Urgency
from bot.model.people import Person, Role
from bot.store import alerts, handovers, history, prompts, timers
from bot.store.peers import contacts
from bot.store.peers.contacts import Contact
from bot.store.timers import Timer
from bot.store.transaction import Tx
from bot.words.fold import fold_gsm7
from bot.work.conversation.notes import own_name
from bot.work.conversation.peers.addressing import REPORTED
from bot.work.conversation.peers.among import words_of
from bot.work.conversation.peers.names import called, listed, named
from bot.work.conversation.safety import answer
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import leave
from bot.work.conversation.told import is_news
from bot.work.house import House

APPROVE: Final = "peer_approve"
THREAT: Final = "peer_threat"  # the flow, and the timer of whom it is about
ASKED_FOR: Final = timedelta(days=3)  # that the question to the tenant waits for its turn
KEEP_ANSWER: Final = timedelta(hours=6)
MORE_OF_IT: Final = timedelta(minutes=15)  # in which no text goes to a tenant unasked


def who(scene: Scene, _want: Want) -> Did:
    """Say whom a peer supporter writes with; the only one needs no choosing."""
    found = _live(scene)
    if not found:
        return Did("none")
    values = listed([(one.id, called(scene, one)) for one in found], "contact_id")
    if len(found) > 1:
        return Did("several", values)
    return Did("one", {**values, **_about(scene, found[0])})


def _live(scene: Scene) -> Sequence[Contact]:
    me = scene.person.id
    return [one for one in contacts.live_of(scene.tx, me) if one.peer == me]


def _about(scene: Scene, contact: Contact) -> dict[str, Value]:
    return {"contact": contact.id, "who": called(scene, contact)}


def choose(scene: Scene, want: Want) -> Did:
    """Keep whom it is about."""
    key = str(want.given.get("whom")).removeprefix("p")
    number = want.given.get(f"contact_id_{key}")
    found = next((one for one in _live(scene) if one.id == number), None)
    return Did("none") if found is None else Did("chosen", _about(scene, found))


# ---------------------------------------------------------------- handing over


def offer(scene: Scene, want: Want) -> Did:
    """Let the tenant read, word by word, what a peer supporter would like staff to know."""
    contact = _contact(scene, want.given)
    if contact is None:
        return Did("none")
    values: dict[str, str | int | bool | None] = {
        "contact": contact.id,
        "peer": own_name(scene),
        "passed_on": fold_gsm7(words_of(want.given, "note")),
    }
    prompts.begin(
        scene.tx,
        contact.person,
        f"{APPROVE}:{contact.id}:{scene.message}",
        APPROVE,
        values,
        now=scene.now,
        within=ASKED_FOR,
    )
    scene.expect(scene.now)
    return Did("asked")


def _contact(scene: Scene, given: Values) -> Contact | None:
    number = given.get("contact")
    found = contacts.get(scene.tx, number) if isinstance(number, int) else None
    mine = found is not None and scene.person.id in {found.person, found.peer}
    return found if mine else None


def approve(scene: Scene, want: Want) -> Did:
    """Let staff read it now: the tenant said yes to just these words."""
    words = str(want.given["passed_on"])
    handovers.keep(scene.tx, scene.person.id, None, Why.PEER_TOLD, scene.now, words)
    history.note(scene.tx, scene.person.id, "handed_over", {"why": Why.PEER_TOLD}, scene.now)
    _tell_peer(scene, want.given, "changed" if want.given.get("changed") == "yes" else "approved")
    return Did("told")


def change(_scene: Scene, want: Want) -> Did:
    """Take the tenant's own words instead, to be shown again."""
    return Did("changed", {"passed_on": fold_gsm7(words_of(want.given, "note")), "changed": "yes"})


def refuse(scene: Scene, want: Want) -> Did:
    """Tell staff nothing, and the peer supporter that it is a no."""
    _tell_peer(scene, want.given, "refused")
    return Did("refused")


def let_be(scene: Scene, want: Want) -> Did:
    """Tell staff nothing: there was no answer, which is not a yes."""
    _tell_peer(scene, want.given, "silent")
    return Did("silent")


def _tell_peer(scene: Scene, given: Values, kind: str) -> None:
    """Let the peer supporter hear what came of it, in their hours; in a rest too, for they began it."""
    contact = _contact(scene, given)
    if contact is None:
        return
    reads = reads_from(scene.tx, contact, contact.peer, scene.house.team, scene.now)
    to = Colleague(contact.peer, "", reads or scene.now)
    who = named(scene, contact)
    values: dict[str, str | int | None] = {"kind": kind, "who": who, "contact": contact.id}
    mark = f"{contact.id}:{scene.message or scene.now.timestamp()}"
    care.tell(scene.tx, to, values, mark, scene.now, care.ANSWERED)
    scene.expect(to.reads_from)


# ---------------------------------------------------------------- a threat


def report(scene: Scene, want: Want) -> Did:
    """Let those on duty be told of a threat, at any hour; answer what to ring, and who is told.

    It is about the tenant who was named, else about the peer supporter who reports it.
    """
    contact = _contact(scene, want.given) if want.given.get("whom") != "other" else None
    about = scene.person.id if contact is None else contact.person
    key = f"{THREAT}:{about}:{scene.person.id}"
    timers.set(scene.tx, key, THREAT, scene.now, about, {"by": int(scene.person.id)})
    scene.expect(scene.now)
    history.note(scene.tx, scene.person.id, "reported_threat", {}, scene.now)
    is_news(scene, REPORTED, scene.now + MORE_OF_IT)
    text = answer(scene, Danger.VIOLENCE, _told(scene, about))
    leave(scene, text, urgency=Urgency.CRISIS, resend=True, best_before=scene.now + KEEP_ANSWER)
    return Did("told")


def _told(scene: Scene, about: PersonId) -> Role | None:
    """Say as what somebody will be told, and None when nobody can be."""
    ways = scene.house.reaches
    there = [one for one in alerts.reachable(scene.tx) if one.channel in ways]
    roles = {one.role for one in there if one.person != about}
    return next((role for role in (Role.DUTY, Role.LEAD) if role in roles), None)


def raise_alert(tx: Tx, house: House, about: Person, timer: Timer) -> None:
    """Raise the alert that a peer supporter has reported, in the unit of whom it is about."""
    by = PersonId(int(timer.data["by"]))
    safety.report(tx, about, by, house.reaches, timer.due)


def threatened(scene: Scene, timer: Timer) -> None:
    """Raise it, and let `wake` go on with those who are told."""
    raise_alert(scene.tx, scene.house, scene.person, timer)
    scene.expect(scene.now)
