"""`terskel demo`: invented people on an embedded database, and their phones in the browser."""

from typing import TYPE_CHECKING

from bot.commands.options import Database, Port, settings_of

if TYPE_CHECKING:
    from bot.settings import Settings


def demo(database: Database = None, port: Port = None) -> None:
    """See it work: invented people, their phones in the browser, nothing sent to anybody.

    Prints the address of the phones when it answers; Ctrl-C ends it. The people and what they wrote
    stay in demo.db: delete demo.db and demo.key to begin anew.
    """
    import asyncio

    from bot.app.serving import serve
    from bot.care.demo import move_in

    asyncio.run(serve(demo_settings(database, port), purpose="demo", phones=True, first=move_in))


def demo_settings(database: str | None, port: str | None) -> "Settings":
    """Read the settings; what nobody set is the demo's own, and it listens on this machine alone."""
    from bot.care.demo import DUTY_NUMBER, PEERS_NUMBER, TEAM_NAME

    own = {
        "database": "sqlite:///demo.db",
        "duty_number": DUTY_NUMBER,
        "team": TEAM_NAME,
        "twilio_peers": PEERS_NUMBER,
    }
    return settings_of(database, port, defaults=own).model_copy(update={"host": "127.0.0.1"})
