"""The terminal of `terskel chat`: lines that come in, replies that go out, and either being gone."""

import asyncio
import os
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import cast

from bot.commands.errors import Refused


def must_be_open() -> None:
    """Raise Refused when there is no standard input or output at all."""
    for name, stream in (("input", sys.stdin), ("output", sys.stdout)):
        if cast("object", stream) is None:  # so Python has it when the shell closed it: <&- or >&-
            raise Refused(f"Standard {name} is closed: run it in a terminal, or with a pipe.")


async def lines() -> AsyncIterator[str]:
    """Give each line of standard input as it comes; bytes that are not UTF-8 are replaced.

    Raises Refused when it cannot be read. A line nobody has written yet holds up nothing: not
    Ctrl-C, and not the end of the process.
    """
    queue: asyncio.Queue[bytes | OSError] = asyncio.Queue()
    threading.Thread(
        target=_listen,
        args=(sys.stdin.fileno(), asyncio.get_running_loop(), queue),
        name="standard input",
        daemon=True,
    ).start()
    while line := await queue.get():
        if isinstance(line, OSError):
            raise Refused(f"Standard input cannot be read ({_reason(line)}).") from line
        yield line.decode(errors="replace").rstrip("\r\n")


def show(text: str) -> None:
    """Print a text at once. Raises Refused when nobody takes it."""
    try:
        print(text, flush=True)
    except OSError as error:
        # What was not taken would be tried again at the end, and fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Refused(
            f"Standard output takes nothing ({_reason(error)}): the replies are kept, but cannot be shown."
        ) from error


def _listen(
    source: int, loop: asyncio.AbstractEventLoop, queue: "asyncio.Queue[bytes | OSError]"
) -> None:
    """Put each line into the queue, at the end an empty one. Runs in a thread of its own."""
    with suppress(RuntimeError):  # the loop is closed: nobody listens any more
        try:
            # Not sys.stdin: its lock must be free when the process ends.
            with open(source, "rb", buffering=0, closefd=False) as raw:
                for line in raw:
                    loop.call_soon_threadsafe(queue.put_nowait, line)
            loop.call_soon_threadsafe(queue.put_nowait, b"")
        except OSError as error:
            loop.call_soon_threadsafe(queue.put_nowait, error)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
