"""Which thread a text belongs to: the team's, where it came, or that of a tenant and a peer supporter."""

from dataclasses import replace
from typing import Final

from bot.flow.talk import FlowId
from bot.flow.values import Values
from bot.model.messages import Private, Thread
from bot.model.people import Person, Role
from bot.store import messages
from bot.store.peers import contacts
from bot.work.conversation.scene import Scene
from bot.work.house import House

CONTACT: Final = "contact"  # the value of a session that says which contact it is about
ASKED_ON: Final = "asked_on"  # and the one that says by which of our other numbers it last asked


def thread_of(scene: Scene, flow: FlowId, values: Values, *, returned: bool = False) -> Thread:
    """Give where a text of this flow belongs: `line: peers` has a line of its own, else where it came.

    A question that is `returned` to comes where it was asked before, wherever the person wrote last.
    """
    found = scene.house.book.definition(flow)
    private = Private.PEERS if found and found.private else None
    thread = scene.thread if scene.thread.private is private else _apart(scene.thread, private)
    if found is None or found.line is None:
        return replace(thread, line=asked_on(values)) if returned else thread
    return replace(thread, line=peers_line(scene, values.get(CONTACT)))


def asked_on(values: Values) -> str | None:
    """Give the number of ours by which a session last asked; None: the team's."""
    line = values.get(ASKED_ON)
    return line if isinstance(line, str) else None


def note_asked_on(scene: Scene, line: str | None) -> None:
    """Remember by which number the open question was asked: an answer to it comes there."""
    session = scene.talk.open
    if session is not None and asked_on(session.values) != line:
        values = {**session.values, ASKED_ON: line}
        scene.talk = scene.talk._replace(open=session._replace(values=values))


def keep_apart(scene: Scene) -> None:
    """Let what came in be among peer supporters, and what is said of it too: no staff page shows it."""
    if scene.thread.private is not Private.PEERS:
        scene.thread = _apart(scene.thread, Private.PEERS)
        if scene.message is not None:
            messages.set_private(scene.tx, scene.message, Private.PEERS)


def let_be_read(scene: Scene) -> None:
    """Let a human read what came in after all: a tenant did not answer what was asked, but wants something.

    What a peer supporter writes stays theirs and their coordinator's.
    """
    if is_peers_own(scene.person):
        return
    if scene.thread.private is Private.PEERS and scene.message is not None:
        scene.thread = _apart(scene.thread, None)
        messages.set_private(scene.tx, scene.message, None)


def is_peers_own(person: Person) -> bool:
    """Whether whatever somebody writes is among peer supporters: they are one, and no tenant."""
    return Role.PEER in person.roles and Role.TENANT not in person.roles


def is_apart(scene: Scene) -> bool:
    """Whether what the person writes now is an answer, or more of one, to a flow that is `private`."""
    heard = list(scene.talk.open.stack) if scene.talk.open else []
    if scene.talk.tail is not None and scene.now < scene.talk.tail.until:
        heard.append(scene.talk.tail.place)
    return any(is_private(scene, place.flow) for place in heard)


def is_private(scene: Scene, flow: FlowId) -> bool:
    """Whether a flow is among peer supporters."""
    found = scene.house.book.definition(flow)
    return found is not None and found.private


def _apart(thread: Thread, private: Private | None) -> Thread:
    return replace(thread, private=private)


def peers_line(scene: Scene, contact: object = None) -> str | None:
    """Give the number of ours by which peer supporters and this person write; None: the team's.

    That of this `contact` (its id), else where the person just wrote, else that of the contact that
    began last, else the first of all. A number that is not set any more counts for nothing.
    """
    ours = scene.house.peer_lines
    if not ours:
        return None
    known = (scene.thread.line, *contacts.lines_of(scene.tx, scene.person.id))
    found = next((line for line in known if line in ours), ours[0])
    if not isinstance(contact, int):
        return found
    about = contacts.get(scene.tx, contact)
    if about is None or scene.person.id not in {about.person, about.peer}:
        return found
    return open_line(scene.house, about.line_of(scene.person.id))


def open_line(house: House, line: str | None) -> str | None:
    """Give this line if it is still one of ours, else the first of them; None where there is none."""
    if line is None or line in house.peer_lines:
        return line
    return next(iter(house.peer_lines), None)
