"""Messages that are only good manners: a thank-you or a nod wants no answer, a greeting wants a door."""

import re
from functools import cache
from typing import Final

from bot.words.letters import plain

# As `plain` leaves them. Nordic and English words differ too little to keep four lists apart.
_THANKS: Final = (
    "tack", "tack sa mycket", "tack sa jattemycket", "tack ska du ha", "tack sjalv", "tack detsamma", "tackar",
    "tack for det", "tack for hjalpen", "tusen tack", "stort tack",
    "takk", "tusen takk", "mange takk", "takk skal du ha", "takk for det", "takk for hjelpen", "takk for hjelpa",
    "takk i lige mate", "takk i like mate", "hjertelig takk", "takkar",
    "tak", "mange tak", "tusind tak", "tak skal du have", "tak skal du ha", "tak for det", "tak for hjalpen", "tak i lige made",
    "thanks", "thanks a lot", "many thanks", "thank you", "thank you very much", "thank you so much",
    "thanks for your help", "thank you for your help", "thx", "ty", "cheers",
    "ok", "okej", "okay", "okei", "okey", "oki", "k", "javel", "jaha", "aha", "a ja",
    "bra", "sa bra", "vad bra", "fint", "sa fint", "fint det", "toppen", "kanon", "harligt", "underbart", "jattebra",
    "greit", "greitt", "helt greit", "heilt greit", "heilt greitt", "den er grei", "den er god", "flott", "supert",
    "kjempefint", "kjempebra", "sa flott", "godt", "sa godt", "fedt", "dejligt", "fint nok",
    "super", "perfekt", "perfect", "good", "great", "fine", "nice", "sounds good", "all good", "lovely",
    # and a good-bye, which wants no answer either
    "hej da", "hejda", "vi ses", "vi hors", "god natt", "godnatt", "ha det", "ha det bra", "ha det fint",
    "vi snakkes", "vi sees", "farvel", "god nat", "godnat", "hav det godt", "bye", "goodbye", "good night", "see you",
)  # fmt: skip
_TONES: Final = frozenset("\ufe0f🏻🏼🏽🏾🏿")  # change the look of a sign, and say nothing alone
_NODS: Final = frozenset("👍👌🙏🙂😊😀😃😄😁😉😇🤗🥰😘☺❤♥💙💚💛🧡💜🤍🖤💕💗💖✌💪🫶🤝👏✅") | _TONES
_GREETINGS: Final = (
    "hej", "hejsan", "hejhej", "hej pa dig", "hej dar", "hej igen", "tja", "tjena", "tjenare", "tjo", "halla",
    "morsning", "god morgon", "godmorgon", "god kvall", "godkvall", "god eftermiddag",
    "hei", "heisann", "heia", "hei pa deg", "hei igjen", "hallo", "morn", "morna", "god morgen", "god kveld",
    "god ettermiddag", "god dag", "goddag",
    "hejsa", "davs", "halloj", "godmorgen", "god aften", "godaften",
    "hi", "hi there", "hey", "hey there", "hello", "hello there", "hiya", "good morning", "good afternoon",
    "good evening",
)  # fmt: skip
_WAVES: Final = frozenset("👋") | _TONES


@cache  # made when it is first wanted: a start does not wait for it
def _only(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Match a text that is nothing but these, one after the other: "ok bra", "hej hej"."""
    longest_first = sorted(phrases, key=len, reverse=True)
    one = "|".join(re.escape(phrase) for phrase in longest_first)
    return re.compile(rf"(?:{one})(?:[\W_]+(?:{one}))*")


def is_thanks(text: str) -> bool:
    """Whether a message only thanks, nods or says good-bye: words of courtesy, a thumb, a heart."""
    return _is_made_of(text, _NODS) or _only(_THANKS).fullmatch(plain(text)) is not None


def is_greeting(text: str) -> bool:
    """Whether a message only says hello: in words, or by a waving hand."""
    return _is_made_of(text, _WAVES) or _only(_GREETINGS).fullmatch(plain(text)) is not None


def _is_made_of(text: str, signs: frozenset[str]) -> bool:
    found = {sign for sign in text if not sign.isspace()}
    return bool(found - _TONES) and found <= signs
