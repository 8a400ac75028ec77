"""What holds for every test: log lines are written as in life, and to nowhere."""

from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from bot import logs


@pytest.fixture(autouse=True)
def _logs() -> Iterator[None]:
    logs.set_up(level="DEBUG", form="json", stream=StringIO())
    yield
    structlog.reset_defaults()
