"""What somebody tells of a new person, checked: every mistake at once, each with the way out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from difflib import get_close_matches
from typing import Final
from zoneinfo import ZoneInfo

from bot.model.people import Channel, Language, Role, Team
from bot.words import language as languages
from bot.words.letters import normalise

LONGEST_NAME: Final = 60
STAFF: Final = frozenset(Role) - {Role.TENANT, Role.LANDLORD, Role.PEER}
ROLES: Final = tuple(role.value for role in Role)
LANGUAGES: Final = tuple(language.value for language in Language)


class PeopleWrong(Exception):
    """What was told of people cannot be kept. `str()` is one sentence a mistake, each on its line."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """What somebody tells of a new person, in the words of the command line and of a CSV file.

    `place` is where it stands ("people.csv:3"), empty on the command line; `worker` is a handle.
    """

    name: str = ""
    role: tuple[str, ...] = ()
    phone: str | None = None
    telegram: str | None = None
    language: str | None = None
    worker: str | None = None
    handle: str | None = None
    timezone: str | None = None
    reads_at: str | None = None
    introduced: bool = False
    protected: bool = False
    place: str = ""


def mistakes(one: Newcomer, team: Team) -> Iterator[str]:
    """What is wrong with a newcomer in itself."""
    for field, sentence in (*_wrong_words(one), *_wrong_ways(one, team)):
        yield f"{one.place}: {field}: {sentence}" if one.place else f"--{field}: {sentence}"


def _wrong_words(one: Newcomer) -> Iterator[tuple[str, str]]:
    if not one.name.strip():
        yield "name", "it is empty. Give the name that the person goes by."
    elif len(one.name) > LONGEST_NAME or not one.name.isprintable():
        yield "name", f"it must be at most {LONGEST_NAME} letters on one line. Shorten it."
    if not one.role:
        yield "role", f"nobody is here without a role. Give one of {', '.join(ROLES)}."
    for role in one.role:
        if role not in ROLES:
            yield "role", _not_one(role, ROLES)
    if one.language and one.language not in LANGUAGES:
        yield "language", _not_one(one.language, LANGUAGES)
    if one.handle and not re.fullmatch(r"[a-z0-9][a-z0-9._-]{1,31}", one.handle):
        yield (
            "handle",
            f'"{one.handle}" is not 2 to 32 small letters a-z, digits, dots and dashes. Choose another.',
        )


def _wrong_ways(one: Newcomer, team: Team) -> Iterator[tuple[str, str]]:
    if one.phone and e164(one.phone, team) is None:
        yield (
            "phone",
            f'"{one.phone}" is not a phone number. Write it with its country code, like +46701740605.',
        )
    if one.phone and one.telegram:
        yield (
            "telegram",
            "a newcomer has one address. Give the phone or the Telegram chat, not both.",
        )
    if one.timezone and not _is_zone(one.timezone):
        yield "timezone", f'"{one.timezone}" is not a time zone. Write a name like Europe/Oslo.'
    if one.reads_at and not _is_times(one.reads_at):
        yield "reads-at", f'"{one.reads_at}" is not a list of times. Write times like 10:00 15:00.'
    if one.introduced and Role.TENANT not in one.role:
        yield "introduced", "only tenants are introduced. Leave it out for others."
    elif one.introduced and not (one.phone or one.telegram):
        yield (
            "introduced",
            "there is no address to welcome them at. Give --phone too, or leave --introduced out.",
        )


def handle_of(one: Newcomer) -> str | None:
    """The handle that was given; for staff without one, their first name."""
    if one.handle or not STAFF.intersection(one.role):
        return one.handle
    return re.sub(r"[^a-z0-9]", "", normalise(one.name.split()[0])) or None


def address_of(one: Newcomer, team: Team) -> tuple[Channel, str] | None:
    if one.telegram:
        return Channel.TELEGRAM, one.telegram
    number = one.phone and e164(one.phone, team)
    return (Channel.SMS, number) if number else None


def language_of(one: Newcomer, team: Team) -> Language:
    import phonenumbers  # noqa: PLC0415 - its tables cost a start that adds nobody

    number = one.phone and e164(one.phone, team)
    return languages.guess(
        number or f"+{phonenumbers.country_code_for_region(team.country.value)}", "", None
    )


def e164(number: str, team: Team) -> str | None:
    """Read a phone number as people of the team's country write it; None when it is none."""
    import phonenumbers  # noqa: PLC0415 - as above

    try:
        read = phonenumbers.parse(number, team.country.value)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(read):
        return None
    return phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164)


def _not_one(given: str, known_ones: tuple[str, ...]) -> str:
    near = get_close_matches(given, known_ones, n=1)
    meant = f" Did you mean {near[0]}?" if near else ""
    return f'"{given}" is not known; it must be one of {", ".join(known_ones)}.{meant}'


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _is_times(text: str) -> bool:
    try:
        return bool(times(text))
    except ValueError:
        return False


def times(text: str) -> tuple[time, ...]:
    """Read "10:00 15:00", in the order of the day. Raises ValueError."""
    return tuple(sorted(time.fromisoformat(part.zfill(5)) for part in text.split()))
