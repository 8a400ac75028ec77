"""Safety: what somebody writes who may be in danger is answered at once, and somebody is told.

The answers are fixed texts. The bot never asks about it, never debates, and calls nobody outside.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.care import consent, numbers, safety
from bot.care.peers import contacts
from bot.care.safety import Took
from bot.model.handovers import Why
from bot.model.ids import MessageId, PersonId
from bot.model.messages import Aside, Danger, Inbound, Private, Urgency
from bot.model.numbers import Number
from bot.model.people import Person, Role
from bot.settings.fields import EMERGENCY
from bot.store import alerts, handovers, history, mentions, people
from bot.store.alerts import Alert
from bot.store.timers import Timer
from bot.words import times
from bot.words.answers import choose_exactly
from bot.words.phrases import Phrase
from bot.words.shape import first_name
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import leave, phrased
from bot.work.conversation.told import is_news

ONE_ANSWER: Final = timedelta(seconds=60)  # for all that sounds like danger in it
KEEP_ANSWER: Final = timedelta(hours=6)  # late is better than never
KEEP_TAKEN: Final = timedelta(hours=1)
STAFF: Final = frozenset({Role.DUTY, Role.LEAD})
ANSWERS: Final = {
    Danger.SELF: Phrase.DANGER_SELF,
    Danger.BODY: Phrase.DANGER_BODY,
    Danger.VIOLENCE: Phrase.DANGER_VIOLENCE,
}
ALERTS: Final = {  # by whether it was said to a peer supporter, and our answer did not get there
    (False, False): Phrase.ALERT,
    (False, True): Phrase.ALERT_UNANSWERED,
    (True, False): Phrase.ALERT_IN_PEER,
    (True, True): Phrase.ALERT_IN_PEER_UNANSWERED,
}
TOLD: Final = {Role.DUTY: Phrase.DANGER_TOLD, Role.LEAD: Phrase.DANGER_TOLD_TEAM}
STOP: Final = "stop"
PARTS: Final = re.compile(r"[.!?;,:\n]+")
SHOUTED: Final = re.compile(r"^\W*(STOPP?)\b(?=.*[a-zåäöæø])", re.DOTALL)


def heed(scene: Scene, inbound: Inbound) -> bool:
    """Answer what sounds like danger, and let somebody be told; it goes no further then.

    Every such text is kept for a human and heard by the alert; within a minute there is one answer.
    STOP in the same text holds. A text that is exactly a choice of the open question is one as well.
    What is said to a peer supporter goes on to them, and its words to nobody else; what they write
    themselves is not read for danger.
    """
    if inbound.danger is None or _is_of_peer(scene):
        return False
    private = None if scene.meant is None else Private.RELAY
    _keep(scene, private)
    history.note(scene.tx, scene.person.id, "danger", {"danger": inbound.danger.value}, scene.now)
    told = safety.raise_alert(
        scene.tx,
        scene.person,
        inbound.danger,
        scene.house.reaches,
        scene.now,
        wrote=inbound.written,
        private=private,
    )
    scene.alerted = told is not None
    scene.expect(scene.now)
    stop_too(scene, inbound.text)
    if is_news(scene, "danger", scene.now + ONE_ANSWER):
        text = answer(scene, inbound.danger, told)
        _leave(scene, text, Urgency.CRISIS, scene.now + KEEP_ANSWER)
    if private or _is_choice(scene, inbound):
        return False
    take_alert(scene, inbound)
    return True


def _is_of_peer(scene: Scene) -> bool:
    """Whether a peer supporter wrote it, and surely to a tenant."""
    meant = scene.meant
    if meant is None or meant.ours or not meant.contacts:
        return False
    return all(one.peer == scene.person.id for one in meant.contacts)


def _keep(scene: Scene, private: Private | None) -> None:
    """Keep it for a human: with its words only where they were for the team."""
    message, why = (scene.message, Why.DANGER) if private is None else (None, Why.DANGER_IN_PEER)
    handovers.keep(scene.tx, scene.person.id, message, why, scene.now)


def answer(scene: Scene, danger: Danger, told: Role | None) -> str:
    """Write the answer: what to ring, a crisis line that is open, who is told, the duty line.

    Only what is true is in it. At most two segments, which a test proves with the longest values.
    """
    parts = [phrased(scene, ANSWERS[danger])]
    if line := _line(scene, danger):
        parts.append(f"{line.name}: {line.digits}.")
    if told is not None:
        parts.append(phrased(scene, TOLD[told]))
    if scene.house.team.duty_number != EMERGENCY:  # else there is no duty line
        parts.append(phrased(scene, Phrase.DANGER_DUTY))
    return " ".join(parts)


def _line(scene: Scene, danger: Danger) -> Number | None:
    """Give the line to talk to: none where somebody may be dying."""
    ours = scene.house.numbers
    local = scene.now.astimezone(ZoneInfo(scene.house.team.zone))
    lines = {Danger.SELF: ours.crisis, Danger.VIOLENCE: ours.violence, Danger.BODY: None}
    return numbers.named(scene.tx, lines[danger], local)


def stop_too(scene: Scene, text: str) -> None:
    """Honour a STOP, also one that stands beside other words. It is not talked about now."""
    if not _says_stop(scene, text):
        return
    if scene.person.stopped is None:
        consent.stop(scene.tx, scene.person, now=scene.now)
        history.note(scene.tx, scene.person.id, "stopped", {"beside": "other words"}, scene.now)
    contacts.hush(scene.tx, scene.person.id, scene.now)  # again: it goes on by writing
    scene.person = replace(scene.person, stopped=scene.now)


def _says_stop(scene: Scene, text: str) -> bool:
    language = scene.person.language
    parts = PARTS.split(text)
    return bool(SHOUTED.match(text)) or any(
        scene.house.book.anywhere(part, language) == STOP for part in parts
    )


def _is_choice(scene: Scene, inbound: Inbound) -> bool:
    """Whether the whole text is one of the choices of the open question, by its number or label."""
    session = scene.talk.open
    if session is None or session.at != "asking":
        return False
    question = scene.house.book.asked(session, today=scene.local_now.date())
    return question is not None and (
        choose_exactly(inbound.text, question.options, scene.person.language) is not None
    )


def take_alert(scene: Scene, inbound: Inbound) -> bool:
    """Let a colleague have the alert whose code, theirs alone, they answer with."""
    if not scene.person.roles & STAFF or not _is_trusted(scene, inbound):
        return False
    took = safety.take(scene.tx, scene.person, inbound.text, now=scene.now)
    if took is None:
        return False
    scene.expect(scene.now)
    about = people.look_at(scene.tx, took.alert.person)
    if about is not None:
        text = _yours(scene, took, about) if took.first else _has_it(scene, took.alert, about)
        _alarm(scene, text, about, scene.now + KEEP_TAKEN)
    return True


def remind(scene: Scene) -> bool:
    """Tell a colleague who wrote "ok" to an alarm that only its code takes it; whether it was said."""
    if not scene.person.roles & STAFF or scene.address.personal_from is not None:
        return False
    code = safety.untaken(scene.tx, scene.person.id)
    if code is None or not is_news(scene, "untaken", scene.now + safety.REST):
        return False
    text = phrased(scene, Phrase.ALERT_STILL, code=code)
    _leave(scene, text, Urgency.ALARM, scene.now + KEEP_TAKEN)
    return True


def _is_trusted(scene: Scene, inbound: Inbound) -> bool:
    """Whether what is told of somebody may go to this address, and nobody is trying code after code."""
    return scene.address.personal_from is None and inbound.aside is not Aside.FLOOD


def _yours(scene: Scene, took: Took, about: Person) -> str:
    """Tell the taker whom to ring, and nothing else."""
    reporter = people.look_at(scene.tx, took.alert.reported_by or about.id)
    if took.alert.reported_by is not None and reporter is not None:
        return _reported(scene, took, about, reporter)
    number = alerts.number_of(scene.tx, about.id)
    who = _name(scene, about)
    if number is None:
        colleague = about.worker_name or scene.house.team.name
        return phrased(
            scene,
            Phrase.ALERT_YOURS_NO_NUMBER,
            code=took.code,
            who=who,
            colleague=first_name(colleague) if about.worker_name else colleague,
        )
    return phrased(scene, Phrase.ALERT_YOURS, code=took.code, who=who, contact=_readable(number))


def _reported(scene: Scene, took: Took, about: Person, reporter: Person) -> str:
    """Tell the taker to ring whoever reported it, and whom it is about."""
    number = alerts.number_of(scene.tx, reporter.id)
    if number is None:
        team = scene.house.team.name
        who = _name(scene, reporter)
        phrase = Phrase.ALERT_YOURS_NO_NUMBER
        return phrased(scene, phrase, code=took.code, who=who, colleague=team)
    return phrased(
        scene,
        Phrase.ALERT_YOURS_REPORTED,
        code=took.code,
        taker=_name(scene, reporter),
        contact=_readable(number),
        who=_about(scene, took.alert, about),
    )


def _readable(number: str) -> str:
    import phonenumbers  # noqa: PLC0415 - its tables cost a start that sends no alert

    return phonenumbers.format_number(
        phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )


def _has_it(scene: Scene, alert: Alert, about: Person) -> str:
    return phrased(
        scene,
        Phrase.ALERT_TAKEN,
        taker=_taker(scene, alert.taken_by),
        who=_name(scene, about),
        when=_when(scene, alert),
    )


def _taker(scene: Scene, taker: PersonId | None) -> str:
    person = people.look_at(scene.tx, taker) if taker is not None else None
    return first_name(person.name) if person and person.name else phrased(scene, Phrase.A_COLLEAGUE)


def _name(scene: Scene, about: Person) -> str:
    """Name somebody to a colleague's phone: by the first name, or not at all."""
    if about.protected:
        return phrased(scene, Phrase.A_TENANT)
    return first_name(about.name) or phrased(scene, Phrase.A_STRANGER)


