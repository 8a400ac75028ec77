"""What counts the lost and the doubled after a torture finds every one of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.model.ids import OutboxId, PersonId
from bot.model.messages import State, Urgency
from bot.model.people import Channel
from bot.store import inbox
from tests.torture.books import Books, Came, Post, Taken, Went

KIM = "+46701740605"
POSTS = [Post(KIM, f"SM{number}", text) for number, text in enumerate(["ett", "två", "tre"], 1)]
CAME = [
    Came(inbox.digest(Channel.SMS, post.id), row, "done", post.text)
    for row, post in enumerate(POSTS, 1)
]
WENT = [
    Went(
        OutboxId(row),
        PersonId(1),
        inbox=row,
        state=State.SENT,
        urgency=Urgency.REPLY,
        resend=False,
        attempts=1,
        provider_id=f"P{row}",
        text=f"svar {row}",
        to=KIM,
    )
    for row in (1, 2, 3)
]
TAKEN = [Taken(f"P{row}", KIM, f"svar {row}") for row in (1, 2, 3)]
HELD = replace(WENT[1], state=State.HELD, provider_id=None)
CRISIS = replace(WENT[1], urgency=Urgency.CRISIS, resend=True, attempts=2)
STRAY = replace(TAKEN[1], id="nobody knows")

Change = Callable[[list[Came], list[Went], list[Taken]], object]


def faults(change: Change, told: Sequence[int] = (1,)) -> tuple[list[str], str]:
    came, went, taken = list(CAME), list(WENT), list(TAKEN)
    change(came, went, taken)
    books = Books(came, went, frozenset(map(PersonId, told)))
    found = books.compare(Channel.SMS, {KIM: POSTS}, taken)
    return found.faults, f"{found.held} {found.arrived} {found.twice}"


def held(went: list[Went], taken: list[Taken], *stray: Taken) -> None:
    went[1] = HELD
    taken[1:2] = stray


def held_too_early(went: list[Went], taken: list[Taken]) -> None:
    held(went, taken, STRAY)
    taken.insert(0, taken.pop(1))


def said_twice(went: list[Went], taken: list[Taken]) -> None:
    went[1] = CRISIS
    taken[1:1] = [STRAY]


WRONG: dict[str, Change] = {
    "lost": lambda came, went, taken: came.pop(1),
    "doubled": lambda came, went, taken: came.append(came[1]),
    "in another order": lambda came, went, taken: came.sort(key=lambda one: -one.id),
    "nobody wrote it": lambda came, went, taken: came.append(replace(came[0], digest=b"strange")),
    "another text": lambda came, went, taken: came.__setitem__(1, replace(came[1], text="2")),
    "dead": lambda came, went, taken: came.__setitem__(1, replace(came[1], state="dead")),
    "no answer": lambda came, went, taken: went.pop(1),
    "an answer to nothing": lambda came, went, taken: went.append(
        replace(went[1], inbox=None, id=OutboxId(9))
    ),
    "dropped": lambda came, went, taken: went.__setitem__(1, replace(went[1], state=State.DROPPED)),
    "the answer is another": lambda came, went, taken: went.__setitem__(
        1, replace(went[1], text="2")
    ),
    "never arrived": lambda came, went, taken: taken.pop(1),
    "arrived once more": lambda came, went, taken: taken.insert(1, STRAY),
    "the same id twice": lambda came, went, taken: taken.insert(1, taken[1]),
    "arrived in another order": lambda came, went, taken: taken.sort(
        key=lambda one: one.id, reverse=True
    ),
    "held arrived twice": lambda came, went, taken: held(went, taken, STRAY, STRAY),
    "held, and another order": lambda came, went, taken: held_too_early(went, taken),
}


@pytest.mark.parametrize(
    ("change", "counted"),
    [
        (lambda came, went, taken: None, "0 0 0"),
        (lambda came, went, taken: held(went, taken, STRAY), "1 1 0"),
        (lambda came, went, taken: held(went, taken), "1 0 0"),
        (lambda came, went, taken: said_twice(went, taken), "0 0 1"),
    ],
    ids=["all is well", "held, and arrived", "held, and did not", "said twice on purpose"],
)
def test_what_is_right_is_no_fault_and_the_window_is_counted(change: Change, counted: str) -> None:
    assert faults(change) == ([], counted)


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_whatever_was_lost_doubled_or_disordered_is_found(change: Change) -> None:
    assert faults(change)[0] != []


def test_what_is_held_without_a_word_to_anybody_is_a_fault() -> None:
    found, _ = faults(lambda came, went, taken: held(went, taken, STRAY), told=())

    assert found == ["a message is held, and nobody is told"]
