"""Whether a text tells how or where to find somebody: a phone number, an e-mail, a @name, an address.

It is asked about before a stranger's phone shows it, so a text too many is better than one too few.
What only looks alike is not: prices, times, dates, years, amounts, emergency numbers.
"""

import re
from enum import StrEnum
from typing import Final


class Detail(StrEnum):
    """What was found first."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"  # on a service where people write with each other
    ADDRESS = "address"


def detail_in(text: str) -> Detail | None:
    """Say what kind of contact detail a text holds, in any of the four languages; None: none."""
    for detail, patterns in _SIGNS.items():
        if any(pattern.search(text) for pattern in patterns):
            return detail
    return Detail.PHONE if _holds_number(text) else None


# ---------------------------------------------------------------- written in letters

_AT: Final = r"(?:@|\(at\)|\[at\]|\(?\bsnabel[- ]?a\b\)?|\bkrøllalfa\b)"
_DOT: Final = r"(?:\.|\bpunkt\b|\bpunktum\b|\bprikk\b|\bdot\b|\(dot\))"
_EMAIL: Final = re.compile(rf"[\w+-]\s*{_AT}\s*[\w-]+\s*{_DOT}\s*[a-z]{{2,}}", re.IGNORECASE)
_HANDLE: Final = re.compile(r"(?<![\w.])@[a-zåäöæø]\w{2,}", re.IGNORECASE)
_SERVICES: Final = (
    r"snap(?:chat)?|insta(?:gram)?|messenger|telegram|whats ?app|discord|kik|facebook|fb|tiktok"
)
_ON_A_SERVICE: Final = re.compile(
    rf"\b(?:min|mitt|mit|my)\s+(?:{_SERVICES})\s+(?:är|er|is)\s+[\w.]{{3,}}"
    rf"|\b(?:{_SERVICES})\s*(?::|=|heter\b|heiter\b|hedder\b)\s*[\w.]{{3,}}"
    rf"|\b(?:{_SERVICES})(?:en|men)?\s+(?:min|mi|mitt)\s+(?:er|heter|heiter)\s+[\w.]{{3,}}"
    rf"|\b(?:{_SERVICES})\s+[a-zåäöæø][\w.]+\d"  # "snap kimme99"
    rf"|\b(?:heter|hedder)\s+[\w. ]{{3,30}}?\s+på\s+(?:{_SERVICES})\b",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"\b(?:t\.me|wa\.me|m\.me|fb\.com|fb\.me|facebook\.com|instagram\.com|snapchat\.com"
    r"|discord\.gg)/\w",
    re.IGNORECASE,
)

# ---------------------------------------------------------------- addresses

_UNITS: Final = (
    r"(?:km|kilometer|meter|m|mil|miles?|min|minut\w*|minute\w*|tim|timm?\w*|time[rn]?|hours?|dag\w*"
    r"|dygn|døgn|days?|veck\w*|uke\w*|uge\w*|weeks?|månad\w*|måned\w*|months?|år|years?|gång\w*|gang\w*"
    r"|ggr|times|kr|kronor|kroner|pers\w*|st|stycken|stk|procent|prosent|%|kilo|kg|grader)\b"
)
_HOUSE: Final = rf"\s+(?:nr\.?\s*)?\d{{1,3}}\s?(?:[a-h]\b)?(?!\d)(?![.:]\d\d)(?!\s*{_UNITS})"
_ONE_WORD: Final = (  # "Kungsgatan", "Storgata", "Vestergade"
    r"gatan|gata|gate|gaten|gade|gaden|vägen|väg|veien|vei|vegen|veg|vej|vejen|gränd|gränden"
    r"|stigen|stien|allén|allé|alléen|torget|torg|torvet|torv|backen|bakken|svingen|kroken|slingan"
    r"|stræde|strædet|vænge|vænget|vangen|toften|parken|plads|pladsen|plassen|esplanaden|boulevarden?|kajen|tunet|haugen|leden|brinken"
    r"|smauet|smau|almenningen|allmenningen|kaien|kaia|stredet|åsen|[dekrs]gt\.?|svn\.?|sv\."
)
_OF_ITS_OWN: Final = (  # "Karl Johans gate", "Norra vägen", "Store Torv", "Frederiksberg Allé"
    r"gatan|gata|gate|gade|vägen|väg|vei|veg|vej|gränd|allé|alle|allée|plats|plass|plads|torg|torv"
    r"|terrasse|boulevard|brygge|kaj|stræde|bakke|vænge"
)
_IN_ONE_WORD: Final = re.compile(rf"\b(?:\w{{2,}}|å)(?:{_ONE_WORD}){_HOUSE}", re.IGNORECASE)
_WHICH: Final = "øvre|nedre|vestre|østre|nordre|søndre|indre|ytre|gamle|nye"  # "øvre gate 12"
_IN_TWO_WORDS: Final = re.compile(
    rf"(?:\b[A-ZÅÄÖÆØ]\w+|\b\w{{3,}}s|\b(?:{_WHICH}))\s(?:(?i:{_OF_ITS_OWN})){_HOUSE}"
)
_LIVES: Final = re.compile(rf"\b(?i:bor|bur|bo)\s(?i:i|på)\s[A-ZÅÄÖÆØ]\w+{_HOUSE}")
_SAID_SO: Final = re.compile(  # "adressen er Lien 4"
    rf"\badress(?:en|e|a)?\b(?:\s\w+){{0,3}}?\s(?:är|er|e)\s(?:\w+\s){{0,2}}[^\W\d]\w+{_HOUSE}",
    re.IGNORECASE,
)
_FLAT: Final = re.compile(
    r"\b(?:lgh|leil|leilighet|lägenhet|lejlighed)\b\.?\s*(?:nr\.?\s*)?[HULK]?\d{3,4}\b"
    r"|\b(?:st|kl|\d{1,2})\.\s*(?:sal,?\s*)?(?:th|tv|mf|(?:til\s)?(?:højre|venstre))\b"
    r"|\bstuen,?\s(?:th|tv|mf|til\s(?:højre|venstre))\b"
    rf"|\b(?:lejl|lejlighed|værelse|vær)\b\.?\s*(?:nr\.?\s*)?\d{{1,4}}\b(?!\s*{_UNITS})"
    r"|gade\s\d{1,3}\s?[a-h]?,?\sst\b",  # "Havnegade 1 st.", the ground floor
    re.IGNORECASE,
)
_TOWN: Final = re.compile(  # "8000 Aarhus C", and no year, no "8000 kr"
    rf"(?<![\d.,])(?!19[1-9]\d|20[1-4]\d|1813|1177)\d{{4}} (?!(?i:{_UNITS}))[A-ZÆØÅ][a-zæøåé]{{2,}}"
    r"|(?<![\d.,])[1-9]\d{3} (?i:kbh|københavn|aarhus|århus|aalborg|ålborg|odense|frederiksberg)\b"
)
_NO_NAME: Final = (
    r"(?!(?i:the|a|an|this|that|my|our|down|up|on|in|of|off|to|from|along|across|by|and|or|more|side"
    rf"|other|out|last|{_UNITS})\b)"
)
_ENGLISH: Final = re.compile(
    rf"\b\d{{1,4}}[a-hA-H]?,?\s+(?:{_NO_NAME}[\w']+\s+){{1,3}}(?i:street|road|avenue)\b"
    rf"|\b\d{{1,4}}[a-hA-H]?,?\s+(?:[A-Z][\w']+\s+){{1,3}}"
    r"(?:St|Rd|Ave|Lane|Ln|Drive|Close|Court|Square|Place|Way|Terrace|Crescent)\b"
)

_SIGNS: Final = {
    Detail.EMAIL: (_EMAIL,),
    Detail.NAME: (_HANDLE, _ON_A_SERVICE, _LINK),
    Detail.ADDRESS: (_IN_ONE_WORD, _IN_TWO_WORDS, _LIVES, _SAID_SO, _FLAT, _TOWN, _ENGLISH),
}

# ---------------------------------------------------------------- phone numbers

_FIGURES: Final = {
    "noll": 0, "null": 0, "nul": 0, "zero": 0,
    "ett": 1, "en": 1, "et": 1, "én": 1, "one": 1,
    "två": 2, "to": 2, "two": 2,
    "tre": 3, "three": 3,
    "fyra": 4, "fire": 4, "four": 4,
    "fem": 5, "five": 5,
    "sex": 6, "seks": 6, "six": 6,
    "sju": 7, "sjuan": 7, "syv": 7, "seven": 7,
    "åtta": 8, "åtte": 8, "otte": 8, "eight": 8,
    "nio": 9, "ni": 9, "nine": 9,
}  # fmt: skip
_FIGURE: Final = "|".join(sorted(_FIGURES, key=len, reverse=True))
_SPOKEN: Final = re.compile(rf"\b(?:{_FIGURE})\b(?:[\s,.-]+\b(?:{_FIGURE})\b){{5,}}", re.IGNORECASE)

_YEAR: Final = r"(?:19|20)\d\d"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_TIME: Final = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_MONEY: Final = r"(?:kr\b|kronor|kroner|sek\b|nok\b|dkk\b|euro?\b|spänn|lapp|:-|,-|€|\$|£)"
_NO_NUMBER: Final = re.compile(
    rf"(?<!\d){_YEAR}[-./ ]{_MONTH}[-./ ]{_DAY}(?!\d)"  # 2026-11-22
    rf"|(?<!\d){_DAY}[-./]{_MONTH}[-./]{_YEAR}(?!\d)"  # 22.11.2026
    rf"|(?<!\d){_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"  # 20261122
    rf"|(?<![\d.:]){_YEAR}\s?[-/–]\s?{_YEAR}(?!\d)"  # 1998-2004
    rf"|(?<![\d.:+]){_TIME}(?:\s?[-–]\s?{_TIME})?(?![\d.:])"  # 14.30, 10.00-12.00
    rf"|(?<![\d+])\d{{1,3}}(?:[ .]?\d{{3}})*(?:[.,]\d\d)?\s?{_MONEY}"  # 12 000 kr
    r"|[€$£]\s?\d[\d .,]*",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(
    r"(?<![\w+])(?:"
    r"(?:\+|00)(?:[\s().-]*\d){8,15}"  # +46 70 123 45 67, 0047...
    r"|\(?0(?:[\s()./-]*\d){7,10}"  # 070-123 45 67, 08-12 34 56 78
    r"|[2-9]\d(?:[ .-]?\d\d){3}"  # 22 34 56 78 as in Norway and Denmark
    r"|1\d \d\d \d\d \d\d"
    r"|[2-9]\d\d[ .-]?\d\d[ .-]?\d\d\d"
    r"|[2-9]\d{3}[ .-]?\d{4}"
    r"|[1-9]\d\d[ -]\d\d[ -]\d\d"  # 123 45 67, as among neighbours
    r"|\d(?:\s\d){6,}"  # 7 0 1 2 3 4 5
    r")(?![\d])"
    r"|(?i:\b(?:tlf|telefon|mobil|mob|nr|nummer)\.?\s*(?:nr\.?\s*)?:?\s*\d(?:[ .-]?\d){7})(?!\d)"
)


def _holds_number(text: str) -> bool:
    """Whether figures, or words for them, can be rung."""
    plain = _SPOKEN.sub(lambda found: _in_figures(found[0]), text)
    return _PHONE.search(_NO_NUMBER.sub(" ; ", plain)) is not None


def _in_figures(spoken: str) -> str:
    """Write "noll sju noll" as 070."""
    return "".join(str(_FIGURES[word]) for word in re.findall(r"\w+", spoken.lower()))
