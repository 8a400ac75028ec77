"""Words that mean two things: to our flows, to the four languages, or to Twilio."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.flow.check.spec import NAMES, Checked, spoken
from bot.flow.definition import Ask, Call, Flow, Wording, split_words
from bot.flow.faults import Fault
from bot.flow.index import ANYONE
from bot.model.people import Language
from bot.words.letters import normalise

# Twilio's default keywords, help.twilio.com/articles/223134027: flow with the same meaning -> words.
RESERVED: Mapping[str, frozenset[str]] = {
    "stop": frozenset(
        {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "optout", "revoke"}
    ),
    "start": frozenset({"start", "yes", "unstop"}),
    "help": frozenset({"help", "info"}),
}
# As labels: "yes" is harmless, because it only opts in again somebody who has just written to us.
RESERVED_LABELS = ("stop", "help")


@dataclass(frozen=True, slots=True)
class Word:
    """One word in one language: as compared, as written, where, and whose."""

    plain: str
    text: str
    language: Language
    file: str
    line: int
    flow: Flow


@dataclass(frozen=True, slots=True)
class Name:
    """What a choice is called in one language: as compared, as written, and where. `other`: `also:`."""

    key: str
    plain: str
    text: str
    language: Language
    file: str
    line: int
    other: bool = False


def find_collisions(checked: Checked) -> Iterator[Fault]:
    """Find every word and label with two meanings."""
    words = [word for flow in checked.flows.values() for word in _words(checked, flow)]
    yield from _shared(words)
    yield from _reserved(words)
    anywhere = {word.plain: word for word in words if word.flow.anywhere}
    for flow in checked.flows.values():
        for step in flow.steps:
            if isinstance(step, Ask):
                yield from _labels(checked, flow, step, anywhere)


def _words(checked: Checked, flow: Flow) -> Iterator[Word]:
    for language in Language:
        said = spoken(checked, flow, flow.words, language) if flow.words else None
        if said:
            for text in split_words(said.forms[0]):
                yield Word(normalise(text), text, language, said.file, said.line, flow)


def _shared(words: list[Word]) -> Iterator[Fault]:
    """Find words that start two flows for the same people."""
    first: dict[str, list[Word]] = {}
    for word in words:
        before = first.setdefault(word.plain, [])
        for other in before:
            if other.flow is not word.flow and _meet(other.flow, word.flow):
                sentence = (
                    f'"{word.text}" also starts "{other.flow.name}" in {NAMES[other.language]}'
                )
                yield _fault(word, f"{sentence}: take it out of one of them.")
                break
        before.append(word)


def _meet(one: Flow, other: Flow) -> bool:
    return ANYONE in {*one.whom, *other.whom} or bool({*one.whom} & {*other.whom})


def _reserved(words: list[Word]) -> Iterator[Fault]:
    for word in words:
        if not word.plain or word.plain.isdigit():
            yield _fault(word, f'"{word.text}" cannot start a flow: numbers and signs are answers.')
        for meaning, reserved in RESERVED.items():
            if word.plain in reserved and word.flow.name != meaning:
                yield _fault(
                    word, f'Twilio takes "{word.text}" for {meaning.upper()}: use another word.'
                )


def _fault(word: Word, sentence: str) -> Fault:
    return Fault(word.file, word.line, f"{word.flow.name}.words", sentence)


def _labels(
    checked: Checked, flow: Flow, step: Ask, anywhere: Mapping[str, Word]
) -> Iterator[Fault]:
    first: dict[str, Name] = {}
    called = {one.flow for one in flow.steps if isinstance(one, Call)} | {flow.name}
    for language in Language:
        for name in _names(checked, flow, step, language):
            for sentence in (
                *_same(name, first.setdefault(name.plain, name)),
                *_taken(name, anywhere, called),
            ):
                yield Fault(name.file, name.line, f"{flow.name}.{step.id}", sentence)


def _names(checked: Checked, flow: Flow, step: Ask, language: Language) -> Iterator[Name]:
    """Go through the labels of a question, then through the other names of its choices."""
    for label in step.choices:
        said = spoken(checked, flow, Wording(one=label.text, line=label.line), language)
        if said:
            text = said.forms[0]
            yield Name(label.key, normalise(text), text, language, said.file, said.line)
    for key, names in step.also.items():
        said = spoken(checked, flow, names, language)
        if said:
            for text in split_words(said.forms[0]):
                yield Name(key, normalise(text), text, language, said.file, said.line, other=True)


def _same(name: Name, other: Name) -> Iterator[str]:
    if other.key != name.key:
        yield f'"{name.text}" is choice "{name.key}" here and choice "{other.key}" in {NAMES[other.language]}: reword one.'


def _taken(name: Name, anywhere: Mapping[str, Word], called: set[str]) -> Iterator[str]:
    """Find names that mean something else at any moment; several words may mean this here."""
    word = anywhere.get(name.plain)
    if word is not None and word.flow.name not in called and not (name.other and " " in name.plain):
        moment = f'"{name.text}" starts "{word.flow.name}" at any moment'
        if name.other:
            yield f"{moment}: only more than one word may mean something else here."
        else:
            yield f"{moment}, so nobody can choose it: reword it."
    for meaning in RESERVED_LABELS:
        if name.plain in RESERVED[meaning] and meaning not in called:
            yield f'Twilio takes "{name.text}" for {meaning.upper()}: reword the label.'
