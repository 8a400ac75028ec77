"""Catalogs are read whole, or refused with a sentence that says what to do."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from bot.model.people import Language
from bot.words.catalogs import CatalogBroken, Catalogs, load

SV, NB, DA, EN = Language.SV, Language.NB, Language.DA, Language.EN
FLOW = "check_in"


def folder_of(language: Language, folder: Path) -> Path:
    return folder / language / "LC_MESSAGES"


def write(folder: Path, language: Language, catalog: Catalog) -> None:
    there = folder_of(language, folder)
    there.mkdir(parents=True, exist_ok=True)
    with (there / "terskel.po").open("wb") as po, (there / "terskel.mo").open("wb") as mo:
        write_po(po, catalog)
        write_mo(mo, catalog)


def catalog_of(language: Language, call: str, fuzzy: str = "") -> Catalog:
    catalog = Catalog(locale=str(language))
    catalog.add("Call me", call, context=FLOW)
    catalog.add("Call me", "annat", context="other")
    catalog.add("Come by", "", context=FLOW)
    catalog.add("Write", fuzzy, context=FLOW, flags=["fuzzy"])
    catalog.add(("One day", "{days} days"), ("En dag", "{days} dagar"), context=FLOW)
    catalog.add(("One week", "{weeks} weeks"), ("", ""), context=FLOW)
    catalog.add("Without context", "utan")
    return catalog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language in Language:
        write(tmp_path, language, catalog_of(language, f"ring {language}", "skriv"))
    return tmp_path


def test_a_text_is_found_by_language_context_and_msgid(folder: Path) -> None:
    catalogs = load(folder)

    assert catalogs.say(SV, FLOW, "Call me") == "ring sv"
    assert catalogs.say(NB, FLOW, "Call me") == "ring nb"
    assert catalogs.say(SV, "other", "Call me") == "annat"
    assert catalogs.say(SV, "", "Without context") == "utan"


@pytest.mark.parametrize("msgid", ["Come by", "Write", "Never heard of"])
def test_what_is_untranslated_or_fuzzy_is_none_and_english_is_itself(
    folder: Path, msgid: str
) -> None:
    catalogs = load(folder)

    assert catalogs.say(SV, FLOW, msgid) is None
    assert catalogs.say(EN, FLOW, msgid) == msgid


@pytest.mark.parametrize(
    ("count", "text"), [(0, "{days} dagar"), (1, "En dag"), (2, "{days} dagar")]
)
def test_a_plural_follows_the_rule_of_its_language(folder: Path, count: int, text: str) -> None:
    assert load(folder).plural(SV, FLOW, "One day", "{days} days", count) == text


def test_an_untranslated_plural_is_none_and_english_is_itself(folder: Path) -> None:
    catalogs = load(folder)

    assert catalogs.plural(SV, FLOW, "One week", "{weeks} weeks", 2) is None
    assert catalogs.plural(EN, FLOW, "One week", "{weeks} weeks", 1) == "One week"
    assert catalogs.plural(EN, FLOW, "One week", "{weeks} weeks", 2) == "{weeks} weeks"


def remove(path: Path) -> None:
    path.unlink()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def fill_with_noise(path: Path) -> None:
    path.write_bytes(b"no catalog at all")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def spoil_the_letters(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"ring nb", b"ring\xff\xfe\xfd"))


def break_the_rule(path: Path) -> None:
    catalog = catalog_of(NB, "ring nb", "skriv")
    raw = BytesIO()
    write_mo(raw, catalog)
    path.write_bytes(raw.getvalue().replace(b"(n != 1)", b"(import)"))


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (remove, r'terskel\.mo is missing: run "make words"'),
        (cut_short, r'terskel\.mo is broken: run "make words"'),
        (fill_with_noise, r'terskel\.mo is broken: run "make words"'),
        (empty, r'terskel\.mo is broken: run "make words"'),
        (spoil_the_letters, r'terskel\.mo is broken: run "make words"'),
        (break_the_rule, r"no usable Plural-Forms"),
    ],
)
def test_a_catalog_that_is_missing_or_broken_is_refused(
    folder: Path, harm: Callable[[Path], None], told: str
) -> None:
    harm(folder_of(NB, folder) / "terskel.mo")

    with pytest.raises(CatalogBroken, match=told):
        load(folder)


def test_a_catalog_older_than_what_translators_wrote_is_refused(folder: Path) -> None:
    with (folder_of(DA, folder) / "terskel.po").open("wb") as po:
        write_po(po, catalog_of(DA, "ring til mig"))

    with pytest.raises(CatalogBroken, match=r'older than terskel\.po beside it: run "make words"'):
        load(folder)


@pytest.mark.parametrize("raw", [b'msgid "a\nmsgstr', b"\xff\xfe"])
def test_a_broken_source_is_refused_by_its_own_name(folder: Path, raw: bytes) -> None:
    (folder_of(DA, folder) / "terskel.po").write_bytes(raw)

    with pytest.raises(CatalogBroken, match=r"terskel\.po is broken"):
        load(folder)


def test_compiled_catalogs_are_enough_where_there_are_no_sources(folder: Path) -> None:
    for language in Language:
        (folder_of(language, folder) / "terskel.po").unlink()

    assert load(folder).say(DA, FLOW, "Call me") == "ring da"


def test_catalogs_can_be_made_of_plain_dictionaries() -> None:
    catalogs = Catalogs.of(
        {SV: {(FLOW, "Yes"): "Ja", (FLOW, "One"): ("Ett", "Flera", "Många")}},
        {SV: lambda count: 2 if count > 5 else int(count != 1)},
    )

    assert catalogs.say(SV, FLOW, "Yes") == "Ja"
    assert catalogs.say(DA, FLOW, "Yes") is None
    assert catalogs.plural(SV, FLOW, "One", "Many", 9) == "Många"


def test_the_catalogs_of_this_checkout_can_be_read_and_say_every_language() -> None:
    catalogs = load(Path(__file__).parents[2] / "locales")

    assert all(catalogs.texts[language] for language in (SV, NB, DA))
