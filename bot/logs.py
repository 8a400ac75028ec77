"""Structured log lines on standard error, without texts, names, numbers or tokens.

What Terskel logs itself is an event of fixed words and values that look like identifiers. What
others log passes only from WARNING on, as the first line of its template, never with its arguments.
An exception is its type and its frames, never its message: messages quote what people wrote.
"""

import json
import logging
import re
import sys
import threading
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

OURS: Final = "bot"
TRAIL: Final = logging.getLogger("bot.trail")
HIDDEN: Final = "(hidden)"
PERSONAL: Final = frozenset(
    [
        "address",
        "addresses",
        "answer",
        "args",
        "body",
        "button",
        "buttons",
        "code",
        "given",
        "handle",
        "key",
        "label",
        "message",
        "name",
        "names",
        "number",
        "password",
        "phone",
        "secret",
        "sender",
        "state",
        "text",
        "to",
        "token",
        "url",
        "value",
        "values",
        "word",
        "words",
    ]
)
PLAIN: Final = frozenset(("event", "exception", "level", "logger", "timestamp", "sentence"))
MASKED: Final = frozenset(("event", "sentence"))
IDENTIFIER: Final = re.compile(r"[\w.:/@+<>\[\](),=-]{1,80}")
WORD: Final = re.compile(r"[a-z_]{1,20}")
TOKEN: Final = re.compile(
    r"(?<![\w-])(?:\w*\d{6,}:)?(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{16,}(?![\w-])"
)
NUMBER: Final = re.compile(
    r"(?<![\w.:-])(?!\d{4}-\d\d-\d\d)\+?(?:\d[ -]?){5,}(\d)[ -]?(\d)(?![\w.:])"
)

Level = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


def set_up(*, level: Level, form: Literal["text", "json"], stream: TextIO | None = None) -> None:
    """Send every log line of this process to `stream` (standard error), fit to be read by anyone."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_formatter(form))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(level)
    steps = _Steps(stream or sys.stderr, as_json=form == "json")
    TRAIL.handlers[:], TRAIL.propagate = [steps], False
    structlog.configure(
        processors=[*_shared(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    threading.excepthook = _thread_died
    sys.unraisablehook = _unraisable


def follow(event: str, **ids: float | str | None) -> None:
    """Write, at INFO, a step of a message's way: fixed words and ids of rows, never what a person gave.

    `grep inbox=7` then tells all of it. Made for the way of every message: a tenth of the cost of
    structlog's line.
    """
    if TRAIL.isEnabledFor(logging.INFO):
        for steps in TRAIL.handlers:
            if isinstance(steps, _Steps):
                steps.write(event, ids)


def describe(error: BaseException) -> str:
    """Say what kind of fault it is: its type and the system's or database's own name for it."""
    names = (getattr(error, "sqlite_errorname", None), getattr(error, "sqlstate", None))
    number = getattr(error, "errno", None)
    detail = next((name for name in names if name), f"errno {number}" if number else "")
    return f"{type(error).__name__}({detail})" if detail else type(error).__name__


def frames(error: BaseException) -> str:
    """Write an exception and what caused it as types and places in the code, without messages."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = f"{frames(cause)}\nand then\n" if cause else ""
    inside = "".join(f"\nwith\n{frames(one)}" for one in _parts(error))
    places = (
        f"  {place.filename}:{place.lineno} in {place.name}"
        for place in traceback.extract_tb(error.__traceback__)
    )
    return before + "\n".join((describe(error), *places)) + inside


def place(error: BaseException) -> str:
    """Say where in the code it happened: the innermost frame of ours, else of anybody."""
    found = traceback.extract_tb(error.__traceback__)
    ours = [one for one in found if f"/{OURS}/" in one.filename] or found
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "no place known"


def debug_fault(error: BaseException) -> None:
    """Log an error that nobody expected, for those who set the level to DEBUG."""
    if structlog.is_configured():  # else it would write to standard output, and all of it
        structlog.get_logger(OURS).debug("stopped by a fault", exc_info=error)


