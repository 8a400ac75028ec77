"""Turn a text of a flow, or a standing phrase, into a message in the outbox."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.care.quiet import quiet_from
from bot.flow.events import Choice, Text
from bot.flow.reading import PHRASES
from bot.flow.values import Value
from bot.model.ids import MessageId
from bot.model.messages import Button, Thread, Urgency
from bot.store import messages, outbox
from bot.words import shape
from bot.words.phrases import Phrase
from bot.work.conversation.facts import filled
from bot.work.conversation.limits import is_repeated
from bot.work.conversation.notes import is_among_peers, the_coordinator
from bot.work.conversation.scene import HOUR, Scene
from bot.work.conversation.threads import open_line
from bot.work.conversation.told import is_news

READ_BY_COORDINATOR: Final = {
    Phrase.KEPT_FOR_HUMAN: Phrase.PEER_PASSED_ON,
    Phrase.TOO_MANY: Phrase.PEER_TOO_MANY,
    Phrase.STOPPED: Phrase.PEER_STOPPED,
}


def written(scene: Scene, text: Text) -> str:
    """Give a text of a flow in the person's language, its placeholders filled in."""
    template = scene.house.book.texts.text(
        text.flow, scene.person.language, text.msgid, text.plural, text.count
    )
    return filled(scene, template, text.values)


def phrased(scene: Scene, phrase: Phrase, **values: Value) -> str:
    """Give a standing phrase in the person's language, its placeholders filled in.

    `values` are those that the scene does not know.
    """
    template = scene.house.book.text(PHRASES, scene.person.language, phrase)
    return filled(scene, template, values)


def read_by(scene: Scene, phrase: Phrase) -> str:
    """Give a phrase that says who reads what came in: of a peer supporter their coordinator alone.

    Where there is none, it says that nobody does.
    """
    if not is_among_peers(scene) or phrase not in READ_BY_COORDINATOR:
        return phrased(scene, phrase)
    to = the_coordinator(scene)
    if to is None:
        return phrased(scene, Phrase.PEER_NOBODY_READS)
    return phrased(scene, READ_BY_COORDINATOR[phrase], coordinator=to.name)


def say(scene: Scene, text: str, thread: Thread | None = None) -> MessageId | None:
    """Say something that needs no answer: in this thread, else where the message came.

    Gives the message; None where it is not said.
    """
    return _put(scene, text, (), thread)


def ask(
    scene: Scene,
    text: str,
    choices: Sequence[Choice],
    thread: Thread | None = None,
    *,
    session: int,
    asked: int,
) -> MessageId | None:
    """Ask question number `asked` of `session`: with buttons where there are any, else numbered."""
    language = scene.person.language
    labels = [choice.labels[language] for choice in choices]
    if scene.buttons:
        keys = (f"{session}:{asked}:{choice.key}" for choice in choices)
        return _put(scene, text, tuple(map(Button, keys, labels)), thread)
    numbered = [(choice.number, label) for choice, label in zip(choices, labels, strict=True)]
    return _put(scene, shape.question(text, numbered, buttons=False), (), thread)


def rest(scene: Scene, until: datetime) -> None:
    """Say once until then that our automatic replies rest; nothing to somebody who wrote nothing."""
    if not scene.by_us and is_news(scene, "too_many", until):
        _put(scene, read_by(scene, Phrase.TOO_MANY), ())


def _put(
    scene: Scene, text: str, buttons: tuple[Button, ...], thread: Thread | None = None
) -> MessageId | None:
    """Write a message down, to leave as soon as the unit is committed.

    What we begin ourselves ends with the team's name.
    """
    if scene.by_us:
        text = shape.signed(text, scene.house.team.name)
    if is_repeated(scene, text):
        rest(scene, scene.now + HOUR)
        return None
    urgency = Urgency.STARTED if scene.by_us else Urgency.REPLY
    message = leave(
        scene,
        text,
        buttons,
        urgency=urgency,
        resend=False,
        best_before=_best_before(scene),
        thread=thread,
    )
    scene.replies += 1
    return message


def leave(  # noqa: PLR0913 - everything that a message takes with it
    scene: Scene,
    text: str,
    buttons: tuple[Button, ...] = (),
    *,
    urgency: Urgency,
    resend: bool,
    best_before: datetime,
    thread: Thread | None = None,
) -> MessageId:
    """Write a message down and let it leave to the scene's address, past every limit; give its id.

    `resend`: saying it twice harms nobody. Without a `thread` it goes back where the message came.
    """
    belongs = scene.thread if thread is None else thread
    message = messages.keep(
        scene.tx,
        scene.person.id,
        scene.address.id,
        scene.channel,
        "out",
        text,
        buttons,
        scene.now,
        thread=replace(belongs, line=open_line(scene.house, belongs.line)),
    )
    outbox.put(
        scene.tx,
        person=scene.person.id,
        message=message,
        address=scene.address.id,
        channel=scene.channel,
        inbox=scene.inbox,
        urgency=urgency,
        resend=resend,
        now=scene.now,
        best_before=best_before,
    )
    return message


def _best_before(scene: Scene) -> datetime:
    """Until when it is worth sending. What we begin does not slip into quiet hours by being late."""
    if not scene.by_us:
        return scene.now + scene.house.keep_reply
    quiet = quiet_from(scene.now, scene.quiet, scene.person.zone)
    stale = scene.now + scene.house.keep_started
    return stale if quiet is None else min(stale, quiet)
