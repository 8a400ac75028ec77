"""How those beside us are served: the same server with the same settings, on a free port."""

import socket

import uvicorn
from starlette.types import ASGIApp


def listen(app: ASGIApp) -> None:
    """Serve until told to stop, and print where."""
    listening = socket.create_server(("127.0.0.1", 0))
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False)
    uvicorn.Server(config).run(sockets=[listening])
