"""`terskel run`: the service on a real database."""

from bot.commands.options import Database, Port, settings_of


def run(database: Database = None, port: Port = None) -> None:
    """Serve the team's own database until it is stopped (Ctrl-C, SIGTERM).

    `terskel init` makes the database, `terskel doctor` says what is missing. With no channel set it
    still answers /health and runs what falls due.
    """
    import asyncio
    import sys

    from bot.app.serving import serve
    from bot.commands.missing import missing

    settings = settings_of(database, port)
    for sentence in missing(settings):
        print(sentence, file=sys.stderr)
    asyncio.run(serve(settings, purpose="real", phones=False))
