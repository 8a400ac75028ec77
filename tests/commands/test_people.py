from pathlib import Path

import pytest

from tests.commands.conftest import Terskel

HEADER = "name,role,phone,language,worker,handle,introduced,protected\n"


pytestmark = pytest.mark.usefixtures("new")


def _list(terskel: Terskel) -> list[list[str]]:
    return [line.split("\t") for line in terskel("people", "list").lines[1:]]


def test_adding_prints_only_the_reference_and_tells_the_rest_on_standard_error(
    terskel: Terskel,
) -> None:
    added = terskel("people", "add", "--name", "Anna", "--role", "worker", "--role", "duty")

    (ref,) = added.lines
    assert added.status == 0
    assert "the handle anna" in added.err
    assert _list(terskel) == [[ref, "Anna", "duty worker", "sv", "anna", "", ""]]


def test_a_tenant_of_a_worker_is_added_and_welcomed(terskel: Terskel) -> None:
    terskel("people", "add", "--name", "Anna", "--role", "worker", "--handle", "anna")

    added = terskel(
        *("people", "add", "--name", "Kari", "--role", "tenant", "--phone", "+4790000001"),
        *("--language", "nb", "--worker", "anna", "--introduced"),
    )

    assert "They are asked soon whether we may write to them." in added.err
    assert _list(terskel)[1][1:] == ["Kari", "tenant", "nb", "", "anna", "introduced"]


def test_every_mistake_is_told_and_nobody_is_added(terskel: Terskel) -> None:
    ended = terskel("people", "add", "--name", "Kari", "--role", "tennant", "--phone", "12")

    assert ended.status == 1
    assert ended.out == ""
    assert len(ended.err.splitlines()) == 2
    assert _list(terskel) == []


def test_an_invitation_prints_only_its_code(terskel: Terskel) -> None:
    (ref,) = terskel("people", "add", "--name", "Kim", "--role", "tenant").lines

    invited = terskel("people", "invite", ref)

    (code,) = invited.lines
    assert len(code) == 8
    assert "it works once, for 14 days" in invited.err


@pytest.mark.parametrize(
    ("encoding", "separator"), [("utf-8", ","), ("utf-8-sig", ";"), ("utf-8", "\t")]
)
def test_a_file_as_spreadsheets_write_it_is_imported(
    terskel: Terskel, folder: Path, encoding: str, separator: str
) -> None:
    text = HEADER + (
        "Søren,tenant,+4520000001,da,mette,,ja,\n"
        "\n"
        "Mette,worker duty,,da,,mette,,nej\n"
        "Hemlig,TENANT,'+46701740606,SV,,,,x\n"
    )
    file = folder / "people.csv"
    file.write_text(text.replace(",", separator), encoding=encoding)

    imported = terskel("people", "import", "people.csv")

    assert imported.status == 0
    assert len(imported.lines) == 3
    assert "3 people are known" in imported.err
    assert [row[1:] for row in _list(terskel)] == [
        ["Mette", "duty worker", "da", "mette", "", ""],
        ["Søren", "tenant", "da", "", "mette", "introduced"],
        ["(protected)", "tenant", "sv", "", "", ""],
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", ["people.csv:1: name: this column is missing", "people.csv:1: role: this column"]),
        (HEADER, ["people.csv:1: file: there is nobody in it."]),
        ("name,role,telefon\nKim,tenant,1\n", ['people.csv:1: "telefon": there is no such column']),
        ("name,name,role\nKim,Kim,tenant\n", ["people.csv:1: name: this column is there more"] * 2),
        (
            HEADER + "Kim,tenant,12,,,,,\nKari,tennant,,,,,,\n",
            ['people.csv:2: phone: "12" is not', 'people.csv:3: role: "tennant" is not known'],
        ),
        (HEADER + "Kim,tenant,,,,,maybe,\n", ['people.csv:2: introduced: "maybe" is neither']),
        (HEADER + "Kim,tenant,,,,,,,,\n", ["people.csv:2: line: it has more cells"]),
        (HEADER + "Kim,tenant,,,anna,,,\n", ["people.csv:2: worker: nobody has the handle"]),
        (HEADER + "Kim\n", ["people.csv:2: line: it has fewer cells than there are columns"]),
        (
            HEADER + 'Kim,tenant,,,,,,\n\nKari,tenant,"+47,,,,,\nOla,tenant,,,,,,\n',
            ["people.csv:4: line: it cannot be read (unexpected end of data)"],
        ),
        (
            HEADER + "Kim,tenant,,,,,,\n" + "x" * 200_000 + ",tenant,,,,,,\n",
            ["people.csv:3: line: it cannot be read (field larger than field limit"],
        ),
        ('"name,role\nKim,tenant\n', ["people.csv:1: line: it cannot be read (unexpected end"]),
    ],
)
def test_a_file_with_mistakes_tells_them_all_by_line_and_adds_nobody(
    terskel: Terskel, folder: Path, content: str, said: list[str]
) -> None:
    (folder / "people.csv").write_text(content)

    ended = terskel("people", "import", "people.csv")

    assert ended.status == 1
    told = ended.err.splitlines()
    assert len(told) == len(said)
    assert all(line.startswith(start) for line, start in zip(told, said, strict=True)), told
    assert _list(terskel) == []


def test_a_file_in_another_encoding_says_how_to_save_it(terskel: Terskel, folder: Path) -> None:
    (folder / "people.csv").write_bytes("name,role\nSøren,tenant\n".encode("cp1252"))

    ended = terskel("people", "import", "people.csv")

    assert ended.status == 1
    assert "it is not UTF-8. Save it as" in ended.err


def test_erasing_asks_first_and_without_a_keyboard_erases_nothing(terskel: Terskel) -> None:
    (ref,) = terskel("people", "add", "--name", "Kim", "--role", "tenant").lines

    ended = terskel("people", "erase", ref)

    assert ended.status == 1
    assert "Nothing was erased." in ended.err
    assert len(terskel("people", "list").lines) == 2


def test_erasing_leaves_no_byte_of_the_name(terskel: Terskel, folder: Path) -> None:
    added = terskel("people", "add", "--name", "Kim", "--role", "tenant", "--phone", "+46701740605")

    erased = terskel("people", "erase", added.lines[0], "--yes")

    assert erased.status == 0
    assert "Backups made before keep them" in erased.err
    assert _list(terskel) == []
    assert added.lines[0].encode() not in (folder / "terskel.db").read_bytes()
    assert not any(path.stat().st_size for path in folder.glob("terskel.db-wal"))


def test_two_entries_are_joined_and_parted_again(terskel: Terskel) -> None:
    kim, twice = (
        terskel("people", "add", "--name", name, "--role", "tenant", "--phone", phone).lines[0]
        for name, phone in (("Kim", "+46701740605"), ("Kim L", "+46701740606"))
    )

    joined = terskel("people", "join", twice, kim)
    listed = [row[-1] for row in _list(terskel)]
    again = terskel("people", "join", twice, kim)
    parted = terskel("people", "part", twice)

    assert joined.status == parted.status == 0
    assert f"terskel people part {twice}" in joined.err
    assert listed == ["", "joined"]
    assert (again.status, again.err.count("\n")) == (1, 1)
    assert [row[-1] for row in _list(terskel)] == ["", ""]
