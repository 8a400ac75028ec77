"""`terskel doctor`: what is here, what is set, what is missing or nobody has confirmed."""

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

import typer

from bot.commands.errors import REFUSED, sentences
from bot.commands.options import Database, place_of, settings_of

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.store.transaction import Tx

T = TypeVar("T")
SAFE_WAL: Final = (
    3,
    51,
    3,
)  # SQLite before it can corrupt a WAL database that two connections write
PACKAGES: Final = (
    "sqlalchemy",
    "aiosqlite",
    "psycopg",
    "alembic",
    "cryptography",
    "starlette",
    "uvicorn",
    "babel",
    "phonenumbers",
    "typer",
    "pydantic-settings",
    "structlog",
)


class Findings:
    """What is printed, and whether something keeps Terskel from running."""

    def __init__(self) -> None:
        self.broken = False

    def part(self, title: str) -> None:
        """Begin a part."""
        print(f"\n{title}")

    def good(self, what: str) -> None:
        """Tell what is as it should be."""
        print(f"  ok       {what}")

    def look(self, what: str) -> None:
        """Tell what somebody should look at; Terskel runs all the same."""
        print(f"  look     {what}")

    def take(self, found: Iterable[tuple[str, str]]) -> None:
        """Tell each: "good", "look" or "bad", and the sentence."""
        for how, what in found:
            {"good": self.good, "look": self.look, "bad": self.bad}[how](what)

    def bad(self, what: str) -> None:
        """Tell what keeps Terskel from running."""
        self.broken = True
        print(f"  missing  {what}")


def doctor(
    *,
    offline: Annotated[
        bool, typer.Option("--offline", help="Ask no provider: use no network.")
    ] = False,
    database: Database = None,
) -> None:
    """Say what is here, what is set and where, and what is missing or nobody has confirmed.

    Asks Telegram and Twilio, if they are set, how it is with the bot, the account and the number. Ends
    with 1 when something keeps Terskel from running.
    """
    findings = Findings()
    _versions(findings)
    settings = _tried(findings, lambda: settings_of(database))
    if settings:
        _settings(findings, settings, database)
        _key(findings, settings)
        _tried(findings, lambda: _database(findings, settings))
        _missing(findings, settings)
        _tried(findings, lambda: _upkeep(findings, settings))
        if not offline:
            _tried(findings, lambda: _live(findings, settings))
    _tried(findings, lambda: _flows(findings))
    if findings.broken:
        print(
            "\nSomething keeps Terskel from running: the lines that begin with missing.",
            file=sys.stderr,
        )
        raise SystemExit(REFUSED)


def _tried(findings: Findings, look: Callable[[], T]) -> T | None:
    """Tell what is wrong instead of stopping at it."""
    try:
        return look()
    except Exception as error:  # noqa: BLE001  (each becomes a line)
        for sentence in sentences(error):
            findings.bad(sentence)
        return None


def _versions(findings: Findings) -> None:
    import platform
    import sqlite3
    from importlib.metadata import version

    from bot import __version__

    findings.part("Versions")
    findings.good(
        f"Terskel {__version__}, Python {platform.python_version()} on {platform.platform()}"
    )
    sqlite = f"SQLite {sqlite3.sqlite_version}"
    if sqlite3.sqlite_version_info < SAFE_WAL:
        findings.look(
            f"{sqlite}: before 3.51.3 two writing connections can corrupt a database. Terskel keeps to one;"
            " let no other program write to the file (Litestream checkpoints too: use it only from 3.51.3 on)."
        )
    else:
        findings.good(sqlite)
    findings.good(", ".join(f"{name} {version(name)}" for name in PACKAGES))


def _settings(findings: Findings, settings: "Settings", database: str | None) -> None:
    """Tell every setting and where it was set; secrets only that they are set."""
    from bot.settings import found
    from bot.settings.fields import FIELDS, PREFIX, SECRETS
    from bot.settings.forms import written

    was = found({"database": database})
    findings.part("Settings")
    for name, field in FIELDS.items():
        attribute = next(
            key for key, known in type(settings).model_fields.items() if known is field
        )
        shown = (
            "(secret)" if name in SECRETS else written(getattr(settings, attribute)) or "nothing"
        )
        findings.good(f"{PREFIX}{name.upper()} = {shown}   from {was.origins.get(name, 'default')}")
    for name, meant in was.strange.items():
        hint = f" Did you mean {meant}?" if meant else " `terskel settings` lists those it knows."
        findings.look(f"{name} is set, and Terskel does not know it.{hint}")


