"""The translated texts: compiled gettext catalogs, read once into plain dictionaries."""

import gettext
import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import polib

from bot.model.people import Language

Key = tuple[str, str]  # msgctxt, msgid
Form = str | tuple[str, ...]  # one text, or one for each plural form
Rule = Callable[[int], int]  # how many -> which plural form

DOMAIN = "terskel"
TWO_FORMS = "n != 1"  # the rule of all four languages, should a header name none


class CatalogBroken(Exception):
    """A catalog cannot be used. The sentence says which one and what to do about it."""


@dataclass(frozen=True, slots=True, repr=False)
class Catalogs:
    """Every translated text of every language. Never changed once read."""

    texts: Mapping[Language, Mapping[Key, str]]
    plurals: Mapping[Language, Mapping[Key, tuple[str, ...]]]
    rules: Mapping[Language, Rule]

    @classmethod
    def of(
        cls,
        forms: Mapping[Language, Mapping[Key, Form]],
        rules: Mapping[Language, Rule] | None = None,
    ) -> "Catalogs":
        """Make catalogs of plain dictionaries; a language left out is one without translations."""
        given = {language: forms.get(language, {}) for language in Language}
        return cls(
            texts={
                language: {key: form for key, form in entries.items() if isinstance(form, str)}
                for language, entries in given.items()
            },
            plurals={
                language: {key: form for key, form in entries.items() if isinstance(form, tuple)}
                for language, entries in given.items()
            },
            rules={
                language: (rules or {}).get(language, gettext.c2py(TWO_FORMS))
                for language in Language
            },
        )

    def say(self, language: Language, context: str, msgid: str) -> str | None:
        """Find the text in this language; None where it is untranslated. English is the msgid itself."""
        found = self.texts[language].get((context, msgid))
        if found is None and language is Language.EN:
            return msgid
        return found

    def plural(
        self, language: Language, context: str, one: str, other: str, count: int
    ) -> str | None:
        """Find the form for `count` by the language's own rule; None where it is untranslated."""
        forms = self.plurals[language].get((context, one))
        if forms is not None:
            return forms[self.rules[language](count)]
        if language is Language.EN:
            return one if count == 1 else other
        return None


def load(folder: Path) -> Catalogs:
    """Read `folder`/<language>/LC_MESSAGES/terskel.mo of all four languages.

    Raises CatalogBroken when one is missing, unreadable, or says something else than the .po
    beside it (where there is one: it was translated further and not compiled).
    """
    forms: dict[Language, Mapping[Key, Form]] = {}
    rules: dict[Language, Rule] = {}
    for language in Language:
        path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
        compiled = _read(path)
        entries = _forms(compiled)
        source = path.with_suffix(".po")
        if source.exists() and _forms(_read_source(source)) != entries:
            raise CatalogBroken(f'{path} is older than {source.name} beside it: run "make words".')
        forms[language] = {key: form for key, form in entries.items() if not _is_padding(key, form)}
        rules[language] = _rule(compiled, path)
    return Catalogs.of(forms, rules)


def _read(path: Path) -> polib.MOFile:
    if not path.is_file():
        raise CatalogBroken(f'{path} is missing: run "make words".')
    try:
        return polib.mofile(str(path))
    except (OSError, struct.error, ValueError, IndexError) as error:
        raise CatalogBroken(f'{path} is broken: run "make words".') from error


def _read_source(path: Path) -> list[polib.POEntry]:
    """Read what Babel compiles of a .po: everything but fuzzy and obsolete entries."""
    try:
        entries = polib.pofile(str(path), encoding="utf-8")
    except (OSError, ValueError) as error:
        raise CatalogBroken(
            f'{path} is broken ({error}): correct it, then run "make words".'
        ) from error
    return [entry for entry in entries if not entry.obsolete and not entry.fuzzy]


def _forms(entries: Iterable[polib.POEntry | polib.MOEntry]) -> dict[Key, Form]:
    """Everything that is in a compiled catalog: translated texts, and every plural, gaps in English."""
    found: dict[Key, Form] = {}
    for entry in entries:
        key = (entry.msgctxt or "", entry.msgid)
        if entry.msgid_plural:
            english = (entry.msgid, entry.msgid_plural)
            texts = (entry.msgstr_plural[n] for n in sorted(entry.msgstr_plural))
            found[key] = tuple(text or english[min(n, 1)] for n, text in enumerate(texts))
        elif entry.msgstr:
            found[key] = entry.msgstr
    return found


def _is_padding(key: Key, form: Form) -> bool:
    """Whether this is a plural that nobody translated: Babel compiles those in English."""
    return isinstance(form, tuple) and form[0] == key[1]


def _rule(compiled: polib.MOFile, path: Path) -> Rule:
    header = compiled.metadata.get("Plural-Forms", "")
    _, found, rule = header.partition("plural=")
    try:
        return gettext.c2py(rule.strip(" ;") if found else TWO_FORMS)
    except ValueError as error:
        raise CatalogBroken(
            f"{path} has no usable Plural-Forms ({header}): correct its .po."
        ) from error
