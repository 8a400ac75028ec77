"""`terskel peers`: what a coordinator does for peer supporters at the command line."""

import pytest

from tests.commands.conftest import Terskel

pytestmark = pytest.mark.usefixtures("new")


def _list(terskel: Terskel) -> list[list[str]]:
    return [line.split("\t")[1:] for line in terskel("peers", "list").lines[1:]]


@pytest.fixture
def maria(terskel: Terskel) -> str:
    """A peer supporter without a profile; her reference."""
    added = terskel(
        *("people", "add", "--name", "Maria Holm", "--role", "peer", "--phone", "+46701740611")
    )
    (ref,) = added.lines
    return ref


def test_nobody_is_a_peer_supporter_at_first(terskel: Terskel) -> None:
    listed = terskel("peers", "list")

    assert (listed.status, len(listed.lines)) == (0, 1)
    assert "terskel people add --role peer" in listed.err


def test_a_profile_is_made_introduced_and_approved(terskel: Terskel, maria: str) -> None:
    before = _list(terskel)
    terskel(
        *("peers", "set", maria, "--gender", "woman", "--hours", "10:00-16:00"),
        *("--area", "Söder"),
        *("--days", "mon wed", "--most", "2", "--topics", "home people", "--no-rounds"),
    )
    terskel("peers", "intro", maria, "sv", "mat, promenader.", "--meets", "Kaffe kl. 13")
    waiting = _list(terskel)

    approved = terskel("peers", "approve", maria)

    assert before == [["Maria Holm", "", "", "", "", "", "no profile"]]
    assert waiting == [["Maria", "0 of 2", "", "sv", "10:00-16:00 mon wed", "Söder", "here"]]
    assert "Approved now: 1." in approved.err
    assert _list(terskel) == [["Maria", "0 of 2", "sv", "", "10:00-16:00 mon wed", "Söder", "here"]]


def test_a_peer_rests_and_is_here_again(terskel: Terskel, maria: str) -> None:
    terskel("peers", "set", maria)

    states = []
    for arguments in (["pause"], ["resume"], ["pause", "--until", "2090-01-01"]):
        terskel("peers", arguments[0], maria, *arguments[1:])
        states.append(_list(terskel)[0][-1])

    assert states[:2] == ["paused", "here"]
    assert states[2].startswith("paused until 20")


def test_every_mistake_in_a_profile_is_told_at_once(terskel: Terskel, maria: str) -> None:
    terskel("people", "add", "--name", "Anna", "--role", "worker")

    ended = terskel(
        *("peers", "set", maria, "--known-as", "Anna", "--gender", "girl", "--hours", "17-9"),
        *("--days", "maandag", "--most", "99", "--topics", "money", "--coordinator", "bo"),
    )

    assert ended.status == 1
    assert len(ended.err.splitlines()) == 7
    assert "reads like somebody of the staff" in ended.err
    assert _list(terskel)[0][-1] == "no profile"


def test_an_introduction_with_a_number_is_refused(terskel: Terskel, maria: str) -> None:
    ended = terskel("peers", "intro", maria, "fi", "ring 0701740605", "--meets", "skriv a@b.se")

    assert ended.status == 1
    assert len(ended.err.splitlines()) == 3
    assert _list(terskel)[0][-1] == "no profile"


def test_what_cannot_be_done_says_the_way_out(terskel: Terskel, maria: str) -> None:
    (kim,) = terskel("people", "add", "--name", "Kim", "--role", "tenant").lines

    said = [
        terskel("peers", "set", kim).err,
        terskel("peers", "approve", maria).err,
        terskel("peers", "exclude", maria, maria).err,
        terskel("peers", "pause", maria, "--until", "2001-01-01").err,
        terskel("peers", "pause", maria, "--until", "snart").err,
    ]

    assert "no peer supporter" in said[0]
    assert "terskel peers intro" in said[1]
    assert "no tenant" in said[2]
    assert "is past" in said[3]
    assert "2026-12-24" in said[4]


def test_two_people_are_kept_apart_and_let_be(terskel: Terskel, maria: str) -> None:
    (kim,) = terskel("people", "add", "--name", "Kim", "--role", "tenant").lines

    said = [
        terskel("peers", "exclude", kim, maria, *more).err.strip()
        for more in ([], [], ["--undo"], ["--undo"])
    ]

    assert said == [
        "They are not brought together.",
        "They are not brought together. It was so before.",
        "They may be brought together again.",
        "They may be brought together again. It was so before.",
    ]
