"""The local administration socket: what the command line asks of a running server.

A Unix socket that only the operating system's user of the server can open (0600). What each order
does stands in `ORDERS`; the command line runs the same functions when no server is running.
"""

import asyncio
import json
import os
import re
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, cast

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.care import handovers, joining, numbers, people
from bot.care.newcomers import Newcomer, PeopleWrong
from bot.care.peers import profiles as peers
from bot.clock import Clock
from bot.model.people import Team
from bot.store import access, backup, confirmations
from bot.store.backup import BackupFailed
from bot.store.database import Database
from bot.store.faults import Unavailable
from bot.store.transaction import Tx
from bot.web.server import Server
from bot.work.timed.backups import put_into

Json = Mapping[str, object]
WHO: Final = re.compile(r"os:[\w.@+-]{1,64}( as [\w.@+-]{1,64})?")
ON_POSTGRES: Final = (
    "This database is on PostgreSQL, which makes its own backups:"
    " `pg_dump --format=custom --file=terskel.dump`, or see docs/running.md. Nothing was made."
)
LONGEST_PATH: Final = 100  # bytes: the system takes 107 (unix(7)), and not every system so many


@dataclass(frozen=True, slots=True)
class Office:
    """For which team, by whom and when an order is done; `key` is what backups are encrypted to."""

    team: Team
    who: str
    now: datetime
    key: str | None = None


Order = Callable[[Tx, Office, Json], Json]


def add(tx: Tx, office: Office, given: Json) -> Json:
    """Add people: all of them or none."""
    newcomers = [_newcomer(one) for one in cast("list[Json]", given["people"])]
    added = people.add(tx, newcomers, office.team, who=office.who, now=office.now)
    return {"added": [asdict(one) for one in added]}


def invite(tx: Tx, office: Office, given: Json) -> Json:
    """Make a single-use invitation code."""
    return {"code": people.invite(tx, str(given["ref"]), who=office.who, now=office.now)}


def listed(tx: Tx, office: Office, _given: Json) -> Json:
    """List everybody who has a role."""
    return {"people": [asdict(one) for one in people.listed(tx, who=office.who, now=office.now)]}


def join(tx: Tx, office: Office, given: Json) -> Json:
    """Let two people be one."""
    joining.join(tx, str(given["ref"]), str(given["into"]), who=office.who, now=office.now)
    return {}


def part(tx: Tx, office: Office, given: Json) -> Json:
    """Undo that."""
    joining.part(tx, str(given["ref"]), who=office.who, now=office.now)
    return {}


def confirmed(tx: Tx, _office: Office, _given: Json) -> Json:
    """Tell which numbers were confirmed, by whom and when."""
    known = confirmations.all(tx)
    return {what: f"{one.at:%Y-%m-%d} by {one.who}" for what, one in known.items()}


def confirm(tx: Tx, office: Office, given: Json) -> Json:
    """Keep that somebody has confirmed these numbers."""
    numbers.confirm(tx, cast("list[str]", given["numbers"]), who=office.who, now=office.now)
    return {}


def noted(tx: Tx, office: Office, given: Json) -> Json:
    """Write into the access log what the command line reads."""
    access.note(
        tx,
        office.who,
        str(given["what"]),
        None,
        cast("str | None", given.get("reason")),
        office.now,
    )
    return {}


def waiting(tx: Tx, office: Office, given: Json) -> Json:
    """List what waits for a human; with `text`, in whose name and words."""
    found = handovers.listed(
        tx, office.team, text=given["text"] is True, who=office.who, now=office.now
    )
    return {"handovers": [asdict(one) for one in found]}


def settle(tx: Tx, office: Office, given: Json) -> Json:
    """Note that `ids`, or all that waits of the person `ref`, are dealt with; `by` a handle, else who asks."""
    by, ref = cast("str | None", given["by"]), cast("str | None", given["ref"])
    if ref is not None:
        done = handovers.settle_all_of(tx, ref, by=by, who=office.who, now=office.now)
    else:
        ids = cast("list[int]", given["ids"])
        done = handovers.settle(tx, ids, by=by, who=office.who, now=office.now)
    return {"settled": done}


def peers_listed(tx: Tx, office: Office, _given: Json) -> Json:
    """List the peer supporters, with how many tenants each has."""
    return {"peers": [asdict(one) for one in peers.listed(tx, who=office.who, now=office.now)]}


def peer_set(tx: Tx, office: Office, given: Json) -> Json:
    """Change a peer supporter's profile, or make one."""
    wanted = peers.Changes(**cast("Json", given["changes"]))  # type: ignore[arg-type]
    peers.change(tx, str(given["ref"]), wanted, office.team, who=office.who, now=office.now)
    return {}


def peer_intro(tx: Tx, office: Office, given: Json) -> Json:
    """Keep an introduction, to be approved."""
    said = peers.Introduction(
        language=str(given["language"]),
        text=str(given["text"]),
        meets=cast("str | None", given.get("meets")),
    )
    peers.introduce(tx, str(given["ref"]), said, who=office.who, now=office.now)
    return {}


def peer_approve(tx: Tx, office: Office, given: Json) -> Json:
    """Let introductions be shown to tenants."""
    language = cast("str | None", given.get("language"))
    ref = str(given["ref"])
    done = peers.approve(tx, ref, language, office.team, who=office.who, now=office.now)
    return {"approved": done}


