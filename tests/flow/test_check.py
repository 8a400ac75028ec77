"""Everything that can be wrong with flows and translations is found, with file and line."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.flow.actions import ActionSpec
from bot.flow.check import check, check_folder
from bot.model.people import Language
from tests.flow.build import HEAD, flow, flows
from tests.flow.catalogs import append, write_catalogs

ACTIONS = {
    "a.keep": ActionSpec(outcomes=("kept", "refused"), values=("worker", "made")),
    "a.add": ActionSpec(),
}


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """Catalogs that hold only the standing phrases: flows show English."""
    return write_catalogs(tmp_path / "locales")


def faults(locales: Path, **bodies: str) -> list[str]:
    """Check flows; the faults but for texts that nobody has translated yet."""
    found = check(flows(**bodies), locales, ACTIONS)
    return [
        str(fault).replace(f"{locales.as_posix()}/", "")
        for fault in found
        if "translation yet" not in fault.sentence
    ]


STEPS = "steps:\n"


@pytest.mark.parametrize(
    ("steps", "fault"),
    [
        ("- end: yes\n- say: Lost\n", "6: 2: nothing leads here: let something go to it, or take it out."),
        ("- do: a.keep\n  on: {kept: over, refused: over}\n- say: Lost\n- id: over\n  say: Over\n", "7: 2: nothing leads here: let something go to it, or take it out."),
        ("- ask: What\n  choices: {a: A}\n  id: again\n- go: again\n", "5: again: no answer ever leads to the end: give one a way out."),
        ("- say: Round\n- go: '1'\n", "5: 1: this goes round in a circle without a question: lead it out of there."),
        ("- ask: What\n  text: open\n  if: {x: words}\n  save: x\n- go: '1'\n  if: {z: y}\n", "5: 1: this goes round in a circle without a question: lead it out of there."),
        ("- flow: nobody\n", '5: 1: there is no flow "nobody".'),
        ("- flow: othr\n", '5: 1: there is no flow "othr". Did you mean "other"?'),
        ("- flow: one\n", '5: 1: "one" comes back to "one" within itself: use go: instead.'),
        ("- do: a.kep\n", '5: 1: there is no action "a.kep". Did you mean "a.keep"?'),
        ("- ask: What\n  text: open\n  more: a.adds\n", '5: 1: there is no action "a.adds". Did you mean "a.add"?'),
        ("- do: a.keep\n  on: {refuse: over}\n- id: over\n  say: Over\n", '5: 1: "a.keep" never comes to "refuse", only to kept, refused. Did you mean "refused"?'),
        ("- ask: What\n  save: x\n  choices: {call: A, write: B}\n- say: C\n  if: {x: cal}\n", '8: 2: if: x is never "cal". Did you mean "call"?'),
        ("- ask: What\n  save: x\n  yes_no: any\n- say: C\n  if: {x: maybe}\n", '8: 2: if: x is never "maybe".'),
        ("- ask: What\n  save: x\n  text: open\n  choices: {a: A}\n- say: C\n  if: {x: wrds}\n", '9: 2: if: x is never "wrds". Did you mean "words"?'),
        ("- ask: What\n  save: x\n  choices: {a: A, b: B}\n- ask: So\n  choices: {a: A, b: B}\n  offer: {a: {x: c}}\n", '8: 2: offer: a: x is never "c".'),
        ("- ask: What\n  choices: {a: '{per_1}'}\n", '6: 1: {per_1} is not in the table of placeholders and nothing before it saves it. Did you mean "peer_1"?'),
        ("- say: Hello {nme}.\n", '5: 1: {nme} is not in the table of placeholders and nothing before it saves it. Did you mean "name"?'),
        ("- say: Hello {made}.\n- do: a.keep\n", "5: 1: {made} is not in the table of placeholders and nothing before it saves it."),
        ("- say: {one: A, other: B, count: many}\n", "5: 1: {many} is not in the table of placeholders and nothing before it saves it."),
        ("- do: a.keep\n  with: {x: '{thing}'}\n", "5: 1: with: nothing is called thing at this point."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_step_is_found(locales: Path, steps: str, fault: str) -> None:
    found = faults(locales, one=f"{STEPS}{steps}", other="steps: [{say: Other}]")

    assert found == [f"flows/one.yaml:{fault}"]


@pytest.mark.parametrize(
    "steps",
    [
        "- ask: What\n  save: n\n  number: 1-9\n- say: It is {n}.\n  if: {n: 3}\n",
        "- ask: What\n  save: d\n  date: any\n- say: It is {d}.\n  if: {d: none}\n",
        "- ask: What\n  save: t\n  time: any\n- say: It is {t}.\n",
        "- ask: What\n  save: n\n  number: any\n- say: It is {n}, {worker}, {name}.\n",
        "- do: a.keep\n- say: C\n  if: {made: anything}\n",
        "- flow: other\n  with: {made: x}\n- do: a.keep\n  with: {x: '{made}', y: '{name}', z: plain}\n",
        "- ask: What\n  number: any\n  choices: {later: Later}\n  on: {later: over}\n- id: over\n  say: A\n",
        "- ask: What\n  text: open\n  late: over\n- ask: Then\n  text: open\n  late: over\n- id: over\n  say: A\n",
        "- id: again\n  ask: What\n  choices: {a: A, b: B}\n  on: {a: again}\n",
        "- id: again\n  flow: asks\n- go: again\n  if: {x: y}\n",
        "- ask: What\n  text: open\n  more: a.add\n  late: over\n- end: yes\n- id: over\n  end: all\n",
    ],
)
def test_a_flow_that_is_right_has_no_faults(locales: Path, steps: str) -> None:
    found = faults(
        locales,
        one=f"{STEPS}{steps}",
        other="steps: [{say: Other}]",
        asks="steps: [{ask: What, text: open}]",
    )

    assert found == []


def test_a_called_flow_knows_what_its_callers_have_saved(locales: Path) -> None:
    found = faults(
        locales,
        outer="steps: [{ask: What, save: n, number: 1-9}, {flow: inner}, {say: 'Then {m}'}]",
        inner="steps: [{say: 'It is {n}'}, {ask: How many, save: m, number: 1-9}]",
        alone="steps: [{say: 'It is {n}'}]",
    )

    assert [fault.split(": {")[0] for fault in found] == ["flows/alone.yaml:4: 1"]


def test_flows_that_call_each_other_are_found(locales: Path) -> None:
    found = faults(locales, one="steps: [{flow: two}]", two="steps: [{flow: one}]")

    assert found == [
        'flows/one.yaml:4: 1: "two" comes back to "one" within itself: use go: instead.',
        'flows/two.yaml:4: 1: "one" comes back to "two" within itself: use go: instead.',
    ]


# ---------------------------------------------------------------- translations


def test_a_missing_translation_is_found_where_it_is_said(locales: Path) -> None:
    found = check({"one": flow("one", "steps: [{say: Hello}]")}, locales, ACTIONS)

    assert [str(fault) for fault in found if "Swedish" in fault.sentence] == [
        'flows/one.yaml:2: one.title: "A title" has no Swedish translation yet: run "make words", then write it.',
        'flows/one.yaml:4: one.1: "Hello" has no Swedish translation yet: run "make words", then write it.',
    ]
    assert {fault.sentence.split()[-9] for fault in found} >= {"Norwegian", "Danish"}


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ('msgctxt "one"\nmsgid "Hello {name}"\nmsgstr ""', "is not translated into Danish yet."),
        ('#, fuzzy\nmsgctxt "one"\nmsgid "Hello {name}"\nmsgstr "Hej {name}"', "is marked fuzzy, so people see English: read it, correct it, and take the mark away."),
        ('#~ msgctxt "one"\n#~ msgid "Hello {name}"\n#~ msgstr "Hej {nme}"', 'is put away as obsolete, but it is still said: run "make words".'),
        ('msgctxt "one"\nmsgid "Hello {name}"\nmsgid_plural "Many"\nmsgstr[0] "Hej {name}"\nmsgstr[1] "Hej {name}"', 'is stale: its plural is another one in the flow: run "make words".'),
        ('msgctxt "one"\nmsgid "Hello {name}"\nmsgstr "Hej"', "lacks {name}, which the English text has."),
        ('msgctxt "one"\nmsgid "Hello {name}"\nmsgstr "Hej {name} {team} {worker}"', "has {team} and {worker}, which the English text has not."),
        ('msgctxt "one"\nmsgid "Hello {name}"\nmsgstr "Hej {name} {name.x}"', "holds something else than bare placeholders like {name}: write those, and nothing else in { }."),
        ('msgctxt "one"\nmsgid "Hello {name}"\nmsgstr "Hej {name!r}"', "holds something else than bare placeholders like {name}: write those, and nothing else in { }."),
        ('msgctxt "one"\nmsgid "Hello {name}"\nmsgstr "Hej {0}"', "holds something else than bare placeholders like {name}: write those, and nothing else in { }."),
        ('msgctxt "one"\nmsgid "Hello {name}"\nmsgstr "Hej %s"', "holds something else than bare placeholders like {name}: write those, and nothing else in { }."),
        ('msgctxt "one"\nmsgid "Said before"\nmsgstr "Sagt"', 'is stale: nothing says it any more: run "make words".'),
        ('msgctxt "phrase"\nmsgid "Said before"\nmsgstr "Sagt"', 'is stale: nothing says it any more: run "make words".'),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_translation_is_found(
    locales: Path, entry: str, sentence: str
) -> None:
    line = append(locales, Language.DA, entry)

    found = faults(locales, one='steps: [{say: "Hello {name}"}]')

    context = "phrase" if '"phrase"' in entry else "one"
    text = "Said before" if "Said before" in entry else "Hello {name}"
    assert found == [f'da/LC_MESSAGES/terskel.po:{line}: {context}, "{text}": {sentence}']


@pytest.mark.parametrize(
    "entry",
    [
        '#~ msgctxt "one"\n#~ msgid "Said before"\n#~ msgstr "Sagt"',
        'msgctxt "desk"\nmsgid "Save"\nmsgstr "Gem"',
    ],
)
def test_what_no_flow_says_is_left_alone(locales: Path, entry: str) -> None:
    append(locales, Language.DA, entry)

    assert faults(locales, one="steps: [{say: Hello}]") == []


PLURAL = "steps: [{say: {one: One day, other: '{days} days', count: days}}]"


@pytest.mark.parametrize(
    ("one", "other", "sentences"),
    [
        ("En dag", "{days} dagar", []),
        ("{days} dag", "{days} dagar", []),
        ("En dag", "{dagar} dagar", ["has {dagar}, which the English text has not."]),
    ],
)
def test_one_form_of_a_plural_may_do_without_the_number(
    locales: Path, one: str, other: str, sentences: list[str]
) -> None:
    entry = f'msgctxt "one"\nmsgid "One day"\nmsgid_plural "{{days}} days"\nmsgstr[0] "{one}"\nmsgstr[1] "{other}"'
    append(locales, Language.SV, entry)

    found = faults(locales, one=PLURAL)

    assert [fault.split('": ')[1] for fault in found] == sentences


def test_placeholders_of_the_english_text_are_checked_too(locales: Path) -> None:
    assert faults(locales, one='steps: [{say: "Hello {name.x}"}]') == [
        "flows/one.yaml:4: 1: holds something else than bare placeholders like {name}: write those, and nothing else in { }."
    ]


def test_a_catalog_that_is_missing_is_one_fault(tmp_path: Path) -> None:
    found = check(flows(one="steps: [{say: Hello}]"), tmp_path, ACTIONS)

    assert [str(fault).replace(f"{tmp_path.as_posix()}/", "") for fault in found] == [
        f'{language}/LC_MESSAGES/terskel.po:1: catalog: is missing: run "make words".'
        for language in ("da", "en", "nb", "sv")
    ]


def test_a_catalog_that_is_broken_says_where(locales: Path) -> None:
    line = append(locales, Language.DA, 'msgid "x\nmsgstr y')

    found = faults(locales, one="steps: [{say: Hello}]")

    assert (
        f"da/LC_MESSAGES/terskel.po:{line}: catalog: cannot be read here: look for a quote left open."
        in found
    )


def test_a_catalog_with_what_does_not_belong_there_says_where(locales: Path) -> None:
    line = append(locales, Language.DA, 'msgfoo "x"')

    found = faults(locales, one="steps: [{say: Hello}]")

    assert found[0].startswith(
        f"da/LC_MESSAGES/terskel.po:{line}: catalog: cannot be read from here on"
    )


def test_a_catalog_that_is_not_utf8_is_a_fault(locales: Path) -> None:
    (locales / "da" / "LC_MESSAGES" / "terskel.po").write_bytes(b'msgid "\xe5"\n')

    found = faults(locales, one="steps: [{say: Hello}]")

    assert found[0].startswith("da/LC_MESSAGES/terskel.po:1: catalog: cannot be read from here on")


# ---------------------------------------------------------------- words that collide

CHOICES = "steps: [{ask: What, choices: {a: First, b: Second}}]"
OTHER_NAMES = "steps: [{ask: What, choices: {a: First, b: Second}, also: {a: 'do not'}}]"


@pytest.mark.parametrize(
    ("bodies", "texts", "fault"),
    [
        (
            {"one": "words: rest\nsteps: [{say: A}]", "two": "words: 'rest, peace'\nsteps: [{say: B}]"},
            {},
            'flows/two.yaml:4: two.words: "rest" also starts "one" in English: take it out of one of them.',
        ),
        (
            {"one": "words: fun\nsteps: [{say: A}]", "two": "words: calm\nsteps: [{say: B}]"},
            {Language.SV: {("one", "fun"): "rolig"}, Language.NB: {("two", "calm"): "ro, rolig"}},
            'nb/LC_MESSAGES/terskel.po:{line}: two.words: "rolig" also starts "one" in Swedish: take it out of one of them.',
        ),
        (
            {"one": "words: rest, end\nsteps: [{say: A}]"},
            {},
            'flows/one.yaml:4: one.words: Twilio takes "end" for STOP: use another word.',
        ),
        (
            {"one": "words: 'yes'\nsteps: [{say: A}]"},
            {},
            'flows/one.yaml:4: one.words: Twilio takes "yes" for START: use another word.',
        ),
        (
            {"one": "words: info\nsteps: [{say: A}]"},
            {},
            'flows/one.yaml:4: one.words: Twilio takes "info" for HELP: use another word.',
        ),
        (
            {"one": "words: '7'\nsteps: [{say: A}]"},
            {},
            'flows/one.yaml:4: one.words: "7" cannot start a flow: numbers and signs are answers.',
        ),
        (
            {"one": "words: '!!'\nsteps: [{say: A}]"},
            {},
            'flows/one.yaml:4: one.words: "!!" cannot start a flow: numbers and signs are answers.',
        ),
        (
            {"one": CHOICES},
            {Language.SV: {("one", "First"): "Rolig"}, Language.NB: {("one", "Second"): "rolig."}},
            'nb/LC_MESSAGES/terskel.po:{line}: one.1: "rolig." is choice "b" here and choice "a" in Swedish: reword one.',
        ),
        (
            {"one": CHOICES.replace("Second", "first")},
            {},
            'flows/one.yaml:4: one.1: "first" is choice "b" here and choice "a" in English: reword one.',
        ),
        (
            {"one": CHOICES.replace("First", "End")},
            {},
            'flows/one.yaml:4: one.1: Twilio takes "End" for STOP: reword the label.',
        ),
        (
            {"one": CHOICES, "menu": "words: second\nanywhere: yes\nsteps: [{say: B}]"},
            {},
            'flows/one.yaml:4: one.1: "Second" starts "menu" at any moment, so nobody can choose it: reword it.',
        ),
        (
            {"one": 'steps: [{ask: What, choices: {a: "{worker} rings"}}]'},
            {},
            'flows/one.yaml:4: 1: choice "a" holds {worker}, which no session keeps: a label is made of values saved before.',
        ),
        (
            {"one": 'steps: [{ask: What, choices: {a: A, later: "{peer_1}"}}]'},
            {},
            'flows/one.yaml:4: 1: choice "later" holds a placeholder, but 0 is offered always: make it a fixed text.',
        ),
        (
            {"one": 'steps: [{do: a.keep}, {ask: What, choices: {a: "{made}"}}]'},
            {},
            'flows/one.yaml:4: 2: choice "a" holds {made}, whose length nobody knows: put it into the table of placeholders.',
        ),
        (
            {"one": 'steps: [{ask: What, choices: {a: A}, also: {a: "{peer_1}"}}]'},
            {},
            "flows/one.yaml:4: 1: also: a holds a placeholder: it is a list of fixed texts.",
        ),
        (
            {"one": 'steps: [{ask: What, choices: {a: "{peer_1}", b: "{peer_1}"}}]'},
            {},
            'flows/one.yaml:4: one.1: "{peer_1}" is choice "b" here and choice "a" in English: reword one.',
        ),
        (
            {"one": OTHER_NAMES.replace("do not", "second")},
            {},
            'flows/one.yaml:4: one.1: "second" is choice "a" here and choice "b" in English: reword one.',
        ),
        (
            {"one": OTHER_NAMES.replace("do not", "quit")},
            {},
            'flows/one.yaml:4: one.1: Twilio takes "quit" for STOP: reword the label.',
        ),
        (
            {
                "one": OTHER_NAMES.replace("do not", "do not, enough"),
                "stop": "words: 'enough, do not'\nanywhere: yes\nsteps: [{say: B}]",
            },
            {},
            'flows/one.yaml:4: one.1: "enough" starts "stop" at any moment: only more than one word may mean something else here.',
        ),
    ],
)  # fmt: skip
def test_a_word_with_two_meanings_is_found(
    tmp_path: Path,
    bodies: Mapping[str, str],
    texts: Mapping[Language, Mapping[tuple[str, str], str]],
    fault: str,
) -> None:
    locales = write_catalogs(tmp_path, texts)
    norwegian = (locales / "nb" / "LC_MESSAGES" / "terskel.po").read_text(encoding="utf-8")
    line = norwegian[: norwegian.rfind("msgctxt")].count("\n") + 1

    assert faults(locales, **bodies) == [fault.replace("{line}", str(line))]


@pytest.mark.parametrize(
    "bodies",
    [
        {
            "one": 'steps: [{ask: What, choices: {a: "{peer_1}", b: "With {peer_2}", later: No}, segments: 2}]'
        },
        {"one": 'steps: [{ask: When, save: at, time: any}, {ask: So, choices: {a: "{at}", b: B}}]'},
        {"stop": "words: stop, end, quit\nsteps: [{say: A}]"},
        {"help": "words: help, info\nsteps: [{say: A}]"},
        {"start": "words: start, 'yes', unstop\nsteps: [{say: A}]".replace("'yes'", "yes")},
        {"one": "steps: [{ask: What, choices: {a: 'Yes', b: 'No'}}]"},
        {"stop": "steps: [{ask: What, choices: {a: Stop, b: 'No'}}]"},
        {
            "one": "title: A\nfor: [tenant]\nwords: menu\nsteps: [{say: A}]",
            "two": "title: A\nfor: [landlord]\nwords: menu\nsteps: [{say: A}]",
        },
        {
            "one": OTHER_NAMES,
            "stop": "words: 'stop, do not'\nanywhere: yes\nsteps: [{say: B}]",
        },
        {
            "menu": "steps: [{ask: What, choices: {a: Second, b: B}}, {flow: two}]",
            "two": "words: second\nanywhere: yes\nsteps: [{say: B}]",
        },
    ],
)
def test_a_word_with_one_meaning_is_no_collision(locales: Path, bodies: Mapping[str, str]) -> None:
    assert faults(locales, **bodies) == []


def test_the_same_word_of_the_same_flow_in_two_languages_is_no_collision(tmp_path: Path) -> None:
    texts = {Language.SV: {("one", "rest"): "ro"}, Language.NB: {("one", "rest"): "ro, hvile"}}
    locales = write_catalogs(tmp_path, texts)

    assert faults(locales, one="words: rest\nsteps: [{say: A}]") == []


# ---------------------------------------------------------------- what a text is as an SMS

LONG = "x" * 161
FIT = "x" * 138  # and " /" and a team of 20 letters: 160


@pytest.mark.parametrize(
    ("body", "place", "sentence"),
    [
        (f"steps: [{{say: {LONG}}}]", "4: one.1", "is 161 letters as an SMS with the longest values, the first time; one segment holds 160: shorten it by 1."),
        (f"steps: [{{say: {'x' * 307}, segments: 2}}]", "4: one.1", "is 307 letters as an SMS with the longest values, the first time; two segments hold 306: shorten it by 1."),
        (f"steps: [{{say: '{'x' * 150}{{name}}'}}]", "4: one.1", "is 166 letters as an SMS with the longest values, the first time; one segment holds 160: shorten it by 6."),
        (f"we_start: yes\nsteps: [{{say: {FIT}x}}]", "5: one.1", "is 161 letters as an SMS with the longest values, signed; one segment holds 160: shorten it by 1."),
        (f"steps: [{{ask: What, text: open, late: over}}, {{end: yes}}, {{id: over, do: a.add}}, {{say: {FIT}x}}]", "4: one.4", "is 161 letters as an SMS with the longest values, signed; one segment holds 160: shorten it by 1."),
        (f"steps: [{{ask: {'x' * 150}, text: open}}]", "4: one.1", "is 164 letters as an SMS with the longest values, asked again; one segment holds 160: shorten it by 4."),
        (f"steps: [{{ask: {'x' * 100}, choices: {{a: {'y' * 60}, later: z}}}}]", "4: one.1", "is 181 letters as an SMS with the longest values, asked again; one segment holds 160: shorten it by 21."),
        (f"steps: [{{ask: What, choices: {{a: {'y' * 110}}}}}]", "4: one.1", "is 174 letters as an SMS with the longest values, when it was not understood; one segment holds 160: shorten it by 14."),
        (f"steps: [{{ask: What, choices: {{a: A}}, again: {LONG}}}]", "4: one.1", "is 165 letters as an SMS with the longest values, when it was not understood; one segment holds 160: shorten it by 5."),
        (f"steps: [{{ask: {'x' * 140}, yes_no: any}}]", "4: one.1", "is 175 letters as an SMS with the longest values, asked again; one segment holds 160: shorten it by 15."),
        (f"steps: [{{ask: How many, save: n, number: 1-9}}, {{say: '{'x' * 160}{{n}}'}}]", "4: one.2", "is 161 letters as an SMS with the longest values, the first time; one segment holds 160: shorten it by 1."),
        (f"steps: [{{say: {{one: A, other: {LONG}, count: days}}}}]", "4: one.1", "is 161 letters as an SMS with the longest values, the first time; one segment holds 160: shorten it by 1."),
        (f"steps: [{{ask: {'x' * 100}, choices: {{a: '{{peer_1}}', b: Bb}}}}]", "4: one.1", "is 165 letters as an SMS with the longest values, asked again; one segment holds 160: shorten it by 5."),
        ("steps: [{say: Det är fôr sent… – ok}]", "4: one.1", "has ô … –, which makes an SMS three times as dear: reword it."),
        ("steps: [{ask: What, choices: {a: Fôr}}]", "4: one.1", "has ô, which makes an SMS three times as dear: reword it."),
        ("steps: [{say: Look at www.terskel.example}]", "4: one.1", 'has a web link, "www.": operators filter them, so take it out.'),
        ("steps: [{say: 'Look at https://x'}]", "4: one.1", 'has a web link, "https://": operators filter them, so take it out.'),
        ("steps: [{say: Look at Stockholm.se now}]", "4: one.1", 'has a web link, "Stockholm.se": operators filter them, so take it out.'),
    ],
)  # fmt: skip
def test_a_text_that_is_no_good_sms_is_found(
    locales: Path, body: str, place: str, sentence: str
) -> None:
    assert faults(locales, one=body) == [f"flows/one.yaml:{place}: {sentence}"]


@pytest.mark.parametrize(
    "body",
    [
        f"steps: [{{say: {'x' * 160}}}]",
        f"steps: [{{say: {'x' * 306}, segments: 2}}]",
        f"we_start: yes\nsteps: [{{say: {FIT}}}]",
        f"steps: [{{ask: What, text: open, late: asks}}, {{end: yes}}, {{id: asks, ask: Now what, text: open}}, {{say: {FIT}x}}]",
        f"title: {LONG}\nfor: [anyone]\nsteps: [{{say: A}}]",
        f"words: {LONG}\nsteps: [{{say: A}}]",
        "words: fôr sent\nsteps: [{say: Vi kommer kl. 9.30 eller 10.30.Hej}]",
    ],
)
def test_a_text_that_fits_has_no_fault(locales: Path, body: str) -> None:
    assert faults(locales, one=body) == []


def test_a_translation_that_is_too_long_is_found_in_its_catalog(tmp_path: Path) -> None:
    locales = write_catalogs(
        tmp_path, {Language.NB: {("one", "Hello {worker}"): f"{LONG}{{worker}}"}}
    )

    (found,) = faults(locales, one="steps: [{say: 'Hello {worker}'}]")

    assert found.startswith("nb/LC_MESSAGES/terskel.po:")
    assert "is 181 letters as an SMS" in found


def test_a_standing_phrase_that_is_too_long_is_found(locales: Path) -> None:
    path = locales / "sv" / "LC_MESSAGES" / "terskel.po"
    source = path.read_text(encoding="utf-8").replace('msgstr "Back to this:"', f'msgstr "{LONG}"')
    path.write_text(source, encoding="utf-8")

    (found,) = faults(locales, one="steps: [{say: A}]")

    assert "phrase.RETURNED: is 161 letters as an SMS with the longest values, as it is" in found


# ---------------------------------------------------------------- folders


def test_a_folder_is_checked_with_all_that_cannot_be_read(tmp_path: Path) -> None:
    folder, locales = tmp_path / "flows", write_catalogs(tmp_path / "locales")
    folder.mkdir()
    (folder / "bad.yaml").write_text(f"flow: bad\n{HEAD}steps: [{{sya: A}}]")
    (folder / "good.yaml").write_text(f"flow: good\n{HEAD}steps: [{{flow: bad}}, {{flow: none}}]")

    found = [str(fault) for fault in check_folder(folder, locales, ACTIONS) if fault.line == 4]

    assert found == [
        f'{folder}/bad.yaml:4: 1: a step is one of say, ask, do, go, flow, end. Did you mean "say"?',
        f'{folder}/good.yaml:4: 2: there is no flow "none".',
    ]
