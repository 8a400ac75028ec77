"""What a peer supporter may be called, and how they may introduce themself: pure, no database."""

import re
from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Final

from bot.words.contact_details import Detail, detail_in
from bot.words.fold import fold_gsm7
from bot.words.letters import normalise
from bot.words.placeholders import LONGEST_ABOUT, LONGEST_KNOWN_AS
from bot.words.segments import BASIC

LONGEST_MEETS: Final = 40  # letters of "Kaffe torsdag kl. 13"


class Fault(StrEnum):
    """Why a name or an introduction cannot be shown to tenants."""

    EMPTY = "empty"
    LONG = "long"
    LETTERS = "letters"  # not those of a name, or not those of an SMS
    STAFF = "staff"  # reads like somebody of the staff, the team, the duty line or this machine
    TAKEN = "taken"  # another peer supporter is called so
    CONTACT = "contact"  # a number, an address


# Whole words, as `normalise` leaves them, in four languages: who else writes here, and what we hear.
RESERVED: Final = frozenset(
    re.findall(
        r"\w+",
        """
        team teamet laget hold holdet staff personal personalen personale personalet ansatt ansatte
        anstalld ansat chef sjef boss leder leader lead admin administrator system bot robot maskin
        machine support service manager worker handlaggare saksbehandler sagsbehandler kontaktperson
        veileder boendestod boendestodjare bostotte bostottemedarbejder samordnare koordinator
        coordinator kommun kommunen kommune soc socialen nav polis polisen politi politiet police
        doctor doktor lakare lege lage laege legen sykepleier sjukskoterska sygeplejerske nurse
        terapeut psykolog hyresvard utleier udlejer landlord duty hjalp hjelp help stopp stop start
        meny menu ja nej nei yes no alla alle all ingen nobody peer likeperson
        """,
    )
)
BEGINNINGS: Final = ("jour", "vakt", "vagt", "terskel")  # of words: jouren, vakttelefonen
_NAME: Final = re.compile(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*\.?")


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Give the words of names and handles, so that two ways of writing one look the same."""
    return frozenset(word for text in texts for word in re.findall(r"\w+", normalise(text)))


def name_fault(
    name: str, *, staff: Collection[str], team: str, taken: Collection[str]
) -> Fault | None:
    """Say why a peer supporter may not be called so; None: they may.

    `staff` and `taken` are names, handles too: none of their words may be the staff's, none of the
    team's name, and no two peer supporters are called the same.
    """
    shown = fold_gsm7(name.strip())
    if not shown:
        return Fault.EMPTY
    if len(shown) > LONGEST_KNOWN_AS:
        return Fault.LONG
    if not _NAME.fullmatch(shown) or not BASIC.issuperset(shown):
        return Fault.LETTERS
    if _reads_like_staff(shown, words_of([*staff, team])):
        return Fault.STAFF
    return Fault.TAKEN if normalise(shown) in {normalise(other) for other in taken} else None


def _reads_like_staff(name: str, theirs: frozenset[str]) -> bool:
    own = words_of([name])
    return bool(own & (theirs | RESERVED)) or any(word.startswith(BEGINNINGS) for word in own)


def intro_fault(text: str) -> Fault | None:
    """Say why this cannot stand behind a name in a list of choices; None: it can."""
    return _text_fault(text, LONGEST_ABOUT) or _number_fault(text)


def _number_fault(text: str) -> Fault | None:
    is_numbered = any(letter.isdigit() for letter in text)
    return Fault.CONTACT if is_numbered or detail_in(text) else None


def meets_fault(text: str) -> Fault | None:
    """Say why this cannot stand in a hello; None: it can. A place and a time are what it is for."""
    fault = _text_fault(text, LONGEST_MEETS)
    if fault is None and detail_in(text) not in {None, Detail.ADDRESS}:
        return Fault.CONTACT
    return fault


def _text_fault(text: str, longest: int) -> Fault | None:
    shown = tidy(text)
    if not shown:
        return Fault.EMPTY
    if len(shown) > longest:
        return Fault.LONG
    if not BASIC.issuperset(shown) or set(shown) & set("()"):
        return Fault.LETTERS
    return None


def shown(known_as: str) -> str:
    """Give what a peer supporter is called as a text can hold it, at most 12 letters."""
    return fold_gsm7(known_as)[:LONGEST_KNOWN_AS].strip()


def tidy(text: str) -> str:
    """Give a text as it is kept: on one line, in the letters of an SMS where they have a clear form."""
    return " ".join(fold_gsm7(text).split()).rstrip(" .,;")
