"""The web server: says when it is ready, and ends in order when it is asked to."""

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

PATIENCE = 5  # seconds that a request may take to end
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Server(uvicorn.Server):
    """One application. `on_stop` is called before open connections are waited for.

    With `signals`, SIGINT and SIGTERM end it and nothing else: whoever awaits `serve` then goes on
    and closes the rest.
    """

    def __init__(
        self, app: ASGIApp, *, on_stop: Callable[[], None] = lambda: None, signals: bool = True
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                ws="none",
                server_header=False,
                timeout_graceful_shutdown=PATIENCE,
            )
        )
        self.ready = asyncio.Event()
        self._on_stop = on_stop
        self._signals = SIGNALS if signals else ()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        self.ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let go of pages that stay open, then wait for what is under way."""
        self._on_stop()
        await super().shutdown(sockets)

    def stop(self) -> None:
        """End as soon as what is under way is done, in 5 seconds at the latest; asked twice, at once."""
        self.force_exit = self.should_exit
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take the signals while it serves. uvicorn would raise them again and end the process."""
        loop = asyncio.get_running_loop()
        for one in self._signals:
            loop.add_signal_handler(one, self.stop)
        try:
            yield
        finally:
            for one in self._signals:
                loop.remove_signal_handler(one)
