"""The catalogs: what is missing, doubtful, put away or left over, and placeholders that differ."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import polib

from bot.flow.check.spec import NAMES, Catalog, Checked, Entry, Key, texts_of
from bot.flow.definition import Wording
from bot.flow.faults import Fault
from bot.model.people import Language
from bot.words.phrases import CONTEXT, PHRASES
from bot.words.placeholders import is_bare, names_in

PHRASES_FILE = "bot/words/phrases.py"
_PO_LINE = re.compile(r'(?:#[~ ]*)?(?:msg[a-z_]+(?:\[\d\])? +)?"(?:[^"\\]|\\.)*"|#.*|')
_LINE = re.compile(r"line (\d+)")
_SHOWN = 40  # letters of a text that name it in a fault


def po_file(locales: Path, language: Language) -> Path:
    """Where the translations into a language lie."""
    return locales / language / "LC_MESSAGES" / "terskel.po"


def read_catalogs(locales: Path) -> tuple[Mapping[Language, Catalog], list[Fault]]:
    """Read every catalog; one that cannot be read is empty and has a fault."""
    catalogs: dict[Language, Catalog] = {}
    faults: list[Fault] = []
    for language in Language:
        path = po_file(locales, language)
        po = _read(path)
        if isinstance(po, Fault):
            faults.append(po)
            po = polib.POFile()
        catalogs[language] = {_key(entry): _entry(entry, path) for entry in po}
    return catalogs, faults


def _read(path: Path) -> polib.POFile | Fault:
    try:
        source = path.read_text(encoding="utf-8")
        # polib forgives a quote left open, and loses a letter by it
        for number, line in enumerate(source.splitlines(), 1):
            if not _PO_LINE.fullmatch(line.strip()):
                sentence = "cannot be read here: look for a quote left open."
                return Fault(path.as_posix(), number, "catalog", sentence)
        return polib.pofile(source)
    except FileNotFoundError:
        return Fault(path.as_posix(), 1, "catalog", 'is missing: run "make words".')
    except (OSError, UnicodeDecodeError) as error:
        found = _LINE.search(str(error))
        sentence = "cannot be read from here on: look for what does not belong there."
        return Fault(path.as_posix(), int(found[1]) if found else 1, "catalog", sentence)


def _key(entry: polib.POEntry) -> Key:
    return entry.msgctxt or "", entry.msgid


def _entry(entry: polib.POEntry, path: Path) -> Entry:
    forms = tuple(entry.msgstr_plural[n] for n in sorted(entry.msgstr_plural)) or (entry.msgstr,)
    return Entry(
        file=path.as_posix(),
        line=entry.linenum or 1,
        forms=forms,
        plural=entry.msgid_plural or None,
        fuzzy=entry.fuzzy,
        obsolete=bool(entry.obsolete),
    )


def find_in_translations(checked: Checked, locales: Path) -> Iterator[Fault]:
    """Find texts that people would not see in their language, or not as they were meant."""
    said = {key: found for found in _all_texts(checked) for key in [(found[0], found[3].one)]}
    for language in Language:
        catalog = checked.catalogs[language]
        if po_file(locales, language).exists() and language is not Language.EN:
            for context, file, place, wording in said.values():
                entry = catalog.get((context, wording.one))
                if entry is None:
                    sentence = f'has no {NAMES[language]} translation yet: run "make words", then write it.'
                    yield Fault(file, wording.line, place, f'"{_short(wording.one)}" {sentence}')
        for key, entry in catalog.items():
            context, msgid = key
            if key in said:
                sentences = [
                    *_state(entry, said[key][3], language),
                    *_differences(entry, said[key][3]),
                ]
            else:
                sentences = _left_over(checked, context, entry)
            for sentence in sentences:
                yield Fault(entry.file, entry.line, f'{context}, "{_short(msgid)}"', sentence)


def _all_texts(checked: Checked) -> Iterator[tuple[str, str, str, Wording]]:
    """Go through context, file, place and text of all that must be translated."""
    for phrase in PHRASES:
        yield CONTEXT, PHRASES_FILE, phrase.name, Wording(one=phrase.value, line=1)
    for flow in checked.flows.values():
        for place, wording in texts_of(flow):
            yield flow.name, flow.file, place, wording


def _state(entry: Entry, wording: Wording, language: Language) -> Iterator[str]:
    if entry.obsolete:
        yield 'is put away as obsolete, but it is still said: run "make words".'
    elif entry.fuzzy:
        yield "is marked fuzzy, so people see English: read it, correct it, and take the mark away."
    elif language is not Language.EN and not all(entry.forms):
        yield f"is not translated into {NAMES[language]} yet."
    elif entry.plural != wording.other:
        yield 'is stale: its plural is another one in the flow: run "make words".'


def _left_over(checked: Checked, context: str, entry: Entry) -> list[str]:
    if entry.obsolete or (context != CONTEXT and context not in checked.flows):
        return []
    return ['is stale: nothing says it any more: run "make words".']


def _differences(entry: Entry, wording: Wording) -> Iterator[str]:
    """Compare placeholders. One form of a plural may do without the number."""
    count = {wording.count} if wording.count else set()
    for form, english in zip(
        entry.forms, (wording.one, wording.other or wording.one), strict=False
    ):
        if not form or entry.obsolete:
            continue
        if not is_bare(form):
            yield "holds something else than bare placeholders like {name}: write those, and nothing else in { }."
            continue
        there, wanted = set(names_in(form)), set(names_in(english))
        missing, foreign = sorted(wanted - there - count), sorted(there - wanted - count)
        if missing:
            yield f"lacks {_list(missing)}, which the English text has."
        if foreign:
            yield f"has {_list(foreign)}, which the English text has not."


def _list(names: list[str]) -> str:
    return " and ".join(f"{{{name}}}" for name in names)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
