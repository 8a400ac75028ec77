import importlib
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.commands import errors
from bot.commands.errors import Refused
from bot.store.faults import Unavailable
from bot.store.keys import Keyring
from bot.store.locking import Lock
from tests.commands.conftest import Terskel

DATABASE = Path("terskel.db")
KEY = Path("terskel.key")


def _nothing() -> None:
    pass


def _no_key() -> None:
    KEY.unlink()


def _another_key() -> None:
    KEY.unlink()
    Keyring.make(KEY)


def _no_key_at_all() -> None:
    KEY.write_text("{}")


def _no_database() -> None:
    DATABASE.unlink()


def _not_a_database() -> None:
    DATABASE.write_bytes(b"Dear diary, this is no database at all." * 100)


def _of_another_program() -> None:
    DATABASE.unlink()
    with closing(sqlite3.connect(DATABASE)) as other:
        other.execute("create table songs (title)")


def _newer() -> None:
    with closing(sqlite3.connect(DATABASE)) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")


def _read_only() -> None:
    DATABASE.chmod(0o400)


def _empty() -> None:
    DATABASE.write_bytes(b"")


@pytest.mark.parametrize(
    ("arguments", "spoil", "said"),
    [
        (["people", "list"], _no_key, "There is no key file at terskel.key."),
        (["people", "list"], _another_key, "belongs to this database"),
        (["people", "list"], _no_key_at_all, "terskel.key is not a key file of Terskel."),
        (["people", "list"], _no_database, "There is no database at terskel.db."),
        (["people", "list"], _not_a_database, "terskel.db is not a"),
        (["people", "list"], _of_another_program, "another program"),
        (["people", "list"], _newer, "made by a newer Terskel"),
        (["people", "list"], _read_only, "terskel.db is marked read-only."),
        (["people", "list"], _empty, "`terskel init` makes one"),
        (["report", "x.sqlite"], _no_database, "There is no database at terskel.db."),
        (["check", "--database"], _newer, "made by a newer Terskel"),
        (["check", "--database"], _of_another_program, "another program"),
        (["check", "--database"], _empty, "`terskel init` makes one"),
        (["check", "--database"], _no_database, "There is no database at terskel.db."),
        (["keys", "rotate"], _no_database, "There is no database at terskel.db."),
        (["init"], _nothing, "terskel.db is there already"),
        (["people", "list", "--database", "mysql://x"], _nothing, "TERSKEL_DATABASE"),
        (["people", "list", "--database", "sqlite:////no/where.db"], _nothing, "no database at"),
        (["draw", "chek_in"], _nothing, 'There is no flow "chek_in". Did you mean "check_in"?'),
        (["report", "x.doc"], _nothing, '"x.doc" does not end like a report'),
        (["report", "no/x.csv"], _nothing, "There is no folder"),
        (["people", "import", "no.csv"], _nothing, "no.csv: no such file"),
        (["people", "invite", "-nobody"], _nothing, 'Nobody here has the reference "-nobody"'),
        (["chat", "--as", "boss"], _nothing, 'Nobody is a "boss" here'),
        (["chat", "--language", "fi"], _nothing, '"fi" is not spoken here'),
        (["check", "sqlite:///x.db"], _nothing, "is only read with --database"),
        (["run"], _no_database, "There is no database at terskel.db."),
        (["run"], _no_key, "There is no key file at terskel.key."),
    ],
)
@pytest.mark.usefixtures("new")
def test_what_cannot_be_done_is_one_sentence_with_the_way_out(
    terskel: Terskel, arguments: list[str], spoil: Callable[[], None], said: str
) -> None:
    spoil()

    ended = terskel(*arguments)

    assert ended.status == 1
    assert ended.out == ""
    told = [line for line in ended.err.splitlines() if said in line]
    assert len(told) == 1, ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TERSKEL_PORT", "http", 'TERSKEL_PORT (environment: "http") must be a whole number'),
        ("TERSKEL_COUNTRY", "FI", 'TERSKEL_COUNTRY (environment: "FI") must be SE, NO or DK'),
        ("TERSKEL_TEAM", "Team ❤", "TERSKEL_TEAM"),
    ],
)
@pytest.mark.parametrize("command", [["run"], ["demo"], ["chat"], ["init"], ["people", "list"]])
def test_a_wrong_setting_stops_every_command_with_a_sentence(
    terskel: Terskel,
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    name: str,
    value: str,
    said: str,
) -> None:
    monkeypatch.setenv(name, value)

    ended = terskel(*command)

    assert ended.status == 1
    (sentence,) = ended.err.splitlines()
    assert said in sentence
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [["nosuch"], ["people", "add"], ["report"], ["draw", "check_in", "--format", "x"]]
)
def test_wrong_usage_ends_with_two(terskel: Terskel, arguments: list[str]) -> None:
    ended = terskel(*arguments)

    assert ended.status == 2
    assert "Usage: terskel" in ended.err


def test_a_database_that_is_in_use_says_by_whom(terskel: Terskel, new: Path) -> None:
    lock = Lock.take(new / DATABASE)

    ended = terskel("people", "list")

    lock.release()
    assert ended.status == 1
    assert f"is in use by process {os.getpid()} since" in ended.err


def test_every_error_that_says_it_itself_exists() -> None:
    for module, name in {*errors.SAYS_IT, errors.UNAVAILABLE}:
        assert issubclass(getattr(importlib.import_module(module), name), Exception)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Refused("No, because."), "No, because."),
        (ExceptionGroup("tasks", [ValueError(), Refused("No, because.")]), "No, because."),
        (Unavailable("disk"), "The database does not take anything just now"),
        (OSError(28, "No space left on device", "x.csv"), "x.csv: no space left on device."),
    ],
)
def test_an_error_that_is_known_is_its_sentence(error: Exception, said: str) -> None:
    (sentence,) = errors.sentences(error)

    assert sentence.startswith(said)


def _unexpected() -> None:
    raise KeyError("Kim, +46701740605")


def test_a_bug_is_ours_and_tells_the_place_but_nothing_personal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(KeyError) as bug:
        _unexpected()

    with pytest.raises(SystemExit):
        errors.refuse(bug.value)

    told = capsys.readouterr().err
    assert told.startswith("This is a fault in Terskel, not in what you did: KeyError in test_err")
    assert "TERSKEL_LOG_LEVEL=DEBUG" in told
    assert len(told.splitlines()) == 1
    assert "Kim" not in told


def test_at_debug_the_log_shows_the_way_to_a_bug(
    terskel: Terskel, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERSKEL_LOG_LEVEL", "DEBUG")
    terskel("people", "list")
    with pytest.raises(KeyError) as bug:
        _unexpected()

    with pytest.raises(SystemExit):
        errors.refuse(bug.value)

    told = capsys.readouterr().err
    assert "in _unexpected" in told
    assert "Kim" not in told
