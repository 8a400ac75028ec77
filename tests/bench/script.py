"""The conversation that both sides hold: an entry, a question, a question, the end."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.model.people import Language

Four = tuple[str, str, str, str]

# The menu is asked for; "how I am" is chosen in it; what matters is told; a call is wished for.
# Each message is answered by one text.
SAID: Final[Mapping[Language, Four]] = {
    Language.SV: ("Meny", "1", "Värmen har varit borta sedan i måndags", "1"),
    Language.NB: ("Meny", "1", "Varmen har vært borte siden mandag", "1"),
    Language.DA: ("Menu", "1", "Varmen har været væk siden i mandags", "1"),
    Language.EN: ("Menu", "1", "The heating has been off since Monday", "1"),
}
LANGUAGES: Final[Sequence[Language]] = tuple(SAID)
PEOPLE: Final = 128  # so many talk at the same time
KNOWN: Final = 10_000  # so many are known where much is known
NAME: Final = "Kim"


def language_of(person: int) -> Language:
    """Give the language of person number `person`: a quarter speak each."""
    return LANGUAGES[person % len(LANGUAGES)]
