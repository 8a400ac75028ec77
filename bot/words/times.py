"""Times, days and numbers as people write them there, in letters that an SMS has.

Names of days and months, dates and numbers come from Babel (CLDR); how a time of day looks
is from voice.md: sv "kl. 9.30", nb "kl. 09.30", da "kl. 9.30", en "9:30".
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton, get_day_names
from babel.numbers import format_decimal

from bot.model.people import Hours, Language
from bot.words.fold import fold_gsm7

LOCALES: Mapping[Language, str] = {
    Language.SV: "sv",
    Language.NB: "nb",
    Language.DA: "da",
    Language.EN: "en_GB",
}
TODAY = {Language.SV: "i dag", Language.NB: "i dag", Language.DA: "i dag", Language.EN: "today"}
TOMORROW = {
    Language.SV: "i morgon",
    Language.NB: "i morgen",
    Language.DA: "i morgen",
    Language.EN: "tomorrow",
}
# The near weekday takes a preposition here and not there: "på onsdag", "onsdag".
ON = {Language.SV: "på ", Language.NB: "", Language.DA: "på ", Language.EN: ""}
BEFORE = {Language.SV: "före", Language.NB: "før", Language.DA: "inden", Language.EN: "before"}
FROM = {Language.SV: "från", Language.NB: "fra", Language.DA: "fra", Language.EN: "from"}
BETWEEN = {
    Language.SV: "mellan kl. {} och {}",
    Language.NB: "mellom kl. {} og {}",
    Language.DA: "mellem kl. {} og {}",
    Language.EN: "between {} and {}",
}
DAILY = {
    Language.SV: "alla dagar",
    Language.NB: "alle dager",
    Language.DA: "alle dage",
    Language.EN: "every day",
}
WEEKDAYS = {
    Language.SV: "vardagar",
    Language.NB: "hverdager",
    Language.DA: "hverdage",
    Language.EN: "weekdays",
}

# The latest weekday of that name.
LAST = {
    Language.SV: "i {}s",
    Language.NB: "{}",
    Language.DA: "{}",
    Language.EN: "on {}",
}
HALF_A_DAY = timedelta(hours=12)

EVERY_DAY, WORKING_DAYS = frozenset(range(7)), frozenset(range(5))


def say_time(moment: time, language: Language) -> str:
    """Say a time of day: sv "kl. 9.30" and "kl. 10", nb "kl. 09.30" and "kl. 10.00", en "9:30"."""
    if language is Language.EN:
        return f"{moment.hour}:{moment:%M}"
    if language is Language.NB:
        return f"kl. {moment:%H.%M}"
    return f"kl. {moment.hour}.{moment:%M}" if moment.minute else f"kl. {moment.hour}"


def say_weekday(day: int, language: Language) -> str:
    """Name a day of the week; 0 is Monday."""
    return _weekdays("wide", language)[day]


def say_day(day: date, today: date, language: Language) -> str:
    """Say a day: "i dag, tisdag", "i morgon, onsdag", within six days "onsdag", else with its date."""
    ahead = (day - today).days
    weekday = say_weekday(day.weekday(), language)
    if ahead == 0:
        return f"{TODAY[language]}, {weekday}"
    if ahead == 1:
        return f"{TOMORROW[language]}, {weekday}"
    return weekday if 1 < ahead <= 6 else _dated(day, language)


def say_reading(moment: datetime, now: datetime, language: Language) -> str:
    """Say by when somebody reads: "i dag, tisdag, före kl. 10", "på onsdag före kl. 10.30".

    Both are the team's local time. The weekday is always there: a text is often read after midnight.
    """
    return _say_moment(moment, now, language, BEFORE[language])


def iso_day(moment: datetime, zone: str) -> str:
    """Give the day of a moment (UTC) where somebody is, as values keep it: "2026-11-22"."""
    return moment.astimezone(ZoneInfo(zone)).date().isoformat()


def say_from(moment: datetime, now: datetime, language: Language) -> str:
    """Say from when on: "i dag, tisdag, från kl. 13", "på onsdag från kl. 9". Both local."""
    return _say_moment(moment, now, language, FROM[language])


def _say_moment(moment: datetime, now: datetime, language: Language, when: str) -> str:
    day = say_day(moment.date(), now.date(), language)
    comma = "," if "," in day else ""
    on = ON[language] if " " not in day else ""
    return f"{on}{day}{comma} {when} {say_time(moment.time(), language)}"


def say_past(moment: datetime, now: datetime, language: Language) -> str:
    """Say when it was: "kl. 9.30"; with its weekday, "kl. 9.30 i tisdags", from half a day on. Both local."""
    at = say_time(moment.time(), language)
    if now - moment < HALF_A_DAY:
        return at
    return f"{at} {LAST[language].format(say_weekday(moment.weekday(), language))}"


def say_hours(hours: Hours, days: AbstractSet[int], language: Language) -> str:
    """Say when somebody answers: "alla dagar kl. 8-22", "vardagar kl. 8-22", "mån-tis fre 10-18.30".

    Raises ValueError for no day at all.
    """
    return _say_hours(hours, frozenset(days), language)


@lru_cache(maxsize=64)
def _say_hours(hours: Hours, days: frozenset[int], language: Language) -> str:
    if not days:
        raise ValueError("hours need at least one day")
    span = _span(hours, language)
    if days >= EVERY_DAY:
        return f"{DAILY[language]} {span}"
    if days == WORKING_DAYS:
        return f"{WEEKDAYS[language]} {span}"
    return f"{' '.join(_runs(days, language))} {span.removeprefix('kl. ')}"


def say_between(hours: Hours, language: Language) -> str:
    """Say a stretch of the day inside a sentence: sv "mellan kl. 21 och 9", nb "mellom kl. 21 og 09"."""
    return BETWEEN[language].format(*_ends(hours, language))


def say_number(number: int, language: Language) -> str:
    """Write a number with the language's own grouping: sv "12 000", da "12.000", en "12,000"."""
    return fold_gsm7(format_decimal(number, locale=LOCALES[language]))


