"""How a conversation moves: step by step until it asks, does, or ends; and what comes back then."""

from datetime import timedelta
from typing import Literal, assert_never

from bot.flow.book import Book
from bot.flow.course import Course
from bot.flow.definition import Ask, Call, Do, End, Go, Say, Step, Wording, holds
from bot.flow.events import Asked, Choice, HandedOver, Moved, Said, Settled, Text, Waiting, Want
from bot.flow.inputs import Start
from bot.flow.rules import Rules
from bot.flow.talk import FlowId, Place, Session
from bot.flow.values import Value, Values
from bot.model.handovers import Why

Again = Literal["no", "misunderstood", "returned"]


def begin(course: Course, start: Start) -> Session | None:
    """Begin a flow from its first step; a human is told when it is not there."""
    flow = course.book.flow(start.flow)
    if flow is None:
        course.note(HandedOver(why=Why.FLOW_IS_GONE, said=None))
        return None
    number = course.next_id
    course.next_id += 1
    course.note(Moved(session=number, flow=flow, how="began"))
    return Session(
        id=number, stack=(course.book.first(flow),), values=dict(start.values), at="doing"
    )


def walk(course: Course, session: Session | None) -> None:
    """Go on until a question is asked, an action wanted, or nothing is left. Ends by `most_steps`."""
    while session is not None:
        session = _pace(course, session)


def _pace(course: Course, session: Session) -> Session | None:
    """Take one step: the session that goes on from there, None when the turn rests."""
    course.steps += 1
    step = course.book.step(session.stack[-1])
    if step is None:
        give_up(course, session, Why.FLOW_IS_GONE)
        return None
    if course.steps > course.rules.most_steps:
        give_up(course, session, Why.TOO_MANY_STEPS)
        return None
    if (step.only_if and not holds(step.only_if, session.values)) or _is_empty(course, session):
        return onward(course, session, course.book.following.get(session.stack[-1]))
    return _take(course, session, step)


def _take(course: Course, session: Session, step: Step) -> Session | None:
    match step:
        case Say():
            course.note(Said(_text(session, step.text)))
            return follow(course, session, "")
        case Ask():
            ask(course, session, step, "no")
            return None
        case Do():
            _want(course, session, step)
            return None
        case Go():
            return onward(course, session, Place(session.stack[-1].flow, step.to))
        case Call():
            return _call(course, session, step)
        case End():
            return _end(course, session, step)
        case _:
            assert_never(step)


def _is_empty(course: Course, session: Session) -> bool:
    """Whether the step is a question that offers nothing to choose with the session's values."""
    question = course.book.questions.get(session.stack[-1])
    if question is None or not question.depends_on or question.step.kind != "choices":
        return False
    return not any(choice.number for choice in _choices(course, session))


def follow(course: Course, session: Session, outcome: str) -> Session | None:
    """Go where this outcome of the present step leads."""
    return onward(course, session, course.book.after(session.stack[-1], outcome))


def onward(course: Course, session: Session, to: Place | None) -> Session | None:
    """Go to a place of the same flow; None: that flow is over."""
    if to is None:
        return leave(course, session)
    return session._replace(stack=(*session.stack[:-1], to))


def leave(course: Course, session: Session) -> Session | None:
    """End the flow on top: its caller goes on, or the session is over."""
    *below, left = session.stack
    if not below:
        end(course, session)
        return None
    trail = tuple(place for place in session.trail if place.flow != left.flow)
    caller = session._replace(stack=tuple(below), trail=trail)
    if course.book.step(below[-1]) is None:
        give_up(course, caller, Why.FLOW_IS_GONE)
        return None
    return follow(course, caller, "")


def _call(course: Course, session: Session, step: Call) -> Session | None:
    flow = course.book.flow(step.flow)
    if flow is None:
        give_up(course, session, Why.FLOW_IS_GONE)
        return None
    values = {**session.values, **_given(step.given, session.values)}
    return session._replace(stack=(*session.stack, course.book.first(flow)), values=values)