def _key(findings: Findings, settings: "Settings") -> None:
    from bot.store.keys import Keyring

    findings.part("Key")
    path = settings.key_file
    if _tried(findings, lambda: Keyring.load(path)) is None:
        return
    mode = path.stat().st_mode & 0o777
    if mode & 0o077:
        findings.look(f"{path} can be read by others (mode {mode:04o}): chmod 600 {path}")
    else:
        findings.good(
            f"{path} is there, for its owner only. Keep a copy apart from the database's backups."
        )


def _database(findings: Findings, settings: "Settings") -> None:
    from bot.commands.desk import running
    from bot.store import meta
    from bot.store.keys import Keyring
    from bot.store.migrations import NEWEST
    from bot.store.opening import read_only

    findings.part("Database")
    held = running(settings)
    findings.good(
        f"open in process {held.pid} since {held.since}" if held else "no Terskel has it open"
    )
    keys = Keyring.load(settings.key_file)
    with read_only(settings.database.get_secret_value(), keys) as tx:
        findings.good(
            f"{place_of(settings)}: made as a {meta.get(tx, 'purpose')} one, the key fits"
        )
        _people_outside(findings, settings, tx)
        if seen := meta.get(tx, meta.OPT_OUT_SEEN):
            findings.look(
                f"Twilio's own opt-out handling is on: it answered somebody at {seen}. It would block even an"
                " answer to somebody in danger: ask Twilio Support to turn it off for the account."
            )
    findings.good(f"schema {NEWEST}, the newest")  # another one would not have been read
    _mode(findings, settings)


def _people_outside(findings: Findings, settings: "Settings", tx: "Tx") -> None:
    """Tell what nobody has confirmed, and whether anybody is told of danger."""
    from bot.app.channels import set_ways
    from bot.care import duty
    from bot.care.numbers import numbers_of, unconfirmed

    for one in unconfirmed(tx, numbers_of(settings)):
        findings.look(
            f"The number {one.digits} ({one.name}, {one.purpose}) is not verified: look at {one.source}, ring it,"
            " then `terskel numbers confirm`."
        )
    if not duty.can_tell(tx, set_ways(settings)):
        findings.look(duty.NOBODY)


def _mode(findings: Findings, settings: "Settings") -> None:
    from pathlib import Path

    from bot.store.location import locate

    place = locate(settings.database.get_secret_value())
    if isinstance(place, Path) and place.stat().st_mode & 0o077:
        findings.look(f"{place} can be read by others: chmod 600 {place}")


def _missing(findings: Findings, settings: "Settings") -> None:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.clock import Clock
    from bot.commands.missing import missing

    findings.part("Clock and people outside")
    now: datetime = Clock().now()
    findings.good(
        f"now {now:%Y-%m-%d %H:%M} UTC, {now.astimezone(ZoneInfo(settings.zone)):%H:%M} in {settings.zone}"
    )
    for sentence in missing(settings):
        findings.look(sentence)


def _upkeep(findings: Findings, settings: "Settings") -> None:
    from pathlib import Path

    from bot.clock import Clock
    from bot.commands import upkeep
    from bot.store.location import locate

    findings.part("Room and backups")
    place = locate(settings.database.get_secret_value())
    if isinstance(place, Path) and place.exists():
        findings.take(upkeep.of_disk(place.absolute().parent, place.stat().st_size))
    findings.take(upkeep.of_backups(settings, Clock().now()))


def _live(findings: Findings, settings: "Settings") -> None:
    import asyncio

    if settings.telegram_token is None and settings.twilio_account is None:
        return
    from bot.commands.live import ask

    findings.part("Providers")
    findings.take(asyncio.run(ask(settings)))


def _flows(findings: Findings) -> None:
    from bot.flow.check import check_folder
    from bot.settings.folders import FLOWS, LOCALES
    from bot.work.conversation.actions import specs

    findings.part("Flows and catalogs")
    faults = check_folder(FLOWS, LOCALES, specs())
    findings.good(f"{len(list(FLOWS.glob('*.yaml')))} flows in {FLOWS}, catalogs in {LOCALES}")
    if faults:
        findings.look(f"{len(faults)} mistakes in them: `terskel check` lists them.")
