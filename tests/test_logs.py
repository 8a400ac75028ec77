import io
import json
import logging
import re
import sys
import threading
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

SAID = "soc har strulat med hyran igen"
NUMBER = "+46701740605"
TOKEN = "123456789:AAHk3-jfQz7Lw0PYr5bTnVxCeDgUoIaMsKJ"


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    """What the log writes at DEBUG; afterwards logging is as it was."""
    root, ours = logging.getLogger(), logging.getLogger("bot")
    before = (root.handlers[:], root.level, ours.level)
    hooks = (threading.excepthook, sys.unraisablehook)
    stream = io.StringIO()
    logs.set_up(level="DEBUG", form="text", stream=stream)
    yield stream
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    ours.setLevel(before[2])
    threading.excepthook, sys.unraisablehook = hooks
    structlog.reset_defaults()


def test_an_event_of_ours_is_a_line_with_its_ids(out: io.StringIO) -> None:
    structlog.get_logger("bot.work").info("message_kept", person=7, flow="check_in", late=False)

    assert (
        "info     message_kept person=7 flow=check_in late=False logger=bot.work" in out.getvalue()
    )


@pytest.mark.parametrize(
    "told",
    [
        {"text": SAID},
        {"name": "Kim"},
        {"sender": NUMBER},
        {"TOKEN": TOKEN},
        {"why": SAID},
        {"why": f"x{NUMBER}"},
        {"url": f"https://api.example/bot{TOKEN}/getMe"},
        {"at": f"/phones/{TOKEN}"},
        {"given": {"words": SAID}},
        {"more": {"deep": {"name": "Kim"}}},
        {"many": [SAID]},
        {"chat": 46701740605123},
    ],
    ids=str,
)
def test_what_could_tell_of_a_person_is_hidden(out: io.StringIO, told: dict[str, object]) -> None:
    structlog.get_logger("bot").warning("seen", **told)

    line = out.getvalue()
    assert "seen" in line
    for secret in (
        SAID,
        "Kim",
        NUMBER,
        NUMBER[1:],
        TOKEN,
        TOKEN.partition(":")[2],
        "46701740605123",
    ):
        assert secret not in line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"call {NUMBER} now", "call **05 now"),
        ("call 070-174 06 05 now", "call **05 now"),
        ("on 2026-11-22 at 10:00, line 1234", "on 2026-11-22 at 10:00, line 1234"),
        (f"bot{TOKEN}", "(hidden)"),
        ("bot.store.database", "bot.store.database"),
    ],
)
def test_a_number_keeps_its_last_two_digits_and_a_token_nothing(text: str, shown: str) -> None:
    assert logs.mask(text) == shown


def test_an_exception_is_its_type_and_places_without_its_message(out: io.StringIO) -> None:
    log = structlog.get_logger("bot")
    try:
        _fail_twice()
    except KeyError:
        log.exception("failed")

    told = out.getvalue()
    assert "ValueError\n" in told
    assert "and then\nKeyError\n" in told
    assert "test_logs.py" in told
    assert SAID not in told
    assert "Kim" not in told


def test_every_part_of_a_group_is_told(out: io.StringIO) -> None:
    group = ExceptionGroup("unhandled", [ValueError(SAID), OSError(28, "full", "kim.db")])

    structlog.get_logger("bot").error("failed", exc_info=group)

    assert "ValueError" in out.getvalue()
    assert "OSError(errno 28)" in out.getvalue()
    assert SAID not in out.getvalue()


def test_others_are_heard_from_warning_on_and_without_their_arguments(out: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: GET https://api.example/%s", TOKEN)
    logging.getLogger("httpx").warning("failed: GET %s\nbody: %s", TOKEN, SAID)

    told = out.getvalue()
    assert "HTTP Request" not in told
    assert "warning  failed: GET %s logger=httpx" in told
    assert SAID not in told


def test_an_exception_of_others_has_no_message_either(out: io.StringIO) -> None:
    try:
        _fail()
    except ValueError:
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application\n")

    assert "ValueError" in out.getvalue()
    assert "test_logs.py" in out.getvalue()
    assert SAID not in out.getvalue()


def test_a_thread_that_dies_is_told_without_its_message(out: io.StringIO) -> None:
    def die() -> None:
        raise ValueError(SAID)

    thread = threading.Thread(target=die)
    thread.start()
    thread.join()

    assert "a thread died" in out.getvalue()
    assert SAID not in out.getvalue()


def test_json_is_a_line_an_event() -> None:
    stream = io.StringIO()
    root = logging.getLogger()
    before = root.handlers[:]
    logs.set_up(level="INFO", form="json", stream=stream)

    structlog.get_logger("bot").debug("too quiet")
    structlog.get_logger("bot").info("kept", person=7, text=SAID)

    root.handlers[:] = before
    structlog.reset_defaults()
    (line,) = stream.getvalue().splitlines()
    told = json.loads(line)
    assert (told["event"], told["person"], told["text"]) == ("kept", 7, "(hidden)")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError("x"), "ValueError"),
        (OSError(2, "no such file"), "FileNotFoundError(errno 2)"),
    ],
)
def test_an_error_is_described_by_its_kind(error: Exception, said: str) -> None:
    assert logs.describe(error) == said


def _fail() -> None:
    raise ValueError(SAID)


def _fail_twice() -> None:
    try:
        _fail()
    except ValueError as error:
        raise KeyError("Kim") from error


def test_a_messages_way_is_followed_by_ids_and_plain_words_only() -> None:
    out = io.StringIO()
    logs.set_up(level="INFO", form="text", stream=out)

    logs.follow("received", inbox=7, channel="sms", came="new", said="Hej Kim!", took_ms=None)

    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info     received "
        r"inbox=7 channel=sms came=new said=\(hidden\) took_ms=None\n",
        out.getvalue(),
    )


def test_a_messages_way_is_written_as_json_and_not_at_all_above_info() -> None:
    out = io.StringIO()
    logs.set_up(level="INFO", form="json", stream=out)
    logs.follow("handed_over", outbox=9, inbox=7)
    logs.set_up(level="WARNING", form="json", stream=out)
    logs.follow("handed_over", outbox=10, inbox=7)

    (line,) = out.getvalue().splitlines()

    told = json.loads(line)
    assert (told["event"], told["outbox"], told["inbox"]) == ("handed_over", 9, 7)


def test_a_log_that_cannot_be_written_stops_no_message() -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(28, "No space left on device")

    logs.set_up(level="INFO", form="text", stream=Full())

    logs.follow("received", inbox=7)
