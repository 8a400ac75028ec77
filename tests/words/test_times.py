"""Times, days and lists as people write them, in letters that an SMS has."""

from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.people import Hours, Language
from bot.words.fold import fold_gsm7
from bot.words.segments import GSM7
from bot.words.times import (
    say_between,
    say_day,
    say_hours,
    say_number,
    say_past,
    say_reading,
    say_time,
    say_weekday,
)

SV, NB, DA, EN = Language.SV, Language.NB, Language.DA, Language.EN
MONDAY = date(2026, 11, 23)
at = partial(datetime, tzinfo=ZoneInfo("Europe/Stockholm"))
DAY_HOURS = Hours(time(8), time(22))


@pytest.mark.parametrize(
    ("moment", "language", "said"),
    [
        (time(9, 30), SV, "kl. 9.30"), (time(9, 30), NB, "kl. 09.30"), (time(9, 30), DA, "kl. 9.30"),
        (time(9, 30), EN, "9:30"), (time(10), SV, "kl. 10"), (time(10), NB, "kl. 10.00"),
        (time(10), DA, "kl. 10"), (time(10), EN, "10:00"), (time(0, 5), SV, "kl. 0.05"),
    ],
)  # fmt: skip
def test_a_time_is_said_as_people_there_write_it(
    moment: time, language: Language, said: str
) -> None:
    assert say_time(moment, language) == said


@pytest.mark.parametrize(
    ("ahead", "language", "said"),
    [
        (0, SV, "i dag, måndag"), (1, SV, "i morgon, tisdag"), (2, SV, "onsdag"), (6, SV, "söndag"),
        (7, SV, "måndag 30 november"), (-1, SV, "söndag 22 november"), (0, NB, "i dag, mandag"),
        (1, NB, "i morgen, tirsdag"), (9, NB, "onsdag 2. desember"), (0, DA, "i dag, mandag"),
        (9, DA, "onsdag den 2. december"), (0, EN, "today, Monday"), (1, EN, "tomorrow, Tuesday"),
        (9, EN, "Wednesday 2 December"),
    ],
)  # fmt: skip
def test_a_day_is_said_by_its_weekday_and_further_off_by_its_date(
    ahead: int, language: Language, said: str
) -> None:
    assert say_day(MONDAY + timedelta(days=ahead), MONDAY, language) == said


@pytest.mark.parametrize(
    ("moment", "now", "language", "said"),
    [
        (at(2026, 11, 24, 10), at(2026, 11, 24, 1, 52), SV, "i dag, tisdag, före kl. 10"),
        (at(2026, 11, 25, 10, 30), at(2026, 11, 23, 1), SV, "på onsdag före kl. 10.30"),
        (at(2026, 11, 29, 10, 30), at(2026, 11, 23, 1), DA, "på søndag inden kl. 10.30"),
        (at(2026, 11, 25, 10, 30), at(2026, 11, 23, 1), NB, "onsdag før kl. 10.30"),
        (at(2026, 11, 25, 10, 30), at(2026, 11, 23, 1), EN, "Wednesday before 10:30"),
        (at(2026, 11, 24, 10), at(2026, 11, 23, 1), DA, "i morgen, tirsdag, inden kl. 10"),
        (at(2026, 11, 30, 10), at(2026, 11, 23, 1), SV, "måndag 30 november före kl. 10"),
        (at(2026, 11, 25, 10), at(2026, 11, 24, 23), NB, "i morgen, onsdag, før kl. 10.00"),
        (at(2026, 12, 28, 10), at(2026, 11, 24, 23), DA, "mandag den 28. december inden kl. 10"),
        (at(2026, 11, 24, 10), at(2026, 11, 24, 1), EN, "today, Tuesday, before 10:00"),
    ],
)  # fmt: skip
def test_a_reading_is_said_with_its_weekday(
    moment: datetime, now: datetime, language: Language, said: str
) -> None:
    assert say_reading(moment, now, language) == said


