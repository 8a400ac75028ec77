"""The conversation engine: what follows when something happens to a conversation. A pure function."""

from datetime import datetime
from typing import assert_never

from bot.flow.book import Book
from bot.flow.course import Course
from bot.flow.definition import Ask, spelled, words_key
from bot.flow.events import Added, Answered, HandedOver, PutOff, Settled, Turn
from bot.flow.inputs import Back, Did, Input, Late, Reply, Start
from bot.flow.reading import Answer, is_said
from bot.flow.rules import RULES, Rules
from bot.flow.talk import Place, Session, Tail, Talk
from bot.flow.values import Value, Values
from bot.flow.walk import (
    Again,
    ask,
    begin,
    end,
    follow,
    give_up,
    leave,
    longest_keep,
    onward,
    park,
    walk,
)
from bot.model.handovers import Why


def advance(book: Book, talk: Talk, given: Input, *, now: datetime, rules: Rules = RULES) -> Turn:
    """Work out what follows from one input: the talk after it, what happened, what is wanted.

    `now` is aware; its own zone decides which day "tomorrow" is in an answer. `want` is set exactly
    when the open session is doing an action; then the next input is its `Did`. An input that
    belongs to another question changes nothing: no events. Raises ValueError for a `Did` when
    nothing was wanted.
    """
    course = Course(book, talk, now, rules)
    if talk.open is not None and talk.open.at == "doing":
        _while_doing(course, talk.open, given)
    else:
        _take(course, talk.open, given)
    return course.turn()


def _while_doing(course: Course, session: Session, given: Input) -> None:
    """Only the action's outcome counts now; a start is put off, all else falls flat."""
    if isinstance(given, Did):
        session = session._replace(values={**session.values, **given.values})
        gone = course.book.step(session.stack[-1]) is None
        walk(course, session if gone else follow(course, session, given.outcome))
        return
    if isinstance(given, Start):
        course.note(PutOff(given))
    walk(course, session)


def _take(course: Course, session: Session | None, given: Input) -> None:
    match given:
        case Start():
            _start(course, session, given)
        case Reply():
            _reply(course, session, given)
        case Back():
            _back(course, session)
        case Late():
            _late(course, session, given)
        case Did():
            raise ValueError("nothing was wanted: a Did only follows a Turn with `want`")
        case _:
            assert_never(given)


def _start(course: Course, session: Session | None, start: Start) -> None:
    if session is None or course.book.flow(start.flow) is None:
        walk(course, begin(course, start))
    elif _is_open_already(session, start):
        _ask_again(course, session, "returned")
    elif start.urgent or (session.quiet is not None and session.quiet <= course.now):
        park(course, session, longest_keep(course.book, session.stack[0].flow, start, course.rules))
        walk(course, begin(course, start))
    else:
        course.note(PutOff(start))


def _is_open_already(session: Session, start: Start) -> bool:
    """Whether this very flow asks already. One that brings other values is about something else."""
    if session.stack[-1].flow.name != start.flow:
        return False
    return start.urgent or all(
        session.values.get(name) == value for name, value in start.values.items()
    )


def _ask_again(course: Course, session: Session, again: Again) -> None:
    step = course.book.step(session.stack[-1])
    if isinstance(step, Ask):
        ask(course, session, step, again)
    else:
        _gone(course, session)


def _gone(course: Course, session: Session) -> None:
    """The version somebody stands in is no longer here."""
    course.note(Settled(session.id))
    give_up(course, session, Why.FLOW_IS_GONE)


def _reply(course: Course, session: Session | None, reply: Reply) -> None:
    if reply.button is not None:
        _press(course, session, reply.button)
        return
    if session is None:
        _missed(course, None, reply.text)
        return
    place = session.stack[-1]
    step = course.book.step(place)
    if not isinstance(step, Ask):
        _gone(course, session)
        return
    answer = course.book.read(session, reply.text, course.language, today=course.now.date())
    if answer is None:
        _missed(course, session, reply.text)
    elif answer.words is not None and course.book.names_itself(session.stack, reply.text):
        _ask_again(course, session, "returned")
    else:
        _answered(course, session, step, answer)


def _press(course: Course, session: Session | None, button: str) -> None:
    """Take a button as the answer, if it belongs to the open question."""
    step = course.book.step(session.stack[-1]) if session else None
    if session is not None and isinstance(step, Ask):
        answer = course.book.press(session, button)
        if answer is not None:
            _answered(course, session, step, answer)


