"""Who stands in a flow at a place that this Terskel no longer knows: for `terskel check --database`."""

from collections.abc import Iterator
from typing import Final

from bot.care.roster import everybody
from bot.flow.book import Book
from bot.flow.definition import Do
from bot.flow.faults import Fault
from bot.flow.load import read
from bot.flow.saved import talk_from_json
from bot.flow.talk import Place
from bot.model.ids import PersonId
from bot.settings.folders import FLOWS, LOCALES
from bot.store import flow_versions, talks
from bot.store.transaction import Tx
from bot.words.catalogs import load
from bot.work.conversation.actions import ACTIONS

STEP: Final = 500  # conversations read at once


def find(tx: Tx) -> Iterator[Fault]:
    """Tell of every conversation that cannot go on where it stands; the person is named by reference.

    Their next message would go to a human. The flows are read as far as they can be.
    """
    book = Book.of(read(FLOWS).flows, load(LOCALES), flow_versions.all(tx))
    refs = {person.id: person.ref for person in everybody(tx)}
    for person, place in _places(tx):
        why = _why(book, place)
        if why:
            yield Fault(
                f"{FLOWS.name}/{place.flow.name}.yaml",
                1,
                place.step,
                f"person {refs.get(person, 'erased')} stands here, and {why}. Put it back until they are"
                " through, or a human answers them.",
            )


def _places(tx: Tx) -> Iterator[tuple[PersonId, Place]]:
    after = PersonId(0)
    while found := talks.all_states(tx, after, STEP):
        for person, state in found:
            talk = talk_from_json(state)
            sessions = (*((talk.open,) if talk.open else ()), *talk.parked)
            yield from ((person, place) for session in sessions for place in session.stack)
        after = found[-1][0]


def _why(book: Book, place: Place) -> str:
    """Say what is missing; empty when the conversation can go on."""
    if book.step(place) is None:
        return f"version {place.flow.version} of the flow is not kept"
    flow = book.definition(place.flow)
    steps = flow.steps if flow else ()
    wanted = (step.action for step in steps if isinstance(step, Do))
    gone = next((action for action in wanted if action not in ACTIONS), None)
    return f'its version wants the action "{gone}", which is gone' if gone else ""
