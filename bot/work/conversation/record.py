"""Write down each event of a turn: messages, what waits, history."""

from typing import assert_never

from bot.flow.definition import Ask
from bot.flow.events import (
    Added,
    Answered,
    Asked,
    Event,
    HandedOver,
    Moved,
    PutOff,
    Said,
    Settled,
    Waiting,
)
from bot.flow.inputs import Start
from bot.flow.reading import misunderstood
from bot.flow.values import Values
from bot.model.handovers import Why
from bot.model.ids import MessageId, PersonId
from bot.model.messages import Thread
from bot.store import handovers, history, mentions, prompts
from bot.words.phrases import Phrase
from bot.work.conversation.actions import added
from bot.work.conversation.notes import ABOUT, is_among_peers
from bot.work.conversation.peers.among import pass_on
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import ask, phrased, say, written
from bot.work.conversation.threads import (
    is_private,
    keep_apart,
    let_be_read,
    note_asked_on,
    thread_of,
)


def record(scene: Scene, event: Event) -> None:  # noqa: C901, PLR0912 - one union, one match
    """Write one event down, in the unit of work that it belongs to."""
    match event:
        case Said():
            thread = thread_of(scene, event.text.flow, event.text.values)
            message = say(scene, written(scene, event.text), thread)
            _mention(scene, message, event.text.values)
        case Asked():
            _asked(scene, event)
        case Answered():
            _answered(scene, event)
        case Added():
            added(scene, event)
        case Waiting():
            scene.waits_until = event.until
            scene.expect(event.until)
        case Settled():
            scene.waits_until = None
        case PutOff():
            put_off(scene, event.start)
        case Moved():
            _moved(scene, event)
        case HandedOver():
            hand_over(scene, event.why)
        case _:
            assert_never(event)


def _moved(scene: Scene, event: Moved) -> None:
    """Note where the conversation is; what began it belongs where the flow does."""
    if event.how == "began":
        (keep_apart if is_private(scene, event.flow) else let_be_read)(scene)
    _note(scene, event.how, flow=event.flow.name)


def _answered(scene: Scene, event: Answered) -> None:
    """Note the answer; of one among peer supporters only that there was one."""
    private = is_private(scene, event.place.flow)
    value = None if private else event.value
    _note(scene, "answered", flow=event.place.flow.name, asked=event.save, value=value)


def _asked(scene: Scene, event: Asked) -> None:
    text = _missed(scene) if event.text is None else written(scene, event.text)
    if event.again == "returned":
        text = f"{phrased(scene, Phrase.RETURNED)} {text}"
    thread = _thread(scene, event)
    ids = {"session": event.session, "asked": event.asked}
    message = ask(scene, text, event.choices, thread, **ids)
    _mention(scene, message, scene.talk.open.values if scene.talk.open else {})
    note_asked_on(scene, scene.line if thread is None else thread.line)


def _mention(scene: Scene, message: MessageId | None, values: Values) -> None:
    """Note whom a text to a colleague tells of, so that it goes together with them."""
    about = values.get(ABOUT)
    if message is not None and isinstance(about, int):
        mentions.keep(scene.tx, message, PersonId(about))


def _missed(scene: Scene) -> str:
    """Say that the last answer to the open question was not understood, and what would be."""
    step = scene.talk.open and scene.house.book.step(scene.talk.open.stack[-1])
    return phrased(scene, misunderstood(step) if isinstance(step, Ask) else Phrase.NOT_UNDERSTOOD)


def _thread(scene: Scene, event: Asked) -> Thread | None:
    """Say where a question belongs; None where it is of no flow that is known."""
    session = scene.talk.open
    if session is None:
        return None
    returned = event.again == "returned"
    return thread_of(scene, session.stack[-1].flow, session.values, returned=returned)


def put_off(scene: Scene, start: Start) -> None:
    """Let a flow wait until the present question has gone quiet; it is hurried when that ends.

    It waits no longer than its patience, however often it is put off.
    """
    due = scene.talk.open.quiet if scene.talk.open and scene.talk.open.quiet else scene.now
    prompts.add(
        scene.tx,
        scene.person.id,
        start.flow,
        start.flow,
        start.values,
        urgent=start.urgent,
        due=due,
        best_before=scene.now + start.patience,
    )
    scene.expect(due)


def hand_over(scene: Scene, why: Why) -> None:
    """Keep what came in for a human, and say so truthfully to whoever wrote it.

    Of what is among peer supporters that is their coordinator, and no case manager.
    """
    if is_among_peers(scene) and not scene.by_us:
        pass_on(scene, why)
        return
    let_be_read(scene)
    handovers.keep(scene.tx, scene.person.id, scene.message, why, scene.now)
    _note(scene, "handed_over", why=why)
    if scene.by_us:
        return
    say(
        scene,
        phrased(scene, Phrase.KEPT_FOR_HUMAN if scene.person.roles else Phrase.KEPT_FOR_STRANGER),
    )


def _note(scene: Scene, kind: str, **data: str | int | bool | None) -> None:
    history.note(scene.tx, scene.person.id, kind, data, scene.now)
