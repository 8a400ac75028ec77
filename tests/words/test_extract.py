"""Plain `pybabel extract` finds every text of a flow, with its context, its line and where it stands."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from babel.messages.extract import extract
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from bot.words.extract import ALSO, extract_flow

FLOW = dedent("""\
    flow: check_in
    title: Check-in
    for: [tenant]
    words: check in, how I am
    steps:
      - ask: What matters?
        save: matters
        text: open
        choices: {home: The flat, no: No}
        again: In other words
      - ask: What can we do?
        choices:
          peer: "{peer_1}"
          call: Call me
        also: {call: "ring me, phone"}
      - do: check_in.keep
        id: keep
      - say: {one: One day left., other: "{days} days left.", count: days}
        id: left
      - say: >
          Thank
          you.
        if: {wish: nothing}
      - end: yes
""")


def test_every_text_comes_with_its_line_context_and_place() -> None:
    found = list(extract("bot.words.extract:extract_flow", BytesIO(FLOW.encode())))

    assert [(line, text, context) for line, text, _comments, context in found] == [
        (2, "Check-in", "check_in"),
        (4, "check in, how I am", "check_in"),
        (6, "What matters?", "check_in"),
        (10, "In other words", "check_in"),
        (9, "The flat", "check_in"),
        (9, "No", "check_in"),
        (11, "What can we do?", "check_in"),
        (14, "Call me", "check_in"),
        (15, "ring me, phone", "check_in"),
        (18, ("One day left.", "{days} days left."), "check_in"),
        (20, "Thank you.\n", "check_in"),
    ]
    comments = [" ".join(told) for _line, _text, told, _context in found]
    assert comments[0] == "check_in: what staff call this conversation"
    assert "Every language writes its own comma-separated list" in comments[1]
    assert comments[2:] == [
        "check_in, question 1 (matters)",
        "check_in, question 1 (matters): said instead, when the answer was not understood",
        "check_in, question 1 (matters): choice home",
        "check_in, question 1 (matters): choice no",
        "check_in, question 2",
        "check_in, question 2: choice call",
        ALSO.format(place="check_in, question 2", key="call"),
        "check_in, step 4 (say, left); the number is {days}",
        "check_in, step 5 (say)",
    ]


@pytest.mark.parametrize(
    "text",
    ["", "just words", "- a\n- b", "flow: x", "flow: x\nsteps: 3", "flow: x\nsteps: [3, {ask: [1]}, {say: {one: a}}]",
     "flow: x\ntitle: ''\nsteps:\n  - {what: this}"],
)  # fmt: skip
def test_a_flow_with_faults_is_read_as_far_as_it_goes(text: str) -> None:
    assert list(extract_flow(BytesIO(text.encode()), (), (), {})) == []


def test_what_is_no_yaml_at_all_is_refused_with_its_line() -> None:
    with pytest.raises(yaml.YAMLError, match="line 2"):
        list(extract_flow(BytesIO(b"flow: x\n  title: : y"), (), (), {}))


def test_pybabel_writes_a_template_with_contexts_and_plurals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows" / "check_in.yaml").write_text(FLOW, "utf-8")
    (tmp_path / "babel.cfg").write_text("[terskel_flows: flows/**.yaml]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    run: Callable[[list[str]], object] = CommandLineInterface().run

    run(["pybabel", "-q", "extract", "-F", "babel.cfg", "-o", "terskel.pot", "."])

    with (tmp_path / "terskel.pot").open("rb") as file:
        template = read_po(file)
    assert template.get("Call me", context="check_in") is not None
    assert template.get(("One day left.", "{days} days left."), context="check_in") is not None
    assert {message.context for message in template if message.id} == {"check_in"}
