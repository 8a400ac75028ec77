"""Yes and no, in four languages and nynorsk, plain or in a short sentence."""

import re
from functools import lru_cache
from typing import Literal

from bot.model.people import Language
from bot.words.letters import normalise

YesNo = Literal["yes", "no"]

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_TWICE = re.compile(r"([^\W\d])\1+")
LONGEST = 7  # words; a longer text is a story
_THUMBS: tuple[tuple[str, YesNo], ...] = (("\U0001f44d", "yes"), ("\U0001f44e", "no"))

# Any of these turns a sentence around. As `normalise` leaves them.
NEGATIONS = frozenset(
    """
    inte ej icke aldrig ingen inga inget ingenting utan slippa slipper slapp
    ikke ikkje aldri intet ingenting uten uden slippe sleppe slepp
    not no never none nothing without nope don't dont doesn't doesnt won't wont can't cant isn't didn't
    nej nei nah nix niks sluta slutt slutte stop stopp stopper lat
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)


def _once(text: str) -> str:
    """Write every letter once: "jaaa" and "japp" are "ja" and "jap"."""
    return _TWICE.sub(r"\1", text)


def _words(text: str) -> frozenset[str]:
    return frozenset(_once(text).split())


def _lines(text: str) -> frozenset[str]:
    return frozenset(_once(line.strip()) for line in text.split("|"))


_YES = _words(
    "ja japp jepp jau jo joda jada javisst jajamen jajaman jajamensan yes yeah yep yup ya"
    " jaja jaer jar jarh ok okej okay okei okey oki okidoki k"
)
_NO = _words("nej nei no nope nah nae naeh nehe naj nix niks")
_AGREED = _YES | _words(
    """
    gjerne garna gerne absolut absolutt absolutely definitely visst vist selvfolgelig selvfolgeligt selvf sjalvklart
    sjolvsagt selvsagt naturligvis naturligtvis greit fint fin fine bra good great godt perfekt perfect
    toppen kjempefint vill vil want please orden super klart saklart lugnt kjor
    """
)
_TURNED = frozenset(map(_once, NEGATIONS))
_KOR = frozenset(("kor",))  # "kör", "kør": go on; in nynorsk "kor" is "where"
_KOR_IS_GO = frozenset({Language.SV, Language.DA})
# With a no beside them these refuse; alone they say nothing ("orkar inte", "helst ikke", "kan inte").
_WILLING = _words(
    "orkar orker orka gidder gider gidd gid pallar palla helst rather kan far ma can may could would"
)
_PERMITTED = re.compile(r"(?:det|you) (?:kan|far|ma|can|may)\b")  # "det får ni", "det må I gerne"
# What may stand beside an agreement or a refusal; any other word, and it is about something else.
_BESIDE = _words(
    """
    det den it it's that that's this ar er is for med mig mej meg me jag jeg eg i helt all right alright
    gar gor skal ska ville du dere de ni you skriva skrive skriv skriver write to her har here hit at att om
    a do so sa det's heller og ha vare were være pa igang da nu na bara bare just i'd by
    heilt meget mycket veldig nok
    """
)
# These take it back: a second asking must find out what is meant.
_BUT = _words(
    """
    men but kanske kanskje maske maybe perhaps eller or hvis if nja vet ved veit know saker sikker usikker
    """
)
_WHOLE_YES = _lines(
    "1|sure|sure thing|of course|not a problem|why not|varfor inte|hvorfor ikke|kvifor ikkje|det gor inget|det gjor ingenting"
    "|ikke noe problem|det er ikke noe problem|ikke noko problem|ikke noget problem|det er ikke et problem"
    "|inga problem|inget problem|ingen problem|ingen fara|for all del|bare skriv|i skriver bare|i kan bare skrive|go ahead|sounds good|i don't mind"
)
_WHOLE_NO = _lines(
    "2|no way|not now|inte nu|ikke nu|ikke na|ikkje no|ikkje na"
    "|ellers|nej ellers|aldrig|aldri|never|aldrig i livet|aldri i livet|inte|ikke|ikkje|not|i can't|can't"
)
_NO_BUT_YES = tuple(map(_once, ("no problem", "no worries", "no prob")))


@lru_cache(maxsize=1024)
def read_yes_no(text: str, language: Language) -> YesNo | None:
    """Read a yes or a no: "Ja tack", "nei", "jepp", "det går bra", "vil ikke", 1, 2, a thumb.

    None where it is neither, or both ("ja men inte nu", "vet inte").
    """
    for thumb, meaning in _THUMBS:
        if text.strip().startswith(thumb):
            return meaning
    words = _once(normalise(text))
    first, _, rest = words.partition(" ")
    if (
        words in _WHOLE_YES
        or words.startswith(_NO_BUT_YES)
        or (first in _YES and rest in _WHOLE_YES)
    ):
        return "yes"
    if words in _WHOLE_NO:
        return "no"
    if words == "na":  # "nä" and "næ" are a no; "nå" is "now", or nothing at all
        no = language is Language.SV or not {"ä", "æ"}.isdisjoint(text.casefold())
        return "no" if no else None
    return _sentence(words, _AGREED | _KOR if language in _KOR_IS_GO else _AGREED)


def _sentence(text: str, agreed: frozenset[str]) -> YesNo | None:
    words = _TOKEN.findall(text)
    if not words or len(words) > LONGEST or not _BUT.isdisjoint(words):
        return None
    negated = any(word in _TURNED for word in words)
    if words[0] in _NO:
        return None if _YES.intersection(words) else "no"
    if words[0] in _YES:
        return None if negated else "yes"
    if not (agreed | _BESIDE | _TURNED | _WILLING).issuperset(words):
        return None
    if negated:
        return None if (agreed | _WILLING).isdisjoint(words) else "no"
    return None if agreed.isdisjoint(words) and not _PERMITTED.match(text) else "yes"
