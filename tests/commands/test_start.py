"""What a start does not need is not loaded: people wait for it."""

import subprocess
import sys

import pytest

LOADED = """
import sys, {module}
print(*sorted({{"jinja2", "psycopg", "starlette", "uvicorn"}} & sys.modules.keys()))
"""


@pytest.mark.parametrize(
    ("module", "needed"),
    [("bot.commands.chat", []), ("bot.app.serving", ["jinja2", "starlette", "uvicorn"])],
)
def test_a_start_on_sqlite_loads_only_what_it_needs(module: str, needed: list[str]) -> None:
    program = LOADED.format(module=module)

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert said.stdout.decode().split() == needed
