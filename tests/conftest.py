"""What holds for every test: log lines are written as in life, and to nowhere."""

import signal
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from bot import logs
from bot.store import opening
from tests.databases import migrated

# Made once a process and copied: to migrate a new file takes a tenth of a second of each of 1,500 tests.
# tests/store/test_migrations.py says that migrations lead there; old files are migrated as in life.
opening.migrate = migrated  # type: ignore[attr-defined]

# A shell's background job ignores Ctrl-C, and so would every process that a test starts there.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _logs() -> Iterator[None]:
    logs.set_up(level="DEBUG", form="json", stream=StringIO())
    yield
    structlog.reset_defaults()
