"""Who is here: everybody, and one person by what staff call them."""

from collections.abc import Iterator
from typing import Final

from bot.care.newcomers import PeopleWrong
from bot.model.people import Person
from bot.store import people, roster
from bot.store.transaction import Tx

STEP: Final = 1000  # people read at once


def everybody(tx: Tx) -> Iterator[roster.Enrolled]:
    """Give everybody who is not erased, by steps of a thousand."""
    after = 0
    while step := roster.every(tx, after, STEP):
        yield from step
        after = step[-1].id


def known(tx: Tx, ref: str) -> Person:
    """Find a person by reference or handle. Raises PeopleWrong with the way out."""
    person = people.by_ref(tx, ref) or people.by_handle(tx, ref)
    if person is None:
        raise PeopleWrong(
            [f'Nobody here has the reference "{ref}": `terskel people list` shows them all.']
        )
    return person
