import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copy2
from tempfile import TemporaryFile

import pytest
import structlog

from bot.__main__ import main
from tests.stage import book


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """What it printed, a line each."""
        return self.out.splitlines()


Terskel = Callable[..., Ended]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def _logging() -> Iterator[None]:
    """Leave logging as it was: a command sets it up for the whole process."""
    root, ours = logging.getLogger(), logging.getLogger("bot")
    before = (root.handlers[:], root.level, ours.level)
    hooks = (threading.excepthook, sys.unraisablehook)
    yield
    threading.excepthook, sys.unraisablehook = hooks
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    ours.setLevel(before[2])
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what `terskel init` makes."""
    folder = tmp_path_factory.mktemp("made")
    options = ("--database", f"sqlite:///{folder}/terskel.db")
    told = {"TERSKEL_KEY_FILE": str(folder / "terskel.key")}
    started = [sys.executable, "-m", "bot", "init", *options]
    subprocess.run(started, check=True, capture_output=True, env=told, timeout=60)
    return folder


@pytest.fixture
def new(made: Path, folder: Path) -> Path:
    """The folder to work in, with a new key and database."""
    for name in ("terskel.db", "terskel.key"):
        copy2(made / name, folder / name)
    return folder


@pytest.fixture
def terskel(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terskel:
    """Run a command in this process: `terskel("chat", given="check in\n")`. What we ship is read once."""
    monkeypatch.setattr("bot.app.shipped_book", book)

    def run(*arguments: str, given: str = "") -> Ended:
        capsys.readouterr()
        with TemporaryFile("w+") as typed:
            typed.write(given)
            typed.seek(0)
            monkeypatch.setattr(sys, "stdin", typed)
            with pytest.raises(SystemExit) as ended:
                main(arguments)
        said = capsys.readouterr()
        return Ended(int(ended.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def shell() -> Terskel:
    """Run a command as people do, in a process of its own, which costs two seconds of CPU."""

    def run(*arguments: str, given: str = "") -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return run
