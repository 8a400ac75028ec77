"""Days and times of day that somebody writes, in four languages and nynorsk."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta

from bot.words.letters import normalise
from bot.words.numerals import spelled

_MONTHS = (
    "januari januar january jan",
    "februari februar february feb febr",
    "mars marts march mar",
    "april apr",
    "maj mai may",
    "juni june jun",
    "juli july jul",
    "augusti august aug",
    "september sep sept",
    "oktober october okt oct",
    "november nov",
    "december desember dec des",
)
_WEEKDAYS = (
    "mandag mandagen monday mon man ma",
    "tisdag tisdagen tirsdag tirsdagen tysdag tysdagen tuesday tue tues tis tir tirs tys",
    "onsdag onsdagen wednesday wed ons",
    "torsdag torsdagen thursday thu thur thurs tor tors",
    "fredag fredagen friday fri fre",
    "lordag lordagen laurdag laurdagen saturday sat lor lau",
    "sondag sondagen sundag sundagen sunday sun son",
)
_DAYS_AHEAD = {
    "i dag": 0,
    "idag": 0,
    "today": 0,
    "i morgon": 1,
    "imorgon": 1,
    "i morron": 1,
    "imorron": 1,
    "i morgen": 1,
    "imorgen": 1,
    "tomorrow": 1,
    "i overmorgon": 2,
    "overmorgon": 2,
    "i overmorgen": 2,
    "overmorgen": 2,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {
        name: number for number, names in enumerate(rows, start=first) for name in names.split()
    }


MONTHS: Mapping[str, int] = _numbered(_MONTHS, 1)
WEEKDAYS: Mapping[str, int] = _numbered(_WEEKDAYS, 0)

_BEFORE_DAY = re.compile(
    r"^(?:(?:nu|na|pa|om|on|denna|denne|kommande|kommende|coming|this)\.? )*((?:(?:the|den|d)\.? )?)"
)
_ARTICLE = re.compile(r"^(?:the|den|d)\.? ")
_DAY_AFTER_ARTICLE = re.compile(r"^(?:the|den|d)\.? (\d\d?)$")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_ORDINAL = r"(?::?e|:?a|st|nd|rd|th|\.)?"
_LEADING_WEEKDAY = re.compile(rf"^({_WEEKDAY})\.?,? (?:(?:den|the|d)\.? )?(?=\S*\d|\S+ \d)")

_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_SHORT = re.compile(r"(\d\d?)\s?([/.-])\s?(\d\d?)\.?(?:\2?\s?(\d{4}|\d\d))?")
_DAY_MONTH = re.compile(rf"(\d\d?){_ORDINAL} (?:of )?({_MONTH})\.?(?:,? (\d{{4}}))?")
_MONTH_DAY = re.compile(rf"({_MONTH})\.? (\d\d?){_ORDINAL}(?:,? (\d{{4}}))?")
_DAY_ALONE = re.compile(r"(\d\d?)(?::?e|:?a|st|nd|rd|th|\.)")
_IN_DAYS = re.compile(
    r"(?:om|in) (\w+) (dag|dagar|dager|dage|day|days|vecka|veckor|uke|uker|veke|veker|uge|uger|week|weeks)"
)
_YEARS_AHEAD = 8  # by then the 29th of February has come, whatever the century
_MOST_AHEAD = 1000


def read_date(text: str, today: date) -> date | None:
    """Read a day: 2026-11-24, 24/11, 24.11., "24 november", "i morgon", "på torsdag", "om 3 dagar".

    The day stands before the month. Without a year it is the next such day, today included; a
    weekday is the next one after today. None for what is no day, or two that do not agree.
    """
    words = normalise(text)
    if words in _DAYS_AHEAD:
        return today + timedelta(days=_DAYS_AHEAD[words])
    if not _IN_DAYS.fullmatch(words):
        words = _DAY_AFTER_ARTICLE.sub(r"\1.", _BEFORE_DAY.sub(r"\1", words, count=1))
    if words in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS[words] - today.weekday() - 1) % 7 + 1)
    words = _ARTICLE.sub("", words)
    weekday = _LEADING_WEEKDAY.match(words)
    found = _dated(words[weekday.end() :] if weekday else words, today)
    if weekday and found and found.weekday() != WEEKDAYS[weekday[1]]:
        return None
    return found


def _dated(words: str, today: date) -> date | None:
    for pattern, read in _DATED.items():
        if found := pattern.fullmatch(words):
            return read(found, today)
    return None


def _iso(found: re.Match[str], _today: date) -> date | None:
    return _real(int(found[1]), int(found[2]), int(found[3]))


def _short(found: re.Match[str], today: date) -> date | None:
    return _day(int(found[1]), int(found[3]), found[4], today)


def _day_month(found: re.Match[str], today: date) -> date | None:
    return _day(int(found[1]), MONTHS[found[2]], found[3], today)


def _month_day(found: re.Match[str], today: date) -> date | None:
    return _day(int(found[2]), MONTHS[found[1]], found[3], today)


def _day_alone(found: re.Match[str], today: date) -> date | None:
    """The next day of that number, this month or in one of the two that follow."""
    months = (
        (today.year + (today.month - 1 + n) // 12, (today.month - 1 + n) % 12 + 1) for n in range(3)
    )
    days = (_real(year, month, int(found[1])) for year, month in months)
    return next((day for day in days if day and day >= today), None)


def _in_days(found: re.Match[str], today: date) -> date | None:
    number = spelled(found[1])
    if number is None and found[1] == "a":
        number = 1
    days = 1 if found[2].startswith("da") else 7
    return (
        today + timedelta(days=number * days)
        if number is not None and number <= _MOST_AHEAD
        else None
    )


_DATED: Mapping[re.Pattern[str], Callable[[re.Match[str], date], date | None]] = {
    _ISO: _iso,
    _SHORT: _short,
    _DAY_MONTH: _day_month,
    _MONTH_DAY: _month_day,
    _DAY_ALONE: _day_alone,
    _IN_DAYS: _in_days,
}


def _day(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _real(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    years = (_real(today.year + ahead, month, day) for ahead in range(_YEARS_AHEAD + 1))
    return next((found for found in years if found and found >= today), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# What stands before or after a time without changing it: a word of its own, so that "åtte" keeps its "at".
_CLOCK = re.compile(
    r"^(?:(?:kl(?:okka|okken|ockan)?|at|vid|ved|i|omkring|omtrent|rundt|runt|circa|cirka|sirka|ca|ungefar|typ"
    r"|about|around|efter|etter|after|tidligst|tidigast|helst|gjerne|garna|gerne)(?![^\W\d_])\.? ?)+"
)
_SUITS = re.compile(
    r"(?: (?:passar|passer|funkar|funker|fungerar|fungerer|gar|works?|is|er|ar|bra|fint|fine|good|bast|best|bedst"
    r"|helst|gjerne|garna|gerne|for|meg|mig|me))+$"
)
_PART = re.compile(
    r" ?(?:(?<![^\W\d_])(?P<noon>am|a\.m|pm|p\.m|fm|f\.m|em|e\.m)|(?:-?tiden|-?tida|o'clock)"
    r"|(?:i|om|pa|in the) ?(?P<part>morgonen|morgenen|morgningen|morgen|morning|formiddagen|formiddag"
    r"|eftermiddagen|eftermiddag|ettermiddagen|ettermiddag|afternoon|kvallen|kvall|kvelden|kveld|aftenen|aften|evening))$"
)
_LATE = frozenset(
    """
    eftermiddagen eftermiddag ettermiddagen ettermiddag afternoon kvallen kvall kvelden kveld
    aftenen aften evening pm p.m em e.m
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)
_FIGURES = re.compile(r"(\d\d?)(?:\s?[.:,]\s?(\d\d)|(\d\d)| (\d\d))?")
_HALF_PAST = re.compile(r"half past (\w+)")
# "kvart över nio", "fem på halv ti", "ten minutes to two", "halv ti"
_AWAY = re.compile(
    r"(?:(?:a )?(?P<minutes>\w+)(?: min(?:ut(?:er|ter|es?)?)?)?\.? (?P<side>i|pa|to|over|past|after) )?"
    r"(?P<half>halv )?(?P<hour>\w+)"
)
_QUARTERS = frozenset(("kvart", "quarter"))
_PAST = frozenset(("over", "past", "after"))


