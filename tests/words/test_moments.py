"""Numbers, days and times of day, as people write them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words.moments import read_date, read_time
from bot.words.numerals import read_days, read_number

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3), ("3.", 3), ("tre", 3), ("Ett", 1), ("ein", 1), ("ten", 10), ("tjue", 20), ("tredive", 30),
        ("ca 3 dagar", 3), ("var 3:e dag", 3), ("every 2 days", 2), ("efter fem dager", 5), ("0", 0),
        ("5-6", None), ("-5", None), ("3.5", None),
        ("3,5", None), ("", None), ("hej", None), ("1000000", None), ("tre fyra", None), ("\u0663", 3),
        # a length of time is a number of days
        ("2 veckor", 14), ("en vecka", 7), ("ei veke", 7), ("a week", 7), ("en uke", 7), ("14 dagar", 14),
        ("tre dar", 3), ("en dag", 1), ("efter en vecka", 7), ("ca to uger", 14), ("2 ungdomar", None),
        ("2.5 veckor", None), ("-2 veckor", None),
    ],
)  # fmt: skip
def test_a_number_is_read_when_it_is_the_only_one(text: str, number: int | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # so long
        ("En vecka", 7), ("Två veckor", 14), ("2 veckor", 14), ("2 uker", 14), ("2 uger", 14), ("2 weeks", 14),
        ("ei veke", 7), ("ei uke", 7), ("to veker", 14), ("a week", 7), ("14 dagar", 14), ("14 dager", 14),
        ("14 dage", 14), ("14 days", 14), ("fjorten dager", 14), ("a fortnight", 14), ("3 dygn", 3), ("4 uker", 28),
        ("en månad", 30), ("ein månad", 30), ("2 måneder", 60), ("one month", 30), ("Ca. 2 veckor tack", 14),
        ("i två veckor", 14), ("for two weeks", 14), ("paus 2 veckor", 14), ("about a month", 30),
        # so often
        ("Varje vecka", 7), ("hver uke", 7), ("kvar veke", 7), ("hver uge", 7), ("every week", 7), ("weekly", 7),
        ("varannan vecka", 14), ("annenhver uke", 14), ("annakvar veke", 14), ("anna kvar veke", 14),
        ("hver anden uge", 14), ("hver andre uke", 14), ("kvar andre veke", 14), ("every other week", 14),
        ("every second week", 14), ("every two weeks", 14), ("hver 14. dag", 14), ("var 14:e dag", 14),
        ("en gång i veckan", 7), ("ein gong i veka", 7), ("1 gang om ugen", 7), ("once a week", 7),
        ("en gång i månaden", 30), ("once a month", 30), ("en gang per måned", 30), ("hver måned", 30),
        ("monthly", 30), ("en gång varannan vecka", 14), ("every day", 1), ("varannan dag", 2), ("daglig", 1),
        # neither, or more than one
        ("", None), ("2", None), ("två", None), ("vecka", None), ("uken", None), ("två gånger i veckan", None),
        ("twice a week", None), ("to ganger i måneden", None), ("en eller to uker", None), ("1-2 uker", None),
        ("en dag i uka", None), ("tirsdag hver uke", None), ("några veckor", None), ("varannan 3 vecka", None),
        ("2 andra veckor", None), ("2 barn", None), ("0 veckor", None), ("99999 uker", None), ("om to", None),
    ],
)  # fmt: skip
def test_a_length_of_time_is_read_in_days(text: str, days: int | None) -> None:
    assert read_days(text) == days


@given(st.integers(0, 999_999))
def test_every_number_in_figures_is_read(number: int) -> None:
    assert read_number(str(number)) == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("24/11", date(2026, 11, 24)),
        ("24/11/26", date(2026, 11, 24)),
        ("24.11.", date(2026, 11, 24)),
        ("24.11.2026", date(2026, 11, 24)),
        ("24-11-2026", date(2026, 11, 24)),
        ("22/11", SUNDAY),
        ("21/11", date(2027, 11, 21)),
        ("29/2", date(2028, 2, 29)),
        ("24 november", date(2026, 11, 24)),
        ("den 24:e november", date(2026, 11, 24)),
        ("d. 24. dec", date(2026, 12, 24)),
        ("24 november 2027", date(2027, 11, 24)),
        ("November 24th", date(2026, 11, 24)),
        ("the 24th of November", date(2026, 11, 24)),
        ("1 desember", date(2026, 12, 1)),
        ("den 24", date(2026, 11, 24)),
        ("den 2:a", date(2026, 12, 2)),
        ("31:a", date(2026, 12, 31)),
        ("tisdag 24 november", date(2026, 11, 24)),
        ("tisdag den 24/11", date(2026, 11, 24)),
        ("i dag", SUNDAY),
        ("today", SUNDAY),
        ("I morgon!", SUNDAY + timedelta(days=1)),
        ("i morgen", SUNDAY + timedelta(days=1)),
        ("tomorrow please", SUNDAY + timedelta(days=1)),
        ("i övermorgon", SUNDAY + timedelta(days=2)),
        ("på tisdag", date(2026, 11, 24)),
        ("om tisdag", date(2026, 11, 24)),
        ("tysdag", date(2026, 11, 24)),
        ("on Friday", date(2026, 11, 27)),
        ("Lørdag", date(2026, 11, 28)),
        ("søndag", date(2026, 11, 29)),
        ("tors", date(2026, 11, 26)),
        ("om 3 dagar", date(2026, 11, 25)),
        ("om en uke", date(2026, 11, 29)),
        ("in a week", date(2026, 11, 29)),
        ("om två veckor", date(2026, 12, 6)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert read_date(text, SUNDAY) == day


@pytest.mark.parametrize(
    "text",
    ["", "3", "hej", "31/2", "99/99", "2026-13-01", "onsdag 24 november", "nästa tisdag", "om några dagar",
     "om 9999 dagar", "om fler dagar", "32.", "24/11/2026/1", "tisdag eller onsdag"],
)  # fmt: skip
def test_what_is_no_day_is_asked_again(text: str) -> None:
    assert read_date(text, SUNDAY) is None


@given(st.dates(date(2026, 11, 22), date(2027, 11, 21)))
def test_every_day_of_a_year_ahead_is_read_in_figures(day: date) -> None:
    assert read_date(f"{day.day}/{day.month}", SUNDAY) == day
    assert read_date(day.isoformat(), SUNDAY) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("9", time(9)), ("9.30", time(9, 30)), ("9:30", time(9, 30)), ("9,30", time(9, 30)), ("0930", time(9, 30)),
        ("930", time(9, 30)), ("9 30", time(9, 30)), ("kl 9", time(9)), ("kl9", time(9)), ("kl. 09:30", time(9, 30)),
        ("klokka ni", time(9)), ("at 9:15 pm", time(21, 15)), ("ca 9", time(9)), ("9-tiden", time(9)),
        ("21", time(21)), ("nio", time(9)), ("24:00", time(0)), ("0:00", time(0)),
        ("halv ti", time(9, 30)), ("halv 10", time(9, 30)), ("halv ett", time(12, 30)),
        ("half past nine", time(9, 30)), ("kvart över nio", time(9, 15)), ("kvart på ti", time(9, 45)),
        ("kvart i tio", time(9, 45)), ("kvart i ett", time(12, 45)), ("kvart over ett", time(1, 15)),
        ("quarter to ten", time(9, 45)), ("9 am", time(9)), ("12 am", time(0)), ("12 pm", time(12)),
        ("9 på kvällen", time(21)), ("kl. 8 om aftenen", time(20)), ("halv ni om kvelden", time(20, 30)),
        ("7 in the evening", time(19)), ("19 i kveld", time(19)), ("8 på morgonen", time(8)), ("5 o'clock", time(5)),
        # "at" and "kl" are words of their own, not the beginning of others
        ("kl åtte", time(8)), ("åtta", time(8)), ("åtte", time(8)), ("otte", time(8)), ("kl. otte", time(8)),
        ("at eight", time(8)), ("at 8", time(8)), ("atten", time(18)), ("kl atten", time(18)), ("at ten", time(10)),
        ("kl åtta på kvällen", time(20)), ("klokka åtte om kvelden", time(20)), ("fem", time(5)),
        # before and after noon
        ("9 fm", time(9)), ("9 f.m.", time(9)), ("3 em", time(15)), ("3 e.m.", time(15)), ("3em", time(15)),
        ("halv 4 em", time(15, 30)), ("tre på ettermiddagen", time(15)), ("9 om formiddagen", time(9)),
        ("12 em", time(12)), ("12 fm", time(12)),
        # minutes to and past the hour, and the half hour
        ("fem i tio", time(9, 55)), ("tio över nio", time(9, 10)), ("fem på halv ti", time(9, 25)),
        ("fem over ni", time(9, 5)), ("ti over ni", time(9, 10)), ("fem över halv tio", time(9, 35)),
        ("fem i halv ti", time(9, 25)), ("fem minutter i ti", time(9, 55)), ("5 i 10", time(9, 55)),
        ("tjugo över nio", time(9, 20)), ("tyve over ni", time(9, 20)), ("ti på ti", time(9, 50)),
        ("ten to two", time(1, 50)), ("five past nine", time(9, 5)), ("20 past 9", time(9, 20)),
        ("fem i ett", time(12, 55)), ("fem i halv ett", time(12, 25)), ("ti over halv ett", time(12, 40)),
        ("ti over ti på kvelden", time(22, 10)), ("kvart over 9", time(9, 15)), ("quarter past ten", time(10, 15)),
        ("kvart i tolv", time(11, 45)), ("kvart på tolv", time(11, 45)), ("kvart over tolv", time(12, 15)),
        ("fem på tolv", time(11, 55)), ("fem over tolv", time(12, 5)), ("half past twelve", time(12, 30)),
        # more or less
        ("runt tio", time(10)), ("ungefär 10", time(10)), ("rundt ni", time(9)), ("omkring 10", time(10)),
        ("efter 10", time(10)), ("etter ti", time(10)), ("after 10", time(10)), ("ved 10-tiden", time(10)),
        ("vid niotiden", time(9)), ("i nitiden", time(9)), ("rundt halv ti", time(9, 30)), ("around 9:30", time(9, 30)),
        ("ca. kl. 9", time(9)), ("tidligst 10", time(10)), ("helst kl 10", time(10)),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read(text: str, moment: time) -> None:
    assert read_time(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "", "25", "9:5", "13:75", "9-10", "hej", "halv", "halv hundra", "halv 99", "24:01", "kvart",
        "på kvelden", "på kvällen", "på eftermiddagen", "om formiddagen", "in the evening", "em", "pm", "efter",
        "eftermiddag", "fem over", "over ni", "fem i femti", "hundre over ni", "40 over ni", "0 i 9", "9 em 3",
        "fem i halv", "kvart over halv ti", "kvart i 0", "at", "atta tio", "mellan 9 och 10", "9 eller 10",
    ],
)  # fmt: skip
def test_what_is_no_time_of_day_is_asked_again(text: str) -> None:
    assert read_time(text) is None


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_every_minute_is_read_in_figures(moment: time) -> None:
    assert read_time(f"{moment:%H:%M}") == moment
    assert read_time(f"kl. {moment.hour}.{moment:%M}") == moment


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert read_time(text) is None or isinstance(read_time(text), time)
    assert read_date(text, SUNDAY) is None or isinstance(read_date(text, SUNDAY), date)
    assert read_number(text) is None or isinstance(read_number(text), int)
