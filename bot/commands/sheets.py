"""Writing tables as a SQLite file, CSV files or a workbook: whole or not at all, for the owner only."""

import csv
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from bot.commands.errors import Refused

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

OWNER_ONLY: Final = 0o600
FORMULA: Final = tuple(
    "=+-@\t\r\n"
)  # how a cell begins that a spreadsheet would run (OWASP, CSV injection)
MOST_ROWS: Final = 1_048_575  # of a sheet in a workbook, without its header
LONGEST_CELL: Final = 32_767  # letters in a cell of a workbook


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write: `rows` is read once and may be long."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[str]]


Write = Callable[[Path, Sequence[Table]], dict[str, int]]


def paths(file: Path, names: Sequence[str]) -> list[Path]:
    """Say which files a report of this name would be. Raises Refused for an ending nobody knows."""
    if file.suffix.lower() not in WRITERS:
        raise Refused(f'"{file.name}" does not end like a report: name it .sqlite, .csv or .xlsx.')
    if file.suffix.lower() == ".csv":
        return [file.with_name(f"{file.stem}.{name}.csv") for name in names]
    return [file]


def refuse_early(
    file: Path, names: Sequence[str], *, force: bool, never: Iterable[Path] = ()
) -> None:
    """Raise Refused before anything is read when a file is there already, or could not be written.

    Nothing is written over what is in `never`, by whatever name, nor over a database of Terskel.
    """
    never = tuple(never)
    for path in paths(file, names):
        _refuse_ours(path, never)
    there = [path for path in paths(file, names) if path.exists()]
    if there and not force:
        raise Refused(
            f"{there[0]} is there already, and nothing was written: --force writes over it."
        )
    if not file.absolute().parent.is_dir():
        raise Refused(
            f"There is no folder {file.absolute().parent}: make it first, or write the report elsewhere."
        )


def _refuse_ours(path: Path, never: Iterable[Path]) -> None:
    from bot.store.header import is_ours

    if any(_is_same(path, kept) for kept in never):
        raise Refused(
            f"{path} belongs to the database this report is read from, and nothing was written: give the report another name."
        )
    if path.is_file() and is_ours(path):
        raise Refused(
            f"{path} is a database of Terskel, and nothing was written: give the report another name."
        )


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, also through links and where it is not there yet."""
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def write(file: Path, tables: Sequence[Table]) -> dict[str, int]:
    """Write the tables over what is there, and say how many rows each has.

    Each file is written beside its place and moved there when it is whole.
    """
    return WRITERS[file.suffix.lower()](file, tables)


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give a new, empty file of the owner alone that becomes `path` at the end, or vanishes."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
        yield draft
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _sqlite(file: Path, tables: Sequence[Table]) -> dict[str, int]:
    with beside(file) as draft, closing(sqlite3.connect(draft)) as connection:
        counts = {}
        for table in tables:
            names = ", ".join(f'"{name}" text not null' for name in table.columns)
            connection.execute(f'create table "{table.name}" (id integer primary key, {names})')
            marks = ", ".join("?" * len(table.columns))
            told = ", ".join(f'"{name}"' for name in table.columns)
            found = connection.executemany(
                f'insert into "{table.name}" ({told}) values ({marks})',  # noqa: S608  (our own names)
                table.rows,
            )
            counts[table.name] = max(found.rowcount, 0)
        connection.commit()
        return counts


def _csv(file: Path, tables: Sequence[Table]) -> dict[str, int]:
    counts = {}
    for table, path in zip(tables, paths(file, [table.name for table in tables]), strict=True):
        # The mark at the beginning tells Excel that it is UTF-8.
        with beside(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(table.columns)
            counts[table.name] = 0
            for row in table.rows:
                writer.writerow([harmless(cell) for cell in row])
                counts[table.name] += 1
    return counts


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _xlsx(file: Path, tables: Sequence[Table]) -> dict[str, int]:
    """Write a workbook. What it needs meanwhile stays beside it, for the owner only."""
    import xlsxwriter

    with (
        beside(file) as draft,
        TemporaryDirectory(dir=file.absolute().parent, prefix=f".{file.name}.") as rest,
        closing(xlsxwriter.Workbook(str(draft), {"constant_memory": True, "tmpdir": rest})) as book,
    ):
        return {table.name: _sheet(book.add_worksheet(table.name), table) for table in tables}


def _sheet(sheet: "Worksheet", table: Table) -> int:
    sheet.freeze_panes(1, 0)
    number = 0
    for number, row in enumerate(chain((table.columns,), table.rows)):
        if number > MOST_ROWS:
            raise Refused(
                f"A workbook holds {MOST_ROWS} rows and {table.name} has more: write a .sqlite or .csv file."
            )
        for place, cell in enumerate(row):
            # Always a string, never a formula, a link or a number.
            sheet.write_string(number, place, cell[:LONGEST_CELL])
    return number


WRITERS: Final[Mapping[str, Write]] = {
    ".sqlite": _sqlite,
    ".db": _sqlite,
    ".csv": _csv,
    ".xlsx": _xlsx,
}
