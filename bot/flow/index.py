"""Which flow a word starts: looked up in one step, the person's own language before the others."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.flow.definition import Flow, split_words
from bot.model.people import Language, Role
from bot.words.catalogs import Catalogs
from bot.words.insisting import find_insisted, first_words
from bot.words.letters import normalise

ANYONE, STRANGER = "anyone", "stranger"


@dataclass(frozen=True, slots=True, eq=False)
class WordIndex:
    """By language: word -> flows in the order of preference. `own`: each flow's words, all languages.

    `begins`: the first words of what works anywhere.
    """

    starts: Mapping[Language, Mapping[str, tuple[Flow, ...]]]
    anywhere: Mapping[Language, Mapping[str, str]]
    begins: Mapping[Language, frozenset[str]]
    own: Mapping[str, frozenset[str]]
    all: frozenset[str]


def index_words(flows: Iterable[Flow], catalogs: Catalogs) -> WordIndex:
    """Prepare the words of today's flows."""
    flows = tuple(flows)
    spoken = {language: _spoken(flows, catalogs, language) for language in Language}
    starts = {language: _merged(spoken, language) for language in Language}
    anywhere = {
        language: {
            word: flow.name
            for word, found in words.items()
            for flow in found[::-1]
            if flow.anywhere
        }
        for language, words in starts.items()
    }
    own: dict[str, set[str]] = {flow.name: set() for flow in flows}
    for words in spoken.values():
        for word, flow in words:
            own[flow.name].add(word)
    return WordIndex(
        starts=starts,
        anywhere=anywhere,
        begins={language: first_words(words) for language, words in anywhere.items()},
        own={name: frozenset(words) for name, words in own.items()},
        all=frozenset().union(*own.values()),
    )


@lru_cache(maxsize=1024)
def find_anywhere(index: WordIndex, text: str, language: Language) -> str | None:
    """Name the flow of these words if it works at any moment. A message is read so more than once."""
    known = index.anywhere[language]
    return known.get(normalise(text)) or find_insisted(text, known, index.begins[language])


def admits(flow: Flow, roles: Collection[Role]) -> bool:
    """Whether somebody with these roles may start the flow; a stranger has none."""
    if ANYONE in flow.whom or (STRANGER in flow.whom and not roles):
        return True
    return any(role in flow.whom for role in roles)


def words_in(flow: Flow, catalogs: Catalogs, language: Language) -> Iterator[str]:
    """Give the words that start a flow in one language, as they are compared."""
    text = catalogs.say(language, flow.name, flow.words.one) if flow.words else None
    for word in split_words(text or ""):
        plain = normalise(word)
        if plain:
            yield plain


def _spoken(
    flows: Iterable[Flow], catalogs: Catalogs, language: Language
) -> list[tuple[str, Flow]]:
    return [(word, flow) for flow in flows for word in words_in(flow, catalogs, language)]


def _merged(
    spoken: Mapping[Language, list[tuple[str, Flow]]], language: Language
) -> dict[str, tuple[Flow, ...]]:
    """Put a language's own words before those of the others."""
    merged: dict[str, list[Flow]] = {}
    for other in sorted(Language, key=lambda one: one is not language):
        for word, flow in spoken[other]:
            found = merged.setdefault(word, [])
            if flow not in found:
                found.append(flow)
    return {word: tuple(found) for word, found in merged.items()}
