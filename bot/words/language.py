"""Which language to write to somebody: guessed at first, then whatever they ask for."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

import eldc

from bot.model.people import Language
from bot.words.letters import normalise

NAMES: Mapping[Language, str] = {
    Language.SV: "svenska",
    Language.NB: "norsk",
    Language.DA: "dansk",
    Language.EN: "English",
}
PREFIXES = {"+46": Language.SV, "+47": Language.NB, "+45": Language.DA}
CODES = {
    "sv": Language.SV,
    "nb": Language.NB,
    "nn": Language.NB,
    "no": Language.NB,
    "da": Language.DA,
    "en": Language.EN,
}
FEWEST_WORDS = 4  # with fewer, a text says nothing about its language
CLEAR = (
    0.05  # how far ahead of the number's language a text must be; see tests/words/test_language.py
)
COUSINS = frozenset({Language.NB, Language.DA})  # too alike for a short text to tell

_WORD = re.compile(r"[^\W\d_]+")

_WANTED = {
    **dict.fromkeys(("svenska", "svensk", "swedish", "sv"), Language.SV),
    **dict.fromkeys(("norsk", "norska", "norwegian", "bokmal", "nynorsk", "nb", "nn"), Language.NB),
    **dict.fromkeys(("dansk", "danska", "danish"), Language.DA),
    **dict.fromkeys(("engelska", "engelsk", "english"), Language.EN),
}
# What may stand beside the language; any other word, and the message is about something else.
_BESIDE = frozenset(
    """
    pa in i til till to kan kunne kunna du de vi we you can could would jag jeg eg ma ha fa have get want
    vill vil onskar onsker like skriva skrive skriv skriver write writing prata snakka snakke snakk tala
    tale tal speak talk bara bare kun only helst gjerne garna gerne hellre heller rather prefer byt byta
    bytt bytte skift skifte endre andra change switch sprak spraket sprog sproget language mig meg me det
    den it ok ja yes nu na now istallet istedet stedet stallet instead foredrar foretrekker foretrakker
    with med svar svara answer reply tack takk tak please
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)
MOST_BESIDE = 7


class _Found(Protocol):
    """What eldc finds: the likeliest language, whether it is sure, and scores up to 1."""

    @property
    def language(self) -> str: ...
    @property
    def reliable(self) -> bool: ...
    @property
    def scores(self) -> Mapping[str, float]: ...


class _Detector(Protocol):
    def detect_details(self, text: str, /) -> _Found: ...


class _Detectors(NamedTuple):
    """One that knows only our languages, and one that knows when it is none of them."""

    ours: _Detector
    all: _Detector


def guess(number: str | None, text: str, code: str | None) -> Language:
    """Guess the language of somebody new.

    The country of an E.164 number, unless a text of four words or more is clearly in another of our
    languages (Norwegian and Danish are too alike: the number decides between them). Without a number
    from here the text decides (between those two Telegram's code), then the code, then it is English.
    """
    home = PREFIXES.get((number or "")[:3])
    written = _language_of(text, home)
    told = CODES.get((code or "").lower().replace("_", "-").partition("-")[0])
    if home is None and {written, told} == COUSINS:
        return told or Language.EN
    return written or home or told or Language.EN


def wanted(text: str) -> Language | None:
    """Tell which language a whole short message asks for: "svenska", "in english please"."""
    words = _WORD.findall(normalise(text))
    if not words or len(words) > MOST_BESIDE:
        return None
    named = {_WANTED[word] for word in words if word in _WANTED}
    others = [word for word in words if word not in _WANTED]
    if len(named) != 1 or not _BESIDE.issuperset(others):
        return None
    return named.pop()


@lru_cache(maxsize=256)
def _language_of(text: str, home: Language | None) -> Language | None:
    """The language a text is clearly in; None when it is too short, none of ours, or `home`'s cousin."""
    if len(_WORD.findall(text)) < FEWEST_WORDS:
        return None
    detectors = _detectors()
    anything = detectors.all.detect_details(text)
    if anything.reliable and anything.language not in CODES:
        return None
    found = {
        CODES[name]: score for name, score in detectors.ours.detect_details(text).scores.items()
    }
    if not found:
        return None
    likeliest = max(found, key=found.__getitem__)
    if home is None:
        return likeliest
    if likeliest is home or {likeliest, home} == COUSINS:
        return None
    return likeliest if found[likeliest] - found.get(home, 0.0) >= CLEAR else None


@cache
def _detectors() -> _Detectors:
    eldc.init()
    ours = eldc.instance()
    ours.set_languages(["sv", "no", "da", "en"])
    ours.set_scores(4)
    return _Detectors(ours, eldc.instance())
