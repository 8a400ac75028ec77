"""Listening to the log: everything that is written to it at DEBUG, and all as it was afterwards."""

import io
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot import logs


@contextmanager
def overheard() -> Iterator[io.StringIO]:
    """Everything that is logged at DEBUG."""
    root, ours = logging.getLogger(), logging.getLogger("bot")
    before = (root.handlers[:], root.level, ours.level)
    hooks = (threading.excepthook, sys.unraisablehook)
    stream = io.StringIO()
    logs.set_up(level="DEBUG", form="text", stream=stream)
    try:
        yield stream
    finally:
        threading.excepthook, sys.unraisablehook = hooks
        root.handlers[:] = before[0]
        root.setLevel(before[1])
        ours.setLevel(before[2])
        structlog.reset_defaults()
