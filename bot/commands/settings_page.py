"""docs/settings.md, made from the settings themselves."""

from bot.settings.fields import FIELDS, PREFIX, SECRETS, default, may_be

HEAD = """# Settings

*Made by `terskel settings`; a test keeps this page equal to the code.*

A setting is an environment variable, or a line in `.env` (`TERSKEL_PORT=8000`) or in `terskel.toml`
(`port = 8000`, without the prefix) in the folder where Terskel starts. The environment stands over
`.env`, and that over `terskel.toml`; the options `--database` and `--port` stand over all. A secret
may stand in a file of its own: `TERSKEL_DATABASE_FILE=/run/secrets/database`. `terskel doctor`
shows what is set, where, and what is missing; secrets are masked there and never logged. A name
that Terskel does not know is named there too.

| Setting | What it is for | What it may be | If nobody sets it |
|---|---|---|---|
"""
FOOT = """
`terskel demo` and `terskel chat` have defaults of their own: the databases `demo.db` and `chat.db`
with the keys `demo.key` and `chat.key`, an invented team, and a duty number that nobody answers.
"""


def page() -> str:
    """Write the page."""
    return HEAD + "".join(_row(name) for name in FIELDS) + FOOT


def _row(name: str) -> str:
    secret = f" Also `{PREFIX}{name.upper()}_FILE`." if name in SECRETS else ""
    left_out = f"`{default(name)}`" if default(name) else "nothing"
    cells = (
        f"`{PREFIX}{name.upper()}`",
        f"{FIELDS[name].description}{secret}",
        may_be(name),
        left_out,
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"
