"""Where an order of the command line is done: by the running server, else on the file itself."""

import asyncio
import http.client
import json
import os
import pwd
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.commands.errors import Refused

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.store.locking import Holder

Json = Mapping[str, object]
PATIENCE: Final = 30.0  # seconds a server may take for one order


def order(settings: "Settings", name: str, given: Json, *, patience: float = PATIENCE) -> Json:
    """Have an order (see `bot.web.socket`) done, in the name of the operating system's user.

    A running server has `patience` seconds for it.

    Raises PeopleWrong, StoreRefused, KeyMissing or Refused, each a sentence with the way out.
    """
    line = _socket(settings)
    if line:
        line.settimeout(patience)
        return _ask(line, name, given)
    return asyncio.run(_do(settings, name, given))


def user() -> str:
    """Name who is at the keyboard: the user of this process, and who logged in when that differs."""
    acting = _name(os.getuid())
    try:
        logged_in = os.getlogin()
    except OSError:  # no terminal: cron, a container
        logged_in = acting
    return f"os:{acting}" if acting == logged_in else f"os:{logged_in} as {acting}"


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:  # a container may run as a number without a name
        return str(uid)


class _Line(http.client.HTTPConnection):
    """HTTP over a Unix socket that is connected already."""

    def __init__(self, connected: socket.socket) -> None:
        super().__init__("localhost")
        self.sock = connected


def running(settings: "Settings") -> "Holder | None":
    """Say which process has the database open; None: none that is alive, or it is PostgreSQL."""
    from bot.store.location import locate
    from bot.store.locking import holder

    place = locate(settings.database.get_secret_value())
    held = holder(place) if isinstance(place, Path) else None
    return held if held and _lives(held.pid) else None


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # alive, and another user's
        return True
    return True


def _socket(settings: "Settings") -> socket.socket | None:
    """Connect to the server that has this database open; None: there is none to speak to."""
    held = running(settings)
    if held is None or held.socket is None:
        return None
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(PATIENCE)
    try:
        line.connect(held.socket)
    except PermissionError as error:
        line.close()
        raise Refused(
            f"A running Terskel (process {held.pid}) has this database, and its socket {held.socket} is another"
            " user's: run this as the user that Terskel runs as."
        ) from error
    except OSError:  # a server that died left its name behind
        line.close()
        return None
    return line


def _ask(line: socket.socket, name: str, given: Json) -> Json:
    from bot.care.newcomers import PeopleWrong

    connection = _Line(line)
    try:
        connection.request("POST", f"/{name}", json.dumps({"who": user(), "given": given}))
        answer = connection.getresponse()
        told: dict[str, object] = json.loads(answer.read())
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise Refused(
            "The running Terskel did not answer in full: look with `terskel people list` whether it was done,"
            " then try again."
        ) from error
    finally:
        connection.close()
    if answer.status == http.client.OK:
        return told
    sentences = told.get("sentences")
    raise PeopleWrong(
        map(str, sentences) if isinstance(sentences, list) else ["The running Terskel said no."]
    )


async def _do(settings: "Settings", name: str, given: Json) -> Json:
    from bot.clock import Clock
    from bot.store.opening import Store, keys_for
    from bot.web.socket import Office, carry_out

    keys = keys_for(settings.database.get_secret_value(), settings.key_file, make=False)
    store = Store.open(settings.database.get_secret_value(), keys, purpose=None, make=False)
    try:
        office = Office(settings.team(), user(), Clock().now(), settings.backup_key)
        done = await carry_out(store.db, name, office, given)
        await store.tell_others()
    finally:
        await store.close()
    return done
