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
from bot.store import handovers, history, prompts
from bot.words.phrases import Phrase
from bot.work.conversation.actions import added
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import ask, phrased, say, written

STORY = 3  # words of a message that is more than a misspelt answer


def record(scene: Scene, event: Event) -> None:  # noqa: C901, PLR0912 - one union, one match
    """Write one event down, in the unit of work that it belongs to."""
    match event:
        case Said():
            say(scene, written(scene, event.text))
        case Asked():
            _asked(scene, event)
        case Answered():
            _note(
                scene, "answered", flow=event.place.flow.name, asked=event.save, value=event.value
            )
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
            _note(scene, event.how, flow=event.flow.name)
        case HandedOver():
            hand_over(scene, event.why)
        case _:
            assert_never(event)


def _asked(scene: Scene, event: Asked) -> None:
    if event.again == "misunderstood" and len(scene.text.split()) >= STORY:
        hand_over(scene, "not_understood")  # more than a slip: it may be a cry for help
    text = _missed(scene) if event.text is None else written(scene, event.text)
    if event.again == "returned":
        text = f"{phrased(scene, Phrase.RETURNED)} {text}"
    ask(scene, text, event.choices, session=event.session, asked=event.asked)


def _missed(scene: Scene) -> str:
    """Say that the last answer to the open question was not understood, and what would be."""
    step = scene.talk.open and scene.house.book.step(scene.talk.open.stack[-1])
    return phrased(scene, misunderstood(step) if isinstance(step, Ask) else Phrase.NOT_UNDERSTOOD)


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


def hand_over(scene: Scene, why: str) -> None:
    """Keep what came in for a human, and say so truthfully to whoever wrote it."""
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