@pytest.mark.parametrize(
    ("hours", "days", "language", "said"),
    [
        (DAY_HOURS, range(7), SV, "alla dagar kl. 8-22"), (DAY_HOURS, range(7), NB, "alle dager kl. 08-22"),
        (DAY_HOURS, range(7), DA, "alle dage kl. 8-22"), (DAY_HOURS, range(7), EN, "every day 8:00-22:00"),
        (DAY_HOURS, range(5), SV, "vardagar kl. 8-22"), (DAY_HOURS, range(5), NB, "hverdager kl. 08-22"),
        (DAY_HOURS, range(5), DA, "hverdage kl. 8-22"), (DAY_HOURS, range(5), EN, "weekdays 8:00-22:00"),
        (DAY_HOURS, range(6), SV, "mån-lör 8-22"), (DAY_HOURS, (0, 2, 4), NB, "man ons fre 08-22"),
        (DAY_HOURS, (5, 6), EN, "Sat-Sun 8:00-22:00"),
        (Hours(time(8), time(16, 30)), range(7), SV, "alla dagar kl. 8-16.30"),
        (Hours(time(8), time(16, 30)), range(7), NB, "alle dager kl. 08.00-16.30"),
        (Hours(time(8), time(0)), range(5), SV, "vardagar kl. 8-24"),
        (Hours(time(8), time(0)), range(5), NB, "hverdager kl. 08-24"),
        (Hours(time(8), time(0)), range(5), EN, "weekdays 8:00-24:00"),
        (Hours(time(8, 30), time(0)), range(5), NB, "hverdager kl. 08.30-24.00"),
        (Hours(time(21), time(9)), range(7), DA, "alle dage kl. 21-9"),
    ],
)  # fmt: skip
def test_hours_are_said_with_their_days(
    hours: Hours, days: range | tuple[int, ...], language: Language, said: str
) -> None:
    assert say_hours(hours, frozenset(days), language) == said


@pytest.mark.parametrize(
    ("hours", "language", "said"),
    [
        (Hours(time(21), time(9)), SV, "mellan kl. 21 och 9"), (Hours(time(21), time(9)), NB, "mellom kl. 21 og 09"),
        (Hours(time(21), time(9)), DA, "mellem kl. 21 og 9"), (Hours(time(21), time(9)), EN, "between 21:00 and 9:00"),
        (Hours(time(21, 30), time(9)), SV, "mellan kl. 21.30 och 9"),
        (Hours(time(21, 30), time(9)), NB, "mellom kl. 21.30 og 09.00"),
        (Hours(time(18), time(0)), DA, "mellem kl. 18 og 24"), (Hours(time(0), time(8)), SV, "mellan kl. 0 och 8"),
    ],
)  # fmt: skip
def test_hours_are_said_inside_a_sentence(hours: Hours, language: Language, said: str) -> None:
    assert say_between(hours, language) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.SV, ["kl. 9.30", "kl. 9.30 i tisdags"]),
        (Language.NB, ["kl. 09.30", "kl. 09.30 tirsdag"]),
        (Language.DA, ["kl. 9.30", "kl. 9.30 tirsdag"]),
        (Language.EN, ["9:30", "9:30 on Tuesday"]),
    ],
)
def test_what_is_half_a_day_ago_is_said_with_its_weekday(
    language: Language, said: list[str]
) -> None:
    then = at(2026, 11, 24, 9, 30)

    assert [say_past(then, then + timedelta(hours=ago), language) for ago in (11, 12)] == said


def test_hours_without_a_day_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        say_hours(DAY_HOURS, frozenset(), SV)


@pytest.mark.parametrize(
    ("language", "said"), [(SV, "12 000"), (NB, "12 000"), (DA, "12.000"), (EN, "12,000")]
)
def test_a_number_is_grouped_without_no_break_spaces(language: Language, said: str) -> None:
    assert say_number(12_000, language) == said


@given(
    st.sampled_from(Language),
    st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    st.integers(0, 400),
    st.times(),
)
def test_everything_said_of_time_is_gsm7(
    language: Language, today: date, ahead: int, moment: time
) -> None:
    now = datetime.combine(today, time(12))

    said = say_reading(datetime.combine(today + timedelta(days=ahead), moment), now, language)

    assert GSM7.issuperset(said + say_weekday(today.weekday(), language))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Søren Åsa Günther", "Søren Åsa Günther"), ("Łukasz", "Lukasz"), ("Zoë", "Zoe"), ("Đorđe", "Dorde"),
        ("Ça va", "Ça va"), ("François", "Francois"), ("Şükrü", "Sükrü"), ("Þórr", "Thorr"), ("ǻ", "å"),
        ("e\u0301", "é"), ("“hej” – hej…", '"hej" - hej...'), ("O’Neil", "O'Neil"), ("9:30\u202fAM", "9:30 AM"),
        ("12\u00a0000", "12 000"), ("a\u200bb", "ab"), ("Иван", "Иван"), ("й", "й"), ("😀", "😀"), ("½", "½"), ("", ""),
    ],
)  # fmt: skip
def test_a_value_is_folded_where_a_clear_form_exists(text: str, folded: str) -> None:
    assert fold_gsm7(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_and_gsm7_is_left_alone(text: str) -> None:
    once = fold_gsm7(text)

    assert fold_gsm7(once) == once
    assert fold_gsm7("".join(sorted(GSM7))) == "".join(sorted(GSM7))
