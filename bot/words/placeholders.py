"""The placeholders that a text may hold, the one table of them, and how they are filled in.

A placeholder is a bare name in braces, {worker}, in flows and catalogs alike: nothing else in a text
is ever run or formatted.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.model.people import Hours, Language
from bot.words import times
from bot.words.fold import fold_gsm7
from bot.words.language import NAMES
from bot.words.segments import count
from bot.words.shape import LONGEST_NAME, first_name

LONGEST_WORKER = LONGEST_TEAM = 20
LONGEST_NUMBER = 14
LONGEST_CONTACT = 20  # international, with spaces
MOST_DAYS = 90  # of silence
MOST_PEERS = 4  # peer supporters in one question
LONGEST_KNOWN_AS, LONGEST_ABOUT = 12, 28  # letters of "Jonas" and "musik, hundar"
LONGEST_NOTE, LONGEST_PASSED_ON, LONGEST_MEETS = 160, 150, 40  # letters
LONGEST_SHARE = 160  # letters of what a peer supporter gets to know

_BARE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_FORMATTING = re.compile(r"[{}]|%[a-zA-Z(]")

_EVERY = {
    Language.SV: {
        "week": "varje vecka",
        "two_weeks": "varannan vecka",
        "month": "en gång i månaden",
    },
    Language.NB: {"week": "hver uke", "two_weeks": "annenhver uke", "month": "en gang i måneden"},
    Language.DA: {"week": "hver uge", "two_weeks": "hver anden uge", "month": "en gang om måneden"},
    Language.EN: {"week": "every week", "two_weeks": "every other week", "month": "once a month"},
}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPEAKS = {
    Language.SV: dict(zip(Language, ("svenska", "norska", "danska", "engelska"), strict=True)),
    Language.NB: dict(zip(Language, ("svensk", "norsk", "dansk", "engelsk"), strict=True)),
    Language.DA: dict(zip(Language, ("svensk", "norsk", "dansk", "engelsk"), strict=True)),
    Language.EN: dict(zip(Language, ("Swedish", "Norwegian", "Danish", "English"), strict=True)),
}


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One name: where its value comes from, the longest it can be, how a longer one is shortened.

    `of_scene`: it is a fact of the moment (who it is, which team), which no session keeps.
    """

    name: str
    source: str
    longest: Callable[[Language], str]
    shorten: Callable[[str], str] = fold_gsm7
    of_scene: bool = False


