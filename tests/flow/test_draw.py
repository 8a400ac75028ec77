"""A flow is drawn for staff, in their language."""

from xml.etree import ElementTree as ET

import pytest

from bot.flow.draw import draw
from bot.model.people import Language
from bot.words.catalogs import Catalogs
from tests.flow.build import flow

DRAWN = """
    title: How it is & "why"
    for: [tenant]
    steps:
      - ask: What <matters>, {name}?
        save: matters
        text: open
        choices: {home: The flat, later: Not now}
        on: {later: bye}
        late: bye
      - ask: How many
        number: 1-30
        wait: 3 hours
        late: bye
        on: {7: many}
        skip: bye
      - ask: Is it all right
        yes_no: any
      - do: check_in.keep
        if: {matters: [home, words]}
        on: {refused: bye}
      - id: many
        say: {one: "One day #1", other: "{days} days", count: days}
      - flow: other
      - go: many
      - id: bye
        say: A word that nobody can break in two xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      - end: yes
      - id: all
        end: all
"""
SWEDISH = Catalogs.of(
    {
        Language.SV: {
            ("one", "How many"): "Hur många",
            ("one", "The flat"): "Lägenheten",
            ("one", "One day #1"): ("En dag", "{days} dagar; alla"),
        }
    }
)


def test_a_flow_becomes_a_mermaid_flowchart() -> None:
    drawn = draw(flow("one", DRAWN), SWEDISH, Language.SV, "mermaid")

    assert drawn == (
        "---\n"
        'title: "How it is & \\"why\\""\n'
        "---\n"
        "flowchart TD\n"
        '  s_1{{"What #60;matters#62;, {name}?<br/>1 Lägenheten<br/>0 Not now"}}\n'
        '  s_2{{"Hur många"}}\n'
        '  s_3{{"Is it all right"}}\n'
        '  s_4[["if matters: home, words<br/>do check_in.keep"]]\n'
        '  s_many["many<br/>{days} dagar#59; alla"]\n'
        '  s_6[/"flow other"/]\n'
        '  s_7("go to many")\n'
        '  s_bye["bye<br/>A word that nobody can break in two ' + "x" * 74 + '"]\n'
        '  s_9(["end"])\n'
        '  s_all(["all<br/>end all"])\n'
        '  s_(["End"])\n'
        '  s_1 -->|"Lägenheten / own words"| s_2\n'
        '  s_1 -->|"Not now"| s_bye\n'
        '  s_1 -.->|"no answer in 2 days"| s_bye\n'
        '  s_2 -->|"answer"| s_3\n'
        '  s_2 -->|"7"| s_many\n'
        '  s_2 -->|"0"| s_bye\n'
        '  s_2 -.->|"no answer in time"| s_bye\n'
        "  s_3 --> s_4\n"
        '  s_4 -->|"refused"| s_bye\n'
        '  s_4 -->|"otherwise"| s_many\n'
        "  s_many --> s_6\n"
        "  s_6 --> s_7\n"
        "  s_7 --> s_many\n"
        "  s_bye --> s_9\n"
        "  s_9 --> s_\n"
        "  s_all --> s_\n"
    )


@pytest.mark.parametrize("language", list(Language))
def test_a_flow_becomes_a_picture_that_can_be_read_aloud(language: Language) -> None:
    drawn = draw(flow("one", DRAWN), SWEDISH, language, "svg")

    picture = ET.fromstring(drawn)  # noqa: S314
    space = "{http://www.w3.org/2000/svg}"
    title = picture.find(f"{space}title")
    assert title is not None
    assert title.text == 'How it is & "why"'
    assert (picture.get("role"), picture.get("aria-labelledby")) == ("img", title.get("id"))
    assert picture.get("lang") == language
    assert len(picture.findall(f"{space}rect")) == 11
    assert len(picture.findall(f"{space}path")) == 16
    said = " ".join(text.text or "" for text in picture.findall(f"{space}text"))
    assert "What <matters>, {name}?" in said
    assert ("Lägenheten" in said) is (language is Language.SV)


def test_every_box_and_line_of_a_picture_lies_inside_it() -> None:
    picture = ET.fromstring(draw(flow("one", DRAWN), SWEDISH, Language.SV, "svg"))  # noqa: S314

    height = int(picture.get("height", "0"))
    boxes = picture.findall("{http://www.w3.org/2000/svg}rect")
    tops = [int(box.get("y", "0")) for box in boxes]
    ends = [top + int(box.get("height", "0")) for top, box in zip(tops, boxes, strict=True)]
    assert all(end < top for end, top in zip(ends, tops[1:], strict=False))
    assert ends[-1] < height


def test_a_choice_that_is_not_always_offered_says_when() -> None:
    whom = """
        steps:
          - ask: Whom?
            choices: {one: "{peer_1}", more: Others, later: Not now}
            offer: {more: {more_peers: yes, n: [a, b]}}
            on: {more: bye}
          - say: Good.
          - id: bye
            say: Bye.
    """

    drawn = draw(flow("one", whom), SWEDISH, Language.EN, "mermaid")

    assert (
        's_1{{"Whom?<br/>1 {peer_1}<br/>2 Others (if more_peers: yes) (if n: a, b)<br/>0 Not now"}}'
    ) in drawn
    assert 's_1 -->|"{peer_1} / Not now / otherwise"| s_2' in drawn
