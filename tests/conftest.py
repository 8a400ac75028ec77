"""What holds for every test: log lines are written as in life, and to nowhere."""

import signal
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from bot import logs

# A shell's background job ignores Ctrl-C, and so would every process that a test starts there.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _logs() -> Iterator[None]:
    logs.set_up(level="DEBUG", form="json", stream=StringIO())
    yield
    structlog.reset_defaults()
