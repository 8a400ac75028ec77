"""Migrations: they lead to the schema, and they lose nobody's conversation."""

import os
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Text, text

from bot.store import migrating, migrations
from bot.store.database import Database
from bot.store.engines import sqlite_engines
from bot.store.migrating import migrate
from bot.store.migrations import NEWEST
from bot.store.refusals import StoreRefused
from bot.store.schema import metadata
from bot.store.transaction import Tx
from tests.databases import open_store
from tests.store.here import hear, kim


async def test_a_migrated_database_is_the_schema(db: Database) -> None:
    def differences(tx: Tx) -> list[object]:
        context = MigrationContext.configure(tx.connection, opts={"compare_server_default": False})
        return list(compare_metadata(context, metadata))

    assert await db.write("k", differences) == []


def test_checks_and_partial_indexes_are_the_schemas_too(tmp_path: Path) -> None:
    """What alembic does not compare: the words by which SQLite was told to make each table."""
    made = sqlite_engines(tmp_path / "made.db")
    with made.writer.begin() as connection:
        metadata.create_all(connection)
        wanted = words(connection)
    made.writer.dispose()
    grown = sqlite_engines(tmp_path / "grown.db")
    with grown.writer.connect() as connection:
        migrate(connection)
        with connection.begin():
            found = words(connection)
    grown.writer.dispose()

    assert found == wanted


def words(connection: Connection) -> dict[str, list[str]]:
    """Give what each table and index was made with, in no order."""
    rows = connection.execute(
        text(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%'"
        )
    )
    return {
        name: sorted(
            line
            for line in sql.replace("\t", "")
            .replace(f'TABLE "{name}"', f"TABLE {name}")
            .replace("(FALSE)", "FALSE")
            .replace(", \n", "\n")
            .replace(", ", "\n")  # a column that was added stands in the last line
            .replace(")\n)", ")")
            .split("\n")
            if line != ")"  # which constraint alembic writes last is not always the same
        )
        for name, sql in rows
    }


def test_every_revision_is_named_where_the_store_looks_for_them() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating.FOLDER))
    scripts = ScriptDirectory.from_config(config)

    found = [script.revision for script in scripts.walk_revisions()]

    assert tuple(reversed(found)) == migrations.REVISIONS


async def test_a_database_that_is_up_to_date_is_left_alone(tmp_path: Path) -> None:
    engines = sqlite_engines(tmp_path / "terskel.db")
    with engines.writer.connect() as connection:
        first = migrate(connection)

        second = migrate(connection)

    engines.writer.dispose()
    assert (first, second) == (True, False)


@pytest.fixture
def rebuilding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for a later revision: one that builds the table of people anew."""

    def rebuild(connection: Connection) -> None:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("person", recreate="always") as batch:
            batch.alter_column("zone", existing_type=Text(), nullable=True)

    monkeypatch.setattr(migrating, "_upgrade", rebuild)
    monkeypatch.setattr(migrating, "NEWEST", "9999")


async def test_building_a_table_anew_keeps_what_refers_to_it(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    def live(tx: Tx) -> None:
        person, address = kim(tx)
        hear(tx, person, address)

    async with open_store("sqlite", tmp_path) as store:
        await store.db.write("k", live)
    request.getfixturevalue("rebuilding")
    engines = sqlite_engines(tmp_path / "terskel.db")

    with engines.writer.connect() as connection:
        migrate(connection)
        with connection.begin():
            keys = connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one()
            found = [
                connection.scalar(text(f"SELECT count(*) FROM {name}"))
                for name in ("person", "role", "address", "message")
            ]
    engines.writer.dispose()

    assert found == [1, 1, 1, 1]
    assert keys == 1


async def test_before_the_schema_is_changed_a_snapshot_is_kept_beside_the_file(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    async with open_store("sqlite", tmp_path) as store:
        await store.db.write("k", kim)
    database, old = tmp_path / "terskel.db", tmp_path / "terskel.db.before-0002"
    old.write_text("of an earlier time")
    request.getfixturevalue("rebuilding")
    engines = sqlite_engines(database)

    with engines.writer.connect() as connection:
        migrate(connection)
    engines.writer.dispose()

    snapshot = tmp_path / "terskel.db.before-9999"
    assert not old.exists()
    assert snapshot.stat().st_mode & 0o777 == 0o600
    kept = sqlite_engines(snapshot)
    with kept.writer.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == NEWEST
        assert connection.scalar(text("SELECT count(*) FROM person")) == 1
    kept.writer.dispose()


async def test_a_new_file_needs_no_snapshot_and_an_old_one_is_forgotten(tmp_path: Path) -> None:
    old, young = tmp_path / "terskel.db.before-0001", tmp_path / "terskel.db.before-0002"
    for snapshot in (old, young):
        snapshot.touch()
    os.utime(old, (0, 0))

    async with open_store("sqlite", tmp_path):
        found = snapshots_in(tmp_path)

    assert found == [young.name]


def snapshots_in(folder: Path) -> list[str]:
    """Name the snapshots that lie there."""
    return sorted(file.name for file in folder.glob("*before*"))


async def test_without_room_for_a_snapshot_the_schema_stays_as_it_is(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    async with open_store("sqlite", tmp_path):
        pass
    request.getfixturevalue("rebuilding")
    (tmp_path / ".terskel.db.before-9999.making").mkdir()
    engines = sqlite_engines(tmp_path / "terskel.db")

    with engines.writer.connect() as connection, pytest.raises(StoreRefused, match="room"):
        migrate(connection)

    with engines.writer.connect() as connection:
        kind = connection.scalar(
            text("SELECT \"notnull\" FROM pragma_table_info('person') WHERE name = 'zone'")
        )
    engines.writer.dispose()
    assert kind == 1


async def test_a_migration_that_leaves_orphans_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engines = sqlite_engines(tmp_path / "terskel.db")

    def lose_the_team(connection: Connection) -> None:
        connection.execute(text("DELETE FROM team"))

    with engines.writer.connect() as connection:
        migrate(connection)
        with connection.begin():
            connection.execute(text("INSERT INTO team VALUES (1, 't', 'SE', 'z')"))
            connection.execute(
                text(
                    "INSERT INTO person (ref, team, language, zone, created_at)"
                    " VALUES ('r', 1, 'sv', 'z', 'x')"
                )
            )
        monkeypatch.setattr(migrating, "_upgrade", lose_the_team)
        monkeypatch.setattr(migrating, "NEWEST", "9999")

        with pytest.raises(StoreRefused, match="Nothing was changed"):
            migrate(connection)

        with connection.begin():
            assert connection.scalar(text("SELECT count(*) FROM team")) == 1
    engines.writer.dispose()
