"""What an SMS costs: its encoding and parts, as Twilio's own calculator counts them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal

import regex

# GSM 03.38 (3GPP TS 23.038, 6.2.1): the basic table without the escape, and the extension table,
# each of whose letters is two septets. Twilio counts no Greek lower case and no back-tick.
BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")
GSM7 = BASIC | EXTENSION

BITS = 1120  # an SMS carries 140 octets
HEADER = 48  # bits of it that say "part 2 of 3", where there are parts
SEPTET, CODE_UNIT = 7, 16

_PLAIN = re.compile(f"[{re.escape(''.join(sorted(BASIC)))}]*")

# A grapheme is never split over two parts, but CR LF may be (Twilio's textUtils.ts).
_GRAPHEME = regex.compile(r"\r|\n|\X")

# Twilio's calculator knows the graphemes of Unicode 10 (grapheme-splitter), `regex` today's. What
# was two then: what a joiner ties together now, a skin tone on what had none, Indic conjuncts.
_GLUE_OF_2017 = (
    "\u2640\u2642\u2695\u2696\u2708\u2764\U0001f308\U0001f33e\U0001f373\U0001f393\U0001f3a4\U0001f3a8"
    "\U0001f3eb\U0001f3ed\U0001f466-\U0001f469\U0001f48b\U0001f4bb\U0001f4bc\U0001f527\U0001f52c"
    "\U0001f5e8\U0001f680\U0001f692"
)
_SKIN_OF_2017 = (
    "\u261d\u26f9\u270a-\u270d\U0001f385\U0001f3c2-\U0001f3c4\U0001f3c7\U0001f3ca-\U0001f3cc\U0001f442\U0001f443"
    "\U0001f446-\U0001f450\U0001f466-\U0001f469\U0001f46e\U0001f470-\U0001f478\U0001f47c"
    "\U0001f481-\U0001f483\U0001f485-\U0001f487\U0001f4aa\U0001f574\U0001f575\U0001f57a\U0001f590"
    "\U0001f595\U0001f596\U0001f645-\U0001f647\U0001f64b-\U0001f64f\U0001f6a3\U0001f6b4-\U0001f6b6"
    "\U0001f6c0\U0001f6cc\U0001f918-\U0001f91c\U0001f91e\U0001f91f\U0001f926\U0001f930-\U0001f939"
    "\U0001f93d\U0001f93e\U0001f9d1-\U0001f9dd"
)
_TONE = "\U0001f3fb-\U0001f3ff"
_EXTEND = rf"[\p{{Grapheme_Cluster_Break=Extend}}--[{_TONE}]]"
_TWO_THEN = regex.compile(
    rf"(?V1)(?<=\u200d)(?=[\p{{Extended_Pictographic}}--[{_GLUE_OF_2017}]])"
    rf"|(?<![{_SKIN_OF_2017}]{_EXTEND}*)(?=[{_TONE}])"
    r"|(?<=[\p{Grapheme_Cluster_Break=Extend}\u200d])(?=[\p{L}--\p{Grapheme_Cluster_Break=SpacingMark}])"
)


@dataclass(frozen=True, slots=True)
class Segments:
    """What a text is as an SMS. `units` are septets (GSM-7) or 16-bit code units (UCS-2)."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    segments: int


@lru_cache(maxsize=4096)
def count(text: str) -> Segments:
    """Count the parts that Twilio bills: 160/153 septets or 70/67 code units, at least one part.

    Source: github.com/TwilioDevEd/message-segment-calculator, SegmentedMessage.ts.
    """
    if _PLAIN.fullmatch(text):
        units = len(text)
        return Segments("GSM-7", units, 1 if units <= 160 else -(-units // 153))
    if GSM7.issuperset(text):
        sizes = [2 if letter in EXTENSION else 1 for letter in text]
        return Segments("GSM-7", sum(sizes), _parts(size * SEPTET for size in sizes))
    sizes = [_code_units(grapheme) for grapheme in _graphemes(text)]
    return Segments("UCS-2", sum(sizes), _parts(size * CODE_UNIT for size in sizes))


def outside_gsm7(text: str) -> str:
    """List the letters that make the whole message UCS-2, each once, in the order they come."""
    return "".join(dict.fromkeys(letter for letter in text if letter not in GSM7))


def _graphemes(text: str) -> Iterable[str]:
    whole = _GRAPHEME.findall(text)
    return chain.from_iterable((one,) if len(one) == 1 else _TWO_THEN.split(one) for one in whole)


def _code_units(grapheme: str) -> int:
    """Count its 16-bit code units: two for what lies beyond the first 65,536 letters."""
    return sum(1 if letter <= "\uffff" else 2 for letter in grapheme)


def _parts(sizes: Iterable[int]) -> int:
    """Lay sizes in bits into parts as Twilio does, without ever dividing one.

    The first part has no header until there is a second one; then what no longer fits in the first
    moves over. What has moved is not measured again, as in the original.
    """
    first: list[int] = []
    free, parts = BITS, 1
    for size in sizes:
        if size > free:
            parts += 1
            free = BITS - HEADER - (_moved(first) if parts == 2 else 0)
        if parts == 1:
            first.append(size)
        free -= size
    return parts


def _moved(first: list[int]) -> int:
    """Bits at the end of the first part that no longer fit beside its header."""
    over = sum(first) - (BITS - HEADER)
    moved = 0
    while over > moved:
        moved += first.pop()
    return moved
