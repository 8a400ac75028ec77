"""How each database is connected to."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, NullPool, StaticPool

from bot.store.database import Engines

BUSY = 2.0  # seconds to wait for somebody else's lock; there should be nobody else
WRITER = (
    "journal_mode=wal",
    "synchronous=full",  # a commit is on the disk before anybody is told of it
    "foreign_keys=on",
    "secure_delete=on",  # what is erased is overwritten
    "cache_size=-65536",  # KiB
    "temp_store=memory",
    # A commit of 128 messages is some 500 pages of 4 KiB: the default of 1,000 would checkpoint at
    # every second one. 64 MiB of log is read back in well under a second after a crash.
    "wal_autocheckpoint=16000",
    "journal_size_limit=67108864",
)
READER = ("query_only=on", "cache_size=-16384", "temp_store=memory")
# A host that has died is noticed within half a minute, by us and by the server, which then frees
# what that host had locked. (PostgreSQL's manual: libpq's keepalives, its own `tcp_keepalives_…`.)
POSTGRES: dict[str, str | int] = {
    "options": "-c timezone=UTC -c idle_in_transaction_session_timeout=10s"
    " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 25_000,  # milliseconds: keepalives say nothing while an answer is awaited
    "connect_timeout": 5,
}
POSTGRES_WRITERS = 4


def sqlite_engines(path: Path) -> Engines:
    """One connection that writes and checkpoints; readers that can do neither (`mode=ro`)."""
    writer = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": BUSY, "cached_statements": 512},
        hide_parameters=True,
    )
    reader = create_async_engine(
        read_only_url(path, "sqlite+aiosqlite"),
        poolclass=AsyncAdaptedQueuePool,
        hide_parameters=True,
    )
    prepare(writer, "BEGIN IMMEDIATE", *WRITER)
    prepare(reader.sync_engine, "BEGIN", *READER)
    return Engines(writer=writer, reader=reader, dialect="sqlite", threads=1, most=256)


def sqlite_reports(path: Path) -> Engine:
    """Give a synchronous reader for exports."""
    engine = create_engine(
        read_only_url(path, "sqlite"),
        poolclass=NullPool,
        connect_args={"timeout": BUSY},
        hide_parameters=True,
    )
    prepare(engine, "BEGIN", *READER)
    return engine


def postgres_engines(url: URL) -> Engines:
    """Four writers, each keeping its connection; readers on one snapshot a page."""
    url = url.set(drivername="postgresql+psycopg")
    writer = create_engine(url, poolclass=NullPool, connect_args=POSTGRES, hide_parameters=True)
    reader = create_async_engine(
        url,
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": True},
        connect_args=POSTGRES,
        pool_pre_ping=True,
        hide_parameters=True,
    )
    return Engines(
        writer=writer, reader=reader, dialect="postgresql", threads=POSTGRES_WRITERS, most=1
    )


def postgres_reports(url: URL) -> Engine:
    """Give a synchronous reader for exports."""
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": True},
        connect_args=POSTGRES,
        poolclass=NullPool,
        hide_parameters=True,
    )


def postgres_mover(url: URL) -> Engine:
    """Give one writer that may take its time: everything is moved in one transaction."""
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args=POSTGRES | {"options": "-c timezone=UTC"},
        poolclass=NullPool,
        hide_parameters=True,
    )


def read_only_url(path: Path, driver: str) -> URL:
    """Give the address of a file that can only be read; letters like "?" in a path stay its own."""
    return URL.create(
        driver, database=f"file:{quote(str(path))}", query={"mode": "ro", "uri": "true"}
    )


def prepare(engine: Engine, begin: str, *pragmas: str) -> None:
    """Set every new connection up, and begin transactions with `begin` instead of the driver's way."""

    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    def began(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", began)
