"""What an inbound message is for. Pure: it reads, and decides nothing else."""

from dataclasses import dataclass
from datetime import datetime

from bot.flow.book import Book
from bot.flow.inputs import Back, Input, Reply, Start
from bot.flow.talk import Talk
from bot.model.handovers import Why
from bot.model.messages import Inbound
from bot.model.people import Person
from bot.words import language
from bot.words.letters import normalise
from bot.words.manners import is_greeting, is_thanks

BACK, LANGUAGE, MENU, START, STRANGER = "back", "language", "menu", "start", "stranger"
ALWAYS = frozenset({"stop", "start", "help", "wrong_person"})  # honoured beyond every limit


@dataclass(frozen=True, slots=True)
class ForHuman:
    """No flow knows what to do with it: a person must read it."""

    why: Why


@dataclass(frozen=True, slots=True)
class Empty:
    """There is nothing in it to read: its sender hears so."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """A mere thank-you: it is kept, and wants no answer."""


def route(
    book: Book, person: Person, talk: Talk, inbound: Inbound, *, now: datetime
) -> Input | ForHuman | Empty | Nothing:
    """Say what an inbound message is for, in the order of `docs/architecture.md`. `now` is aware.

    A word that works anywhere; an answer to the open question; a word that starts a flow; more
    words to the last answer; mere thanks, which want no answer; and else a human.
    """
    if inbound.button is not None:
        return Reply(inbound.text, inbound.button)
    local = book.is_other_name(talk, inbound.text) and _is_fresh(talk, now)
    started = _started(book, person, talk, inbound.text, local=local)
    if started is not None:
        return started
    if talk.open is not None and is_thanks(inbound.text) and not book.fits(talk, inbound.text):
        return Nothing()
    if talk.open is not None or (talk.tail is not None and now < talk.tail.until):
        return Reply(inbound.text)
    return _nothing_open(person, talk, inbound.text)


def _is_fresh(talk: Talk, now: datetime) -> bool:
    """Whether the open question was asked just now, so that "leave me alone" can be meant for it."""
    quiet = talk.open.quiet if talk.open else None
    return quiet is not None and now < quiet


def _started(book: Book, person: Person, talk: Talk, text: str, *, local: bool) -> Input | None:
    """What the words of a flow begin. Stop, start and help do always; others only if they answer nothing.

    `local`: the open question has just offered these very words as an answer, so they are one. A
    plain STOP never is: `check` keeps single words out of such offers.
    """
    anywhere = book.anywhere(text, person.language)
    if anywhere in ALWAYS and not local:
        new = anywhere == START and _is_new(
            person, talk
        )  # nothing was stopped; Telegram's first word
        return Start(STRANGER if new else anywhere, urgent=True)
    wanted = language.wanted(text)
    if wanted is not None and not _is_in(talk, LANGUAGE):
        return Start(LANGUAGE, {"language": wanted.value}, urgent=True)
    if _is_new(person, talk):
        return None
    named = anywhere or book.starts(text, person.language, person.roles)
    if named is None or book.fits(talk, text):
        return None
    return Back() if named == BACK and talk.open is not None else Start(named, urgent=True)


def _is_in(talk: Talk, flow: str) -> bool:
    return talk.open is not None and talk.open.stack[-1].flow.name == flow


def _is_new(person: Person, talk: Talk) -> bool:
    """Whether a stranger writes for the first time: whatever it is, they are first asked who they are."""
    return not person.roles and talk.next_id == 1


def _nothing_open(person: Person, talk: Talk, text: str) -> Input | ForHuman | Empty | Nothing:
    if _is_new(person, talk):
        return Start(STRANGER, urgent=True)
    if is_thanks(text):
        return Nothing()
    if is_greeting(text):
        return Start(MENU, urgent=True)
    if not normalise(text):
        return Empty()
    return ForHuman(Why.NOT_UNDERSTOOD if person.roles else Why.STRANGER)
