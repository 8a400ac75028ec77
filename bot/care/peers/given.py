"""Reading what the command line gives of a peer supporter's profile."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from bot.care.newcomers import PeopleWrong
from bot.model.peers import Topic, Way
from bot.model.people import Hours, Person

MOST_OF_ALL: Final = 20  # tenants at a time
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EVERY: Final = ("week", "two_weeks", "month", "never")
T = TypeVar("T")


def read(
    option: str,
    given: str | int | None,
    how: Callable[[str], T],
    before: T,
    wrong: list[str],
) -> T:
    """Read one option; what cannot be read is added to the mistakes, and stays as it was."""
    if given is None:
        return before
    try:
        return how(str(given))
    except ValueError as mistake:
        wrong.append(f'--{option}: "{given}" is not right. {_ways_out(option, mistake)}')
        return before


def _ways_out(option: str, mistake: ValueError) -> str:
    known_ones = {
        "gender": "It is woman, man or other.",
        "ways": f"Choose of {' '.join(Way)}.",
        "topics": f"Choose of {' '.join(Topic)}.",
    }
    return known_ones.get(option, str(mistake))


def several(kind: type[T]) -> Callable[[str], frozenset[T]]:
    """Read some of the words of a kind, with spaces between."""

    def words(given: str) -> frozenset[T]:
        return frozenset(kind(word) for word in given.split())  # type: ignore[call-arg]

    return words


def hours(given: str) -> Hours:
    """Read "09:00-17:00"."""
    try:
        start, end = (time.fromisoformat(part.strip()) for part in given.split("-"))
    except ValueError as error:
        raise ValueError("Write them like 09:00-17:00.") from error
    if start >= end:
        raise ValueError("They begin before they end, on one day.")
    return Hours(start, end)


def days(given: str) -> frozenset[int]:
    """Read "mon tue wed"; 0 is Monday."""
    words = given.lower().split()
    if not words or any(word not in DAYS for word in words):
        raise ValueError(f"Write some of {' '.join(DAYS)}.")
    return frozenset(map(DAYS.index, words))


def most(given: str) -> int:
    """Read how many tenants at a time."""
    most = int(given)
    if not 0 <= most <= MOST_OF_ALL:
        raise ValueError(f"It is a number from 0 to {MOST_OF_ALL}.")
    return most


def every(given: str) -> str:
    """Read how often they are asked how it has been."""
    if given not in EVERY:
        raise ValueError(f"It is one of {', '.join(EVERY)}.")
    return given


def morning(until: str, person: Person, now: datetime) -> datetime:
    """Read the day on which a rest is over, as its first moment there. Raises PeopleWrong."""
    try:
        moment = datetime.combine(date.fromisoformat(until), time(), ZoneInfo(person.zone))
    except ValueError as error:
        raise PeopleWrong(
            [f'--until: "{until}" is not a day. Write it like 2026-12-24.']
        ) from error
    if moment <= now:
        raise PeopleWrong([f'--until: "{until}" is past. Name a day to come.'])
    return moment