def _span(hours: Hours, language: Language) -> str:
    start, end = _ends(hours, language)
    return f"{start}-{end}" if language is Language.EN else f"kl. {start}-{end}"


def _ends(hours: Hours, language: Language) -> tuple[str, str]:
    """Say from when to when; a day that ends at midnight ends at 24."""
    start, end = (_clock(moment, language) for moment in (hours.start, hours.end))
    if hours.end == time(0):
        end = end.replace("00", "24", 1) if language is Language.NB else end.replace("0", "24", 1)
    if language is Language.NB and not hours.start.minute and not hours.end.minute:
        return start[:2], end[:2]
    return start, end


def _clock(moment: time, language: Language) -> str:
    return say_time(moment, language).removeprefix("kl. ")


def _runs(days: AbstractSet[int], language: Language) -> list[str]:
    """Name days briefly; those in a row as "mån-ons"."""
    names = _weekdays("abbreviated", language)
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [names[run[0]] if len(run) == 1 else f"{names[run[0]]}-{names[run[-1]]}" for run in runs]


@lru_cache(maxsize=16)
def _weekdays(width: Literal["wide", "abbreviated"], language: Language) -> tuple[str, ...]:
    names = get_day_names(width, locale=LOCALES[language])
    return tuple(names[day].rstrip(".") for day in range(7))


@lru_cache(maxsize=1024)
def _dated(day: date, language: Language) -> str:
    written = fold_gsm7(format_skeleton("MMMMd", day, locale=LOCALES[language]))
    on = "den " if language is Language.DA else ""  # "onsdag den 2. december"
    return f"{say_weekday(day.weekday(), language)} {on}{written}"
