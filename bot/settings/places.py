"""Where settings stand: terskel.toml, .env, the environment, and files that hold a secret."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource

from bot.settings.fields import FIELDS, PREFIX, SECRETS, Settings

ENV_FILE: Final = Path(".env")
TOML_FILE: Final = Path("terskel.toml")


class SettingsWrong(Exception):
    """Settings that cannot be used. `str()` is one sentence a wrong setting, each on its own line."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


@dataclass(frozen=True, slots=True)
class Found:
    """What was set: field → value, field → where it was set, and the names nobody knows.

    `strange` maps a whole unknown name to the name that was perhaps meant.
    """

    values: Mapping[str, str]
    origins: Mapping[str, str]
    strange: Mapping[str, str | None] = field(default_factory=dict)


def found(
    overrides: Mapping[str, str | None] | None = None, defaults: Mapping[str, str] | None = None
) -> Found:
    """Look in terskel.toml, then .env, then the environment; what is found later stands over.

    Raises SettingsWrong for a file that cannot be read.
    """
    values = dict(defaults or {})
    origins = dict.fromkeys(values, "this command's own")
    strange: dict[str, str | None] = {}
    for origin, given in _places():
        for name, value in _secrets_read(given, origin).items():
            if name not in FIELDS:
                strange[PREFIX + name.upper()] = _meant(name)
            elif value:
                values[name], origins[name] = value, origin
    for name, told in (overrides or {}).items():
        if told is not None:
            values[name], origins[name] = told, "command line"
    return Found(values, origins, strange)


def _places() -> Iterable[tuple[str, Mapping[str, str]]]:
    """Give every place with what is set there, lower-case and without the prefix; the weakest first."""
    yield str(TOML_FILE), _toml()
    yield str(ENV_FILE), _ours(_env_file())
    yield "environment", _ours(EnvSettingsSource(Settings).env_vars)


def _ours(given: Mapping[str, str | None]) -> Mapping[str, str]:
    prefix = PREFIX.lower()
    return {
        name.lower().removeprefix(prefix): (value or "").strip()
        for name, value in given.items()
        if name.lower().startswith(prefix)
    }


def _env_file() -> Mapping[str, str | None]:
    try:
        return DotEnvSettingsSource(Settings, env_file=ENV_FILE).env_vars
    except (OSError, UnicodeDecodeError) as wrong:
        raise SettingsWrong(
            [f"{ENV_FILE} cannot be read: make it a readable UTF-8 text file, or move it away."]
        ) from wrong


def _toml() -> Mapping[str, str]:
    """Read terskel.toml: `port = 8000`, with or without the prefix."""
    if not TOML_FILE.exists():
        return {}
    try:
        tables = tomllib.loads(TOML_FILE.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as wrong:
        raise SettingsWrong(
            [f"{TOML_FILE} cannot be read: make it a readable UTF-8 text file, or move it away."]
        ) from wrong
    except tomllib.TOMLDecodeError as wrong:
        place = wrong.args[0].rpartition("(")[2].rstrip(")")
        raise SettingsWrong(
            [f"{TOML_FILE} is not TOML ({place}): write a line a setting, like port = 8000."]
        ) from wrong
    return {
        name.lower().removeprefix(PREFIX.lower()): _plain(value) for name, value in tables.items()
    }


def _plain(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _secrets_read(given: Mapping[str, str], origin: str) -> Mapping[str, str]:
    """Put what a file holds in the place of `<secret>_FILE`."""
    files = {name: given[f"{name}_file"] for name in SECRETS if given.get(f"{name}_file")}
    twice = [name for name in files if given.get(name)]
    if twice:
        raise SettingsWrong(
            f"{PREFIX}{name.upper()} and {PREFIX}{name.upper()}_FILE are both set ({origin}): keep one of them."
            for name in twice
        )
    rest = {name: value for name, value in given.items() if name.removesuffix("_file") not in files}
    return rest | {name: _secret(name, Path(path)) for name, path in files.items()}


def _secret(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as wrong:
        raise SettingsWrong(
            [
                f"{PREFIX}{name.upper()}_FILE names {path}, which cannot be read: correct the path or the file's rights."
            ]
        ) from wrong


def _meant(name: str) -> str | None:
    near = get_close_matches(name, FIELDS, n=1, cutoff=0.7)
    return PREFIX + near[0].upper() if near else None
