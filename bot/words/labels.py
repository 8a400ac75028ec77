"""What the choices of a question are called, prepared so that an answer is found quickly."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal, TypeVar

from bot.model.people import Language
from bot.words.insisting import without_no
from bot.words.letters import normalise
from bot.words.numerals import read_days, spelled
from bot.words.yes_no import NEGATIONS

TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")

# What says nothing of which choice is meant; no choice is ever found by one of these alone.
FILLERS = frozenset(
    """
    jag jeg eg i du ni dere de dokker dokke dykk jer han hon hun ho det den it vi we you she he that this
    vill vil ville wish want would like onskar onsker kan kunne could can skal ska skall will far fa get
    att a at to og och and er ar is am be bli gjerne garna gerne helst heller hellre rather prefer
    mig meg me min mitt mit my mina till til for om here har her hit nu na now no just lige idag today
    imorgon imorgen tomorrow morgon morgen dag forbi by pa on en ett et ein eit the of some nogen noen nokon nagon nan
    any anna ok ja yes sa so bara bare kun only only lite litt lidt bit snart soon inte ikke ikkje not
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)
# What "nothing" is called, and what may stand beside it.
_NOTHING = frozenset(
    (
        "inget", "ingenting", "ingen ting", "inte nagot", "inte nagonting", "inte nat", "inte nanting",
        "ikke noe", "ikke noen ting", "ikke noenting", "ikkje noko", "ikkje nokon ting", "ikkje nokonting",
        "ikke noget", "ikke nogenting", "intet", "nothing", "not anything",
    )
)  # fmt: skip
_BESIDE_NOTHING = frozenset(
    """
    nu na no now just right akkurat lige i dag idag today alls all at slett jag jeg eg vill vil want ha have tack
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)
# Infinitive, present tense, the definite form: "ring" is also "ringa", "ringer", "ringe", "ringje".
_ENDINGS = frozenset(
    ("a", "e", "r", "er", "ar", "en", "et", "an", "n", "t", "s", "je", "ma", "me", "mer")
)


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question: its key, the number before it, what it is called in each language.

    `also`: other names of it, which count only as a whole message.
    """

    key: str
    number: int
    labels: Mapping[Language, str]
    also: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Label:
    """A label as `normalise` leaves it; `words` are its words, each in every form that it may take."""

    key: str
    text: str
    negated: bool
    numerals: frozenset[str]
    words: tuple[frozenset[str], ...]
    telling: frozenset[str]  # forms of the words that say something and that no other choice has


Meaning = int | Literal["nothing"]  # how many days; or that nothing is wanted
_Name = TypeVar("_Name", str, Meaning)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The labels of one language, or of several: found whole, by a word or meaning, or looked through."""

    whole: Mapping[str, str | None]
    meant: Mapping[Meaning, str | None]
    labels: tuple[Label, ...]
    first: Mapping[str, tuple[Label, ...]]
    telling: Mapping[str, frozenset[Label]]


@dataclass(frozen=True, slots=True, eq=False)
class Options:
    """The choices of one question, made by `prepare` and asked often.

    How a language calls them is worked out when it is first asked, and kept: a start need not wait for
    questions that nobody may come to.
    """

    given: tuple[Option, ...]
    numbers: Mapping[int, str]
    _kept: dict[Language, tuple[Shelf, Shelf]] = field(default_factory=dict, repr=False)
    _others: dict[str, str] = field(default_factory=dict, repr=False)

    def shelves(self, language: Language) -> tuple[Shelf, Shelf]:
        """Give the labels of a person's own language, and those of the other three."""
        if language not in self._kept:
            others = (other for other in Language if other is not language)
            self._kept[language] = _shelf(self.given, (language,)), _shelf(self.given, others)
        return self._kept[language]

    def others(self) -> Mapping[str, str]:
        """Give the other names (`also`) of the choices in every language, and the key of each."""
        if not self._others:
            for option in self.given:
                for name in chain.from_iterable(option.also.values()):
                    self._others.setdefault(normalise(name), option.key)
        return self._others


def prepare(options: Iterable[Option]) -> Options:
    """Prepare the choices of a question for `choose`. Labels that are missing or empty are skipped."""
    given = tuple(options)
    return Options(given, {option.number: option.key for option in given})


def is_other_name(text: str, options: Options) -> bool:
    """Whether a whole text is one of the other names (`also`) of a choice, in any language."""
    return named_otherwise(text, options) is not None


def named_otherwise(text: str, options: Options) -> str | None:
    """Give the key of the choice that has the whole text as another name; a "no" may come before it."""
    others = options.others()
    if not others:
        return None
    words = normalise(text)
    return others.get(words) or others.get(without_no(words))


def _shelf(options: tuple[Option, ...], languages: Iterable[Language]) -> Shelf:
    labels: list[Label] = []
    others: list[tuple[str, str]] = []
    for language in languages:
        labels += _labels(options, language) + _labels(_heads(options, language), language)
        others += (
            (normalise(name), option.key)
            for option in options
            for name in option.also.get(language, ())
        )
    figures = [(in_figures(label.text), label.key) for label in labels]
    first: dict[str, list[Label]] = {}
    telling: dict[str, set[Label]] = {}
    for label in labels:
        for form in label.words[0]:
            first.setdefault(form, []).append(label)
        for form in label.telling:
            telling.setdefault(form, set()).add(label)
    return Shelf(
        whole=_keys([*((label.text, label.key) for label in labels), *figures, *others]),
        meant=_keys(
            (meaning, label.key)
            for label in labels
            if (meaning := meaning_of(label.text)) is not None
        ),
        labels=tuple(labels),
        first={form: tuple(found) for form, found in first.items()},
        telling={form: frozenset(found) for form, found in telling.items()},
    )


def _heads(options: tuple[Option, ...], language: Language) -> tuple[Option, ...]:
    """Give what stands before a bracket as a label of its own: "Jonas" of "Jonas (musik, hundar)"."""
    labels = ((option, option.labels.get(language, "").partition(" (")) for option in options)
    return tuple(
        Option(option.key, option.number, {language: head})
        for option, (head, more, _) in labels
        if more
    )


def _keys(named: Iterable[tuple[_Name, str]]) -> dict[_Name, str | None]:
    """Collect what names a choice; None for what names two."""
    keys: dict[_Name, str | None] = {}
    for name, key in named:
        keys[name] = key if keys.get(name, key) == key else None
    return keys


def _labels(options: tuple[Option, ...], language: Language) -> list[Label]:
    texts = {option.key: normalise(option.labels.get(language, "")) for option in options}
    words = {key: TOKEN.findall(text) for key, text in texts.items()}
    return [
        Label(
            key=key,
            text=text,
            negated=not NEGATIONS.isdisjoint(words[key]),
            numerals=frozenset(word for word in words[key] if spelled(word) is not None),
            words=tuple(map(_forms, words[key])),
            telling=frozenset().union(*map(_forms, _telling(key, words))),
        )
        for key, text in texts.items()
        if words[key]
    ]


def _telling(key: str, words: Mapping[str, list[str]]) -> set[str]:
    elsewhere = {word for other, others in words.items() if other != key for word in others}
    return {word for word in words[key] if len(word) > 2} - elsewhere - FILLERS


def _forms(word: str) -> frozenset[str]:
    """The forms in which a word of a label may come; "helsen" is "helsa" in nynorsk."""
    stem = word[:-1] if len(word) > 3 and word[-1] in "ae" else word
    if len(stem) < 3:
        return frozenset({word})
    feminine = {f"{word[:-2]}a"} if len(word) > 4 and word.endswith("en") else set()
    return frozenset({word, stem} | feminine | {stem + ending for ending in _ENDINGS})


def in_figures(words: str) -> str:
    """Write every number in figures: "tva rum" is "2 rum"."""
    return TOKEN.sub(lambda found: str(_figure(found[0])), words)


def _figure(word: str) -> str | int:
    number = spelled(word)
    return word if number is None else number


def meaning_of(words: str) -> Meaning | None:
    """What a text means however it is said: so many days, or nothing."""
    days = read_days(words)
    if days is not None:
        return days
    left = (word for word in TOKEN.findall(words) if word not in _BESIDE_NOTHING)
    return "nothing" if " ".join(left) in _NOTHING else None


def tells_days(shelf: Shelf) -> bool:
    return any(isinstance(meaning, int) for meaning in shelf.meant)