@lru_cache(maxsize=4096)
def names_in(template: str) -> tuple[str, ...]:
    """List the placeholders of a text in the order they stand, each as often as it stands there."""
    return _split(template)[1::2]


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put values in the place of their names. Braces inside a value stay what they are.

    Raises KeyError, naming the placeholder and the text, where a value is missing.
    """
    parts = _split(template)
    if len(parts) == 1:
        return template
    filled = list(parts)
    for at in range(1, len(parts), 2):
        try:
            filled[at] = values[parts[at]]
        except KeyError:
            raise KeyError(f'there is no value for {{{parts[at]}}} in "{template}"') from None
    return "".join(filled)


def is_bare(template: str) -> bool:
    """Whether every brace belongs to a bare {name}: no {a.b}, {0}, {x!r}, {x:>9}, %s, lone brace."""
    return _FORMATTING.search(_BARE.sub("", template)) is None


def introduction(known_as: str, about: str) -> str:
    """Give a peer supporter as a choice shows them, at most 43 letters: "Jonas (musik, hundar)"."""
    name, few = fold_gsm7(known_as)[:LONGEST_KNOWN_AS].strip(), _shortened(fold_gsm7(about))
    return f"{name} ({few})" if few else name


def _shortened(about: str) -> str:
    """Take the first words that fit; what stood after them goes."""
    words = " ".join(about.split())
    if len(words) <= LONGEST_ABOUT:
        return words
    whole = words[: LONGEST_ABOUT + 1].rpartition(" ")[0] or words[:LONGEST_ABOUT]
    return whole.rstrip(" ,.;:")


def is_name(template: str) -> bool:
    """Whether a text is one bare {name} and nothing else, so that there is nothing to translate."""
    return _BARE.fullmatch(template) is not None


def say_value(name: str, value: str | int | None, language: Language, *, today: date) -> str:
    """Say a value that a session keeps, as the placeholder `name` shows it; nothing for None."""
    if value is None:
        return ""
    if (spoken := _SPOKEN.get(name)) is not None:
        return spoken(str(value), language, today)
    if isinstance(value, int) and not isinstance(value, bool):
        return times.say_number(value, language)
    return fold_gsm7(str(value))


@lru_cache(maxsize=4096)
def _split(template: str) -> tuple[str, ...]:
    """Texts and names in turn, beginning and ending with a text."""
    return tuple(_BARE.split(template))


# ---------------------------------------------------------------- saying what a session keeps


def _every(value: str, language: Language, _today: date) -> str:
    return _EVERY[language].get(value, value)


def _weekday(value: str, language: Language, _today: date) -> str:
    return times.say_weekday(_WEEKDAYS.index(value), language)


def _at(value: str, language: Language, _today: date) -> str:
    return times.say_time(time.fromisoformat(value), language)


def _day(value: str, language: Language, today: date) -> str:
    return times.say_day(date.fromisoformat(value), today, language)


def _name_of_language(value: str, _language: Language, _today: date) -> str:
    return NAMES[Language(value)]


def _speaks(value: str, language: Language, _today: date) -> str:
    return _SPEAKS[language][Language(value)]


_SPOKEN: Mapping[str, Callable[[str, Language, date], str]] = {
    "every": _every,
    "weekday": _weekday,
    "at": _at,
    "until": _day,
    "by_day": _day,
    "reads_day": _day,
    "since": _day,
    "speaks": _speaks,
    "language": _name_of_language,
}


# ---------------------------------------------------------------- the longest that each can be


def _longest(texts: Iterable[str]) -> str:
    """Find the text that costs most, so that a message that holds it is measured at its longest."""
    return max(texts, key=lambda text: count(text).units)


def _same(text: str) -> Callable[[Language], str]:
    return lambda _language: text


# A leap year: every month has its days of two figures on every weekday.
_YEAR = tuple(date(2028, 1, 1) + timedelta(days=day) for day in range(366))
_MINUTES = tuple(time(hour, minute) for hour in range(24) for minute in range(60))
_ENDS = (time(0), time(8), time(8, 30), time(22), time(22, 30))  # each way that an hour is written


@lru_cache
def _longest_time(language: Language) -> str:
    return _longest(times.say_time(moment, language) for moment in _MINUTES)


@lru_cache
def _longest_past(language: Language) -> str:
    now = datetime(2026, 1, 31, 23, 59)  # noqa: DTZ001 - any local time will do
    ago = (timedelta(days=days, hours=hours) for days in range(8) for hours in range(24))
    return _longest(times.say_past(now - before, now, language) for before in ago)


@lru_cache
def _longest_day(language: Language) -> str:
    ahead = (0, 1, 2, 7)
    return _longest(
        times.say_day(day, day - timedelta(days=n), language) for day in _YEAR for n in ahead
    )


@lru_cache
def _longest_reading(language: Language) -> str:
    at = max(_MINUTES, key=lambda moment: len(times.say_time(moment, language)))
    moments = [datetime.combine(day, at) for day in _YEAR]
    return _longest(
        times.say_reading(moment, moment - timedelta(days=n), language)
        for moment in moments
        for n in (0, 1, 2, 7)
    )


@lru_cache
def _longest_from(language: Language) -> str:
    at = max(_MINUTES, key=lambda moment: len(times.say_time(moment, language)))
    moments = [datetime.combine(day, at) for day in _YEAR]
    return _longest(
        times.say_from(moment, moment - timedelta(days=n), language)
        for moment in moments
        for n in (0, 1, 2, 7)
    )


@lru_cache
def _longest_hours(language: Language) -> str:
    days = [{day for day in range(7) if chosen >> day & 1} for chosen in range(1, 128)]
    spans = [Hours(start, end) for start in _ENDS for end in _ENDS]
    return _longest(times.say_hours(hours, some, language) for hours in spans for some in days)


@lru_cache
def _longest_between(language: Language) -> str:
    return _longest(
        times.say_between(Hours(start, end), language) for start in _ENDS for end in _ENDS
    )


@lru_cache
def _longest_weekday(language: Language) -> str:
    return _longest(times.say_weekday(day, language) for day in range(7))


def _longest_every(language: Language) -> str:
    return _longest(_EVERY[language].values())


def _longest_speaks(language: Language) -> str:
    return _longest(_SPEAKS[language].values())


_LONGEST_PEER = introduction("W" * LONGEST_KNOWN_AS, "W" * LONGEST_ABOUT)


def _longest_count(language: Language) -> str:
    return times.say_number(10_000, language)


# ---------------------------------------------------------------- how each is shortened


def _short_name(name: str) -> str:
    return first_name(fold_gsm7(name))


def _short_worker(name: str) -> str:
    """A person's first name; a team's name is as long as it may be already."""
    return fold_gsm7(name)[:LONGEST_WORKER]


def _rows() -> Iterable[Placeholder]:
    yield from _facts()
    yield Placeholder("who", "an alert: a first name", _same("W" * LONGEST_NAME))
    yield Placeholder("taker", "an alert: who has it", _same("W" * LONGEST_NAME))
    yield Placeholder("colleague", "an alert: the own worker", _same("W" * LONGEST_WORKER))
    yield Placeholder("code", "an alert: the recipient's own", _same("W" * 4))
    yield Placeholder("when", "an alert: when they wrote", _longest_past)
    yield Placeholder("contact", "an alert: their number", _same("0" * LONGEST_CONTACT))
    longest_language = max(NAMES.values(), key=len)
    yield Placeholder("language", "a language, named in itself", _same(longest_language))
    yield Placeholder("every", "the rhythm: how often", _longest_every)
    yield Placeholder("weekday", "the rhythm: which day", _longest_weekday)
    yield Placeholder("at", "the rhythm: what time", _longest_time)
    yield Placeholder("days", "the rhythm: days of silence", _same(str(MOST_DAYS)))
    yield Placeholder("until", "the rhythm: when a pause ends", _longest_day)
    yield Placeholder("passcode", "a code that shows whose an address is", _same("W" * 8))
    yield Placeholder("left", "tries that are left", _same("4"))
    yield Placeholder("bot", "the bot's name in Telegram", _same("@" + "W" * 32))
    yield Placeholder("way", "a way of writing", _same("Telegram"))
    yield Placeholder("check_ins", "how many answers are kept", _longest_count)
    yield Placeholder("messages", "how many messages are kept", _longest_count)
    yield from _of_peers()
    yield from _among_peers()
    for number in range(1, MOST_PEERS + 1):
        source = "a peer supporter: known as, and what of themself"
        yield Placeholder(f"peer_{number}", source, _same(_LONGEST_PEER))


def _of_peers() -> Iterable[Placeholder]:
    """What is said when a tenant asks for a peer supporter."""
    yield Placeholder("peer", "a peer supporter: known as", _same("W" * LONGEST_KNOWN_AS))
    yield Placeholder("reads_from", "when the other side reads", _longest_from)
    yield Placeholder("share", "what a peer gets, word by word", _same("W" * LONGEST_SHARE))
    yield Placeholder("by_day", "a request: when we write at last", _longest_day)
    yield Placeholder("since", "a request: when it was made", _longest_day)
    yield Placeholder("speaks", "a language, as the reader calls it", _longest_speaks)
    yield Placeholder("request", "a request: its number", _longest_count)
    yield Placeholder("not_who", "whom it must not be", _same("W" * LONGEST_NAME))


def _among_peers() -> Iterable[Placeholder]:
    """What is said among peer supporters, and where one of them says hello."""
    yield Placeholder("intro", "a profile: of themself", _same("W" * LONGEST_ABOUT))
    yield Placeholder("topics", "a profile: the numbers of its topics", _same("1, 2, 3, 4, 5, 6"))
    yield Placeholder("work_hours", "a profile: when they are written to", _longest_hours)
    yield Placeholder("coordinator", "a peer's coordinator", _same("W" * LONGEST_NAME), _short_name)
    yield Placeholder("note", "what a peer supporter writes", _same("W" * LONGEST_NOTE))
    yield Placeholder("passed_on", "what staff shall know", _same("W" * LONGEST_PASSED_ON))
    yield Placeholder("meets", "a peer supporter: where to meet", _same("W" * LONGEST_MEETS))
    yield Placeholder("reads_day", "when a colleague works again", _longest_day)
    yield Placeholder("readers", "how many read a round", _longest_count)


def _facts() -> Iterable[Placeholder]:
    """What is so at this moment, whoever asks; a session keeps none of it."""
    yield _fact("name", "the person's first name", _same("W" * LONGEST_NAME), _short_name)
    worker = "the own worker's first name, else the team"
    yield _fact("worker", worker, _same("W" * LONGEST_WORKER), _short_worker)
    yield _fact("team", "the setting TEAM", _same("W" * LONGEST_TEAM), _short_worker)
    yield _fact("next_reading", "reading times of the worker, else the team", _longest_reading)
    yield _fact("duty_number", "the setting DUTY_NUMBER", _same("0" * LONGEST_NUMBER))
    yield _fact("duty_hours", "the settings DUTY_HOURS and DUTY_DAYS", _longest_hours)
    yield _fact("quiet", "the quiet hours of the person, else the team", _longest_between)
    yield _fact("emergency", "the country's number", _same("112"))
    yield _fact("police", "the country's number", _same("112"))
    yield _fact("text_days", "the setting TEXTS_DAYS", _same("999"))


def _fact(
    name: str,
    source: str,
    longest: Callable[[Language], str],
    shorten: Callable[[str], str] = fold_gsm7,
) -> Placeholder:
    return Placeholder(name, source, longest, shorten, of_scene=True)


TABLE: Mapping[str, Placeholder] = {row.name: row for row in _rows()}
