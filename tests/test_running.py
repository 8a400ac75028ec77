"""docs/running.md: what can be tried of it is tried."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bot.commands import app
from bot.settings.fields import FIELDS, PREFIX, SECRETS

PAGE = (Path(__file__).parents[1] / "docs" / "running.md").read_text()


def block(language: str, beginning: str) -> str:
    """Give the example in this language that begins so."""
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return next(text for text in found if text.startswith(beginning))


@pytest.mark.parametrize("name", sorted(set(re.findall(r"TERSKEL_[A-Z_]+", PAGE))))
def test_every_setting_that_is_named_exists(name: str) -> None:
    plain = name.removeprefix(PREFIX).lower()

    assert plain in FIELDS or plain.removesuffix("_file") in SECRETS


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`terskel ([a-z]+)", PAGE))))
def test_every_command_that_is_named_exists(name: str) -> None:
    commands = {one.callback.__name__ for one in app.registered_commands if one.callback}

    assert name in commands | {str(group.name) for group in app.registered_groups}


def test_the_unit_is_one_that_systemd_understands(tmp_path: Path) -> None:
    unit = block("ini", "[Unit]")
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str  # type: ignore[assignment]
    read.read_string(unit)

    assert read["Service"]["ExecStart"].endswith("terskel run")
    assert read["Service"]["UMask"] == "0077"
    if shutil.which("systemd-analyze"):
        # What is not on this machine is none of the unit's business.
        here = unit.replace("/opt/terskel/bin/terskel run", "/bin/true")
        (tmp_path / "terskel.service").write_text(here)
        told = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", tmp_path / "terskel.service"],  # noqa: S607
            capture_output=True,
            text=True,
            check=False,
        )
        about = [line for line in told.stderr.splitlines() if "terskel.service" in line]
        assert about == []


def test_the_rules_for_prometheus_name_what_metrics_tells() -> None:
    rules = yaml.safe_load(block("yaml", "groups:"))
    source = (Path(__file__).parents[1] / "bot" / "app" / "metrics.py").read_text()

    names = {
        name.removesuffix("_total")
        for rule in rules["groups"][0]["rules"]
        for name in re.findall(r"terskel_[a-z_]+", rule["expr"])
    }

    assert len(names) > 5
    assert [name for name in names if f'"{name}"' not in source] == []
