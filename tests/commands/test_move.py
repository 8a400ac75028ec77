"""`terskel move`: what the person at the keyboard is told."""

from pathlib import Path

import pytest

from tests.commands.conftest import Terskel
from tests.databases import new_url

pytestmark = pytest.mark.usefixtures("new")


def test_everybody_is_there_afterwards_and_the_file_is_left_behind(
    terskel: Terskel, tmp_path: Path
) -> None:
    url = new_url("postgresql", tmp_path)
    terskel("people", "add", "--name", "Anna", "--role", "worker", "--handle", "anna")

    moved = terskel("move", url)
    there = terskel("people", "list", "--database", url)
    here = terskel("people", "list")

    assert (moved.status, moved.out) == (0, "")
    assert "rows were moved and checked. Set TERSKEL_DATABASE to postgresql://" in moved.err
    assert [line.split("\t")[1] for line in there.lines[1:]] == ["Anna"]
    assert here.status == 1
    assert "was moved to postgresql://" in here.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["sqlite:///other.db"], "Terskel moves to PostgreSQL"),
        (["oracle://x"], "not one Terskel knows"),
        (["postgresql://x", "--database", "sqlite:///no.db"], "There is no database at no.db"),
        (["postgresql://x", "--database", "postgresql://y"], "on PostgreSQL already"),
        (["postgresql://nobody@127.0.0.1:1/x"], "does not let Terskel in"),
    ],
)
def test_what_cannot_be_moved_is_told(
    terskel: Terskel, arguments: list[str], sentence: str
) -> None:
    told = terskel("move", *arguments)

    assert told.status == 1
    assert sentence in told.err
    assert len(told.err.strip().splitlines()) == 1
