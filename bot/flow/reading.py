"""What an answer means to the question it answers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final, assert_never

from bot.flow.definition import LATER, WORDS, Ask, Label, Wording, holds, split_words
from bot.flow.events import Choice
from bot.flow.talk import FlowId, Place
from bot.flow.values import Value, Values
from bot.model.people import Language
from bot.words.answers import choose, choose_exactly, told_of
from bot.words.labels import Option, Options, prepare
from bot.words.letters import normalise
from bot.words.moments import read_date, read_time
from bot.words.numerals import read_number
from bot.words.phrases import CONTEXT, Phrase
from bot.words.placeholders import fill, say_value
from bot.words.yes_no import read_yes_no

PHRASES: Final = FlowId(CONTEXT, "")  # the standing phrases are found like the texts of a flow
NOT_NOW = "0"

# What a plain yes-or-no question offers.
YES_NO = (("yes", Phrase.YES, 1), ("no", Phrase.NO, 2), (LATER, Phrase.NOT_NOW, 0))

_MISUNDERSTOOD: Mapping[str, Phrase] = {
    "number": Phrase.NOT_UNDERSTOOD_NUMBER,
    "date": Phrase.NOT_UNDERSTOOD_DATE,
    "time": Phrase.NOT_UNDERSTOOD_TIME,
}

# As `normalise` leaves them: a no that leaves it open, where a choice does.
_PUT_OFF = frozenset(
    (
        "inte nu", "inte just nu", "nej inte nu", "nej inte just nu",
        "ikke na", "ikke akkurat na", "ikkje no", "nei ikke na", "nei ikkje no",
        "ikke nu", "ikke lige nu", "nej ikke nu", "nej ikke lige nu",
        "not now", "not just now", "not right now", "no not now",
    )
)  # fmt: skip

Find = Callable[[FlowId, Language, str], str]
Known = tuple[str, type, Value]  # with its type, because 1 is True and yet another value


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that was understood: a key, a number, "words" with the `words`, None for skipped.

    `loose`: a yes or a no to choices that are called otherwise ("ja" where "Skicka" is offered).
    """

    value: Value
    words: str | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A question with its choices as they are sent and as they are read.

    `depends_on`: names of values that decide what it offers; `offered` says what it is just now.
    """

    step: Ask
    choices: tuple[Choice, ...]
    options: Options
    depends_on: tuple[str, ...] = ()


def prepare_question(place: Place, step: Ask, find: Find) -> Question:
    """Prepare a question once; a plain yes-or-no one offers the standing yes, no and not now."""
    choices = tuple(_choices(place.flow, step, find))
    options = prepare(
        Option(
            choice.key,
            choice.number,
            choice.labels,
            _other_names(place.flow, step.also.get(choice.key), find),
        )
        for choice in choices
    )
    return Question(step, choices, options, step.depends_on)


def offered(question: Question, values: Values, *, today: date) -> Question:
    """Give the question as it is asked with these values: itself, unless its choices depend on them.

    A choice is left out when its condition does not hold, or a placeholder of its label has no
    value. The others are numbered from 1 without gaps, and "later" is 0. `today` is the day where
    the person is.
    """
    if not question.depends_on:
        return question
    known = ((name, type(values.get(name)), values.get(name)) for name in question.depends_on)
    return _offered(question, tuple(known), today)


@lru_cache(maxsize=256)
def _offered(question: Question, known: tuple[Known, ...], today: date) -> Question:
    """An answer is read more than once, and soon after it was asked."""
    values = {name: value for name, _, value in known}
    step = question.step
    labels = {label.key: label for label in step.choices}
    options: list[Option] = []
    for option in question.options.given:
        if _is_offered(step, labels[option.key], values):
            number = 0 if option.key == LATER else sum(one.number > 0 for one in options) + 1
            said = _filled(option.labels, labels[option.key], values, today)
            options.append(Option(option.key, number, said, option.also))
    choices = tuple(Choice(option.number, option.key, option.labels) for option in options)
    return Question(step, choices, prepare(options))


def _is_offered(step: Ask, label: Label, values: Values) -> bool:
    return all(map(_is_there, map(values.get, label.needs))) and holds(
        step.offer.get(label.key, {}), values
    )


def _is_there(value: Value) -> bool:
    return is_said(value) if isinstance(value, str) else value is not None


def _filled(
    labels: Mapping[Language, str], label: Label, values: Values, today: date
) -> Mapping[Language, str]:
    """Say a label with its values in each language."""
    if not label.needs:
        return labels
    return {
        language: fill(
            text,
            {name: say_value(name, values[name], language, today=today) for name in label.needs},
        )
        for language, text in labels.items()
    }


def _choices(flow: FlowId, step: Ask, find: Find) -> Iterator[Choice]:
    for label in step.choices:
        yield Choice(label.number, label.key, _in_each(flow, label.text, find))
    if step.kind == "yes_no" and not step.choices:
        for key, phrase, number in YES_NO:
            yield Choice(number, key, _in_each(PHRASES, phrase, find))


def _in_each(flow: FlowId, msgid: str, find: Find) -> Mapping[Language, str]:
    return {language: find(flow, language, msgid) for language in Language}


def _other_names(
    flow: FlowId, also: Wording | None, find: Find
) -> Mapping[Language, tuple[str, ...]]:
    if also is None:
        return {}
    return {
        language: split_words(names) for language, names in _in_each(flow, also.one, find).items()
    }


def read(question: Question, text: str, language: Language, *, today: date) -> Answer | None:
    """Read a text as the answer; None when it is not understood.

    0 is "not now": the choice `later` where there is one, else skipped. A text without any letter
    that can be seen is no answer. `today` is the day where the person is.
    """
    if not is_said(text):
        return None
    if normalise(text) == NOT_NOW:
        return press(question, LATER) or Answer(None)
    match question.step.kind:
        case "choices":
            key = choose(text, question.options, language)
        case "yes_no":
            key = choose_exactly(text, question.options, language) or read_yes_no(text, language)
        case "open" | "number" | "date" | "time":
            key = choose_exactly(text, question.options, language)
        case _:
            assert_never(question.step.kind)
    return press(question, key) if key else _own(question, text, language, today)


def press(question: Question, key: str) -> Answer | None:
    """Take a choice by its key, as a button does; None when the question has no such choice."""
    if all(choice.key != key for choice in question.choices):
        return None
    return Answer(key if key != LATER or key in question.step.keys else None)


def misunderstood(step: Ask) -> Phrase:
    """Give the standing phrase for an answer that was not understood; choices follow it."""
    if step.choices or step.kind in {"choices", "yes_no"}:
        return Phrase.NOT_UNDERSTOOD
    return _MISUNDERSTOOD.get(step.kind, Phrase.EMPTY_MESSAGE)


def is_said(text: str) -> bool:
    """Whether there is anything in a text that a person can see."""
    return any(letter.isprintable() and not letter.isspace() for letter in text)


def _own(question: Question, text: str, language: Language, today: date) -> Answer | None:
    """Read what is not among the choices."""
    step = question.step
    if step.kind == "open":
        return Answer(WORDS, text)
    if step.kind == "choices":
        return _loose(question, text, language)
    value: Value = None
    if step.kind == "number":
        value = _number(step, text)
    elif step.kind == "date":
        day = read_date(text, today)
        value = day.isoformat() if day and (day > today or not step.future) else None
    elif step.kind == "time":
        moment = read_time(text)
        value = moment.strftime("%H:%M") if moment else None
    return None if value is None else Answer(value)


def _loose(question: Question, text: str, language: Language) -> Answer | None:
    """Read a yes or a no, where one choice is `yes`: a no is the choice `no`, else `later`.

    None where it names another choice too: "ja, avsluta" to "1 Ja, fortsätt 2 Nej, avsluta".
    """
    words = normalise(text)
    is_asked = press(question, "yes") is not None and not words.isdecimal()
    meant = read_yes_no(text, language) if is_asked else None
    if meant is None:
        return None
    found = None if words in _PUT_OFF else press(question, meant)
    found = found or press(question, LATER) or press(question, meant)
    if found is None or not told_of(text, question.options, language) <= {found.value or LATER}:
        return None
    return replace(found, loose=True)


def _number(step: Ask, text: str) -> int | None:
    number = read_number(text)
    if number is None or step.low is None or step.high is None:
        return number
    return number if step.low <= number <= step.high else None
