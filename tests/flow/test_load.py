"""Flow files are read with all their faults told at once, each with the way out."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from textwrap import dedent

import pytest

from bot.flow.definition import Ask, Call, Do, End, Go, Say, Wording
from bot.flow.faults import FlowsBroken
from bot.flow.load import load, read
from tests.flow.build import HEAD, flow

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write flow files, by name, and give their folder."""

    def write_files(**files: str) -> Path:
        for name, body in files.items():
            (tmp_path / f"{name}.yaml").write_text(dedent(body), encoding="utf-8")
        return tmp_path

    return write_files


def faults_of(folder: Path) -> list[str]:
    """Give the faults without the folder: "a.yaml:3: place: sentence"."""
    return [str(fault).removeprefix(f"{folder.as_posix()}/") for fault in read(folder).faults]


def test_every_kind_of_step_is_read() -> None:
    found = flow(
        "all_kinds",
        """
        words: hello, hi there
        anywhere: yes
        we_start: yes
        keep: 12 hours
        steps:
          - say: {one: "One day.", other: "{days} days.", count: days}
            segments: 2
          - ask: Which?
            id: which
            save: which
            choices: {a: First, b: Second, later: Not now}
            on: {b: over}
            wait: 90 minutes
            late: over
            again: Which one?
          - do: noun.verb
            if: {which: [a, later], seen: no}
            with: {every: "{which}", kind: week}
            on: {refused: over}
          - go: over
          - flow: other
            with: {from: here}
          - id: over
            end: all
        """,
    )

    say, ask, do, go, call, end = found.steps
    assert (found.anywhere, found.we_start, found.keep) == (True, True, timedelta(hours=12))
    assert isinstance(say, Say)
    assert say.text == Wording(one="One day.", other="{days} days.", count="days")
    assert say.segments == 2
    assert isinstance(ask, Ask)
    assert [(label.number, label.key, label.text) for label in ask.choices] == [
        (1, "a", "First"),
        (2, "b", "Second"),
        (0, "later", "Not now"),
    ]
    assert (ask.on, ask.wait, ask.late) == ({"b": "over"}, timedelta(minutes=90), "over")
    assert isinstance(do, Do)
    assert do.only_if == {"which": ("a", "later"), "seen": ("no",)}
    assert do.given == {"every": "{which}", "kind": "week"}
    assert isinstance(go, Go)
    assert isinstance(call, Call)
    assert isinstance(end, End)
    assert end.all
    assert [step.id for step in found.steps] == ["1", "which", "3", "4", "5", "over"]


@pytest.mark.parametrize(
    ("asked", "kind", "low", "high", "future"),
    [
        ("text: open", "open", None, None, False),
        ("number: 1-30", "number", 1, 30, False),
        ("number: any", "number", None, None, False),
        ("date: any", "date", None, None, False),
        ("date: future", "date", None, None, True),
        ("time: any", "time", None, None, False),
        ("yes_no: any", "yes_no", None, None, False),
    ],
)
def test_a_question_knows_what_may_be_answered(
    asked: str, kind: str, low: int | None, high: int | None, *, future: bool
) -> None:
    found = flow("one", f"steps: [{{ask: What, {asked}}}]").steps[0]

    assert isinstance(found, Ask)
    assert (found.kind, found.low, found.high, found.future) == (kind, low, high, future)
    assert (found.save, found.wait) == ("1", timedelta(days=2))


def test_nothing_is_guessed_of_a_value() -> None:
    found = flow(
        "one",
        'steps: [{do: a.b, with: {at: 22:00, yes: no, n: 1e3}, on: {off: on}}, {id: "on", end: yes}]',
    )

    step = found.steps[0]
    assert isinstance(step, Do)
    assert step.given == {"at": "22:00", "yes": "no", "n": "1e3"}
    assert step.on == {"off": "on"}


def test_a_comment_after_a_text_is_a_comment() -> None:
    found = flow("one", "steps:\n  - say: Hello   # a greeting\n")

    assert found.steps[0] == Say(id="1", text=Wording(one="Hello"))


def test_files_are_read_by_name(write: Write) -> None:
    folder = write(
        one=f"flow: one\n{HEAD}steps: [{{say: One}}]", two=f"flow: two\n{HEAD}steps: [{{say: Two}}]"
    )

    assert sorted(load(folder)) == ["one", "two"]