def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Hide what could tell of a person or open a door; the last processor before rendering."""
    return {key: _clean(key, value) for key, value in event.items()}


def mask(text: str) -> str:
    """Hide tokens, and all of a phone number but its last two digits."""
    return NUMBER.sub(r"**\1\2", TOKEN.sub(HIDDEN, text))


def _parts(error: BaseException) -> tuple[BaseException, ...]:
    return error.exceptions if isinstance(error, BaseExceptionGroup) else ()


def _clean(key: str, value: object) -> object:
    """Let numbers of rows and identifiers pass; free text and what stands under a personal key not."""
    if key in PLAIN:
        return mask(str(value)) if key in MASKED else value
    if key.lower() in PERSONAL:
        return HIDDEN
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return value if abs(value) < 10**12 else HIDDEN
    if isinstance(value, Mapping):
        return {name: _clean(str(name), one) for name, one in value.items()}
    text = str(value)
    return mask(text) if IDENTIFIER.fullmatch(text) else HIDDEN


def _shared() -> list[Processor]:
    return [
        structlog.stdlib.filter_by_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _exceptions,
    ]


class _Steps(logging.StreamHandler[TextIO]):
    """Writes what `follow` tells as the other lines are written, and nothing that is not a plain word."""

    def __init__(self, stream: TextIO, *, as_json: bool) -> None:
        super().__init__(stream)
        self._as_json = as_json
        self._second, self._told = 0, ""

    def write(self, event: str, ids: Mapping[str, float | str | None]) -> None:
        """Write one line at once: standard error is flushed at its end."""
        at = self._moment()
        plain = {key: _plain(value) for key, value in ids.items()}
        if self._as_json:
            line = json.dumps({"event": event, "level": "info", "timestamp": at} | plain)
        else:
            line = f"{at} info     {event}" + "".join(
                [f" {key}={value}" for key, value in plain.items()]
            )
        with suppress(OSError):  # a log on a full disk: the message that it tells of is safe
            self.stream.write(f"{line}\n")

    def _moment(self) -> str:
        """Give the machine's own time, as structlog's lines do; a second is written out once."""
        second, rest = divmod(time.clock_gettime_ns(time.CLOCK_REALTIME), 1_000_000_000)
        if second != self._second:
            self._second = second
            self._told = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(second))
        return f"{self._told}.{rest // 1_000_000:03}Z"


def _plain(value: float | str | None) -> float | str | None:
    return value if not isinstance(value, str) or WORD.fullmatch(value) else HIDDEN


def _formatter(form: Literal["text", "json"]) -> logging.Formatter:
    last: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False) if form == "json" else _line
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_logger_name,
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _template_only,
            _exceptions,
        ],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, redact, last],
        keep_stack_info=False,
    )


def _template_only(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Take a stranger's line without its arguments: they may hold an address or a text."""
    record: logging.LogRecord = event["_record"]
    first = str(record.msg).partition("\n")[0]
    event["event"] = first if len(first) <= 120 else type(record.msg).__name__
    return event


def _exceptions(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Turn `exc_info` into types and places."""
    told = event.pop("exc_info", None)
    error = sys.exc_info()[1] if told is True else told[1] if isinstance(told, tuple) else told
    if isinstance(error, BaseException):
        event["exception"] = frames(error)
    return event


def _line(_logger: WrappedLogger, _method: str, event: EventDict) -> str:
    """Render for people: time, level, event, then `key=value`."""
    exception = event.pop("exception", None)
    head = f"{event.pop('timestamp', '')} {event.pop('level', ''):<8} {event.pop('event', '')}"
    rest = "".join(f" {key}={value}" for key, value in event.items())
    return f"{head}{rest}\n{exception}" if exception else head + rest


def _thread_died(died: threading.ExceptHookArgs) -> None:
    log = structlog.get_logger(OURS)
    log.error("a thread died", exc_info=died.exc_value, thread=died.thread and died.thread.name)


def _unraisable(caught: "sys.UnraisableHookArgs") -> None:
    structlog.get_logger(OURS).error("an error nobody could catch", exc_info=caught.exc_value)
