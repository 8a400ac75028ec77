"""A flow as a diagram for staff: Mermaid's text, or an SVG made here with nothing else needed.

The SVG has one box a step from top to bottom, as written; jumps down run on the right of the boxes,
jumps up on the left.
"""

import json
from collections.abc import Iterator, Mapping
from html import escape
from textwrap import wrap
from typing import Literal

from bot.flow.definition import Ask, Call, Do, End, Flow, Go, Say, Step
from bot.flow.outline import Arrow, Box, Outline, outline
from bot.model.people import Language
from bot.words.catalogs import Catalogs

Format = Literal["mermaid", "svg"]

SHAPES: Mapping[type[Step], tuple[str, str]] = {
    Say: ("[", "]"),
    Ask: ("{{", "}}"),
    Do: ("[[", "]]"),
    Go: ("(", ")"),
    Call: ("[/", "/]"),
    End: ("([", "])"),
}
COLOURS: Mapping[type[Step], str] = {
    Say: "#eef4fb",
    Ask: "#fdf3d7",
    Do: "#e9f5ea",
    Go: "#ffffff",
    Call: "#f3ecf9",
    End: "#eeeeee",
}

# All in pixels, but LETTERS in a line of a box.
WIDTH, LEFT, TOP, GAP, LINE, LETTERS, LANE = 460, 120, 70, 34, 18, 58, 16


# Labels of arrows stand on white, because lines cross them.
SMALL = 'font-size="11" fill="#333" stroke="#fff" stroke-width="4" paint-order="stroke"'
TIP = (
    '<defs><marker id="tip" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">'
    '<path d="M0,0 L8,4 L0,8 z"/></marker></defs>'
)


def draw(flow: Flow, catalogs: Catalogs, language: Language, form: Format) -> str:
    """Draw a flow with its texts in one language (English where they are not translated)."""
    found = outline(flow, catalogs, language)
    return _mermaid(found) if form == "mermaid" else _svg(found, language)


# ---------------------------------------------------------------- Mermaid


def _mermaid(found: Outline) -> str:
    lines = ["---", f"title: {json.dumps(found.title, ensure_ascii=False)}", "---", "flowchart TD"]
    for box in found.boxes:
        opened, closed = SHAPES[box.kind]
        lines.append(
            f"  s_{box.id}{opened}{_quoted('<br/>'.join(_plain(line) for line in box.lines))}{closed}"
        )
    for arrow in found.arrows:
        line = "-.->" if arrow.silent else "-->"
        label = f"|{_quoted(_plain(arrow.label))}|" if arrow.label else ""
        lines.append(f"  s_{arrow.start} {line}{label} s_{arrow.to}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return f'"{text}"'


def _plain(text: str) -> str:
    """Write a text so that Mermaid takes no letter of it for its own."""
    for letter in '#;"<>&|`':
        text = text.replace(letter, f"\0{ord(letter)}\1")
    return text.replace("\0", "#").replace("\1", ";").replace("\n", "<br/>")


# ---------------------------------------------------------------- SVG


def _svg(found: Outline, language: Language) -> str:
    frames: dict[str, tuple[int, int]] = {}  # top and height of each box
    parts: list[str] = []
    y = TOP
    for box in found.boxes:
        lines = [part for line in box.lines for part in wrap(line, LETTERS)]
        height = LINE * len(lines) + 16
        frames[box.id] = (y, height)
        parts += _drawn_box(box, lines, y, height)
        y += height + GAP
    for at, arrow in enumerate(found.arrows):
        nth = sum(before.start == arrow.start for before in found.arrows[:at])
        parts += _drawn_arrow(arrow, (at, nth), [box.id for box in found.boxes], frames)
    width = LEFT * 2 + WIDTH + LANE * len(found.arrows)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {y}" width="{width}"',
            f' height="{y}" lang="{language}" role="img" aria-labelledby="title"',
            ' font-family="sans-serif" font-size="13">',
            f'<title id="title">{escape(found.title)}</title>',
            TIP,
            f'<text x="{LEFT}" y="36" font-size="20">{escape(found.title)}</text>',
            *sorted(parts, key=lambda part: "paint-order" in part),
            "</svg>\n",
        )
    )


def _drawn_box(box: Box, lines: list[str], y: int, height: int) -> Iterator[str]:
    yield (
        f'<rect x="{LEFT}" y="{y}" width="{WIDTH}" height="{height}" rx="8"'
        f' fill="{COLOURS[box.kind]}" stroke="#555"/>'
    )
    for at, line in enumerate(lines, 1):
        yield f'<text x="{LEFT + 12}" y="{y + at * LINE}">{escape(line)}</text>'


def _drawn_arrow(
    arrow: Arrow, place: tuple[int, int], order: list[str], frames: dict[str, tuple[int, int]]
) -> Iterator[str]:
    """Draw a step to the next one straight, a jump down on the right, a jump up on the left.

    place: which arrow of all this is, and which of those that leave the same box.
    """
    at, nth = place
    top, bottom = frames[arrow.to][0], sum(frames[arrow.start])
    dashes = ' stroke-dasharray="5 4"' if arrow.silent else ""
    jump = order.index(arrow.to) - order.index(arrow.start)
    out = bottom - 8 - LINE * nth
    if jump == 1:
        x = LEFT + WIDTH // 2 + 40 * nth
        path, label_at = f"M{x},{bottom} V{top}", (x + 6, bottom + 20)
    elif jump > 1:
        edge, lane = LEFT + WIDTH, LEFT + WIDTH + LANE * (at + 1)
        path, label_at = (
            f"M{edge},{out} H{lane} V{top + 10} H{edge}",
            (edge + 6, out - 4),
        )
    else:
        lane = max(LEFT - LANE * (at % 6 + 1), 8)
        path, label_at = (
            f"M{LEFT},{out} H{lane} V{top + 10} H{LEFT}",
            (lane + 4, out - 4),
        )
    yield f'<path d="{path}" fill="none" stroke="#555"{dashes} marker-end="url(#tip)"/>'
    if arrow.label:
        x, y = label_at
        yield f'<text x="{x}" y="{y}" {SMALL}>{escape(arrow.label)}</text>'
