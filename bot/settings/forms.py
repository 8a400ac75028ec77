"""How settings are written: each function reads one form, and raises ValueError for another."""

import re
from datetime import time, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.model.people import Country, Hours
from bot.words.segments import outside_gsm7

LONGEST_TEAM: Final = 20  # letters: more would push texts over one segment
LONGEST_LINE: Final = 20  # letters of a crisis line's name, for the same reason
NO_LINE: Final = "none"
MOST_WAVES: Final = 7
LONGEST_WAVE: Final = timedelta(hours=40)
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
UNITS: Final = {"minute": 1, "hour": 60, "day": 60 * 24}


def moment(text: str) -> time:
    """Read "9:30" or "09:30"."""
    match = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)", text.strip())
    if match is None:
        raise ValueError(text)
    return time(int(match[1]), int(match[2]))


def hours(text: str | Hours) -> Hours:
    """Read "21:00-09:00"; it may pass midnight."""
    if isinstance(text, Hours):
        return text
    start, end = text.split("-")
    return Hours(moment(start), moment(end))


def moments(text: str | tuple[time, ...]) -> tuple[time, ...]:
    """Read "10:00 15:00": at least one, in the order of the day."""
    if isinstance(text, tuple):
        return text
    moments = tuple(sorted({moment(part) for part in re.split(r"[\s,]+", text.strip())}))
    if not moments:
        raise ValueError(text)
    return moments


def days(text: str | frozenset[int]) -> frozenset[int]:
    """Read "mon-fri" or "mon, wed, fri-sun"; 0 is Monday."""
    if isinstance(text, frozenset):
        return text
    found: set[int] = set()
    for part in re.split(r"[\s,]+", text.strip().lower()):
        first, _, last = part.partition("-")
        start, end = DAYS.index(first), DAYS.index(last or first)
        found.update((start + step) % 7 for step in range((end - start) % 7 + 1))
    return frozenset(found)


def span(text: str | timedelta) -> timedelta:
    """Read "90 minutes", "2 hours", "1 day"."""
    if isinstance(text, timedelta):
        return text
    match = re.fullmatch(r"([1-9]\d{0,4}) ?(minute|hour|day)s?", text.strip().lower())
    if match is None:
        raise ValueError(text)
    return timedelta(minutes=int(match[1]) * UNITS[match[2]])