def _about(scene: Scene, alert: Alert, about: Person) -> str:
    """Name whom it is about; who reports a threat that is about nobody we know is not that one."""
    if alert.reported_by == about.id and not alert.wrote:
        return phrased(scene, Phrase.A_STRANGER)
    return _name(scene, about)


def _when(scene: Scene, alert: Alert) -> str:
    zone = ZoneInfo(scene.house.team.zone)
    local, now = alert.last_at.astimezone(zone), scene.now.astimezone(zone)
    return times.say_past(local, now, scene.person.language)


def call(scene: Scene, timer: Timer) -> None:
    """Tell somebody of an alert, and again after a while, until one of those told has taken it."""
    number, repeat = int(timer.data["alert"]), scene.house.alert_repeat
    code = safety.tell(scene.tx, number, scene.person.id, repeat, scene.now)
    alert = alerts.get(scene.tx, number)
    about = people.look_at(scene.tx, alert.person) if alert else None
    if code is None or alert is None or about is None:
        return
    phrase = ALERTS[alert.in_peer, alert.unanswered]
    phrase = phrase if alert.wrote else Phrase.ALERT_REPORTED
    who = _about(scene, alert, about)
    text = phrased(scene, phrase, code=code, who=who, when=_when(scene, alert))
    _alarm(scene, text, about, scene.now + 2 * repeat)
    scene.expect(scene.now + repeat)


