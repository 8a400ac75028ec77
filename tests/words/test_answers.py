"""Which choice an answer means: the person's own language first, and never a guess between two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.people import Language
from bot.words.answers import choose, choose_exactly
from bot.words.labels import Option, Options, is_other_name, prepare

SV, NB, DA, EN = Language.SV, Language.NB, Language.DA, Language.EN


def option(key: str, number: int, sv: str, nb: str, da: str, en: str) -> Option:
    return Option(key, number, {SV: sv, NB: nb, DA: da, EN: en})


WISHES = prepare(
    [
        option("call", 1, "Ring mig", "Ring meg", "Ring til mig", "Call me"),
        option("visit", 2, "Kom förbi", "Kom innom", "Kom forbi", "Come by"),
        option(
            "write",
            3,
            "Skriv till mig här",
            "Skriv til meg her",
            "Skriv til mig her",
            "Write to me here",
        ),
        option("nothing", 4, "Inget nu", "Ingenting nå", "Ikke noget nu", "Nothing now"),
        option("later", 0, "Inte nu", "Ikke nå", "Ikke nu", "Not now"),
    ]
)
MATTERS = prepare(
    [
        option("home", 1, "Lägenheten", "Leiligheten", "Lejligheden", "The flat"),
        option("money", 2, "Pengar", "Penger", "Penge", "Money"),
        option("health", 3, "Hälsan", "Helsen", "Helbredet", "Health"),
        option("people", 4, "Relationer", "Relasjoner", "Relationer", "People"),
    ]
)
DAYS = prepare(
    [
        option("mon", 1, "Måndag", "Mandag", "Mandag", "Monday"),
        option("tue", 2, "Tisdag", "Tirsdag", "Tirsdag", "Tuesday"),
        option("thu", 3, "Torsdag", "Torsdag", "Torsdag", "Thursday"),
    ]
)
LANGUAGES = prepare(
    [
        option("sv", 1, "Svenska", "Svenska", "Svenska", "Svenska"),
        option("en", 2, "English", "English", "English", "English"),
    ]
)
PAUSES = prepare(
    [
        option("week", 1, "En vecka", "En uke", "En uge", "One week"),
        option("two_weeks", 2, "Två veckor", "To uker", "To uger", "Two weeks"),
        option("month", 3, "En månad", "En måned", "En måned", "One month"),
        option("later", 0, "Ingen paus", "Ingen pause", "Ingen pause", "No pause"),
    ]
)
RHYTHMS = prepare(
    [
        option("week", 1, "Varje vecka", "Hver uke", "Hver uge", "Every week"),
        option(
            "two_weeks", 2, "Varannan vecka", "Annenhver uke", "Hver anden uge", "Every other week"
        ),
        option(
            "month",
            3,
            "En gång i månaden",
            "En gang i måneden",
            "En gang om måneden",
            "Once a month",
        ),
    ]
)
SILENCES = prepare(
    [
        option("call", 1, "Ringa", "Ringe", "Ringe", "Call"),
        option("knock", 2, "Knacka på", "Banke på døra", "Banke på", "Knock on the door"),
    ]
)
ROOMS = prepare(
    [
        option("two", 1, "Två rum", "To rom", "To værelser", "Two rooms"),
        option("three", 2, "Tre rum", "Tre rom", "Tre værelser", "Three rooms"),
    ]
)
MOODS = prepare(
    [
        option("fun", 1, "Rolig", "Gøy", "Sjov", "Fun"),
        option("calm", 2, "Lugn", "Rolig", "Rolig", "Calm"),
    ]
)
HOMES = prepare(
    [
        option("home", 1, "Hemma", "Hjemme", "Hjemme", "At home"),
        option("work", 2, "Jobb", "Jobb", "Job", "Work"),
    ]
)


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        # by its number
        ("1", SV, "call"),
        ("1.", SV, "call"),
        ("1)", NB, "call"),
        (" 1 ", DA, "call"),
        ("1️⃣", EN, "call"),
        ("nr 1", NB, "call"),
        ("Nummer 3 tack", SV, "write"),
        ("jag tar 2", SV, "visit"),
        ("1 ring mig", SV, "call"),
        ("1. Ring", SV, "call"),
        ("ett", SV, "call"),
        ("to", NB, "visit"),
        ("två", SV, "visit"),
        ("two", SV, "visit"),
        ("ein", NB, "call"),
        ("0", SV, "later"),
        ("noll", SV, "later"),
        # by its label, also in another language
        ("Ring mig", SV, "call"),
        ("RING MIG!!!", SV, "call"),
        ("kom forbi", SV, "visit"),
        ("call me", SV, "call"),
        ("Inte nu", SV, "later"),
        ("ikke nå", NB, "later"),
        ("not now please", EN, "later"),
        # by its beginning
        ("ring", SV, "call"),
        ("ri", SV, "call"),
        ("wri", SV, "write"),
        ("inget", SV, "nothing"),
        ("nothing", EN, "nothing"),
        # a near miss
        ("rign mig", SV, "call"),
        ("ring mg", SV, "call"),
        ("ring meeg", NB, "call"),
        ("kome innom", NB, "visit"),
        ("skriv til mig hær", DA, "write"),
        ("inget nuu", SV, "nothing"),
        ("ikkje no", NB, "later"),
        # in a sentence
        ("ring mig gärna", SV, "call"),
        ("ringa", SV, "call"),
        ("kan du ringa mig?", SV, "call"),
        ("ring meg når du kan", NB, "call"),
        ("ring meg kl 14", NB, "call"),
        ("eg vil at du skal kome", NB, "visit"),
        ("eg vil helst skrive", NB, "write"),
        ("kommer du förbi", SV, "visit"),
        ("skriv hellre", SV, "write"),
        ("I want nothing", EN, "nothing"),
        ("please just write", EN, "write"),
        ("kan dere ringe", NB, "call"),
        ("kan de ringje meg", NB, "call"),
        ("kan dokker komme innom", NB, "visit"),
        ("kan ni ringa", SV, "call"),
        ("kan du ringa mig", SV, "call"),
        ("kan I ringe til mig", DA, "call"),
        ("vil dere skrive til meg", NB, "write"),
        # nothing, as it is said where the label says it otherwise
        ("ikke noe", NB, "nothing"),
        ("ikkje noko", NB, "nothing"),
        ("ikkje noko no", NB, "nothing"),
        ("ingenting", SV, "nothing"),
        ("inget", NB, "nothing"),
        ("inget alls", SV, "nothing"),
        ("ikke noget", DA, "nothing"),
        ("ingenting", DA, "nothing"),
        ("jag vill inget just nu", SV, "nothing"),
        ("inte något", SV, "nothing"),
        ("nothing", SV, "nothing"),
        ("nothing at all", EN, "nothing"),
    ],
)
def test_an_answer_is_understood(text: str, language: Language, key: str) -> None:
    chosen = choose(text, WISHES, language)

    assert chosen == key


@pytest.mark.parametrize(
    ("text", "language"),
    [
        # a no to a choice is not that choice
        ("inte ringa", SV),
        ("ring inte", SV),
        ("ring inte mig", SV),
        ("ikke ring", NB),
        ("ikkje ring meg", NB),
        ("du skal ikke ringe", DA),
        ("don't call", EN),
        ("don’t call me", EN),
        ("please do not call me", EN),
        ("inte 1", SV),
        ("no 1", EN),
        # two are none
        ("ring eller skriv", SV),
        ("call me or write", EN),
        ("1 eller 2", SV),
        ("1 skriv", SV),
        ("in", SV),
        ("ik", DA),
        ("ring inte, skriv", SV),
        # a number that counts something else, or that nobody offered
        ("7", SV),
        ("1234", SV),
        ("2 barn", SV),
        ("1 juni", SV),
        ("seven", EN),
        # something else
        ("ring polisen", SV),
        ("noe", NB),
        ("no", EN),
        ("ja", SV),
        ("nå", NB),
        ("jeg vil ikke snakke", NB),
        ("soc har strulat med hyran igen och nu vet jag inte", SV),
        ("du ringer mig hela tiden fast jag har sagt nej", SV),
        ("", SV),
        ("👍", SV),
        ("...", SV),
    ],
)
def test_what_names_no_choice_or_two_is_asked_again(text: str, language: Language) -> None:
    chosen = choose(text, WISHES, language)

    assert chosen is None


@pytest.mark.parametrize(
    ("text", "options", "language", "key"),
    [
        ("rolig", MOODS, SV, "fun"),
        ("rolig", MOODS, NB, "calm"),
        ("Rolig!", MOODS, DA, "calm"),
        ("rolig", MOODS, EN, None),
        ("rol", MOODS, EN, None),
        ("to", DAYS, NB, None),  # two, and the beginning of torsdag
        ("ti", DAYS, NB, "tue"),  # ten is not offered
        ("tors", DAYS, SV, "thu"),
        ("på torsdag", DAYS, SV, "thu"),
        ("måndag eller tisdag", DAYS, SV, None),
        ("en", LANGUAGES, SV, None),  # one, and the beginning of English
        ("tre", LANGUAGES, SV, None),
        ("2 veckor", PAUSES, SV, "two_weeks"),
        ("två vecker", PAUSES, SV, "two_weeks"),
        ("tre uker", PAUSES, NB, None),
        ("3 veckor", PAUSES, SV, None),
        ("1 måned", PAUSES, DA, "month"),
        ("2", PAUSES, SV, "two_weeks"),
        ("3", PAUSES, SV, "month"),
        ("to", PAUSES, NB, "two_weeks"),
        ("2 uker", PAUSES, SV, "two_weeks"),
        ("2 uger", PAUSES, DA, "two_weeks"),
        ("2 weeks", PAUSES, DA, "two_weeks"),
        ("ei veke", PAUSES, NB, "week"),
        ("ei uke", PAUSES, NB, "week"),
        ("a week", PAUSES, EN, "week"),
        ("1 vecka", PAUSES, SV, "week"),
        ("7 dagar", PAUSES, SV, "week"),
        ("14 dagar", PAUSES, SV, "two_weeks"),
        ("14 dager", PAUSES, NB, "two_weeks"),
        ("14 dage", PAUSES, DA, "two_weeks"),
        ("14 days", PAUSES, EN, "two_weeks"),
        ("paus i 2 veckor", PAUSES, SV, "two_weeks"),
        ("3 uger", PAUSES, DA, None),
        ("1 dag", PAUSES, SV, None),
        ("ring mig", SILENCES, SV, "call"),
        ("ring meg da", SILENCES, NB, "call"),
        ("ring til mig", SILENCES, DA, "call"),
        ("bank på", SILENCES, DA, "knock"),
        ("inte ring mig", SILENCES, SV, None),
        ("kvar veke", RHYTHMS, NB, "week"),
        ("en gång i veckan", RHYTHMS, SV, "week"),
        ("2 uker", RHYTHMS, NB, "two_weeks"),
        ("annakvar veke", RHYTHMS, NB, "two_weeks"),
        ("hver anden uge", RHYTHMS, DA, "two_weeks"),
        ("varje månad", RHYTHMS, SV, "month"),
        ("every day", RHYTHMS, EN, None),
        ("twice a week", RHYTHMS, EN, None),
        ("3 rom", ROOMS, NB, "three"),
        ("2 rum", ROOMS, SV, "two"),
        ("3 rooms", ROOMS, SV, "three"),
        ("4 rum", ROOMS, SV, None),
        ("ingenting", ROOMS, SV, None),
        ("en eller to uker", PAUSES, NB, None),
        ("en paus", PAUSES, SV, None),
        ("gärna en paus", PAUSES, SV, None),
        ("nei, ingen pause", PAUSES, NB, "later"),
        ("hemsk", HOMES, SV, None),
        ("hema", HOMES, SV, "home"),
        ("helsa", MATTERS, NB, "health"),
        ("helse", MATTERS, NB, "health"),
        ("pengar och hälsan", MATTERS, SV, None),
        ("lägenhten", MATTERS, SV, "home"),
        ("penger", MATTERS, SV, "money"),
    ],
)
def test_close_relatives_are_told_apart(
    text: str, options: Options, language: Language, key: str | None
) -> None:
    chosen = choose(text, options, language)

    assert chosen == key


@pytest.mark.parametrize(
    ("word", "slip", "key"),
    [
        ("abc", "abx", None),  # three letters: another word
        ("abcd", "abxd", "key"),  # four to seven: one slip
        ("abcdefg", "abxdefg", "key"),
        ("abcdefg", "abxdexg", None),
        ("abcdefgh", "abxdexgh", "key"),  # eight to thirteen: two
        ("abcdefghijklm", "xbcxefghijkxm", None),
        ("abcdefghijklmn", "xbcxefghijkxmn", "key"),  # above: three
        ("abcdefghijklmn", "xbcxefghxjkxmn", None),
    ],
)
def test_how_many_slips_are_forgiven_depends_on_the_length(
    word: str, slip: str, key: str | None
) -> None:
    options = prepare([Option("key", 1, {EN: word})])

    chosen = choose(slip, options, EN)

    assert chosen == key


def test_of_two_near_labels_the_nearer_is_meant_and_of_equals_none() -> None:
    options = prepare([Option("a", 1, {EN: "planning"}), Option("b", 2, {EN: "planting"})])

    nearer = choose("plannning", options, EN)
    equal = choose("planxing", options, EN)

    assert (nearer, equal) == ("a", None)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1", "home"),
        ("1.", "home"),
        ("Lägenheten", "home"),
        ("the flat", "home"),
        ("9", None),
        ("10000", None),
        ("nr 1", None),
        ("ett", None),
        ("lägen", None),
        ("lägenheten är kall", None),
        ("2 räkningar", None),
        ("", None),
    ],
)
def test_at_an_open_question_only_an_exact_number_or_label_is_a_choice(
    text: str, key: str | None
) -> None:
    chosen = choose_exactly(text, MATTERS, SV)

    assert chosen == key


def test_a_label_that_two_choices_share_chooses_neither() -> None:
    options = prepare(
        [Option("a", 1, {SV: "Hem", EN: "Home"}), Option("b", 2, {SV: "Hem", EN: "House"})]
    )

    chosen = (
        choose("hem", options, SV),
        choose_exactly("hem", options, SV),
        choose("home", options, SV),
    )

    assert chosen == (None, None, "a")


def test_a_choice_may_be_called_otherwise_by_these_very_words_and_no_others() -> None:
    options = prepare(
        [
            Option(
                "leave", 1, {SV: "Inget", EN: "Nothing"}, {SV: ("låt mig vara",), EN: ("leave me",)}
            ),
            Option("call", 2, {SV: "Ringa", EN: "Call"}),
        ]
    )

    chosen = [
        choose(text, options, SV) for text in ("Låt mig vara!", "leave me", "låt mig", "ringa")
    ]

    assert chosen == ["leave", "leave", None, "call"]
    assert [is_other_name(text, options) for text in ("Låt mig vara.", "Inget", "ringa")] == [
        True,
        False,
        False,
    ]


def test_a_choice_without_a_label_is_chosen_by_its_number() -> None:
    options = prepare([Option("a", 1, {}), Option("b", 2, {EN: "  "})])

    assert (choose("2", options, SV), choose("b", options, SV)) == ("b", None)


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            ["ring", "mig", "kom", "inte", "1", "2", "eller", "skriv", "nu", "hit", "tack"]
        )
    ).map(" ".join)
)
def test_nothing_is_ever_chosen_that_was_not_offered(text: str) -> None:
    for language in Language:
        assert choose(text, WISHES, language) in {
            None,
            "call",
            "visit",
            "write",
            "nothing",
            "later",
        }


@given(
    st.sampled_from(Language),
    st.sampled_from(["call", "visit", "write", "nothing", "later"]),
    st.sampled_from(Language),
)
def test_every_label_is_understood_whatever_language_a_person_is_set_to(
    language: Language, key: str, own: Language
) -> None:
    label = next(one.labels[language] for one in WISHES.given if one.key == key)

    assert choose(label, WISHES, own) == key
