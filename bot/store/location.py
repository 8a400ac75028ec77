"""What a database's address means."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.store.refusals import StoreRefused


def locate(url: str) -> Path | URL:
    """Give the file of a SQLite address, or the parsed address of a PostgreSQL one.

    `sqlite:///here.db` is relative, `sqlite:////var/lib/there.db` absolute. Raises `StoreRefused`.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise _unknown() from error
    if parsed.drivername in {"postgresql", "postgresql+psycopg"}:
        return parsed
    # What follows a "?" would be thrown away, and another file opened than the one that was meant.
    if parsed.drivername != "sqlite" or "?" in url or parsed.database in {None, "", ":memory:"}:
        raise _unknown()
    return Path(str(parsed.database))


def _unknown() -> StoreRefused:
    return StoreRefused(
        "The database's address is not one Terskel knows. Write sqlite:///terskel.db or "
        "postgresql://user@host/name in TERSKEL_DATABASE or --database."
    )
