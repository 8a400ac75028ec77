from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot import settings
from bot.model.people import Country, Hours
from bot.settings import SettingsWrong, fields
from bot.settings.forms import written


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder to start in, as an operator would."""
    monkeypatch.chdir(tmp_path)
    return iter([tmp_path])


def test_what_nobody_sets_has_a_default() -> None:
    read = settings.read()

    assert read.database.get_secret_value() == "sqlite:///terskel.db"
    assert read.key_file == Path("terskel.key")
    assert (read.host, read.port) == ("127.0.0.1", 8000)
    assert read.zone == "Europe/Stockholm"
    assert read.goes_quiet == timedelta(hours=2)


def test_the_environment_stands_over_the_env_file_and_that_over_toml(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("terskel.toml").write_text('port = 1\nhost = "0.0.0.0"\nteam = "Idas team"\n')
    Path(".env").write_text("TERSKEL_PORT=2\nTERSKEL_HOST=127.0.0.2\n")
    monkeypatch.setenv("TERSKEL_PORT", "3")

    read = settings.read()

    assert (read.port, read.host, read.team_name) == (3, "127.0.0.2", "Idas team")


def test_the_command_line_stands_over_all_and_what_it_leaves_out_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERSKEL_PORT", "3")

    read = settings.read({"port": "4", "database": None}, {"port": "5", "host": "127.0.0.9"})

    assert (read.port, read.host) == (4, "127.0.0.9")
    assert read.database.get_secret_value() == "sqlite:///terskel.db"


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERSKEL_PORT", " ")

    assert settings.read().port == 8000


def test_toml_may_write_lists_and_whole_names() -> None:
    Path("terskel.toml").write_text('TERSKEL_READS_AT = ["15:00", "9:30"]\n')

    assert settings.read().reads_at == (time(9, 30), time(15))


def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("address").write_text("postgresql://terskel:hush@db/terskel\n")
    monkeypatch.setenv("TERSKEL_DATABASE_FILE", "address")

    read = settings.read()

    assert read.database.get_secret_value() == "postgresql://terskel:hush@db/terskel"
    assert "hush" not in repr(read)


def test_where_a_setting_comes_from_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TERSKEL_HOST=127.0.0.2\n")
    monkeypatch.setenv("TERSKEL_PORT", "3")

    found = settings.found({"database": "sqlite:///other.db"})

    assert found.origins == {"host": ".env", "port": "environment", "database": "command line"}


@pytest.mark.parametrize(
    ("name", "meant"),
    [("TERSKEL_DATABSE", "TERSKEL_DATABASE"), ("TERSKEL_PIGEON_POST", None)],
)
def test_a_name_nobody_knows_is_told_with_what_was_meant(
    name: str, meant: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "x")

    assert settings.found().strange == {name: meant}


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("country", "no", Country.NO),
        ("duty_hours", "8:00-22:00", Hours(time(8), time(22))),
        ("quiet_hours", "21.00-09.00", Hours(time(21), time(9))),
        ("duty_days", "mon-fri", frozenset(range(5))),
        ("duty_days", "sat, sun-mon", frozenset({5, 6, 0})),
        ("reads_at", "15:00, 10:00", (time(10), time(15))),
        ("goes_quiet", "90 minutes", timedelta(minutes=90)),
        ("stale", "1 day", timedelta(days=1)),
        ("peer_waves", "2 hours, 1 day", (timedelta(hours=2), timedelta(days=1))),
        ("public_url", "https://example.org/sms/", "https://example.org/sms"),
        ("log_level", "debug", "DEBUG"),
        ("duty_number", "0846500400", "08-465 004 00"),
        ("duty_number", "+4755000000", "+47 55 00 00 00"),
    ],
)
def test_settings_are_read_as_people_write_them(name: str, text: str, value: object) -> None:
    assert getattr(settings.read({name: text}), name) == value


@pytest.mark.parametrize("name", ["duty_hours", "duty_days", "reads_at", "stale", "peer_waves"])
def test_a_default_written_out_is_read_as_itself(name: str) -> None:
    read = settings.read({name: fields.default(name)})

    assert getattr(read, name) == getattr(settings.read(), name)


@pytest.mark.parametrize(
    ("days", "text"), [(frozenset({4, 0}), "mon,fri"), (frozenset(range(7)), "mon-sun")]
)
def test_days_are_written_in_their_order(days: frozenset[int], text: str) -> None:
    assert written(days) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("port", "eighty"),
        ("port", "65536"),
        ("country", "FI"),
        ("timezone", "Europe/Nowhere"),
        ("timezone", "/etc/passwd"),
        ("team", "Housing First-teamet i Bergen"),
        ("team", "Team ❤"),
        ("duty_number", "jouren"),
        ("duty_number", "12"),
        ("duty_hours", "8-22"),
        ("duty_days", "mon-someday"),
        ("reads_at", "25:00"),
        ("reads_at", ""),
        ("goes_quiet", "soon"),
        ("peer_waves", "soon"),
        ("peer_waves", "2 days"),
        ("public_url", "example.org"),
        ("public_url", "https://example.org/?a=b"),
        ("replies_per_hour", "0"),
        ("texts_days", "-1"),
        ("log_level", "LOUD"),
        ("log_format", "xml"),
        ("host", ""),
    ],
)
def test_a_wrong_setting_is_told_with_what_it_may_be(name: str, text: str) -> None:
    with pytest.raises(SettingsWrong) as wrong:
        settings.read({name: text})

    (sentence,) = wrong.value.sentences
    assert sentence.startswith(f'TERSKEL_{name.upper()} (command line: "{text}") must be ')
    assert fields.may_be(name) in sentence
    assert "Correct it, or leave it out" in sentence


def test_all_wrong_settings_are_told_at_once() -> None:
    with pytest.raises(SettingsWrong) as wrong:
        settings.read({"port": "x", "country": "x"})

    assert len(str(wrong.value).splitlines()) == 2


def test_a_wrong_secret_is_not_shown() -> None:
    with pytest.raises(SettingsWrong) as wrong:
        settings.read({"database": "mysql://terskel:hush@db"})

    assert "hush" not in str(wrong.value)
    assert "TERSKEL_DATABASE (command line: not shown) must be" in str(wrong.value)


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("terskel.toml", b"port = = 1", "terskel.toml is not TOML (at line 1, column 8)"),
        ("terskel.toml", b"team = '\xff'", "terskel.toml cannot be read"),
        (".env", b"TERSKEL_TEAM=\xff", ".env cannot be read"),
    ],
)
def test_a_broken_file_is_a_sentence(file: str, content: bytes, said: str) -> None:
    Path(file).write_bytes(content)

    with pytest.raises(SettingsWrong, match="^" + said.replace("(", r"\(").replace(")", r"\)")):
        settings.read()


def test_a_secret_file_that_is_not_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERSKEL_DATABASE_FILE", "nowhere")

    with pytest.raises(SettingsWrong, match="TERSKEL_DATABASE_FILE names nowhere"):
        settings.read()


def test_a_secret_and_its_file_at_once_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERSKEL_DATABASE_FILE", "address")
    monkeypatch.setenv("TERSKEL_DATABASE", "sqlite:///x.db")

    with pytest.raises(SettingsWrong, match="are both set"):
        settings.read()


def test_the_team_is_as_people_may_see_it() -> None:
    team = settings.read({"country": "NO", "duty_number": "55000000", "team": "Idas team"}).team()

    assert (team.name, team.duty_number, team.zone) == (
        "Idas team",
        "55 00 00 00",
        "Europe/Oslo",
    )
    assert team.duty_days == frozenset(range(7))


def test_without_a_duty_number_people_are_told_112() -> None:
    assert settings.read().team().duty_number == "112"


def test_every_setting_says_what_it_is_for_and_what_it_may_be() -> None:
    for name, known in fields.FIELDS.items():
        assert known.description
        assert fields.may_be(name)
