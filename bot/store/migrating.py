"""Bringing a database to the newest schema."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.store import snapshots
from bot.store.migrations import NEWEST, REVISIONS
from bot.store.refusals import NewerStore, NotOurs, StoreRefused

FOLDER = Path(__file__).parent / "migrations"
VERSION = "alembic_version"


def migrate(connection: Connection) -> bool:
    """Bring the database to the newest schema; whether there was anything to do.

    On SQLite foreign keys are off meanwhile, because a table that is built anew would take its
    children with it, and all of them are checked before the commit; what was there before is kept
    beside the file. Raises `NewerStore`, `NotOurs`, `BackupFailed`.
    """
    with connection.begin():
        stands = revision(connection)
    if stands == NEWEST:
        return False
    if connection.dialect.name != "sqlite":
        return _migrate_shared(connection)
    if stands is not None:
        snapshots.take(Path(str(connection.engine.url.database)), NEWEST)
    _set_foreign_keys(connection, to="off")
    try:
        with connection.begin():
            _upgrade(connection)
            _check_foreign_keys(connection)
    finally:
        _set_foreign_keys(connection, to="on")
    return True


def revision(connection: Connection) -> str | None:
    """Give the revision a database stands at; None for an empty one. Raises `NewerStore`, `NotOurs`."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    found = (
        connection.scalar(text("select version_num from alembic_version"))
        if VERSION in tables
        else None
    )
    if found is None:
        message = (
            "This database holds tables that are not Terskel's. Give Terskel a database of its own."
        )
        raise NotOurs(message)
    if found not in REVISIONS:
        message = (
            f"This database was made by a newer Terskel (its schema is {found}, this one knows {NEWEST}). "
            "Install that version again, or restore a backup from before."
        )
        raise NewerStore(message)
    return str(found)


def _migrate_shared(connection: Connection) -> bool:
    """Let one process do it while the others that start wait."""
    with connection.begin():
        one_at_a_time(connection)
        if revision(connection) == NEWEST:
            return False
        _upgrade(connection)
    return True


def one_at_a_time(connection: Connection) -> None:
    """Let other processes that would change the whole database wait until this transaction ends."""
    connection.execute(text("select pg_advisory_xact_lock(hashtext('terskel migrates'))"))


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - a fifth of a second that a start seldom needs
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _set_foreign_keys(connection: Connection, *, to: str) -> None:
    """Only outside a transaction does SQLite heed this, and SQLAlchemy would begin one."""
    cursor = connection.connection.cursor()
    cursor.execute(f"PRAGMA foreign_keys={to}")
    cursor.close()


def _check_foreign_keys(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        message = (
            f"Bringing this database to the newest schema would leave rows of {broken[0]!r} that refer to nothing. "
            "Nothing was changed; please report this."
        )
        raise StoreRefused(message)
