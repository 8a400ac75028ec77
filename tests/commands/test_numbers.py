import pytest

from tests.commands.conftest import Terskel

pytestmark = pytest.mark.usefixtures("new")


def test_nothing_is_confirmed_without_a_yes(terskel: Terskel) -> None:
    ended = terskel("numbers", "confirm")

    assert ended.status == 1
    assert [line.split("\t")[-1] for line in ended.lines] == ["not verified"] * 4
    assert "Nothing was confirmed" in ended.err


def test_who_confirmed_a_number_and_when_is_kept(
    terskel: Terskel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERSKEL_COUNTRY", "NO")

    confirmed = terskel("numbers", "confirm", "--yes")
    monkeypatch.setenv("TERSKEL_CRISIS_LINE", "Kirkens SOS, 22 40 00 40")
    listed = terskel("numbers", "list")

    assert confirmed.status == 0
    assert "4 numbers are confirmed" in confirmed.err
    assert [line.split("\t")[2] for line in listed.lines] == [
        "112",
        "113",
        "22 40 00 40",
        "116 006",
    ]
    states = [line.split("\t")[-1] for line in listed.lines]
    assert [state.startswith("confirmed 2") for state in states] == [True, True, False, True]
    assert "by os:" in states[0]


def test_doctor_says_what_is_not_verified_and_that_nobody_is_told(
    terskel: Terskel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERSKEL_TWILIO_ACCOUNT", "AC" + "0" * 32)
    monkeypatch.setenv("TERSKEL_TWILIO_TOKEN", "an invented token")
    monkeypatch.setenv("TERSKEL_TWILIO_NUMBER", "+46700000000")
    monkeypatch.setenv("TERSKEL_PUBLIC_URL", "https://terskel.example")
    before = terskel("doctor", "--offline").out
    terskel("numbers", "confirm", "--yes")
    terskel("people", "add", "--name", "Lena", "--role", "duty", "--phone", "+46701740608")

    after = terskel("doctor", "--offline").out

    assert before.count("is not verified") == 4
    assert "Nobody is told when somebody writes of danger" in before
    assert "is not verified" not in after
    assert "Nobody is told" not in after
