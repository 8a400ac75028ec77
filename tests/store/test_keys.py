"""The key file: sealing, finding, rotating, and what is said when it is wrong."""

import hmac
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.keys import KeyMissing, Keyring, KeyWrong


@pytest.fixture
def keys(tmp_path: Path) -> Keyring:
    """A new keyring."""
    return Keyring.make(tmp_path / "terskel.key")


ONE = Keyring(b"1234", {b"1234": bytes(range(32))}, bytes(32))


@given(st.text())
def test_what_is_sealed_can_be_opened(text: str) -> None:
    assert ONE.open(ONE.seal(text, "message.text"), "message.text") == text


def test_the_same_text_is_sealed_otherwise_each_time(keys: Keyring) -> None:
    sealed = {keys.seal("Hej", "message.text") for _ in range(100)}

    assert len(sealed) == 100


def test_half_a_surrogate_pair_is_sealed_as_a_question_mark(keys: Keyring) -> None:
    assert keys.open(keys.seal("a\ud800b", "message.text"), "message.text") == "a?b"


@pytest.mark.parametrize(
    "damage",
    [
        lambda sealed: sealed[:-1],
        lambda sealed: sealed[:-1] + bytes([sealed[-1] ^ 1]),
        lambda sealed: b"",
        lambda sealed: sealed[:1] + b"0000" + sealed[5:],
        lambda sealed: b"\x02" + sealed[1:],
    ],
    ids=["cut off", "one bit", "nothing", "another key", "another format"],
)
def test_a_changed_seal_does_not_open(keys: Keyring, damage: object) -> None:
    assert callable(damage)

    with pytest.raises(KeyWrong, match="TERSKEL_KEY_FILE"):
        keys.open(damage(keys.seal("Hej", "message.text")), "message.text")


def test_a_seal_of_one_column_does_not_open_in_another(keys: Keyring) -> None:
    with pytest.raises(KeyWrong):
        keys.open(keys.seal("Hej", "message.text"), "person.name")


def test_only_the_owner_can_read_the_key_file(tmp_path: Path) -> None:
    Keyring.make(tmp_path / "terskel.key")

    assert (tmp_path / "terskel.key").stat().st_mode & 0o777 == 0o600


def test_a_key_file_is_never_overwritten_by_a_new_one(tmp_path: Path) -> None:
    Keyring.make(tmp_path / "terskel.key")

    with pytest.raises(FileExistsError):
        Keyring.make(tmp_path / "terskel.key")


def test_a_key_file_read_again_opens_and_finds_the_same(keys: Keyring, tmp_path: Path) -> None:
    again = Keyring.load(tmp_path / "terskel.key")

    assert again.open(keys.seal("Hej", "x"), "x") == "Hej"
    assert again.lookup("sms", "+4670") == keys.lookup("sms", "+4670")
    assert again == keys


def test_a_missing_key_file_is_told_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(KeyMissing, match="`terskel init`"):
        Keyring.load(tmp_path / "terskel.key")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no json",
        "[]",
        "{}",
        '{"keys": {}, "current": "00", "finder": ""}',
        '{"keys": [], "current": "00", "finder": ""}',
        '{"keys": {"00": "not base64"}, "current": "00", "finder": ""}',
        json.dumps({"keys": {"00000000": "AA=="}, "current": "00000000", "finder": "AA=="}),
    ],
)
def test_what_is_no_key_file_is_told_with_the_way_out(tmp_path: Path, content: str) -> None:
    (tmp_path / "terskel.key").write_text(content)

    with pytest.raises(KeyWrong, match="TERSKEL_KEY_FILE"):
        Keyring.load(tmp_path / "terskel.key")


def test_a_rotated_keyring_seals_anew_and_opens_what_was_sealed_before(
    keys: Keyring, tmp_path: Path
) -> None:
    before = keys.seal("before", "x")
    rotated = keys.rotated()

    rotated.write(tmp_path / "terskel.key")

    again = Keyring.load(tmp_path / "terskel.key")
    after = again.seal("after", "x")
    assert again.open(before, "x") == "before"
    assert not again.sealed_by_current(before)
    assert again.sealed_by_current(after)
    assert again.lookup("sms", "+4670") == keys.lookup("sms", "+4670")
    with pytest.raises(KeyWrong):
        keys.open(after, "x")


def test_without_its_old_keys_a_keyring_opens_only_what_is_new(keys: Keyring) -> None:
    rotated = keys.rotated()
    after = rotated.seal("after", "x")

    only = rotated.only_current()

    assert only.open(after, "x") == "after"
    with pytest.raises(KeyWrong):
        only.open(keys.seal("before", "x"), "x")


def test_a_lookup_depends_on_channel_value_and_key(keys: Keyring) -> None:
    others = {
        keys.lookup("sms", "+4670"),
        keys.lookup("sms", "+4671"),
        keys.lookup("telegram", "+4670"),
        ONE.lookup("sms", "+4670"),
    }

    assert len(others) == 4
    assert {len(found) for found in others} == {16}


@given(st.text(), st.binary(min_size=32, max_size=32))
def test_a_lookup_is_the_hmac_of_the_standard_library(value: str, finder: bytes) -> None:
    text = f"address:sms:{value}".encode(errors="replace")

    found = Keyring(b"1234", {b"1234": bytes(32)}, finder).lookup("sms", value)

    assert found == hmac.digest(finder, text, "sha256")[:16]


@pytest.mark.parametrize("written", ["K7Q2-M9X4", " k7q2-m9x4 ", "K7Q2 -M9X4"])
def test_a_code_is_known_again_however_it_is_written(keys: Keyring, written: str) -> None:
    assert keys.code(written) == keys.code("K7Q2-M9X4")


def test_a_pseudonym_is_another_one_in_another_report(keys: Keyring) -> None:
    names = {keys.pseudonym(1, "a"), keys.pseudonym(1, "b"), keys.pseudonym(2, "a")}

    assert len(names) == 3
    assert keys.pseudonym(1, "a") == keys.pseudonym(1, "a")


def test_no_secret_shows_when_a_keyring_is_printed() -> None:
    assert "current=b'1234'" in repr(ONE)
    assert "secrets" not in repr(ONE)
    assert repr(bytes(range(32)))[2:-1] not in repr(ONE)
