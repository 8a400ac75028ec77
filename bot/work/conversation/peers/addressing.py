"""For whom is a message: an answer to us, a word of ours, or a text for the other side of a contact."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.care.peers import contacts as care
from bot.flow.talk import Session
from bot.model.messages import Inbound, Kind, Private
from bot.model.peers import Side
from bot.model.people import Channel, Role
from bot.routing import ALWAYS
from bot.store import linked, messages, timers
from bot.store.peers import contacts
from bot.store.peers.contacts import Contact
from bot.words import language
from bot.words.letters import normalise
from bot.words.manners import is_thanks
from bot.words.yes_no import read_yes_no
from bot.work.conversation.meant import Meant
from bot.work.conversation.peers.names import called
from bot.work.conversation.scene import Scene
from bot.work.conversation.threads import asked_on
from bot.work.conversation.told import TOLD

WHO: Final = frozenset({Role.TENANT, Role.PEER})
THREAD: Final = timedelta(hours=2)  # where two write so lately, what comes is for the other
WHOM: Final = "peer_whom"
SEND: Final = "peer_send"
OF_TWO: Final = frozenset({"peer_end", "peer_rest", "peer_send"})  # beside which two write on
REPORTED: Final = "reported"  # a threat, just now: who was told so may write more of it
BY: Final = "person"  # who began a flow, as its values say
LATEST_ONES: Final = 20  # messages, among which the last answer is
OF_PEERS: Final = "peer"  # what the names of the flows begin with that peer supporters bring
CALL_ME: Final = "call_me"  # its words are said to the other one as well as to us
# Only as the whole message: in a sentence they end nothing.
ENDS: Final = frozenset(
    (
        "avsluta", "avslut", "slut", "avsluta kontakten", "avslutt", "avslutte", "slutt",
        "avslutt kontakten", "afslut", "afslutte", "afslut kontakten",
        "afslutte kontakten", "jeg vil afslutte", "jeg vil gerne afslutte", "vil gerne afslutte", "end", "end contact", "end it", "finish",
    )
)  # fmt: skip
RESTS: Final = frozenset(
    (
        "paus",
        "pausa",
        "ta paus",
        "pause",
        "ta pause",
        "hold pause",
        "holde pause",
        "take a break",
        "break",
    )
)
_NAMED: Final = re.compile(r"\s*([^\W\d_][\w '-]{0,20}?)\s*:\s*(\S.*)", re.DOTALL)


def is_end(text: str) -> bool:
    """Whether the whole message asks for the contact to end."""
    return normalise(text) in ENDS


def is_rest(text: str) -> bool:
    """Whether the whole message asks for the contact to rest."""
    return normalise(text) in RESTS


def read(scene: Scene, inbound: Inbound) -> Meant | None:
    """Say for whom a message is, if it is or may be for the other side of a contact; else None."""
    if not scene.person.roles & WHO or inbound.button is not None or inbound.kind is Kind.CALL:
        return None
    lately = _lately(scene)
    live = [one for one in lately if one.ended_at is None]
    here = _here(scene, inbound, live)
    over = None if here or inbound.line else next(iter(_here(scene, inbound, lately)), None)
    if not here and inbound.line is None and over is None:
        return None
    near = [one for one in here if _is_near(scene, one)]
    if (near or inbound.line) and here and (is_end(inbound.text) or is_rest(inbound.text)):
        return Meant(contacts=tuple(near or here), text=inbound.text)
    if _is_for_us(scene, inbound, near):
        return None
    if over is not None:
        return Meant(contacts=(), text=inbound.text, ours=True, over=over)
    return _meant(scene, inbound, here, near)


def _lately(scene: Scene) -> list[Contact]:
    """Give their contacts of the last two hours, but not one that they have not heard of yet."""
    found = contacts.lately_of(scene.tx, scene.person.id, scene.now - THREAD)
    return [one for one in found if care.knows(scene.tx, one, scene.person.id)]


def guess(scene: Scene, inbound: Inbound) -> Meant | None:
    """As `read`, where something is broken: whatever may have been private is."""
    here = _here(scene, inbound, contacts.live_of(scene.tx, scene.person.id))
    near = tuple(one for one in here if inbound.line or _is_near(scene, one))
    is_private = bool(near) or (inbound.line is not None and bool(scene.person.roles & WHO))
    return Meant(contacts=near, text=inbound.text) if is_private else None


def _here(scene: Scene, inbound: Inbound, live: Sequence[Contact]) -> list[Contact]:
    """Give the contacts whose thread this is: those of the number it came to, or of the one there is."""
    lines = {one.id: one.line_of(scene.person.id) for one in live}
    if inbound.line is not None:
        return [one for one in live if lines[one.id] == inbound.line] or list(live)
    single = inbound.channel is not Channel.SMS or not scene.house.peer_lines
    return [one for one in live if single or lines[one.id] is None]


def _is_near(scene: Scene, contact: Contact) -> bool:
    return scene.now - _latest(scene, contact) <= THREAD


def _latest(scene: Scene, contact: Contact) -> datetime:
    """When this person last saw or wrote something there."""
    is_tenant = contact.side(scene.person.id) is Side.TENANT
    mine = contact.tenant_at if is_tenant else contact.peer_at
    return max(filter(None, (contact.began_at, mine, contact.passed_at)))


def _is_for_us(scene: Scene, inbound: Inbound, near: Sequence[Contact]) -> bool:
    """Whether it is a word that holds everywhere, a word of a flow, or an answer to the open question."""
    text, book, person = inbound.text, scene.house.book, scene.person
    named = book.anywhere(text, person.language) or book.starts(text, person.language, person.roles)
    if named in ALWAYS or language.wanted(text) is not None or _undoes_link(scene, text):
        return True
    is_ours = inbound.line is None and not (near and named == CALL_ME)
    if named is not None and (is_ours or named.startswith(OF_PEERS)):
        return True
    if inbound.line is None and not near and is_thanks(text):
        return True
    return _is_answer(scene, inbound, near)


def _undoes_link(scene: Scene, text: str) -> bool:
    """Whether it is the NO that undoes a link made less than a day ago."""
    is_no = len(text) <= 16 and read_yes_no(text, scene.person.language) == "no"
    return is_no and bool(linked.of(scene.tx, scene.person.id))


def _is_answer(scene: Scene, inbound: Inbound, near: Sequence[Contact]) -> bool:
    session, tail = scene.talk.open, scene.talk.tail
    if session is None or session.at != "asking":
        if tail is None or scene.now >= tail.until:
            return False
        return inbound.line is None or _was_answered_there(scene)
    if inbound.line is not None and not asked_on(session.values):
        return False
    today = scene.local_now.date()
    answer = scene.house.book.read(session, inbound.text, scene.talk.language, today=today)
    if answer is None or not scene.house.book.fits(scene.talk, inbound.text, today=today):
        return False
    is_plain = answer.words is None and not answer.loose
    return is_plain or _is_newer(scene, session, near)


def _was_answered_there(scene: Scene) -> bool:
    """Whether the last answer came by a number of peer supporters: more words to it come there too."""
    latest = messages.conversation(scene.tx, scene.person.id, limit=LATEST_ONES)
    heard = [one for one in latest if one.direction == "in" and one.id != scene.message]
    answers = [one.thread for one in heard if one.thread.private is not Private.RELAY]
    return bool(answers) and answers[-1].line is not None


def _is_of_peers(scene: Scene, name: str) -> bool:
    flow = scene.house.book.flow(name)
    definition = None if flow is None else scene.house.book.definition(flow)
    return definition is not None and definition.line is not None


def _is_newer(scene: Scene, session: Session, near: Sequence[Contact]) -> bool:
    """Whether the open question was asked after the two last wrote."""
    asked = session.quiet - scene.house.rules.quiet if session.quiet else scene.now
    return all(asked >= _latest(scene, one) for one in near)


def _meant(
    scene: Scene, inbound: Inbound, here: Sequence[Contact], near: Sequence[Contact]
) -> Meant | None:
    session = scene.talk.open
    if not here:  # a question there, not understood, is asked once more
        is_asked = session is not None and asked_on(session.values)
        return None if is_asked else Meant(contacts=(), text=inbound.text)
    named = _named(scene, here, inbound.text)
    if named is not None:
        return named
    whole = Meant(contacts=tuple(here), text=inbound.text)
    if _is_in_doubt(scene, inbound, near):
        return replace(whole, ours=_may_be_ours(session))
    if len(near) == 1:
        return replace(whole, contacts=tuple(near))
    return whole if inbound.line is not None else replace(whole, ours=True)


def _may_be_ours(session: Session | None) -> bool:
    """Whether the team can be meant too: where that is asked already, as it was asked."""
    if session is None or session.stack[0].flow.name != WHOM:
        return True
    return session.values.get("ours") != "no"


def _is_in_doubt(scene: Scene, inbound: Inbound, near: Sequence[Contact]) -> bool:
    """Whether what answers no question may all the same be meant for us.

    So it is while there is a question to somebody who began something themself, whoever wrote since.
    """
    if timers.ahead(scene.tx, f"{TOLD}:{REPORTED}:{scene.person.id}", scene.now):
        return True
    if inbound.line is None and _wants_call(scene, inbound):
        return True
    session = scene.talk.open
    if session is None or session.at != "asking":
        return False
    if inbound.line is not None and not asked_on(session.values):
        return False
    name, is_fresh = session.stack[0].flow.name, session.quiet and scene.now < session.quiet
    if name == WHOM or (is_fresh and session.values.get("by") == BY and name not in OF_TWO):
        return True
    return inbound.line is None and _asks_us(scene, session) and _is_newer(scene, session, near)


def _wants_call(scene: Scene, inbound: Inbound) -> bool:
    """Whether it is "can you ring me", which may be said to either in a single thread."""
    person = scene.person
    return scene.house.book.starts(inbound.text, person.language, person.roles) == CALL_ME


def _asks_us(scene: Scene, session: Session) -> bool:
    """Whether the open question is the team's, or the one for whom a text is."""
    name = session.stack[0].flow.name
    return name == WHOM or not _is_of_peers(scene, name)


def _named(scene: Scene, here: Sequence[Contact], text: str) -> Meant | None:
    """Take "Kim: text" as it is meant."""
    found = _NAMED.match(text)
    name = normalise(found[1]) if found else ""
    ones = [one for one in here if name and normalise(called(scene, one)) == name]
    return Meant(contacts=(ones[0],), text=found[2]) if found and len(ones) == 1 else None


def is_about_a_text(scene: Scene) -> bool:
    """Whether the open question is what shall become of a text for the other side."""
    session = scene.talk.open
    return session is not None and session.stack[-1].flow.name in {WHOM, SEND}
