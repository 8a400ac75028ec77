"""`demo` and `run` as people start them: processes of their own, stopped by a signal."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.commands.conftest import Terskel

CANARY = "kanariefågeln sjöng i natt"
KIM = "+46701740605"


class Service:
    """A running Terskel: what it said first, and in the end everything else."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.err = ""

    def address(self) -> str:
        """Wait until it answers, and give the address it prints."""
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        if "demo" in self.process.args:  # type: ignore[operator]
            line = self.process.stdout.readline()
            return line.removeprefix("Phones: ").rstrip("\n")
        while "answers on" not in (line := self.process.stderr.readline()) and line:
            self.err += line
        return line.rstrip("\n").rpartition(" ")[2]

    def stop(self) -> tuple[int, str, str]:
        """Ask it to end, and give its status and the rest of what it said."""
        self.process.send_signal(signal.SIGTERM)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, self.err + err


@contextmanager
def running(*arguments: str) -> Iterator[Service]:
    service = Service(*arguments)
    try:
        yield service
    finally:
        service.process.kill()
        service.process.communicate()


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310  (our own address)
        text: str = answer.read().decode()
        return text


def _post(address: str, **form: str) -> int:
    site = re.match(r"http://[^/]+", address)
    assert site is not None
    data = urlencode(form).encode()
    request = urllib.request.Request(address, data, {"Origin": site[0]})  # noqa: S310
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
        status: int = answer.status
        return status


@pytest.mark.usefixtures("folder")
def test_a_demo_prints_only_the_address_of_its_phones_and_logs_nothing_that_was_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERSKEL_LOG_LEVEL", "DEBUG")
    with running("demo", "--port", "0") as demo:
        address = demo.address()
        token = address.rpartition("/")[2]
        page = _get(address)
        phone = re.search(rf"/phones/{token}/([\w-]+)/messages", page)
        assert phone is not None
        posted = _post(f"{address}/{phone[1]}/messages", id="a1", text=CANARY)
        status, out, err = demo.stop()

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/phones/[\w-]{20,}", address)
    for name in ("Kim", "Kari", "Søren", "Sam", "Maria", "Lars"):
        assert name in page
    assert (posted, status, out) == (200, 0, "")
    for canary in (CANARY, "kanarie", KIM, KIM[1:], "Kim", token):
        assert canary not in err


def test_the_command_line_works_beside_a_running_demo(
    terskel: Terskel, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERSKEL_KEY_FILE", "demo.key")
    at = ("--database", "sqlite:///demo.db")
    with running("demo", "--port", "0") as demo:
        demo.address()
        added = terskel("people", "add", "--name", "Ny", "--role", "tenant", *at)
        listed = terskel("people", "list", *at)
        waiting = terskel("handovers", "list", "--text", *at)
        written = terskel("report", "out.sqlite", *at)
        second = terskel("demo", "--port", "0")
        status, _, _ = demo.stop()

    assert added.status == 0, added.err
    assert added.lines[0] in listed.out
    assert "wait" in waiting.err
    assert written.status == 0, written.err
    assert "0 check-ins, 0 messages" in written.err
    assert second.status == 1
    assert re.search(r"demo\.db is in use by process \d+ since .* Stop that one first", second.err)
    assert status == 0
    assert (folder / "demo.db").stat().st_mode & 0o777 == 0o600
    assert not (folder / "demo.db.socket").exists()


@pytest.mark.usefixtures("new")
def test_run_answers_health_and_metrics_says_what_is_missing_and_backs_itself_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    monkeypatch.setenv("TERSKEL_METRICS_PORT", str(port))
    monkeypatch.setenv("TERSKEL_BACKUP_FOLDER", str(folder / "backups"))
    with running("run", "--port", "0") as service:
        health = json.loads(_get(service.address()))
        metrics = _get(f"http://127.0.0.1:{port}/metrics")
        status, out, err = service.stop()

    assert health["status"] == "troubled"
    assert health["troubles"] == ["nobody can be told of danger"]
    assert "terskel_database_up 1.0" in metrics
    assert "process_resident_memory_bytes" in metrics
    assert "No channel is set" in err
    assert "Nobody is told when somebody writes of danger" in err
    assert "TERSKEL_DUTY_NUMBER is not set" in err
    assert "backed_up" in err
    assert len(os.listdir(folder / "backups")) == 1  # noqa: PTH208 - a count is enough
    assert (status, out) == (0, "")


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


@pytest.mark.usefixtures("new")
def test_a_demo_refuses_a_real_database_and_run_a_demo(
    terskel: Terskel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERSKEL_KEY_FILE", "terskel.key")
    demo = terskel("demo", "--port", "0", "--database", "sqlite:///terskel.db")
    monkeypatch.delenv("TERSKEL_KEY_FILE")
    terskel("chat")
    monkeypatch.setenv("TERSKEL_KEY_FILE", "chat.key")
    run = terskel("run", "--port", "0", "--database", "sqlite:///chat.db")

    assert (demo.status, run.status) == (1, 1)
    assert "was made as a real one" in demo.err
    assert "was made as a demo one" in run.err


@pytest.mark.usefixtures("new")
@pytest.mark.parametrize("command", ["demo", "run"])
def test_a_port_in_use_is_a_sentence(terskel: Terskel, command: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        ended = terskel(command, "--port", port)

    told = ended.err.splitlines()[-1]
    assert ended.status == 1
    assert f"port {port}" in told
    assert "0 takes a free one" in told