def read_time(text: str) -> time | None:
    """Read a time of day: "9", "9.30", "kl 09:30", "halv ti" (9:30), "fem på halv ti" (9:25), "9 pm".

    Figures are taken as they stand on a clock of 24 hours, unless evening or afternoon is said. What
    is only more or less so ("runt tio", "efter 10") is taken for the time that it names.
    """
    words = _SUITS.sub("", _CLOCK.sub("", normalise(text)))
    late = early = False
    if part := _PART.search(words):
        said = part["noon"] or part["part"] or ""
        late, early = said in _LATE, said in {"am", "a.m"}
        words = words[: part.start()]
    minutes = _minutes(words)
    if minutes is None:
        return None
    if late and minutes < 12 * 60:
        minutes += 12 * 60
    if early and 12 * 60 <= minutes < 13 * 60:
        minutes -= 12 * 60
    return time(*divmod(minutes % (24 * 60), 60))


def _minutes(words: str) -> int | None:
    """Minutes since midnight; 24:00 is allowed."""
    if found := _FIGURES.fullmatch(words):
        hour, minute = int(found[1]), int(found[2] or found[3] or found[4] or 0)
        return hour * 60 + minute if minute < 60 and hour * 60 + minute <= 24 * 60 else None
    if found := _HALF_PAST.fullmatch(words):
        return _from_hour(found[1], 30)
    if found := _AWAY.fullmatch(words):
        away = _minutes_away(found)
        return None if away is None else _from_hour(found["hour"], away)
    return None


def _minutes_away(found: re.Match[str]) -> int | None:
    """How far from the hour it is, in minutes: -25 for "fem i halv". A quarter is never of a half."""
    half = -30 if found["half"] else 0
    if found["minutes"] is None:
        return half
    minutes = 15 if found["minutes"] in _QUARTERS else spelled(found["minutes"])
    if minutes is None or not 0 < minutes < 30 or (half and minutes >= 15):
        return None
    return half + (minutes if found["side"] in _PAST else -minutes)


def _from_hour(word: str, away: int) -> int | None:
    """Go from the hour that a word names; before one o'clock it is noon's hour, not midnight's."""
    hour = spelled(word)
    if hour is None or not 0 <= hour <= 24 or (away and not hour):
        return None
    return hour * 60 + away + (12 * 60 if hour == 1 and away < 0 else 0)
