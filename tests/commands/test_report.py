import csv
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from shutil import copy2

import openpyxl
import pytest

from bot.commands import sheets
from bot.commands.errors import Refused
from bot.commands.sheets import Table
from tests.commands.conftest import Terskel

EVIL = '=HYPERLINK("http://evil.example","Kim")'


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a check-in in the terminal leaves; in its words, what a spreadsheet would run."""
    folder = tmp_path_factory.mktemp("evening")
    chat = [sys.executable, "-m", "bot", "chat", "--language", "en"]
    given = f"check in\n{EVIL}\n1\n"
    subprocess.run(
        chat, input=given, text=True, cwd=folder, check=True, capture_output=True, timeout=60
    )
    return folder


@pytest.fixture
def talked(evening: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder to work in, with that database, from which reports are made."""
    for file in evening.iterdir():
        copy2(file, folder / file.name)
    monkeypatch.setenv("TERSKEL_DATABASE", "sqlite:///chat.db")
    monkeypatch.setenv("TERSKEL_KEY_FILE", "chat.key")
    return folder


def _rows(file: Path, table: str) -> list[dict[str, str]]:
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


def test_a_check_in_of_the_chat_is_a_row_of_the_report(terskel: Terskel, talked: Path) -> None:
    ended = terskel("report", "out.sqlite")

    assert ended.status == 0
    assert "1 check-ins" in ended.err
    (row,) = _rows(talked / "out.sqlite", "check_ins")
    assert (row["matters"], row["wish"], row["language"]) == ("(own words)", "call", "en")
    assert row["at_local"]
    assert "text" not in _rows(talked / "out.sqlite", "messages")[0]
    assert b"HYPERLINK" not in (talked / "out.sqlite").read_bytes()
    assert (talked / "out.sqlite").stat().st_mode & 0o777 == 0o600
    assert list(talked.glob(".out*")) == []


def test_csv_and_workbook_hold_the_same_and_no_formula(terskel: Terskel, talked: Path) -> None:
    terskel("report", "out.csv", "--text", "--named")
    terskel("report", "out.xlsx", "--text", "--named")

    with (talked / "out.check_ins.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["person"], row["matters"]) == ("Kim", f"'{EVIL}")
    sheet = openpyxl.load_workbook(talked / "out.xlsx")["check_ins"]
    assert [cell.value for cell in sheet[1]] == list(row)
    cell = sheet.cell(2, list(row).index("matters") + 1)
    assert (cell.value, cell.data_type, cell.hyperlink) == (EVIL, "s", None)
    assert (talked / "out.messages.csv").stat().st_mode & 0o777 == 0o600


def test_a_report_that_is_there_is_not_written_over_unless_forced(
    terskel: Terskel, talked: Path
) -> None:
    (talked / "out.messages.csv").write_text("mine")

    refused = terskel("report", "out.csv")
    kept = (talked / "out.messages.csv").read_text()
    forced = terskel("report", "out.csv", "--force")

    assert refused.status == 1
    assert "out.messages.csv is there already, and nothing was written: --force" in refused.err
    assert kept == "mine"
    assert forced.status == 0
    assert (talked / "out.messages.csv").read_text(encoding="utf-8-sig").startswith("person,")


def test_every_report_stands_in_the_access_log_with_who_made_it(
    terskel: Terskel, talked: Path
) -> None:
    terskel("report", "out.sqlite", "--text")

    (note,) = _rows(talked / "chat.db", "access")
    assert note["who"].startswith("os:")
    assert (note["what"], note["reason"]) == ("report", "out.sqlite, with texts")


@pytest.mark.usefixtures("new")
def test_protected_people_are_left_out_and_that_is_said(terskel: Terskel) -> None:
    terskel("people", "add", "--name", "Hemlig", "--role", "tenant", "--protected")

    ended = terskel("report", "out.sqlite")

    assert "People with protected identity are left out: 1." in ended.err


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx", "\nx"])
def test_a_cell_that_begins_like_a_formula_is_harmless(cell: str) -> None:
    assert sheets.harmless(cell) == f"'{cell}"
    assert sheets.harmless(f"x{cell}") == f"x{cell}"


def _broken() -> Iterable[Sequence[str]]:
    yield ("1",)
    raise Refused("The database has gone.")


@pytest.mark.parametrize("name", ["out.sqlite", "out.csv", "out.xlsx"])
def test_a_report_that_breaks_off_leaves_what_was_there(folder: Path, name: str) -> None:
    there = sheets.paths(folder / name, ["one"])[0]
    there.write_text("mine")

    with pytest.raises(Refused, match="has gone"):
        sheets.write(folder / name, [Table("one", ["n"], _broken())])

    assert there.read_text() == "mine"
    assert [path.name for path in folder.iterdir()] == [there.name]


@pytest.mark.parametrize("force", [[], ["--force"]])
@pytest.mark.parametrize(
    "name",
    ["terskel.db", "./x/../terskel.db", "soft.db", "hard.sqlite", "key.db", "terskel.db-wal.db"],
)
def test_a_report_is_never_written_over_the_database_or_its_key(
    terskel: Terskel, new: Path, name: str, force: list[str]
) -> None:
    (new / "x").mkdir()
    (new / "soft.db").symlink_to("terskel.db")
    os.link(new / "terskel.db", new / "hard.sqlite")
    (new / "key.db").symlink_to("terskel.key")
    (new / "terskel.db-wal.db").symlink_to("terskel.db-wal")
    before = {path: (new / path).read_bytes() for path in ("terskel.db", "terskel.key")}

    ended = terskel("report", name, *force)

    assert ended.status == 1
    (sentence,) = ended.err.splitlines()
    assert "belongs to the database this report is read from" in sentence
    assert {path: (new / path).read_bytes() for path in before} == before
    assert not (new / "terskel.db-wal").exists()


@pytest.mark.parametrize("name", ["terskel.backup.db", "backup.sqlite"])
def test_force_writes_over_no_other_database_of_terskel(
    terskel: Terskel, new: Path, name: str
) -> None:
    backup = (new / "terskel.db").read_bytes()
    (new / name).write_bytes(backup)

    ended = terskel("report", name, "--force")

    assert ended.status == 1
    assert f"{name} is a database of Terskel" in ended.err
    assert (new / name).read_bytes() == backup


@pytest.mark.usefixtures("new")
def test_force_writes_over_an_older_report(terskel: Terskel) -> None:
    first = terskel("report", "out.sqlite")

    second = terskel("report", "out.sqlite", "--force")

    assert (first.status, second.status) == (0, 0)