def _want(course: Course, session: Session, step: Do) -> None:
    given = {**session.values, **_given(step.given, session.values)}
    course.want = Want(step.action, given, session.id)
    course.open = session._replace(at="doing")


def _given(written: Values, values: Values) -> dict[str, Value]:
    """Fill in what `with:` says: "{name}" takes the session's value, all else is meant literally."""
    return {
        name: values.get(text[1:-1]) if isinstance(text, str) and text.startswith("{") else text
        for name, text in written.items()
    }


def ask(course: Course, session: Session, step: Ask, again: Again) -> None:
    """Ask the question the session stands at: a new number, a new wait, a new while till quiet."""
    session = session._replace(
        at="asking",
        asked=session.asked + 1,
        quiet=course.now + course.rules.quiet,
        stale=None,
    )
    wording = step.again if again == "misunderstood" else step.text
    course.open = session
    course.note(
        Asked(
            text=_text(session, wording) if wording else None,
            choices=_choices(course, session),
            again=again,
            session=session.id,
            asked=session.asked,
        )
    )
    course.note(Waiting(until=course.now + step.wait, session=session.id, asked=session.asked))


def _choices(course: Course, session: Session) -> tuple[Choice, ...]:
    question = course.book.asked(session, today=course.now.date())
    return question.choices if question else ()


def _text(session: Session, wording: Wording) -> Text:
    flow = session.stack[-1].flow
    if wording.other is None or wording.count is None:
        return Text(flow, wording.one, session.values)
    return Text(
        flow, wording.one, session.values, wording.other, _count(session.values.get(wording.count))
    )


def _count(value: Value) -> int | None:
    if isinstance(value, str):
        return int(value) if value.isdecimal() else None
    return None if value is None else int(value)


def give_up(course: Course, session: Session, why: Why) -> None:
    """Hand the session over to a human and end it."""
    course.note(HandedOver(why=why, said=None))
    end(course, session)


def end(course: Course, session: Session) -> None:
    """End the session; the latest parked question that is still worth it is asked again."""
    course.note(Moved(session=session.id, flow=session.stack[0].flow, how="ended"))
    course.open = None
    _come_back(course)


def _end(course: Course, session: Session, step: End) -> Session | None:
    """End the flow, or all of it and all that is parked."""
    if not step.all:
        return leave(course, session)
    for over in (session, *reversed(course.parked)):
        course.note(Moved(session=over.id, flow=over.stack[0].flow, how="ended"))
    course.open, course.parked = None, ()
    return None


def _come_back(course: Course) -> None:
    while course.parked:
        *rest, last = course.parked
        course.parked = tuple(rest)
        flow, step = last.stack[0].flow, course.book.step(last.stack[-1])
        if last.stale is not None and last.stale <= course.now:
            course.note(Moved(session=last.id, flow=flow, how="went_stale"))
        elif isinstance(step, Ask):
            course.note(Moved(session=last.id, flow=flow, how="returned"))
            ask(course, last, step, "returned")
            return
        else:
            course.note(HandedOver(why=Why.FLOW_IS_GONE, said=None))
            course.note(Moved(session=last.id, flow=flow, how="ended"))


def park(course: Course, session: Session, keep: timedelta) -> None:
    """Put the open question aside for at most `keep`; the oldest goes when there are too many."""
    flow = session.stack[0].flow
    course.note(Settled(session.id))
    course.note(Moved(session=session.id, flow=flow, how="parked"))
    parked = (*course.parked, session._replace(stale=course.now + keep))
    if len(parked) > course.rules.most_parked:
        oldest, *parked_rest = parked
        course.note(Moved(session=oldest.id, flow=oldest.stack[0].flow, how="went_stale"))
        parked = tuple(parked_rest)
    course.open, course.parked = None, parked


def longest_keep(book: Book, flow: FlowId, start: Start, rules: Rules) -> timedelta:
    """How long a parked question is worth coming back to: its flow's own `keep:` goes first."""
    definition = book.definition(flow)
    own = definition.keep if definition else None
    return own or min(start.keep, rules.stale)
