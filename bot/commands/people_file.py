"""Reading people from a CSV file, as spreadsheets write it: every mistake at once."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Final

from bot.care.newcomers import Newcomer, PeopleWrong

COLUMNS: Final = tuple(known.name for known in fields(Newcomer) if known.name != "place")
YES: Final = frozenset(("yes", "y", "true", "1", "x", "ja", "j", "sant", "sand", "sandt"))
NO: Final = frozenset(("", "no", "n", "false", "0", "nej", "nei", "falskt", "usann", "falsk"))


def read(path: Path) -> list[Newcomer]:
    """Read the people of a file: UTF-8, columns by comma, semicolon or tab. Raises PeopleWrong."""
    rows = _rows(path, _text(path))
    header = [_column(cell) for cell in next(rows, (1, []))[1]]
    wrong = list(_wrong_header(path, header))
    if wrong:
        raise PeopleWrong(wrong)
    lines = [(line, row) for line, row in rows if any(cell.strip() for cell in row)]
    wrong = [
        sentence
        for line, row in lines
        for sentence in _wrong_row(f"{path.name}:{line}", header, row)
    ]
    if wrong or not lines:
        raise PeopleWrong(
            wrong
            or [
                f"{path.name}:1: file: there is nobody in it. Write a line a person below the names of the columns."
            ]
        )
    return [
        _newcomer(f"{path.name}:{line}", dict(zip(header, row, strict=False)))
        for line, row in lines
    ]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PeopleWrong(
            [f"{path.name}:1: file: it is not UTF-8. Save it as “CSV UTF-8” in the spreadsheet."]
        ) from error


def _rows(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row and the line it begins on. A quote must end, or it would swallow people."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in rows:
            yield line, row
            line = rows.line_num + 1
    except csv.Error as error:
        raise PeopleWrong(
            [
                f"{path.name}:{line}: line: it cannot be read ({error}). See whether a quotation mark has no other end."
            ]
        ) from error


def _column(cell: str) -> str:
    return cell.strip().lower().removeprefix("--").replace("-", "_").replace(" ", "_")


def _wrong_header(path: Path, header: list[str]) -> Iterable[str]:
    for name in header:
        if name not in COLUMNS:
            yield f'{path.name}:1: "{name}": there is no such column. The columns are {", ".join(COLUMNS)}.'
        elif header.count(name) > 1:
            yield f"{path.name}:1: {name}: this column is there more than once. Keep one."
    for needed in ("name", "role"):
        if needed not in header:
            yield f"{path.name}:1: {needed}: this column is missing. Add it."


def _wrong_row(place: str, header: list[str], row: list[str]) -> Iterable[str]:
    if len(row) > len(header):
        yield f"{place}: line: it has more cells than there are columns. Put texts that hold the separator in quotes."
    elif len(row) < len(header):
        yield f"{place}: line: it has fewer cells than there are columns. Leave cells empty, but keep their separators."
    for name, cell in zip(header, row, strict=False):
        if name in ("introduced", "protected") and cell.strip().lower() not in YES | NO:
            yield f'{place}: {name}: "{cell}" is neither yes nor no. Write yes, or leave it empty.'


def _newcomer(place: str, cells: Mapping[str, str]) -> Newcomer:
    plain = {name: cell.strip().removeprefix("'") for name, cell in cells.items()}
    return Newcomer(
        name=plain["name"],
        role=tuple(filter(None, re.split(r"[\s,;|]+", plain["role"].lower()))),
        phone=plain.get("phone") or None,
        telegram=plain.get("telegram") or None,
        language=plain.get("language", "").lower() or None,
        worker=plain.get("worker") or None,
        handle=plain.get("handle") or None,
        timezone=plain.get("timezone") or None,
        reads_at=plain.get("reads_at") or None,
        introduced=plain.get("introduced", "").lower() in YES,
        protected=plain.get("protected", "").lower() in YES,
        place=place,
    )
