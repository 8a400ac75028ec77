"""What an answer means to the question it answers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, assert_never

from bot.flow.definition import LATER, WORDS, Ask, Wording, split_words
from bot.flow.events import Choice
from bot.flow.talk import FlowId, Place
from bot.flow.values import Value
from bot.model.people import Language
from bot.words.answers import choose, choose_exactly
from bot.words.labels import Option, Options, prepare
from bot.words.letters import normalise
from bot.words.moments import read_date, read_time
from bot.words.numerals import read_number
from bot.words.phrases import CONTEXT, Phrase
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

Find = Callable[[FlowId, Language, str], str]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that was understood: a key, a number, "words" with the `words`, None for skipped."""

    value: Value
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its choices as they are sent and as they are read."""

    step: Ask
    choices: tuple[Choice, ...]
    options: Options


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
    return Question(step, choices, options)


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
    return press(question, key) if key else _own(question.step, text, today)


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


def _own(step: Ask, text: str, today: date) -> Answer | None:
    """Read what is not among the choices."""
    if step.kind == "open":
        return Answer(WORDS, text)
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


def _number(step: Ask, text: str) -> int | None:
    number = read_number(text)
    if number is None or step.low is None or step.high is None:
        return number
    return number if step.low <= number <= step.high else None
