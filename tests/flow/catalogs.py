"""Catalogs on disk for the checks: written as translators' tools write them."""

from collections.abc import Mapping
from pathlib import Path

import polib

from bot.model.people import Language
from bot.words.phrases import CONTEXT, PHRASES

Texts = Mapping[tuple[str, str], str]


def write_catalogs(folder: Path, texts: Mapping[Language, Texts] | None = None) -> Path:
    """Write a catalog for each language: the standing phrases, and these texts of flows."""
    for language in Language:
        po = polib.POFile()
        po.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        for phrase in PHRASES:
            said = phrase.value if language is not Language.EN else ""
            po.append(polib.POEntry(msgctxt=CONTEXT, msgid=phrase.value, msgstr=said))
        for (context, msgid), text in (texts or {}).get(language, {}).items():
            po.append(polib.POEntry(msgctxt=context, msgid=msgid, msgstr=text))
        save(po, folder, language)
    return folder


def save(po: polib.POFile, folder: Path, language: Language) -> None:
    """Write one catalog where it belongs."""
    path = folder / language / "LC_MESSAGES" / "terskel.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    po.save(str(path))


def append(folder: Path, language: Language, source: str) -> int:
    """Add an entry as it stands in a file; the line it begins on."""
    path = folder / language / "LC_MESSAGES" / "terskel.po"
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n{source}\n", encoding="utf-8")
    return before.count("\n") + 2