def test_all_faults_of_all_files_are_told_at_once(write: Write) -> None:
    folder = write(
        a=f"flow: a\n{HEAD}steps:\n  - say: A\n    idd: x\n  - go: nowhere\n",
        b="flow: b\ntitle: {worker} reads\n",
        c=f"flow: c\n{HEAD}steps: [{{say: C}}]",
    )

    with pytest.raises(FlowsBroken) as broken:
        load(folder)

    assert [(Path(fault.file).name, fault.line) for fault in broken.value.faults] == [
        ("a.yaml", 6),
        ("a.yaml", 7),
        ("b.yaml", 2),
    ]
    assert 'a.yaml:6: 1: "idd" does not belong here. Did you mean "id"?' in str(broken.value)


def test_a_flow_with_a_fault_does_not_hide_the_others(write: Write) -> None:
    folder = write(a="flow: a\n", c=f"flow: c\n{HEAD}steps: [{{say: C}}]")

    found = read(folder)

    assert list(found.flows) == ["c"]
    assert found.names == {"a", "c"}


QUOTES = "put the text in quotes"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "- say: {worker} reads",
            f'a text that begins with {{ means something else in YAML: {QUOTES}, "{{worker}} reads".',
        ),
        (
            "- {worker} reads",
            f'a text that begins with {{ means something else in YAML: {QUOTES}, "{{worker}} reads".',
        ),
        (
            "- say: @anna reads",
            f'a text that begins with @ means something else in YAML: {QUOTES}, "@anna reads".',
        ),
        (
            "- say: {one: What?, other: b}",
            "inside { } a text with a comma, colon or question mark needs quotes.",
        ),
        ("- say: So it is: yes", f'the text has a colon in it: {QUOTES}, "So it is: yes".'),
        ('- say: "Yes" and no', "the quotes must hold the whole text: close them at its very end."),
        ("\t- say: Hello", "indent with spaces, not with tabs."),
        ("- say: *hello", f"aliases (*) are not used here: write it out, or {QUOTES}."),
        ("- say: &hello there", f"anchors (&) are not used here: write it out, or {QUOTES}."),
        ("- say: !!python/name:os.system x", f"tags (!) are not used here: {QUOTES}."),
        ("- say: a\x07b", "there is a control character that nobody can see: take it out."),
    ],
)
def test_what_yaml_takes_otherwise_is_explained(write: Write, line: str, sentence: str) -> None:
    folder = write(a=f"flow: a\n{HEAD}steps:\n  {line}\n")

    assert faults_of(folder) == [f"a.yaml:5: yaml: {sentence}"]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        (
            "flow: 'a",
            "a.yaml:1: yaml: the quotes must hold the whole text: close them at its very end.",
        ),
        ("", "a.yaml:1: yaml: the file is empty: a flow begins with flow: and its name."),
        (
            "flow: a\n---\nflow: b\n",
            "a.yaml:2: yaml: this cannot be read (but found another document): look at the indentation, and for quotes or brackets left open.",
        ),
        (
            "just words",
            "a.yaml:1: flow: here must stand fields, each with a name, a colon and a value.",
        ),
    ],
)
def test_a_file_that_is_no_flow_is_explained(write: Write, source: str, fault: str) -> None:
    folder = write(a=source)

    assert faults_of(folder) == [fault]