def watch(scene: Scene, timer: Timer) -> None:
    """See whether anybody else can be told by now."""
    house = scene.house
    number = int(timer.data["alert"])
    safety.watch(scene.tx, number, house.reaches, house.alert_repeat, scene.now)
    scene.expect(scene.now)


def over(scene: Scene, timer: Timer) -> None:
    """Tell somebody that another one has taken the alert."""
    alert = alerts.get(scene.tx, int(timer.data["alert"]))
    about = people.look_at(scene.tx, alert.person) if alert else None
    if alert is not None and about is not None:
        _alarm(scene, _has_it(scene, alert, about), about, scene.now + KEEP_TAKEN)


def taken(scene: Scene, timer: Timer) -> None:
    """Tell the person who may be in danger that somebody has taken it."""
    alert = alerts.get(scene.tx, int(timer.data["alert"]))
    if alert is not None:
        text = phrased(scene, Phrase.DANGER_TAKEN, taker=_taker(scene, alert.taken_by))
        _leave(scene, text, Urgency.CRISIS, scene.now + KEEP_TAKEN)


TIMERS: Final[Mapping[str, Callable[[Scene, Timer], None]]] = {
    safety.CALL: call,
    safety.WATCH: watch,
    safety.OVER: over,
    safety.TAKEN: taken,
}


def _alarm(scene: Scene, text: str, about: Person, best_before: datetime) -> None:
    """Tell a colleague of somebody; it is forgotten together with them."""
    mentions.keep(scene.tx, _leave(scene, text, Urgency.ALARM, best_before), about.id)


def _leave(scene: Scene, text: str, urgency: Urgency, best_before: datetime) -> MessageId:
    """Let it leave at any hour, whoever has written STOP; it counts towards no limit."""
    return leave(scene, text, urgency=urgency, resend=True, best_before=best_before)
