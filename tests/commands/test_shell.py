import asyncio
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from bot.commands import app, terminal
from bot.commands.errors import Refused
from bot.flow.definition import GRAMMAR, Do, Flow, Wording
from bot.flow.saved import talk_to_json
from bot.flow.talk import FlowId, Place, Session, Talk
from bot.flow.versions import Version, to_plain
from bot.model.ids import PersonId
from bot.model.people import Language
from bot.settings.folders import LOCALES
from bot.store import flow_versions, talks
from bot.store.keys import Keyring
from bot.store.opening import Store
from bot.store.transaction import Tx
from tests.commands.conftest import Terskel

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
DOCS = Path(__file__).parents[2] / "docs"


def test_help_tells_a_newcomer_how_to_begin_and_every_command(shell: Terskel) -> None:
    ended = shell("--help")

    assert ended.status == 0
    assert "terskel demo" in ended.out
    commands = [
        command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    for name in (*commands, *(group.name for group in app.registered_groups)):
        assert re.search(rf"│ {name} ", ended.out), name


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, bot.__main__; print(*sys.modules)"

    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert {"sqlalchemy", "pydantic", "babel", "starlette", "telegram"}.isdisjoint(
        said.stdout.split()
    )


def test_init_makes_a_key_and_an_empty_real_database_for_the_owner_only(
    terskel: Terskel, folder: Path
) -> None:
    ended = terskel("init")

    assert ended.status == 0
    assert ended.lines == ["terskel.db is ready: an empty database for real use."]
    assert "Next: `terskel doctor`" in ended.err
    for name in ("terskel.db", "terskel.key"):
        assert (folder / name).stat().st_mode & 0o777 == 0o600


def test_init_makes_a_database_of_an_empty_file_that_another_command_has_met(
    terskel: Terskel, folder: Path
) -> None:
    (folder / "terskel.db").touch()
    Keyring.make(folder / "terskel.key")
    met = terskel("people", "list")

    ended = terskel("init")

    assert "`terskel init` makes one" in met.err
    assert ended.status == 0
    assert terskel("people", "list").status == 0


def test_init_keeps_a_key_that_is_there(terskel: Terskel, folder: Path) -> None:
    keys = Keyring.make(folder / "terskel.key")

    ended = terskel("init")

    assert ended.status == 0
    assert Keyring.load(folder / "terskel.key").current == keys.current


@pytest.mark.parametrize(
    ("name", "value"),
    [("TERSKEL_DATABASE", "sqlite:///no/where.db"), ("TERSKEL_KEY_FILE", "no/terskel.key")],
)
def test_init_that_cannot_finish_leaves_nothing(
    terskel: Terskel, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    ended = terskel("init")

    assert ended.status == 1
    assert "There is no folder" in ended.err
    assert list(folder.iterdir()) == []


def test_new_keys_open_everything_and_the_old_one_nothing(terskel: Terskel, new: Path) -> None:
    (ref,) = terskel("people", "add", "--name", "Kim", "--role", "tenant").lines
    old = (new / "terskel.key").read_bytes()

    rotated = terskel("keys", "rotate")

    assert rotated.status == 0
    assert "Everything is sealed with the new key" in rotated.err
    assert len(Keyring.load(new / "terskel.key").secrets) == 1
    assert terskel("people", "list").lines[1].split("\t")[:2] == [ref, "Kim"]
    (new / "terskel.key").write_bytes(old)
    assert "belongs to this database" in terskel("people", "list").err


def test_a_rotation_that_was_interrupted_goes_on(terskel: Terskel, new: Path) -> None:
    terskel("people", "add", "--name", "Kim", "--role", "tenant")
    both = Keyring.load(new / "terskel.key").rotated()
    both.write(new / "terskel.key")

    rotated = terskel("keys", "rotate")

    assert rotated.status == 0
    (key,) = Keyring.load(new / "terskel.key").secrets
    assert key == both.current
    assert "Kim" in terskel("people", "list").out


@pytest.mark.usefixtures("new")
def test_doctor_is_content_with_a_new_database_and_says_what_nobody_has_verified(
    terskel: Terskel,
) -> None:
    ended = terskel("doctor")

    assert ended.status == 0
    assert "SQLite" in ended.out
    assert "TERSKEL_DATABASE = (secret)   from default" in ended.out
    assert "made as a real one, the key fits" in ended.out
    assert "TERSKEL_DUTY_NUMBER is not set" in ended.out
    assert "The number 112 (SOS Alarm, emergency) is not verified" in ended.out


def test_doctor_names_what_is_set_strangely_and_shows_no_secret(
    terskel: Terskel, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (new / "terskel.key").chmod(0o644)
    monkeypatch.setenv("TERSKEL_DUTY_NUMER", "55000000")
    monkeypatch.setenv("TERSKEL_DATABASE", "postgresql://terskel:hush@127.0.0.1:1/terskel")

    ended = terskel("doctor")

    assert ended.status == 1
    assert "TERSKEL_DUTY_NUMER is set" in ended.out
    assert "Did you mean TERSKEL_DUTY_NUMBER?" in ended.out
    assert "TERSKEL_DATABASE = (secret)   from environment" in ended.out
    assert "chmod 600 terskel.key" in ended.out
    assert "hush" not in ended.out + ended.err


def test_doctor_without_anything_says_what_is_missing(terskel: Terskel, folder: Path) -> None:
    ended = terskel("doctor")

    assert ended.status == 1
    assert "missing  There is no key file at terskel.key." in ended.out
    assert "begin with missing" in ended.err
    assert list(folder.iterdir()) == []


def test_doctor_tells_a_wrong_setting_among_the_rest(
    terskel: Terskel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERSKEL_PORT", "http")

    ended = terskel("doctor")

    assert ended.status == 1
    assert 'missing  TERSKEL_PORT (environment: "http") must be' in ended.out


@pytest.mark.parametrize(("form", "begins"), [("mermaid", "---\ntitle: "), ("svg", "<svg ")])
def test_a_flow_is_drawn_on_standard_output(terskel: Terskel, form: str, begins: str) -> None:
    ended = terskel("draw", "check_in", "--format", form, "--language", "sv")

    assert ended.status == 0
    assert ended.out.startswith(begins)
    assert "Pengar" in ended.out


def test_check_finds_nothing_wrong_with_what_we_ship(terskel: Terskel) -> None:
    ended = terskel("check")

    assert ended.out == ""
    assert ended.status == 0
    assert "Nothing wrong." in ended.err


def test_check_tells_of_a_compiled_catalog_that_is_broken(
    terskel: Terskel, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copytree(LOCALES, folder / "locales")
    monkeypatch.setattr("bot.settings.folders.LOCALES", folder / "locales")
    compiled = folder / "locales" / "nb" / "LC_MESSAGES" / "terskel.mo"
    compiled.write_bytes(compiled.read_bytes()[:1000])

    ended = terskel("check")

    assert ended.status == 1
    assert 'locales/nb/LC_MESSAGES/terskel.mo is broken: run "make words".' in ended.lines


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(FlowId("check_in", "gone"), "1"), "version gone of the flow is not kept"),
        (Place(FlowId("check_in", "older"), "1"), 'wants the action "songs.sing", which is gone'),
    ],
)
def test_check_of_a_database_tells_who_stands_where_nothing_leads_on(
    terskel: Terskel, new: Path, place: Place, said: str
) -> None:
    (ref,) = terskel("people", "add", "--name", "Kim", "--role", "tenant").lines
    _change(new, lambda tx: _stand_at(tx, place))

    ended = terskel("check", "--database")

    (line,) = [line for line in ended.lines if "stands here" in line]
    assert ended.status == 1
    assert line.startswith(f"flows/check_in.yaml:1: 1: person {ref} stands here, and ")
    assert said in line


def _change(folder: Path, unit: Callable[[Tx], None]) -> None:
    async def change() -> None:
        keys = Keyring.load(folder / "terskel.key")
        store = Store.open(f"sqlite:///{folder}/terskel.db", keys, purpose=None, make=False)
        await store.db.write("test", unit)
        await store.close()

    asyncio.run(change())


def _stand_at(tx: Tx, place: Place) -> None:
    """Let the first person stand at a place of a flow that we had once."""
    steps = (Do(id="1", action="songs.sing"),)
    flow = Flow(name="check_in", title=Wording(one="Check-in"), whom=("tenant",), steps=steps)
    older = Version(
        hash="older", grammar=GRAMMAR, flow="check_in", definition=to_plain(flow), texts={}
    )
    flow_versions.keep(tx, older, NOW)
    session = Session(id=1, stack=(place,), values={}, at="asking")
    state = talk_to_json(Talk(language=Language.SV, open=session))
    talks.save(tx, PersonId(1), state, heard_at=None, replies=0, counted_from=NOW)


@pytest.mark.parametrize(
    ("command", "file"), [("settings", "settings.md"), ("privacy", "privacy.md")]
)
def test_the_page_in_docs_is_what_the_command_prints(
    terskel: Terskel, command: str, file: str
) -> None:
    ended = terskel(command)

    assert (DOCS / file).read_text(encoding="utf-8") == ended.out


@pytest.mark.parametrize("language", ["sv", "nb", "da", "en"])
def test_a_check_in_is_played_in_a_terminal_in_every_language(
    terskel: Terskel, language: str
) -> None:
    ended = terskel("chat", "--language", language, given="check in\n2\n1\n")

    assert ended.status == 0
    assert ended.err == ""
    assert len(ended.out.split("\n\n")) == 3


def test_ctrl_c_puts_the_phone_away_at_once(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "chat", "--language", "en"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as phone:
        assert phone.stdin is not None
        assert phone.stdout is not None
        phone.stdin.write("check in\n")
        phone.stdin.flush()
        first = phone.stdout.readline()

        phone.send_signal(signal.SIGINT)
        phone.wait(20)  # standard input stays open
        told = phone.stderr.read() if phone.stderr else ""

    assert first
    assert phone.returncode in {1, 130}
    assert told.strip() in {"", "Aborted!", "Aborted."}
    assert not (folder / "chat.db-wal").exists()


def test_a_line_that_nobody_has_written_yet_holds_up_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def wait() -> None:
        async with asyncio.timeout(0):
            await anext(terminal.lines())

    source, keyboard = os.pipe()

    with os.fdopen(source) as screenless, os.fdopen(keyboard, "w"):
        monkeypatch.setattr(sys, "stdin", screenless)
        with pytest.raises(TimeoutError):
            asyncio.run(wait())
        reading = [one for one in threading.enumerate() if one.name == "standard input"]

    for one in reading:
        one.join(20)
    assert not any(one.is_alive() for one in reading)


@pytest.mark.parametrize(
    ("plumbing", "said"),
    [
        ("<&-", "Standard input is closed"),
        ("> /dev/full < words", "Standard output takes nothing (no space left on device)"),
    ],
)
def test_a_phone_without_keys_or_screen_says_so(folder: Path, plumbing: str, said: str) -> None:
    (folder / "words").write_text("check in\n")
    command = f'exec "{sys.executable}" -m bot chat --language en {plumbing}'

    ended = subprocess.run(
        ["/bin/sh", "-c", command],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ended.returncode == 1
    (sentence,) = ended.stderr.splitlines()
    assert sentence.startswith(said)


def test_standard_output_that_is_closed_is_noticed_before_anybody_writes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)  # so Python has it: >&-

    with pytest.raises(Refused, match="Standard output is closed"):
        terminal.must_be_open()


async def test_standard_input_that_cannot_be_read_is_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / "nothing").open("w") as only_written:
        monkeypatch.setattr(sys, "stdin", only_written)
        with pytest.raises(Refused, match=r"cannot be read \(bad file descriptor\)"):
            await anext(terminal.lines())
