"""What counts the requests after a torture of peer support finds whatever is not as it was promised."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

import pytest

from tests.torture.asking import PEER, TENANT, answer
from tests.torture.peer_books import PeerBooks, Promise, Request, Text

NOON: Final = datetime(2026, 11, 24, 11, tzinfo=UTC)
END: Final = NOON + timedelta(days=10)
KIM, ALEX, JONAS, MARIA = 1, 2, 3, 4
BEGUN: Final = Request(7, KIM, "begun", NOON + timedelta(days=1), JONAS, NOON, NOON)
NOBODY: Final = Request(8, ALEX, "unanswered", NOON + timedelta(days=1), None, NOON, END)
BOOKS: Final = PeerBooks(
    requests=[BEGUN, NOBODY],
    offers=[(7, JONAS, "yes"), (7, MARIA, "taken"), (8, MARIA, "no")],
    contacts=[(7, KIM, JONAS)],
    most={JONAS: 1, MARIA: 2},
    numbers={KIM: "kim", ALEX: "alex", JONAS: "jonas", MARIA: "maria"},
    dead=0,
)
TEXTS: Final = (
    Text(1, NOON, "kim", "Thank you. We ask, and write to you Friday at the latest. Write PEER to see how it stands or to stop it."),
    Text(2, NOON, "kim", "You and Jonas can write here now."),
    Text(3, NOON, "jonas", "You can write with each other here now. /Annas team"),
    Text(4, NOON + timedelta(hours=3), "alex", "Nobody could just now. 1 Go on /Annas team"),
    Text(5, END, "alex", "Nobody could this time, and we are sorry. /Annas team"),
)  # fmt: skip
PROMISED: Final = Promise(8, ALEX, NOON, NOON + timedelta(days=1))


def faults(
    texts: tuple[Text, ...] = TEXTS, promises: tuple[Promise, ...] = (PROMISED,), **changed: object
) -> list[str]:
    """What is found when some of it is otherwise."""
    books = replace(BOOKS, **changed)  # type: ignore[arg-type]
    return [*books.faults(texts, promises, END)]


def but(*ids: int) -> tuple[Text, ...]:
    """All texts but these."""
    return tuple(one for one in TEXTS if one.id not in ids)


def test_what_is_right_is_no_fault() -> None:
    assert faults() == []
    assert BOOKS.told() == "2 requests: 1 begun, 1 unanswered; 3 offers; 1 peers full"


WRONG: Final[Mapping[str, Callable[[], list[str]]]] = {
    "over the limit": lambda: faults(most={JONAS: 0, MARIA: 2}),
    "accepted counts as well": lambda: faults(
        requests=[BEGUN, replace(NOBODY, state="accepted", accepted_by=JONAS, promised=END, settled_at=None)]
    ),
    "two said yes": lambda: faults(offers=[(7, JONAS, "yes"), (7, MARIA, "yes")]),
    "begun twice": lambda: faults(contacts=[(7, KIM, JONAS), (7, KIM, MARIA)]),
    "two peers of one tenant": lambda: faults(contacts=[(7, KIM, JONAS), (None, KIM, MARIA)]),
    "begun with nobody": lambda: faults(contacts=[]),
    "begun with another": lambda: faults(contacts=[(7, KIM, MARIA)]),
    "not begun, and in contact": lambda: faults(requests=[replace(BEGUN, state="cancelled"), NOBODY]),
    "the tenant was not told": lambda: faults(but(2)),
    "the peer was not told": lambda: faults(but(3)),
    "unanswered without a word": lambda: faults(but(5)),
    "no request at all": lambda: faults(requests=[NOBODY], contacts=[], offers=[]),
    "open and overdue": lambda: faults(requests=[BEGUN, replace(NOBODY, state="waiting", settled_at=None)]),
    "a promise broken": lambda: faults(but(4)),
    "said twice": lambda: faults((*TEXTS, TEXTS[2])),
    "dead": lambda: faults(dead=1),
}  # fmt: skip


@pytest.mark.parametrize("found", WRONG.values(), ids=WRONG)
def test_whatever_is_not_as_it_was_promised_is_found(found: Callable[[], list[str]]) -> None:
    assert found() != []


def test_a_promise_to_somebody_who_wants_no_more_need_not_be_kept() -> None:
    gone = replace(NOBODY, state="cancelled", settled_at=NOON)

    assert faults(but(4, 5), requests=[BEGUN, gone]) == []


def test_people_answer_what_they_are_asked_and_nothing_else() -> None:
    chance = Random(1)  # noqa: S311 - people, not keys
    whom = "Who would you like to be in contact with? 1 P0 (music) 2 It does not matter 0 Not now"

    assert {answer(TENANT, whom, chance) for _ in range(50)} == {"1", "2"}
    assert answer(TENANT, "Then we go on asking.", chance) is None
    offers = {answer(PEER, "Somebody would like contact. Would you?", chance) for _ in range(90)}
    assert offers == {"1", "2", "3", None}