def peer_exclude(tx: Tx, office: Office, given: Json) -> Json:
    """Keep a tenant and a peer supporter apart, or (`undo`) let them be."""
    two = str(given["tenant"]), str(given["peer"])
    undo = given["undo"] is True
    return {"new": peers.exclude(tx, *two, undo=undo, who=office.who, now=office.now)}


def peer_pause(tx: Tx, office: Office, given: Json) -> Json:
    """Let a peer supporter rest."""
    until = cast("str | None", given.get("until"))
    peers.pause(tx, str(given["ref"]), until, who=office.who, now=office.now)
    return {}


def peer_resume(tx: Tx, office: Office, given: Json) -> Json:
    """Let a peer supporter's pause be over."""
    peers.resume(tx, str(given["ref"]), who=office.who, now=office.now)
    return {}


ERASE: Final = "people/erase"
BACK_UP: Final = "backup"
ORDERS: Final[Mapping[str, Order]] = {
    "people/add": add,
    "people/invite": invite,
    "people/list": listed,
    "people/join": join,
    "people/part": part,
    "peers/list": peers_listed,
    "peers/set": peer_set,
    "peers/intro": peer_intro,
    "peers/approve": peer_approve,
    "peers/exclude": peer_exclude,
    "peers/pause": peer_pause,
    "peers/resume": peer_resume,
    "handovers/list": waiting,
    "handovers/settle": settle,
    "access/note": noted,
    "numbers/confirmed": confirmed,
    "numbers/confirm": confirm,
}


async def carry_out(db: Database, name: str, office: Office, given: Json) -> Json:
    """Do an order: all in one unit of work, but for erasing, which goes in pieces, and backups.

    Raises PeopleWrong, BackupFailed, Unavailable, and KeyError for an order that there is not.
    """
    if name == ERASE:
        return await erase(db, office, str(given["ref"]))
    if name == BACK_UP:
        return await back_up(db, office, given)
    return await db.write("people", ORDERS[name], office, given)


async def erase(db: Database, office: Office, ref: str) -> Json:
    """Erase a person and all they wrote; when it is interrupted, it can be asked for again."""
    person = await db.write("people", people.to_be_erased, ref, who=office.who, now=office.now)
    erased = await joining.erase(db, person, office.now)
    return {"rows": sum(erased.values())}


async def back_up(db: Database, office: Office, given: Json) -> Json:
    """Make a backup: the new file `given["file"]`, or one more in the folder of which `keep` stay."""
    if db.file is None:
        raise BackupFailed(ON_POSTGRES)
    place, keep = Path(str(given["file"])), cast("int | None", given.get("keep"))
    if keep is None:
        made = await asyncio.to_thread(backup.make, db.file, place, recipient=office.key)
    else:
        made = await asyncio.to_thread(
            put_into, place, db.file, office.now, key=office.key, keep=keep
        )
    await db.write("people", access.note, office.who, "backup", None, None, office.now)
    return asdict(made) | {"file": str(made.file)}


def build(
    db: Database, team: Team, clock: Clock, tell: Callable[[], None], *, key: str | None = None
) -> Starlette:
    """Give the app of the socket: POST /<order> with JSON `{"who": …, "given": {…}}`.

    200 with the answer; 422 with `sentences` when it is not done. `tell` is called
    after each commit, so that what has become due is seen at once.
    """

    async def answer(request: Request) -> Response:
        name = request.path_params["order"]
        asked = json.loads(await request.body())
        if name not in {*ORDERS, ERASE, BACK_UP} or not WHO.fullmatch(asked["who"]):
            return _no("This Terskel does not know that order: use the server's own version.")
        try:
            done = await carry_out(
                db, name, Office(team, asked["who"], clock.now(), key), asked["given"]
            )
        except PeopleWrong as wrong:
            return _no(*wrong.sentences)
        except BackupFailed as failed:
            return _no(str(failed))
        except Unavailable:
            return _no("The database cannot be written to just now. Try again.")
        tell()
        return JSONResponse(done)

    return Starlette(routes=[Route("/{order:path}", answer, methods=["POST"])])


def _no(*sentences: str) -> Response:
    return JSONResponse({"sentences": sentences}, 422)


def bind(path: Path) -> socket.socket:
    """Open the socket for this user alone, in the place of one that a dead server left.

    The caller holds the database's lock, so nobody else can be listening there.
    """
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX)
    before = os.umask(0o177)
    try:
        listening.bind(str(path))
    finally:
        os.umask(before)
    listening.listen(16)
    return listening


def beside(database: Path) -> Path | None:
    """Where a database's socket stands; None when the system cannot name a socket there."""
    path = database.absolute().with_name(database.name + ".socket")
    return path if len(os.fsencode(path)) <= LONGEST_PATH else None


@asynccontextmanager
async def served(app: Starlette, path: Path) -> AsyncIterator[None]:
    """Answer on the socket at `path` while the block runs; other processes are told by its caller.

    Signals are the business of whoever owns the process. Raises OSError when it cannot be opened.
    """
    listening = bind(path)
    server = Server(app, signals=False)
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(server.serve(sockets=[listening]), name="socket")
            await server.ready.wait()
            try:
                yield
            finally:
                server.stop()
    finally:
        _put_away(listening, path)


def _put_away(listening: socket.socket, path: Path) -> None:
    listening.close()
    path.unlink(missing_ok=True)


def _newcomer(given: Json) -> Newcomer:
    known = {key: value for key, value in given.items() if key != "role"}
    return Newcomer(role=tuple(cast("list[str]", given["role"])), **known)  # type: ignore[arg-type]
