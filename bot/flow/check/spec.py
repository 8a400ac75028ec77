"""What the checks are given, and how they look at it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from bot.flow.actions import ActionSpec
from bot.flow.definition import Ask, Flow, Wording
from bot.flow.texts import wordings_of
from bot.model.people import Language

NAMES: Mapping[Language, str] = {
    Language.SV: "Swedish",
    Language.NB: "Norwegian",
    Language.DA: "Danish",
    Language.EN: "English",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a catalog. `forms` holds the plural forms where it has them, else one text."""

    file: str
    line: int
    forms: tuple[str, ...]
    plural: str | None = None
    fuzzy: bool = False
    obsolete: bool = False

    @property
    def usable(self) -> bool:
        """Whether people would see it: everything else shows English."""
        return all(self.forms) and not self.fuzzy and not self.obsolete


Key = tuple[str, str]  # msgctxt, msgid
Catalog = Mapping[Key, Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """All that is checked together."""

    flows: Mapping[str, Flow]
    actions: Mapping[str, ActionSpec]
    catalogs: Mapping[Language, Catalog]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text in one language, and where it is written."""

    forms: tuple[str, ...]
    file: str
    line: int


def spoken(checked: Checked, flow: Flow, wording: Wording, language: Language) -> Spoken | None:
    """Find a text as people see it in this language; None when it is not translated yet."""
    entry = checked.catalogs[language].get((flow.name, wording.one))
    if entry is not None and entry.usable:
        return Spoken(entry.forms, entry.file, entry.line)
    if language is not Language.EN:
        return None
    forms = (wording.one,) if wording.other is None else (wording.one, wording.other)
    return Spoken(forms, flow.file, wording.line)


def measured(flows: Iterable[Flow]) -> Iterator[Ask]:
    """Go through the questions whose longest answer is known: for a number, a date or a time."""
    for flow in flows:
        for step in flow.steps:
            if isinstance(step, Ask) and step.kind in {"number", "date", "time"}:
                yield step


def texts_of(flow: Flow) -> Iterator[tuple[str, Wording]]:
    """Go through every translated text of a flow, with the place it stands at."""
    yield f"{flow.name}.title", flow.title
    if flow.words:
        yield f"{flow.name}.words", flow.words
    yield from chain.from_iterable(
        ((f"{flow.name}.{step.id}", wording) for wording in wordings_of(step))
        for step in flow.steps
    )