def _answered(course: Course, session: Session, step: Ask, answer: Answer) -> None:
    place = session.stack[-1]
    course.note(
        Answered(
            place=place, session=session.id, save=step.save, value=answer.value, words=answer.words
        )
    )
    course.note(Settled(session.id))
    if answer.words is not None:
        until = course.now + course.rules.tail
        course.tail = Tail(
            session=session.id, place=place, save=step.save, more=step.more, until=until
        )
    if answer.value is None and step.skip is not None:
        to: Place | None = Place(place.flow, step.skip)
    else:
        to = course.book.after(place, spelled(answer.value))
    session = session._replace(
        missed=0,
        values=_kept(session.values, step, answer),
        trail=_trail(session.trail, place),
        stack=(*session.stack[:-1], to or place),
    )
    walk(course, session if to else leave(course, session))


def _kept(values: Values, step: Ask, answer: Answer) -> dict[str, Value]:
    kept = {**_without(values, step), step.save: answer.value}
    if answer.words is not None:
        kept[words_key(step.save)] = answer.words
    return kept


def _without(values: Values, step: Ask) -> dict[str, Value]:
    gone = (step.save, words_key(step.save))
    return {name: value for name, value in values.items() if name not in gone}


def _trail(trail: tuple[Place, ...], place: Place) -> tuple[Place, ...]:
    """Remember a question for "back"; where the flow came round to it again, what lay between goes."""
    if place in trail:
        trail = trail[: trail.index(place)]
    return (*trail, place)


def _missed(course: Course, session: Session | None, said: str) -> None:
    """Words that answer nothing: more of the last free answer, else asked again once, else a human.

    More than a slip may be a cry for help: a human reads it, and the question stays as it is.
    """
    tail = course.tail
    if tail is not None and course.now < tail.until:
        if is_said(said):
            _add(course, tail, said)
    elif session is None or len(said.split()) >= course.rules.story:
        course.note(HandedOver(why=Why.NOT_UNDERSTOOD, said=said))
    elif session.missed < course.rules.misses:
        _ask_again(course, session._replace(missed=session.missed + 1), "misunderstood")
    else:
        course.note(Settled(session.id))
        course.note(HandedOver(why=Why.NOT_UNDERSTOOD, said=said))
        end(course, session)


def _add(course: Course, tail: Tail, words: str) -> None:
    course.note(
        Added(place=tail.place, session=tail.session, save=tail.save, words=words, more=tail.more)
    )
    course.open = _longer(course.open, tail, words) if course.open else None
    course.parked = tuple(_longer(session, tail, words) for session in course.parked)


def _longer(session: Session, tail: Tail, words: str) -> Session:
    key = words_key(tail.save)
    before = session.values.get(key)
    if session.id != tail.session or not isinstance(before, str):
        return session
    return session._replace(values={**session.values, key: f"{before}\n{words}"})


def _back(course: Course, session: Session | None) -> None:
    if session is None:
        return
    before = _before(session)
    if before is None:
        _ask_again(course, session, "returned")
        return
    depth = [place.flow for place in session.stack].index(before.flow)
    again = session.trail.index(before)
    values = session.values
    for place in session.trail[again:]:
        step = course.book.step(place)
        values = _without(values, step) if isinstance(step, Ask) else values
    if course.tail is not None and course.tail.session == session.id:
        course.tail = None
    stack = (*session.stack[:depth], before)
    session = session._replace(stack=stack, values=values, trail=session.trail[:again], missed=0)
    _ask_again(course, session, "returned")


def _before(session: Session) -> Place | None:
    """Find the last other question in a flow that the session is still in."""
    flows = {place.flow for place in session.stack}
    for place in reversed(session.trail):
        if place != session.stack[-1] and place.flow in flows:
            return place
    return None


def _late(course: Course, session: Session | None, late: Late) -> None:
    if session is None or (session.id, session.asked) != (late.session, late.asked):
        return
    place = session.stack[-1]
    step = course.book.step(place)
    if not isinstance(step, Ask):
        _gone(course, session)
        return
    course.note(Settled(session.id))
    if step.late is None:
        end(course, session)
        return
    session = session._replace(missed=0, trail=_trail(session.trail, place))
    walk(course, onward(course, session, Place(place.flow, step.late)))