@pytest.mark.parametrize(
    ("step", "line", "sentence"),
    [
        ("say: {worker}", 5, f"a text that begins with {{ is read as a mapping: {QUOTES}."),
        ("say: Ref #1", 5, f'what follows after "Ref" is read as a comment: {QUOTES}.'),
        ("say: [a, b]", 5, "say: needs one value."),
        ("say:", 5, "say: needs one value."),
        ("say: >\n      Hello\n      there\n", 5, "the text begins or ends with a space or an empty line: take it out, or write >- for >."),
        ("say: {one: a, other: [b], count: c}", 5, "other: needs one value."),
        ("say: A\n    segments: 3", 6, 'segments: cannot be "3", only 1 or 2.'),
        ("say: A\n    say: B", 6, '"say" stands here twice.'),
        ("say: A\n    ask: B", 5, "this is say and ask at once: make it a step for each."),
        ("sya: A", 5, 'a step is one of say, ask, do, go, flow, end. Did you mean "say"?'),
        ("id: a", 5, "a step is one of say, ask, do, go, flow, end."),
        ("say: A\n    id: Über", 6, 'an id cannot be "Über": use small letters, digits and _, a letter first.'),
        ("say: A\n    if: {wish: []}", 6, "wish: needs a list of plain values."),
        ("say: A\n    if: {wish: [[a]]}", 6, "wish: needs a list of plain values."),
        ("say: A\n    if: wish", 6, "here must stand fields, each with a name, a colon and a value."),
        ("do: keep", 5, 'an action is called like "check_in.keep", not "keep".'),
        ("do:", 5, "do: needs one value."),
        ("do: a.b\n    with: {every: 'x {every}'}", 6, 'every: is either a plain value or "{name}" alone, not "x {every}".'),
        ("go:", 5, "go: needs one value."),
        ("go: byee", 5, 'go: goes to "byee", which is not in this flow. Did you mean "bye"?'),
        ("do: a.b\n    on: {refused: nowhere}", 5, 'outcome "refused" goes to "nowhere", which is not in this flow.'),
        ("flow:", 5, "flow: needs one value."),
        ("end: later", 5, 'end: cannot be "later", only yes or all.'),
    ],
)  # fmt: skip
def test_a_step_that_is_wrong_is_explained(
    write: Write, step: str, line: int, sentence: str
) -> None:
    folder = write(a=f"flow: a\n{HEAD}steps:\n  - {step}\n  - id: bye\n    say: Bye\n")

    place, found = faults_of(folder)[0].split(": ", 2)[1:]
    assert (faults_of(folder)[0].split(":")[1], found) == (str(line), sentence)
    assert place


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        ("save: a", "a question needs choices:, or text: open, number:, date:, time: or yes_no:."),
        ("number: any\n    date: any", "number and date do not go together: ask one thing at a time."),
        ("text: closed", 'text: cannot be "closed", only open.'),
        ("number: 0-5", 'number: is "any" or like "1-30", from 1 on (0 is "not now"), not "0-5".'),
        ("number: 5-1", 'number: is "any" or like "1-30", from 1 on (0 is "not now"), not "5-1".'),
        ("number: lots", 'number: is "any" or like "1-30", from 1 on (0 is "not now"), not "lots".'),
        ("date: any\n    save: A b", 'an answer cannot be called "A b": use small letters, digits and _.'),
        ("date: any\n    wait: two days", 'wait: "two days" is no length of time; write it like "2 days", "12 hours".'),
        ("date: any\n    wait: 0 days", 'wait: "0 days" is no length of time; write it like "2 days", "12 hours".'),
        ("date: any\n    more: a.b", "more: only goes with text: open."),
        ("date: any\n    late: nowhere", 'late: goes to "nowhere", which is not in this flow.'),
        ("date: any\n    skip: nowhere", 'skip: goes to "nowhere", which is not in this flow.'),
        ("date: any\n    on: {monday: bye}", '"monday" is no answer to this question.'),
        ("number: 1-3\n    on: {4: bye}", '"4" is no answer to this question.'),
        ("yes_no: any\n    on: {maybe: bye}", '"maybe" is no answer to this question.'),
        ("choices: {a: A, latest: B}\n    on: {later: bye}", '"later" is no answer to this question. Did you mean "latest"?'),
        ("choices: {a: A, later: B}\n    skip: bye", 'has a choice "later", which is 0 already: use on: {later: …} instead of skip:.'),
        ("choices: {later: Not now}", 'needs at least one choice besides "later".'),
        ("number: any\n    choices: {a: A}", 'a question for a number can only have the choice "later".'),
        ("yes_no: any\n    choices: {yes: A}", 'a question for yes or no has the choices "yes", "no" and, if wanted, "later".'),
        ("choices: {a: A, none: B}", 'a choice cannot be called "none"; a label with a comma needs quotes around it.'),
        ("choices: {a: ' '}", 'choice "a" has no label; a label with a comma needs quotes around it.'),
        ("choices: {a: Call me, please, b: B}", 'choice "please" has no label; a label with a comma needs quotes around it.'),
        ("choices:\n      a: Flat #3\n      b: B", f'what follows after "Flat" is read as a comment: {QUOTES}.'),
        ("choices: {a: A, b: B}\n    also: {c: do not}", '"c" is no choice of this question.'),
        ("choices: {latest: A, b: B}\n    also: {later: do not}", '"later" is no choice of this question. Did you mean "latest"?'),
        ("date: any\n    also: {a: do not}", '"a" is no choice of this question.'),
        ("choices: {a: A, b: B}\n    also: {a: ', ,'}", "also: needs at least one thing to say for a."),
        ("choices: {a: A, b: B}\n    also: {a: [x]}", "a: needs one value."),
        ("choices: {a: A, b: B}\n    also: {a: {one: x, other: y, count: n}}", "also: is a list of things to say, without a number."),
        ("choices: {a: A, b: B}\n    also: a", "here must stand fields, each with a name, a colon and a value."),
        ("choices: {a: A, b: B}\n    offer: {c: {x: y}}", '"c" is no choice of this question.'),
        ("choices: {a: A, later: B}\n    offer: {later: {x: y}}", '"later" is always offered: take it out.'),
        ("choices: {a: A, b: B}\n    offer: {a: x}", "here must stand fields, each with a name, a colon and a value."),
        ("choices: {a: A, b: B}\n    offer: {a: {x: {}}}", "x: needs one value."),
        ("choices: {a: A, [b]: B}", 'a choice cannot be called ""; a label with a comma needs quotes around it.'),
    ],
)  # fmt: skip
def test_a_question_that_is_wrong_is_explained(write: Write, ask: str, sentence: str) -> None:
    folder = write(
        a=f"flow: a\n{HEAD}steps:\n  - ask: What?\n    {ask}\n  - id: bye\n    say: Bye\n"
    )

    assert sentence in [fault.split(": ", 2)[2] for fault in faults_of(folder)]