def waves(text: str | tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    """Read "4 hours, 4 hours, 8 hours": from one to seven, each at most 40 hours."""
    if isinstance(text, tuple):
        return text
    found = tuple(span(part) for part in text.split(","))
    if len(found) > MOST_WAVES or max(found) > LONGEST_WAVE:
        raise ValueError(text)
    return found


def team(text: str) -> str:
    """Take a name that fits every text: GSM-7 letters, at most 20."""
    if not 0 < len(text) <= LONGEST_TEAM or outside_gsm7(text):
        raise ValueError(text)
    return text


def zone(text: str | None) -> str | None:
    """Take a name that the time zone database knows."""
    try:
        return text and ZoneInfo(text).key
    except (KeyError, OSError) as unknown:
        raise ValueError(text) from unknown


def url(text: SecretStr | str) -> SecretStr | str:
    if isinstance(text, str) and not re.match(r"(sqlite:///.|postgresql://.)", text):
        raise ValueError("not an address")
    return text


def key_of(database: SecretStr) -> Path:
    """Name the key file of a database for which none is set."""
    kind, _, place = database.get_secret_value().partition(":///")
    return Path(place).with_suffix(".key") if kind == "sqlite" else Path("terskel.key")


def public(text: str | None) -> str | None:
    if text is not None and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", text):
        raise ValueError(text)
    return text and text.rstrip("/")


def recipient(text: str | None) -> str | None:
    """Take an age public key: its form and its checksum (age-encryption.org/v1, bech32)."""
    if text is None:
        return None
    from pyrage import RecipientError, x25519  # noqa: PLC0415  (only who encrypts needs it)

    try:
        return str(x25519.Recipient.from_str(text.strip()))
    except RecipientError as wrong:
        raise ValueError(text) from wrong


def bot_token(text: SecretStr | str | None) -> SecretStr | str | None:
    """Take a token in the form that BotFather gives; whether it is one, only Telegram knows."""
    if isinstance(text, str) and not re.fullmatch(r"\d+:[\w-]+", text.strip(), re.ASCII):
        raise ValueError("not a token")
    return text.strip() if isinstance(text, str) else text


def twilio_account(text: str | None) -> str | None:
    return _sid(text, "AC")


def twilio_service(text: str | None) -> str | None:
    return _sid(text, "MG")


def _sid(text: str | None, kind: str) -> str | None:
    """Take one of Twilio's ids: its kind, and 32 hexadecimal figures."""
    if text is not None and not re.fullmatch(rf"{kind}[0-9a-fA-F]{{32}}", text.strip()):
        raise ValueError(text)
    return text and text.strip()


def sender(text: str | None) -> str | None:
    """Take a number of ours as E.164, or a short number; never a name, which nobody can answer."""
    if text is None:
        return None
    number = re.sub(r"[\s().-]", "", text)
    if not re.fullmatch(r"\+[1-9]\d{6,14}|\d{3,8}", number, re.ASCII):
        raise ValueError(text)
    return number


def senders(text: str | None) -> str | None:
    """Take numbers of ours as E.164, with commas between; never a short one or a name."""
    if text is None:
        return None
    written = [re.sub(r"[\s().-]", "", part) for part in re.split(r",|\s(?=\+)", text)]
    found = list(dict.fromkeys(filter(None, written)))
    if not found or not all(re.fullmatch(r"\+[1-9]\d{6,14}", one, re.ASCII) for one in found):
        raise ValueError(text)
    return ",".join(found)


def national(text: str, country: Country) -> str:
    """Write a number as people of the country do; one of another country with its code."""
    import phonenumbers  # noqa: PLC0415  (its tables cost a start that needs no number)

    try:
        number = phonenumbers.parse(text, country.value)
    except phonenumbers.NumberParseException as unreadable:
        raise ValueError(text) from unreadable
    if not phonenumbers.is_possible_number(number):
        raise ValueError(text)
    at_home = phonenumbers.country_code_for_region(country.value) == number.country_code
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL
        if at_home
        else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(number, style)


def phones(text: str, country: Country) -> str:
    """Read "070-174 06 05, +4790000001": each number as E.164, with a comma between."""
    import phonenumbers  # noqa: PLC0415  (as above)

    try:
        read = [phonenumbers.parse(part, country.value) for part in text.split(",") if part.strip()]
    except phonenumbers.NumberParseException as unreadable:
        raise ValueError(text) from unreadable
    if not all(map(phonenumbers.is_possible_number, read)):
        raise ValueError(text)
    style = phonenumbers.PhoneNumberFormat.E164
    return ",".join(dict.fromkeys(phonenumbers.format_number(one, style) for one in read))


def line(text: str) -> tuple[str, str, Hours | None]:
    """Read "Livslinien, 70 201 201, 11:00-05:00"; without hours it is always open."""
    name, digits, *rest = (part.strip() for part in text.split(","))
    wrong = outside_gsm7(name) or not re.fullmatch(r"[0-9 +-]{3,14}", digits)
    if wrong or not 0 < len(name) <= LONGEST_LINE or len(rest) > 1:
        raise ValueError(text)
    return name, digits, hours(rest[0]) if rest else None


def crisis_line(text: str | None) -> str | None:
    """Take what `line` can read, or "none": no such line is named."""
    if text is None or text.strip().lower() == NO_LINE:
        return text and NO_LINE
    line(text)
    return text


def short_number(text: str | None) -> str | None:
    """Take an emergency number: 3 to 5 figures."""
    if text is not None and not re.fullmatch(r"[0-9]{3,5}", text):
        raise ValueError(text)
    return text


def written(value: object) -> str:  # noqa: PLR0911  (one line a type reads best)
    """Write a value as one would set it."""
    match value:
        case None | Path() if value in {None, Path()}:
            return ""
        case SecretStr():
            return value.get_secret_value()
        case Hours(start, end):
            return f"{start:%H:%M}-{end:%H:%M}"
        case frozenset():
            return "mon-sun" if len(value) == 7 else ",".join(DAYS[day] for day in sorted(value))
        case tuple():
            return (
                ", ".join(map(written, value))
                if isinstance(value[0], timedelta)
                else " ".join(f"{moment:%H:%M}" for moment in value)
            )
        case timedelta():
            minutes = int(value.total_seconds() // 60)
            return f"{minutes // 60} hours" if minutes % 60 == 0 else f"{minutes} minutes"
        case _:
            return str(value)