@pytest.mark.parametrize("on", ["number: 1-3\n    on: {3: bye}", "number: any\n    on: {77: bye}", "text: open\n    on: {words: bye}", "yes_no: any\n    choices: {yes: A, no: B, later: C}\n    on: {later: bye}"])  # fmt: skip
def test_an_answer_that_can_be_given_may_lead_somewhere(write: Write, on: str) -> None:
    folder = write(
        a=f"flow: a\n{HEAD}steps:\n  - ask: What?\n    {on}\n  - id: bye\n    say: Bye\n"
    )

    assert faults_of(folder) == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        (f"{HEAD}steps: [{{say: A}}]", "a.yaml:1: flow: flow: is missing; write flow: a."),
        (f"flow: b\n{HEAD}steps: [{{say: A}}]", 'a.yaml:1: flow: the file is called a.yaml but the flow "b": give both the same name.'),
        ("flow: a\nfor: anyone\nsteps: [{say: A}]", "a.yaml:1: flow: title: is missing; staff and diagrams show it."),
        ("flow: a\ntitle: A\nsteps: [{say: A}]", "a.yaml:1: flow: for: is missing; write who may start it, like [tenant], or anyone."),
        ("flow: a\ntitle: A\nfor: [tennant]\nsteps: [{say: A}]", 'a.yaml:3: flow: nobody here is a "tennant". Did you mean "tenant"?'),
        (f"flow: a\n{HEAD}words: ','\nsteps: [{{say: A}}]", "a.yaml:4: flow: words: needs at least one word that starts the flow."),
        (f"flow: a\n{HEAD}anywhere: always\nsteps: [{{say: A}}]", 'a.yaml:4: flow: anywhere: cannot be "always", only yes or no.'),
        (f"flow: a\n{HEAD}line: team\nsteps: [{{say: A}}]", 'a.yaml:4: flow: line: cannot be "team", only peers.'),
        (f"flow: a\n{HEAD}keep: long\nsteps: [{{say: A}}]", 'a.yaml:4: flow: keep: "long" is no length of time; write it like "2 days", "12 hours".'),
        (f"flow: a\n{HEAD}steps: []", "a.yaml:4: flow: steps: is missing; a flow needs at least one step."),
        (f"flow: a\n{HEAD}steps: [{{say: A, id: x}}, {{say: B, id: x}}]", 'a.yaml:4: x: another step is called "x" too: give one of them another id.'),
        (f"flow: a\n{HEAD}stepps: []\nsteps: [{{say: A}}]", 'a.yaml:4: flow: "stepps" does not belong here. Did you mean "steps"?'),
    ],
)  # fmt: skip
def test_a_flow_that_is_wrong_is_explained(write: Write, source: str, fault: str) -> None:
    assert faults_of(write(a=source)) == [fault]


def test_a_flow_cannot_have_the_name_of_the_standing_phrases(write: Write) -> None:
    folder = write(phrase=f"flow: phrase\n{HEAD}steps: [{{say: A}}]")

    assert faults_of(folder) == [
        'phrase.yaml:1: flow: a flow cannot be called "phrase": use small letters, digits and _.'
    ]


def test_a_file_that_is_not_utf8_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("flow: å".encode("latin-1"))

    assert faults_of(tmp_path) == ["a.yaml:1: file: is not UTF-8: save it as UTF-8."]


def test_a_file_that_cannot_be_read_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()

    assert faults_of(tmp_path) == [
        "a.yaml:1: file: cannot be read (Is a directory): look at its rights."
    ]


def test_a_folder_without_flows_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FlowsBroken, match="there is no flow here"):
        load(tmp_path)
